"""Persons, warrants and handovers in any state, made by the acts of the right officers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from extradition import actions
from extradition.models import Handover, Person, Warrant
from taskforce.access.context import acting_as
from taskforce.access.permissions import Role
from tests.cast import Cast, officer

THAI, KHMER = "สราวุธ มากมี", "សារ៉ាវុត ម៉ាកមី"
#: Texts that only the Thai side may read: a page or answer for the other side holds none of them.
CANARY_WARRANT = "คานารี หมายลับ"


@dataclass(frozen=True, slots=True)
class World:
    """The cast of the way back. Two liaison officers each, since who prepares a list never approves it."""

    cast: Cast
    prosecutor: Any
    thai_second: Any
    khmer_second: Any

    @property
    def finder(self) -> Any:
        return self.cast.khmer_investigator

    @property
    def judge(self) -> Any:
        return self.cast.thai_investigator

    @property
    def preparer(self) -> Any:
        return self.khmer_second

    @property
    def signers(self) -> tuple[Any, Any]:
        return self.cast.thai_liaison, self.cast.khmer_liaison

    @property
    def everybody(self) -> list[Any]:
        people = [*self.cast.thai, *self.cast.khmer, self.cast.auditor, self.cast.stranger]
        return [*people, self.prosecutor, self.thai_second, self.khmer_second]


def a_world(cast: Cast) -> World:
    return World(
        cast,
        officer("siriporn", agency="TH-OAG", roles=[Role.PROSECUTOR], name_latin="Siriporn Kaewta"),
        officer("kittipong", agency="TH-IMM", roles=[Role.LIAISON], name_latin="Kittipong Saetang"),
        officer("sophea", agency="KH-GDI", roles=[Role.LIAISON], name_latin="Chea Sophea"),
    )


def as_officer(who: Any, act: Callable[..., Any], /, **given: Any) -> Any:
    """`act(by=person, ...)` in a transaction and context of the officer's own."""
    with acting_as(who.side, who.pk), transaction.atomic():
        return act(by=who, **given)


def everything(model: Any) -> Any:
    """All rows of a model, read as the system."""
    with acting_as("SYS"), transaction.atomic():
        return list(model.objects.all())


def fresh(obj: Any) -> Any:
    with acting_as("SYS"), transaction.atomic():
        return type(obj).objects.get(pk=obj.pk)


def a_warrant(world: World, name: str = THAI, number: int = 101, **given: Any) -> Warrant:
    fields = {
        "court": "ศาลอาญา",
        "number": number,
        "year_be": 2569,
        "name": name,
        "offence_id": "FRAUD-PUBLIC",
        "agency_id": "TH-CCIB",
        "issued_on": timezone.localdate() - timedelta(days=30),
        **given,
    }
    return as_officer(world.prosecutor, actions.record_warrant, **fields)


def a_person(world: World, name: str = KHMER, **given: Any) -> Person:
    fields = {
        "name_given": name,
        "found_at": timezone.now() - timedelta(hours=20),
        "found_place": "ប៉ោយប៉ែត",
        "province": "KH-1",
        "sex": "M",
        **given,
    }
    return as_officer(world.finder, actions.record_person, **fields)


def sent(world: World, person: Person) -> Person:
    return as_officer(world.finder, actions.send_to_screening, person=person)


def judged(world: World, person: Person, judgement: str = "same") -> Person:
    """Every candidate judged: the best as `judgement`, the others as not the same; the screening finished."""
    with acting_as("SYS"), transaction.atomic():
        candidates = list(person.candidates.order_by("rank"))
    for place, candidate in enumerate(candidates):
        words = judgement if place == 0 else "not_same"
        as_officer(world.judge, actions.judge_candidate, candidate=candidate, judgement=words, reason="ตรวจแล้ว")
    return as_officer(world.judge, actions.finish_screening, person=person)


def a_matched_person(world: World, number: int = 101, **given: Any) -> Person:
    """A person found whose warrant the Thai side has confirmed."""
    if not any(w.number == number for w in everything(Warrant)):
        a_warrant(world, number=number)
    return judged(world, sent(world, a_person(world, **given)))


def a_draft(world: World, *persons: Person, **given: Any) -> Handover:
    fields = {
        "gate_id": "G-KLK",
        "planned_at": timezone.now() + timedelta(days=2),
        "interpreter": "Nuon Sreyleak",
        "medical_note": "បានពិនិត្យសុខភាព",
        **given,
    }
    handover = as_officer(world.preparer, actions.create_handover, **fields)
    for person in persons:
        as_officer(world.preparer, actions.add_person, handover=handover, person=person)
    return handover


def proposed(world: World, *persons: Person, **given: Any) -> Handover:
    people = persons or (a_matched_person(world),)
    return as_officer(world.preparer, actions.propose, handover=a_draft(world, *people, **given))


def approved(world: World, *persons: Person) -> Handover:
    handover = proposed(world, *persons)
    for signer in world.signers:
        as_officer(signer, actions.approve, handover=handover, shown_hash=handover.document_hash)
    return fresh(handover)


def signed(world: World, *persons: Person) -> Handover:
    handover = approved(world, *persons)
    count = handover.document["count"]  # type: ignore[index]
    for signer in world.signers:
        as_officer(signer, actions.sign, handover=handover, shown_hash=handover.document_hash, persons=count)
    return fresh(handover)


def put(obj: Any, state: str) -> Any:
    """Set a state behind the table's back, to test what the table says from there."""
    with acting_as("SYS"), transaction.atomic(), connection.cursor() as cursor:
        table = obj._meta.db_table
        cursor.execute(f"UPDATE {table} SET state = %s, joint = true WHERE id = %s", [state, obj.pk])
    return fresh(obj)
