"""Two keys: one document, one hash, an officer of each side, and never the one who prepared it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from extradition import actions
from extradition.errors import (
    AlreadyGiven,
    CareMissing,
    CountDiffers,
    EmptyList,
    IndicatorsOpen,
    MinorOnList,
    NotOnList,
    NotScreened,
    OnAnotherList,
    VictimOnList,
    WarrantNotInForce,
)
from extradition.models import Approval, Handover, Person, Warrant
from taskforce.access.context import acting_as
from taskforce.audit.models import Event
from taskforce.errors import Incomplete, NotAllowed, SecondPersonNeeded, StaleVersion, StateConflict
from tests.extradition.build import (
    World,
    a_draft,
    a_matched_person,
    a_person,
    a_warrant,
    approved,
    as_officer,
    everything,
    fresh,
    judged,
    proposed,
    sent,
    signed,
)

pytestmark = pytest.mark.django_db


def keys(handover: Handover, *, valid: bool = True) -> list[Any]:
    return [k for k in everything(Approval) if k.handover_id == handover.pk and (k.voided_at is None) == valid]


def test_the_whole_way_ends_at_the_gate(world: World) -> None:
    handover = signed(world)
    done = as_officer(world.signers[1], actions.complete, handover=handover, counted=1)
    assert done.state == "completed" and done.completed_at is not None
    assert [person.state for person in everything(Person)] == ["handed_over"]
    assert {key.document_hash for key in keys(handover)} == {handover.document_hash} and len(keys(handover)) == 4


def test_who_prepared_the_list_neither_approves_nor_signs(world: World) -> None:
    handover = proposed(world)
    with pytest.raises(SecondPersonNeeded):
        as_officer(world.preparer, actions.approve, handover=handover, shown_hash=handover.document_hash)
    for signer in world.signers:
        as_officer(signer, actions.approve, handover=handover, shown_hash=handover.document_hash)
    with pytest.raises(SecondPersonNeeded):
        as_officer(world.preparer, actions.sign, handover=handover, shown_hash=handover.document_hash, persons=1)


def test_one_side_has_one_key(world: World) -> None:
    handover = proposed(world)
    thai, _khmer = world.signers
    as_officer(thai, actions.approve, handover=handover, shown_hash=handover.document_hash)
    with pytest.raises(AlreadyGiven):
        as_officer(world.thai_second, actions.approve, handover=handover, shown_hash=handover.document_hash)
    assert fresh(handover).state == "proposed" and len(keys(handover)) == 1


@pytest.mark.parametrize("shown", ["", "0" * 64])
def test_what_was_not_shown_is_not_approved(world: World, shown: str) -> None:
    handover = proposed(world)
    with pytest.raises(StaleVersion):
        as_officer(world.signers[0], actions.approve, handover=handover, shown_hash=shown)
    assert keys(handover) == []


def test_a_change_after_a_signature_voids_everything_given(world: World) -> None:
    handover = approved(world)
    before, thai = handover.document_hash, world.signers[0]
    as_officer(thai, actions.sign, handover=handover, shown_hash=before, persons=1)
    later = timezone.now() + timedelta(days=4)
    as_officer(world.preparer, actions.change, handover=handover, planned_at=later)
    assert fresh(handover).state == "draft" and keys(handover) == [] and len(keys(handover, valid=False)) == 3
    again = as_officer(world.preparer, actions.propose, handover=fresh(handover))
    assert again.version == 2 and again.document_hash != before
    with pytest.raises(StaleVersion):
        as_officer(thai, actions.approve, handover=again, shown_hash=before)
    with acting_as("SYS"):
        assert Event.objects.filter(verb="handover.voided").count() == 2  # in both sides' chains


def test_nothing_is_signed_before_both_sides_have_approved(world: World) -> None:
    handover = proposed(world)
    as_officer(world.signers[0], actions.approve, handover=handover, shown_hash=handover.document_hash)
    with pytest.raises(StateConflict):
        as_officer(world.signers[0], actions.sign, handover=handover, shown_hash=handover.document_hash, persons=1)


def test_who_signs_names_the_number_of_persons(world: World) -> None:
    handover = approved(world)
    with pytest.raises(CountDiffers):
        as_officer(world.signers[0], actions.sign, handover=handover, shown_hash=handover.document_hash, persons=2)


def test_a_person_is_on_one_list_only(world: World) -> None:
    person = a_matched_person(world)
    first = a_draft(world, person)
    second = a_draft(world)
    with pytest.raises(OnAnotherList) as refused:
        as_officer(world.preparer, actions.add_person, handover=second, person=person)
    assert first.reference in str(refused.value)
    as_officer(world.preparer, actions.withdraw, handover=first)
    as_officer(world.preparer, actions.add_person, handover=second, person=fresh(person))


def test_a_hidden_list_of_the_other_side_does_not_get_the_person_twice(world: World) -> None:
    person = a_matched_person(world)
    mine, theirs = a_draft(world, person), None
    fields = {"gate_id": "G-KLK", "planned_at": timezone.now() + timedelta(days=1), "interpreter": "x"}
    theirs = as_officer(world.thai_second, actions.create_handover, medical_note="y", **fields)
    as_officer(world.thai_second, actions.add_person, handover=theirs, person=person)
    as_officer(world.preparer, actions.propose, handover=mine)
    with pytest.raises(OnAnotherList):
        as_officer(world.thai_second, actions.propose, handover=theirs)


def test_only_those_who_may_be_on_a_list_get_there(world: World) -> None:
    a_warrant(world)
    plain, minor = a_person(world), judged(world, sent(world, a_person(world, minor=True)))
    marked = judged(world, sent(world, a_person(world, indicators=["debt"])))
    draft = a_draft(world)
    for person, error in ((plain, NotScreened), (minor, MinorOnList), (marked, IndicatorsOpen)):
        with pytest.raises(error):
            as_officer(world.preparer, actions.add_person, handover=draft, person=person)
    as_officer(world.judge, actions.decide_indicators, person=marked, reason="สอบถามแล้ว")
    as_officer(world.preparer, actions.add_person, handover=draft, person=fresh(marked))


def test_an_empty_list_or_one_without_care_is_not_proposed(world: World) -> None:
    with pytest.raises(EmptyList):
        as_officer(world.preparer, actions.propose, handover=a_draft(world))
    draft = a_draft(world, a_matched_person(world), medical_note=" ")
    with pytest.raises(CareMissing):
        as_officer(world.preparer, actions.propose, handover=draft)


def test_a_revoked_warrant_stops_the_keys(world: World) -> None:
    handover = approved(world)
    warrant = everything(Warrant)[0]
    as_officer(world.prosecutor, actions.revoke_warrant, warrant=warrant)
    with pytest.raises(WarrantNotInForce):
        as_officer(world.signers[0], actions.sign, handover=handover, shown_hash=handover.document_hash, persons=1)


def test_a_warrant_nobody_checked_today_stops_the_keys_until_somebody_does(world: World) -> None:
    handover = proposed(world)
    with acting_as("SYS"), transaction.atomic():
        Warrant.objects.update(status_checked_at=timezone.now() - timedelta(hours=25))
    give = {"handover": handover, "shown_hash": handover.document_hash}
    with pytest.raises(WarrantNotInForce):
        as_officer(world.signers[1], actions.approve, **give)
    as_officer(world.judge, actions.check_warrant, warrant=everything(Warrant)[0])
    as_officer(world.signers[1], actions.approve, **give)


def test_the_count_at_the_gate_is_the_list_less_named_absentees(world: World) -> None:
    people = [a_matched_person(world), judged(world, sent(world, a_person(world, "ឯកឆៃ ប៊ុនរឿង")))]
    handover, at_gate = signed(world, *people), world.signers[1]
    for counted, absent in ((1, {}), (2, {people[0].reference: "ป่วย"}), (3, {})):
        with pytest.raises(CountDiffers):
            as_officer(at_gate, actions.complete, handover=handover, counted=counted, absent=absent)
    with pytest.raises(NotOnList):
        as_officer(at_gate, actions.complete, handover=handover, counted=2, absent={"P-2026-NOBODY-X": "?"})
    as_officer(at_gate, actions.complete, handover=handover, counted=1, absent={people[0].reference: "ป่วย"})
    assert [fresh(p).state for p in people] == ["screened", "handed_over"]


def test_a_person_reclassified_as_a_victim_leaves_the_list_and_voids_it(world: World) -> None:
    handover = signed(world)
    person = everything(Person)[0]
    as_officer(world.cast.khmer_supervisor, actions.identify_victim, person=person, reason="ត្រូវបានបង្ខំ")
    found = fresh(person)
    assert (found.state, found.matched) == ("victim_identified", None)
    assert (fresh(handover).state, fresh(handover).document_hash) == ("draft", "") and keys(handover) == []
    with acting_as("SYS"), transaction.atomic():
        assert not handover.entries.exists()
    with pytest.raises(VictimOnList):
        as_officer(world.preparer, actions.add_person, handover=fresh(handover), person=found)


def test_a_refusal_says_why_and_frees_the_persons(world: World) -> None:
    handover = proposed(world)
    for given in ({"ground": "GATE", "reason": " "}, {"ground": "NO_SUCH", "reason": "x"}):
        with pytest.raises(Incomplete):
            as_officer(world.signers[0], actions.refuse, handover=handover, **given)
    as_officer(world.signers[0], actions.refuse, handover=handover, ground="GATE", reason="ด่านปิด")
    assert fresh(handover).state == "refused" and everything(Person)[0].state == "screened"


def test_a_suspended_channel_is_opened_to_both_sides_afresh(world: World) -> None:
    handover = signed(world)
    as_officer(world.signers[0], actions.suspend, handover=handover)
    with pytest.raises(StateConflict):
        as_officer(world.signers[1], actions.complete, handover=handover, counted=1)
    as_officer(world.signers[1], actions.resume, handover=fresh(handover))
    assert fresh(handover).state == "proposed" and keys(handover) == []


def test_the_other_side_sees_a_list_only_once_it_is_proposed(world: World) -> None:
    draft = a_draft(world, a_matched_person(world))
    with acting_as("TH"), transaction.atomic():
        assert not Handover.objects.exists()
    as_officer(world.preparer, actions.propose, handover=draft)
    with acting_as("TH"), transaction.atomic():
        assert Handover.objects.get().reference == draft.reference


def test_an_investigator_gives_no_key(world: World) -> None:
    handover = proposed(world)
    with pytest.raises(NotAllowed):
        as_officer(world.judge, actions.approve, handover=handover, shown_hash=handover.document_hash)
