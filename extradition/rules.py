"""Each rule of the way back twice: `check_can_x()` raises with the reason, `can_x()` is the bool for a button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from cases.models import Case
from extradition.errors import (
    AlreadyGiven,
    BoundByList,
    CareMissing,
    EmptyList,
    IndicatorsOpen,
    MinorOnList,
    NotScreened,
    OnAnotherList,
    VictimOnList,
    WarrantNotInForce,
)
from extradition.models import Approval, Handover, HandoverPerson, Person, Warrant
from extradition.workflow import HANDOVER
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.audit.moves import check_can_move
from taskforce.errors import DomainError, SecondPersonNeeded, StaleVersion

#: States in which a list still binds the persons on it.
OPEN_LISTS = ("draft", "proposed", "approved", "signed", "suspended")


def _answer(check: Callable[..., None]) -> Callable[..., bool]:
    """The bool twin of a check."""

    @wraps(check)
    def can(*args: Any, **kwargs: Any) -> bool:
        try:
            check(*args, **kwargs)
        except DomainError:
            return False
        return True

    return can


def check_can_list(*, person: Person, handover: Handover | None = None) -> None:
    """Only a screened person, not a minor, not a victim, without open indicators, and on no other open list."""
    name = {"person": person.reference}
    if person.state == "victim_identified":
        raise VictimOnList(**name)
    if person.minor:
        raise MinorOnList(**name)
    if person.state not in ("screened", "on_list") or not person.screening_result:
        raise NotScreened(**name)
    if person.indicators and not person.status_reason:
        raise IndicatorsOpen(**name)
    others = HandoverPerson.objects.filter(person=person, handover__state__in=OPEN_LISTS)
    if handover is not None:
        others = others.exclude(handover=handover)
    if (other := others.select_related("handover").first()) is not None:
        raise OnAnotherList(**name, list=other.handover.reference)


def check_can_leave(*, case: Case) -> None:
    """A case whose number stands in a document that people approve or sign does not become part of another one."""
    with acting_as(SYSTEM):
        bound = Handover.objects.filter(case=case, state__in=OPEN_LISTS).exclude(state="draft").first()
    if bound is not None:
        raise BoundByList(list=bound.reference)


def check_can_propose(*, handover: Handover, by: Any) -> None:
    """The list is not empty, everybody on it may be on it, and care is seen to."""
    check_can_move(HANDOVER, "propose", obj=handover, by=by)
    entries = list(handover.entries.select_related("person"))
    if not entries:
        raise EmptyList()
    for entry in entries:
        check_can_list(person=entry.person, handover=handover)
    if not handover.interpreter.strip() or not handover.medical_note.strip():
        raise CareMissing()


def check_shown(*, handover: Handover, shown_hash: str) -> None:
    """What the officer saw is what is stored."""
    if not shown_hash or shown_hash != handover.document_hash:
        raise StaleVersion()


def check_warrants(handover: Handover) -> None:
    """Every warrant behind the list is in force and was looked up within the hours that the setting gives."""
    fresh = timezone.now() - timedelta(hours=settings.SCREENING_FRESH_HOURS)
    with acting_as(SYSTEM):
        relied_on = [e.person.matched for e in handover.entries.select_related("person") if e.person.matched]
        found = Warrant.objects.in_bulk([UUID(released["warrant_id"]) for released in relied_on])
    for released in relied_on:
        warrant = found.get(UUID(released["warrant_id"]))
        if warrant is None or warrant.status != Warrant.Status.ACTIVE or warrant.status_checked_at < fresh:
            raise WarrantNotInForce(warrant=released["label"], hours=settings.SCREENING_FRESH_HOURS)


def keys_given(handover: Handover, kind: str) -> dict[str, Approval]:
    """The approvals or signatures of the present version, by side."""
    given = handover.approvals.filter(kind=kind, version=handover.version, voided_at=None).select_related("officer")
    return {approval.owner_side: approval for approval in given}


def check_can_approve(*, handover: Handover, by: Any, shown_hash: str | None = None) -> None:
    """A liaison officer of either side, who did not request it, once per side, for what was shown."""
    check_can_move(HANDOVER, "approve", obj=handover, by=by)
    if handover.requested_by_id == by.pk:
        raise SecondPersonNeeded()
    if by.side in keys_given(handover, Approval.Kind.APPROVE):
        raise AlreadyGiven()
    if shown_hash is not None:
        check_shown(handover=handover, shown_hash=shown_hash)
        check_warrants(handover)


def check_can_sign(*, handover: Handover, by: Any, shown_hash: str | None = None) -> None:
    """After both sides approved: a liaison officer of either side, once per side, for what was shown."""
    check_can_move(HANDOVER, "sign", obj=handover, by=by)
    if handover.requested_by_id == by.pk:
        raise SecondPersonNeeded()
    if by.side in keys_given(handover, Approval.Kind.SIGN):
        raise AlreadyGiven()
    if shown_hash is not None:
        check_shown(handover=handover, shown_hash=shown_hash)
        check_warrants(handover)


can_list = _answer(check_can_list)
can_propose = _answer(check_can_propose)
can_approve = _answer(check_can_approve)
can_sign = _answer(check_can_sign)
