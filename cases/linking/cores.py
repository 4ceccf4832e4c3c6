"""Cores: complaints tied by values that are not sold on, and by what analysts said. And what ties cores."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from . import evidence
from .graph import by_first, components
from .groups import Groups
from .spread import Postings
from .table import UNDATED, Flags, Floats, Ints, Table

Verdicts: TypeAlias = Iterable[tuple[Any, Any, bool]]
"""Analysts' decisions (id, id, same gang?): they stand above the engine's."""
Pairs: TypeAlias = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Ties:
    """Complaints that follow each other in the use of a value: `one` before `other`, with what that says.

    `firm`: the value was one gang's all the time. `weight`: else the log odds of one gang.
    """

    one: Ints
    other: Ints
    key: Ints
    firm: Flags
    weight: Floats

    @classmethod
    def of(cls, table: Table, postings: Postings, common: Flags) -> Ties:
        """Neighbours in the life of each value that is not everybody's. Never pairs: n complaints give n - 1."""
        key, owner = postings.key, postings.owner
        at = np.flatnonzero((key[1:] == key[:-1]) & ~common[key[:-1]])
        key, one, other = key[at], owner[at], owner[at + 1]
        gap = table.days[other] - table.days[one]
        unknown = table.days[other] == UNDATED
        weights = table.weights[key]
        firm = np.isnan(weights) & (unknown | (gap <= evidence.RECYCLED_AFTER))
        weight = np.where(np.isnan(weights), evidence.RECYCLED, weights)
        weight -= np.where(unknown, evidence.UNKNOWN_GAP, gap) / evidence.GAP_DAYS
        return cls(one, other, key, firm, weight)


def spoken(verdicts: Verdicts, ids: Sequence[Any], places: Ints) -> tuple[Pairs, Pairs]:
    """Verdicts as positions in the table: (same, not the same). Those about complaints that are not there are left out."""
    said = sorted(((one, other, bool(same)) for one, other, same in verdicts), key=str)
    if not said:
        return [], []
    at = {ids[place]: rank for rank, place in enumerate(places.tolist())}
    pairs = [(at[one], at[other], same) for one, other, same in said if one in at and other in at]
    return [(a, b) for a, b, same in pairs if same], [(a, b) for a, b, same in pairs if not same]


def cores(ties: Ties, size: int, same: Pairs, apart: Pairs) -> Ints:
    """For each complaint its core. "Not the same" is crossed by nothing but a "same"."""
    one, other = ties.one[ties.firm], ties.other[ties.firm]
    said = np.array(same, np.int64).reshape(-1, 2)
    found = components(size, np.r_[said[:, 0], one], np.r_[said[:, 1], other])
    torn = sorted({int(found[a]) for a, b in apart if found[a] == found[b]})
    if not torn:
        return found
    inside = np.isin(found[one], torn)
    groups = Groups(np.flatnonzero(np.isin(found, torn)).tolist())
    for a, b in same:
        if a in groups and b in groups:
            groups.join(a, b)
    for a, b in apart:
        if a in groups and b in groups:
            groups.forbid(a, b)
    for a, b in zip(one[inside].tolist(), other[inside].tolist(), strict=True):
        groups.join(a, b)
    for place in groups:
        found[place] = size + groups.find(place)
    return by_first(found)
