"""The one writer of states: checks the table, the officer and the side, moves the row and tells the audit."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from taskforce.audit.record import record
from taskforce.errors import Incomplete, NotAllowed, StateConflict
from taskforce.workflow import SYSTEM, Workflow


def check_can_move(workflow: Workflow, name: str, *, obj: Any, by: Any) -> None:
    """Raise why `by` (an officer, or None for the portal itself) cannot make the move `name` on `obj` now."""
    move = workflow.moves[name]
    if by is None:
        if move.side != SYSTEM:
            raise NotAllowed()
    else:
        if move.permission and not by.can(move.permission):
            raise NotAllowed()
        if not workflow.allows_side(name, side=by.side, owner_side=obj.owner_side):
            raise NotAllowed()
    workflow.check(name, obj.state)


def can_move(workflow: Workflow, name: str, *, obj: Any, by: Any) -> bool:
    """Whether the move is open to `by` now: the same rule as `check_can_move`, for buttons."""
    try:
        check_can_move(workflow, name, obj=obj, by=by)
    except (NotAllowed, StateConflict):
        return False
    return True


def moves_for(workflow: Workflow, *, obj: Any, by: Any) -> list[str]:
    """Names of all moves that `by` may make on `obj` now, in the table's order."""
    return [name for name in workflow.from_state(obj.state) if can_move(workflow, name, obj=obj, by=by)]


def move(
    workflow: Workflow,
    name: str,
    *,
    obj: Any,
    by: Any,
    fields: dict[str, Any] | None = None,
    detail: dict[str, Any] | None = None,
    case_id: object = None,
) -> Any:
    """Make the move `name` on `obj`: lock the row, check, write `fields` and the new state, and the audit event.

    Returns the fresh, locked object; `obj` itself gets the same values. Raises `NotAllowed`, `StateConflict`, or
    `Incomplete` when a field that the move needs is empty.
    """
    with transaction.atomic():
        locked = type(obj)._default_manager.select_for_update(of=("self",)).get(pk=obj.pk)
        check_can_move(workflow, name, obj=locked, by=by)
        step = workflow.moves[name]
        for key, value in (fields or {}).items():
            setattr(locked, key, value)
        missing = [need for need in step.needs if getattr(locked, need, None) in (None, "", [])]
        if missing:
            raise Incomplete(code="incomplete." + missing[0])
        before = locked.state
        locked.state = step.target or before
        locked.save(update_fields=[*(fields or {}), "state"])
        record(
            f"{workflow.name}.{name}",
            by=by,
            side=by.side if by else locked.owner_side,
            obj=locked,
            case_id=case_id or getattr(locked, "case_id", None),
            # The other side is party only to what it may see: a record that is not joint stays in its own chain.
            shared=step.shared and getattr(locked, "joint", True),
            detail={"from": before, "to": locked.state, **(detail or {})},
        )
    for key in [*(fields or {}), "state"]:
        setattr(obj, key, getattr(locked, key))
    return locked
