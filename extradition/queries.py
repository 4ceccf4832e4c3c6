"""Every read of the way back that has a name. `*_visible_to` are the only ways to get an object."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet

from extradition.models import Candidate, Handover, Person, Warrant
from taskforce.errors import NotFound


def persons_visible_to(officer: Any) -> QuerySet[Person]:
    """Persons of the officer's side, and joint ones."""
    if not officer.can("persons.see"):
        return Person.objects.none()
    return Person.objects.filter(Q(owner_side=officer.side) | Q(joint=True)).select_related("case", "recorded_by")


def person(reference: str, *, officer: Any) -> Person:
    """One person, or `NotFound`."""
    found = persons_visible_to(officer).filter(reference=reference).first()
    if found is None:
        raise NotFound()
    return found


def warrants_visible_to(officer: Any) -> QuerySet[Warrant]:
    """Warrants: the Thai side's alone."""
    if officer.side != "TH" or not officer.can("warrants.see"):
        return Warrant.objects.none()
    return Warrant.objects.select_related("offence", "agency")


def candidates(person: Person, *, officer: Any) -> QuerySet[Candidate]:
    """What screening found, for those who judge it."""
    if officer.side != "TH" or not officer.can("persons.see"):
        return Candidate.objects.none()
    return person.candidates.select_related("warrant", "warrant__offence", "warrant__agency", "judged_by")


def handovers_visible_to(officer: Any) -> QuerySet[Handover]:
    """Handovers of the officer's side, and those laid before both."""
    if not officer.can("handovers.see"):
        return Handover.objects.none()
    seen = Q(owner_side=officer.side) | Q(joint=True)
    return Handover.objects.filter(seen).select_related("gate", "case", "requested_by")


def handover(reference: str, *, officer: Any) -> Handover:
    """One handover, or `NotFound`."""
    found = handovers_visible_to(officer).filter(reference=reference).first()
    if found is None:
        raise NotFound()
    return found
