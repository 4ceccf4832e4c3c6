"""The way of a complaint, step by step, on the real database."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.utils import timezone

from cases.models import Case, CommonValue, HoldRequest, Link, Posting, QueueItem, RoutingDecision
from cases.pipeline import split_out
from complaints.models import Complaint, Identifier
from complaints.pipeline import run
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.audit.models import Event
from tests.pipeline.build import NOWHERE, POIPET, FileIt, run_all

pytestmark = pytest.mark.django_db


def queues_of(complaint: Complaint) -> dict[str, str]:
    with acting_as(SYSTEM):
        case = Case.objects.get(links__complaint=complaint, links__verdict__in=["linked", "same"])
        return dict(case.queue_items.values_list("queue_id", "part"))


def case_of(complaint: Complaint) -> Case:
    with acting_as(SYSTEM):
        return Case.objects.get(links__complaint=complaint, links__verdict__in=["linked", "same"])


def test_a_complaint_that_names_poipet_lands_with_its_provincial_police_and_the_bank_hold(file_it: FileIt) -> None:
    complaint = file_it(POIPET)
    run_all()
    queues = queues_of(complaint)
    assert queues["KH-PP-1"] == "lead"
    assert {"TH-AOC", "TH-CCIB"} <= set(queues)
    with acting_as(SYSTEM):
        complaint.refresh_from_db()
        assert complaint.stage == "routed" and complaint.joint
        assert HoldRequest.objects.get(complaint=complaint).requested_minor == 4_950_000


def test_every_step_stores_its_reasons_and_its_version(file_it: FileIt) -> None:
    complaint = file_it(POIPET)
    run_all()
    with acting_as(SYSTEM):
        complaint.refresh_from_db()
        assert complaint.story.reading_version
        link = Link.objects.get(complaint=complaint)
        decision = RoutingDecision.objects.get(complaint=complaint)
        assert link.because and link.engine_version
        assert decision.because[0] == "L20" and decision.facts["location"]["province"] == "KH-1"


def test_the_words_of_the_victim_are_stored_as_typed(file_it: FileIt) -> None:
    complaint = file_it("  " + POIPET + "\r\n\u200b ")
    run_all()
    with acting_as(SYSTEM):
        complaint.refresh_from_db()
        assert complaint.story.text == "  " + POIPET + "\r\n\u200b "


def test_a_second_complaint_of_the_same_gang_joins_the_older_case_with_reasons(file_it: FileIt) -> None:
    first = file_it(POIPET)
    run_all()
    second = file_it("โดนหลอกโอนเงิน 20,000 บาท เข้ากสิกร 0123456789 จากเบอร์ 081-555-0142 ไลน์ @parcel555")
    run_all()
    assert case_of(first).pk == case_of(second).pk
    with acting_as(SYSTEM):
        codes = {reason["code"] for reason in Link.objects.get(complaint=second).because}
        assert "shared_value" in codes
        assert case_of(first).complaint_count == 2


def test_two_complaints_with_nothing_in_common_stay_apart(file_it: FileIt) -> None:
    first, second = file_it(POIPET), file_it(NOWHERE, account="4081112223")
    run_all()
    assert case_of(first).pk != case_of(second).pk


def test_running_the_steps_again_changes_nothing(file_it: FileIt) -> None:
    complaint = file_it(POIPET)
    run_all()
    with acting_as(SYSTEM):
        before = (
            Identifier.objects.count(),
            Link.objects.count(),
            QueueItem.objects.count(),
            HoldRequest.objects.count(),
        )
        Complaint.objects.filter(pk=complaint.pk).update(stage="filed")
    run_all()
    with acting_as(SYSTEM):
        after = (
            Identifier.objects.count(),
            Link.objects.count(),
            QueueItem.objects.count(),
            HoldRequest.objects.count(),
        )
    assert before == after


def test_a_complaint_without_a_place_stays_on_the_thai_side(file_it: FileIt) -> None:
    complaint = file_it(NOWHERE, account="4081112223")
    run_all()
    with acting_as(SYSTEM):
        complaint.refresh_from_db()
    assert not complaint.joint
    assert {code[:2] for code in queues_of(complaint)} == {"TH"}
    with acting_as("KH"), transaction.atomic():
        assert not Case.objects.filter(pk=case_of(complaint).pk).exists()


def test_a_persons_no_moves_the_complaint_into_a_case_of_its_own(file_it: FileIt) -> None:
    first, second = file_it(POIPET), file_it(POIPET)
    run_all()
    with acting_as(SYSTEM):
        link = Link.objects.get(complaint=second)
        link.verdict = Link.Verdict.NOT_SAME
        link.save(update_fields=["verdict"])
        split_out(link, by=None)
        Complaint.objects.filter(pk=second.pk).update(stage="filed")
    run_all()
    assert case_of(first).pk != case_of(second).pk
    assert case_of(first).complaint_count == 1


def test_two_spellings_of_one_value_count_the_complaint_once_and_leave_with_it(file_it: FileIt) -> None:
    first, second = file_it(POIPET), file_it(POIPET)
    run("filed")
    with acting_as(SYSTEM):
        for value in ("Parcel-Pay.example", "parcel-pay.example"):
            named = {"type": "domain", "value": value, "role": "suspect", "filed_on": timezone.localdate()}
            Identifier.objects.create(complaint=second, owner_side="TH", because={}, **named)
    run_all()
    domain = {"type": "domain", "value": "parcel-pay.example"}
    with acting_as(SYSTEM):
        assert Posting.objects.get(**domain, case=case_of(first)).complaints == 1
        link = Link.objects.get(complaint=second)
        Link.objects.filter(pk=link.pk).update(verdict=Link.Verdict.NOT_SAME)
        new = split_out(link, by=None)
        assert [(row.case_id, row.complaints) for row in Posting.objects.filter(**domain)] == [(new.pk, 1)]


def test_every_stage_stands_in_the_thai_chain(file_it: FileIt) -> None:
    complaint = file_it(POIPET)
    run_all()
    with acting_as(SYSTEM):
        verbs = list(
            Event.objects.filter(side="TH", object_id=complaint.reference)
            .order_by("seq")
            .values_list("verb", flat=True)
        )
    assert verbs == [f"complaint.{word}" for word in ("filed", "read", "linked", "located", "routed")]


def test_an_account_that_everybody_names_ties_nothing_any_more(file_it: FileIt) -> None:
    for number in range(12):
        file_it(
            f"ซื้อของจากร้าน shop{number} แอดไลน์ @alone{number}x ไม่ส่งของ เบอร์ 06{number:02}-55{number:02}-1212",
            account="9998887770",
        )
        run_all()
    with acting_as(SYSTEM):
        assert CommonValue.objects.filter(value="9998887770").exists()
    last = file_it("โอนเงินไปแล้วเงียบหาย แอดไลน์ @somebodyelse77", account="9998887770")
    run_all()
    assert case_of(last).complaint_count == 1
