"""What ties complaints together: the suspects' identifiers of a case, and in how many complaints each is named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min, Q, Sum
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.models import Case, Link, Posting
from cases.queries.naming import kind_of, value_words
from complaints.models import Identifier
from taskforce.access.context import acting_as_system

Key = tuple[str, str]
#: Verdicts that put a complaint into a case.
IN_CASE = (Link.Verdict.LINKED, Link.Verdict.SAME)
MOST_CHIPS = 24


@dataclass(frozen=True, slots=True)
class Chip:
    """One identifier of a case: `here` complaints of this case name it, `everywhere` of all cases together."""

    type: str
    value: str
    shown: str
    kind: Any
    icon: str
    here: int
    everywhere: int
    first: Any
    last: Any

    @property
    def words(self) -> str:
        """In how many complaints: of this case, and of all cases when there are more."""
        here = ngettext("%(count)s complaint", "%(count)s complaints", self.here) % {"count": self.here}
        if self.everywhere <= self.here:
            return here
        return _("%(here)s, %(all)s in all cases") % {"here": here, "all": self.everywhere}

    @property
    def search(self) -> dict[str, str]:
        return {"q": self.value.rpartition(":")[2] if self.type.startswith("bank_account") else self.value}


def identifier_counts(values: Iterable[Key]) -> dict[Key, int]:
    """How many complaints of all cases, of both sides, name each (type, value). Counts, and nothing else, leave here."""
    wanted = set(values)
    if not wanted:
        return {}
    of_any = Q()
    for type_, value in wanted:
        of_any |= Q(type=type_, value=value)
    with acting_as_system():
        rows = Posting.objects.filter(of_any).values_list("type", "value").annotate(n=Sum("complaints"))
        return {(type_, value): n for type_, value, n in rows}


def chips(case: Case, limit: int = MOST_CHIPS) -> list[Chip]:
    """The identifiers of the suspects that most complaints of the case name."""
    links = case.links.filter(verdict__in=IN_CASE).values("complaint_id")
    rows = (
        Identifier.objects.filter(complaint_id__in=links, role=Identifier.Role.SUSPECT)
        .values("type", "value")
        .annotate(n=Count("complaint_id"), first=Min("filed_on"), last=Max("filed_on"), some_bank=Max("bank"))
        .order_by("-n", "type", "value")[:limit]
    )
    found: list[Any] = list(rows)
    everywhere = identifier_counts((row["type"], row["value"]) for row in found)
    return [_chip(row, everywhere) for row in found]


def _chip(row: dict[str, Any], everywhere: dict[Key, int]) -> Chip:
    kind, icon = kind_of(row["type"])
    return Chip(
        type=row["type"],
        value=row["value"],
        # A chip with the globe makes its address harmless by itself.
        shown=row["value"] if icon == "globe" else value_words(row["type"], row["value"], row["some_bank"]),
        kind=kind,
        icon=icon,
        here=row["n"],
        everywhere=max(row["n"], everywhere.get((row["type"], row["value"]), 0)),
        first=row["first"],
        last=row["last"],
    )


def identifier_total(case: Case) -> int:
    """How many different identifiers of the suspects the case names, counted to 999."""
    links = case.links.filter(verdict__in=IN_CASE).values("complaint_id")
    rows = Identifier.objects.filter(complaint_id__in=links, role=Identifier.Role.SUSPECT)
    return rows.values("type", "value").distinct()[:999].count()


def named_in(cases: Any, type_: str, value: str) -> Any:
    """Of the visible `cases`, those whose complaints name this value of the suspects."""
    complaints = Identifier.objects.filter(type=type_, value=value, role=Identifier.Role.SUSPECT).values("complaint_id")
    return cases.filter(links__complaint_id__in=complaints, links__verdict__in=IN_CASE)
