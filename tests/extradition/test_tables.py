"""The tables of moves, walked: every legal move by the right officer, every other pair of state and move refused."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction

from extradition.workflow import HANDOVER, PERSON
from taskforce.access.context import acting_as
from taskforce.audit.moves import check_can_move, move
from taskforce.errors import NotAllowed, StateConflict
from taskforce.workflow import SYSTEM
from tests.extradition.build import World, a_draft, a_person, everything, put

#: What a move needs before it is made, whatever the state.
FIELDS = {
    "finish_screening": {"screening_result": "no_match"},
    "identify_victim": {"status_reason": "seen"},
    "refuse": {"refusal_ground": "GATE"},
}
PERSON_PAIRS = [(state, name) for state in PERSON.states for name in PERSON.moves]
HANDOVER_PAIRS = [(state, name) for state in HANDOVER.states for name in HANDOVER.moves]


def able(workflow: Any, name: str, obj: Any, people: list[Any]) -> Any:
    """Somebody who may make the move, as the table says; None is the portal itself."""
    step = workflow.moves[name]
    if step.side == SYSTEM:
        return None
    fits = (p for p in people if workflow.allows_side(name, side=p.side, owner_side=obj.owner_side))
    return next(p for p in fits if p.can(step.permission))


def walk(workflow: Any, state: str, name: str, obj: Any, world: World) -> None:
    obj = put(obj, state)
    by = able(workflow, name, obj, world.everybody)
    side, subject = (by.side, by.pk) if by else ("SYS", "")
    with acting_as(side, subject), transaction.atomic():
        if state in workflow.moves[name].sources:
            moved = move(workflow, name, obj=obj, by=by, fields=FIELDS.get(name))
            assert moved.state == (workflow.moves[name].target or state)
        else:
            with pytest.raises(StateConflict):
                move(workflow, name, obj=obj, by=by, fields=FIELDS.get(name))


def test_every_move_of_a_person_from_every_state(world: World) -> None:
    person = a_person(world)
    for state, name in PERSON_PAIRS:
        walk(PERSON, state, name, person, world)


def test_every_move_of_a_handover_from_every_state(world: World) -> None:
    handover = a_draft(world)
    for state, name in HANDOVER_PAIRS:
        walk(HANDOVER, state, name, handover, world)


@pytest.mark.parametrize(("workflow", "make"), [(PERSON, a_person), (HANDOVER, a_draft)], ids=["person", "handover"])
def test_nobody_without_the_permission_or_of_the_wrong_side_moves_anything(
    world: World, workflow: Any, make: Any
) -> None:
    obj = make(world)
    for name, step in workflow.moves.items():
        at = put(obj, step.sources[0])
        for person in world.everybody:
            right_side = workflow.allows_side(name, side=person.side, owner_side=at.owner_side)
            if step.side != SYSTEM and right_side and person.can(step.permission):
                continue
            with pytest.raises(NotAllowed):
                check_can_move(workflow, name, obj=at, by=person)


def test_the_tables_have_no_state_that_nothing_leads_to() -> None:
    for workflow in (PERSON, HANDOVER):
        reached = {move.target for move in workflow.moves.values()} | {workflow.initial}
        assert set(workflow.states) <= reached, set(workflow.states) - reached


def test_what_is_final_has_no_way_on() -> None:
    for workflow in (PERSON, HANDOVER):
        assert not [s for s, state in workflow.states.items() if state.final and workflow.from_state(s)]


def test_the_walk_leaves_one_row_of_each(world: World) -> None:
    person = a_person(world)
    assert [row.pk for row in everything(type(person))] == [person.pk]
