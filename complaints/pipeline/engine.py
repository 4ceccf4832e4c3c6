"""Claim rows, carry them along, stage by stage or the whole way; once, whatever dies in between.

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
from taskforce.audit.record import Entry, record, record_many

logger = logging.getLogger("complaints.pipeline")

#: A step gets complaints that are locked for it, oldest first, writes what its engine answers, there and in their rows,
#: and returns the events to be recorded. It must be repeatable: what an earlier try wrote is not written twice.
Step = Callable[[Sequence[Complaint]], list[Entry]]
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
WHERE id IN (SELECT id FROM named UNION ALL SELECT id FROM oldest) RETURNING id, attempts
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
        claimed = _claim(stage, complaint_id)
        _advance(stage, list(claimed), go_on=False)
    return len(claimed)


def carry(stage: str, complaint_id: str | None = None) -> int:
    """The same, but on to the end of the way: in one transaction if all goes well, else stage by stage.

    Those that fail at a stage stay there with their reason; the others go on. Returns how many were claimed.
    """
    with acting_as(SYSTEM):
        claimed = _claim(stage, complaint_id)
        if len(claimed) >= BATCH:
            send(stage)  # more may be waiting: another worker can begin on them at once
        fresh = [pk for pk, attempts in claimed.items() if attempts == 1]
        if fresh and not _whole_way(stage, fresh):
            _stepwise(stage, fresh)
        for pk, attempts in claimed.items():
            if attempts > MAX_ATTEMPTS:
                _failed(stage, pk, RuntimeError("whoever works on it dies"))
            elif attempts > 1:
                # It failed, or a worker died over it: it shall take nobody with it.
                _stepwise(stage, [pk])
    return len(claimed)


def _claim(stage: str, complaint_id: str | None) -> dict[UUID, int]:
    """The complaints that are ours now, and how often each has been somebody's at this stage."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_CLAIM, [complaint_id, stage, stage, BATCH, settings.PIPELINE_LEASE_S])
        return dict(cursor.fetchall())


def _whole_way(stage: str, ids: Sequence[UUID]) -> bool:
    """All stages from `stage` on in one transaction; False, and nothing has happened, when one of them failed."""
    try:
        with transaction.atomic():
            complaints = _locked(stage, ids)
            if complaints:
                entries: list[Entry] = []
                while stage in STEPS:
                    entries += STEPS[stage](complaints)
                    stage = after(stage)
                _move(stage, complaints, claim=False)
                record_many(entries)  # last of all, since it takes the chain's lock
        return True
    except Exception:  # which one it is, and why, is found out stage by stage
        logger.exception("%d complaints go on stage by stage", len(ids))
        return False


def _stepwise(stage: str, ids: Sequence[UUID]) -> None:
    while ids and stage in STEPS:
        ids = _advance(stage, ids, go_on=True)
        stage = after(stage)


def _advance(stage: str, ids: Sequence[UUID], *, go_on: bool) -> list[UUID]:
    """Work on claimed complaints; those that moved on."""
    moved = _work(stage, ids, go_on)
    if moved is None and len(ids) > 1:
        # One bad row must not hold up the others: each by itself, so that only the bad one fails.
        moved = [pk for one in ids for pk in _work(stage, [one], go_on) or []]
    return moved or []


def _work(stage: str, ids: Sequence[UUID], go_on: bool) -> list[UUID] | None:
    """One transaction: the step, and the move to the next stage. None when it failed."""
    following = after(stage)
    try:
        with transaction.atomic():
            complaints = _locked(stage, ids)
            if complaints:
                entries = STEPS[stage](complaints)
                _move(following, complaints, claim=go_on and following in STEPS)
                record_many(entries)
        return [complaint.pk for complaint in complaints]
    except Exception as error:  # whatever an engine or the database says, the complaint must stay findable
        logger.exception("step %s failed for %d complaints", stage, len(ids))
        if len(ids) == 1:
            _failed(stage, ids[0], error)
        return None


_LOCKED = "SELECT * FROM complaints_complaint WHERE id = ANY(%s) AND stage = %s ORDER BY filed_at, id FOR UPDATE"


def _locked(stage: str, ids: Sequence[UUID]) -> list[Complaint]:
    """Those that are still at `stage`, oldest first."""
    return list(Complaint.objects.raw(_LOCKED, [list(ids), stage]))


_MOVE = """
UPDATE complaints_complaint SET stage = %s, stage_since = %s, attempts = %s, not_before = NULL, last_error = '',
    leased_until = CASE WHEN %s THEN now() + %s * interval '1 second' END
WHERE id = ANY(%s)
"""


def _move(to: str, complaints: Sequence[Complaint], *, claim: bool) -> None:
    """To the stage `to`; where this worker goes on with it, that is claimed by the same statement."""
    ids = [complaint.pk for complaint in complaints]
    with connection.cursor() as cursor:
        cursor.execute(_MOVE, [to, timezone.now(), int(claim), claim, settings.PIPELINE_LEASE_S, ids])


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
