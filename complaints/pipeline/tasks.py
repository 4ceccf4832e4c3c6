"""The pipeline's tasks: one for each stage, and the sweeper. Safe to run twice, or for nothing."""

from __future__ import annotations

from celery import shared_task
from django.conf import settings

from complaints.pipeline.engine import run
from complaints.pipeline.messages import sweep
from taskforce.celery import every


@shared_task(name="pipeline.filed")
def read_filed(complaint_id: str | None = None) -> int:
    """Read complaints that were filed."""
    return run("filed", complaint_id)


@shared_task(name="pipeline.read")
def link_read(complaint_id: str | None = None) -> int:
    """Link complaints that were read."""
    return run("read", complaint_id)


@shared_task(name="pipeline.linked")
def locate_linked(complaint_id: str | None = None) -> int:
    """Locate the cases of complaints that were linked."""
    return run("linked", complaint_id)


@shared_task(name="pipeline.located")
def route_located(complaint_id: str | None = None) -> int:
    """Route the cases of complaints that were located."""
    return run("located", complaint_id)


@every(settings.SWEEP_EVERY_S, queue="pipeline")
@shared_task(name="pipeline.sweep")
def sweep_pipeline() -> int:
    """Ask again for whatever stopped moving."""
    return sweep()
