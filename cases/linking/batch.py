"""Which of these complaints are the work of one gang? All of them at once.

1. Values that everybody names are set aside. 2. Complaints that share a value nobody else holds form cores.
3. Cores are put together, surest first, by the accounts they share, weighed by time, number of ties and silence.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from . import evidence
from .complaint import Complaint, index, read
from .contract import Key
from .explain import explain
from .groups import Groups
from .values import is_public

SAMPLE = 200
"""So many complaints of a value are looked at to judge whether it is everybody's."""

Verdicts = Iterable[tuple[Any, Any, bool]]
"""Analysts' decisions (id, id, same gang?): they stand above the engine's."""


def link(
    complaints: Iterable[Mapping[str, Any]], verdicts: Verdicts = (), common: Iterable[Key] = ()
) -> list[dict[str, Any]]:
    """Group complaints by gang.

    In: rows `{id, filed_on, identifiers: [{type, value}]}`, analysts' verdicts, and values already known to be
    everybody's (what is common in the whole store may not look so in a part of it). Out: `{id, cluster, because}` in
    the order given; `cluster` is the id of its first complaint, the same whatever the order of the rows; `because`
    lists reasons `{code, type, value, params}`. Raises `BadComplaint` for a row that is none.
    """
    rows = [read(row) for row in complaints]
    order = sorted(range(len(rows)), key=lambda position: rows[position].order)
    ordered = [rows[position] for position in order]
    found, public = partition(ordered, verdicts, common)
    reasons = explain(ordered, found, public)
    answers: list[dict[str, Any]] = [{}] * len(rows)
    for place, position in enumerate(order):
        cluster = ordered[found[place]].id
        answers[position] = {"id": ordered[place].id, "cluster": cluster, "because": reasons[place]}
    return answers


def partition(
    ordered: Sequence[Complaint], verdicts: Verdicts = (), known: Iterable[Key] = ()
) -> tuple[list[int], set[Key]]:
    """For each complaint (sorted by `order`) the position of the first complaint of its group, and the common values."""
    postings = {key: places for key, places in index(ordered).items() if len(places) > 1}
    common = {key for key in postings if is_public(key)}.union(known)
    for key, places in postings.items():
        if key not in common and is_spread_out(key, [ordered[place] for place in places[:: stride(places)]]):
            common.add(key)
    groups = Groups(len(ordered))
    apply_verdicts(groups, ordered, verdicts)
    ties: list[tuple[int, int, Key, int | None]] = []
    for key, places in postings.items():
        if key not in common:
            for one, other in pairwise(places):
                gap = days_between(ordered[one], ordered[other])
                if evidence.is_handed_on(key[0], gap):
                    ties.append((one, other, key, gap))
                else:
                    groups.join(one, other)
    Merging(groups, ties).run()
    first: dict[int, int] = {}
    return [first.setdefault(groups.find(place), place) for place in range(len(ordered))], common


def days_between(one: Complaint, other: Complaint) -> int | None:
    return None if one.day is None or other.day is None else abs(other.day - one.day)


def apply_verdicts(groups: Groups, ordered: Sequence[Complaint], verdicts: Verdicts) -> None:
    places: dict[Any, int] = {}
    known = sorted(((one, other, same) for one, other, same in verdicts), key=lambda row: (not row[2], str(row)))
    if known:
        places = {complaint.id: place for place, complaint in enumerate(ordered)}
    for one, other, same in known:
        if one in places and other in places:
            (groups.join if same else groups.forbid)(places[one], places[other])


def stride(places: Sequence[int]) -> int:
    """The step at which to take an even sample of at most `SAMPLE`."""
    return -(-len(places) // SAMPLE)


def is_spread_out(key: Key, complaints: Sequence[Complaint]) -> bool:
    """Whether the complaints that name a value have otherwise nothing in common, so that the value is everybody's.

    In: an even sample of the complaints that name it, at most a few hundred. A store asks this when the number of
    complaints naming a value reaches 8, 16, 32 and so on, and keeps the answer (`Posting.common`).
    """
    if len(complaints) < evidence.COMMON_FROM:
        return False
    groups = Groups(len(complaints))
    seen: dict[Key, int] = {}
    for here, complaint in enumerate(complaints):
        for other in complaint.keys:
            if other != key and not is_public(other):
                groups.join(seen.setdefault(other, here), here)
    tied = [here for here, complaint in enumerate(complaints) if len(complaint.keys) > 1]
    counts = Counter(groups.find(here) for here in tied)
    return evidence.is_common(len(tied), max(counts.values(), default=0), len(tied))


class Merging:
    """Puts cores together along accounts, the surest pair first, weighing again after every step."""

    def __init__(self, groups: Groups, ties: Iterable[tuple[int, int, Key, int | None]]) -> None:
        self.groups = groups
        self.near: dict[int, dict[int, dict[Key, float]]] = {}
        self.heap: list[tuple[float, int, int, int, int]] = []
        for one, other, key, gap in ties:
            a, b = groups.find(one), groups.find(other)
            if a != b:
                self.tie(a, b, key, evidence.tie(key[0], gap))

    def tie(self, a: int, b: int, key: Key, weight: float) -> None:
        for one, other in ((a, b), (b, a)):
            shared = self.near.setdefault(one, {}).setdefault(other, {})
            shared[key] = max(weight, shared.get(key, -1e9))

    def push(self, a: int, b: int) -> None:
        size = self.groups.size
        odds = evidence.together(self.near[a][b].values(), min(size[a], size[b]))
        if odds > 0 and self.groups.may_join(a, b):
            a, b = min(a, b), max(a, b)
            heapq.heappush(self.heap, (-odds, a, b, size[a], size[b]))

    def run(self) -> None:
        for a in sorted(self.near):
            for b in sorted(self.near[a]):
                if a < b:
                    self.push(a, b)
        size, find = self.groups.size, self.groups.find
        while self.heap:
            _, a, b, size_a, size_b = heapq.heappop(self.heap)
            if find(a) == a and find(b) == b and (size[a], size[b]) == (size_a, size_b):
                self.merge(a, b)

    def merge(self, a: int, b: int) -> None:
        """Join two groups and carry the ties of the one that vanishes over to the one that stays."""
        if not self.groups.may_join(a, b):
            return
        kept = self.groups.join(a, b)
        gone = b if kept == a else a
        for other, shared in self.near.pop(gone, {}).items():
            self.near[other].pop(gone, None)
            if other != kept:
                for key, weight in shared.items():
                    self.tie(kept, other, key, weight)
        for other in self.near.get(kept, {}):
            self.push(kept, other)
