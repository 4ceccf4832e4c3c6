"""Workers and clock: `python -m taskforce.background pipeline`, one process for one name of the table.

With several names the portal is loaded once and a process is forked for each, kept alive by a keeper: on one machine
that saves most of the time and memory of starting them. Celery's own command line is left out: it only adds to both.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import sys
from pathlib import Path
from typing import Any

from taskforce.run import server
from taskforce.run.keeper import Keeper, keep
from taskforce.run.processes import WORKERS, pool

NAMES = (*WORKERS, "scheduler")
CLOCK_DELAY = 6.0  # seconds; the clock must not take the processor from those whom people wait for


def work(name: str) -> int:
    """Be the worker `name` until told to stop; returns Celery's exit status."""
    from celery.utils.nodenames import host_format

    from taskforce.celery import app

    kind, processes = pool(name, os.environ)
    worker = app.Worker(
        hostname=host_format(f"{name}@%h"),
        queues=WORKERS[name],
        pool_cls=kind,
        concurrency=processes,
        prefetch_multiplier=1,
        loglevel="INFO",
        quiet=True,
        without_gossip=True,
        without_mingle=True,
        without_heartbeat=True,
    )
    worker.start()
    return int(worker.exitcode or 0)


def tick() -> int:
    """Be the clock until told to stop. It forgets nothing that matters: the rows know when they are due."""
    from taskforce.celery import app

    schedule = Path(os.environ.get("VAR_DIR") or "var") / "schedule"
    schedule.parent.mkdir(parents=True, exist_ok=True)
    app.Beat(schedule=str(schedule), scheduler_cls="taskforce.alive:Clock", loglevel="WARNING", quiet=True).run()
    return 0


def run(name: str) -> int:
    return tick() if name == "scheduler" else work(name)


class Forked:
    """A forked process with what a keeper asks of one."""

    def __init__(self, name: str) -> None:
        self.name, self.parent = name, os.getpid()
        self.process = multiprocessing.get_context("fork").Process(target=self._be, name=name)
        self.process.start()

    def _be(self) -> None:
        os.setsid()
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        if with_parent := server.ends_with_parent(signal.SIGTERM):
            with_parent()
        if os.getppid() != self.parent:
            return
        from django.conf import settings

        formatters: dict[str, Any] = settings.LOGGING["formatters"]  # type: ignore[assignment]
        line = formatters["line"]
        line["format"] = f"{self.name}: {line['format']}"  # Celery sets the log up once more
        sys.exit(run(self.name))

    @property
    def pid(self) -> int | None:
        return self.process.pid

    def poll(self) -> int | None:
        self.process.join(0)
        return self.process.exitcode

    def terminate(self) -> None:
        self.process.terminate()


def keep_all(names: list[str], portal: int) -> int:
    """Load the portal once, then fork and keep a process for each name."""
    from taskforce.celery import app

    app.loader.import_default_modules()
    app.finalize()
    keepers = [
        Keeper(name, lambda name=name: Forked(name), delay=CLOCK_DELAY if name == "scheduler" else 0.0)  # type: ignore[misc]
        for name in names
    ]
    return keep(keepers, portal)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="+", choices=NAMES)
    parser.add_argument("--portal", type=int, help="id of the process that keeps the portal")
    options = parser.parse_args()
    if options.portal is None and len(options.names) == 1:
        return run(options.names[0])
    return keep_all(options.names, options.portal or os.getppid())


if __name__ == "__main__":
    sys.exit(main())
