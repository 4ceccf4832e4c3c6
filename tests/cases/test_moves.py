"""The tables of moves, walked: every legal move by the right officer, every illegal pair refused."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from cases.models import Case, HoldRequest
from cases.workflow import CASE, HOLD, QUEUE_ITEM, SHARE
from taskforce.access.context import acting_as
from taskforce.audit.moves import move, moves_for
from taskforce.errors import Incomplete, NotAllowed, StateConflict
from taskforce.ids import new_reference
from taskforce.workflow import SYSTEM, Workflow
from tests.cases.build import Made, a_share
from tests.cast import Cast

TABLES = {"case": CASE, "queue_item": QUEUE_ITEM, "share": SHARE, "hold": HOLD}
ALL = [(name, move_name, state) for name, w in TABLES.items() for move_name, state in product(w.moves, w.states)]


def thing(name: str, made: Made, cast: Cast) -> Any:
    made_things: dict[str, Any] = {"case": made.case, "queue_item": made.items["TH-CCIB"], "hold": made.hold}
    return a_share(made, cast) if name == "share" else made_things[name]


def able(workflow: Workflow, name: str, cast: Cast) -> Any:
    """An officer who may make the move by role and side, or nobody for the portal's own moves."""
    step = workflow.moves[name]
    if step.side == SYSTEM:
        return None
    people = cast.khmer if step.side == "other" else cast.thai
    return next(person for person in people if person.can(step.permission))


def filled(workflow: Workflow, name: str, cast: Cast) -> dict[str, Any]:
    values: dict[str, Any] = {
        "close_reason": "prosecuted",
        "officer": cast.thai_investigator,
        "reason": "x",
        "reason_refused": "x",
        "answer": "accepted",
        "held_minor": 100,
        "bank_case_id": "B-1",
    }
    needs = workflow.moves[name].needs
    if "merged_into_id" in needs:
        values["merged_into_id"] = another_case().pk
    return {need: values[need] for need in needs}


def another_case() -> Case:
    return Case.objects.create(reference=new_reference("J", 2026), owner_side="TH", opened_at=timezone.now())


@pytest.mark.parametrize(("name", "move_name", "state"), ALL)
def test_a_move_exists_from_its_states_and_from_no_other(
    made: Made, cast: Cast, name: str, move_name: str, state: str
) -> None:
    workflow, obj = TABLES[name], thing(name, made, cast)
    with acting_as("SYS"), transaction.atomic():
        type(obj).objects.filter(pk=obj.pk).update(state=state)
        step, by = workflow.moves[move_name], able(workflow, move_name, cast)
        if state in step.sources:
            moved = move(workflow, move_name, obj=obj, by=by, fields=filled(workflow, move_name, cast))
            assert moved.state == (step.target or state)
        else:
            with pytest.raises(StateConflict):
                move(workflow, move_name, obj=obj, by=by, fields=filled(workflow, move_name, cast))


@pytest.mark.parametrize("name", TABLES)
def test_an_auditor_makes_no_move(made: Made, cast: Cast, name: str) -> None:
    workflow, obj = TABLES[name], thing(name, made, cast)
    for state in workflow.states:
        obj.state = state
        assert moves_for(workflow, obj=obj, by=cast.auditor) == []


def test_a_hold_is_confirmed_with_amount_and_number_only(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_aoc.pk), transaction.atomic(), pytest.raises(Incomplete):
        move(HOLD, "confirm", obj=made.hold, by=cast.thai_aoc, fields={"held_minor": 100})


def test_the_other_side_moves_no_hold(made: Made, cast: Cast) -> None:
    with acting_as("SYS"), transaction.atomic(), pytest.raises(NotAllowed):
        move(HOLD, "nothing_left", obj=HoldRequest.objects.get(), by=cast.khmer_supervisor)
