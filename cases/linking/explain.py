"""Why a complaint is in its group: the values it shares, as codes and parameters that pages put into words."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from .contract import COMMON_VALUE, SHARED_VALUE, STALE_VALUE, Key
from .spread import Postings
from .table import UNDATED, Flags, Ints, Table

MOST_REASONS = 8
RANK = (SHARED_VALUE, STALE_VALUE, COMMON_VALUE)


class Reasons:
    """Reasons for each complaint of a table: shared values first (most shared first), then values that tie to nobody.

    `shared_value` {count: other complaints of the group that name it, total: all others, since: the day (ISO) on which it was
    first named}; `stale_value` {total: others that name it, all in other groups, since}; `common_value` {total, since}.
    A reason is one object for all complaints it holds for: not to be changed.
    """

    def __init__(self, table: Table, postings: Postings, common: Flags, group: Ints, keys: list[Key]) -> None:
        told = np.flatnonzero((postings.count[table.key] > 1) | common[table.key])
        owner, key = table.owner[told], table.key[told]
        code = group[owner] * max(len(table.known), 1) + key
        _, first, which = np.unique(code, return_index=True, return_inverse=True)
        count = np.bincount(which) - 1 if len(which) else which
        key_of = key[first]
        total = postings.count[key_of] - 1
        kind = np.where(common[key_of], 2, np.where(count > 0, 0, 1))
        since = table.days[postings.owner[postings.start[key_of]]]
        self.rows = [
            _row(RANK[code], keys[known], count, total, day)
            for code, known, count, total, day in zip(
                *(column.tolist() for column in (kind, table.known[key_of], count, total, since)), strict=True
            )
        ]
        names = np.argsort(
            np.array(
                sorted(range(len(self.rows)), key=lambda i: (self.rows[i]["type"], self.rows[i]["value"])), np.int64
            )
        )
        rank = np.lexsort((names, -count * (kind == 0), kind))
        place = np.empty_like(rank)
        place[rank] = np.arange(len(rank))
        order = np.lexsort((place[which], owner))
        self.which = which[order].tolist()
        self.ends = np.searchsorted(owner[order], np.arange(len(table.days) + 1)).tolist()

    def of(self, complaint: int) -> list[dict[str, Any]]:
        start, end = self.ends[complaint], self.ends[complaint + 1]
        end = min(end, start + MOST_REASONS)
        return [self.rows[which] for which in self.which[start:end]]


def _row(code: str, key: Key, count: int, total: int, since: int) -> dict[str, Any]:
    params: dict[str, Any] = {"count": count, "total": total} if code == SHARED_VALUE else {"total": total}
    if since != UNDATED:
        params["since"] = date.fromordinal(since).isoformat()
    return {"code": code, "type": key[0], "value": key[1], "params": params}
