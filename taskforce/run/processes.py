"""The processes of the portal, in one table: `make run`, the tests and `docker-compose.yml` all agree with it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass

#: For every process: Django's checks are made by `migrate` and by `make check`, not again by each worker (3 s each).
#: Celery's warning about root is for networks of strangers; here messages are JSON on a broker with a password.
ENVIRONMENT: Mapping[str, str] = {
    "CELERY_SKIP_CHECKS": "1",
    "PYTHONWARNINGS": "ignore:You're running the worker with superuser",
}
#: Name of the process -> the Celery queues it serves. Each side may run its own workers.
WORKERS: Mapping[str, str] = {"pipeline": "pipeline,low", "thailand": "th", "cambodia": "kh"}


def pool(name: str, environment: Mapping[str, str]) -> tuple[str, int]:
    """Celery's pool for a worker and how many processes it works with.

    `PIPELINE_PROCESSES` (as many as processors, at least two): while one waits for the database another reads. The
    sides' workers and the clock have little to do; each is one process.
    """
    if name != "pipeline":
        return "solo", 1
    return "prefork", int(environment.get("PIPELINE_PROCESSES") or max(2, os.cpu_count() or 1))


@dataclass(frozen=True, slots=True)
class Process:
    """`module` is a Python module with its arguments, run as `python -m ...`."""

    name: str
    module: tuple[str, ...]

    @property
    def command(self) -> list[str]:
        """The command on this machine, with this interpreter (scripts break in folders with spaces)."""
        return [sys.executable, "-m", *self.module]


def web(environment: Mapping[str, str]) -> Process:
    """Granian: `HOST` (127.0.0.1), `PORT` (8000), `WEB_WORKERS` (one for two cores) and `WEB_THREADS` (8 each)."""
    workers = environment.get("WEB_WORKERS") or str(max(1, (os.cpu_count() or 1) // 2))
    arguments = {
        "--host": environment.get("HOST") or "127.0.0.1",
        "--port": environment.get("PORT") or "8000",
        "--workers": workers,
        "--blocking-threads": environment.get("WEB_THREADS") or "8",
        "--blocking-threads-idle-timeout": "600",  # an idle thread keeps its database connection
        "--interface": "wsgi",
        "--log-level": "error",
    }
    options = [part for pair in arguments.items() for part in pair]
    switches = ["--no-ws", "--respawn-failed-workers"]
    return Process("web", ("granian", *options, *switches, "taskforce.wsgi:application"))


def background(*names: str) -> Process:
    """Workers and the clock (`scheduler`): alone for a container, together for one machine."""
    return Process(names[0] if len(names) == 1 else "background", ("taskforce.background", *names))


def processes(environment: Mapping[str, str]) -> list[Process]:
    """All processes of one machine, in the order in which they are started."""
    return [web(environment), *(background(name) for name in (*WORKERS, "scheduler"))]


def names() -> list[str]:
    return ["web", *WORKERS, "scheduler"]


def process(name: str, environment: Mapping[str, str]) -> Process:
    return next(found for found in processes(environment) if found.name == name)
