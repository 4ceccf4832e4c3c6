"""Signs of life on the disk, for the probes of containers: every worker and the clock touch a file while they work."""

from __future__ import annotations

import contextlib
from typing import Any

from celery import signals
from celery.beat import PersistentScheduler

from taskforce.run.probe import alive_file

EVERY = 15.0  # seconds


def touch(name: str) -> None:
    """Say that the process `name` of this host is at work; a full or read-only disk must not stop the work itself."""
    path = alive_file(name)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


@signals.worker_ready.connect
def keep_touching(sender: Any, **_: Any) -> None:
    """`sender` is the worker's consumer; its timer stands still when the worker does."""
    name = sender.hostname.split("@")[0]
    touch(name)
    sender.timer.call_repeatedly(EVERY, touch, (name,))


@signals.worker_shutdown.connect
def stop_touching(sender: Any, **_: Any) -> None:
    with contextlib.suppress(OSError):
        alive_file(sender.hostname.split("@")[0]).unlink(missing_ok=True)


class Clock(PersistentScheduler):
    """Celery's own scheduler, with a sign of life at every tick."""

    def tick(self, *args: Any, **options: Any) -> Any:
        touch("scheduler")
        return min(super().tick(*args, **options), EVERY)
