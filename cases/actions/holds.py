"""A hold request goes out to the agency that asks the banks; what the bank answered, and what became of the hold."""

from __future__ import annotations

from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from cases import notifications
from cases.actions.case import touch
from cases.models import HoldRequest
from cases.workflow import HOLD
from taskforce.access.context import acting_as
from taskforce.agencies.choices import QueuePurpose
from taskforce.agencies.models import Queue
from taskforce.agencies.queries import queues_of_side
from taskforce.audit.moves import move
from taskforce.audit.record import Entry, record_many

#: The moment that each move sets on the row.
_MOMENT = {
    "confirm": "held_at",
    "police": "police_at",
    "nothing_left": "ended_at",
    "freeze": "ended_at",
    "release": "ended_at",
}

_CLAIM = """
UPDATE cases_holdrequest SET sent_at = now(), sent_to_id = %s
WHERE id IN (
    SELECT id FROM cases_holdrequest
    WHERE sent_at IS NULL AND state = 'requested' AND owner_side = %s
    ORDER BY requested_at LIMIT %s FOR UPDATE SKIP LOCKED
) RETURNING id, case_id
"""


def send_requests(*, side: str, limit: int = 500) -> int:
    """Tell the officers of the side's bank-hold queue of the requests they have not been told of; returns how many.

    Claim, messages and audit are one transaction: a worker that dies leaves the requests unsent, for the next round.
    Where nobody can be told, nothing is marked as sent.
    """
    queue = bank_hold_queue(side)
    if queue is None or queue.agency is None:
        return 0
    agency = queue.agency.code
    with acting_as(side), transaction.atomic():
        people = notifications.hold_askers(agency)
        claimed = _claimed(agency, side, limit) if people else []
        if not claimed:
            return 0
        notifications.holds_requested(queue=queue, people=people, key=str(min(hold_id for hold_id, _case in claimed)))
        detail = {"agency": agency, "told": len(people)}
        record_many(
            Entry("hold.sent", side, object_type="holdrequest", object_id=hold_id, case_id=case_id, detail=detail)
            for hold_id, case_id in claimed
        )
        return len(claimed)


def bank_hold_queue(side: str) -> Queue | None:
    """The queue from which the banks of `side` are asked; None where there is none."""
    return next((row for row in queues_of_side(side) if row.purpose == QueuePurpose.BANK_HOLD), None)


def _claimed(agency: str, side: str, limit: int) -> list[tuple[Any, Any]]:
    with connection.cursor() as cursor:
        cursor.execute(_CLAIM, [agency, side, limit])
        return cursor.fetchall()


def answer_hold(
    *, hold: HoldRequest, name: str, held_minor: int | None = None, bank_case_id: str = "", by: Any
) -> HoldRequest:
    """Make the move `name` of the HOLD table. `confirm` needs the held amount (minor units) and the Bank Case ID."""
    fields: dict[str, Any] = {_MOMENT[name]: timezone.now()}
    if name == "confirm":
        fields |= {"held_minor": held_minor, "bank_case_id": bank_case_id.strip()[:40]}
    with transaction.atomic():
        touch(hold.case)
        moved: HoldRequest = move(HOLD, name, obj=hold, by=by, fields=fields)
        return moved
