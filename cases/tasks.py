"""Work of joint cases that time asks for. Safe to run twice."""

from __future__ import annotations

from celery import shared_task

from cases.actions import expire_shares
from taskforce.celery import every

SECONDS = 60


@every(SECONDS)
@shared_task(name="cases.expire_shares")
def close_expired_shares() -> int:
    """Close shares whose day has come; the other side stopped reading them at that moment."""
    return expire_shares()
