"""Two cases that are one gang's work become one, by a person's word; and the way back, as long as the case is open."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from cases import notifications, rules
from cases.actions.case import tell_complaints, touch
from cases.errors import ReasonNeeded
from cases.models import Case, Link, Merge, QueueItem
from cases.queries.merges import inside_hash
from cases.signals import cases_merged, merge_undone
from cases.workflow import CASE
from taskforce.access.context import acting_as_system
from taskforce.audit.moves import move
from taskforce.audit.record import record
from taskforce.errors import StaleVersion


def merge_cases(
    *, case: Case, other: Case, link: Link | None = None, reason: str = "", seen: str | None = None, by: Any
) -> Merge:
    """`other` becomes part of `case`: complaints, clues, sites, queue items, holds, shares, notes, tasks, persons, lists.

    `link` is the possible link that the officer confirms by it; `seen` the `inside_hash` of what was shown. Done twice
    it is one act. Raises `CaseMerged`, `CaseClosed`, `JudgedApart`, `StaleVersion`, or what an upper app says.
    """
    from cases.pipeline import merge as work  # imported here: it brings the engines and their numbers along

    reason = reason.strip()[:400]
    with transaction.atomic():
        with acting_as_system():
            rows = work.hold_still(case.pk, other.pk)
        case, other = rows[case.pk], rows[other.pk]
        done = Merge.objects.filter(survivor=case, absorbed=other, undone_at=None).first()
        if done is not None and other.merged_into_id == case.pk:
            return done
        rules.check_can_merge(case=case, other=other, by=by)
        if seen is not None and seen != inside_hash(other):
            raise StaleVersion()
        row = Merge(survivor=case, absorbed=other, owner_side=case.owner_side, reason=reason, merged_by=by)
        fields = {"merged_into": case, "close_reason": "merged", "changed_at": timezone.now()}
        detail = {"other": case.reference, "reason": reason}
        move(CASE, "merge", obj=other, by=by, fields=fields, detail=detail, case_id=other.pk)
        with acting_as_system():
            row.moved = work.move_over(other, case, confirmed=link, by=by)
            row.moved["above"] = _answers(cases_merged.send(Case, case=other, into=case))
        row.save(force_insert=True)
        _record("case.absorb", case, other, by, reason, complaints=len(row.moved["complaints"]))
        if case.state != CASE.initial:
            tell_complaints(case)
        with acting_as_system():
            ended = QueueItem.objects.filter(pk__in=row.moved["ended_items"], officer__isnull=False)
            notifications.merged(case=case, other=other, items=list(ended.select_related("officer")))
    return row


def undo_merge(*, merge: Merge, reason: str, by: Any) -> Case:
    """The merge was wrong: what moved returns to a case of its own. Returns that case. The reason is for both to read."""
    from cases.pipeline import merge as work

    reason = reason.strip()[:400]
    if not reason:
        raise ReasonNeeded()
    with transaction.atomic():
        with acting_as_system():
            rows = work.hold_still(merge.survivor_id, merge.absorbed_id)
        found = Merge.objects.select_for_update(of=("self",)).get(pk=merge.pk)
        found.survivor, found.absorbed = rows[merge.survivor_id], rows[merge.absorbed_id]
        rules.check_can_undo_merge(merge=found, by=by)
        found.undone_by, found.undone_at, found.undone_reason = by, timezone.now(), reason
        found.save(update_fields=["undone_by", "undone_at", "undone_reason"])
        fields = {"merged_into": None, "close_reason": "", "changed_at": timezone.now()}
        detail = {"other": found.survivor.reference, "reason": reason}
        move(CASE, "unmerge", obj=found.absorbed, by=by, fields=fields, detail=detail, case_id=found.absorbed_id)
        with acting_as_system():
            work.move_back(found)
            keys = found.moved["above"]
            merge_undone.send(Case, case=found.absorbed, into=found.survivor, keys=keys)
        _record("case.give_back", found.survivor, found.absorbed, by, reason)
        tell_complaints(found.absorbed)
    return found.absorbed


def _record(verb: str, case: Case, other: Case, by: Any, reason: str, **more: int) -> None:
    detail = {"other": other.reference, "reason": reason, **more}
    record(verb, by=by, side=by.side, obj=case, case_id=case.pk, shared=case.joint, detail=detail)
    touch(case)


def _answers(sent: list[tuple[Any, Any]]) -> dict[str, list[str]]:
    """What the upper apps moved, by name."""
    found: dict[str, list[str]] = {}
    for _receiver, answer in sent:
        found |= answer or {}
    return found
