"""Persons found against warrants: across scripts, judged by people, found again when a warrant comes later."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection, transaction

from extradition import actions, words
from extradition.actions.rescreening import compare_waiting, compare_warrant
from extradition.errors import CandidatesOpen, NothingToDecide
from extradition.models import Candidate, Person
from extradition.screening import fold
from extradition.searching import FIRST, likely_warrants
from extradition.tasks import compare_new_warrant, compare_waiting_warrants
from taskforce.access.context import acting_as
from taskforce.errors import Incomplete, NotAllowed, StateConflict
from taskforce.notices.models import Notice
from tests.extradition.build import (
    KHMER,
    World,
    a_person,
    a_warrant,
    as_officer,
    everything,
    fresh,
    judged,
    sent,
    signed,
)

pytestmark = pytest.mark.django_db


def candidates(person: Person) -> list[Any]:
    return [c for c in everything(Candidate) if c.person_id == person.pk]


def test_a_khmer_spelling_finds_the_thai_warrant_and_says_why(world: World) -> None:
    wanted = a_warrant(world)
    a_warrant(world, "วิไลพร ใจเพชร", 102)
    found = candidates(sent(world, a_person(world, KHMER)))
    assert (found[0].warrant_id, found[0].flagged, found[0].rank) == (wanted.pk, True, 1)
    assert {"part", "scripts_differ"} <= {reason["code"] for reason in found[0].because}
    assert all(isinstance(words.reason(reason), str) for reason in found[0].because)


def test_a_warrant_is_found_at_once_and_no_more_when_it_is_revoked(world: World) -> None:
    def found() -> list[Any]:
        with acting_as("TH"), transaction.atomic():
            return list(likely_warrants([fold(KHMER)])[0])

    assert found() == []
    wanted = a_warrant(world)
    assert found() == [wanted.pk]
    as_officer(world.prosecutor, actions.revoke_warrant, warrant=wanted)
    assert found() == []


def test_every_warrant_of_one_name_is_found_though_only_a_few_are_compared_first(world: World) -> None:
    wanted = {a_warrant(world, number=number).pk for number in range(201, 201 + FIRST + 2)}
    with acting_as("TH"), transaction.atomic():
        pool, found = likely_warrants([fold(KHMER)])
    assert set(pool) == wanted
    assert all(found[pk].match for pk in wanted)


def test_the_other_side_finds_no_warrant_by_any_key(world: World) -> None:
    a_warrant(world)
    with acting_as("KH"), transaction.atomic(), connection.cursor() as cursor:
        assert likely_warrants([fold(KHMER)]) == ({}, {})
        cursor.execute("SELECT count(*) FROM extradition_warrant_key")
        assert cursor.fetchone() == (0,)


def test_the_same_identity_card_outranks_every_name(world: World) -> None:
    a_warrant(world)
    other = a_warrant(world, "วิไลพร ใจเพชร", 102, national_id="1101700230708", birth_date=date(1990, 5, 1), sex="F")
    person = sent(world, a_person(world, document_no="1101700230708", birth_date=date(1990, 7, 2)))
    best = candidates(person)[0]
    assert (best.warrant_id, best.flagged, best.score) == (other.pk, True, 1.0)
    assert {"document_same", "birth_year_same", "sex_differs"} <= {reason["code"] for reason in best.because}


def test_a_name_that_is_no_name_is_screened_to_nothing(world: World) -> None:
    a_warrant(world)
    assert candidates(sent(world, a_person(world, "???"))) == []


def test_a_screening_is_finished_only_when_every_likely_match_is_judged(world: World) -> None:
    a_warrant(world)
    person = sent(world, a_person(world))
    with pytest.raises(CandidatesOpen):
        as_officer(world.judge, actions.finish_screening, person=person)
    done = judged(world, person)
    assert (done.state, done.screening_result) == ("screened", "match")
    assert done.matched["label"] == "จ.101/2569" and "national_id" not in str(done.matched)


@pytest.mark.parametrize(("judgement", "result"), [("unsure", "unsure"), ("not_same", "no_match")])
def test_what_people_judge_is_what_is_released(world: World, judgement: str, result: str) -> None:
    a_warrant(world)
    done = judged(world, sent(world, a_person(world)), judgement)
    assert (done.screening_result, done.matched) == (result, None)


def test_a_judgement_needs_a_reason_and_can_be_taken_back_until_the_end(world: World) -> None:
    a_warrant(world)
    person = sent(world, a_person(world))
    candidate = candidates(person)[0]
    with pytest.raises(Incomplete):
        as_officer(world.judge, actions.judge_candidate, candidate=candidate, judgement="same", reason=" ")
    with pytest.raises(Incomplete):
        as_officer(world.judge, actions.judge_candidate, candidate=candidate, judgement="maybe", reason="x")
    for words_ in ("same", "not_same"):
        as_officer(world.judge, actions.judge_candidate, candidate=candidate, judgement=words_, reason="x")
    as_officer(world.judge, actions.finish_screening, person=person)
    with pytest.raises(StateConflict):
        as_officer(world.judge, actions.judge_candidate, candidate=candidate, judgement="same", reason="x")


def test_screened_again_the_judgements_stay_and_the_release_is_taken_back(world: World) -> None:
    a_warrant(world)
    person = judged(world, sent(world, a_person(world)))
    again = as_officer(world.judge, actions.screen_again, person=person)
    assert (again.state, again.screening_result, again.matched) == ("screening", "", None)
    assert [c.judgement for c in candidates(person)] == ["same"]


def test_a_warrant_entered_later_finds_the_person_found_earlier_once(world: World) -> None:
    person = judged(world, sent(world, a_person(world)))
    assert person.screening_result == "no_match"
    later, other = a_warrant(world), a_warrant(world, "วิไลพร ใจเพชร", 102)
    assert compare_warrant(warrant_id=later.pk) == 1 and compare_warrant(warrant_id=later.pk) is None
    assert compare_waiting() == 1 and compare_waiting() == 0
    found = candidates(person)
    assert [(c.warrant_id, c.flagged, c.judgement) for c in found] == [(later.pk, True, "")]
    assert all(fresh(w).compared_at for w in (later, other))
    told = {(n.owner_side, n.reference) for n in everything(Notice) if n.kind == "person_may_match"}
    assert told == {("TH", person.reference)}


def test_a_revoked_warrant_and_a_person_not_sent_yet_are_not_compared(world: World) -> None:
    mine = a_person(world)
    revoked = a_warrant(world)
    as_officer(world.prosecutor, actions.revoke_warrant, warrant=revoked)
    assert compare_waiting() == 1 and candidates(mine) == []
    sent(world, mine)
    assert candidates(mine) == []


def test_indicators_are_decided_with_a_reason(world: World) -> None:
    marked, plain = a_person(world, indicators=["debt"]), a_person(world, "ម៉ាលី វង្សា")
    with pytest.raises(NothingToDecide):
        as_officer(world.cast.khmer_supervisor, actions.decide_indicators, person=plain, reason="x")
    with pytest.raises(Incomplete):
        as_officer(world.cast.khmer_supervisor, actions.decide_indicators, person=marked, reason=" ")
    with pytest.raises(NotAllowed):
        as_officer(world.khmer_second, actions.decide_indicators, person=marked, reason="x")
    as_officer(world.cast.khmer_supervisor, actions.decide_indicators, person=marked, reason="បានសួរ")
    assert fresh(marked).status_reason == "បានសួរ"


def test_each_side_writes_its_own_view_and_never_the_others(world: World) -> None:
    person = sent(world, a_person(world))
    as_officer(world.judge, actions.say_view, person=person, text="มีหมายจับ")
    as_officer(world.finder, actions.say_view, person=person, text="បណ្តេញចេញ")
    stored = fresh(person)
    assert (stored.view_th, stored.view_kh) == ("มีหมายจับ", "បណ្តេញចេញ")


def test_the_prosecution_moves_the_person_step_by_step(world: World) -> None:
    handover = signed(world)
    as_officer(world.signers[1], actions.complete, handover=handover, counted=1)
    person = everything(Person)[0]
    day = date(2026, 1, 5)
    with pytest.raises(StateConflict):
        as_officer(world.prosecutor, actions.record_step, person=person, kind="indictment", on=day)
    with pytest.raises(Incomplete):
        as_officer(world.prosecutor, actions.record_step, person=person, kind="pardon", on=day)
    for kind in ("arrest", "remand", "indictment", "judgment"):
        as_officer(world.prosecutor, actions.record_step, person=person, kind=kind, on=day, number="1/2569")
    assert fresh(person).state == "judged"
    with acting_as("KH"), transaction.atomic():
        assert person.steps.count() == 4


def test_a_new_warrant_asks_the_thai_workers_and_survives_a_broker_that_is_down(
    world: World, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []

    def send(name: str, *, args: list[str], queue: str) -> None:
        asked.append((name, queue))
        raise ConnectionError

    monkeypatch.setattr("extradition.receivers.app.send_task", send)
    with django_capture_on_commit_callbacks(execute=True):
        warrant = a_warrant(world)
    assert asked == [("extradition.compare_warrant", "th")]
    assert compare_new_warrant(str(warrant.pk)) == 0 and compare_waiting_warrants() == 0
    assert fresh(warrant).compared_at is not None
