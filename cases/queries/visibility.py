"""Who sees which case, queue item and share. What is not visible does not exist for the reader."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from cases.models import Case, HoldRequest, Note, NoteTranslation, QueueItem, Share, Site, Task
from taskforce.access.permissions import Role
from taskforce.agencies import queries as reference
from taskforce.agencies.models import Queue
from taskforce.errors import NotFound
from taskforce.ids import normalise_reference

#: Roles that act for the whole of their side where a share was sent to one agency of it.
WHOLE_SIDE = frozenset({Role.SUPERVISOR, Role.LIAISON})


def visible_to(officer: Any) -> QuerySet[Case]:
    """The cases of the officer's own side, and those that are joint; none without the permission to see cases."""
    if not officer.can("cases.see"):
        return Case.objects.none()
    return Case.objects.filter(Q(owner_side=officer.side) | Q(joint=True))


def get_case(officer: Any, reference_text: str) -> Case:
    """The visible case with this reference, as typed by a person. Raises `NotFound`."""
    wanted = normalise_reference(reference_text) or ""
    found = visible_to(officer).select_related("scam_type", "impersonated", "lead_queue__agency")
    case = found.filter(reference=wanted).first()
    if case is None:
        raise NotFound()
    return case


def my_queue_rows(officer: Any) -> list[Queue]:
    """The queues that the officer works from: the agency's, and the unrouted one for those who watch it."""
    if not officer.can("queues.see"):
        return []
    rows = reference.queues_of(officer.agency_id)
    if officer.can("queues.unrouted"):
        rows = [*rows, reference.queue(reference.UNROUTED)]
    return rows


def get_queue(officer: Any, code: str) -> Queue:
    """One of the officer's queues by its code. Raises `NotFound`."""
    for row in my_queue_rows(officer):
        if row.code == code:
            return row
    raise NotFound()


def items_visible_to(officer: Any) -> QuerySet[QueueItem]:
    """Queue items of visible cases: whose turn it is, on either side."""
    if not officer.can("cases.see"):
        return QueueItem.objects.none()
    return QueueItem.objects.filter(Q(owner_side=officer.side) | Q(joint=True))


def my_items(officer: Any) -> QuerySet[QueueItem]:
    """Items in the officer's own queues: those the officer may be asked to work on."""
    codes = [row.code for row in my_queue_rows(officer)]
    return items_visible_to(officer).filter(queue_id__in=codes)


def get_item(officer: Any, item_id: object) -> QueueItem:
    """One item of the officer's own queues. Raises `NotFound`."""
    return one(my_items(officer).select_related("case", "queue"), item_id)


def shares_visible_to(officer: Any) -> QuerySet[Share]:
    """Shares of the officer's own side, and those sent to the officer's agency that are still open to it.

    A supervisor or liaison officer reads what was sent to any agency of their side. Refused, revoked and expired
    shares are gone for the other side.
    """
    if not officer.can("cases.see"):
        return Share.objects.none()
    received = Q(to_side=officer.side, state__in=["sent", "answered"], expires_at__gt=timezone.now())
    if not WHOLE_SIDE.intersection(officer.roles):
        received &= Q(to_agency=officer.agency_id)
    return Share.objects.filter(Q(owner_side=officer.side) | received)


def get_share(officer: Any, share_id: object) -> Share:
    """One visible share. Raises `NotFound`."""
    return one(shares_visible_to(officer).select_related("case"), share_id)


def notes_visible_to(officer: Any, case: Case) -> QuerySet[Note]:
    """Notes of a visible case: the side's own, and those written for both sides."""
    return case.notes.filter(Q(owner_side=officer.side) | Q(joint=True))


def get_note(officer: Any, case: Case, note_id: object) -> Note:
    return one(notes_visible_to(officer, case), note_id)


def get_translation(officer: Any, case: Case, translation_id: object) -> NoteTranslation:
    found = NoteTranslation.objects.filter(note__case=case).filter(Q(owner_side=officer.side) | Q(joint=True))
    return one(found.select_related("note"), translation_id)


def tasks_visible_to(officer: Any, case: Case) -> QuerySet[Task]:
    return case.tasks.filter(Q(owner_side=officer.side) | Q(joint=True))


def get_task(officer: Any, case: Case, task_id: object) -> Task:
    return one(tasks_visible_to(officer, case), task_id)


def sites_visible_to(officer: Any, case: Case) -> QuerySet[Site]:
    """Precise points of the officer's own side. Those of the other side come as shares."""
    return case.sites.filter(owner_side=officer.side)


def holds_visible_to(officer: Any, case: Case) -> QuerySet[HoldRequest]:
    """Bank holds stay with the side whose banks they are."""
    return case.holds.filter(owner_side=officer.side)


def get_hold(officer: Any, case: Case, hold_id: object) -> HoldRequest:
    return one(holds_visible_to(officer, case), hold_id)


def one(rows: QuerySet[Any], key: object) -> Any:
    """The row with this primary key, typed by anybody; a key of a wrong shape is a row that does not exist."""
    try:
        found = rows.filter(pk=key).first()
    except (ValueError, TypeError, OverflowError):
        found = None
    except Exception as error:  # Django says ValidationError for a malformed UUID
        if type(error).__name__ != "ValidationError":
            raise
        found = None
    if found is None:
        raise NotFound()
    return found
