"""The time limit that runs for a person or a handover now: when it ends, whose rule it is, whether it is confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from extradition.models import Handover, Person
from extradition.workflow import HANDOVER, PERSON
from taskforce.agencies.queries import UnknownCode, legal_clock
from taskforce.i18n import formats

SOON = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Clock:
    """A running clock as a page shows it. `state` is "", "warn" or "bad"; `passed` and `whole` are hours, for the bar."""

    label: str
    deadline: datetime
    state: str
    passed: int
    whole: int
    note: str


def of_person(person: Person) -> Clock | None:
    """The legal clock of the person's state, from the moment that started it; None when none runs."""
    code = PERSON.states[person.state].clock
    start = _start(person) if code else None
    return _clock(code, start) if start else None


def of_handover(handover: Handover) -> Clock | None:
    """The target for agreeing on the list; None when it does not run."""
    code = HANDOVER.states[handover.state].clock
    return _clock(code, handover.proposed_at) if code and handover.proposed_at else None


def _start(person: Person) -> datetime | None:
    if person.state == "found":
        return person.custody_since or person.found_at
    if person.state == "handed_over":
        entry = person.entries.filter(handover__state="completed").select_related("handover").last()
        return entry.handover.completed_at if entry else None
    kind = {"arrested": "arrest", "remanded": "remand"}.get(person.state)
    step = person.steps.filter(kind=kind).last() if kind else None
    return timezone.make_aware(datetime.combine(step.on, time())) if step else None


def _clock(code: str, start: datetime) -> Clock | None:
    try:
        rule = legal_clock(code)
    except UnknownCode:
        return None
    deadline = rule.after(start)
    left = deadline - timezone.now()
    return Clock(
        label=str(rule.name),
        deadline=deadline,
        state="bad" if left < timedelta(0) else "warn" if left < SOON else "",
        passed=_hours(timezone.now() - start),
        whole=_hours(deadline - start),
        note=_note(rule, deadline),
    )


def _note(rule: Any, deadline: datetime) -> str:
    words = {"moment": formats.moment(deadline), "basis": str(rule.basis)}
    if rule.confirmed:
        return _("Until %(moment)s. Rule: %(basis)s.") % words
    return _("Until %(moment)s. Rule: %(basis)s. Not confirmed by counsel.") % words


def _hours(span: timedelta) -> int:
    return max(0, int(span.total_seconds() // 3600))
