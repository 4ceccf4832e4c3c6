"""Puts cores together along sold accounts, the surest ties first, and weighs again after every round.

A round joins every core with the one it is most surely tied to, when that one is at least as large or returns the
choice. The odds depend on the smaller of the two, so what grows meanwhile only becomes surer of what it took in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np

from . import evidence
from .cores import Pairs, Ties
from .graph import components
from .table import UNDATED, Flags, Floats, Ints, run_starts

MIX = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Shared:
    """Values that tie two groups, `one` < `other`: each value once for each pair, with its greatest weight."""

    one: Ints
    other: Ints
    key: Ints
    weight: Floats

    @classmethod
    def of(cls, group: Ints, a: Ints, b: Ints, key: Ints, weight: Floats) -> Self:
        """From ties between members a and b, given the group of each member."""
        a, b = group[a], group[b]
        cross = np.flatnonzero(a != b)
        a, b, key, weight = a[cross], b[cross], key[cross], weight[cross]
        one, other = np.minimum(a, b), np.maximum(a, b)
        order = np.lexsort((weight, key, one * (len(group) + 1) + other))
        one, other, key = one[order], other[order], key[order]
        last = np.r_[(one[1:] != one[:-1]) | (other[1:] != other[:-1]) | (key[1:] != key[:-1]), True][: len(one)]
        return cls(one[last], other[last], key[last], weight[order][last])

    def again(self, group: Ints) -> Self:
        return self.of(group, self.one, self.other, self.key, self.weight)


@dataclass(frozen=True, slots=True)
class Lives:
    """Of each group how many complaints it has, and the days of the first and the last."""

    size: Ints
    first: Ints
    last: Ints

    def joined(self, group: Ints) -> Self:
        """Of each new group, given the new group of each."""
        count = int(group.max(initial=-1)) + 1
        size, first, last = np.zeros(count, np.int64), np.full(count, UNDATED), np.zeros(count, np.int64)
        np.add.at(size, group, self.size)
        np.minimum.at(first, group, self.first)
        np.maximum.at(last, group, self.last)
        return type(self)(size, first, last)

    def overlap(self, one: Ints, other: Ints) -> Floats:
        """The share of the shorter life in which both groups were at work, 0-1; all of it where dates are not known."""
        both = np.minimum(self.last[one], self.last[other]) - np.maximum(self.first[one], self.first[other]) + 1
        shorter = np.minimum(self.last[one] - self.first[one], self.last[other] - self.first[other]) + 1
        return np.clip(both / shorter, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Offers:
    """Pairs of groups that are more likely one gang than not."""

    one: Ints
    other: Ints
    odds: Floats

    @classmethod
    def of(cls, shared: Shared, groups: Lives, apart: Ints) -> Self:
        size = groups.size
        start = run_starts(shared.one * (len(size) + 1) + shared.other)
        one, other = shared.one[start], shared.other[start]
        smaller = np.minimum(size[one], size[other])
        odds = evidence.together_all(shared.weight, start) - evidence.silence(smaller, groups.overlap(one, other))
        good = odds > 0
        if len(apart):
            good &= ~np.isin(one * len(size) + other, apart)
        return cls(one[good], other[good], odds[good])

    def best(self, size: int) -> Ints:
        """For each group the one it is most surely tied to, -1 for none. Equal odds are decided the same way each time."""
        mixed = (self.one.astype(np.uint64) * MIX) ^ (self.other.astype(np.uint64) * MIX * MIX)
        mine, theirs = np.r_[self.one, self.other], np.r_[self.other, self.one]
        order = np.lexsort((np.r_[mixed, mixed], np.r_[self.odds, self.odds], mine))
        mine, theirs = mine[order], theirs[order]
        last = np.r_[mine[1:] != mine[:-1], True]
        found = np.full(size, -1)
        found[mine[last]] = theirs[last]
        return found


def merge(days: Ints, core: Ints, ties: Ties, apart: Pairs) -> Ints:
    """For each complaint its group, numbered by the first complaint; `core` is numbered so too."""
    count = int(core.max()) + 1 if len(core) else 0
    lives = Lives(np.ones(len(core), np.int64), days, days).joined(core)
    group = np.arange(count)  # of each core
    sold = ~ties.firm
    shared = Shared.of(core, ties.one[sold], ties.other[sold], ties.key[sold], ties.weight[sold])
    enemies = core[np.array(apart, np.int64).reshape(-1, 2)]
    while len(shared.one):
        foes = group[enemies]
        low, high = foes.min(axis=1), foes.max(axis=1)
        offers = Offers.of(shared, lives, low * len(lives.size) + high)
        if not len(offers.one):
            break
        joined = join(offers.best(len(lives.size)), lives.size, foes)
        lives = lives.joined(joined)
        group = joined[group]
        shared = shared.again(joined)
    return group[core]


def join(best: Ints, size: Ints, foes: Ints) -> Ints:
    """The new group of each group. Where joining all at once would unite enemies, only mutual choices are joined."""
    one = np.flatnonzero(best >= 0)
    other = best[one]
    mutual = best[other] == one
    small = size[one] <= size[other]
    found = components(len(size), one[small | mutual], other[small | mutual])
    met = found[foes[:, 0]] == found[foes[:, 1]]
    if not (met & (foes[:, 0] != foes[:, 1])).any():
        return found
    careful: Flags = np.isin(found[one], found[foes[met, 0]])
    kept = mutual | (small & ~careful)
    return components(len(size), one[kept], other[kept])
