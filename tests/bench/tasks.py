"""The task that does nothing: what the pipeline is compared with, on the same worker and broker."""

from __future__ import annotations

from celery import shared_task


@shared_task(name="bench.nothing")
def nothing() -> None:
    """Nothing."""


@shared_task(name="bench.mark")
def mark(key: str) -> None:
    """Say in the cache that this message was reached."""
    from django.core.cache import cache

    cache.set(key, "here", 600)
