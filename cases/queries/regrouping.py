"""Cases that a value tied together before it turned out to be everybody's: what the link engine would now do instead.

It only proposes. People move complaints, one by one, by saying "not the same gang".
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import Exists, OuterRef

from cases.linking import link
from cases.linking.contract import Key
from cases.models import Case, CommonValue, Link
from cases.queries.naming import kind_of, value_words
from complaints.models import Identifier
from taskforce.access.context import acting_as_system

MOST_COMPLAINTS = 1_500
"""A larger case is not grouped afresh while somebody waits for its page."""
MOST_GROUPS, MOST_NAMED = 5, 8


@dataclass(frozen=True, slots=True)
class Regrouping:
    """The values that tied the case, in words, and the complaints (their numbers) of each group but the largest."""

    values: list[str]
    groups: list[list[str]]
    total: int
    """Groups in all, with the largest and those not listed."""


def regrouping(case: Case) -> Regrouping | None:
    """What to propose for a case; None where no value that it shares has turned out common, or nothing would change."""
    with acting_as_system():
        keys = _tied_by(case)
        if not keys or case.complaint_count > MOST_COMPLAINTS:
            return None
        rows, verdicts = _complaints(case)
    shown = set(_inside(case).values_list("complaint__reference", flat=True))  # with the reader's own rights
    groups: dict[Any, list[str]] = {}
    for answer in link(rows, verdicts, keys):
        groups.setdefault(answer["cluster"], []).append(answer["id"])
    others = sorted(groups.values(), key=len, reverse=True)[1:]
    if not others:
        return None
    words = [f"{kind_of(kind)[0]} {value_words(kind, value)}" for kind, value in keys]
    named = [[one for one in ids if one in shown][:MOST_NAMED] for ids in others[:MOST_GROUPS]]
    return Regrouping(words, [ids for ids in named if ids], len(groups))


def _inside(case: Case) -> Any:
    return case.links.filter(verdict__in=(Link.Verdict.LINKED, Link.Verdict.SAME))


def _tied_by(case: Case) -> list[Key]:
    """Values that several complaints of the case name and that are now known to be everybody's."""
    known = CommonValue.objects.filter(type=OuterRef("type"), value=OuterRef("value"))
    shared = case.postings.filter(Exists(known), complaints__gte=2)
    return list(shared.order_by("type", "value").values_list("type", "value"))


def _complaints(case: Case) -> tuple[list[dict[str, Any]], list[tuple[str, str, bool]]]:
    """The complaints of the case as the link engine takes them, and what people said: the confirmed ones belong together."""
    links = _inside(case).order_by("complaint_id")
    references, confirmed = {}, []
    for complaint_id, reference, verdict in links.values_list("complaint_id", "complaint__reference", "verdict"):
        references[complaint_id] = reference
        if verdict == Link.Verdict.SAME:
            confirmed.append(reference)
    rows: dict[Any, dict[str, Any]] = {pk: {"id": reference, "identifiers": []} for pk, reference in references.items()}
    for one in Identifier.objects.filter(complaint_id__in=rows, role=Identifier.Role.SUSPECT):
        rows[one.complaint_id]["filed_on"] = one.filed_on
        rows[one.complaint_id]["identifiers"].append({"type": one.type, "value": one.value})
    return list(rows.values()), [(one, other, True) for one, other in pairwise(confirmed)]
