"""Taking, assigning, handing back, finishing."""

from __future__ import annotations

import pytest

from cases import actions
from cases.errors import NotInAgency, ReasonNeeded
from cases.models import Case, QueueItem
from complaints.models import Complaint
from taskforce.access.context import acting_as
from taskforce.audit.models import Event
from taskforce.errors import AlreadyTaken, NotAllowed
from taskforce.notices.models import Notice
from tests.cases.build import Made
from tests.cast import Cast


def test_who_takes_the_leading_item_starts_the_investigation(made: Made, cast: Cast) -> None:
    with acting_as("KH", cast.khmer_investigator.pk):
        taken = actions.take(item=made.items["KH-PP-1"], by=cast.khmer_investigator)
    assert (taken.state, taken.officer) == ("taken", cast.khmer_investigator)
    with acting_as("SYS"):
        assert Case.objects.get(pk=made.case.pk).state == "investigating"
        assert set(Complaint.objects.values_list("state", flat=True)) == {"investigating"}


def test_a_take_stands_in_both_sides_chains(made: Made, cast: Cast) -> None:
    with acting_as("KH", cast.khmer_investigator.pk):
        actions.take(item=made.items["KH-PP-1"], by=cast.khmer_investigator)
    with acting_as("SYS"):
        takes = Event.objects.filter(verb="queue_item.take", case_id=made.case.pk)
        assert sorted(takes.values_list("side", flat=True)) == ["KH", "TH"]


def test_taking_twice_is_one_act(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_investigator.pk):
        for _ in range(2):
            actions.take(item=made.items["TH-CCIB"], by=cast.thai_investigator)
        assert Event.objects.filter(verb="queue_item.take", side="TH").count() == 1


def test_the_second_officer_is_told_who_was_first(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_investigator.pk):
        actions.take(item=made.items["TH-CCIB"], by=cast.thai_investigator)
        with pytest.raises(AlreadyTaken) as refused:
            actions.take(item=made.items["TH-CCIB"], by=cast.thai_supervisor)
    assert cast.thai_investigator.display_name in str(refused.value)


def test_an_officer_of_another_agency_cannot_take(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_aoc.pk), pytest.raises(NotAllowed):
        actions.take(item=made.items["TH-CCIB"], by=cast.thai_aoc)


def test_a_supervisor_assigns_and_the_officer_is_told(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_supervisor.pk):
        given = actions.assign(item=made.items["TH-CCIB"], to=cast.thai_investigator, by=cast.thai_supervisor)
        notice = Notice.objects.get()
    assert given.officer == cast.thai_investigator
    assert (notice.kind, notice.language, notice.reference) == ("case_assigned", "th", made.case.reference)


def test_work_is_not_assigned_to_another_agency(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_supervisor.pk), pytest.raises(NotInAgency):
        actions.assign(item=made.items["TH-CCIB"], to=cast.thai_aoc, by=cast.thai_supervisor)


def test_handing_back_needs_a_reason(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_investigator.pk):
        taken = actions.take(item=made.items["TH-CCIB"], by=cast.thai_investigator)
        with pytest.raises(ReasonNeeded):
            actions.hand_back(item=taken, reason="  ", by=cast.thai_investigator)
        back = actions.hand_back(item=taken, reason="ไม่ใช่หน่วยงานนี้", by=cast.thai_investigator)
    assert (back.state, back.officer, back.reason) == ("waiting", None, "ไม่ใช่หน่วยงานนี้")


def test_only_the_holder_or_a_supervisor_finishes(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.thai_investigator.pk):
        taken = actions.take(item=made.items["TH-CCIB"], by=cast.thai_investigator)
        with pytest.raises(NotAllowed):
            actions.finish(item=taken, by=cast.thai_liaison)
        assert actions.finish(item=taken, by=cast.thai_supervisor).state == "done"


def test_an_auditor_takes_nothing(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.auditor.pk), pytest.raises(NotAllowed):
        actions.take(item=made.items["TH-CCIB"], by=cast.auditor)
    with acting_as("SYS"):
        assert QueueItem.objects.get(pk=made.items["TH-CCIB"].pk).state == "waiting"
