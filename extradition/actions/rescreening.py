"""A warrant entered later finds persons found earlier. Safe to run twice: what was compared is said in the row."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from extradition.actions.persons import blind_index_of, weighed
from extradition.models import Candidate, Person, Warrant
from extradition.notifications import person_may_match
from extradition.screening import VERSION, BadName, Comparison, NameForm, compare, fold
from extradition.screening.keys import number
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.audit.record import record

#: States in which a later warrant still matters: before the person has crossed the gate.
STATES = ("screening", "screened", "on_list")
ROUND = 100


def compare_waiting(*, limit: int = ROUND) -> int:
    """Compare the warrants that nobody has compared with earlier persons yet; returns how many."""
    with acting_as(SYSTEM), transaction.atomic():
        waiting = [*Warrant.objects.filter(compared_at=None).order_by("pk").values_list("pk", flat=True)[:limit]]
    return sum(compare_warrant(warrant_id=pk) is not None for pk in waiting)


def compare_warrant(*, warrant_id: Any) -> int | None:
    """Compare one warrant with the persons whose screening was already asked for.

    Returns how many persons got it as a likely match; None if it was compared before, or another worker is at it.
    """
    with acting_as(SYSTEM), transaction.atomic():
        rows = Warrant.objects.select_for_update(skip_locked=True, of=("self",))
        warrant = rows.filter(pk=warrant_id, compared_at=None).first()
        if warrant is None:
            return None
        found = 0
        if warrant.status == Warrant.Status.ACTIVE:
            people = Person.objects.filter(joint=True, state__in=STATES).exclude(candidates__warrant=warrant)
            found = sum(_offer(person, warrant) for person in people.order_by("pk").iterator(chunk_size=500))
        warrant.compared_at = timezone.now()
        warrant.save(update_fields=["compared_at"])
        return found


def _offer(person: Person, warrant: Warrant) -> bool:
    """Put the warrant among the person's candidates if it is likely, and tell those who judge."""
    answer = weighed(person, warrant, _names(person, warrant), number=blind_index_of(person))
    if not answer.match:
        return False
    last = person.candidates.aggregate(last=Max("rank"))["last"] or 0
    _row, new = Candidate.objects.get_or_create(
        person=person,
        warrant=warrant,
        defaults={
            "rank": last + 1,
            "score": answer.score,
            "flagged": True,
            "because": list(answer.because),
            "engine_version": VERSION,
        },
    )
    if new:
        detail = {"engine": VERSION, "warrant": warrant.label}
        record("person.compared_again", side="TH", obj=person, case_id=person.case_id, detail=detail)
        person_may_match(person=person, warrant=warrant)
    return new


def _names(person: Person, warrant: Warrant) -> Comparison | None:
    """The best comparison of their spellings that share a blocking key."""
    keys = set(warrant.name_keys)
    mine = [
        form for form in _forms(person.name_given, *person.other_names) if keys.intersection(map(number, form.keys))
    ]
    theirs = _forms(warrant.name, warrant.name_latin)
    found = [compare(one, other) for one in mine for other in theirs]
    return max(found, key=lambda answer: answer.score, default=None)


def _forms(*names: str) -> list[NameForm]:
    forms = []
    for name in names:
        with suppress(BadName):
            forms.append(fold(name))
    return forms
