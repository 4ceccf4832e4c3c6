"""A person said "not the same": the complaint leaves the case and gets one of its own."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from cases.models import Case, Link, Observation, Posting
from cases.pipeline.locating import locate_cases
from cases.pipeline.routing import route_cases
from cases.pipeline.store import once_each
from cases.pipeline.sums import recount
from complaints.models import Identifier
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.audit.record import record_many
from taskforce.ids import new_reference


def split_out(link: Link, *, by: Any) -> Case:
    """Move the complaint of `link` into a case of its own, which is located and routed afresh. Returns the new case.

    `link` already carries the person's verdict; the figures and postings of the old case are renewed.
    """
    with acting_as(SYSTEM), transaction.atomic():
        complaint, old = link.complaint, link.case
        case = Case.objects.create(
            reference=new_reference("J", timezone.localdate().year),
            owner_side=complaint.owner_side,
            scam_type_id=complaint.scam_type_id,
            impersonated_id=complaint.impersonated_id,
            opened_at=complaint.filed_at,
        )
        Link.objects.create(
            case=case,
            complaint=complaint,
            owner_side=complaint.owner_side,
            verdict=Link.Verdict.SAME,
            score=1.0,
            because=[{"code": "split_by_officer", "type": "", "value": "", "params": {}}],
            engine_version=link.engine_version,
            judged_by=by,
        )
        Observation.objects.filter(complaint=complaint).update(case=case)
        _move_postings(complaint.pk, old, case)
        recount({old.pk, case.pk})
        for one in (old, case):
            one.refresh_from_db()
        entries = locate_cases([old, case])
        entries += route_cases([(case, [complaint])])
        record_many(entries)
    return case


def _move_postings(complaint_id: UUID, old: Case, new: Case) -> None:
    """The count is changed by the database: complaints may be joining the old case at this moment."""
    suspects = Identifier.objects.filter(complaint_id=complaint_id, role=Identifier.Role.SUSPECT)
    for (kind, value), bank, day in once_each(suspects.order_by()).get(complaint_id, ()):
        row = Posting.objects.filter(type=kind, value=value, case=old)
        row.update(complaints=F("complaints") - 1)
        row.filter(complaints=0).delete()
        Posting.objects.create(type=kind, value=value, case=new, bank=bank, complaints=1, first=day, last=day)
