"""The Celery application. Messages are hints that carry ids; the rows are the truth.

Queues: `pipeline` (every complaint's way to its agency queue), `th` and `kh` (work that belongs to one side: its hold
requests, notices and exports, so that each side can run its own workers), `low` (all that can wait).
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from typing import TypeVar

from celery import Celery, Task, signals
from kombu import Queue

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "taskforce.settings")

QUEUES = ("pipeline", "th", "kh", "low")

app = Celery("taskforce")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.task_queues = [Queue(name) for name in QUEUES]
app.autodiscover_tasks()
app.conf.imports = ["complaints.pipeline.tasks"]
app.conf.beat_schedule = {}

T = TypeVar("T", bound=Task)


def every(seconds: float, *, queue: str = "low") -> Callable[[T], T]:
    """Have the scheduler send the decorated task to `queue` every `seconds`. A round that is missed is not made up for."""

    def schedule(task: T) -> T:
        options = {"queue": queue, "expires": seconds * 2}
        app.conf.beat_schedule[task.name] = {"task": task.name, "schedule": float(seconds), "options": options}
        return task

    return schedule


@signals.worker_init.connect
@signals.worker_process_init.connect
def leave_what_is_loaded(**_: object) -> None:
    """What is loaded at the start stays for ever: the collector need not look through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def side_queue(side: str) -> str:
    """The Celery queue on which work that belongs to `side` ("TH" or "KH") is done."""
    return {"TH": "th", "KH": "kh"}[side]
