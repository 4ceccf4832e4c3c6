"""The two addresses that load balancers ask: alive, and able to work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from taskforce import health
from taskforce.celery import QUEUES

pytestmark = pytest.mark.django_db


@pytest.fixture
def answering_workers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Workers that answer at once; the list says which queues were asked."""
    asked: list[str] = []

    def answer(*, args: list[str], queue: str, **options: Any) -> None:
        asked.append(queue)
        health.heartbeat(*args)

    monkeypatch.setattr(health.heartbeat, "apply_async", answer)
    return asked


@pytest.fixture
def extra_probe() -> Iterator[list[health.Finding]]:
    findings = [health.Finding(True, {"oldest_seconds": 5})]
    before = dict(health._probes)
    health.register_probe("extra", lambda: findings[0])
    yield findings
    health._probes.clear()
    health._probes.update(before)


def test_live_answers_without_a_database(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "connection", None)
    assert client.get("/health/live").json() == {"status": "live"}


def test_ready_asks_every_queue_once_and_believes_the_answer_for_a_while(
    client: Client, answering_workers: list[str]
) -> None:
    for _time in range(3):
        answer = client.get("/health/ready")
        assert answer.json()["checks"]["workers"]["ok"]
    assert sorted(answering_workers) == sorted(QUEUES)


def test_silent_workers_make_the_portal_not_ready(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "PATIENCE", 0.1)
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["checks"]["workers"] == {
        "ok": False,
        "silent": ", ".join(QUEUES),
        **{f"{queue}_seconds_ago": None for queue in QUEUES},
    }


def test_a_broken_database_is_a_finding_and_not_an_error(
    client: Client, monkeypatch: pytest.MonkeyPatch, answering_workers: list[str]
) -> None:
    monkeypatch.setattr(health, "connection", None)
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["checks"]["database"] == {"ok": False, "error": "AttributeError"}


def test_probes_of_the_apps_above_are_asked_too(
    client: Client, answering_workers: list[str], extra_probe: list[health.Finding]
) -> None:
    assert client.get("/health/ready").json()["checks"]["extra"] == {"ok": True, "oldest_seconds": 5}
    extra_probe[0] = health.Finding(False, {"oldest_seconds": 5000})
    assert client.get("/health/ready").status_code == 503


def test_no_answer_about_health_is_ever_cached(client: Client, answering_workers: list[str]) -> None:
    for address in ("/health/live", "/health/ready"):
        assert "no-store" in client.get(address)["Cache-Control"]
