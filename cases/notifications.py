"""Who is told of what by e-mail: a reference and a link, never content. One row per person and event."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils import timezone

from cases.models import Case, QueueItem, Share
from taskforce.access.context import acting_as_system
from taskforce.accounts.models import Officer
from taskforce.agencies.models import Queue
from taskforce.notices.actions import queue_notice

#: Nobody wants forty colleagues told of one thing.
MOST_TOLD = 12


def assigned(*, item: QueueItem, to: Officer) -> None:
    stamp = item.taken_at.timestamp() if item.taken_at else 0
    _post("case_assigned", [to], item.case, key=f"{item.pk}:{stamp:.0f}")


def merged(*, case: Case, other: Case, items: Iterable[QueueItem]) -> None:
    """To those who worked on a case that is now part of another, in whose queue it already was."""
    people = {item.officer_id: item.officer for item in items if item.officer}
    _post("case_merged", people.values(), case, key=f"{other.pk}:{timezone.now().timestamp():.0f}")


def approval_wanted(*, share: Share) -> None:
    """To those who can approve it: of the requester's agency, or where there is nobody else, of the side."""
    able = _able(Officer.objects.filter(side=share.owner_side).exclude(pk=share.requested_by_id), "shares.approve")
    near = [officer for officer in able if officer.agency_id == share.requested_by.agency_id]
    _post("share_approval_wanted", near or able, share.case, key=str(share.pk))


def share_arrived(*, share: Share) -> None:
    _post("share_arrived", _receivers(share), share.case, key=str(share.pk))


def share_answered(*, share: Share) -> None:
    people = [share.requested_by, share.approved_by]
    stamp = share.answered_at.timestamp() if share.answered_at else 0
    _post("share_answered", [p for p in people if p], share.case, key=f"{share.pk}:{stamp:.0f}")


def share_recalled(*, share: Share) -> None:
    _post("share_recalled", _receivers(share), share.case, key=str(share.pk))


def hold_askers(agency: str) -> list[Officer]:
    """Who can be told that banks are to be asked: officers of `agency` who record the banks' answers."""
    able = _able(Officer.objects.filter(agency_id=agency).exclude(email=""), "holds.answer")
    return able[:MOST_TOLD]


def holds_requested(*, queue: Queue, people: Iterable[Officer], key: str) -> None:
    """One message for all requests that go out together, with the way to the queue."""
    _tell("holds_requested", people, queue.code, reverse("queue", args=[queue.code]), key=key)


def _receivers(share: Share) -> list[Officer]:
    return _able(Officer.objects.filter(agency_id=share.to_agency_id), "shares.answer")


def _able(rows: Any, permission: str) -> list[Officer]:
    return [officer for officer in rows.filter(is_active=True).order_by("pk")[:400] if officer.can(permission)]


def _post(kind: str, people: Iterable[Officer], case: Case, *, key: str) -> None:
    _tell(kind, people, case.reference, reverse("case", args=[case.reference]), key=key)


def _tell(kind: str, people: Iterable[Officer], reference: str, path: str, *, key: str) -> None:
    """Put a message into each reader's box; each side's own workers send them, so a row belongs to its reader's side."""
    with acting_as_system():
        for person in list(people)[:MOST_TOLD]:
            if person.email:
                queue_notice(
                    side=person.side,
                    kind=kind,
                    address=person.email,
                    language=person.language,
                    reference=reference,
                    path=path,
                    dedupe_key=f"{kind}:{key}:{person.pk}"[:120],
                )
