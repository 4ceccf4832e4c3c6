"""The link graph of a case: groups of complaints on the left, the identifiers they share on the right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

WIDTH, ROW, TOP = 840, 84, 24
LEFT_X, LEFT_WIDTH, RIGHT_X, RIGHT_WIDTH, NODE_HEIGHT = 24, 208, 560, 256, 60
MOST_GROUPS, MOST_NODES, THICK = 6, 7, 5


@dataclass(frozen=True, slots=True)
class Node:
    """A box: its left upper corner and size, how many complaints, and the identifier or the one complaint it stands for."""

    x: float
    y: float
    width: float
    height: float
    count: int
    item: Any = None

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from a group to an identifier: SVG path, where its number stands, how many complaints, thick or not."""

    path: str
    x: float
    y: float
    count: int
    thick: bool


@dataclass(frozen=True, slots=True)
class Graph:
    groups: list[Node]
    nodes: list[Node]
    edges: list[Edge]
    height: float
    width: float = WIDTH


def link_graph(items: Sequence[Any], names: Iterable[tuple[Hashable, tuple[str, str]]]) -> Graph | None:
    """Draw `items` (identifiers with `type` and `value`, most named first) and who names them.

    `names` are (complaint, (type, value)) pairs. Complaints that name the same identifiers are one group. None when
    there is nothing that ties anything.
    """
    shown = list(items[:MOST_NODES])
    keys = {(item.type, item.value): place for place, item in enumerate(shown)}
    of_complaint: defaultdict[Hashable, set[int]] = defaultdict(set)
    for complaint, key in names:
        if key in keys:
            of_complaint[complaint].add(keys[key])
    sizes = Counter(frozenset(places) for places in of_complaint.values())
    someone = {frozenset(places): complaint for complaint, places in of_complaint.items()}
    groups = sorted(sizes.items(), key=lambda pair: (-pair[1], sorted(pair[0])))[:MOST_GROUPS]
    if not shown or not groups:
        return None
    alone = [someone[places] if size == 1 else None for places, size in groups]
    height = TOP * 2 + ROW * max(len(groups), len(shown)) - (ROW - NODE_HEIGHT)
    left = _column(len(groups), height, LEFT_X, LEFT_WIDTH, [size for _set, size in groups], alone)
    right = _column(len(shown), height, RIGHT_X, RIGHT_WIDTH, [item.here for item in shown], shown)
    edges = [_edge(left[i], right[j], size) for i, (places, size) in enumerate(groups) for j in sorted(places)]
    return Graph(left, right, _spread(edges), height)


def _column(number: int, height: float, x: float, width: float, counts: list[int], items: Sequence[Any]) -> list[Node]:
    used = ROW * number - (ROW - NODE_HEIGHT)
    top = (height - used) / 2
    return [
        Node(x, round(top + place * ROW, 1), width, NODE_HEIGHT, counts[place], items[place]) for place in range(number)
    ]


def _edge(start: Node, end: Node, count: int) -> Edge:
    x1, y1, x2, y2 = start.x + start.width, start.middle, end.x, end.middle
    bend = (x2 - x1) / 2
    path = f"M{x1:.0f} {y1:.0f}C{x1 + bend:.0f} {y1:.0f} {x2 - bend:.0f} {y2:.0f} {x2:.0f} {y2:.0f}"
    return Edge(path, (x1 + x2) / 2, (y1 + y2) / 2, count, count >= THICK)


def _spread(edges: list[Edge]) -> list[Edge]:
    """Numbers that would lie on each other move along their lines."""
    seen: Counter[int] = Counter()
    placed = []
    for edge in edges:
        slot = round(edge.y / 26)
        step = seen[slot]
        seen[slot] += 1
        shift = (step + 1) // 2 * 34 * (1 if step % 2 else -1)
        placed.append(Edge(edge.path, edge.x + shift, edge.y, edge.count, edge.thick))
    return placed
