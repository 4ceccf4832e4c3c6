"""Both walls: what the queries give, and what the database gives to raw SQL."""

from __future__ import annotations

import pytest
from django.db import connection, transaction

from cases import actions, queries
from cases.models import Site
from taskforce.access.context import acting_as
from taskforce.errors import NotFound
from tests.cases.build import PHONE, Made, a_case, a_share
from tests.cast import Cast

OWN_ONLY = ("cases_site", "cases_observation", "cases_holdrequest")
JOINT = ("cases_case", "cases_link", "cases_queueitem", "cases_routingdecision")


def count(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return int(cursor.fetchone()[0])


@pytest.mark.parametrize("table", JOINT)
def test_raw_sql_of_the_other_side_sees_a_joint_case_and_no_other(cast: Cast, table: str) -> None:
    a_case(joint=False, queues=("TH-CCIB",))
    with acting_as("KH", cast.khmer_investigator.pk):
        assert count(table) == 0
    a_case(joint=True)
    with acting_as("KH", cast.khmer_investigator.pk):
        assert count(table) > 0


@pytest.mark.parametrize("table", OWN_ONLY)
def test_raw_sql_of_the_other_side_sees_no_precise_site_and_no_hold(made: Made, cast: Cast, table: str) -> None:
    with acting_as("KH", cast.khmer_supervisor.pk):
        assert count(table) == 0


@pytest.mark.parametrize("side", ["TH", "KH", "PUB", ""])
def test_postings_are_for_the_pipeline_alone(made: Made, side: str) -> None:
    with acting_as(side):
        assert count("cases_posting") == 0


def test_nobody_sees_anything_without_a_context(made: Made) -> None:
    with acting_as(""):
        assert [count(table) for table in (*JOINT, *OWN_ONLY, "cases_share", "cases_note")] == [0] * 9


def test_a_case_that_is_not_joint_is_seen_by_its_own_side_only(cast: Cast) -> None:
    case = a_case(joint=False, queues=("TH-CCIB",)).case
    with acting_as("TH", cast.thai_investigator.pk):
        assert queries.get_case(cast.thai_investigator, case.reference) == case
    with acting_as("KH", cast.khmer_investigator.pk), pytest.raises(NotFound):
        queries.get_case(cast.khmer_investigator, case.reference)


def test_an_auditor_sees_no_case(made: Made, cast: Cast) -> None:
    with acting_as("TH", cast.auditor.pk):
        assert not queries.visible_to(cast.auditor).exists()
        assert queries.my_queues(cast.auditor) == []


def test_a_note_for_the_own_side_stays_there(made: Made, cast: Cast) -> None:
    for both in (True, False):
        with acting_as("TH", cast.thai_investigator.pk), transaction.atomic():
            actions.add_note(case=made.case, text="x", language="th", both_sides=both, by=cast.thai_investigator)
    with acting_as("KH", cast.khmer_investigator.pk):
        assert count("cases_note") == 1


def test_a_draft_of_a_share_is_not_there_for_the_other_side(made: Made, cast: Cast) -> None:
    a_share(made, cast)
    with acting_as("KH", cast.khmer_supervisor.pk):
        assert count("cases_share") == 0


def test_the_other_side_cannot_write_what_is_not_its_own(made: Made, cast: Cast) -> None:
    with acting_as("KH", cast.khmer_supervisor.pk):
        assert Site.objects.update(lat=0) == 0
        with connection.cursor() as cursor:
            cursor.execute("UPDATE cases_queueitem SET state = 'done' WHERE queue_id = 'TH-CCIB'")
            assert cursor.rowcount == 0


def test_counts_over_all_cases_leave_and_nothing_else(made: Made, cast: Cast) -> None:
    a_case(joint=False, queues=("TH-CCIB",), complaints=3)
    with acting_as("KH", cast.khmer_investigator.pk):
        assert queries.identifier_counts([PHONE]) == {PHONE: 5}
        chip = next(chip for chip in queries.chips(made.case) if chip.type == "phone")
        assert (chip.here, chip.everywhere) == (2, 5)
        assert count("cases_posting") == 0


def test_the_timeline_of_a_side_holds_its_own_and_the_shared_acts(made: Made, cast: Cast) -> None:
    share = a_share(made, cast)
    with acting_as("TH", cast.thai_supervisor.pk), transaction.atomic():
        actions.approve_share(share=share, seen_hash=share.snapshot_hash, by=cast.thai_supervisor)
        thai = [entry.verb for entry in queries.timeline(made.case, cast.thai_supervisor)]
    with acting_as("KH", cast.khmer_investigator.pk):
        khmer = [entry.verb for entry in queries.timeline(made.case, cast.khmer_investigator)]
    assert thai == ["share.request", "share.approve"]
    assert khmer == ["share.approve"]


def test_an_act_on_a_case_that_is_not_joint_stays_in_its_own_chain(cast: Cast) -> None:
    made = a_case(joint=False, queues=("TH-CCIB",))
    with acting_as("TH", cast.thai_investigator.pk), transaction.atomic():
        actions.start(case=made.case, by=cast.thai_investigator)
    with acting_as("KH", cast.khmer_liaison.pk):
        assert count("audit_event") == 0


def test_the_supervisors_watch_what_could_not_be_routed(cast: Cast) -> None:
    a_case(joint=False, queues=("UNROUTED",))
    with acting_as("TH", cast.thai_supervisor.pk):
        found = {queue.code: number for queue, number in queries.my_queues(cast.thai_supervisor)}
    assert found["UNROUTED"] == 1
    with acting_as("TH", cast.thai_investigator.pk):
        assert "UNROUTED" not in {queue.code for queue, _n in queries.my_queues(cast.thai_investigator)}
