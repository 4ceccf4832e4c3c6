"""Disjoint groups with a memory of what must never be put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


class Groups:
    """Union-find over positions. `forbid` keeps two positions apart whatever ties them."""

    def __init__(self, positions: Iterable[int]) -> None:
        self.parent = {position: position for position in positions}
        self.apart: dict[int, set[int]] = {}

    def __contains__(self, position: int) -> bool:
        return position in self.parent

    def __iter__(self) -> Iterator[int]:
        return iter(self.parent)

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

    def join(self, one: int, other: int) -> None:
        """Put two groups together unless that is forbidden."""
        a, b = self.find(one), self.find(other)
        if a == b or b in self.apart.get(a, ()):
            return
        self.parent[b] = a
        for enemy in self.apart.pop(b, set()):
            self.apart[enemy].discard(b)
            self.apart[enemy].add(a)
            self.apart.setdefault(a, set()).add(enemy)
