"""Work in the background. Warrants are the Thai side's, so its own workers compare them."""

from __future__ import annotations

from celery import shared_task

from extradition.actions.rescreening import compare_waiting, compare_warrant
from taskforce.celery import every, side_queue


@shared_task(name="extradition.compare_warrant")
def compare_new_warrant(warrant_id: str) -> int:
    """Compare one new warrant with persons found earlier. Safe to run twice, or for nothing."""
    return compare_warrant(warrant_id=warrant_id) or 0


@every(120, queue=side_queue("TH"))
@shared_task(name="extradition.compare_waiting")
def compare_waiting_warrants() -> int:
    """Compare what a lost message left behind."""
    return compare_waiting()
