"""Two officers reach for one thing at one moment: exactly one has it, the other is told who."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from cases import actions
from cases.errors import CaseMerged
from cases.models import Case, Link, Merge, Note, NoteTranslation, Observation, QueueItem, Share
from taskforce.access.context import acting_as
from taskforce.audit.models import Event
from taskforce.errors import AlreadyTaken, DomainError, StateConflict
from tests.cases.build import Made, a_case, a_share
from tests.cast import Cast, officer

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: tuple[Any, Callable[[], Any]]) -> list[Any]:
    """Run each act as its officer, in a thread and a transaction of its own, all starting together."""
    start = Barrier(len(acts))

    def run(person: Any, act: Callable[[], Any]) -> Any:
        try:
            start.wait(10)
            with acting_as(person.side, person.pk), transaction.atomic():
                return act()
        except DomainError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result(30) for future in [pool.submit(run, person, act) for person, act in acts]]


def test_of_two_officers_who_take_one_case_one_has_it_and_the_other_knows_who(made: Made, cast: Cast) -> None:
    second = officer("somsak", agency="TH-CCIB", roles=["investigator"])
    item, people = made.items["TH-CCIB"], (cast.thai_investigator, second)
    results = at_once(*((p, lambda p=p: actions.take(item=item, by=p)) for p in people))
    lost = [r for r in results if isinstance(r, AlreadyTaken)]
    won = [r for r in results if isinstance(r, QueueItem)]
    assert (len(won), len(lost)) == (1, 1)
    assert won[0].officer.display_name in str(lost[0])
    with acting_as("SYS"), transaction.atomic():
        assert Event.objects.filter(verb="queue_item.take", side="TH").count() == 1


def test_two_agencies_take_their_own_items_of_one_case_without_waiting_for_ever(made: Made, cast: Cast) -> None:
    pairs = [(cast.thai_investigator, "TH-CCIB"), (cast.khmer_investigator, "KH-PP-1"), (cast.thai_aoc, "TH-AOC")]
    results = at_once(*((p, lambda p=p, c=c: actions.take(item=made.items[c], by=p)) for p, c in pairs))
    assert all(isinstance(result, QueueItem) for result in results), results


def test_a_share_is_approved_or_refused_never_both(made: Made, cast: Cast) -> None:
    share = a_share(made, cast)
    results = at_once(
        (
            cast.thai_supervisor,
            lambda: actions.approve_share(share=share, seen_hash=share.snapshot_hash, by=cast.thai_supervisor),
        ),
        (cast.thai_liaison, lambda: actions.refuse_share(share=share, reason="ไม่จำเป็น", by=cast.thai_liaison)),
    )
    assert sum(isinstance(result, Share) for result in results) == 1
    assert sum(isinstance(result, StateConflict) for result in results) == 1


def test_two_translations_into_one_language_leave_one(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_investigator.pk), transaction.atomic():
        note: Note = actions.add_note(
            case=made.case, text="สอบปากคำแล้ว", language="th", both_sides=True, by=cast.thai_investigator
        )
    people = (cast.khmer_investigator, cast.khmer_supervisor)
    results = at_once(
        *((p, lambda p=p: actions.add_translation(note=note, text="បានសួរ", language="km", by=p)) for p in people)
    )
    assert sum(isinstance(result, NoteTranslation) for result in results) == 1
    assert sum(isinstance(result, DomainError) for result in results) == 1


def two_cases(*, joint: bool = True) -> tuple[Made, Made]:
    return a_case(joint=joint), a_case(joint=False, queues=("TH-CCIB", "TH-AOC"))


def case_rows(*made: Made) -> list[Case]:
    with acting_as("SYS"), transaction.atomic():
        return [Case.objects.get(pk=one.case.pk) for one in made]


def test_of_two_officers_who_merge_at_once_both_see_one_merge(cast: Cast) -> None:
    one, two = two_cases()
    people = (cast.thai_investigator, cast.thai_supervisor)
    results = at_once(*((p, lambda p=p: actions.merge_cases(case=one.case, other=two.case, by=p)) for p in people))
    assert len({result.pk for result in results}) == 1, results
    survivor, gone = case_rows(one, two)
    assert (survivor.complaint_count, gone.merged_into_id) == (4, survivor.pk)


def test_two_cases_that_are_merged_into_each_other_at_once_leave_one(cast: Cast) -> None:
    one, two = two_cases(joint=False)
    results = at_once(
        (cast.thai_investigator, lambda: actions.merge_cases(case=one.case, other=two.case, by=cast.thai_investigator)),
        (cast.thai_supervisor, lambda: actions.merge_cases(case=two.case, other=one.case, by=cast.thai_supervisor)),
    )
    assert sum(isinstance(r, Merge) for r in results) == 1 and sum(isinstance(r, CaseMerged) for r in results) == 1
    assert sorted((c.complaint_count, c.state) for c in case_rows(one, two)) == [(0, "closed"), (4, "open")]


def test_a_merge_and_the_pipeline_at_once_lose_no_complaint(cast: Cast) -> None:
    from tests.pipeline.build import POIPET, file, run_all

    one, two = two_cases()
    filed = [file(POIPET + " เว็บ parcel-th.example เบอร์ +855965550142") for _ in range(3)]
    person = cast.thai_investigator

    def worker() -> None:  # each step in a transaction of its own
        try:
            run_all()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        working = pool.submit(worker)
        (merged,) = at_once((person, lambda: actions.merge_cases(case=one.case, other=two.case, by=person)))
        working.result(60)
    assert isinstance(merged, Merge), merged
    run_all()
    with acting_as("SYS"), transaction.atomic():
        links = Link.objects.filter(verdict__in=["linked", "same"])
        assert links.count() == 4 + len(filed) and not links.filter(case=two.case).exists()
        assert not Observation.objects.filter(case=two.case).exists()
        assert sum(Case.objects.values_list("complaint_count", flat=True)) == links.count()
