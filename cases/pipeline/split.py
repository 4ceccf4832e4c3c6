"""A person said "not the same": the complaint leaves the case and gets one of its own."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from cases.models import Case, Link, Observation, Posting
from cases.pipeline.linking import recount
from cases.pipeline.locating import relocate
from cases.pipeline.routing import facts_of, identifier_counts, make_joint, route_case
from cases.pipeline.store import key_of
from complaints.models import Identifier
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
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
            relocate(one)
        counts = identifier_counts([case.pk])
        route_case(case, facts_of(case, counts.get(case.pk, {})), [complaint])
        if case.joint:
            make_joint([case.pk])
    return case


def _move_postings(complaint_id: UUID, old: Case, new: Case) -> None:
    for identifier in Identifier.objects.filter(complaint_id=complaint_id, role=Identifier.Role.SUSPECT):
        kind, value = key_of(identifier)
        row = Posting.objects.filter(type=kind, value=value, case=old).first()
        if row is not None:
            row.complaints -= 1
            row.save() if row.complaints > 0 else row.delete()
        Posting.objects.create(
            type=kind,
            value=value,
            case=new,
            bank=identifier.bank,
            complaints=1,
            first=identifier.filed_on,
            last=identifier.filed_on,
        )
