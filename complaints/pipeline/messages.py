"""Messages that say "look at this stage". Losing one loses nothing: the sweeper looks by itself."""

from __future__ import annotations

import logging
from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from kombu.exceptions import OperationalError

from complaints.models import Complaint
from complaints.workflow import PIPELINE
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.celery import app

logger = logging.getLogger("complaints.pipeline")


def send(stage: str, complaint_id: object = None) -> bool:
    """Ask the workers to take `complaint_id` (and what else waits there) out of `stage`. False when the broker cannot be reached: the sweeper will ask again."""
    try:
        app.send_task(f"pipeline.{stage}", args=[str(complaint_id)] if complaint_id else [], queue="pipeline")
    except (OperationalError, OSError, ConnectionError) as error:
        logger.warning("broker not reached, %s waits for the sweeper: %s", stage, type(error).__name__)
        return False
    return True


def nudge(complaint_id: object = None) -> None:
    """Start the way of a complaint once its filing is committed. Never raises, whatever has become of the broker."""
    transaction.on_commit(partial(send, PIPELINE[0], complaint_id), robust=True)


def sweep() -> int:
    """Find complaints that stopped moving (message lost, worker dead, time to try again) and ask for each stage once.

    Returns for how many stages it asked.
    """
    now = timezone.now()
    due = Q(leased_until__isnull=True) | Q(leased_until__lt=now)
    due &= Q(not_before__isnull=True) | Q(not_before__lte=now)
    with acting_as(SYSTEM), transaction.atomic():
        moving = Complaint.objects.filter(due, stage__in=PIPELINE[:-1])
        stages = set(moving.order_by().values_list("stage", flat=True).distinct())
    for stage in PIPELINE:
        if stage in stages:
            send(stage)
    return len(stages)
