"""Acts on an item of an agency's queue."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from cases import notifications, rules
from cases.actions.case import hold_case, start_with
from cases.errors import ReasonNeeded
from cases.models import QueueItem
from cases.workflow import QUEUE_ITEM
from taskforce.audit.moves import move


def _locked(item: QueueItem) -> QueueItem:
    """The item as it is now, held until the end of the transaction: whoever comes second waits, then sees.

    The officer is not joined: after a wait the row is new, but what was joined to it is from before.
    """
    hold_case(item.case_id)
    return QueueItem.objects.select_for_update(of=("self",)).select_related("queue", "case").get(pk=item.pk)


def take(*, item: QueueItem, by: Any) -> QueueItem:
    """Take a waiting item. Taking twice is one act; raises `AlreadyTaken` with the name of whoever was first.

    Taking the item that leads an open case starts the investigation.
    """
    with transaction.atomic():
        found = _locked(item)
        if found.state == "taken" and found.officer_id == by.pk:
            return found
        rules.check_can_take(item=found, by=by)
        fields = {"officer": by, "taken_at": timezone.now(), "fresh_complaints": 0}
        taken: QueueItem = move(QUEUE_ITEM, "take", obj=found, by=by, fields=fields, detail={"queue": found.queue_id})
        start_with(item=found, by=by)
        return taken


def assign(*, item: QueueItem, to: Any, by: Any) -> QueueItem:
    """Give an item to an officer of the agency, who is told."""
    with transaction.atomic():
        found = _locked(item)
        rules.check_can_assign(item=found, to=to, by=by)
        detail = {"queue": found.queue_id, "to": to.get_username()}
        fields = {"officer": to, "taken_at": timezone.now()}
        given: QueueItem = move(QUEUE_ITEM, "assign", obj=found, by=by, fields=fields, detail=detail)
        if to.pk != by.pk:
            notifications.assigned(item=found, to=to)
        return given


def hand_back(*, item: QueueItem, reason: str, by: Any) -> QueueItem:
    """Put an item back into its queue, with a reason that the next officer reads."""
    reason = reason.strip()
    if not reason:
        raise ReasonNeeded()
    with transaction.atomic():
        found = _locked(item)
        rules.check_can_hand_back(item=found, by=by)
        fields = {"officer": None, "taken_at": None, "reason": reason[:400]}
        detail = {"queue": found.queue_id, "reason": reason[:400]}
        back: QueueItem = move(QUEUE_ITEM, "hand_back", obj=found, by=by, fields=fields, detail=detail)
        return back


def finish(*, item: QueueItem, by: Any) -> QueueItem:
    """The agency's part of the work is done."""
    with transaction.atomic():
        found = _locked(item)
        rules.check_can_finish(item=found, by=by)
        done: QueueItem = move(QUEUE_ITEM, "finish", obj=found, by=by, detail={"queue": found.queue_id})
        return done
