"""News that this app hears: its own of a new warrant, which asks the Thai side's workers to compare it."""

from __future__ import annotations

import logging
from typing import Any

from django.dispatch import receiver
from kombu.exceptions import OperationalError

from extradition.signals import warrant_recorded
from taskforce.celery import app, side_queue

log = logging.getLogger("extradition")


@receiver(warrant_recorded, dispatch_uid="extradition.compare_new_warrant")
def ask_to_compare(sender: Any, *, warrant_id: str, **kwargs: Any) -> None:
    """Send the task; without a broker the scheduler's round finds the warrant later."""
    try:
        app.send_task("extradition.compare_warrant", args=[warrant_id], queue=side_queue("TH"))
    except (OperationalError, OSError, ConnectionError) as error:
        log.warning("broker not reached, the warrant waits for the next round: %s", type(error).__name__)
