"""Papers to download. Every download is an event."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from extradition import queries
from extradition.papers import record_of
from taskforce.audit.record import record
from taskforce.errors import NotFound
from taskforce.i18n.languages import LANGUAGES
from taskforce.web.decorators import officer_view


@officer_view("handovers.see")
def handover_paper(request: HttpRequest, reference: str, language: str) -> HttpResponse:
    """The handover record as PDF, once there is a frozen document."""
    officer: Any = request.user
    handover = queries.handover(reference, officer=officer)
    if language not in LANGUAGES or not handover.document or not handover.document_hash:
        raise NotFound()
    paper = record_of(handover, language)
    detail = {"language": language, "version": handover.version, "hash": handover.document_hash}
    record("handover.paper", by=officer, side=officer.side, obj=handover, case_id=handover.case_id, detail=detail)
    answer = HttpResponse(paper, content_type="application/pdf")
    answer.headers["Content-Disposition"] = (
        f'attachment; filename="{handover.reference}-v{handover.version}-{language}.pdf"'
    )
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
