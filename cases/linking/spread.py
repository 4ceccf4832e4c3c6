"""Which values are everybody's? Those whose complaints have otherwise nothing in common."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from . import evidence
from .graph import components
from .table import Flags, Ints, Table

SAMPLE = 200
"""So many complaints of a value are looked at to judge whether it is everybody's."""
AT_ONCE = 2_000_000
"""So many identifiers are looked at in one go."""


@dataclass(frozen=True, slots=True)
class Postings:
    """Value -> complaints that name it, oldest first: `owner[start[k] : start[k] + count[k]]`."""

    key: Ints
    owner: Ints
    start: Ints
    count: Ints

    @classmethod
    def of(cls, table: Table) -> Postings:
        size = max(len(table.days), 1)
        key, owner = np.divmod(np.sort(table.key * size + table.owner), size)
        count = np.bincount(key, minlength=len(table.known))
        return cls(key, owner, np.cumsum(count) - count, count)


def spread_out(table: Table, postings: Postings, known: Flags, only: Flags | None = None) -> Flags:
    """For each value of a table (or `only` for some), whether it looks like everybody's.

    `known` ones are not asked about and tie nothing.
    """
    found = np.zeros(len(table.known), bool)
    often = (postings.count >= evidence.COMMON_FROM) & ~known
    asked = np.flatnonzero(often if only is None else often & only)
    if not len(asked):
        return found
    names = np.bincount(table.owner, minlength=len(table.days))
    entries = np.minimum(postings.count[asked], SAMPLE) * 3
    for part in np.split(asked, np.flatnonzero(np.diff(np.cumsum(entries) // AT_ONCE)) + 1):
        found[part] = ask(part, table, postings, names, known | (postings.count < 2))
    return found


def ask(asked: Ints, table: Table, postings: Postings, names: Ints, mute: Flags) -> Flags:
    """The answer for some values at once, from an even sample of the complaints that name each."""
    count = postings.count[asked]
    which, nth = spans(np.zeros(len(asked), np.int64), count)
    step = -(-count // SAMPLE)
    kept = nth % step[which] == 0
    which, nth = which[kept], nth[kept]
    sampled = postings.owner[postings.start[asked][which] + nth]
    first = np.cumsum(names) - names
    case, place = spans(first[sampled], names[sampled])  # all that each sampled complaint names
    other = table.key[place]
    tells = (other != asked[which[case]]) & ~mute[other]
    case, other = case[tells], other[tells]
    code = which[case] * len(table.known) + other
    order = np.argsort(code, kind="stable")
    code, case = code[order], case[order]
    same = np.flatnonzero(code[1:] == code[:-1])
    group = components(len(sampled), case[same], case[same + 1])
    tied = names[sampled] > 1
    total = np.bincount(which[tied], minlength=len(asked))
    size = np.bincount(group[tied], minlength=len(sampled))
    largest = np.zeros(len(asked), np.int64)
    np.maximum.at(largest, which, size[group])
    return (total >= evidence.COMMON_FROM) & (largest <= evidence.COMMON_SHARE * total)


def largest_share(postings: Postings, group: Ints, asked: Flags) -> npt.NDArray[np.float64]:
    """For each value asked about, the share that one group has in the complaints that name it; 0 for the others.

    A large gang's value can look like everybody's: its complaints need not share anything else directly. But the groups
    found without it tell the two apart.
    """
    share = np.zeros(len(asked))
    at = np.flatnonzero(asked[postings.key])
    size = int(group.max(initial=-1)) + 1
    code, count = np.unique(postings.key[at] * size + group[postings.owner[at]], return_counts=True)
    key = code // max(size, 1)
    np.maximum.at(share, key, count / postings.count[key])
    return share


def spans(start: Ints, count: Ints) -> tuple[Ints, Ints]:
    """(which, position) for every position of the spans `start[i] : start[i] + count[i]`."""
    which = np.repeat(np.arange(len(count)), count)
    before = np.cumsum(count) - count
    return which, np.arange(len(which)) - (before - start)[which]
