"""Filing: the one act by which a draft, or what an agency sends, becomes a complaint."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from complaints.actions import store
from complaints.actions.drafts import answers_of, holding, locked, one_transaction
from complaints.errors import MissingPart
from complaints.models import Complainant, Complaint, Draft, Story
from complaints.pipeline import nudge
from complaints.signals import complaint_filed
from complaints.statement import Answers, facts_of, first_missing, identity_of, indexes_of, statement_of
from taskforce.access.sides import Side
from taskforce.audit.record import record
from taskforce.ids import ALPHABET, secret_hash
from taskforce.notices.actions import queue_notice
from taskforce.vault.sealed import seal


def file_complaint(*, draft_id: UUID, by: Any = None, declaration: dict[str, Any] | None = None) -> Complaint:
    """File the draft. Filed before (double click, second tab, refresh): the same complaint again, nothing is written.

    `declaration` is what the last page asks for, when it has not been saved with the draft. `MissingPart` names the
    step that is not answered yet.
    """
    with holding(draft_id), one_transaction():
        draft = locked(draft_id)
        if draft.complaint_id:
            return Complaint.objects.get(pk=draft.complaint_id)
        answers = answers_of(draft)
        if declaration is not None:
            answers["check"] = declaration
        if missing := first_missing(answers):
            raise MissingPart(missing)
        return _file_draft(draft, answers, by)


def _file_draft(draft: Draft, answers: Answers, by: Any) -> Complaint:
    complaint = new_complaint(draft.pk, answers, side=Side.TH, language=draft.language, channel="web")
    complaint.filing_key = f"draft:{draft.pk}"
    identity = identity_of(answers)
    text = answers["story"]["text"]
    story = Story(
        complaint=complaint, owner_side=Side.TH, text=text, language=draft.language, statement=statement_of(answers)
    )
    if not store.write(complaint, story, complainant(complaint, identity), from_draft=True):
        return Complaint.objects.get(filing_key=complaint.filing_key)
    if identity.get("email"):
        tell_filed(complaint, identity["email"])
    tell(complaint, by=by, transfers=len(story.statement["transfers"]))
    nudge(complaint.pk)
    return complaint


def new_complaint(pk: UUID, answers: Answers, *, side: str, language: str, channel: str) -> Complaint:
    """The complaint's row, not stored yet; its reference is chosen when it is."""
    return Complaint(
        id=pk,
        owner_side=side,
        language=language,
        channel=channel,
        secret_hash=secret_hash(follow_secret(pk), str(pk)),
        **facts_of(answers),
    )


def complainant(complaint: Complaint, identity: dict[str, str]) -> Complainant:
    """The row of the person who files, sealed with the key of the complaint's side."""
    side = str(complaint.owner_side)
    return Complainant(
        complaint=complaint,
        owner_side=side,
        identity_sealed=seal(json.dumps(identity, ensure_ascii=False), side=side, place=identity_place(complaint.pk)),
        has_email=bool(identity.get("email")),
        **indexes_of(identity),
    )


def tell(complaint: Complaint, *, by: Any, **counts: int) -> None:
    """The audit event, last of all since it takes the chain's lock; then the news, once this is committed."""
    detail = {"channel": complaint.channel, "language": complaint.language, **counts}
    record("complaint.filed", by=by, side=str(complaint.owner_side), obj=complaint, detail=detail)
    transaction.on_commit(lambda: complaint_filed.send_robust(Complaint, complaint=complaint), robust=True)


def tell_filed(complaint: Complaint, address: str) -> None:
    """Put the notice of receipt in the out-box: number and link, nothing else."""
    queue_notice(
        side=str(complaint.owner_side),
        kind="complaint_filed",
        address=address,
        language=complaint.language,
        reference=complaint.reference,
        path=follow_path(complaint.reference),
        dedupe_key=f"complaint_filed:{complaint.pk}",
    )


def follow_secret(complaint_id: object) -> str:
    """The secret code of a complaint: made of its id and the portal's key, so that a receipt can be shown again
    although only the code's hash is stored. Whoever calls this must have seen that the reader is the one who filed."""
    key = f"complaints.follow:{settings.SECRET_KEY}".encode()
    number = int.from_bytes(hmac.new(key, str(complaint_id).encode(), hashlib.sha256).digest())
    letters = ""
    for _position in range(16):
        number, place = divmod(number, len(ALPHABET))
        letters += ALPHABET[place]
    return "-".join(letters[start : start + 4] for start in range(0, 16, 4))


def follow_path(reference: str) -> str:
    """The address of the follow page for a number; it holds no secret."""
    return f"/follow/?reference={reference}"


def identity_place(complaint_id: object) -> str:
    """Where a sealed identity lives: it opens nowhere else."""
    return f"complaints_complainant.identity.{complaint_id}"
