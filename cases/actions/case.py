"""Acts on a whole case: its way from open to closed."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from cases import rules
from cases.errors import ReasonNeeded
from cases.models import Case, Link, QueueItem
from cases.workflow import CASE
from complaints.models import Complaint
from complaints.workflow import COMPLAINT
from taskforce.access.context import acting_as_system
from taskforce.audit.moves import move

IN_CASE = (Link.Verdict.LINKED, Link.Verdict.SAME)


def start(*, case: Case, by: Any) -> Case:
    """Start the investigation; the victims' own pages say so too."""
    moved = _move(case, "start", by)
    tell_complaints(moved)
    return moved


def start_with(*, item: QueueItem, by: Any) -> None:
    """Whoever takes the item that leads an open case has started it."""
    if item.part != "lead":
        return
    case = Case.objects.select_for_update(of=("self",)).get(pk=item.case_id)
    if rules.can_move_case(case, "start", by):
        start(case=case, by=by)


def hold_operation(*, case: Case, by: Any) -> Case:
    """Record that both sides hold a joint operation at a site of the case."""
    return _move(case, "hold_operation", by)


def close(*, case: Case, reason: str, by: Any) -> Case:
    """Close with one of the reasons of `cases.queries.sentences.CLOSE_REASONS`."""
    if not reason:
        raise ReasonNeeded()
    return _move(case, "close", by, {"close_reason": reason[:40]})


def reopen(*, case: Case, by: Any) -> Case:
    rules.check_can_reopen(case=case, by=by)
    return _move(case, "reopen", by, {"close_reason": ""})


def hold_case(case_id: Any) -> None:
    """Lock the row of a case until the end of the transaction, before anything in it is locked: the order that merging
    and the pipeline keep too, so that no two of them wait for each other.
    """
    Case.objects.select_for_update(of=("self",)).filter(pk=case_id).first()


def touch(case: Case) -> None:
    """Something in the case is new: lists show it first.

    Before the event is recorded: the pipeline, too, holds a case's row first and the audit chain last of all, so that
    the two never wait for each other.
    """
    Case.objects.filter(pk=case.pk).update(changed_at=timezone.now())


def _move(case: Case, name: str, by: Any, fields: dict[str, Any] | None = None) -> Case:
    with transaction.atomic():
        rules.check_is_party(case=case, by=by)
        detail = {"close_reason": (fields or {}).get("close_reason", "")} if name == "close" else None
        changed = {**(fields or {}), "changed_at": timezone.now()}
        moved: Case = move(CASE, name, obj=case, by=by, fields=changed, detail=detail, case_id=case.pk)
        return moved


def tell_complaints(case: Case) -> None:
    """The complaints of a case whose investigation starts are under investigation: news for their victims."""
    with acting_as_system():
        waiting = Complaint.objects.filter(
            links__case=case, links__verdict__in=IN_CASE, state__in=COMPLAINT.moves["investigate"].sources
        )
        for complaint in waiting.order_by("pk"):
            move(COMPLAINT, "investigate", obj=complaint, by=None, case_id=case.pk)
