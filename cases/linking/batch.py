"""Which of these complaints are the work of one gang? All of them at once.

1. Values that everybody names are set aside. 2. Complaints that share a value nobody else holds form cores.
3. Cores are put together, surest first, by the accounts they share, weighed by time, number of ties and silence.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from . import evidence
from .complaint import Complaint
from .contract import Key
from .cores import Ties, Verdicts, cores, spoken
from .explain import Reasons
from .merging import merge
from .spread import Postings, largest_share, spread_out
from .table import Flags, Ints, Reader, Table, id_order

LOOKS = 3
"""So often at most the values that look like everybody's are compared with the groups found without them."""


def link(
    complaints: Iterable[Mapping[str, Any]], verdicts: Verdicts = (), common: Iterable[Key] = ()
) -> list[dict[str, Any]]:
    """Group complaints by gang.

    In: rows `{id, filed_on, identifiers: [{type, value}]}` (rows with one id are one complaint), analysts' verdicts,
    and values already known to be everybody's (what is common in the whole store may not look so in a part of it).
    Out: `{id, cluster, because}` in the order given; `cluster` is the id of its first complaint, the same whatever the
    order of the rows; `because` lists reasons `{code, type, value, params}`. Raises `BadComplaint` for a row that is none.
    """
    with uncollected():
        reader = Reader()
        for row in complaints:
            reader.add(row)
        return list(answers(reader, verdicts, common))


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing made here is a ring of objects; searching millions of them for rings again and again costs half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def answers(reader: Reader, verdicts: Verdicts = (), common: Iterable[Key] = ()) -> Iterator[dict[str, Any]]:
    """The answers for all rows that a reader has taken, one by one."""
    table = reader.table()
    postings = Postings.of(table)
    wanted = [reader.vocabulary.number(key) for key in common]
    group, everybodys = partition(table, postings, reader.ids, verdicts, np.isin(table.known, wanted))
    reasons = Reasons(table, postings, everybodys, group, reader.vocabulary.keys)
    names = first_ids(table, group, reader.ids)
    rank = np.empty_like(table.places)
    rank[table.places] = np.arange(len(rank))
    ranks, groups = rank.tolist(), group.tolist()
    for place in reader.places:
        at = ranks[place]
        yield {"id": reader.ids[place], "cluster": names[groups[at]], "because": reasons.of(at)}


def partition(
    table: Table, postings: Postings, ids: Sequence[Any], verdicts: Verdicts, known: Flags
) -> tuple[Ints, Flags]:
    """For each complaint of a table the number of its group, and for each value whether it is everybody's."""
    known = known | table.public
    same, apart = spoken(verdicts, ids, table.places)
    suspected = spread_out(table, postings, known)
    for _ in range(LOOKS):
        common = known | suspected
        ties = Ties.of(table, postings, common)
        group = merge(table.days, cores(ties, len(table.days), same, apart), ties, apart)
        cleared = suspected & (largest_share(postings, group, suspected) > evidence.GANG_SHARE)
        if not cleared.any():
            break
        suspected &= ~cleared
    return group, common


def is_spread_out(key: Key, complaints: Sequence[Complaint], around: Iterable[Complaint] = ()) -> bool:
    """Whether the complaints that name a value have otherwise nothing in common, so that the value is everybody's.

    In: an even sample of the complaints that name it, at most a few hundred, and, so that a large gang's value is not taken
    for everybody's, complaints `around` them: those that share another value with one of them. A store asks this when
    the number of complaints naming a value reaches 8, 16, 32 and so on, and keeps the answer (`Posting.common`).
    """
    if len(complaints) < evidence.COMMON_FROM:
        return False
    reader = Reader()
    number = reader.vocabulary.number(key)
    for count, one in enumerate([*complaints, *around]):
        named = {*one.keys, key} if count < len(complaints) else {*one.keys} - {key}
        reader.take(count, one.day, [reader.vocabulary.number(other) for other in named])
    table = reader.table()
    return stays_common(table, np.zeros(len(table.known), bool), number)


def stays_common(table: Table, known: Flags, number: int) -> bool:
    """Whether a value looks like everybody's in a table, and still does beside the groups that are found without it."""
    postings, asked = Postings.of(table), table.known == number
    if not spread_out(table, postings, (known | table.public) & ~asked, asked).any():
        return False
    _, common = partition(table, postings, (), (), known & ~asked)
    return bool(common[asked].all())


def first_ids(table: Table, group: Ints, ids: list[Any]) -> list[Any]:
    """For each group the id of its first complaint: by day, then by id."""
    first = np.full(int(group.max(initial=-1)) + 1, np.iinfo(np.int64).max)
    np.minimum.at(first, group, table.days)
    names: list[Any] = [None] * len(first)
    for at in np.flatnonzero(table.days == first[group]).tolist():
        name, here = ids[table.places[at]], group[at]
        if names[here] is None or id_order(name) < id_order(names[here]):
            names[here] = name
    return names
