"""The figures as the page draws them: words in the reader's language, charts, tables, and a sentence with the result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from cases.figures.clocks import CLOCKS, FEWEST, Figure, by_month, overall
from taskforce.i18n import formats
from taskforce.web.drawings.chart import Measure, goal_chart, small_bar, trend

HOUR = 3600.0
#: The three aims of the memorandum: finding, sending back, prosecuting.
AIMS = ("shared", "handover", "court")


@dataclass(frozen=True, slots=True)
class Row:
    """One clock: its figure, the words of its cells, and the small bar that phones show."""

    figure: Figure
    words: str
    measure: Measure
    bar: Any

    @property
    def met(self) -> bool | None:
        """Whether the median meets the goal; None where there is no goal or nothing is shown."""
        goal, median = self.figure.clock.goal, self.figure.median
        return None if goal is None or median is None else median <= goal

    @property
    def share(self) -> int:
        """The median in percent of the goal, at most 100."""
        goal, median = self.figure.clock.goal, self.figure.median
        return min(100, round(100 * (median / goal))) if goal and median else 0


def rows() -> list[Row]:
    """A row for every clock of the memorandum, over the last twelve months."""
    return [_row(figure) for figure in overall()]


def _row(figure: Figure) -> Row:
    goal = figure.clock.goal
    measure = Measure(
        words=str(figure.clock.label),
        median=figure.median_s / HOUR if figure.median_s is not None else None,
        p90=figure.p90_s / HOUR if figure.p90_s is not None else None,
        goal=goal.total_seconds() / HOUR if goal else None,
        goal_words=_("Goal: %(time)s") % {"time": formats.duration(goal)} if goal else _("No goal yet"),
        figure=formats.duration(figure.median) if figure.median else "",
        count=figure.n,
    )
    return Row(figure, str(figure.clock.label), measure, small_bar(measure))


def chart(shown: Sequence[Row]) -> Any:
    """The drawing of all clocks that have a goal and enough measures; None when there are none."""
    measures = [row.measure for row in shown if row.measure.shown]
    return goal_chart(measures) if measures else None


def result(shown: Sequence[Row]) -> str:
    """The sentence that says how things stand."""
    judged = [row for row in shown if row.met is not None]
    if not judged:
        return _("Nothing can be said yet: no clock has run %(number)s times.") % {"number": FEWEST}
    met = sum(1 for row in judged if row.met)
    return _("%(met)s of %(all)s median times meet their goal.") % {"met": met, "all": len(judged)}


def months(key: str) -> dict[str, Any]:
    """One clock by month: the drawing and the rows of its table. `KeyError` for an unknown clock."""
    clock = {c.key: c for c in CLOCKS}[key]
    figures = by_month(key)
    drawn = [
        (formats.short_day(f.month).split(" ", 1)[-1], f.median_s / HOUR, f.p90_s / HOUR)
        for f in figures
        if f.median_s is not None and f.p90_s is not None and f.month
    ]
    goal = clock.goal.total_seconds() / HOUR if clock.goal else None
    return {
        "clock": clock,
        "label": str(clock.label),
        "figures": figures,
        "trend": trend(drawn, goal=goal) if len(drawn) > 1 else None,
        "goal": formats.duration(clock.goal) if clock.goal else "",
    }
