"""Who sees a complaint: the two walls, by pages and by raw SQL."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client

from complaints import queries
from complaints.actions import file_complaint, start_draft
from complaints.models import Complaint, Identifier
from taskforce.access.context import acting_as
from taskforce.audit.models import Event
from taskforce.errors import NotFound
from tests.cast import everybody, sign_in
from tests.complaints.test_filing import ANSWERS
from tests.complaints.victims import STORY, browser, fill, send, text_of

pytestmark = pytest.mark.django_db
PRIVATE = ("story", "complainant", "transfer", "evidence", "outcome")


@pytest.fixture
def cast():
    return everybody()


@pytest.fixture
def complaint():
    client = browser()
    fill(client)
    send(client)
    with acting_as("SYS"):
        found = Complaint.objects.get()
        Identifier.objects.create(
            complaint=found, type="phone", value="+66812345678", role="suspect", filed_on=found.filed_at.date()
        )
        Identifier.objects.create(
            complaint=found, type="bank_account", value="9998887776", role="victim", filed_on=found.filed_at.date()
        )
    return found


def make_joint(complaint: Complaint) -> None:
    with acting_as("SYS"):
        Complaint.objects.update(joint=True)
        Identifier.objects.update(joint=True)


def rows(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM complaints_{table}")
        return int(cursor.fetchone()[0])


def test_a_thai_officer_reads_the_words(cast, complaint):
    page = text_of(sign_in(Client(), cast.thai_investigator).get(f"/complaints/{complaint.reference}/"))
    assert STORY[:30] in page and "ใจดี" not in page and "89 111 2233" not in page


def test_a_cambodian_officer_gets_404_for_a_thai_complaint(cast, complaint):
    assert sign_in(Client(), cast.khmer_investigator).get(f"/complaints/{complaint.reference}/").status_code == 404


def test_a_stranger_is_led_to_sign_in(complaint):
    assert Client().get(f"/complaints/{complaint.reference}/").status_code == 302


def test_the_other_side_of_a_joint_case_sees_facts_and_the_suspects_numbers_only(cast, complaint):
    make_joint(complaint)
    page = text_of(sign_in(Client(), cast.khmer_investigator).get(f"/complaints/{complaint.reference}/"))
    assert "+66812345678" in page
    assert STORY[:30] not in page and "9998887776" not in page and "slip.png" not in page and "0123456789" not in page


@pytest.mark.parametrize("table", PRIVATE)
def test_raw_sql_shows_a_cambodian_officer_no_private_row(cast, complaint, table):
    make_joint(complaint)
    with acting_as("KH", cast.khmer_investigator.pk):
        assert rows(table) == 0 and rows("complaint") == 1 and rows("identifier") == 1


def test_raw_sql_shows_the_public_its_own_complaint_and_no_other(complaint):
    other = file_complaint(draft_id=start_draft(language="th", answers=ANSWERS)[0].pk)
    with acting_as("PUB", other.pk):
        assert rows("complaint") == rows("story") == rows("draft") == 1
    with acting_as("PUB"):
        assert rows("complaint") == rows("story") == rows("complainant") == rows("draft") == 0


def test_a_cambodian_officer_cannot_change_a_joint_complaint_of_the_thai_side(cast, complaint):
    make_joint(complaint)
    with acting_as("KH", cast.khmer_investigator.pk):
        assert Complaint.objects.filter(pk=complaint.pk).update(state="closed") == 0


def test_who_filed_is_shown_to_a_supervisor_with_a_reason_and_stands_in_the_audit(cast, complaint):
    client = sign_in(Client(), cast.thai_supervisor)
    path = f"/complaints/{complaint.reference}/identity/"
    assert client.post(path, {"reason": ""}).status_code == 422
    page = text_of(client.post(path, {"reason": "ธนาคารขอชื่อเพื่ออายัดบัญชี"}))
    assert "สมหญิง ใจดี" in page
    with acting_as("TH"):
        event = Event.objects.get(verb="identity.revealed")
    assert event.actor == "wichai" and "อายัด" in event.detail and "สมหญิง" not in event.detail


def test_who_filed_is_not_shown_without_the_permission(cast, complaint):
    client = sign_in(Client(), cast.thai_investigator)
    answer = client.post(f"/complaints/{complaint.reference}/identity/", {"reason": "อยากรู้เท่านั้น"})
    assert answer.status_code == 403


def test_a_file_is_handed_out_to_be_saved_and_the_reading_stands_in_the_audit(cast, complaint):
    with acting_as("SYS"):
        file = complaint.evidence.get()
    path = f"/complaints/{complaint.reference}/evidence/{file.pk}/"
    answer = sign_in(Client(), cast.thai_investigator).get(path)
    assert (
        answer["Content-Disposition"].startswith("attachment") and answer["Content-Type"] == "application/octet-stream"
    )
    assert b"".join(answer.streaming_content)[:8] == b"\x89PNG\r\n\x1a\n"
    with acting_as("TH"):
        assert Event.objects.filter(verb="evidence.read", object_id=complaint.reference).count() == 1
    make_joint(complaint)
    assert sign_in(Client(), cast.khmer_supervisor).get(path).status_code == 404


def test_a_number_that_is_none_is_not_found(cast):
    with acting_as("TH", cast.thai_investigator.pk), pytest.raises(NotFound):
        queries.one_visible_to(cast.thai_investigator, "../../etc")
