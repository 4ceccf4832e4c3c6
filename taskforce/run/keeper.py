"""Keeps one process of the portal: starts it, starts it again a few times when it dies, and ends with the portal.

    python -m taskforce.run.keeper --name web --portal 4711 -- python -m granian ...

Standard library only, so that a keeper costs little memory.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import subprocess
import sys
import time
from collections import deque

RESTARTS, WINDOW = 5, 120.0  # so many restarts within so many seconds; after that the portal stops
STOP_PATIENCE = 15.0  # seconds a process gets to finish its work


class Keeper:
    def __init__(self, name: str, portal: int, command: list[str], patience: float = STOP_PATIENCE) -> None:
        self.name, self.portal, self.command, self.patience = name, portal, command, patience
        self.delay = 0.0
        self.child: subprocess.Popen[bytes] | None = None
        self.stopping_since: float | None = None
        self.restarts: deque[float] = deque()

    def say(self, text: str) -> None:
        print(f"-- {text}", flush=True)

    def run(self) -> int:
        """Return 0 after an orderly stop, 1 when the process would not stay alive."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self.stop)
        until = time.monotonic() + self.delay
        while time.monotonic() < until and self.stopping_since is None:
            time.sleep(0.1)
        if self.stopping_since is not None:
            return 0
        self.start()
        while True:
            status = self.wait_a_moment()
            if status is None:
                self.watch()
            elif self.stopping_since is not None:
                return 0
            elif not self.may_restart(status):
                return 1

    def start(self) -> None:
        # A session of its own: signals reach the process through its keeper only, once.
        self.child = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, start_new_session=True)

    def wait_a_moment(self) -> int | None:
        assert self.child is not None
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self.child.wait(0.5)
        return None

    def watch(self) -> None:
        """The portal's own process gone: stop. The process slow to stop: end it."""
        if self.stopping_since is None and os.getppid() != self.portal and not self.portal_lives():
            self.stop()
        if self.stopping_since is not None and time.monotonic() - self.stopping_since > self.patience:
            self.end_group(signal.SIGKILL)

    def portal_lives(self) -> bool:
        try:
            os.kill(self.portal, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            pass
        return True

    def may_restart(self, status: int) -> bool:
        how = f"signal {-status}" if status < 0 else f"status {status}"
        now = time.monotonic()
        while self.restarts and now - self.restarts[0] > WINDOW:
            self.restarts.popleft()
        self.end_group(signal.SIGKILL)  # whatever it had started itself
        if len(self.restarts) >= RESTARTS:
            self.say(f"{self.name} ended ({how}) too often: the portal stops")
            return False
        self.restarts.append(now)
        self.say(f"{self.name} ended ({how}): started again ({len(self.restarts)} of {RESTARTS})")
        time.sleep(0.1 * 2 ** len(self.restarts))
        if self.stopping_since is None:
            self.start()
        return True

    def stop(self, *_: object) -> None:
        if self.stopping_since is None:
            self.stopping_since = time.monotonic()
            if self.child is not None and self.child.poll() is None:
                self.child.terminate()

    def end_group(self, number: int) -> None:
        assert self.child is not None
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.child.pid, number)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--name", required=True)
    parser.add_argument("--portal", type=int, required=True, help="id of the process that keeps the portal")
    parser.add_argument("--delay", type=float, default=0.0, help="seconds to wait before the first start")
    parser.add_argument("--patience", type=float, default=STOP_PATIENCE, help="seconds to finish the work in hand")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    keeper = Keeper(options.name, options.portal, options.command, options.patience)
    keeper.delay = options.delay
    try:
        return keeper.run()
    finally:
        if keeper.child is not None:
            keeper.end_group(signal.SIGKILL)


if __name__ == "__main__":
    sys.exit(main())
