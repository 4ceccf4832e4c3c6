"""The link graph: complaints on the left, the identifier that joins them in the middle, the others on the right.

Pure geometry without Django: takes nodes and edges, gives boxes and curves on a field of 840 units.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from taskforce.i18n.text import truncate

WIDTH, BOX_HEIGHT, GAP, TOP = 840, 60, 34, 36
COLUMNS = ((24, 208), (318, 232), (622, 194))  # left edge and width of left, middle and right boxes
PHONE_WIDTH, PHONE_GAP = 360, 44
STRONG = 5
KHMER_WIDER = 1.3
ROOM_PER_SIGN, SMALL_SIGN = 7.9, 7.2  # units that a letter of 15 and of 13 px takes, on average of three scripts


@dataclass(frozen=True)
class Node:
    """What is shown as a box. `column`: 0 complaints, 1 the joining identifier, 2 others. `hidden`: outside your rights."""

    key: str
    icon: str
    title: str
    text: str = ""
    column: int = 2
    href: str = ""
    hot: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Edge:
    """`count`: complaints that this edge stands for; from 5 on it is drawn thick."""

    start: str
    end: str
    count: int


@dataclass(frozen=True)
class Box:
    """A node with its place; `icon_place`, `text_x`, `title_y`, `text_y` are where its parts stand."""

    node: Node
    x: int
    y: int
    width: int
    height: int = BOX_HEIGHT

    @property
    def css(self) -> str:
        return "f-gap" if self.node.hidden else "f-hot" if self.node.hot else "f-node"

    @property
    def icon_place(self) -> str:
        return f"translate({self.x + 12} {self.y + self.height // 2 - 10}) scale(.8)"

    @property
    def text_x(self) -> int:
        return self.x + 42

    @property
    def title_y(self) -> int:
        return self.y + (26 if self.node.text else 36)

    @property
    def text_y(self) -> int:
        return self.y + 47

    @property
    def title(self) -> str:
        return shorten(self.node.title, self.width)

    @property
    def text(self) -> str:
        return shorten(self.node.text, self.width, SMALL_SIGN)


@dataclass(frozen=True)
class Curve:
    """An edge with its path and the place of its number."""

    edge: Edge
    path: str
    x: int
    y: int
    hidden: bool

    @property
    def css(self) -> str:
        return "f-gap" if self.hidden else "f-edge f-thick" if self.edge.count >= STRONG else "f-edge f-thin"


@dataclass(frozen=True)
class LinkGraph:
    """Everything `<c-graph>` draws, and its rows for the table beside it. `narrow` is the same graph for a phone."""

    boxes: list[Box]
    curves: list[Curve]
    height: int
    width: int = WIDTH
    rows: list[tuple[Node, Node, int]] = field(default_factory=list)
    narrow: LinkGraph | None = None


def shorten(text: str, width: int, sign: float = ROOM_PER_SIGN) -> str:
    """Cut to what fits a box of this width, by letters as a reader counts them."""
    if any("\u1780" <= letter <= "\u17ff" for letter in text):
        sign *= KHMER_WIDER
    return truncate(text, max(4, int((width - 50) / sign)))


def link_graph(nodes: Sequence[Node], edges: Sequence[Edge]) -> LinkGraph:
    """Place the nodes in three columns, each centred on the tallest, and join them."""
    columns: list[list[Node]] = [[], [], []]
    for node in nodes:
        columns[max(0, min(2, node.column))].append(node)
    tallest = max(1, *(len(column) for column in columns))
    height = 2 * TOP + tallest * BOX_HEIGHT + (tallest - 1) * GAP
    boxes = {}
    for (left, width), column in zip(COLUMNS, columns, strict=True):
        used = len(column) * BOX_HEIGHT + (len(column) - 1) * GAP
        top = (height - used) // 2
        for number, node in enumerate(column):
            boxes[node.key] = Box(node, left, top + number * (BOX_HEIGHT + GAP), width)
    curves = [
        _curve(edge, boxes[edge.start], boxes[edge.end]) for edge in edges if {edge.start, edge.end} <= set(boxes)
    ]
    rows = [(boxes[c.edge.start].node, boxes[c.edge.end].node, c.edge.count) for c in curves if not c.hidden]
    return LinkGraph(list(boxes.values()), curves, height, rows=rows, narrow=_narrow(columns, edges))


def _curve(edge: Edge, start: Box, end: Box) -> Curve:
    left, right = (start, end) if start.x <= end.x else (end, start)
    y1, y2 = left.y + left.height // 2, right.y + right.height // 2
    if left.x == right.x:  # both in one column: a bow on the right
        x = left.x + left.width
        path = f"M{x} {y1}C{x + 60} {y1} {x + 60} {y2} {x} {y2}"
        return Curve(edge, path, x + 45, (y1 + y2) // 2, start.node.hidden or end.node.hidden)
    x1, x2 = left.x + left.width, right.x
    bend = (x2 - x1) // 2
    path = f"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}"
    return Curve(edge, path, (x1 + x2) // 2, (y1 + y2) // 2, start.node.hidden or end.node.hidden)


def _narrow(columns: Sequence[Sequence[Node]], edges: Sequence[Edge]) -> LinkGraph:
    """From top to bottom: complaints two in a row, what joins them in the middle, the others two in a row."""
    hidden = [node for column in columns for node in column if node.hidden]
    bands = [[node for node in column if not node.hidden] for column in columns]
    boxes: dict[str, Box] = {}
    y = 14
    for band, column in enumerate([*bands[:2], [*bands[2], *hidden]]):
        across, width = (1, 300) if band == 1 else (2, 168)
        for number, node in enumerate(column):
            place, row = number % across, number // across
            x = 30 if band == 1 else 8 + place * 176
            boxes[node.key] = Box(node, x, y + row * (BOX_HEIGHT + PHONE_GAP), width)
        y += math.ceil(len(column) / across) * (BOX_HEIGHT + PHONE_GAP)
    curves = [_fall(edge, boxes[edge.start], boxes[edge.end]) for edge in edges if {edge.start, edge.end} <= set(boxes)]
    return LinkGraph(list(boxes.values()), curves, max(80, y - PHONE_GAP + 14), PHONE_WIDTH)


def _fall(edge: Edge, start: Box, end: Box) -> Curve:
    """A curve from the foot of the upper box to the head of the lower one; its number stands at the narrower box."""
    upper, lower = (start, end) if start.y <= end.y else (end, start)
    x1, y1 = upper.x + upper.width // 2, upper.y + upper.height
    x2, y2 = lower.x + lower.width // 2, lower.y
    bend = max(20, (y2 - y1) // 2)
    path = f"M{x1} {y1}C{x1} {y1 + bend} {x2} {y2 - bend} {x2} {y2}"
    x, y = (x2, y2) if lower.width < upper.width else (x1, y1)
    return Curve(edge, path, x, y, start.node.hidden or end.node.hidden)
