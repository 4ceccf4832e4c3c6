"""The clocks of the memorandum: from which audited event to which, and what the portal aims at.

All figures are computed from the audit chain of the Thai side (which holds every shared act too), never from dates
that somebody typed. Groups of fewer than `FEWEST` are not shown, so that no single case can be read out of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.core.cache import cache
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM

FEWEST = 5
MONTHS = 12
KEEP_S = 300


@dataclass(frozen=True, slots=True)
class Clock:
    """`start` and `end` are audit verbs. `per` is "complaint" (one measure each) or "case" (the first of each)."""

    key: str
    label: Any
    start: str
    end: str
    per: str
    goal: timedelta | None
    side: str
    """Whose step it is: "TH", "KH" or "" for both."""


HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CLOCKS: tuple[Clock, ...] = (
    Clock("routed", _("Complaint to agency queue"), "complaint.filed", "complaint.routed", "complaint", HOUR, ""),
    Clock("located", _("Complaint to place found"), "complaint.filed", "case.located", "case", DAY, ""),
    Clock("shared", _("Place found to share sent"), "case.located", "share.approve", "case", DAY, "TH"),
    Clock("answered", _("Share sent to answer"), "share.approve", "share.answer", "case", 3 * DAY, "KH"),
    Clock("operation", _("Complaint to joint operation"), "complaint.filed", "case.hold_operation", "case", None, ""),
    Clock(
        "handover", _("Joint operation to handover"), "case.hold_operation", "handover.complete", "case", 5 * DAY, ""
    ),
    Clock("court", _("Joint operation to Thai court"), "case.hold_operation", "person.remand", "case", 10 * DAY, "TH"),
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One group of measures: `n` of them, median and 90th percentile in seconds (None when the group is too small)."""

    clock: Clock
    month: date | None
    n: int
    median_s: float | None
    p90_s: float | None

    @property
    def median(self) -> timedelta | None:
        return timedelta(seconds=self.median_s) if self.median_s is not None else None

    @property
    def p90(self) -> timedelta | None:
        return timedelta(seconds=self.p90_s) if self.p90_s is not None else None


_FILED = """
SELECT a.object_id AS what, min(a.at) AS began FROM audit_event a
WHERE a.side = 'TH' AND a.object_type = 'complaint' AND a.verb = %(start)s AND a.at >= %(since)s GROUP BY 1
"""

#: A case begins with its first complaint: the filing event knows no case yet, the linking event of the same complaint does.
_FILED_OF_CASE = """
SELECT linked.case_id AS what, min(filed.at) AS began
FROM audit_event filed JOIN audit_event linked
    ON linked.side = 'TH' AND linked.verb = 'complaint.linked'
    AND linked.object_type = filed.object_type AND linked.object_id = filed.object_id
WHERE filed.side = 'TH' AND filed.verb = %(start)s AND filed.at >= %(since)s GROUP BY 1
"""

_OF_CASE = """
SELECT a.case_id AS what, min(a.at) AS began FROM audit_event a
WHERE a.side = 'TH' AND a.verb = %(start)s AND a.at >= %(since)s AND a.case_id IS NOT NULL GROUP BY 1
"""

#: The first end that came after the beginning: what was shared before the place was found is not the share of the place.
_MEASURES = """
SELECT began, (
    SELECT min(b.at) FROM audit_event b WHERE b.side = 'TH' AND b.verb = %(end)s AND {same} AND b.at >= began
) AS ended FROM ({began}) AS of
"""

_SUM = """
SELECT {month} AS month, count(*),
    percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds), percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds)
FROM (
    SELECT began, extract(epoch FROM ended - began)::float AS seconds FROM ({measures}) AS m
    WHERE ended IS NOT NULL
) AS s GROUP BY 1 ORDER BY 1
"""


def _measures(clock: Clock) -> str:
    if clock.per == "complaint":
        return _MEASURES.format(began=_FILED, same="b.object_type = 'complaint' AND b.object_id = what")
    began = _FILED_OF_CASE if clock.start == "complaint.filed" else _OF_CASE
    return _MEASURES.format(began=began, same="b.case_id = what")


def _figures(clock: Clock, month: str, since: datetime) -> list[Figure]:
    sql = _SUM.format(month=month, measures=_measures(clock))
    with acting_as(SYSTEM), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, {"start": clock.start, "end": clock.end, "since": since})
        rows: Sequence[tuple[Any, ...]] = cursor.fetchall()
    return [
        Figure(clock, row[0], row[1], row[2] if row[1] >= FEWEST else None, row[3] if row[1] >= FEWEST else None)
        for row in rows
    ]


def _since() -> datetime:
    today = timezone.localtime().replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return (today - timedelta(days=30 * (MONTHS - 1))).replace(day=1)


def overall() -> list[Figure]:
    """One figure for each clock over the last twelve months; a clock that nothing has run through yet has `n` 0."""

    def compute() -> list[Figure]:
        found = []
        for clock in CLOCKS:
            figures = _figures(clock, "NULL::date", _since())
            found.append(figures[0] if figures else Figure(clock, None, 0, None, None))
        return found

    return _kept("figures:overall", compute)


def by_month(key: str) -> list[Figure]:
    """The figures of the clock `key`, a row for each month in which something was measured, oldest first."""
    clock = next(c for c in CLOCKS if c.key == key)
    month = "date_trunc('month', began AT TIME ZONE 'Asia/Bangkok')::date"
    return _kept(f"figures:{key}", lambda: _figures(clock, month, _since()))


def _kept(name: str, compute: Any) -> list[Figure]:
    """Figures are the same for everybody, and a little late is no harm: kept for minutes, as plain values."""
    plain = cache.get(name)
    if plain is None:
        figures: list[Figure] = compute()
        plain = [(f.clock.key, f.month, f.n, f.median_s, f.p90_s) for f in figures]
        cache.set(name, plain, KEEP_S)
    clocks = {c.key: c for c in CLOCKS}
    return [Figure(clocks[key], *rest) for key, *rest in plain]
