"""Two cases become one by a person's word: what moves, who may, what stands against it, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from cases import actions, queries, rules
from cases.errors import CaseClosed, CaseMerged, JointTakesIn, JudgedApart, NotMergeable, ReasonNeeded
from cases.models import Case, Link, Merge, Observation, Posting, QueueItem, Share, Site
from complaints.models import Complaint, Identifier
from extradition.errors import BoundByList
from extradition.models import Handover, Person
from taskforce.access.context import acting_as
from taskforce.audit.models import Event
from taskforce.errors import NotAllowed, StaleVersion, StateConflict
from taskforce.ids import new_reference
from taskforce.notices.models import Notice
from tests.cases.build import Made, a_case, a_share
from tests.cast import Cast


@pytest.fixture
def other(cast: Cast) -> Made:
    """A case of three complaints without anything Cambodian; one of them may be of the joint case's gang."""
    alone = a_case(joint=False, complaints=3, queues=("TH-NBTC", "TH-CCIB"))
    with acting_as("SYS"):
        Identifier.objects.filter(complaint__in=alone.complaints, type="phone", role="suspect").delete()
        Posting.objects.filter(case=alone.case, type="phone").delete()
        Complaint.objects.filter(pk__in=[c.pk for c in alone.complaints]).update(stated_country="TH")
    return alone


@pytest.fixture
def possible(made: Made, other: Made) -> Link:
    with acting_as("SYS"):
        return Link.objects.create(
            case=made.case, complaint=other.complaint, verdict="possible", score=0.4, because=[], engine_version="link-1.0"
        )  # fmt: skip


def merge(made: Made, other: Made, by: Any, **given: Any) -> Merge:
    with acting_as(by.side, by.pk), transaction.atomic():
        return actions.merge_cases(case=made.case, other=other.case, by=by, **given)


def undo(row: Merge, by: Any) -> Case:
    with acting_as(by.side, by.pk), transaction.atomic():
        return actions.undo_merge(merge=row, reason="คนละแก๊ง", by=by)


def inside(case: Case) -> set[Any]:
    with acting_as("SYS"):
        return set(
            Link.objects.filter(case=case, verdict__in=["linked", "same"]).values_list("complaint_id", flat=True)
        )


def again(obj: Any) -> Any:
    with acting_as("SYS"):
        return type(obj).objects.get(pk=obj.pk)


def test_everything_of_the_one_becomes_the_others(made: Made, other: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_investigator.pk):
        note = actions.add_note(case=other.case, text="x", language="th", both_sides=False, by=cast.thai_investigator)
    merge(made, other, cast.thai_investigator)
    assert inside(made.case) == {c.pk for c in (*made.complaints, *other.complaints)} and inside(other.case) == set()
    case, gone = again(made.case), again(other.case)
    assert (case.complaint_count, case.total_loss_minor) == (5, 5 * 4_950_000)
    assert (gone.state, gone.merged_into_id, gone.complaint_count) == ("closed", case.pk, 0)
    assert again(note).case_id == again(other.hold).case_id == case.pk
    with acting_as("SYS"):
        assert set(Posting.objects.filter(value="0123456789").values_list("case_id", flat=True)) <= {case.pk}
        assert Posting.objects.get(case=case, value="004:0123456789").complaints == 5
        assert not Posting.objects.filter(case=gone).exists()


def test_a_confirmed_possibility_carries_the_officers_word(made: Made, other: Made, possible: Link, cast: Cast) -> None:
    merge(made, other, cast.thai_investigator, link=possible)
    with acting_as("SYS"):
        link = Link.objects.get(case=made.case, complaint=other.complaint)
        assert Link.objects.filter(case=made.case, verdict="linked").count() == 4
    assert (link.verdict, link.judged_by) == ("same", cast.thai_investigator)


def test_queues_that_have_both_keep_one_item_and_the_officer_is_told(made: Made, other: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_supervisor.pk), transaction.atomic():
        actions.take(item=other.items["TH-CCIB"], by=cast.thai_supervisor)
    merge(made, other, cast.thai_investigator)
    with acting_as("SYS"):
        queues = list(QueueItem.objects.filter(case=made.case).values_list("queue_id", flat=True))
        assert len(queues) == len(set(queues)) and {"KH-PP-1", "TH-CCIB", "TH-NBTC"} <= set(queues)
        assert QueueItem.objects.get(case=made.case, queue_id="TH-CCIB").fresh_complaints == 3
        assert Notice.objects.filter(kind="case_merged", reference=made.case.reference).count() == 1
    assert again(other.items["TH-CCIB"]).state == "done"


def test_what_joins_a_joint_case_is_joint_and_stands_in_both_chains(made: Made, other: Made, cast: Cast) -> None:
    with acting_as("KH", cast.khmer_investigator.pk), transaction.atomic():
        assert not Complaint.objects.filter(pk=other.complaint.pk).exists()
    merge(made, other, cast.thai_investigator)
    with acting_as("KH", cast.khmer_investigator.pk), transaction.atomic():
        assert Complaint.objects.filter(pk=other.complaint.pk).exists()
        assert Identifier.objects.filter(complaint=other.complaint, role="suspect").count() == 2
        assert not Merge.objects.exists()
        words = [entry.words for entry in queries.timeline(made.case, cast.khmer_investigator)]
    assert any(other.case.reference in text for text in words)
    with acting_as("SYS"):
        assert set(Event.objects.filter(verb="case.absorb").values_list("side", flat=True)) == {"TH", "KH"}
        assert set(Event.objects.filter(verb="case.merge").values_list("side", flat=True)) == {"TH"}


def test_a_joint_case_takes_in_and_is_not_taken_in(made: Made, other: Made, cast: Cast) -> None:
    with pytest.raises(JointTakesIn):
        merge(other, made, cast.thai_investigator)


def test_no_officer_shows_the_other_sides_complaints_by_merging(made: Made, other: Made, cast: Cast) -> None:
    with acting_as("SYS"), transaction.atomic():
        Link.objects.filter(pk=Link.objects.filter(case=other.case).first().pk).update(owner_side="KH")  # type: ignore[union-attr]
    with pytest.raises(NotMergeable):
        merge(made, other, cast.thai_investigator)


def test_a_share_and_its_site_stay_readable_by_the_other_side(cast: Cast, made: Made) -> None:
    joint, other = a_case(), made
    share = a_share(joint, cast)
    with acting_as("TH", cast.thai_supervisor.pk), transaction.atomic():
        actions.approve_share(share=share, seen_hash=share.snapshot_hash, by=cast.thai_supervisor)
    merge(other, joint, cast.thai_investigator)
    with acting_as("KH", cast.khmer_investigator.pk), transaction.atomic():
        found = Share.objects.select_related("case").get(pk=share.pk)
        assert found.case_id == other.case.pk and queries.get_case(cast.khmer_investigator, other.case.reference)


def test_persons_and_lists_not_yet_laid_before_both_go_along(made: Made, other: Made, cast: Cast) -> None:
    with acting_as("SYS"):
        person = Person.objects.create(
            reference=new_reference("P", 2026), owner_side="KH", case=other.case, name_given="សុខ", found_at=timezone.now(),
            found_place="ប៉ោយប៉ែត", recorded_by=cast.khmer_investigator,
        )  # fmt: skip
        draft = a_list(other, cast, "draft")
    row = merge(made, other, cast.thai_investigator)
    assert again(person).case_id == again(draft).case_id == made.case.pk
    undo(row, cast.thai_investigator)
    assert again(person).case_id == again(draft).case_id == other.case.pk


def a_list(of: Made, cast: Cast, state: str) -> Handover:
    return Handover.objects.create(
        reference=new_reference("H", 2026), case=of.case, state=state, gate_id="G-KLK", joint=state != "draft",
        planned_at=timezone.now() + timedelta(days=2), requested_by=cast.thai_liaison,
    )  # fmt: skip


@pytest.mark.parametrize("state", ["proposed", "approved", "signed", "suspended"])
def test_a_case_whose_handover_is_before_both_sides_is_not_taken_in_but_takes_in(
    made: Made, other: Made, cast: Cast, state: str
) -> None:
    with acting_as("SYS"):
        a_list(made, cast, state)
    with pytest.raises(BoundByList):
        merge(other, made, cast.thai_investigator)
    with acting_as("TH", cast.thai_investigator.pk):
        assert not rules.can_merge(other.case, made.case, cast.thai_investigator)
    merge(made, other, cast.thai_investigator)


@pytest.mark.parametrize("state", ["operation", "returning", "prosecuting"])
def test_a_case_that_is_beyond_investigation_takes_in_and_is_not_taken_in(
    made: Made, other: Made, cast: Cast, state: str
) -> None:
    with acting_as("SYS"):
        Case.objects.filter(pk=made.case.pk).update(state=state)
    with pytest.raises(StateConflict):
        merge(other, made, cast.thai_investigator)
    merge(made, other, cast.thai_investigator)


def test_who_may_not_and_what_may_not(made: Made, other: Made, cast: Cast) -> None:
    for by in (cast.khmer_investigator, cast.thai_aoc, cast.thai_liaison, cast.auditor):
        with pytest.raises(NotAllowed):
            merge(made, other, by)
    with pytest.raises(NotMergeable):
        merge(made, made, cast.thai_investigator)
    with acting_as("SYS"):
        Case.objects.filter(pk=other.case.pk).update(state="closed")
    for one, two in ((made, other), (other, made)):
        with pytest.raises(CaseClosed):
            merge(one, two, cast.thai_investigator)


def test_a_persons_not_the_same_stands_against_it(made: Made, other: Made, possible: Link, cast: Cast) -> None:
    with acting_as("TH", cast.thai_investigator.pk), transaction.atomic():
        actions.judge_link(link=possible, same=False, reason="คนละแก๊ง", by=cast.thai_investigator)
    for one, two in ((made, other), (other, made)):
        with pytest.raises(JudgedApart):
            merge(one, two, cast.thai_investigator)


def test_what_changed_since_it_was_shown_is_not_merged(made: Made, other: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_investigator.pk):
        shown = queries.merge_preview(cast.thai_investigator, made.case, other.case)
    assert (shown.complaints, shown.identifiers, shown.shared_identifiers, shown.crosses) == (3, 2, 2, True)
    with acting_as("SYS"):
        from tests.cases.build import a_complaint

        a_complaint(other, 4, joint=False)
    with pytest.raises(StaleVersion):
        merge(made, other, cast.thai_investigator, seen=shown.seen)


def test_nothing_is_added_to_a_merged_case_and_it_is_not_reopened(made: Made, other: Made, cast: Cast) -> None:
    merge(made, other, cast.thai_investigator)
    gone = again(other.case)
    acts: list[Callable[[], Any]] = [
        lambda: actions.add_note(case=gone, text="x", language="th", both_sides=False, by=cast.thai_supervisor),
        lambda: actions.reopen(case=gone, by=cast.thai_supervisor),
    ]
    with acting_as("TH", cast.thai_supervisor.pk):
        for act in acts:
            with pytest.raises(CaseMerged):
                act()


def test_undone_it_is_as_it_was(made: Made, other: Made, possible: Link, cast: Cast) -> None:
    row = merge(made, other, cast.thai_investigator, link=possible)
    with acting_as("TH"), pytest.raises(ReasonNeeded):
        actions.undo_merge(merge=row, reason=" ", by=cast.thai_investigator)
    undo(row, cast.thai_investigator)
    assert inside(made.case) == {c.pk for c in made.complaints} and inside(other.case) == {
        c.pk for c in other.complaints
    }
    case, back = again(made.case), again(other.case)
    assert (case.complaint_count, back.complaint_count, back.state, back.merged_into_id) == (
        2,
        3,
        "investigating",
        None,
    )
    with acting_as("SYS"):
        assert Link.objects.get(case=case, complaint=other.complaint).verdict == "possible"
        assert Link.objects.get(case=back, complaint=other.complaint).verdict == "linked"
        assert Posting.objects.get(case=back, value="004:0123456789").complaints == 3
        assert Posting.objects.get(case=case, value="004:0123456789").complaints == 2
        assert set(Event.objects.filter(verb="case.give_back").values_list("side", flat=True)) == {"TH", "KH"}
    with acting_as("KH", cast.khmer_investigator.pk), transaction.atomic():
        assert not Complaint.objects.filter(pk=other.complaint.pk).exists()
    with pytest.raises(StateConflict):
        undo(row, cast.thai_investigator)


def test_what_a_person_moved_on_since_does_not_come_back(made: Made, other: Made, cast: Cast) -> None:
    row = merge(made, other, cast.thai_investigator)
    with acting_as("TH", cast.thai_investigator.pk), transaction.atomic():
        link = Link.objects.get(case=made.case, complaint=other.complaints[1])
        third = actions.judge_link(link=link, same=False, reason="คนละแก๊ง", by=cast.thai_investigator)
    undo(row, cast.thai_investigator)
    assert inside(third) == {other.complaints[1].pk}
    assert inside(other.case) == {other.complaints[0].pk, other.complaints[2].pk}


def test_clues_and_sites_are_weighed_together_and_apart_again(made: Made, other: Made, cast: Cast) -> None:
    with acting_as("SYS"):
        for case, (lat, lon) in ((made.case, (13.6571, 102.5632)), (other.case, (13.6574, 102.5630))):
            Observation.objects.create(case=case, owner_side="TH", source="photo_exif", lat=lat, lon=lon, accuracy_m=20)
    row = merge(made, other, cast.thai_investigator)
    with acting_as("SYS"):
        assert Observation.objects.filter(case=made.case).count() == 2
        assert Site.objects.filter(case=made.case).count() == 1
    undo(row, cast.thai_investigator)
    with acting_as("SYS"):
        assert Observation.objects.filter(case=other.case).count() == Site.objects.filter(case=other.case).count() == 1


def test_a_new_complaint_of_the_gang_joins_the_surviving_case(made: Made, other: Made, cast: Cast) -> None:
    from tests.pipeline.build import POIPET, file, run_all

    merge(made, other, cast.thai_investigator)
    filed = file(POIPET + " เบอร์ +855965550142 เว็บ parcel-th.example")
    run_all()
    assert filed.pk not in inside(other.case)
