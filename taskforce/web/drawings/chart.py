"""Charts of times: dot = median, pale bar to a cap = 90th percentile, dashed = goal. One hue, no traffic lights.

Pure geometry without Django. Values and goals share a unit; every bar is measured in its own goal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, LEFT, RIGHT_TEXT, ROW, TOP = 1090, 300, 160, 46, 40  # the left holds the longest step in Khmer
PHONE_WIDTH = 300
FEWEST = 5


@dataclass(frozen=True)
class Measure:
    """A timed step: words and figures are formatted by the caller; `median`, `p90`, `goal` in one unit."""

    words: str
    median: float | None
    p90: float | None
    goal: float | None
    goal_words: str
    figure: str
    count: int = 0

    @property
    def shown(self) -> bool:
        """Groups under five are not shown: a single person could be recognised."""
        return self.count >= FEWEST and self.median is not None and self.p90 is not None and bool(self.goal)


@dataclass(frozen=True)
class Bar:
    """A measure with its places."""

    measure: Measure
    y: int
    median_x: float
    p90_x: float

    @property
    def bar_width(self) -> float:
        return self.p90_x - LEFT

    @property
    def bar_y(self) -> int:
        return self.y - 9

    @property
    def cap(self) -> str:
        return f"M{self.p90_x:.0f} {self.y - 12}v24"

    @property
    def words_y(self) -> int:
        return self.y - 2

    @property
    def goal_y(self) -> int:
        return self.y + 17

    @property
    def figure_x(self) -> float:
        return self.p90_x + 10


@dataclass(frozen=True)
class GoalChart:
    """Everything `<c-goal-chart>` draws. `goals`: x of once, twice… the goal."""

    bars: list[Bar]
    goals: list[tuple[int, float]]
    height: int
    width: int = WIDTH
    left: int = LEFT

    @property
    def foot(self) -> int:
        return self.height - 8


def goal_chart(measures: Sequence[Measure]) -> GoalChart:
    """One bar for each measure that may be shown, in the order given."""
    shown = [measure for measure in measures if measure.shown]
    most = max([2.0, *(max(m.p90 or 0, m.median or 0) / (m.goal or 1) for m in shown)])
    room = (WIDTH - LEFT - RIGHT_TEXT) / min(most, 8.0)

    def x(value: float | None, goal: float | None) -> float:
        return LEFT + min((value or 0) / (goal or 1), 8.0) * room

    bars = [Bar(m, TOP + 28 + number * ROW, x(m.median, m.goal), x(m.p90, m.goal)) for number, m in enumerate(shown)]
    goals = [(times, LEFT + times * room) for times in range(1, int(min(most, 8.0)) + 1)]
    return GoalChart(bars, goals, TOP + len(shown) * ROW + 12)


@dataclass(frozen=True)
class SmallBar:
    """The same bar inside a table row on a phone, on a field of 300 x 26."""

    median_x: float
    p90_width: float
    goal_x: float

    @property
    def cap(self) -> str:
        return f"M{4 + self.p90_width:.0f} 4v18"

    @property
    def goal(self) -> str:
        return f"M{self.goal_x:.0f} 0v26"


def small_bar(measure: Measure) -> SmallBar | None:
    """None if the measure may not be shown."""
    if not measure.shown:
        return None
    goal = measure.goal or 1
    most = max(2.0, (measure.p90 or 0) / goal, (measure.median or 0) / goal)
    unit = (PHONE_WIDTH - 20) / most
    return SmallBar(4 + (measure.median or 0) / goal * unit, (measure.p90 or 0) / goal * unit, 4 + unit)


@dataclass(frozen=True)
class Point:
    """A month of a trend."""

    words: str
    x: float
    median_y: float
    p90_y: float


@dataclass(frozen=True)
class Trend:
    """Everything `<c-trend>` draws."""

    points: list[Point]
    levels: list[tuple[str, float]]
    goal_y: float | None
    width: int = 710
    height: int = 440

    @property
    def line(self) -> str:
        return " ".join(f"{p.x:.0f},{p.median_y:.0f}" for p in self.points)

    @property
    def band(self) -> str:
        above = [f"{p.x:.0f},{p.p90_y:.0f}" for p in self.points]
        below = [f"{p.x:.0f},{p.median_y:.0f}" for p in reversed(self.points)]
        return " ".join(above + below)

    @property
    def goal_text_y(self) -> float:
        return (self.goal_y or 0) + 18


def trend(months: Sequence[tuple[str, float, float]], goal: float | None = None) -> Trend:
    """`months`: (words, median, 90th percentile) in order of time; months with fewer than five are left out before."""
    top = max([goal or 0, 1.0, *(p90 for _words, _median, p90 in months)])
    step = next(step for step in (0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000) if step * 6 >= top)
    most = step * 6 if top > step * 5 else step * 5

    def y(value: float) -> float:
        return 400 - 380 * min(value, most) / most

    gap = (700 - 64) / max(1, len(months) - 1)
    points = [Point(words, 64 + number * gap * 0.95, y(m), y(p)) for number, (words, m, p) in enumerate(months)]
    levels = [(f"{level * step:g}", y(level * step)) for level in range(int(most / step) + 1)]
    return Trend(points, levels, None if goal is None else y(goal))
