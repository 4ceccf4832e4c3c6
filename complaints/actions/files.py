"""Evidence: kept as it came, hashed at its first byte, read for a slip's code, removed only before filing."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Sum
from django.utils.translation import gettext_lazy as _

from complaints import evidence_rules as rules
from complaints.actions.after import tell_added
from complaints.actions.drafts import holding, locked
from complaints.errors import AlreadyFiled, FileRefused
from complaints.models import Complaint, Evidence
from complaints.slips import read_slip
from taskforce.audit.record import record
from taskforce.vault import files


def attach_file(*, upload: Any, draft_id: UUID | None = None, complaint_id: UUID | None = None) -> Evidence:
    """Check, store and attach one uploaded file (`name`, `size`, `chunks()`, seekable) to a draft, or to a filed
    complaint that its victim adds to. The same file twice is kept once. `FileRefused` says why it is not taken."""
    subject = draft_id or complaint_id
    kind = rules.check_file(upload.name, upload, upload.size)
    findings = read_slip(upload) if kind.mime in {"image/jpeg", "image/png", "image/webp"} else {}
    with holding(subject), transaction.atomic():
        if draft_id and locked(draft_id).complaint_id:
            raise AlreadyFiled()
        mine = (
            Evidence.objects.filter(draft_id=draft_id) if draft_id else Evidence.objects.filter(complaint=complaint_id)
        )
        _check_room(mine, upload)
        stored = files.store(upload.chunks())
        if twin := mine.filter(sha256=stored.sha256).first():
            files.remove(stored.name)
            return twin
        row = Evidence(
            draft_id=draft_id,
            complaint_id=complaint_id,
            file_name=rules.stored_file_name(upload.name),
            stored_name=stored.name,
            mime=kind.mime,
            size=stored.size,
            sha256=stored.sha256,
            findings=findings,
        )
        row.save(force_insert=True)
        if complaint_id:
            tell_added(complaint=Complaint.objects.get(pk=complaint_id), words=0, files=1)
    return row


def remove_file(*, draft_id: UUID, file_id: UUID) -> str:
    """Take a file out of a draft; returns its name. A file that is not there is gone already."""
    with holding(draft_id), transaction.atomic():
        if locked(draft_id).complaint_id:
            raise AlreadyFiled()
        row = Evidence.objects.filter(pk=file_id, draft_id=draft_id, complaint=None).first()
        if row is None:
            return ""
        row.delete()
        transaction.on_commit(lambda: files.remove(row.stored_name))
        return str(row.file_name)


def read_evidence(*, complaint: Complaint, evidence: Evidence, by: Any) -> Any:
    """The path of a file for an officer; that it was read stands in the audit."""
    detail = {"file": str(evidence.pk), "sha256": evidence.sha256}
    record("evidence.read", by=by, side=by.side, obj=complaint, detail=detail)
    return files.path_of(evidence.stored_name)


def _check_room(mine: Any, upload: Any) -> None:
    name = rules.short_name(upload.name)
    there = mine.aggregate(number=Count("pk"), size=Sum("size"))
    if there["number"] >= rules.MAX_FILES:
        raise FileRefused(
            _("“%(name)s” was not added: there are %(number)s files already. Remove one first."),
            code="number",
            name=name,
            number=there["number"],
        )
    if (there["size"] or 0) + upload.size > rules.MAX_TOTAL:
        raise FileRefused(
            _("“%(name)s” was not added: all files together may have %(limit)s MB. Remove one first."),
            code="total",
            name=name,
            limit=rules.MAX_TOTAL // rules.MB,
        )
