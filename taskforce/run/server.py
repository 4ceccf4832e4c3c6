"""One server process: started on a free port, watched until it answers, stopped with patience."""

from __future__ import annotations

import contextlib
import ctypes
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

START_PATIENCE = 120.0  # seconds; recovery after a crash may have much to read
STOP_PATIENCE = 60.0
LOG_LIMIT = 10 * 1024 * 1024  # bytes of log kept from earlier starts
PORT_ATTEMPTS = 4


class ServersError(RuntimeError):
    """Why a server could not be started, as one sentence for a person."""


def free_port() -> int:
    """A port of the loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else "it said nothing"


def ends_with_parent(gentle: int) -> Callable[[], None] | None:
    """On Linux: have the kernel stop the server when its starter dies, whatever killed that.

    The kernel watches the starting *thread*, so only the main one may ask for it.
    """
    if not sys.platform.startswith("linux") or threading.current_thread() is not threading.main_thread():
        return None
    libc = ctypes.CDLL(None)
    return lambda: libc.prctl(1, gentle)


def end_leftovers(folder: Path) -> int:
    """End the processes that an earlier, killed start left working in `folder`; return how many there were."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            cwd = Path(process.cwd())
            if cwd == folder or folder in cwd.parents:
                found.append(process)
    for process in found:
        with contextlib.suppress(psutil.Error):
            # For PostgreSQL's first process: a fast stop; its helpers follow it.
            process.send_signal(signal.SIGINT if "postgres" in process.name() else signal.SIGTERM)
    _, alive = psutil.wait_procs(found, timeout=STOP_PATIENCE)
    for process in alive:
        with contextlib.suppress(psutil.Error):
            process.kill()
    psutil.wait_procs(alive, timeout=5)
    return len(found)


class Server:
    """`command(port)` gives the arguments, `answers(port)` says whether it serves; its log is `folder`/server.log."""

    def __init__(
        self,
        name: str,
        command: Callable[[int], list[str]],
        answers: Callable[[int], bool],
        folder: Path,
        account: dict[str, Any],
    ) -> None:
        self.name, self.command, self.answers = name, command, answers
        self.folder, self.account = folder, account
        self.port = 0
        self.process: subprocess.Popen[bytes] | None = None
        # PostgreSQL waits for its clients on SIGTERM and asks them to leave on SIGINT.
        self.gentle = signal.SIGINT if name == "PostgreSQL" else signal.SIGTERM

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    def start(self) -> None:
        """Start on the port it had before, or on a free one. Raises `ServersError` when it does not serve."""
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            self.log.unlink()
        for attempt in range(PORT_ATTEMPTS):
            self.port = self.port if self.port and not attempt else free_port()
            self._spawn()
            if self._wait():
                return
            said = last_line(self._said())
            if "in use" not in self._said():
                break
        self.stop()
        raise ServersError(f"{self.name} did not start: {said} (see {self.log})")

    def _spawn(self) -> None:
        with open(self.log, "ab") as log:
            self._said_from = log.tell()
            self.process = subprocess.Popen(
                self.command(self.port),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=self.folder,
                start_new_session=True,  # Ctrl-C reaches the supervisor alone, which stops the servers last
                preexec_fn=ends_with_parent(self.gentle),  # noqa: PLW1509 - only asked for by the main thread
                env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"},
                **self.account,
            )

    def _said(self) -> str:
        with open(self.log, "rb") as log:
            log.seek(self._said_from)
            return log.read().decode(errors="replace")

    def _wait(self) -> bool:
        assert self.process is not None
        until = time.monotonic() + START_PATIENCE
        while time.monotonic() < until:
            if self.process.poll() is not None:
                return False
            if self.answers(self.port):
                return True
            time.sleep(0.02)
        return False

    def stop(self) -> None:
        """Stop in good order; after `STOP_PATIENCE` seconds by force."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.process.send_signal(self.gentle)
            try:
                self.process.wait(STOP_PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGQUIT)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    self.process.wait(5)
        self.kill()

    def kill(self) -> None:
        """End it at once, as a power cut would (for kill tests, and as the last resort)."""
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
        if self.process is not None:
            self.process.wait()
            self.process = None
