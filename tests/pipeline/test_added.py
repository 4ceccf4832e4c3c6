"""What a victim adds later goes the whole way once more: linked, located, routed, held; nothing is undone by it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from cases.models import Case, HoldRequest, Link, Observation, Posting
from complaints.actions import add_information
from complaints.models import Complaint, Identifier, Transfer
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from tests.pipeline.build import NOWHERE, POIPET, FileIt, run_all

pytestmark = pytest.mark.django_db


def add(complaint: Complaint, text: str) -> None:
    with acting_as(SYSTEM):
        complaint.refresh_from_db()
    add_information(complaint=complaint, text=text)
    run_all()


def case_of(complaint: Complaint) -> Case:
    with acting_as(SYSTEM):
        return Case.objects.get(links__complaint=complaint, links__verdict__in=["linked", "same"])


def counts(complaint: Complaint) -> tuple[int, ...]:
    with acting_as(SYSTEM):
        models = (Identifier, Transfer, HoldRequest, Observation)
        case = case_of(complaint)
        postings = sum(Posting.objects.filter(case=case).values_list("complaints", flat=True))
        return (*(m.objects.filter(complaint=complaint).count() for m in models), postings, case.complaint_count)  # type: ignore[attr-defined]


def test_a_new_identifier_is_read_and_posted_once_however_often_it_is_read(file_it: FileIt) -> None:
    complaint = file_it(NOWHERE, account="4081112223")
    run_all()
    before = counts(complaint)
    add(complaint, "นึกออกแล้วว่าเขาใช้ไลน์ @parcel555 ด้วย")
    after = counts(complaint)
    assert (after[0], after[4], after[5]) == (before[0] + 1, before[4] + 1, before[5])
    with acting_as(SYSTEM):
        Complaint.objects.filter(pk=complaint.pk).update(stage="filed")
    run_all()
    assert counts(complaint) == after


def test_it_ties_to_another_case_only_as_a_possibility(file_it: FileIt) -> None:
    gang, alone = file_it(POIPET), file_it(NOWHERE, account="4081112223")
    run_all()
    add(alone, "เขาโทรจากเบอร์ 081-555-0142 ชื่อไลน์ @parcel555 บัญชีกสิกรไทย 0123456789")
    assert case_of(alone).pk != case_of(gang).pk
    with acting_as(SYSTEM):
        link = Link.objects.get(complaint=alone, case=case_of(gang))
    assert link.verdict == "possible" and link.because


def test_a_later_complaint_finds_it_by_what_was_added(file_it: FileIt) -> None:
    first = file_it(NOWHERE, account="4081112223")
    run_all()
    add(first, "เบอร์ที่โทรมาคือ 081-555-0177 ไลน์ @somebody99x เว็บ pay-parcel-th.com")
    second = file_it("ถูกหลอก เบอร์ 081-555-0177 ไลน์ @somebody99x เว็บ pay-parcel-th.com", account="")
    run_all()
    assert case_of(first).pk == case_of(second).pk


def test_a_place_named_later_moves_the_case_to_the_right_queue(file_it: FileIt) -> None:
    complaint = file_it(NOWHERE, account="4081112223")
    run_all()
    add(complaint, "เพื่อนบอกว่าแก๊งอยู่ที่ปอยเปต ประเทศกัมพูชา")
    case = case_of(complaint)
    with acting_as(SYSTEM):
        queues = dict(case.queue_items.values_list("queue_id", "part"))
    assert (case.province, case.joint, queues["KH-PP-1"]) == ("KH-1", True, "lead")


def test_coordinates_become_a_report_and_a_site(file_it: FileIt) -> None:
    complaint = file_it(NOWHERE + " เขาส่งพิกัด 13.6572, 102.5702", account="4081112223")
    run_all()
    add(complaint, "อีกครั้ง 13.6572, 102.5702 และ https://maps.google.com/?q=13.6574,102.5705")
    with acting_as(SYSTEM):
        seen = list(Observation.objects.filter(complaint=complaint).order_by("lat").values_list("source", "accuracy_m"))
    assert seen == [("report", 50.0), ("report", 30.0)]
    assert case_of(complaint).province == "KH-1"


def test_a_young_transfer_told_later_is_held_once(file_it: FileIt) -> None:
    complaint = file_it(POIPET)
    run_all()
    before = counts(complaint)
    yesterday = timezone.localdate() - timedelta(days=1)
    words = (
        f"เมื่อวันที่ {yesterday.day}/{yesterday.month}/{yesterday.year + 543} โอนอีก 12,000 บาท เข้าบัญชีไทยพาณิชย์ 4081112223"
    )
    add(complaint, words)
    add(complaint, "ขอเพิ่มเติม " + words)
    after = counts(complaint)
    assert (after[1], after[2]) == (before[1] + 1, before[2] + 1)
    with acting_as(SYSTEM):
        complaint.refresh_from_db()
        assert HoldRequest.objects.get(transfer__to_account="4081112223").requested_minor == 1_200_000
    assert complaint.amount_lost_minor == case_of(complaint).total_loss_minor == 4_950_000 + 1_200_000


def test_words_that_name_nothing_new_change_nothing(file_it: FileIt) -> None:
    complaint = file_it(POIPET)
    run_all()
    before, case = counts(complaint), case_of(complaint)
    add(complaint, "รบกวนช่วยติดตามด้วยครับ")
    assert counts(complaint) == before and case_of(complaint).pk == case.pk
    with acting_as(SYSTEM):
        complaint.refresh_from_db()
    assert complaint.stage == "routed"
