"""Rows behind the drawings of a case: which complaint names which identifier, which clues were set aside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cases.models import Case, Link, Observation
from complaints.models import Identifier

MOST = 4000


def pairs_named(case: Case, items: Iterable[Any]) -> list[tuple[str, tuple[str, str]]]:
    """(complaint's number, (type, value)) for every complaint of the case that names one of `items`."""
    wanted = {(item.type, item.value) for item in items}
    complaints = case.links.filter(verdict__in=[Link.Verdict.LINKED, Link.Verdict.SAME]).values("complaint_id")
    rows = Identifier.objects.filter(
        complaint_id__in=complaints, role=Identifier.Role.SUSPECT, value__in={value for _type, value in wanted}
    )
    found = rows.values_list("complaint__reference", "type", "value")[:MOST]
    return [(complaint, (type_, value)) for complaint, type_, value in found if (type_, value) in wanted]


def rejected_clues(officer: Any, case: Case) -> list[Observation]:
    """Clues of the officer's own side that the engine set aside, with why."""
    rows = case.observations.filter(owner_side=officer.side, rejected_because__isnull=False)
    return list(rows.order_by("-created_at")[:20])
