"""An officer's page of one complaint: words, money, files, and who filed only with a reason."""

from __future__ import annotations

from typing import Any, cast
from uuid import UUID

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from complaints import queries, rules
from complaints.actions import read_evidence, reveal_identity
from complaints.forms import RevealForm
from complaints.models import Complaint
from complaints.summary import identifier_rows, identity_rows, transfer_rows
from taskforce.web.decorators import officer_view


@require_safe
@never_cache
@officer_view("complaints.see")
def complaint(request: HttpRequest, reference: str) -> HttpResponse:
    """The complaint as far as this officer's side may see it."""
    found = queries.one_visible_to(request.user, reference)
    return render(request, "complaints/complaint.html", _context(request.user, found, RevealForm()))


@require_POST
@never_cache
@officer_view("identity.reveal")
def identity(request: HttpRequest, reference: str) -> HttpResponse:
    """Who filed: on this answer only, with the reason in the audit."""
    found = queries.one_visible_to(request.user, reference)
    form = RevealForm.of(request)
    context = _context(request.user, found, form)
    if form.is_valid():
        opened = reveal_identity(complaint=found, by=request.user, reason=form.cleaned_data["reason"])
        context["identity"] = identity_rows(opened)
    return render(request, "complaints/complaint.html", context, status=422 if form.errors else 200)


@require_safe
@never_cache
@officer_view("complaints.see")
def evidence(request: HttpRequest, reference: str, file_id: UUID) -> HttpResponse:
    """A file as it came, to be saved and not shown by the browser; that it was read stands in the audit."""
    found = queries.one_visible_to(request.user, reference)
    row = queries.evidence_file(found, request.user, file_id)
    path = read_evidence(complaint=found, evidence=row, by=request.user)
    answer: Any = FileResponse(
        path.open("rb"), as_attachment=True, filename=row.file_name, content_type="application/octet-stream"
    )
    return cast(HttpResponse, answer)


def _context(officer: Any, found: Complaint, form: RevealForm) -> dict[str, Any]:
    return {
        "complaint": found,
        "story": queries.story_of(found, officer),
        "transfers": transfer_rows(queries.transfers_of(found, officer)),
        "identifiers": identifier_rows(queries.identifiers_of(found, officer)),
        "files": queries.evidence_of(found, officer),
        "own": officer.side == found.owner_side,
        "may_reveal": rules.may_reveal(complaint=found, by=officer),
        "form": form,
    }
