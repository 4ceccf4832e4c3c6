"""What the bank answered to a hold request, and what became of the hold."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.actions.case import touch
from cases.models import HoldRequest
from cases.workflow import HOLD
from taskforce.audit.moves import move

#: The moment that each move sets on the row.
_MOMENT = {
    "confirm": "held_at",
    "police": "police_at",
    "nothing_left": "ended_at",
    "freeze": "ended_at",
    "release": "ended_at",
}


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
