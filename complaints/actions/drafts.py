"""A complaint being written: on the server, sealed, opened by its code alone."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from complaints.errors import AlreadyFiled, DraftGone
from complaints.models import Draft, Evidence
from complaints.statement import Answers, clean_json
from taskforce.access.context import Context, acting_as_public, acting_as_system, current
from taskforce.access.sides import PUBLIC, Side
from taskforce.ids import new_secret, secret_hash, uuid7
from taskforce.vault import files
from taskforce.vault.sealed import seal, unseal

RESUME_SALT = "complaints.draft"


def start_draft(*, language: str, answers: Answers | None = None) -> tuple[Draft, str]:
    """A new draft and its resume code, which is shown to the victim and of which only the hash is kept."""
    code = new_secret()
    draft = Draft(id=uuid7(), language=language, resume_hash=secret_hash(code, RESUME_SALT))
    if answers:
        draft.answers_sealed = _sealed(draft.pk, answers)
    with acting_as_public(draft.pk), transaction.atomic():
        draft.save(force_insert=True)
    return draft, code


def answers_of(draft: Draft) -> Answers:
    """What was answered so far, by step."""
    if draft.answers_sealed is None:
        return {}
    return dict(json.loads(unseal(draft.answers_sealed, side=Side.TH, place=_place(draft.pk))))


def save_answers(*, draft_id: UUID, step: str, given: dict[str, Any], language: str = "") -> Draft:
    """Keep the answers of one step; those of other steps stay, also when two tabs save at once."""
    with holding(draft_id), transaction.atomic():
        draft = locked(draft_id)
        if draft.complaint_id:
            raise AlreadyFiled()
        draft.answers_sealed = _sealed(draft.pk, {**answers_of(draft), step: clean_json(given)})
        draft.language = language or draft.language
        draft.version += 1
        draft.updated_at = timezone.now()
        draft.save(update_fields=["answers_sealed", "language", "version", "updated_at"])
    return draft


def holding(subject: object) -> AbstractContextManager[None]:
    """Act as the member of the public who holds this draft or complaint; nothing is sent if that is so already."""
    if current() == Context(PUBLIC, str(subject)):
        return nullcontext()
    return acting_as_public(subject)


def one_transaction() -> AbstractContextManager[None]:
    """The transaction that is open, or a new one: a savepoint would cost two more trips to the database."""
    return nullcontext() if connection.in_atomic_block else transaction.atomic()


def locked(draft_id: UUID) -> Draft:
    """The draft, held until the transaction ends: two tabs of one victim wait for each other here."""
    draft = Draft.objects.select_for_update().filter(pk=draft_id).first()
    if draft is None:
        raise DraftGone()
    return draft


def forget_old_drafts(*, before: datetime, limit: int = 500) -> int:
    """Remove drafts untouched since `before` that never became a complaint, and their files; returns how many."""
    with acting_as_system():
        with transaction.atomic():
            old, names = _remove_drafts(before, limit)
        for name in names:
            files.remove(name)
    return old


def _remove_drafts(before: datetime, limit: int) -> tuple[int, list[str]]:
    old = list(Draft.objects.filter(updated_at__lt=before, complaint=None).order_by("updated_at")[:limit])
    loose = Evidence.objects.filter(draft__in=old, complaint=None)
    names = list(loose.values_list("stored_name", flat=True))
    loose.delete()
    Draft.objects.filter(pk__in=[draft.pk for draft in old], complaint=None).delete()
    return len(old), names


def _sealed(draft_id: UUID, answers: Answers) -> bytes:
    return seal(json.dumps(answers, ensure_ascii=False), side=Side.TH, place=_place(draft_id))


def _place(draft_id: UUID) -> str:
    return f"complaints_draft.answers.{draft_id}"
