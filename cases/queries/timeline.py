"""The life of a case as the officer's own side has it on record: its own acts, and those that both sides share."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.models import Case
from cases.queries.merges import with_absorbed
from cases.queries.naming import named
from cases.queries.sentences import sentence
from taskforce.access.sides import Side
from taskforce.accounts.models import Officer
from taskforce.agencies.models import Agency
from taskforce.audit.models import Event

MOST = 120
_ANSWERED = _("The bank's answers to %(count)s holds were recorded")
#: Acts of one kind in a row that are told together: the kind, and the sentence with their number.
SUMMED: dict[str, tuple[str, Any]] = {
    "complaint.linked": ("linked", _("%(count)s complaints were linked to this case")),
    "hold.sent": ("sent", _("%(count)s hold requests were sent out")),
    "hold.confirm": ("answered", _ANSWERED),
    "hold.nothing_left": ("answered", _ANSWERED),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: when, which side acted ("TH", "KH" or "JOINT" for the portal), what in words, by whom."""

    at: datetime
    side: str
    words: str
    agency: str
    officer: str
    verb: str
    times: int = 1
    last: datetime | None = None
    summed: bool = False

    @property
    def who(self) -> str:
        """Agency and officer in one line."""
        return " · ".join(part for part in (self.agency, self.officer) if part)


def timeline(case: Case, officer: Any, limit: int = MOST) -> list[Entry]:
    """The newest `limit` events of the case in the chain of the officer's side, oldest first."""
    events = list(
        Event.objects.filter(side=officer.side, case_id__in=with_absorbed(case)).order_by("-at", "-seq")[:limit]
    )
    people = names_of({event.actor for event in events} | {_assigned(event) for event in events})
    entries = [_entry(event, people) for event in reversed(events)]
    return together([entry for entry in entries if entry.words])


def together(entries: list[Entry]) -> list[Entry]:
    """The same act, done again and again by one person in a row, is told once with how often and until when."""
    told = []
    for _what, row in groupby(entries, key=_same_act):
        acts = list(row)
        first, times = acts[0], len(acts)
        if times > 1:
            summary = SUMMED.get(first.verb, ("", ""))[1]
            words = str(summary) % {"count": times} if summary else first.words
            first = replace(first, words=words, times=times, last=acts[-1].at, summed=bool(summary))
        told.append(first)
    return told


def _same_act(entry: Entry) -> tuple[str, ...]:
    return (SUMMED.get(entry.verb, (entry.words, ""))[0], entry.side, entry.who)


def names_of(usernames: set[str]) -> dict[str, str]:
    """Display names of officers by user name."""
    rows = Officer.objects.filter(username__in=usernames - {""})
    return {row.username: row.display_name for row in rows}


def _detail(event: Event) -> dict[str, Any]:
    found = json.loads(event.detail or "{}")
    return found if isinstance(found, dict) else {}


def _assigned(event: Event) -> str:
    return str(_detail(event).get("to", "")) if event.verb == "queue_item.assign" else ""


def _entry(event: Event, people: dict[str, str]) -> Entry:
    return Entry(
        at=event.at,
        side=event.actor_side if event.actor_side in Side.values else "JOINT",
        words=sentence(event.verb, event.object_id, _detail(event), people),
        agency=named(Agency, event.agency),
        officer=people.get(event.actor, ""),
        verb=event.verb,
    )
