"""Messages that say "look at this stage". Losing one loses nothing: the sweeper looks by itself.

Under load one message is enough for all complaints that were filed before a worker comes to it: whoever files sees in
the cache that it has been asked, and the worker takes that mark away before it looks.
"""

from __future__ import annotations

import logging
from functools import partial

from django.core.cache import cache
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

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


#: Seconds after which the pipeline is asked again although nobody seems to have come to the last message.
ASKED_S = 3


def _mark(stage: str) -> str:
    return f"pipeline.asked.{stage}"


def ask(stage: str, complaint_id: object = None) -> bool:
    """`send`, unless a message that no worker has come to yet asks already. False when nobody could be asked."""
    try:
        unasked = cache.add(_mark(stage), 1, ASKED_S)
    except (RedisError, OSError) as error:
        logger.warning("cache not reached, %s waits for the sweeper: %s", stage, type(error).__name__)
        return False
    return send(stage, complaint_id) if unasked else True


def come(stage: str) -> None:
    """A worker has come to `stage`: what is filed from now on asks anew. To be called before it looks at the rows."""
    try:
        cache.delete(_mark(stage))
    except (RedisError, OSError) as error:
        logger.warning("cache not reached: %s", type(error).__name__)  # the mark ends by itself


def nudge(complaint_id: object = None) -> None:
    """Start the way of a complaint once its filing is committed. Never raises, whatever has become of the broker."""
    transaction.on_commit(partial(ask, PIPELINE[0], complaint_id), robust=True)


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
