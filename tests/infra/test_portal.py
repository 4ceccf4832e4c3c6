"""The portal as real processes: it answers, its workers answer, and it is gone when it is stopped."""

from __future__ import annotations

import json
import time
import urllib.request
from pathlib import Path

import psutil

from tests.infra.portal import Portal


def ready(portal: Portal) -> dict[str, dict[str, object]]:
    with urllib.request.urlopen(f"{portal.url}/health/ready", timeout=30) as answer:
        return dict(json.load(answer)["checks"])


def test_every_group_of_workers_answers_by_a_real_round_trip(portal: Portal) -> None:
    report = ready(portal)
    assert report["database"]["ok"]
    assert report["workers"]["silent"] is None


def test_commands_and_models_work_beside_the_portal(portal: Portal) -> None:
    from taskforce.agencies.models import Agency

    assert "verify" in portal.manage("verify_audit", "--help")
    with portal.orm():
        assert Agency.objects.exists()


def test_a_killed_worker_comes_back_to_its_queue(portal: Portal) -> None:
    portal.kill("thailand")
    assert "thailand" not in portal.processes
    portal.start("thailand")
    portal.wait_until_ready()


def test_workers_and_clock_show_signs_of_life(portal: Portal) -> None:
    alive = Path(portal.environment["VAR_DIR"]) / "alive"
    until = time.monotonic() + 60
    wanted = {"pipeline", "thailand", "cambodia", "scheduler"}
    while time.monotonic() < until and not wanted <= {path.name.split("@")[0] for path in alive.glob("*")}:
        time.sleep(0.1)
    assert wanted <= {path.name.split("@")[0] for path in alive.glob("*")}


def test_nothing_is_left_when_it_is_stopped(portal: Portal) -> None:
    family = [psutil.Process(process.pid) for process in portal.processes.values()]
    family += [child for member in family for child in member.children(recursive=True)]
    portal.stop()
    _, alive = psutil.wait_procs(family, timeout=20)
    assert not alive
