"""A hold request goes out to the agency that asks the banks: once, by the Thai side's worker."""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client

from cases import notifications
from cases.actions import send_requests
from cases.models import HoldRequest
from cases.tasks import send_thai_holds
from taskforce.access.context import acting_as
from taskforce.accounts.models import Officer
from taskforce.audit.models import Event
from taskforce.celery import app
from taskforce.notices.actions import send_due
from taskforce.notices.models import Notice
from tests.cases.build import CANARIES, Made, a_case
from tests.cast import Cast, sign_in


def test_the_officers_of_the_bank_hold_queue_are_told(made: Made, cast: Cast) -> None:
    assert send_thai_holds() == 1
    with acting_as("TH"):
        notice = Notice.objects.get()
        hold = HoldRequest.objects.get()
    assert (notice.kind, notice.reference, notice.path) == ("holds_requested", "TH-AOC", "/queues/TH-AOC/")
    assert (hold.sent_to_id, hold.state) == ("TH-AOC", "requested") and hold.sent_at


def test_twice_is_once(made: Made, cast: Cast) -> None:
    assert [send_requests(side="TH"), send_requests(side="TH")] == [1, 0]
    with acting_as("TH"):
        assert Notice.objects.count() == 1
        assert Event.objects.filter(verb="hold.sent", case_id=made.case.pk).count() == 1


def test_many_requests_are_one_message(made: Made, cast: Cast) -> None:
    a_case()
    assert send_requests(side="TH") == 2
    with acting_as("TH"):
        assert Notice.objects.count() == 1
        assert Event.objects.filter(verb="hold.sent").count() == 2


def test_a_worker_that_dies_in_mid_work_leaves_the_request_for_the_next(
    made: Made, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(**given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(notifications, "holds_requested", die)
    with pytest.raises(KeyboardInterrupt):
        send_requests(side="TH")
    monkeypatch.undo()
    assert send_requests(side="TH") == 1


def test_nothing_is_marked_as_sent_where_nobody_can_be_told(made: Made, cast: Cast) -> None:
    Officer.objects.filter(agency_id="TH-AOC").update(is_active=False)
    assert send_requests(side="TH") == 0
    with acting_as("TH"):
        assert HoldRequest.objects.get().sent_at is None
        assert not Notice.objects.exists()


def test_the_message_holds_nothing_of_the_case(made: Made, cast: Cast) -> None:
    send_requests(side="TH")
    send_due(side="TH")
    text = str(mail.outbox[0].message())
    assert "TH-AOC" in mail.outbox[0].body
    assert not [word for word in (*CANARIES.values(), made.case.reference, "0123456789") if word in text]


def test_the_other_side_sends_no_hold_of_ours(made: Made, cast: Cast) -> None:
    assert send_requests(side="KH") == 0
    with acting_as("KH"):
        assert not Event.objects.filter(verb="hold.sent").exists()


def test_the_clock_sends_the_work_to_the_thai_sides_own_workers() -> None:
    assert app.conf.beat_schedule["cases.send_holds_th"]["options"]["queue"] == "th"


def test_the_case_page_says_to_whom_it_was_sent(made: Made, cast: Cast, client: Client) -> None:
    send_requests(side="TH")
    sign_in(client, cast.thai_investigator, language="en")
    assert "Sent to AOC 1441" in client.get(f"/cases/{made.case.reference}/").text
