"""Filing happens once, whatever is pressed, repeated or raced; and it leaves its trace."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.db import connections, transaction
from django.utils import timezone

from complaints.actions import attach_file, file_complaint, start_draft
from complaints.errors import MissingPart
from complaints.models import Complaint, Draft
from complaints.pipeline.messages import come
from complaints.signals import complaint_filed
from complaints.tasks import forget_drafts
from taskforce.access.context import acting_as
from taskforce.audit.models import Event
from taskforce.ids import normalise_reference
from taskforce.notices.models import Notice
from taskforce.vault.files import path_of
from tests.complaints.victims import STORY, browser, fill, picture, send, text_of

ANSWERS = {
    "story": {"text": STORY},
    "money": {"paid": "late", "transfers": []},
    "contacts": {"contacts": []},
    "about": {"name": "สมชาย ใจดี", "phone": "+66811112222", "email": "s@example.org"},
    "check": {"declared": True},
}


@pytest.fixture
def as_portal() -> Iterator[None]:
    with acting_as("SYS"):
        yield


@pytest.mark.django_db
def test_a_double_click_files_once_and_shows_one_receipt(as_portal):
    client = browser()
    fill(client)
    assert send(client).url == send(client).url == "/file/receipt/"
    complaint = Complaint.objects.get()
    assert complaint.reference in text_of(client.get("/file/receipt/"))
    assert Event.objects.filter(verb="complaint.filed").count() == 1 and Notice.objects.count() == 1


@pytest.mark.django_db
def test_a_page_of_the_wizard_after_filing_leads_to_the_receipt(as_portal):
    client = browser()
    fill(client)
    send(client)
    assert client.get("/file/story/").url == "/file/receipt/"
    assert client.post("/file/story/", {"text": "x"}).url == "/file/receipt/"


@pytest.mark.django_db(transaction=True)
def test_eight_tabs_that_send_at_once_file_one_complaint():
    draft, _code = start_draft(language="th", answers=ANSWERS)
    found: list[object] = []

    def tab() -> None:
        try:
            found.append(file_complaint(draft_id=draft.pk).reference)
        finally:
            connections.close_all()

    tabs = [threading.Thread(target=tab) for _tab in range(8)]
    [thread.start() for thread in tabs]
    [thread.join() for thread in tabs]
    with acting_as("SYS"), transaction.atomic():
        assert set(found) == {Complaint.objects.get().reference}
        assert Event.objects.filter(verb="complaint.filed").count() == 1


@pytest.mark.django_db
def test_the_number_has_a_check_character_and_holds_no_secret(as_portal):
    draft, _code = start_draft(language="th", answers=ANSWERS)
    complaint = file_complaint(draft_id=draft.pk)
    assert normalise_reference(complaint.reference.lower()) == complaint.reference
    wrong = complaint.reference[:-1] + ("A" if complaint.reference[-1] != "A" else "C")
    assert normalise_reference(wrong) is None


@pytest.mark.django_db
def test_a_number_that_is_taken_is_chosen_anew(as_portal):
    first = file_complaint(draft_id=start_draft(language="th", answers=ANSWERS)[0].pk)
    with patch("complaints.actions.store.new_reference", side_effect=[first.reference, "TH-2026-AAAAAA-A"]):
        second = file_complaint(draft_id=start_draft(language="th", answers=ANSWERS)[0].pk)
    assert second.reference == "TH-2026-AAAAAA-A" and Complaint.objects.count() == 2


@pytest.mark.django_db
def test_the_audit_holds_counts_and_no_personal_data(as_portal):
    complaint = file_complaint(draft_id=start_draft(language="th", answers=ANSWERS)[0].pk)
    event = Event.objects.get(verb="complaint.filed")
    assert event.side == "TH" and event.actor_side == "PUB" and event.object_id == complaint.reference
    assert json.loads(event.detail) == {"channel": "web", "language": "th", "transfers": 0}


@pytest.mark.django_db
def test_a_draft_with_a_gap_names_the_part_that_is_missing(as_portal):
    draft, _code = start_draft(language="th", answers={**ANSWERS, "about": {}})
    with pytest.raises(MissingPart) as refused:
        file_complaint(draft_id=draft.pk)
    assert refused.value.step == "about" and not Complaint.objects.exists()


@pytest.mark.django_db
def test_news_and_message_go_out_once_and_only_after_commit(as_portal, django_capture_on_commit_callbacks):
    heard: list[object] = []

    def hear(complaint: Complaint, **kwargs: object) -> None:
        heard.append(complaint.reference)

    complaint_filed.connect(hear)
    come("filed")  # no message waits
    try:
        with patch("complaints.pipeline.messages.app.send_task") as message:
            with django_capture_on_commit_callbacks(execute=True):
                complaint = file_complaint(draft_id=start_draft(language="th", answers=ANSWERS)[0].pk)
                assert not heard and not message.called
    finally:
        complaint_filed.disconnect(hear)
    assert heard == [complaint.reference]
    assert message.call_args.kwargs["args"] == [str(complaint.pk)]


@pytest.mark.django_db
def test_filing_is_accepted_while_the_broker_is_down(as_portal, django_capture_on_commit_callbacks):
    with patch("complaints.pipeline.messages.app.send_task", side_effect=OSError("no broker")):
        with django_capture_on_commit_callbacks(execute=True):
            complaint = file_complaint(draft_id=start_draft(language="th", answers=ANSWERS)[0].pk)
    assert Complaint.objects.get(pk=complaint.pk).stage == "filed"


@pytest.mark.django_db
def test_a_whole_filing_takes_four_statements(as_portal, django_assert_max_num_queries):
    draft, _code = start_draft(language="th", answers=ANSWERS)
    with acting_as("PUB", draft.pk), django_assert_max_num_queries(4):
        file_complaint(draft_id=draft.pk)


@pytest.mark.django_db
def test_a_draft_that_nobody_touches_for_a_month_is_removed_with_its_files_and_a_complaint_stays(
    as_portal, tmp_path, settings
):
    settings.EVIDENCE_DIR = tmp_path
    old, _code = start_draft(language="th", answers=ANSWERS)
    stored = attach_file(upload=picture(), draft_id=old.pk).stored_name
    filed = file_complaint(draft_id=start_draft(language="th", answers=ANSWERS)[0].pk)
    Draft.objects.update(updated_at=timezone.now() - timedelta(days=40))
    fresh, _code = start_draft(language="th")
    assert forget_drafts() == 1 and not path_of(stored).exists()
    assert set(Draft.objects.values_list("pk", flat=True)) == {filed.pk, fresh.pk}
