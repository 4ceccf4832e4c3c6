"""After filing: the victim adds or withdraws, officers release news and look at who filed."""

from __future__ import annotations

import json
from contextlib import nullcontext
from typing import Any

from django.db import transaction
from django.utils import timezone

from complaints import rules
from complaints.actions.drafts import holding
from complaints.actions.filing import follow_path, identity_place
from complaints.errors import AlreadyFiled
from complaints.models import Complainant, Complaint, Outcome, Story
from complaints.pipeline.later import read_again
from complaints.signals import complaint_withdrawn, information_added
from complaints.statement import clean_text
from complaints.workflow import COMPLAINT
from taskforce.access.context import acting_as
from taskforce.audit.moves import move
from taskforce.audit.record import record
from taskforce.notices.actions import queue_notice
from taskforce.vault.sealed import unseal

LIMIT = 200_000


def add_information(*, complaint: Complaint, text: str, by: Any = None) -> None:
    """Add words to a filed complaint, beside the story as it was filed. Sent twice, they are kept once."""
    text = clean_text(text)
    with holding(complaint.pk), transaction.atomic():
        story = Story.objects.select_for_update().get(complaint=complaint)
        if not rules.can_add(complaint):
            raise AlreadyFiled()
        added = story.statement.setdefault("added", [])
        if any(entry["text"] == text for entry in added):
            return
        added.append({"at": timezone.now().isoformat(timespec="seconds"), "text": text})
        story.save(update_fields=["statement"])
        tell_added(complaint=complaint, by=by, words=len(text), files=0)
        read_again(complaint.pk)


def tell_added(*, complaint: Complaint, by: Any = None, words: int, files: int) -> None:
    """Write in the audit that something was added (how much, not what), and tell the upper apps once committed."""
    detail = {"characters": words, "files": files}
    record("complaint.added", by=by, side=str(complaint.owner_side), obj=complaint, detail=detail)
    transaction.on_commit(lambda: information_added.send_robust(Complaint, complaint=complaint), robust=True)


def withdraw(*, complaint: Complaint, reason: str = "") -> Complaint:
    """The victim takes the complaint back. Nothing is deleted: officers see that it was withdrawn, and why."""
    with holding(complaint.pk), transaction.atomic():
        reason = clean_text(reason).strip()[:2000]
        moved: Complaint = move(COMPLAINT, "withdraw", obj=complaint, by=None)
        if reason:
            story = Story.objects.select_for_update().get(complaint=complaint)
            story.statement["withdrawn"] = {"at": timezone.now().isoformat(timespec="seconds"), "reason": reason}
            story.save(update_fields=["statement"])
        transaction.on_commit(lambda: complaint_withdrawn.send_robust(Complaint, complaint=moved), robust=True)
    return moved


def release_outcome(*, complaint: Complaint, kind: str, params: dict[str, Any] | None = None, by: Any) -> Outcome:
    """Put news on the victim's page, and a notice in the out-box if an e-mail address is known. Once for each kind.

    `kind` names a sentence of `complaints.outcomes.SENTENCES`, `params` fill it (numbers and dates, never names).
    """
    rules.check_can_release(complaint=complaint, by=by)
    with acting_as(str(complaint.owner_side)) if by is None else nullcontext(), transaction.atomic():
        outcome, new = Outcome.objects.get_or_create(
            complaint=complaint,
            kind=kind,
            defaults={"params": params or {}, "owner_side": complaint.owner_side, "released_by": by},
        )
        if new:
            record(
                "complaint.outcome_released",
                by=by,
                side=str(complaint.owner_side),
                obj=complaint,
                detail={"kind": kind},
            )
            _tell_outcome(complaint, outcome)
    return outcome


def reveal_identity(*, complaint: Complaint, by: Any, reason: str) -> dict[str, str]:
    """Who filed, for an officer with a reason; the reason stands in the audit before the name stands on the page."""
    rules.check_can_reveal(complaint=complaint, by=by, reason=reason)
    with transaction.atomic():
        record(
            "identity.revealed", by=by, side=by.side, obj=complaint, detail={"reason": clean_text(reason).strip()[:500]}
        )
        return _identity(complaint)


def _identity(complaint: Complaint) -> dict[str, str]:
    row = Complainant.objects.get(complaint=complaint)
    opened = unseal(row.identity_sealed, side=row.owner_side, place=identity_place(complaint.pk))
    return dict(json.loads(opened))


def _tell_outcome(complaint: Complaint, outcome: Outcome) -> None:
    if not Complainant.objects.filter(complaint=complaint, has_email=True).exists():
        return
    queue_notice(
        side=str(complaint.owner_side),
        kind="complaint_news",
        address=_identity(complaint)["email"],
        language=complaint.language,
        reference=complaint.reference,
        path=follow_path(complaint.reference),
        dedupe_key=f"complaint_news:{complaint.pk}:{outcome.kind}"[:120],
    )
