"""What happens to a complaint when something breaks on its way: it is found again, done once, or seen by everybody."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from cases.models import Case
from complaints.models import Complaint
from complaints.pipeline import STEPS, carry, messages, retry, run, sweep
from complaints.pipeline.engine import MAX_ATTEMPTS
from complaints.workflow import Stage
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.audit.models import Event
from taskforce.audit.record import Entry
from tests.cast import Cast, everybody
from tests.pipeline.build import NOWHERE, POIPET, FileIt, run_all


@pytest.fixture
def broken_reading(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make the first step fail for stories that contain a word."""
    real = STEPS[Stage.FILED]

    def arrange(word: str) -> None:
        def step(complaints: Sequence[Complaint]) -> list[Entry]:
            if any(word in c.story.text for c in complaints):
                raise RuntimeError("the engine fell over")
            return real(complaints)

        monkeypatch.setitem(STEPS, Stage.FILED, step)

    return arrange


def state(complaint: Complaint) -> Complaint:
    with acting_as(SYSTEM):
        complaint.refresh_from_db()
    return complaint


def make_due() -> None:
    with acting_as(SYSTEM):
        Complaint.objects.update(not_before=None, leased_until=None)


@pytest.mark.django_db
def test_one_bad_complaint_does_not_hold_up_the_others(file_it: FileIt, broken_reading: Callable[[str], None]) -> None:
    bad, good = file_it(POIPET), file_it(NOWHERE, account="4081112223")
    broken_reading("ปอยเปต")
    run(Stage.FILED)
    assert state(good).stage == Stage.READ
    assert state(bad).stage == Stage.FILED and "fell over" in bad.last_error and bad.not_before > timezone.now()


@pytest.mark.django_db
def test_after_the_last_attempt_it_is_unrouted_in_sight_and_can_be_sent_again(
    file_it: FileIt, broken_reading: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = file_it(POIPET)
    broken_reading("ปอยเปต")
    for _ in range(MAX_ATTEMPTS):
        run(Stage.FILED)
        make_due()
    assert state(bad).stage == Stage.UNROUTED
    with acting_as(SYSTEM):
        assert Event.objects.filter(verb="complaint.unrouted", object_id=bad.reference).exists()
    monkeypatch.undo()
    people: Cast = everybody()
    with acting_as("TH"):
        retry(complaint=bad, by=people.thai_supervisor)
    run_all()
    assert state(bad).stage == Stage.ROUTED


@pytest.mark.django_db
def test_a_leased_complaint_is_left_alone_until_the_lease_is_over(file_it: FileIt) -> None:
    complaint = file_it(POIPET)
    with acting_as(SYSTEM):
        Complaint.objects.filter(pk=complaint.pk).update(leased_until=timezone.now() + timedelta(seconds=30))
    assert run(Stage.FILED) == 0
    with acting_as(SYSTEM):
        Complaint.objects.filter(pk=complaint.pk).update(leased_until=timezone.now() - timedelta(seconds=1))
    assert run(Stage.FILED) == 1


@pytest.mark.django_db
def test_the_sweeper_asks_only_for_stages_where_something_waits(
    file_it: FileIt, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(messages, "send", lambda stage, *_: asked.append(stage))
    assert sweep() == 0
    file_it(POIPET)
    sweep()
    assert asked == ["filed"]


@pytest.mark.django_db
def test_filing_succeeds_while_the_broker_is_away(
    file_it: FileIt,
    settings: object,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Callable[..., object],
) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise ConnectionError("nobody listens")

    monkeypatch.setattr(messages.app, "send_task", refuse)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        complaint = file_it(POIPET)
    run_all()
    assert state(complaint).stage == Stage.ROUTED


@pytest.mark.django_db(transaction=True)
def test_workers_side_by_side_take_each_complaint_once(file_it: FileIt) -> None:
    for number in range(12):
        file_it(NOWHERE, account=f"40811122{number:02}")

    def work() -> None:
        try:
            run_all()
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    run_all()
    with acting_as(SYSTEM), transaction.atomic():
        assert Complaint.objects.filter(stage=Stage.ROUTED).count() == 12
        assert Event.objects.filter(verb="complaint.routed").count() == 12
        assert sum(Case.objects.values_list("complaint_count", flat=True)) == 12


@pytest.mark.django_db
def test_one_message_carries_all_that_wait_to_their_queues(file_it: FileIt) -> None:
    filed = [file_it(NOWHERE, account=f"40811122{number:02}") for number in range(3)]
    assert carry(Stage.FILED) == 3
    assert {state(complaint).stage for complaint in filed} == {Stage.ROUTED}
    assert carry(Stage.FILED) == 0


@pytest.mark.django_db
def test_a_bad_one_among_those_carried_stays_and_the_others_arrive(
    file_it: FileIt, broken_reading: Callable[[str], None]
) -> None:
    bad, good = file_it(POIPET), file_it(NOWHERE, account="4081112223")
    broken_reading("ปอยเปต")
    carry(Stage.FILED)
    assert state(good).stage == Stage.ROUTED and state(bad).stage == Stage.FILED


@pytest.mark.django_db
def test_a_complaint_over_which_workers_die_is_unrouted_in_the_end(file_it: FileIt) -> None:
    bad, good = file_it(POIPET), file_it(NOWHERE, account="4081112223")
    with acting_as(SYSTEM):
        Complaint.objects.filter(pk=bad.pk).update(attempts=MAX_ATTEMPTS)
    carry(Stage.FILED)
    assert state(good).stage == Stage.ROUTED and state(bad).stage == Stage.UNROUTED


@pytest.mark.django_db
def test_while_one_message_waits_no_other_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[object] = []
    monkeypatch.setattr(messages, "send", lambda stage, pk=None: sent.append(pk) or True)
    messages.come(Stage.FILED)
    assert messages.ask(Stage.FILED, 1) and messages.ask(Stage.FILED, 2)
    assert sent == [1]
    messages.come(Stage.FILED)
    messages.ask(Stage.FILED, 3)
    assert sent == [1, 3]
