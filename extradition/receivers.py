"""News that this app hears: its own of a new warrant; of two cases that become one, with persons and lists in them."""

from __future__ import annotations

import logging
from typing import Any

from django.db.models import Q
from django.dispatch import receiver
from kombu.exceptions import OperationalError

from cases.models import Case
from cases.signals import cases_merged, merge_asked, merge_undone
from extradition.models import Handover, Person, Warrant
from extradition.rules import OPEN_LISTS, check_can_leave
from extradition.signals import warrant_recorded
from taskforce.celery import app, side_queue

log = logging.getLogger("extradition")

#: What of this app stands in a case, by the name under which a merge remembers it.
IN_A_CASE: dict[str, Any] = {"persons": Person, "handovers": Handover, "warrants": Warrant}


@receiver(warrant_recorded, dispatch_uid="extradition.compare_new_warrant")
def ask_to_compare(sender: Any, *, warrant_id: str, **kwargs: Any) -> None:
    """Send the task; without a broker the scheduler's round finds the warrant later."""
    try:
        app.send_task("extradition.compare_warrant", args=[warrant_id], queue=side_queue("TH"))
    except (OperationalError, OSError, ConnectionError) as error:
        log.warning("broker not reached, the warrant waits for the next round: %s", type(error).__name__)


@receiver(merge_asked, dispatch_uid="extradition.merge_asked")
def may_move(sender: Any, *, case: Case, **kwargs: Any) -> dict[str, int]:
    """Refuse while a list laid before both sides names the case; else what would move, with the asker's rights."""
    check_can_leave(case=case)
    return {name: model.objects.filter(case=case).count() for name, model in IN_A_CASE.items()}


@receiver(cases_merged, dispatch_uid="extradition.cases_merged")
def move_to(sender: Any, *, case: Case, into: Case, **kwargs: Any) -> dict[str, list[str]]:
    """Persons, their lists and warrants go with the case. Returns the keys of what moved."""
    moved = {}
    for name, model in IN_A_CASE.items():
        moved[name] = [str(key) for key in model.objects.filter(case=case).order_by().values_list("pk", flat=True)]
        model.objects.filter(pk__in=moved[name]).update(case=into)
    return moved


@receiver(merge_undone, dispatch_uid="extradition.merge_undone")
def move_back(sender: Any, *, case: Case, into: Case, keys: dict[str, list[str]], **kwargs: Any) -> None:
    """What moved returns; a list that was laid before both sides since stays where its document says it is."""
    for name, model in IN_A_CASE.items():
        rows = model.objects.filter(pk__in=keys.get(name, []), case=into)
        if model is Handover:
            rows = rows.filter(Q(state="draft") | ~Q(state__in=OPEN_LISTS))
        rows.update(case=case)
