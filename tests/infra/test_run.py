"""`make run`, from the first line of its log to an empty process table."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from taskforce.embedded import Servers
from taskforce.run.portal import check_port
from taskforce.run.server import free_port

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 240.0


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "ข้อมูล ทดสอบ"
    place.mkdir()
    yield place
    Servers(place).wipe()


def start(folder: Path, port: int) -> subprocess.Popen[str]:
    """The portal as a stranger starts it: no address of a server in its environment."""
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_URL")}
    environment |= {"VAR_DIR": str(folder), "PORT": str(port), "DEMO": "0", "PORTAL_HTTPS": "0", "WEB_WORKERS": "1"}
    with open(folder / "run.log", "ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "taskforce.run", "portal"],
            cwd=ROOT,
            env=environment,
            stdout=log,
            stderr=log,
            text=True,
        )


def wait_for(folder: Path, words: str, process: subprocess.Popen[str]) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        if words in (log := (folder / "run.log").read_text()):
            return log
        time.sleep(0.1)
    raise AssertionError(f"never said {words!r}:\n{(folder / 'run.log').read_text()[-3000:]}")


def stop(process: subprocess.Popen[str], number: int) -> tuple[int, list[psutil.Process]]:
    """The exit status, and which of its processes outlived it."""
    family = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(number)
    status = process.wait(60)
    _, alive = psutil.wait_procs(family, timeout=5)
    return status, [member for member in alive if member.status() != psutil.STATUS_ZOMBIE]


def test_it_starts_answers_stops_without_a_trace_and_starts_again(folder: Path) -> None:
    port = free_port()
    first = start(folder, port)
    wait_for(folder, f"ready at http://localhost:{port}", first)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/live", timeout=10) as answer:
        assert answer.status == 200
    assert stop(first, signal.SIGINT) == (0, [])
    (folder / "run.log").unlink()
    second = start(folder, port)
    log = wait_for(folder, f"ready at http://localhost:{port}", second)
    assert "preparing the database" not in log
    assert stop(second, signal.SIGTERM) == (0, [])


def test_a_stop_in_the_middle_of_the_start_leaves_nothing(folder: Path) -> None:
    process = start(folder, free_port())
    wait_for(folder, "preparing the database", process)
    assert stop(process, signal.SIGINT) == (0, [])


def test_a_taken_port_gets_one_clear_sentence(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = start(folder, port)
        assert process.wait(60) == 1
    log = (folder / "run.log").read_text()
    assert (
        log
        == f"[run] Port {port} cannot be used (Address already in use): choose another, for example: make run PORT={port + 1}\n"
    )


@pytest.mark.parametrize("port", ["", "http", "0", "70000", "๘๐๐๐"])
def test_what_is_no_port_is_refused(port: str) -> None:
    assert "is not a port number" in (check_port("127.0.0.1", port) or "")
