"""Who may do what with a complaint: `check_can_x` raises the reason, `can_x` answers."""

from __future__ import annotations

from typing import Any

from complaints.models import Complaint
from complaints.workflow import COMPLAINT
from taskforce.errors import DomainError, Incomplete, NotAllowed

MIN_REASON = 8


def check_can_reveal(*, complaint: Complaint, by: Any, reason: str) -> None:
    """Seeing who filed takes the permission, the owner's side, and a reason in words."""
    if not by.can("identity.reveal") or by.side != complaint.owner_side:
        raise NotAllowed()
    if len(reason.strip()) < MIN_REASON:
        raise Incomplete(code="incomplete.reason")


def may_reveal(*, complaint: Complaint, by: Any) -> bool:
    """Whether the officer may ask to see who filed."""
    return bool(by.can("identity.reveal") and by.side == complaint.owner_side)


def check_can_release(*, complaint: Complaint, by: Any) -> None:
    """News to the victim is released by an officer of the owner's side, or by the portal itself (`by` None)."""
    if by is not None and (not by.can("outcomes.release") or by.side != complaint.owner_side):
        raise NotAllowed()


def can_release(*, complaint: Complaint, by: Any) -> bool:
    try:
        check_can_release(complaint=complaint, by=by)
    except DomainError:
        return False
    return True


def can_add(complaint: Complaint) -> bool:
    """Whether the victim may still add words and files."""
    return not COMPLAINT.states[complaint.state].final


def can_withdraw(complaint: Complaint) -> bool:
    """Whether the victim may take the complaint back."""
    return complaint.state in COMPLAINT.moves["withdraw"].sources
