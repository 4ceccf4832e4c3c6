"""A table of moves: states, who may move, what a move needs, whose turn it is and which clock runs. No Django models.

Buttons, the API, diagrams, permission tests and refusals are all derived from such tables. The only writer of a state
is `taskforce.audit.moves.move`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from taskforce.errors import StateConflict

#: Who may make a move, beyond the permission: the record's owner side, the other side, either, one by name, the system.
OWNER, OTHER, EITHER, TH, KH, SYSTEM = "owner", "other", "either", "TH", "KH", "system"


@dataclass(frozen=True, slots=True)
class State:
    """A state: its label, whose turn it is ("TH", "KH", "owner", "other", "both", ""), and the clock that runs."""

    label: Any
    turn: str = ""
    clock: str = ""
    final: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """A legal step from any of `sources` to `target` (`""`: the state stays)."""

    sources: tuple[str, ...]
    target: str
    label: Any
    permission: str = ""
    side: str = OWNER
    needs: tuple[str, ...] = ()
    shared: bool = False
    """Written in both sides' audit chains, because both sides are party to it."""


@dataclass(frozen=True)
class Workflow:
    """The moves and states of one kind of record. `name` is the prefix of its audit verbs (`handover.approve`)."""

    name: str
    states: Mapping[str, State]
    moves: Mapping[str, Move]
    initial: str
    _by_source: dict[str, list[str]] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        for name, move in self.moves.items():
            unknown = {*move.sources, *([move.target] if move.target else [])} - set(self.states)
            if unknown:
                raise ValueError(f"workflow {self.name}: move {name} names unknown states {sorted(unknown)}")
            for source in move.sources:
                self._by_source.setdefault(source, []).append(name)

    @property
    def choices(self) -> list[tuple[str, Any]]:
        return [(key, state.label) for key, state in self.states.items()]

    def from_state(self, state: str) -> list[str]:
        """Names of the moves that exist from `state`, in the table's order."""
        return self._by_source.get(state, [])

    def check(self, name: str, state: str) -> Move:
        """The move `name`, or `StateConflict` when it does not exist from `state`; `KeyError` for no such move."""
        move = self.moves[name]
        if state not in move.sources:
            raise StateConflict()
        return move

    def allows_side(self, name: str, *, side: str, owner_side: str) -> bool:
        """Whether an officer of `side` may make the move on a record that `owner_side` owns."""
        wanted = self.moves[name].side
        if wanted == EITHER:
            return side in (TH, KH)
        if wanted in (OWNER, OTHER):
            return side in (TH, KH) and (side == owner_side) == (wanted == OWNER)
        return side == wanted or (wanted == SYSTEM and side == "SYS")

    def mermaid(self) -> str:
        """The table as a Mermaid state diagram, for the documents."""
        lines = ["stateDiagram-v2", f"    [*] --> {self.initial}"]
        for name, move in self.moves.items():
            for source in move.sources:
                lines.append(f"    {source} --> {move.target or source}: {name}")
        lines += [f"    {key} --> [*]" for key, state in self.states.items() if state.final]
        return "\n".join(lines) + "\n"
