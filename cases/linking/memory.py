"""What a stream remembers of complaints: numbers in arrays, and for each value the complaints that named it last."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import numpy as np

from .complaint import Complaint
from .contract import POSTING_CLUSTERS, Key, Posting, PostingCluster
from .evidence import COMMON_FROM
from .spread import SAMPLE
from .table import UNDATED, Flags, Ints, Table, Vocabulary

AROUND = 10
"""So many of the latest complaints that name a value are looked at to see how complaints hang together."""
MOST_AROUND = 1_500


class Memory:
    """Complaints by position, in the order in which they came."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self.ids: list[Any] = []
        self.days = array("i")
        self.starts = array("q", [0])
        self.entries = array("i")
        self.cluster_of = array("q")
        self.named: list[int | array[int]] = []  # by value: the only complaint that names it, or the latest ones
        self.totals = array("i")
        self.is_common = array("b")
        self.today = 1  # the latest filing date seen stands in for one that is not known
        self._position: dict[Any, int] = {}

    def add(self, complaint: Complaint, cluster: int) -> int:
        """Take a complaint under its cluster; returns its position."""
        position = len(self.ids)
        self.today = max(self.today, complaint.day or 1)
        self.ids.append(complaint.id)
        self._position[complaint.id] = position
        self.days.append(complaint.day or UNDATED)
        self.cluster_of.append(cluster)
        numbers = [self.vocabulary.number(key) for key in complaint.keys]
        self.entries.extend(numbers)
        self.starts.append(len(self.entries))
        for number in numbers:
            self.name(number, position)
        return position

    def name(self, number: int, position: int) -> None:
        if number == len(self.named):
            self.named.append(position)
            self.totals.append(1)
            self.is_common.append(self.vocabulary.public[number])
            return
        places = self.named[number]
        if isinstance(places, int):
            places = self.named[number] = array("i", [places])
        places.append(position)
        if len(places) >= 2 * SAMPLE:
            del places[:SAMPLE]
        self.totals[number] += 1

    def keys(self, position: int) -> Sequence[int]:
        return self.entries[self.starts[position] : self.starts[position + 1]]

    def position(self, complaint: Complaint) -> int | None:
        """Where this very complaint (id, day and values) is kept, if it came before."""
        found = self._position.get(complaint.id)
        if found is None or self.days[found] != (complaint.day or UNDATED):
            return None
        same = sorted(self.vocabulary.keys[number] for number in self.keys(found)) == list(complaint.keys)
        return found if same else None

    def latest(self, number: int) -> list[int]:
        """The latest complaints that name a value, at most `SAMPLE` of them."""
        places = self.named[number]
        return [places] if isinstance(places, int) else places[-SAMPLE:].tolist()

    def postings(self, keys: Iterable[Key]) -> dict[Key, Posting]:
        """What is known of some values; those that nobody named are not among them."""
        numbers = ((key, self.vocabulary.find(key)) for key in keys)
        return {key: self.posting(number) for key, number in numbers if number is not None}

    def posting(self, number: int) -> Posting:
        """By whom a value was used lately."""
        total, common = self.totals[number], bool(self.is_common[number])
        uses: dict[int, list[int]] = {}
        for position in reversed([] if common else self.latest(number)):
            day = self.days[position]
            day = self.today if day == UNDATED else day
            use = uses.get(self.cluster_of[position])
            if use is None:
                if len(uses) == POSTING_CLUSTERS:
                    break
                uses[self.cluster_of[position]] = [1, day, day]
            else:
                use[0] += 1
                use[1], use[2] = min(use[1], day), max(use[2], day)
        rows = tuple(
            PostingCluster(cluster, count, date.fromordinal(first), date.fromordinal(last))
            for cluster, (count, first, last) in uses.items()
        )
        first = min((row.first for row in rows), default=date.min)
        last = max((row.last for row in rows), default=date.min)
        return Posting(total, first, last, rows, common)

    def due(self, keys: Iterable[Key]) -> list[int]:
        """The values of which it is time to ask if they are everybody's: at 8, 16, 32 and so on."""
        numbers = [self.vocabulary.number(key) for key in keys]
        return [
            number
            for number in numbers
            if not self.is_common[number] and (total := self.totals[number]) >= COMMON_FROM and total & (total - 1) == 0
        ]

    def around(self, number: int) -> list[int]:
        """Complaints that share another value with one of those that name this one, but do not name it themselves."""
        naming = self.latest(number)
        found: dict[int, None] = {}
        for other in dict.fromkeys(key for position in naming for key in self.keys(position)):
            if other != number and not self.is_common[other]:
                found.update(dict.fromkeys(self.latest(other)[-AROUND:]))
        inside = set(naming)
        return [one for one in found if one not in inside and number not in self.keys(one)][:MOST_AROUND]

    def set_common(self, number: int) -> None:
        self.is_common[number] = 1

    def common(self, numbers: Ints) -> Flags:
        if not len(self.is_common):
            return np.zeros(0, bool)
        return np.frombuffer(self.is_common, np.int8)[numbers].astype(bool)

    def table(self, positions: Sequence[int]) -> Table:
        """Some complaints as a table, in which place i is the i-th of them."""
        named = [self.keys(position) for position in positions]
        entries = array("i")
        for keys in named:
            entries.extend(keys)
        owners = np.repeat(np.arange(len(positions)), [len(keys) for keys in named])
        ids = [self.ids[position] for position in positions]
        days = [self.days[position] for position in positions]
        return Table.build(ids, days, owners, entries, self.vocabulary)
