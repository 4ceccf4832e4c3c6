"""Ask for a queue as a file, and take the file."""

from __future__ import annotations

from typing import Any, cast

from django.http import FileResponse, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from cases import queries
from cases.exports.actions import ask_export, take_export
from cases.exports.queries import get_export
from cases.views.answers import pressed
from cases.views.desk import read_filters
from taskforce.web.decorators import officer_view


@officer_view("queues.export")
@require_POST
def ask(request: HttpRequest, code: str) -> HttpResponse:
    """Ask for the rows that the page shows (its address' filters come with the form)."""
    officer: Any = request.user
    row = queries.get_queue(officer, code)
    filters = read_filters(request.POST)
    done = _("Asked for. The file appears below in a moment: reload the page.")
    back = reverse("queue", args=[row.code]) + "#exports"
    return pressed(request, act=lambda: ask_export(queue=row, filters=filters, by=officer), done=done, back=back)


@require_safe
@never_cache
@officer_view("queues.export")
def take(request: HttpRequest, export_id: str) -> HttpResponse:
    """The file, to be saved; that it was taken stands in the audit."""
    export = get_export(request.user, export_id)
    path = take_export(export=export, by=request.user)
    answer: Any = FileResponse(
        path.open("rb"), as_attachment=True, filename=export.file_name, content_type="text/csv; charset=utf-8"
    )
    return cast(HttpResponse, answer)
