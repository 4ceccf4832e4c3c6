"""Every read of the way back that has a name. `*_visible_to` are the only ways to get an object."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from extradition import rules
from extradition.models import Candidate, Handover, HandoverPerson, Person, Warrant
from taskforce.errors import NotFound
from taskforce.ids import normalise_reference

PAGE = 25


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of a list, newest first. `after` is the place where the next page begins, or empty."""

    rows: list[Any]
    after: str
    first: bool


def page(rows: QuerySet[Any], after: str = "", *, size: int = PAGE) -> Page:
    """One page of rows that have `created_at`, by time and key, so that page one thousand costs what page one costs."""
    place = _place(after)
    if place:
        rows = rows.filter(Q(created_at__lt=place[0]) | Q(created_at=place[0], pk__lt=place[1]))
    found = list(rows.order_by("-created_at", "-pk")[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return Page(found[:size], f"{last.created_at.isoformat()}~{last.pk}" if last else "", place is None)


def _place(text: str) -> tuple[Any, UUID] | None:
    moment, _tilde, key = text.replace(" ", "+").partition("~")
    try:
        at, pk = parse_datetime(moment), UUID(key)
    except ValueError:
        return None
    return None if at is None or timezone.is_naive(at) else (at, pk)


def persons_visible_to(officer: Any) -> QuerySet[Person]:
    """Persons of the officer's side, and joint ones."""
    if not officer.can("persons.see"):
        return Person.objects.none()
    return Person.objects.filter(Q(owner_side=officer.side) | Q(joint=True)).select_related("case", "recorded_by")


def person(reference: str, *, officer: Any) -> Person:
    """One person, or `NotFound`."""
    found = persons_visible_to(officer).filter(reference=_reference(reference)).first()
    if found is None:
        raise NotFound()
    return found


def person_list(officer: Any, *, q: str = "", state: str = "", after: str = "") -> Page:
    """Visible persons by a part of a name, by reference or by case, in a state."""
    rows = persons_visible_to(officer)
    if state:
        rows = rows.filter(state=state)
    if text := q.strip():
        named = Q(name_given__icontains=text) | Q(other_names__icontains=text)
        rows = rows.filter(named | Q(reference=_reference(text)) | Q(case__reference=_reference(text)))
    return page(rows, after)


def warrants_visible_to(officer: Any) -> QuerySet[Warrant]:
    """Warrants: the Thai side's alone."""
    if officer.side != "TH" or not officer.can("warrants.see"):
        return Warrant.objects.none()
    return Warrant.objects.select_related("offence", "agency", "case")


def warrant(key: str, *, officer: Any) -> Warrant:
    """One warrant by its id, or `NotFound`."""
    found = warrants_visible_to(officer).filter(pk=_key(key)).first()  # type: ignore[misc]
    if found is None:
        raise NotFound()
    return found


def warrant_list(officer: Any, *, q: str = "", status: str = "", after: str = "") -> Page:
    """Visible warrants by a part of the name, or by number as a court writes it ("จ.123/2569", "123/2569")."""
    rows = warrants_visible_to(officer)
    if status:
        rows = rows.filter(status=status)
    if text := q.strip():
        number, slash, year = text.rpartition("/")
        digits = "".join(c for c in number if c.isdigit())[:9]
        if slash and digits and year.isdigit() and len(year) == 4:
            rows = rows.filter(number=int(digits), year_be=int(year))
        else:
            rows = rows.filter(Q(name__icontains=text) | Q(name_latin__icontains=text))
    return page(rows, after)


def candidates(person: Person, *, officer: Any) -> QuerySet[Candidate]:
    """What screening found, for those who judge it."""
    if officer.side != "TH" or not officer.can("persons.see"):
        return Candidate.objects.none()
    return person.candidates.select_related("warrant", "warrant__offence", "warrant__agency", "judged_by")


def candidate(person: Person, key: str, *, officer: Any) -> Candidate:
    """One candidate of a person, or `NotFound`."""
    found = candidates(person, officer=officer).filter(pk=_key(key)).first()  # type: ignore[misc]
    if found is None:
        raise NotFound()
    return found


def handovers_visible_to(officer: Any) -> QuerySet[Handover]:
    """Handovers of the officer's side, and those laid before both."""
    if not officer.can("handovers.see"):
        return Handover.objects.none()
    seen = Q(owner_side=officer.side) | Q(joint=True)
    return Handover.objects.filter(seen).select_related("gate", "case", "requested_by")


def handover(reference: str, *, officer: Any) -> Handover:
    """One handover, or `NotFound`."""
    found = handovers_visible_to(officer).filter(reference=_reference(reference)).first()
    if found is None:
        raise NotFound()
    return found


def handover_list(officer: Any, *, q: str = "", state: str = "", after: str = "") -> Page:
    """Visible handovers with how many persons are on each, by reference, case or person, in a state."""
    rows = handovers_visible_to(officer).annotate(persons=Count("entries", distinct=True))
    if text := _reference(q):
        on_list = HandoverPerson.objects.filter(person__reference=text).values("handover")
        rows = rows.filter(Q(reference=text) | Q(case__reference=text) | Q(pk__in=on_list))
    return page(rows.filter(state=state) if state else rows, after)


def listable(handover: Handover, *, officer: Any) -> list[Person]:
    """Persons that could be put on this list now, those of its case first."""
    rows = persons_visible_to(officer).filter(state="screened", minor=False).exclude(entries__handover=handover)
    found = list(rows.order_by("-created_at")[:200])
    found.sort(key=lambda one: one.case_id != handover.case_id)
    return [one for one in found if rules.can_list(person=one, handover=handover)][:50]


def _reference(text: str) -> str:
    typed = "".join(c for c in text if c.isprintable())
    return (normalise_reference(typed) or typed.strip().upper())[:20]


def _key(text: str) -> UUID | None:
    try:
        return UUID(str(text))
    except ValueError:
        return None
