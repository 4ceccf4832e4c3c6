"""What is known of messages, without their contents or addresses."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import Count, Min, Q
from django.utils import timezone

from taskforce.notices.models import Notice


def undelivered(officer: Any) -> Any:
    """Messages of the officer's side that could not be delivered, newest first."""
    return Notice.objects.filter(owner_side=officer.side, state=Notice.State.FAILED).order_by("-created_at")


def health() -> dict[str, Any]:
    """How many messages wait, how many failed in the last day, and since when the oldest waits."""
    recent = timezone.now() - timedelta(days=1)
    found: dict[str, Any] = Notice.objects.aggregate(
        waiting=Count("pk", filter=Q(state=Notice.State.WAITING)),
        failed=Count("pk", filter=Q(state=Notice.State.FAILED, created_at__gte=recent)),
        oldest=Min("created_at", filter=Q(state=Notice.State.WAITING)),
    )
    return found
