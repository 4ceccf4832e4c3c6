"""The pipeline's tasks: one for each stage, which goes on to the end of the way; and the sweeper. Safe to run twice."""

from __future__ import annotations

from celery import shared_task
from django.conf import settings

from complaints.pipeline.engine import carry
from complaints.pipeline.messages import come, sweep
from taskforce.celery import every


@shared_task(name="pipeline.filed")
def read_filed(complaint_id: str | None = None) -> int:
    """Read complaints that were filed, then link, locate and route them."""
    come("filed")
    return carry("filed", complaint_id)


@shared_task(name="pipeline.read")
def link_read(complaint_id: str | None = None) -> int:
    """Link complaints that were read, then locate and route them."""
    return carry("read", complaint_id)


@shared_task(name="pipeline.linked")
def locate_linked(complaint_id: str | None = None) -> int:
    """Locate the cases of complaints that were linked, then route them."""
    return carry("linked", complaint_id)


@shared_task(name="pipeline.located")
def route_located(complaint_id: str | None = None) -> int:
    """Route the cases of complaints that were located."""
    return carry("located", complaint_id)


@every(settings.SWEEP_EVERY_S, queue="pipeline")
@shared_task(name="pipeline.sweep")
def sweep_pipeline() -> int:
    """Ask again for whatever stopped moving."""
    return sweep()
