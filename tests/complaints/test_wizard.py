"""A victim files in Thai, page by page, without script."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from django.utils import timezone

from complaints.actions import follow_secret
from complaints.actions.filing import identity_place
from complaints.models import Complaint, Draft, Evidence
from taskforce.access.context import acting_as
from taskforce.notices.models import Notice
from taskforce.vault.sealed import unseal
from tests.complaints.victims import ABOUT, CHECK, STORY, browser, contact, fill, money, send, text_of, transfer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def as_everybody():
    """Look at what was stored as the portal itself would."""
    with acting_as("SYS"):
        yield


def test_the_first_page_asks_about_the_money_in_thai():
    page = text_of(browser().get("/"))
    assert 'lang="th"' in page and 'name="paid"' in page and "tel:1441" in page


def test_who_paid_in_the_last_three_days_tells_about_the_money_first():
    assert browser().post("/file/start/", {"paid": "yes"}).url == "/file/money/"
    assert browser().post("/file/start/", {"paid": "no"}).url == "/file/story/"


def test_a_whole_complaint_is_filed_with_words_money_contacts_and_files():
    client = browser()
    fill(client)
    assert send(client).url == "/file/receipt/"
    complaint = Complaint.objects.select_related("story", "complainant").get()
    assert complaint.story.text == STORY
    assert complaint.language == "th" and complaint.channel == "web" and complaint.stage == "filed"
    (kept,) = complaint.story.statement["transfers"]
    assert kept["amount_minor"] == 4_950_000 and kept["to_account"] == "0123456789"
    assert kept["at"] == "2026-11-21T13:40:00+07:00"
    assert complaint.story.statement["contacts"][0]["value"] == "+66812345678"
    assert complaint.amount_lost_minor == 4_950_000 and complaint.victim_initial == "ส"
    assert Evidence.objects.get(complaint=complaint).mime == "image/png"


def test_the_identity_is_sealed_and_opens_only_in_its_place():
    client = browser()
    fill(client)
    send(client)
    who = Complaint.objects.get().complainant
    assert b"0891112233" not in bytes(who.identity_sealed) and "ใจดี".encode() not in bytes(who.identity_sealed)
    opened = json.loads(unseal(who.identity_sealed, side="TH", place=identity_place(who.pk)))
    assert opened["phone"] == "+66891112233" and opened["name"] == ABOUT["name"]
    assert len(who.phone_index) == 64 and who.has_email


def test_the_notice_holds_number_and_link_only():
    client = browser()
    fill(client)
    send(client)
    notice, complaint = Notice.objects.get(), Complaint.objects.get()
    assert notice.reference == complaint.reference and complaint.reference in notice.path
    assert follow_secret(complaint.pk) not in notice.path and notice.language == "th"


def test_the_draft_keeps_no_second_copy_after_filing():
    client = browser()
    fill(client)
    send(client)
    draft = Draft.objects.get()
    assert draft.answers_sealed is None and draft.complaint_id == draft.pk


def test_the_receipt_shows_number_code_and_clock_again_after_a_refresh():
    client = browser()
    client.post("/file/start/", {"paid": "yes"})
    yesterday = timezone.localtime() - dt.timedelta(days=1)
    row = transfer(day_0=str(yesterday.day), day_1=str(yesterday.month), day_2=str(yesterday.year))
    client.post("/file/money/", money(row))
    for name, given in {"story": {"text": STORY}, "contacts": contact(), "evidence": {}, "about": ABOUT}.items():
        client.post(f"/file/{name}/", given)
    send(client)
    complaint = Complaint.objects.get()
    for _time in range(2):
        page = text_of(client.get("/file/receipt/"))
        assert complaint.reference in page and follow_secret(complaint.pk) in page and "<progress" in page
    assert follow_secret(complaint.pk) not in complaint.secret_hash


def test_nothing_is_sent_before_it_is_declared_true():
    client = browser()
    fill(client)
    answer = client.post("/file/check/", {"consent_bank": "on"})
    assert answer.status_code == 422 and not Complaint.objects.exists()


def test_money_that_was_not_sent_needs_no_transfer():
    client = browser()
    fill(client, paid="no")
    send(client)
    assert Complaint.objects.get().story.statement["transfers"] == []


def test_what_is_not_known_can_be_said_so():
    client = browser()
    client.post("/file/start/", {"paid": "late"})
    client.post("/file/story/", {"text": STORY})
    row = transfer(
        amount="", amount_unknown="on", to_account="", to_account_unknown="on",
        day_0="", day_1="", day_2="", day_unknown="on", time="",
    )  # fmt: skip
    answer = client.post("/file/money/", money(row, paid="late"))
    assert answer.status_code == 302, text_of(answer)


def test_rows_are_added_and_removed_without_script_and_nothing_typed_is_lost():
    client = browser()
    client.post("/file/start/", {"paid": "yes"})
    page = text_of(client.post("/file/money/", money(transfer(), add="1")))
    assert 'name="form-1-amount"' in page and "๔๙,๕๐๐.๐๐" in page and "field--bad" not in page
    page = text_of(client.post("/file/money/", money(transfer(0), transfer(1, amount="7"), remove="0")))
    assert 'name="form-1-amount"' not in page and 'value="7"' in page


def test_a_wrong_answer_is_named_in_the_summary_and_at_the_field_and_stays_typed():
    client = browser()
    client.post("/file/start/", {"paid": "yes"})
    answer = client.post("/file/money/", money(transfer(to_account="123")))
    page = text_of(answer)
    assert answer.status_code == 422 and 'role="alert"' in page and 'href="#id_form-0-to_account"' in page
    assert page.count('value="123"') == 1 and 'value="๔๙,๕๐๐.๐๐"' in page


def test_a_change_from_the_check_page_leads_back_to_it():
    client = browser()
    fill(client)
    assert 'name="back" value="check"' in text_of(client.get("/file/story/?back=check"))
    assert client.post("/file/story/", {"text": "ใหม่", "back": "check"}).url == "/file/check/"
    assert "ใหม่" in text_of(client.get("/file/check/"))


def test_a_draft_is_opened_on_another_device_by_its_code():
    client, other = browser(), browser("km")
    fill(client, until="about")
    page = text_of(client.get("/file/pause/"))
    code = page.split('id="draft-code">')[1].split("<")[0]
    assert other.post("/file/resume/", {"code": code.lower()}).status_code == 302
    assert STORY[:20] in text_of(other.get("/file/story/"))


def test_a_wrong_draft_code_opens_nothing():
    answer = browser().post("/file/resume/", {"code": "AAAA-AAAA-AAAA-AAAA"})
    assert answer.status_code == 422


def test_the_language_changes_on_any_page_without_losing_what_was_typed():
    client = browser()
    client.post("/file/start/", {"paid": "no"})
    page = text_of(client.post("/file/story/", {"text": "ยังไม่บันทึก", "keep_input": "1", "switch_language": "km"}))
    assert 'lang="km"' in page and "ยังไม่บันทึก" in page and "field--bad" not in page


def test_a_national_id_that_does_not_add_up_is_asked_again_and_may_be_confirmed():
    client = browser()
    fill(client, until="about")
    wrong = {**ABOUT, "national_id": "1101700230709"}
    page = text_of(client.post("/file/about/", wrong))
    assert 'name="national_id_sure"' in page
    assert client.post("/file/about/", {**wrong, "national_id_sure": "on"}).status_code == 302


def test_consents_are_kept_apart():
    client = browser()
    fill(client)
    client.post("/file/check/", {**CHECK, "consent_partner": "on"})
    consents = Complaint.objects.get().story.statement["consents"]
    assert consents == {"bank": True, "partner": True, "warning": False}


def test_leaving_quickly_takes_draft_and_receipt_from_this_device():
    client = browser()
    client.post("/file/start/", {"paid": "no"})
    answer = client.get("/leave/")
    assert answer.status_code == 302 and client.cookies["draft"].value == ""
    assert client.get("/file/story/").url == "/"


def test_closing_it_on_this_device_keeps_the_draft_on_the_server():
    client = browser()
    client.post("/file/start/", {"paid": "no"})
    assert client.post("/file/finish/").url == "/"
    assert client.get("/file/story/").url == "/" and Draft.objects.count() == 1
