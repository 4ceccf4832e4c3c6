"""Who is told of what by e-mail: a reference and a link, never content. One row per person and event."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.models import Case, QueueItem, Share
from taskforce.access.context import acting_as_system
from taskforce.accounts.models import Officer
from taskforce.ids import uuid7
from taskforce.notices.models import Notice
from taskforce.vault.sealed import seal

#: What a message of each kind says, before the reference and the link.
SUBJECTS: dict[str, Any] = {
    "case.assigned": _("A case was assigned to you"),
    "share.approval_wanted": _("A share waits for your approval"),
    "share.arrived": _("The other side shared something with your agency"),
    "share.answered": _("The other side answered a share"),
    "share.recalled": _("The other side recalled something it had shared"),
}
#: Nobody wants forty colleagues told of one thing.
MOST_TOLD = 12


def assigned(*, item: QueueItem, to: Officer) -> None:
    stamp = item.taken_at.timestamp() if item.taken_at else 0
    _post("case.assigned", [to], item.case, key=f"{item.pk}:{stamp:.0f}")


def approval_wanted(*, share: Share) -> None:
    """To those who can approve it: of the requester's agency, or where there is nobody else, of the side."""
    able = _able(Officer.objects.filter(side=share.owner_side).exclude(pk=share.requested_by_id), "shares.approve")
    near = [officer for officer in able if officer.agency_id == share.requested_by.agency_id]
    _post("share.approval_wanted", near or able, share.case, key=str(share.pk))


def share_arrived(*, share: Share) -> None:
    _post("share.arrived", _receivers(share), share.case, key=str(share.pk))


def share_answered(*, share: Share) -> None:
    people = [share.requested_by, share.approved_by]
    stamp = share.answered_at.timestamp() if share.answered_at else 0
    _post("share.answered", [p for p in people if p], share.case, key=f"{share.pk}:{stamp:.0f}")


def share_recalled(*, share: Share) -> None:
    _post("share.recalled", _receivers(share), share.case, key=str(share.pk))


def _receivers(share: Share) -> list[Officer]:
    return _able(Officer.objects.filter(agency_id=share.to_agency_id), "shares.answer")


def _able(rows: Any, permission: str) -> list[Officer]:
    return [officer for officer in rows.filter(is_active=True).order_by("pk")[:400] if officer.can(permission)]


def _post(kind: str, people: Iterable[Officer], case: Case, *, key: str) -> None:
    """Write the rows; each side's own workers send them, so each row belongs to its reader's side."""
    path = reverse("case", args=[case.reference])
    rows = []
    for person in list(people)[:MOST_TOLD]:
        if not person.email:
            continue
        row_id = uuid7()
        rows.append(
            Notice(
                id=row_id,
                owner_side=person.side,
                kind=kind,
                address_sealed=seal(person.email, side=person.side, place=f"notices_notice.address_sealed.{row_id}"),
                language=person.language,
                reference=case.reference,
                path=path,
                dedupe_key=f"{kind}:{key}:{person.pk}"[:120],
            )
        )
    with acting_as_system():
        Notice.objects.bulk_create(rows, ignore_conflicts=True)
