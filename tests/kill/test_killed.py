"""kill -9 of a worker in mid-task, of the web process after its commit, of the broker: nothing lost, nothing twice."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import psycopg
import pytest
from django.core.management import call_command

from cases.pipeline.linking import LOCK
from tests.chaos.run import TWICE
from tests.conftest import SESSION
from tests.kill.ground import Ground

FILED = "SELECT count(*) FROM complaints_complaint"
ROUTED = f"{FILED} WHERE stage = 'routed'"
AT_THE_LOCK = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"


@pytest.fixture(scope="module")
def ground(
    django_db_setup: None, django_db_blocker: object, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Ground]:
    with SESSION.fresh_database() as environment:
        made = Ground(environment, tmp_path_factory.mktemp("kill"), django_db_blocker)
        try:
            yield made
        finally:
            made.stop()


def all_routed_once(ground: Ground, count: int) -> None:
    ground.until(lambda: ground.question(ROUTED) == count, f"{count} complaints are routed")
    assert (ground.question(FILED), ground.question(TWICE)) == (count, 0)


def test_a_worker_killed_in_the_middle_of_linking_leaves_its_work_to_another(ground: Ground) -> None:
    shots = ground.shots(3)
    with psycopg.connect(ground.portal.environment["DATABASE_URL"]) as holder:
        holder.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])  # the linker waits here, in its transaction
        assert [ground.file(shot) for shot in shots] == [302] * 3
        ground.until(lambda: ground.question(AT_THE_LOCK) > 0, "a worker is in the middle of linking")
        ground.portal.kill("pipeline")
        holder.rollback()
    assert ground.question(ROUTED) == 0
    ground.portal.start("pipeline")
    all_routed_once(ground, 3)


def test_a_web_process_killed_between_its_commit_and_its_message_has_filed_once(ground: Ground) -> None:
    (shot,) = ground.shots(1)
    answers: list[int] = []
    ground.broker.freeze()  # the message that follows the commit hangs
    try:
        asking = threading.Thread(target=lambda: answers.append(ground.file(shot)))
        asking.start()
        ground.until(lambda: ground.question(FILED) == 4, "the complaint is committed")
        ground.portal.kill("web")
        asking.join()
    finally:
        ground.broker.thaw()
    ground.portal.start("web")
    ground.until(ground.answers, "the web process is back")
    assert answers == [0], "the answer came before the kill"
    assert ground.file(shot) == 302, "the victim presses once more and gets the receipt"
    all_routed_once(ground, 4)


def test_a_broker_that_is_killed_and_loses_everything_costs_no_complaint(ground: Ground) -> None:
    shots = ground.shots(4)
    assert ground.file(shots[0]) == 302
    ground.broker.server.kill()
    assert [ground.file(shot) for shot in shots[1:3]] == [302] * 2, "filed while nobody carries messages"
    ground.broker.wipe()
    ground.broker.server.start()
    assert ground.file(shots[3]) == 302
    all_routed_once(ground, 8)


def test_after_all_of_it_both_chains_still_verify(ground: Ground) -> None:
    with ground.portal.orm():
        call_command("verify_audit")  # ends the process when a chain is broken
