"""The case follows what happens to persons: moves that nobody makes by hand."""

from __future__ import annotations

from cases.models import Case
from cases.workflow import CASE
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.audit.moves import move


def by_portal(name: str, *, case: Case) -> None:
    """Make the move `name` of the case if it exists from its state; a case that is further on stays there."""
    with acting_as(SYSTEM):
        case.refresh_from_db(fields=["state"])
        if name in CASE.from_state(case.state):
            move(CASE, name, obj=case, by=None, case_id=case.pk)
