"""The keeper: a process that dies is started again, a few times; nothing outlives the portal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]


def keep(*command: str, portal: int | None = None) -> subprocess.Popen[str]:
    arguments = ["-m", "taskforce.run.keeper", "--name", "worker", "--portal", str(portal or os.getpid())]
    arguments += ["--patience", "1", "--"]
    return subprocess.Popen([sys.executable, *arguments, *command], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def child_of(keeper: subprocess.Popen[str], *, but_not: int = 0) -> psutil.Process:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        children = [child for child in psutil.Process(keeper.pid).children() if child.pid != but_not]
        if children:
            return children[0]
        time.sleep(0.02)
    raise AssertionError("the keeper started nothing")


def lives(process: psutil.Process) -> bool:
    """Whether it still works; a dead process that nobody has asked for its status does not."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def finish(keeper: subprocess.Popen[str]) -> tuple[int, str]:
    words, _ = keeper.communicate(timeout=60)
    return keeper.returncode, words


def test_a_killed_process_is_started_again_and_the_log_says_so() -> None:
    keeper = keep("sleep", "600")
    first = child_of(keeper)
    first.kill()
    second = child_of(keeper, but_not=first.pid)
    keeper.terminate()
    assert finish(keeper) == (0, "-- worker ended (signal 9): started again (1 of 5)\n")
    assert not lives(second)


def test_a_process_that_always_dies_is_given_up() -> None:
    keeper = keep("false")
    status, words = finish(keeper)
    assert status == 1
    assert words.count("started again") == 5
    assert words.endswith("worker ended (status 1) too often: the portal stops\n")


def test_a_process_that_will_not_stop_is_ended_with_all_it_started() -> None:
    keeper = keep("sh", "-c", "trap '' TERM; sleep 600 & wait; sleep 600")
    family = [child_of(keeper)]
    time.sleep(0.3)
    family += family[0].children(recursive=True)
    keeper.terminate()
    assert finish(keeper)[0] == 0
    assert not any(lives(member) for member in family)


def test_it_stops_when_the_portal_is_gone() -> None:
    portal = subprocess.Popen(["sleep", "600"])
    keeper = keep("sleep", "600", portal=portal.pid)
    child = child_of(keeper)
    portal.send_signal(signal.SIGKILL)
    portal.wait()
    assert finish(keeper)[0] == 0
    assert not lives(child)
