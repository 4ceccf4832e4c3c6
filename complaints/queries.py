"""Every read of complaints that has a name. `visible_to` is the only way by which an officer's page gets one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from complaints.errors import CodeWrong, DraftGone
from complaints.models import Complaint, Draft, Evidence, Identifier, Outcome, Story, Transfer
from taskforce.access.context import acting_as_system
from taskforce.agencies.queries import legal_clock
from taskforce.errors import NotFound
from taskforce.ids import normalise_reference, secret_fits, secret_hash

HOLD_CLOCK = "hold_to_police_complaint_h"


def visible_to(officer: Any) -> QuerySet[Complaint]:
    """Complaints of the officer's side, and facts of those that both sides work on."""
    return Complaint.objects.filter(Q(owner_side=officer.side) | Q(joint=True))


def one_visible_to(officer: Any, reference: str) -> Complaint:
    """The complaint with this number, or `NotFound`, whether it does not exist or is not shown to this officer."""
    number = normalise_reference(reference)
    found = visible_to(officer).select_related("scam_type", "impersonated").filter(reference=number).first()
    if number is None or found is None:
        raise NotFound()
    return found


def story_of(complaint: Complaint, officer: Any) -> Story | None:
    """The victim's words: for the owner's side, and there for officers who may see complaints."""
    if officer.side != complaint.owner_side or not officer.can("complaints.see"):
        return None
    return Story.objects.filter(complaint=complaint).first()


def transfers_of(complaint: Complaint, officer: Any) -> list[Transfer]:
    """The money's way: for the owner's side only."""
    if officer.side != complaint.owner_side or not officer.can("complaints.see"):
        return []
    return list(Transfer.objects.filter(complaint=complaint))


def identifiers_of(complaint: Complaint, officer: Any) -> list[Identifier]:
    """What the complaint names: all of it for the owner's side, what the suspects used for the other."""
    rows = Identifier.objects.filter(complaint=complaint).order_by("role", "type", "value")
    if officer.side != complaint.owner_side:
        rows = rows.filter(role=Identifier.Role.SUSPECT)
    return list(rows)


def evidence_of(complaint: Complaint, officer: Any) -> list[Evidence]:
    """Files: for the owner's side only."""
    if officer.side != complaint.owner_side or not officer.can("complaints.see"):
        return []
    return list(Evidence.objects.filter(complaint=complaint))


def evidence_file(complaint: Complaint, officer: Any, file_id: UUID) -> Evidence:
    """One file, or `NotFound`."""
    found = next((row for row in evidence_of(complaint, officer) if row.pk == file_id), None)
    if found is None:
        raise NotFound()
    return found


def for_follow(reference: str, secret: str) -> UUID:
    """The id of the complaint that number and secret code open together. `CodeWrong` never says which of them was
    wrong, nor whether there is such a complaint, and takes as long either way."""
    with acting_as_system():
        row = Complaint.objects.filter(reference=reference).values_list("id", "secret_hash").first()
    known, stored = row or (UUID(int=0), "0" * 64)
    if not secret_fits(secret, str(known), stored) or row is None:
        raise CodeWrong()
    return UUID(str(known))


def draft_by_code(code: str, salt: str) -> UUID:
    """The id of the draft that a resume code opens; `DraftGone` if it opens none."""
    with acting_as_system():
        found = Draft.objects.filter(resume_hash=secret_hash(code, salt)).values_list("id", flat=True).first()
    if found is None:
        raise DraftGone()
    return UUID(str(found))


def files_of_draft(draft_id: UUID) -> list[Evidence]:
    """The files attached to a draft so far, in the order they came."""
    return list(Evidence.objects.filter(draft_id=draft_id))


def own_files(complaint_id: UUID) -> list[Evidence]:
    """The files of a filed complaint, for its victim."""
    return list(Evidence.objects.filter(complaint_id=complaint_id))


def outcomes_of(complaint_id: UUID) -> list[Outcome]:
    """News released to the victim, oldest first."""
    return list(Outcome.objects.filter(complaint_id=complaint_id))


def hold_clock(complaint: Complaint) -> dict[str, Any] | None:
    """The clock that runs from the last transfer, if money left so shortly before filing that a bank may hold it:
    `{"ends", "hours", "limit"}`; None otherwise."""
    start = complaint.last_transfer_at
    if start is None:
        return None
    limit = legal_clock(HOLD_CLOCK)
    ends = limit.after(start)
    if not timedelta(0) <= ends - complaint.filed_at <= timedelta(hours=limit.value):
        return None
    return {"ends": ends, "hours": limit.value, "limit": limit}
