"""The handover: prepared by one side, approved and signed by both, completed at the gate."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.models import Case
from extradition import documents, rules
from extradition.actions import case_moves
from extradition.errors import CountDiffers, NotOnList
from extradition.models import Approval, Handover, HandoverPerson, Person
from extradition.workflow import HANDOVER, PERSON
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM, Side
from taskforce.accounts.second_factor import check_code
from taskforce.agencies.queries import refusal_grounds
from taskforce.audit.moves import check_can_move, move
from taskforce.audit.record import record
from taskforce.errors import Incomplete, NotAllowed
from taskforce.ids import new_reference

#: What an officer may set while a handover is prepared.
FIELDS = ("gate_id", "planned_at", "legal_basis", "interpreter", "medical_note")


@transaction.atomic
def create_handover(
    *, by: Any, gate_id: str, planned_at: datetime, case: Case | None = None, **fields: Any
) -> Handover:
    """Begin a list for a gate and a time. It is the requester's side's own until it is proposed."""
    if not by.can("handovers.request"):
        raise NotAllowed()
    handover = Handover.objects.create(
        reference=new_reference("H", timezone.localdate().year),
        owner_side=by.side,
        case=case,
        gate_id=gate_id,
        planned_at=planned_at,
        requested_by=by,
        **{k: v for k, v in fields.items() if k in FIELDS},
    )
    record("handover.created", by=by, side=by.side, obj=handover, case_id=handover.case_id)
    return handover


@transaction.atomic
def add_person(*, by: Any, handover: Handover, person: Person) -> HandoverPerson:
    """Put a screened person on a list in preparation."""
    locked = _in_preparation(handover, by)
    # The person's lock makes two lists that reach for one person come one after the other.
    person = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    rules.check_can_list(person=person, handover=locked)
    entry, _ = HandoverPerson.objects.get_or_create(
        handover=locked,
        person=person,
        defaults={
            "owner_side": locked.owner_side,
            "joint": locked.joint,
            "warrant_label": f"{person.matched['court']} {person.matched['label']}" if person.matched else "",
        },
    )
    record(
        "handover.listed", by=by, side=by.side, obj=locked, case_id=locked.case_id, detail={"person": person.reference}
    )
    return entry


@transaction.atomic
def remove_person(*, by: Any, handover: Handover, person: Person) -> None:
    """Take a person off a list in preparation."""
    locked = _in_preparation(handover, by)
    HandoverPerson.objects.filter(handover=locked, person=person).delete()
    record(
        "handover.unlisted",
        by=by,
        side=by.side,
        obj=locked,
        case_id=locked.case_id,
        detail={"person": person.reference},
    )


def _in_preparation(handover: Handover, by: Any) -> Handover:
    locked = Handover.objects.select_for_update(of=("self",)).get(pk=handover.pk)
    check_can_move(HANDOVER, "propose", obj=locked, by=by)
    return locked


@transaction.atomic
def propose(*, by: Any, handover: Handover) -> Handover:
    """Freeze the content as a new version with its hash, and lay it before the liaison officers of both sides."""
    locked = Handover.objects.select_for_update(of=("self",)).get(pk=handover.pk)
    list(Person.objects.filter(entries__handover=locked).order_by("pk").select_for_update(of=("self",)))
    rules.check_can_propose(handover=locked, by=by)
    locked.version += 1
    document = documents.build(locked)
    fields = {
        "version": locked.version,
        "document": document,
        "document_hash": documents.hash_of(document),
        "joint": True,
        "proposed_at": timezone.now(),
    }
    moved = move(HANDOVER, "propose", obj=handover, by=by, fields=fields, detail={"hash": fields["document_hash"]})
    with acting_as(SYSTEM):
        HandoverPerson.objects.filter(handover=moved).update(joint=True)
        for entry in moved.entries.select_related("person"):
            if entry.person.state == "screened":
                move(PERSON, "list", obj=entry.person, by=None, case_id=moved.case_id)
    return moved


@transaction.atomic
def change(*, by: Any, handover: Handover, **fields: Any) -> Handover:
    """Take a list back into preparation, with other content. Every approval and signature given so far is void."""
    given = {k: v for k, v in fields.items() if k in FIELDS}
    moved = move(
        HANDOVER,
        "change",
        obj=handover,
        by=by,
        fields={**given, "document_hash": ""},
        detail={"changed": sorted(given)},
    )
    _void(moved)
    _unlist(moved)
    return moved


def _void(handover: Handover) -> None:
    with acting_as(SYSTEM):
        voided = Approval.objects.filter(handover=handover, voided_at=None).update(voided_at=timezone.now())
    if voided:
        record("handover.voided", side=handover.owner_side, obj=handover, shared=True, detail={"keys": voided})


def _unlist(handover: Handover) -> None:
    with acting_as(SYSTEM):
        for entry in handover.entries.select_related("person"):
            if entry.person.state == "on_list":
                move(PERSON, "unlist", obj=entry.person, by=None, case_id=handover.case_id)


def _give(kind: str, *, by: Any, handover: Handover, shown_hash: str) -> Handover:
    """One side's key, bound to the hash that was shown; with the second side's, the handover moves on."""
    check = {"approve": rules.check_can_approve, "sign": rules.check_can_sign}[kind]
    with transaction.atomic():
        # The row's lock makes two officers who give at one instant come one after the other.
        locked = Handover.objects.select_for_update(of=("self",)).get(pk=handover.pk)
        check(handover=locked, by=by, shown_hash=shown_hash)
        Approval.objects.create(
            handover=locked,
            kind=kind,
            officer=by,
            owner_side=by.side,
            joint=True,
            version=locked.version,
            document_hash=locked.document_hash,
            language=by.language,
        )
        moved = move(
            HANDOVER, kind, obj=locked, by=by, detail={"hash": locked.document_hash, "version": locked.version}
        )
        if len(rules.keys_given(moved, kind)) == len(Side):
            with acting_as(SYSTEM):
                moved = move(HANDOVER, {"approve": "all_approved", "sign": "all_signed"}[kind], obj=moved, by=None)
    handover.state = moved.state
    return moved


def approve(*, by: Any, handover: Handover, shown_hash: str) -> Handover:
    """Approve what was shown, for one's side. The requester never approves."""
    return _give(Approval.Kind.APPROVE, by=by, handover=handover, shown_hash=shown_hash)


def sign(*, by: Any, handover: Handover, shown_hash: str, persons: int) -> Handover:
    """Sign what was shown, for one's side, naming how many human beings are on the list."""
    check_count(handover=handover, persons=persons)
    return _give(Approval.Kind.SIGN, by=by, handover=handover, shown_hash=shown_hash)


def sign_with_code(*, by: Any, handover: Handover, shown_hash: str, persons: int, code: str) -> Handover:
    """Sign with a fresh second-factor code; the code is used up only when nothing else stands in the way."""
    rules.check_can_sign(handover=handover, by=by, shown_hash=shown_hash)
    check_count(handover=handover, persons=persons)
    check_code(by, code)
    return sign(by=by, handover=handover, shown_hash=shown_hash, persons=persons)


def check_count(*, handover: Handover, persons: int) -> None:
    """The number that the officer types is the number of persons in the frozen document."""
    listed = (handover.document or {}).get("count", 0)
    if persons != listed:
        raise CountDiffers(counted=persons, listed=listed)


@transaction.atomic
def refuse(*, by: Any, handover: Handover, ground: str, reason: str) -> Handover:
    """Refuse with a ground and a reason in the officer's language; the persons leave the list."""
    if not reason.strip():
        raise Incomplete(code="incomplete.refusal_reason")
    if ground not in {row.code for row in refusal_grounds("handover")}:
        raise Incomplete(code="incomplete.refusal_ground")
    fields = {"refusal_ground": ground, "refusal_reason": reason.strip()}
    moved = move(HANDOVER, "refuse", obj=handover, by=by, fields=fields, detail={"ground": ground})
    _unlist(moved)
    return moved


@transaction.atomic
def withdraw(*, by: Any, handover: Handover) -> Handover:
    """Take a list back for good; the persons are free for another."""
    moved = move(HANDOVER, "withdraw", obj=handover, by=by)
    _unlist(moved)
    return moved


def take_off_lists(*, person: Person) -> list[str]:
    """The person leaves every open list; one that was laid before both sides goes back into preparation, void.

    For `identify_victim`, inside its transaction. Returns the references of the lists.
    """
    left = []
    with acting_as(SYSTEM):
        # Lists are locked before their rows and persons, here as everywhere, so that no two acts wait for each other.
        mine = HandoverPerson.objects.filter(person=person).values("handover")
        open_lists = Handover.objects.filter(pk__in=mine, state__in=rules.OPEN_LISTS).order_by("pk")
        for handover in open_lists.select_for_update(of=("self",)):
            handover.entries.filter(person=person).delete()
            left.append(handover.reference)
            detail = {"person": person.reference}
            if handover.state == "draft":
                record("handover.unlisted", side=handover.owner_side, obj=handover, detail=detail)
                continue
            move(HANDOVER, "recall", obj=handover, by=None, fields={"document_hash": ""}, detail=detail)
            _void(handover)
            _unlist(handover)
    return left


def suspend(*, by: Any, handover: Handover) -> Handover:
    """The channel is closed (a gate shut overnight): movement stops, the legal clocks do not."""
    return move(HANDOVER, "suspend", obj=handover, by=by)


@transaction.atomic
def resume(*, by: Any, handover: Handover) -> Handover:
    """The channel is open again: what was agreed is laid before both sides afresh."""
    moved = move(HANDOVER, "resume", obj=handover, by=by)
    _void(moved)
    return moved


@transaction.atomic
def complete(*, by: Any, handover: Handover, counted: int, absent: dict[str, str] | None = None) -> Handover:
    """Record the handover at the gate: the count equals the list less the absentees, who are named with a reason."""
    absent = absent or {}
    Handover.objects.select_for_update(of=("self",)).get(pk=handover.pk)
    listed = list(handover.entries.select_related("person"))
    if unknown := sorted(set(absent) - {e.person.reference for e in listed}):
        raise NotOnList(person=unknown[0])
    missing = [e for e in listed if absent.get(e.person.reference, "").strip()]
    if counted != len(listed) - len(missing):
        raise CountDiffers(counted=counted, listed=len(listed) - len(missing))
    fields = {"completed_at": timezone.now()}
    moved = move(HANDOVER, "complete", obj=handover, by=by, fields=fields, detail={"counted": counted})
    with acting_as(SYSTEM):
        for entry in listed:
            away = entry in missing
            HandoverPerson.objects.filter(pk=entry.pk).update(
                absent_reason=absent.get(entry.person.reference, "")[:200]
            )
            move(PERSON, "unlist" if away else "hand_over", obj=entry.person, by=None, case_id=moved.case_id)
        if moved.case is not None:
            case_moves.by_portal("return_persons", case=moved.case)
    return moved
