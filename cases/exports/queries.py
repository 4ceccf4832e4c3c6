"""Which exports an officer sees, and the rows that go into one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from cases.exports.models import Export
from cases.models import QueueItem
from cases.queries.naming import place_words, short_title
from cases.queries.queues import Filters, narrowed, of_queue
from cases.queries.visibility import get_queue, my_queue_rows, one
from taskforce.i18n import formats

SHOWN = 5
#: A longer file is of no use in a spreadsheet; the newest rows are in it.
MOST_ROWS = 50_000


def exports_visible_to(officer: Any) -> QuerySet[Export]:
    """Exports that the officer's agency asked for, of queues that the officer sees."""
    codes = [row.code for row in my_queue_rows(officer)]
    if not officer.can("queues.export") or not codes:
        return Export.objects.none()
    return Export.objects.filter(owner_side=officer.side, agency=officer.agency_id, queue_id__in=codes)


def get_export(officer: Any, export_id: object) -> Export:
    """One visible export. Raises `NotFound`."""
    found: Export = one(exports_visible_to(officer), export_id)
    return found


def last_exports(officer: Any, queue: Any) -> list[Export]:
    """The newest exports of a queue, with who asked."""
    rows = exports_visible_to(officer).filter(queue=queue.code).select_related("asked_by", "queue__agency")
    return list(rows.order_by("-asked_at")[:SHOWN])


def rows_of(export: Export) -> QuerySet[QueueItem]:
    """What the asker sees on the queue's page with the filters of that moment. Raises `NotFound` if nothing any more."""
    officer = export.asked_by
    queue = get_queue(officer, export.queue_id)
    rows = narrowed(officer, of_queue(officer, queue), Filters(**export.filters))
    return rows.select_related("case", "officer").order_by("-entered_at", "-pk")[:MOST_ROWS]


def head() -> list[str]:
    """The names of the columns in the active language."""
    return [
        _("Case"),
        _("Scam type"),
        _("Place"),
        _("What is to be done"),
        _("Status"),
        _("In the queue since"),
        _("Deadline"),
        _("Complaints"),
        _("Loss (THB)"),
        _("Officer"),
        _("Handed back, because"),
    ]


def cells(item: QueueItem) -> list[object]:
    """One row in the active language; days in both eras where the language has two."""
    case = item.case
    return [
        case.reference,
        short_title(case),
        place_words(province=case.province, place_name=case.place_name),
        _("Leading") if item.part == "lead" else _("Supporting"),
        item.get_state_display(),
        formats.moment_both_eras(item.entered_at),
        formats.moment_both_eras(item.due_at),
        case.complaint_count,
        case.total_loss_minor // 100,
        item.officer or "",
        item.reason,
    ]


def table(rows: Iterator[QueueItem]) -> Iterator[list[object]]:
    yield list(head())
    for item in rows:
        yield cells(item)
