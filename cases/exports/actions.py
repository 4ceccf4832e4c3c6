"""Ask for an export, write it, hand it out, remove it. Every step stands in the audit of the side."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from cases import rules
from cases.errors import ExportNotThere
from cases.exports import queries
from cases.exports.models import Export
from cases.exports.table import csv_bytes
from cases.models import QueueItem
from cases.queries.queues import VIEWS, Filters
from cases.workflow import EXPORT
from taskforce.access.context import acting_as
from taskforce.audit.moves import move
from taskforce.audit.record import record
from taskforce.errors import DomainError
from taskforce.i18n import languages
from taskforce.vault import files

logger = logging.getLogger("cases.exports")

KEPT = timedelta(days=7)
LEASE_S = 120
MAX_ATTEMPTS = 4
_CLAIM = """
UPDATE cases_export SET attempts = attempts + 1, leased_until = now() + %s * interval '1 second'
WHERE id IN (
    SELECT id FROM cases_export
    WHERE state = 'asked' AND owner_side = %s AND (leased_until IS NULL OR leased_until < now())
    ORDER BY asked_at LIMIT %s FOR UPDATE SKIP LOCKED
) RETURNING id
"""


def ask_export(*, queue: Any, filters: Filters, by: Any) -> Export:
    """Ask for the rows of `queue` that `filters` leave. Asking twice for what is not made yet is one act."""
    rules.check_can_export(queue=queue, by=by)
    view = filters.view if filters.view in VIEWS else "waiting"
    given = asdict(replace(filters, view=view))
    with transaction.atomic():
        same = Export.objects.filter(asked_by=by, queue=queue.code, filters=given, state="asked")
        if (waiting := same.first()) is not None:
            return waiting
        export = Export.objects.create(
            owner_side=by.side, agency_id=by.agency_id, queue_id=queue.code, filters=given, asked_by=by,
            stored_name=files.new_name(), expires_at=timezone.now() + KEPT,
        )  # fmt: skip
        record("export.asked", by=by, side=by.side, obj=export, detail={"queue": queue.code, "view": view})
        return export


def make_exports(*, side: str, limit: int = 10) -> int:
    """Write what officers of `side` asked for; returns how many files. Several workers may do this at once."""
    with acting_as(side):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_CLAIM, [LEASE_S, side, limit])
            claimed = [row[0] for row in cursor.fetchall()]
        return sum(_make(export_id) for export_id in claimed)


def _make(export_id: Any) -> bool:
    try:
        with transaction.atomic():
            waiting = Export.objects.select_for_update(of=("self",), skip_locked=True).select_related("asked_by")
            export = waiting.filter(pk=export_id, state="asked").first()
            if export is None:
                return False
            if export.attempts > MAX_ATTEMPTS:  # its workers died of it
                _give_up(export, "attempts")
                return False
            with acting_as(export.owner_side, export.asked_by_id):
                _write(export)
        return True
    except (OSError, DatabaseError, DomainError) as error:
        _failed(export_id, error)
        return False


def _write(export: Export) -> None:
    """Write the file by the asker's own eyes, in their language, over what a worker before left of it."""
    rules.check_can_export(queue=export.queue, by=export.asked_by)
    files.remove(export.stored_name)
    taken = 0

    def counted(rows: Any) -> Iterator[QueueItem]:
        nonlocal taken
        for item in rows:
            taken += 1
            yield item

    with languages.override_for(export.asked_by.language, side=export.owner_side):
        rows = counted(queries.rows_of(export).iterator(chunk_size=1000))
        stored = files.store(csv_bytes(queries.table(rows)), name=export.stored_name)
    fields = {"row_count": taken, "size": stored.size, "sha256": stored.sha256}
    detail = {"queue": export.queue_id, "rows": taken, "sha256": stored.sha256, "for": export.asked_by.get_username()}
    fields |= {"made_at": timezone.now(), "expires_at": timezone.now() + KEPT, "leased_until": None}
    move(EXPORT, "made", obj=export, by=None, fields=fields, detail=detail)


def _failed(export_id: Any, error: Exception) -> None:
    """After too many attempts it is visibly not made; until then it is tried again when its lease has ended."""
    logger.warning("export %s was not made: %s", export_id, type(error).__name__)
    with transaction.atomic():
        waiting = Export.objects.select_for_update(of=("self",), skip_locked=True)
        export = waiting.filter(pk=export_id, state="asked").first()
        if export is None:  # another worker has it
            return
        files.remove(export.stored_name)
        if export.attempts >= MAX_ATTEMPTS or isinstance(error, DomainError):
            _give_up(export, type(error).__name__)


def _give_up(export: Export, why: str) -> None:
    files.remove(export.stored_name)
    move(EXPORT, "failed", obj=export, by=None, detail={"queue": export.queue_id, "error": why})


def take_export(*, export: Export, by: Any) -> Path:
    """The path of the file for an officer of the agency; that it was taken stands in the audit."""
    rules.check_can_take_export(export=export, by=by)
    path = files.path_of(export.stored_name)
    if not path.is_file():
        raise ExportNotThere()
    record("export.taken", by=by, side=by.side, obj=export, detail={"queue": export.queue_id, "sha256": export.sha256})
    return path


def remove_expired(*, side: str, limit: int = 200) -> int:
    """Remove the files of `side` whose week is over; returns how many. The file goes first: a row never outlives it."""
    with acting_as(side), transaction.atomic():
        over = Export.objects.filter(state="ready", owner_side=side, expires_at__lte=timezone.now())
        exports = list(over.select_for_update(of=("self",), skip_locked=True)[:limit])
        for export in exports:
            files.remove(export.stored_name)
            move(EXPORT, "expire", obj=export, by=None, detail={"queue": export.queue_id})
    return len(exports)
