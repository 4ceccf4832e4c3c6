"""Which names have which key: new ones in a dictionary, older ones in sorted arrays of twelve bytes a key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Slots = NDArray[np.uint32]
FRESH = 500_000  # keys held in the dictionary before they are sorted into arrays
_NONE: Slots = np.empty(0, dtype=np.uint32)


class Postings:
    """`add(slot, keys)`, `holders(key)`. Keys are whole numbers of 32 bits with sign."""

    def __init__(self) -> None:
        self.sorted: list[tuple[NDArray[np.int32], Slots]] = []
        self.fresh: dict[int, list[int]] = defaultdict(list)
        self.waiting = 0

    def add(self, slot: int, keys: Iterable[int]) -> None:
        for key in keys:
            self.fresh[key].append(slot)
            self.waiting += 1
        if self.waiting >= FRESH:
            self._sort()

    def _sort(self) -> None:
        keys = np.fromiter((key for key, slots in self.fresh.items() for _ in slots), np.int32, self.waiting)
        slots = np.fromiter((slot for slots in self.fresh.values() for slot in slots), np.uint32, self.waiting)
        order = np.argsort(keys, kind="stable")
        self.sorted.append((keys[order], slots[order]))
        self.fresh.clear()
        self.waiting = 0

    def holders(self, keys: list[int], budget: int) -> Slots:
        """The slots that have one of the keys, rarest keys first, until there are `budget` of them or more."""
        found = [[np.array(self.fresh[key], dtype=np.uint32)] if key in self.fresh else [] for key in keys]
        wanted = np.array(keys, dtype=np.int32)
        for numbers, slots in self.sorted:
            starts, ends = np.searchsorted(numbers, wanted, "left"), np.searchsorted(numbers, wanted, "right")
            for place in np.flatnonzero(ends > starts).tolist():
                found[place].append(slots[starts[place] : ends[place]])
        sizes = [sum(map(len, pieces)) for pieces in found]
        taken: list[Slots] = [_NONE]
        total = 0
        for place in sorted(range(len(keys)), key=lambda place: sizes[place]):
            if total and total + sizes[place] > budget:
                break
            taken += found[place]
            total += sizes[place]
        return np.unique(np.concatenate(taken))
