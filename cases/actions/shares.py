"""What crosses the border: asked for by one officer, approved by another, answered by the agency it went to."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases import notifications, rules
from cases.actions.case import hold_case, touch
from cases.errors import ShareChanged, WordsNeeded
from cases.models import Case, Share
from cases.queries.snapshots import STORY, build_snapshot, own_values, snapshot_hash, still_true
from cases.workflow import SHARE
from complaints.actions.filing import identity_place
from complaints.models import Complainant
from taskforce.access.context import acting_as_system
from taskforce.audit.moves import move
from taskforce.audit.record import record
from taskforce.vault.sealed import unseal

ANSWERS = ("accepted", "nothing_found", "already_known", "needs_more", "declined")
#: Answers that the other side can do nothing with unless they say what or why.
WORDY = ("needs_more", "declined")


def request_share(
    *,
    case: Case,
    item_type: str,
    item_id: str,
    to_agency: Any,
    purpose: str,
    reason: str,
    expires_at: datetime,
    by: Any,
    text: str = "",
    language: str = "",
) -> Share:
    """Ask that one item be shown to one agency of the other side until `expires_at`.

    The snapshot taken here is what the second person approves and what the other side reads: for a `story`, the
    redacted `text`. Raises `NotFound` for an item of another case or side, `HoldsIdentity` for a text that may not cross.
    """
    rules.check_can_request_share(case=case, to_agency=to_agency, by=by)
    if not reason.strip() or (item_type == STORY and not text.strip()):
        raise WordsNeeded()
    snapshot = build_snapshot(case, item_type, item_id, text=text, language=language or by.language)
    if item_type == STORY:
        rules.check_no_identity(text=text, own_values=[*own_values(case, item_id), *_identity(item_id)])
    with transaction.atomic():
        share = Share.objects.create(
            case=case,
            owner_side=by.side,
            to_agency_id=to_agency.code,
            to_side=to_agency.side,
            item_type=item_type,
            item_id=item_id,
            purpose_id=purpose,
            reason=reason,
            language=by.language,
            snapshot=snapshot,
            snapshot_hash=snapshot_hash(snapshot),
            requested_by=by,
            expires_at=expires_at,
        )
        record("share.request", by=by, side=by.side, obj=share, case_id=case.pk, detail=_detail(share))
        notifications.approval_wanted(share=share)
    return share


def approve_share(*, share: Share, seen_hash: str, by: Any) -> Share:
    """Approve what was shown (`seen_hash`) and send it. A second person's act; void when the item has changed since."""
    with transaction.atomic():
        found = _locked(share)
        rules.check_can_approve(share=found, by=by)
        if seen_hash != found.snapshot_hash or not still_true(found):
            raise ShareChanged()
        fields = {"approved_by": by, "sent_at": timezone.now()}
        touch(found.case)
        sent: Share = move(SHARE, "approve", obj=found, by=by, fields=fields, detail=_detail(found))
        notifications.share_arrived(share=sent)
        return sent


def refuse_share(*, share: Share, reason: str, by: Any) -> Share:
    """Do not approve; the requester reads why. The other side hears nothing of it."""
    if not reason.strip():
        raise WordsNeeded()
    with transaction.atomic():
        found = _locked(share)
        rules.check_can_refuse(share=found, by=by)
        fields = {"reason_refused": reason.strip()[:400]}
        refused: Share = move(SHARE, "refuse", obj=found, by=by, fields=fields, detail=_detail(found))
        return refused


def answer_share(*, share: Share, answer: str, text: str = "", language: str = "", by: Any) -> Share:
    """The receiving agency says what came of it, in its own language. A later answer takes the place of an earlier."""
    if answer not in ANSWERS or (answer in WORDY and not text.strip()):
        raise WordsNeeded()
    with transaction.atomic():
        found = _locked(share)
        rules.check_can_answer(share=found, by=by)
        fields = {
            "answer": answer,
            "answer_text": text,
            "answer_language": language or by.language,
            "answered_by": by,
            "answered_at": timezone.now(),
        }
        detail = {**_detail(found), "answer": answer}
        touch(found.case)
        answered: Share = move(SHARE, "answer", obj=found, by=by, fields=fields, detail=detail)
        notifications.share_answered(share=answered)
        return answered


def revoke_share(*, share: Share, by: Any) -> Share:
    """Take the item back: the other side no longer reads it, and is told so."""
    with transaction.atomic():
        found = _locked(share)
        revoked: Share = move(SHARE, "revoke", obj=found, by=by, detail=_detail(found))
        notifications.share_recalled(share=revoked)
        return revoked


def expire_shares(limit: int = 200) -> int:
    """Close shares whose day has come (they stopped being readable at that moment). Returns how many."""
    with acting_as_system(), transaction.atomic():
        over = Share.objects.filter(state__in=["sent", "answered"], expires_at__lte=timezone.now())
        shares = list(over.select_for_update(of=("self",), skip_locked=True)[:limit])
        for share in shares:
            move(SHARE, "expire", obj=share, by=None, detail=_detail(share))
    return len(shares)


def _identity(complaint_id: str) -> list[str]:
    """Every word and number that says who the victim is, for comparison only: nothing of it leaves this module."""
    row = Complainant.objects.filter(complaint_id=complaint_id).first()
    if row is None:
        return []
    opened = json.loads(unseal(row.identity_sealed, side=row.owner_side, place=identity_place(complaint_id)))
    told = [str(opened.get(name) or "") for name in ("name", "national_id", "phone", "email", "address")]
    return [*told, *told[0].split()]


def _locked(share: Share) -> Share:
    hold_case(share.case_id)
    return Share.objects.select_for_update(of=("self",)).select_related("case").get(pk=share.pk)


def _detail(share: Share) -> dict[str, Any]:
    return {"item": share.item_type, "agency": share.to_agency_id, "hash": share.snapshot_hash, "share": str(share.pk)}
