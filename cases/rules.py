"""Who may do what in a case: `check_can_x` raises why not, `can_x` answers yes or no. Buttons and acts ask the same."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.utils import timezone

from cases.errors import (
    CaseClosed,
    CaseMerged,
    ExportNotThere,
    HoldsIdentity,
    JointTakesIn,
    JudgedApart,
    NotInAgency,
    NotMergeable,
    NotTheRecipient,
    WrongRecipient,
)
from cases.models import Case, Link
from cases.signals import merge_asked
from cases.workflow import CASE, HOLD, QUEUE_ITEM, SHARE
from taskforce.access.context import acting_as
from taskforce.access.permissions import Role
from taskforce.access.sides import SYSTEM
from taskforce.audit.moves import check_can_move
from taskforce.errors import AlreadyTaken, DomainError, NotAllowed, SecondPersonNeeded, StateConflict

_THAI_ID = re.compile(r"(?<!\d)\d(?:[\s-]?\d){12}(?!\d)")


def allowed(check: Callable[..., None], **given: Any) -> bool:
    """The answer of a rule as yes or no."""
    try:
        check(**given)
    except DomainError:
        return False
    return True


# --- queue items ----------------------------------------------------------------------------------------------------


def check_of_agency(*, item: Any, by: Any) -> None:
    """Only the queue's own agency works on its items; the unrouted queue belongs to those who watch it."""
    check_works_from(queue=item.queue, by=by)


def check_works_from(*, queue: Any, by: Any) -> None:
    agency = queue.agency
    if agency is None:
        if not by.can("queues.unrouted"):
            raise NotAllowed()
    elif agency.code != by.agency_id:
        raise NotAllowed()


def check_can_take(*, item: Any, by: Any) -> None:
    check_of_agency(item=item, by=by)
    if item.state == "taken" and item.officer_id != by.pk:
        raise AlreadyTaken(officer=item.officer.display_name)
    check_can_move(QUEUE_ITEM, "take", obj=item, by=by)


def can_take(item: Any, by: Any) -> bool:
    return allowed(check_can_take, item=item, by=by)


def check_can_assign(*, item: Any, to: Any, by: Any) -> None:
    check_of_agency(item=item, by=by)
    check_can_move(QUEUE_ITEM, "assign", obj=item, by=by)
    agency = item.queue.agency_id
    if not to.can("cases.take") or to.side != by.side or (agency and to.agency_id != by.agency_id):
        raise NotInAgency()


def can_assign(item: Any, by: Any) -> bool:
    return allowed(check_can_assign, item=item, to=by, by=by)


def check_is_holder(*, item: Any, by: Any) -> None:
    """What somebody has taken is handed back or finished by them, or by a supervisor of the agency."""
    check_of_agency(item=item, by=by)
    if item.officer_id != by.pk and not by.can("cases.assign"):
        raise NotAllowed()


def check_can_hand_back(*, item: Any, by: Any) -> None:
    check_is_holder(item=item, by=by)
    check_can_move(QUEUE_ITEM, "hand_back", obj=item, by=by)


def can_hand_back(item: Any, by: Any) -> bool:
    return allowed(check_can_hand_back, item=item, by=by)


def check_can_finish(*, item: Any, by: Any) -> None:
    check_is_holder(item=item, by=by)
    check_can_move(QUEUE_ITEM, "finish", obj=item, by=by)


def can_finish(item: Any, by: Any) -> bool:
    return allowed(check_can_finish, item=item, by=by)


# --- the case -------------------------------------------------------------------------------------------------------


def check_is_open(*, case: Any) -> None:
    if case.merged_into_id:
        raise CaseMerged(case=case.merged_into.reference)
    if case.state == "closed":
        raise CaseClosed()


def check_is_party(*, case: Any, by: Any) -> None:
    """The owner's side works on its case; the other side only when the case is joint."""
    if case.owner_side != by.side and not case.joint:
        raise NotAllowed()


def check_can(*, case: Any, permission: str, by: Any) -> None:
    """Add to an open case: a note, a task, a judgement."""
    check_is_party(case=case, by=by)
    if not by.can(permission):
        raise NotAllowed()
    check_is_open(case=case)


def can(case: Any, permission: str, by: Any) -> bool:
    return allowed(check_can, case=case, permission=permission, by=by)


def check_can_move_case(*, case: Any, name: str, by: Any) -> None:
    check_is_party(case=case, by=by)
    check_can_move(CASE, name, obj=case, by=by)


def can_move_case(case: Any, name: str, by: Any) -> bool:
    return allowed(check_can_move_case, case=case, name=name, by=by)


def check_can_reopen(*, case: Any, by: Any) -> None:
    """A case that was merged is not opened again beside the one it is part of: the merge is undone there."""
    check_can_move_case(case=case, name="reopen", by=by)
    if case.merged_into_id:
        raise CaseMerged(case=case.merged_into.reference)


def can_reopen(case: Any, by: Any) -> bool:
    return allowed(check_can_reopen, case=case, by=by)


# --- two cases that are one -----------------------------------------------------------------------------------------


def check_can_merge(*, case: Any, other: Any, by: Any) -> None:
    """`other` becomes part of `case`: both open, of the officer's own side, and nothing that people said against it.

    A case from which persons are being returned, or that is before a court, takes others in and is not taken in. So
    does a joint one: a merge never makes the case that others were routed to visible to more eyes than it has, and an
    officer's word never shows the other side's complaints to the officer's own.
    """
    check_can(case=case, permission="links.judge", by=by)
    check_can(case=other, permission="links.judge", by=by)
    if case.pk == other.pk or not case.owner_side == other.owner_side == by.side:
        raise NotMergeable()
    check_can_move(CASE, "merge", obj=other, by=by)
    for one, of in ((case, other), (other, case)):
        inside = Link.objects.filter(case=of, verdict__in=[Link.Verdict.LINKED, Link.Verdict.SAME])
        apart = Link.objects.filter(case=one, verdict=Link.Verdict.NOT_SAME, complaint__in=inside.values("complaint"))
        if (found := apart.select_related("complaint").first()) is not None:
            raise JudgedApart(complaint=found.complaint.reference)
    merge_asked.send(Case, case=other, into=case)
    if other.joint and not case.joint:
        raise JointTakesIn(case=other.reference)
    if case.joint and not other.joint and _holds_others(other, by.side):
        raise NotMergeable()


def _holds_others(case: Any, side: str) -> bool:
    """Whether complaints of the other side are in the case: those the officer does not see, so the portal looks."""
    with acting_as(SYSTEM):
        return Link.objects.filter(case=case).exclude(owner_side=side).exists()


def can_merge(case: Any, other: Any, by: Any) -> bool:
    return allowed(check_can_merge, case=case, other=other, by=by)


def check_can_undo_merge(*, merge: Any, by: Any) -> None:
    """While the case that took the other in is open; once."""
    check_can(case=merge.survivor, permission="links.judge", by=by)
    check_can_move(CASE, "unmerge", obj=merge.absorbed, by=by)
    if merge.undone_at or merge.absorbed.merged_into_id != merge.survivor_id:
        raise StateConflict()


def can_undo_merge(merge: Any, by: Any) -> bool:
    return allowed(check_can_undo_merge, merge=merge, by=by)


def check_can_verify_translation(*, translation: Any, by: Any) -> None:
    """A second person of the side that made a translation says that it is right."""
    if not by.can("cases.note") or translation.owner_side != by.side:
        raise NotAllowed()
    if translation.made_by_id == by.pk:
        raise SecondPersonNeeded()


def can_verify_translation(translation: Any, by: Any) -> bool:
    if translation.verified_by_id:
        return False
    return allowed(check_can_verify_translation, translation=translation, by=by)


def check_can_finish_task(*, task: Any, by: Any) -> None:
    if task.agency_id != by.agency_id or not by.can("cases.note"):
        raise NotAllowed()


def can_finish_task(task: Any, by: Any) -> bool:
    return task.done_at is None and allowed(check_can_finish_task, task=task, by=by)


# --- shares ---------------------------------------------------------------------------------------------------------


def check_can_request_share(*, case: Any, to_agency: Any, by: Any) -> None:
    check_can(case=case, permission="shares.request", by=by)
    if to_agency.side == by.side:
        raise WrongRecipient()


def can_request_share(case: Any, by: Any) -> bool:
    return case.joint and can(case, "shares.request", by)


def check_can_approve(*, share: Any, by: Any) -> None:
    """A second person of the side that owns the item."""
    check_can_move(SHARE, "approve", obj=share, by=by)
    if share.requested_by_id == by.pk:
        raise SecondPersonNeeded()


def can_approve(share: Any, by: Any) -> bool:
    return allowed(check_can_approve, share=share, by=by)


def check_can_refuse(*, share: Any, by: Any) -> None:
    check_can_move(SHARE, "refuse", obj=share, by=by)


def can_refuse(share: Any, by: Any) -> bool:
    return allowed(check_can_refuse, share=share, by=by)


def check_can_answer(*, share: Any, by: Any) -> None:
    """The agency it was sent to; a supervisor or liaison officer answers for their side."""
    check_can_move(SHARE, "answer", obj=share, by=by)
    for_side = {Role.SUPERVISOR, Role.LIAISON}.intersection(by.roles)
    if share.to_side != by.side or (share.to_agency_id != by.agency_id and not for_side):
        raise NotTheRecipient()


def can_answer(share: Any, by: Any) -> bool:
    return allowed(check_can_answer, share=share, by=by)


def can_revoke(share: Any, by: Any) -> bool:
    return allowed(check_can_move, workflow=SHARE, name="revoke", obj=share, by=by)


def check_no_identity(*, text: str, own_values: list[str]) -> None:
    """A text that is to cross holds no Thai identity number and none of the victim's own numbers or names."""
    if _THAI_ID.search(text):
        raise HoldsIdentity(what="0-0000-00000-00-0")
    folded = _plain(text)
    for value in own_values:
        plain = _plain(value)
        # Short values (a bank's code, a first name of three letters) stand in too many innocent words.
        if len(plain) >= 5 and plain in folded:
            raise HoldsIdentity(what=value[:2] + "…")


def _plain(text: str) -> str:
    """Without what people put between digits and words; a Thai number in its national form."""
    return re.sub(r"[\s\-().]+", "", text).replace("+66", "0").casefold()


# --- exports --------------------------------------------------------------------------------------------------------


def check_can_export(*, queue: Any, by: Any) -> None:
    """A queue goes out as a file to officers who work from it."""
    if not by.is_active or not by.can("queues.export"):
        raise NotAllowed()
    check_works_from(queue=queue, by=by)


def can_export(queue: Any, by: Any) -> bool:
    return allowed(check_can_export, queue=queue, by=by)


def check_can_take_export(*, export: Any, by: Any) -> None:
    """The agency that asked for it, as long as the file is kept."""
    if export.owner_side != by.side or export.agency_id != by.agency_id:
        raise NotAllowed()
    check_can_export(queue=export.queue, by=by)
    if export.state != "ready" or export.expires_at <= timezone.now():
        raise ExportNotThere()


def can_take_export(export: Any, by: Any) -> bool:
    return allowed(check_can_take_export, export=export, by=by)


# --- bank holds -----------------------------------------------------------------------------------------------------


def hold_moves(hold: Any, by: Any) -> list[str]:
    """Moves of a bank hold that are open to `by` now."""
    return [n for n in HOLD.from_state(hold.state) if allowed(check_can_move, workflow=HOLD, name=n, obj=hold, by=by)]
