"""The Celery application. Messages are hints that carry ids; the rows are the truth.

Queues: `pipeline` (every complaint's way to its agency queue), `th` and `kh` (work that belongs to one side, so that
each side can run its own workers), `low` (all that can wait).
"""

from __future__ import annotations

import os

from celery import Celery
from kombu import Queue

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "taskforce.settings")

QUEUES = ("pipeline", "th", "kh", "low")

app = Celery("taskforce")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.task_queues = [Queue(name) for name in QUEUES]
app.autodiscover_tasks()


def side_queue(side: str) -> str:
    """The Celery queue on which work that belongs to `side` ("TH" or "KH") is done."""
    return {"TH": "th", "KH": "kh"}[side]
