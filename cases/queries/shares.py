"""Shares that wait for somebody: for an approval at home, for an answer to the other side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cases import rules
from cases.models import Share
from cases.queries.visibility import shares_visible_to

MOST = 20


@dataclass(slots=True)
class Waiting:
    """What an officer's desk shows: to approve, to answer, answers that have come to the officer's own requests."""

    to_approve: list[Share]
    to_answer: list[Share]
    answered: list[Share]


def shares_waiting(officer: Any) -> Waiting:
    rows = shares_visible_to(officer).select_related("case", "requested_by", "to_agency", "answered_by")
    to_approve = rows.filter(owner_side=officer.side, state="requested").order_by("requested_at")[: 3 * MOST]
    to_answer = rows.filter(to_side=officer.side, state="sent").order_by("sent_at")[: 3 * MOST]
    answered = rows.filter(requested_by=officer, state="answered").order_by("-answered_at")[:5]
    return Waiting(
        to_approve=[share for share in to_approve if rules.can_approve(share, officer)][:MOST],
        to_answer=[share for share in to_answer if rules.can_answer(share, officer)][:MOST],
        answered=list(answered),
    )
