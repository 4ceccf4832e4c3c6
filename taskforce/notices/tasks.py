"""Each side's workers send their own side's messages. Safe to run twice, or for nothing."""

from __future__ import annotations

from celery import shared_task

from taskforce.celery import every, side_queue
from taskforce.notices.actions import send_due

SECONDS = 15


@every(SECONDS, queue=side_queue("TH"))
@shared_task(name="notices.send_th")
def send_thai_notices() -> int:
    """Send what waits on the Thai side."""
    return send_due(side="TH")


@every(SECONDS, queue=side_queue("KH"))
@shared_task(name="notices.send_kh")
def send_cambodian_notices() -> int:
    """Send what waits on the Cambodian side."""
    return send_due(side="KH")
