"""Notes in any language with a translation beside them, and tasks."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from cases import rules
from cases.actions.case import hold_case, touch
from cases.errors import AlreadyTranslated, SameLanguage, WordsNeeded
from cases.models import Case, Note, NoteTranslation, Task
from taskforce.audit.record import record


def _said(text: str) -> str:
    """The text as typed, byte for byte but for what a database cannot keep."""
    kept = text.replace("\x00", "").encode("utf-8", "replace").decode()
    if not kept.strip():
        raise WordsNeeded()
    return kept


def add_note(*, case: Case, text: str, language: str, both_sides: bool, by: Any) -> Note:
    """Add a note, for the officer's own side or for both sides of a joint case. The original is never changed."""
    rules.check_can(case=case, permission="cases.note", by=by)
    joint = both_sides and case.joint
    with transaction.atomic():
        note = Note.objects.create(
            case=case, author=by, text=_said(text), language=language, owner_side=by.side, joint=joint
        )
        _record("note.add", note, case, by, joint, {"language": language, "both_sides": joint})
    return note


def add_translation(*, note: Note, text: str, language: str, by: Any) -> NoteTranslation:
    """Put a translation beside a note; it says who made it and is not verified yet."""
    rules.check_can(case=note.case, permission="cases.note", by=by)
    if language == note.language:
        raise SameLanguage()
    try:
        with transaction.atomic():
            made = NoteTranslation.objects.create(
                note=note, text=_said(text), language=language, made_by=by, owner_side=by.side, joint=note.joint
            )
            _record("note.translate", made, note.case, by, note.joint, {"language": language, "note": str(note.pk)})
    except IntegrityError:
        raise AlreadyTranslated() from None
    return made


def verify_translation(*, translation: NoteTranslation, by: Any) -> NoteTranslation:
    """A second person says that the translation is right. Saying so twice changes nothing."""
    with transaction.atomic():
        found = (
            NoteTranslation.objects.select_for_update(of=("self",)).select_related("note__case").get(pk=translation.pk)
        )
        rules.check_can_verify_translation(translation=found, by=by)
        if found.verified_by_id is None:
            found.verified_by = by
            found.save(update_fields=["verified_by"])
            detail = {"language": found.language, "note": str(found.note_id)}
            _record("note.verify", found, found.note.case, by, found.joint, detail)
    return found


def add_task(*, case: Case, agency: Any, title: str, language: str, due_at: datetime | None, by: Any) -> Task:
    """Give an agency of either side something to do. A task for the other side is for both to read."""
    rules.check_can(case=case, permission="cases.note", by=by)
    if agency.side != by.side:
        rules.check_is_party(case=case, by=by)
    with transaction.atomic():
        task = Task.objects.create(
            case=case,
            agency_id=agency.code,
            title=_said(title)[:200],
            language=language,
            due_at=due_at,
            created_by=by,
            owner_side=by.side,
            joint=case.joint,
        )
        _record("task.add", task, case, by, task.joint, {"agency": agency.code})
    return task


def finish_task(*, task: Task, by: Any) -> Task:
    """An officer of the agency says that it is done. Saying so twice changes nothing."""
    with transaction.atomic():
        hold_case(task.case_id)
        found = Task.objects.select_for_update(of=("self",)).select_related("case").get(pk=task.pk)
        rules.check_can_finish_task(task=found, by=by)
        if found.done_at is None:
            found.done_by, found.done_at = by, timezone.now()
            found.save(update_fields=["done_by", "done_at"])
            _record("task.finish", found, found.case, by, found.joint, {"agency": found.agency_id})
    return found


def _record(verb: str, obj: Any, case: Case, by: Any, shared: bool, detail: dict[str, Any]) -> None:
    touch(case)
    record(verb, by=by, side=by.side, obj=obj, case_id=case.pk, shared=shared, detail=detail)
