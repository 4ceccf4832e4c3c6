"""Disjoint groups with a memory of what must never be put together."""

from __future__ import annotations

from collections.abc import Iterable


class Groups:
    """Union-find over positions. `forbid` keeps two positions apart whatever ties them."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))
        self.size = [1] * size
        self.apart: dict[int, set[int]] = {}

    def find(self, position: int) -> int:
        parent = self.parent
        while parent[position] != position:
            parent[position] = parent[parent[position]]
            position = parent[position]
        return position

    def forbid(self, one: int, other: int) -> None:
        a, b = self.find(one), self.find(other)
        if a != b:
            self.apart.setdefault(a, set()).add(b)
            self.apart.setdefault(b, set()).add(a)

    def may_join(self, one: int, other: int) -> bool:
        return self.find(other) not in self.apart.get(self.find(one), ())

    def join(self, one: int, other: int) -> int:
        """Put two groups together unless that is forbidden; returns the group of `one`."""
        a, b = self.find(one), self.find(other)
        if a == b or b in self.apart.get(a, ()):
            return a
        if (self.size[a], -a) < (self.size[b], -b):
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        for enemy in self.apart.pop(b, set()):
            self.apart[enemy].discard(b)
            self.apart[enemy].add(a)
            self.apart.setdefault(a, set()).add(enemy)
        return a

    def join_all(self, positions: Iterable[int]) -> None:
        first, *others = positions
        for other in others:
            self.join(first, other)
