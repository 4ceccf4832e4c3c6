"""Work of this app that can wait. The way of a complaint to its agency is in `complaints.pipeline.tasks`."""

from __future__ import annotations

from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from complaints.actions.drafts import forget_old_drafts
from taskforce.celery import every

KEEP_DRAFTS = timedelta(days=30)


@every(3600, queue="low")
@shared_task(name="complaints.forget_old_drafts")
def forget_drafts() -> int:
    """Remove drafts that nobody touched for a month, with their files."""
    return forget_old_drafts(before=timezone.now() - KEEP_DRAFTS)
