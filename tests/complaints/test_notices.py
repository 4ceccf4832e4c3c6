"""Notices: rows before they are messages, sent once, in the recipient's language, without contents."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core import mail
from django.utils import timezone

from taskforce.access.context import acting_as
from taskforce.notices.actions import MAX_ATTEMPTS, queue_notice, send_due
from taskforce.notices.models import Notice
from taskforce.notices.queries import health

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def as_portal() -> Iterator[None]:
    with acting_as("SYS"):
        yield


def queue(*, language: str = "th", key: str = "k1", side: str = "TH", kind: str = "complaint_filed") -> None:
    queue_notice(
        side=side,
        kind=kind,
        address="victim@example.org",
        language=language,
        reference="TH-2026-AAAAAA-A",
        path="/follow/?reference=TH-2026-AAAAAA-A",
        dedupe_key=key,
    )


@pytest.mark.parametrize(("language", "word"), [("th", "ร้องทุกข์"), ("km", "បណ្តឹង"), ("en", "complaint")])
@pytest.mark.parametrize("kind", ["complaint_filed", "complaint_news"])
def test_a_message_goes_out_in_the_recipients_language_with_number_and_link_only(language, word, kind):
    queue(language=language, kind=kind)
    assert send_due(side="TH") == 1
    (message,) = mail.outbox
    assert message.to == ["victim@example.org"] and "TH-2026-AAAAAA-A" in message.subject
    assert "/follow/?reference=TH-2026-AAAAAA-A" in message.body and word in message.body
    assert "<html" in message.alternatives[0][0] and "฿" not in message.body


def test_a_message_is_sent_once():
    queue()
    queue()
    assert Notice.objects.count() == 1
    assert (send_due(side="TH"), send_due(side="TH")) == (1, 0) and len(mail.outbox) == 1


def test_each_side_sends_its_own():
    queue()
    assert send_due(side="KH") == 0 and send_due(side="TH") == 1


def test_the_address_is_sealed():
    queue()
    assert b"victim@example.org" not in bytes(Notice.objects.get().address_sealed)


def test_a_message_that_fails_is_tried_again_later_and_at_last_seen_as_failed():
    queue()
    with patch("django.core.mail.EmailMultiAlternatives.send", side_effect=OSError("refused")):
        for attempt in range(1, MAX_ATTEMPTS + 1):
            assert send_due(side="TH") == 0
            notice = Notice.objects.get()
            assert notice.attempts == attempt and "refused" in notice.last_error
            assert notice.not_before > timezone.now()
            assert send_due(side="TH") == 0
            Notice.objects.update(not_before=None)
    assert notice.state == "failed" and health()["failed"] == 1


def test_a_worker_that_died_leaves_its_message_to_another():
    queue()
    Notice.objects.update(attempts=1, leased_until=timezone.now() + timedelta(minutes=1))
    assert send_due(side="TH") == 0
    Notice.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    assert send_due(side="TH") == 1
