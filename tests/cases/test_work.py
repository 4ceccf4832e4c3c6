"""Work on a case: its moves, links, notes, tasks, bank holds."""

from __future__ import annotations

import pytest
from django.db import transaction

from cases import actions, queries
from cases.errors import CaseClosed, ReasonNeeded, SameLanguage, WordsNeeded
from cases.models import Case, Link
from taskforce.access.context import acting_as
from taskforce.agencies.queries import agency
from taskforce.errors import NotAllowed, SecondPersonNeeded, StateConflict
from tests.cases.build import Made
from tests.cast import Cast


def test_a_closed_case_takes_nothing_more_until_it_is_reopened(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_supervisor.pk):
        closed = actions.close(case=made.case, reason="no_lead", by=cast.thai_supervisor)
        with pytest.raises(CaseClosed):
            actions.add_note(case=closed, text="x", language="th", both_sides=False, by=cast.thai_supervisor)
        reopened = actions.reopen(case=closed, by=cast.thai_supervisor)
        assert (reopened.state, reopened.close_reason) == ("investigating", "")


def test_the_other_side_does_not_close_a_case(made: Made, cast: Cast) -> None:
    with acting_as("KH", cast.khmer_supervisor.pk), pytest.raises(NotAllowed):
        actions.close(case=made.case, reason="no_lead", by=cast.khmer_supervisor)


def test_a_confirmed_link_says_who_confirmed_it(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_investigator.pk):
        actions.judge_link(link=made.links[0], same=True, by=cast.thai_investigator)
        link = Link.objects.get(pk=made.links[0].pk)
    assert (link.verdict, link.judged_by) == ("same", cast.thai_investigator)


@pytest.mark.parametrize("who", ["thai_investigator", "khmer_investigator"])
def test_not_the_same_gang_moves_the_complaint_into_a_case_of_its_own(made: Made, cast: Cast, who: str) -> None:
    person = getattr(cast, who)
    with acting_as(person.side, person.pk), transaction.atomic():
        with pytest.raises(ReasonNeeded):
            actions.judge_link(link=made.links[0], same=False, by=person)
        new = actions.judge_link(link=made.links[0], same=False, reason="คนละแก๊ง", by=person)
        with pytest.raises(StateConflict):
            actions.judge_link(link=made.links[0], same=True, by=person)
    with acting_as("SYS"), transaction.atomic():
        assert new.pk != made.case.pk
        assert Case.objects.get(pk=made.case.pk).complaint_count == 1
        verdicts = dict(Link.objects.filter(complaint=made.complaint).values_list("case_id", "verdict"))
    assert verdicts == {made.case.pk: "not_same", new.pk: "same"}


def test_a_translation_is_verified_by_a_second_person(made: Made, cast: Cast) -> None:
    with acting_as("KH", cast.khmer_investigator.pk):
        note = actions.add_note(
            case=made.case, text="សូមបញ្ជាក់", language="km", both_sides=True, by=cast.khmer_investigator
        )
        with pytest.raises(SameLanguage):
            actions.add_translation(note=note, text="x", language="km", by=cast.khmer_investigator)
    with acting_as("TH", cast.thai_investigator.pk):
        made_by = actions.add_translation(note=note, text="โปรดยืนยัน", language="th", by=cast.thai_investigator)
        with pytest.raises(SecondPersonNeeded):
            actions.verify_translation(translation=made_by, by=cast.thai_investigator)
        assert actions.verify_translation(translation=made_by, by=cast.thai_supervisor).verified_by
    with acting_as("KH", cast.khmer_investigator.pk):
        assert note.text == "សូមបញ្ជាក់"
        assert note.translations.get().text == "โปรดยืนยัน"


def test_a_note_of_lone_surrogates_and_nulls_is_kept_as_far_as_it_is_text(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_investigator.pk), transaction.atomic():
        note = actions.add_note(
            case=made.case, text="ก\ud800\x00ข", language="th", both_sides=False, by=cast.thai_investigator
        )
        with pytest.raises(WordsNeeded):
            actions.add_note(case=made.case, text=" \n", language="th", both_sides=False, by=cast.thai_investigator)
    assert note.text == "ก?ข"


def test_a_task_is_finished_by_the_agency_it_was_given_to(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_investigator.pk):
        task = actions.add_task(
            case=made.case,
            agency=agency("KH-PP-1"),
            title="ตรวจสอบอาคาร",
            language="th",
            due_at=None,
            by=cast.thai_investigator,
        )
        with pytest.raises(NotAllowed):
            actions.finish_task(task=task, by=cast.thai_investigator)
    with acting_as("KH", cast.khmer_investigator.pk):
        assert actions.finish_task(task=task, by=cast.khmer_investigator).done_by == cast.khmer_investigator


def test_a_confirmed_hold_starts_the_legal_clock(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_aoc.pk), transaction.atomic():
        held = actions.answer_hold(
            hold=made.hold, name="confirm", held_minor=4_000_000, bank_case_id="KB-77", by=cast.thai_aoc
        )
        clock = queries.hold_clock(held)
    assert clock is not None
    assert (clock.code, clock.hours) == ("hold_to_police_complaint_h", 72)


def test_who_sees_names_agencies_of_both_sides(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_investigator.pk):
        found = {row.code: (row.people, row.own) for row in queries.who_sees(made.case, cast.thai_investigator)}
    assert found == {"TH-AOC": (1, True), "TH-CCIB": (3, True), "KH-PP-1": (2, False)}
