"""Claim rows, run a stage's step on them, move them on; once, whatever dies in between.

A claim is a lease in the row, committed before the work. The work itself is one transaction that first looks whether
the rows are still at their stage: a worker that was thought dead and comes back finds them moved, and does nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from complaints.models import Complaint
from complaints.pipeline.messages import send
from complaints.workflow import PIPELINE, Stage
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.audit.record import record

logger = logging.getLogger("complaints.pipeline")

#: A step gets complaints that are locked for it, oldest first, and writes what its engine answers. It must be
#: repeatable: what it wrote in an earlier, failed try is not written twice.
Step = Callable[[Sequence[Complaint]], None]
STEPS: dict[str, Step] = {}

BATCH = 100
MAX_ATTEMPTS = 5

_DUE = "stage = %s AND (leased_until IS NULL OR leased_until < now()) AND (not_before IS NULL OR not_before <= now())"
_CLAIM = f"""
WITH named AS (SELECT id FROM complaints_complaint WHERE id = %s AND {_DUE} FOR UPDATE SKIP LOCKED),
oldest AS (
    SELECT id FROM complaints_complaint WHERE {_DUE} ORDER BY stage_since LIMIT %s FOR UPDATE SKIP LOCKED
)
UPDATE complaints_complaint SET attempts = attempts + 1, leased_until = now() + %s * interval '1 second'
WHERE id IN (SELECT id FROM named UNION ALL SELECT id FROM oldest) RETURNING id
"""


def step(stage: Stage) -> Callable[[Step], Step]:
    """Register the step that takes complaints out of `stage` (upper apps register theirs)."""

    def register(function: Step) -> Step:
        STEPS[stage] = function
        return function

    return register


def after(stage: str) -> Stage:
    """The stage that follows `stage` on the way."""
    return PIPELINE[PIPELINE.index(Stage(stage)) + 1]


def run(stage: str, complaint_id: str | None = None) -> int:
    """Take the complaint `complaint_id`, and the oldest others that wait at `stage`, one step further.

    Up to `BATCH` at once. Returns how many were claimed.
    """
    with acting_as(SYSTEM):
        ids = _claim(stage, complaint_id)
        _advance(stage, ids, go_on=False)
    return len(ids)


def carry(stage: str, complaint_id: str | None = None) -> int:
    """The same, and on through all stages that follow: one message, and one transaction for each stage.

    Those that fail at a stage stay there with their reason; the others go on. Returns how many were claimed.
    """
    with acting_as(SYSTEM):
        ids = _claim(stage, complaint_id)
        claimed = len(ids)
        if claimed >= BATCH:
            send(stage)  # more may be waiting: another worker can begin on them at once
        while ids and stage in STEPS:
            ids = _advance(stage, ids, go_on=True)
            stage = after(stage)
    return claimed


def _claim(stage: str, complaint_id: str | None) -> list[UUID]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_CLAIM, [complaint_id, stage, stage, BATCH, settings.PIPELINE_LEASE_S])
        return [row[0] for row in cursor.fetchall()]


def _advance(stage: str, ids: Sequence[UUID], *, go_on: bool) -> list[UUID]:
    """Work on claimed complaints; those that moved on."""
    moved = _work(stage, ids, go_on)
    if moved is None and len(ids) > 1:
        # One bad row must not hold up the others: each by itself, so that only the bad one fails.
        moved = [pk for one in ids for pk in _work(stage, [one], go_on) or []]
    return moved or []


def _work(stage: str, ids: Sequence[UUID], go_on: bool) -> list[UUID] | None:
    """One transaction: the step, and the move to the next stage. None when it failed."""
    try:
        with transaction.atomic():
            rows = Complaint.objects.select_for_update().filter(pk__in=ids, stage=stage)
            complaints = list(rows.order_by("filed_at", "id"))
            if complaints:
                STEPS[stage](complaints)
                _move_on(stage, complaints, go_on)
        return [complaint.pk for complaint in complaints]
    except Exception as error:  # whatever an engine or the database says, the complaint must stay findable
        logger.exception("step %s failed for %d complaints", stage, len(ids))
        if len(ids) == 1:
            _failed(stage, ids[0], error)
        return None


_MOVE = """
UPDATE complaints_complaint SET stage = %s, stage_since = %s, attempts = %s, not_before = NULL, last_error = '',
    leased_until = CASE WHEN %s THEN now() + %s * interval '1 second' END
WHERE id = ANY(%s)
"""


def _move_on(stage: str, complaints: Sequence[Complaint], go_on: bool) -> None:
    """To the next stage; where this worker goes on with it, that is claimed by the same statement."""
    following = after(stage)
    claim = go_on and following in STEPS
    ids = [complaint.pk for complaint in complaints]
    with connection.cursor() as cursor:
        values = [following, timezone.now(), int(claim), claim, settings.PIPELINE_LEASE_S, ids]
        cursor.execute(_MOVE, values)


def _failed(stage: str, complaint_id: UUID, error: Exception) -> None:
    """Keep why it failed and when to try again; after too many tries it is unrouted, in sight of everybody."""
    with transaction.atomic():
        complaint = Complaint.objects.select_for_update(of=("self",)).filter(pk=complaint_id, stage=stage).first()
        if complaint is None:
            return
        complaint.last_error = f"{stage}: {type(error).__name__}: {error}"[:300].replace("\x00", "")
        complaint.leased_until = None
        complaint.not_before = timezone.now() + timedelta(seconds=2**complaint.attempts)
        if complaint.attempts >= MAX_ATTEMPTS:
            complaint.stage, complaint.stage_since = Stage.UNROUTED, timezone.now()
            record(
                "complaint.unrouted",
                side=complaint.owner_side,
                obj=complaint,
                detail={"stage": stage, "error": type(error).__name__},
            )
        complaint.save(update_fields=["last_error", "leased_until", "not_before", "stage", "stage_since"])


def retry(*, complaint: Complaint, by: object) -> None:
    """Send an unrouted complaint through the pipeline again, from its beginning (every step can be repeated)."""
    with transaction.atomic():
        with acting_as(SYSTEM):
            moved = Complaint.objects.filter(pk=complaint.pk, stage=Stage.UNROUTED).update(
                stage=Stage.FILED, stage_since=timezone.now(), attempts=0, leased_until=None, not_before=None
            )
        if moved:
            record("complaint.retried", by=by, side=complaint.owner_side, obj=complaint)
            transaction.on_commit(lambda: send(Stage.FILED, complaint.pk))
