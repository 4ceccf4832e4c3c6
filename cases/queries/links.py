"""Rows behind the drawings of a case: which complaint names which identifier."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cases.models import Case, Link
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
