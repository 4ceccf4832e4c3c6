"""How a complaint stands, in plain words and with the next step; the clock that runs from the transfer."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from complaints import outcomes
from complaints.models import Complaint, Outcome
from complaints.queries import hold_clock
from complaints.workflow import Stage
from taskforce.agencies.models import Bank
from taskforce.agencies.queries import everything
from taskforce.i18n import formats

READ_WITHIN = timedelta(hours=24)
NEWS_EVERY = timedelta(days=7)

_HOTLINES = Path(__file__).parent / "data" / "bank_hotlines.csv"

HEADINGS: dict[str, Any] = {
    "reading": gettext_lazy("Your complaint is being read and compared with others"),
    "submitted": gettext_lazy("Your complaint is with the agency in charge"),
    "accepted": gettext_lazy("An officer has accepted your complaint"),
    "returned": gettext_lazy("An officer asks you to add something"),
    "investigating": gettext_lazy("Officers are investigating your complaint"),
    "closed": gettext_lazy("Your complaint is closed"),
    "withdrawn": gettext_lazy("You have withdrawn your complaint"),
}
PILLS = {"reading": "waiting", "submitted": "waiting", "returned": "soon", "closed": "closed", "withdrawn": "closed"}


class Milestone(NamedTuple):
    """A step on the way: heading, state ("done", "now", "todo"), second line."""

    title: str
    state: str
    hint: str


class Progress(NamedTuple):
    """How a complaint stands: heading, pill (state and word), what comes next, steps."""

    heading: str
    pill: str
    word: str
    coming: str
    steps: list[Milestone]


def of(complaint: Complaint) -> Progress:
    """How the complaint stands, for the person who filed it."""
    key = _key(complaint)
    word = complaint.get_state_display()
    return Progress(
        str(HEADINGS[key]), PILLS.get(key, "progress"), str(word), _coming(complaint, key), _steps(complaint)
    )


def _key(complaint: Complaint) -> str:
    if complaint.state == "submitted" and complaint.stage != Stage.ROUTED:
        return "reading"
    return str(complaint.state)


def _coming(complaint: Complaint, key: str) -> str:
    if key == "returned":
        return _("Add what the officer asks for. Then the work goes on.")
    if key in {"closed", "withdrawn"}:
        return _("Nothing more happens unless new facts come up.")
    if key == "reading":
        by = formats.moment(complaint.filed_at + READ_WITHIN)
        return _("You need not do anything now. An officer reads it by %(by)s.") % {"by": by}
    by = formats.day(timezone.now() + NEWS_EVERY)
    return _("You need not do anything now. Look here again on %(by)s; news stands here as soon as there is any.") % {
        "by": by
    }


def _steps(complaint: Complaint) -> list[Milestone]:
    read = complaint.stage not in {Stage.FILED, Stage.UNROUTED}
    routed = complaint.stage == Stage.ROUTED
    works = complaint.state in {"investigating", "closed"}
    ended = complaint.state in {"closed", "withdrawn"}
    since = formats.moment(complaint.stage_since) if routed else ""
    rows = [
        (_("Received"), True, formats.moment(complaint.filed_at)),
        (_("Read and compared with other complaints"), read, _("Accounts, telephone numbers, sites and places")),
        (_("With the agency in charge"), routed, since),
        (_("Investigation by officers of both countries"), works, ""),
        (_("Result"), ended, _("How long it takes cannot be said beforehand.")),
    ]
    now = next((place for place, row in enumerate(rows) if not row[1]), len(rows))
    return [
        Milestone(title, "done" if done else "now" if place == now and not ended else "todo", hint)
        for place, (title, done, hint) in enumerate(rows)
    ]


def clock_of(complaint: Complaint) -> dict[str, Any] | None:
    """The clock from the last transfer, as `<c-clock>` shows it; None if it does not run, or is over for a day."""
    found = hold_clock(complaint)
    if found is None or complaint.state in {"closed", "withdrawn"}:
        return None
    left = (found["ends"] - timezone.now()).total_seconds() / 3600
    if left < -24:
        return None
    return {
        "figure": formats.remaining(found["ends"]),
        "state": "bad" if left <= 0 else "warn" if left < 48 else "ok",
        "left": round(max(left, 0), 1),
        "hours": found["hours"],
        "ends": found["ends"],
        "confirmed": found["limit"].confirmed,
        "basis": str(found["limit"].basis),
    }


def news(rows: Iterable[Outcome]) -> list[dict[str, Any]]:
    """News that officers released, in words."""
    found = []
    for row in rows:
        title, text = outcomes.words(row.kind, row.params)
        found.append({"title": title, "text": text, "at": row.released_at})
    return found


@lru_cache
def _hotline_rows() -> list[dict[str, str]]:
    with _HOTLINES.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def hotlines() -> list[dict[str, Any]]:
    """Banks with their hotline for fraud: name, number, what to press, and the number for a link."""
    banks = everything(Bank)
    rows = [row for row in _hotline_rows() if row["code"] in banks]
    return [{**row, "name": banks[row["code"]].name, "tel": row["number"].replace("-", "")} for row in rows]
