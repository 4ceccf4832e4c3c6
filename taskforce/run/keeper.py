"""Keeps processes of the portal: starts them, starts them again a few times when they die, ends with the portal.

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
from collections.abc import Callable, Sequence
from typing import Protocol

RESTARTS, WINDOW = 5, 120.0  # so many restarts within so many seconds; after that the portal stops
STOP_PATIENCE = 15.0  # seconds a process gets to finish its work
STEP = 0.2  # seconds between two looks


class Child(Protocol):
    """A started process, in a session of its own (so that its group holds whatever it starts)."""

    @property
    def pid(self) -> int | None: ...

    def poll(self) -> int | None: ...

    def terminate(self) -> None: ...


class Keeper:
    """Keeps one process; `start` starts it, `delay` seconds after the first look."""

    def __init__(
        self, name: str, start: Callable[[], Child], *, delay: float = 0.0, patience: float = STOP_PATIENCE
    ) -> None:
        self.name, self.start, self.patience = name, start, patience
        self.child: Child | None = None
        self.start_at = time.monotonic() + delay
        self.stopping_since: float | None = None
        self.status: int | None = None  # 0 after an orderly stop, 1 when it would not stay alive
        self.restarts: deque[float] = deque()

    def look(self) -> None:
        """Do whatever the state of the process asks for; never waits."""
        now = time.monotonic()
        if self.child is None:
            self._start_or_end(now)
            return
        ended = self.child.poll()
        if ended is not None:
            self.end_group(signal.SIGKILL)  # whatever it had started itself
            self.child = None
            if self.stopping_since is None:
                self._plan_restart(ended, now)
        elif self.stopping_since is not None and now - self.stopping_since > self.patience:
            self.end_group(signal.SIGKILL)

    def _start_or_end(self, now: float) -> None:
        if self.stopping_since is not None:
            self.status = self.status or 0
        elif now >= self.start_at:
            self.child = self.start()

    def _plan_restart(self, ended: int, now: float) -> None:
        how = f"signal {-ended}" if ended < 0 else f"status {ended}"
        while self.restarts and now - self.restarts[0] > WINDOW:
            self.restarts.popleft()
        if len(self.restarts) >= RESTARTS:
            print(f"-- {self.name} ended ({how}) too often: the portal stops", flush=True)
            self.stopping_since, self.status = now, 1
            return
        self.restarts.append(now)
        print(f"-- {self.name} ended ({how}): started again ({len(self.restarts)} of {RESTARTS})", flush=True)
        self.start_at = now + 0.1 * 2 ** len(self.restarts)

    def stop(self) -> None:
        if self.stopping_since is None:
            self.stopping_since = time.monotonic()
            if self.child is not None and self.child.poll() is None:
                self.child.terminate()

    def end_group(self, number: int) -> None:
        if self.child is not None and self.child.pid:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.child.pid, number)


def lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def keep(keepers: Sequence[Keeper], portal: int) -> int:
    """Keep all until a signal, until one would not stay alive, or until the process `portal` is gone."""

    def stop(*_: object) -> None:
        for keeper in keepers:
            keeper.stop()

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, stop)
    try:
        while any(keeper.status is None for keeper in keepers):
            for keeper in keepers:
                keeper.look()
            if not lives(portal) or any(keeper.status == 1 for keeper in keepers):
                stop()
            time.sleep(STEP)
    finally:
        for keeper in keepers:
            keeper.end_group(signal.SIGKILL)
    return max(keeper.status or 0 for keeper in keepers)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--name", required=True)
    parser.add_argument("--portal", type=int, required=True, help="id of the process that keeps the portal")
    parser.add_argument("--patience", type=float, default=STOP_PATIENCE, help="seconds to finish the work in hand")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()

    def start() -> Child:
        # A session of its own: signals reach the process through its keeper only, once.
        return subprocess.Popen(options.command, stdin=subprocess.DEVNULL, start_new_session=True)

    return keep([Keeper(options.name, start, patience=options.patience)], options.portal)


if __name__ == "__main__":
    sys.exit(main())
