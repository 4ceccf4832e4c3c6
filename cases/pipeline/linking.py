"""The second step: which case is a complaint the work of? Joins one, or opens one; never merges cases by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, cast
from uuid import UUID

from django.db import connection
from django.utils import timezone

from cases.linking import VERSION, Decision, decide
from cases.models import Case, Link
from cases.pipeline import common
from cases.pipeline.store import Postings, key_of
from complaints.models import Complaint, Identifier
from complaints.pipeline import step
from complaints.workflow import Stage
from taskforce.audit.record import record
from taskforce.ids import new_reference

#: One linker at a time: two complaints of one gang that arrive together must find each other.
LOCK = 7_217_001


@step(Stage.READ)
def link_complaints(complaints: Sequence[Complaint]) -> None:
    """Decide each complaint against all earlier ones; write its case, the link with reasons, possible links, postings."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    linked = set(_linked(complaints))
    todo = [c for c in complaints if c.pk not in linked]
    suspects = _suspects(todo)
    postings = Postings(key_of(i) for rows in suspects.values() for i in rows)
    closed, refused = _closed_cases(), _refused(todo)
    new_cases: list[Case] = []
    links: list[Link] = []
    for complaint in todo:
        mine = suspects.get(complaint.pk, [])
        decision = _decide(complaint, mine, postings, closed | refused.get(complaint.pk, set()))
        case_id = decision.cluster
        if not isinstance(case_id, UUID):
            new_cases.append(_new_case(complaint))
            case_id = new_cases[-1].pk
        links += _links(complaint, case_id, decision)
        postings.add(mine, case_id)
    Case.objects.bulk_create(new_cases)
    Link.objects.bulk_create(links, ignore_conflicts=True)
    postings.write()
    for key in postings.due:
        common.look(key)
    recount({link.case_id for link in links if link.verdict == Link.Verdict.LINKED})
    _tell(todo, links)


def _linked(complaints: Sequence[Complaint]) -> Any:
    joined = Link.objects.filter(complaint__in=complaints, verdict__in=[Link.Verdict.LINKED, Link.Verdict.SAME])
    return joined.values_list("complaint_id", flat=True)


def _suspects(complaints: Sequence[Complaint]) -> dict[UUID, list[Identifier]]:
    found: dict[UUID, list[Identifier]] = {}
    for identifier in Identifier.objects.filter(complaint__in=complaints, role=Identifier.Role.SUSPECT):
        found.setdefault(identifier.complaint_id, []).append(identifier)
    return found


def _closed_cases() -> set[UUID]:
    return set(Case.objects.filter(state="closed").values_list("pk", flat=True))


def _refused(complaints: Sequence[Complaint]) -> dict[UUID, set[UUID]]:
    """Cases that a person said a complaint does not belong to: that word stands."""
    said = Link.objects.filter(complaint__in=complaints, verdict=Link.Verdict.NOT_SAME)
    found: dict[UUID, set[UUID]] = {}
    for complaint_id, case_id in said.values_list("complaint_id", "case_id"):
        found.setdefault(complaint_id, set()).add(case_id)
    return found


def _decide(complaint: Complaint, identifiers: list[Identifier], postings: Postings, refused: set[UUID]) -> Decision:
    new = {
        "id": str(complaint.pk),
        "filed_on": timezone.localdate(complaint.filed_at),
        "identifiers": [{"type": i.type, "value": i.value} for i in identifiers],
    }
    return decide(new, postings.of(key_of(i) for i in identifiers), refused=refused)


def _new_case(complaint: Complaint) -> Case:
    return Case(
        reference=new_reference("J", timezone.localdate().year),
        owner_side=complaint.owner_side,
        scam_type_id=complaint.scam_type_id,
        impersonated_id=complaint.impersonated_id,
        opened_at=complaint.filed_at,
    )


def _links(complaint: Complaint, case_id: UUID, decision: Decision) -> list[Link]:
    rows = [
        Link(
            case_id=cast(UUID, link.cluster),
            complaint=complaint,
            owner_side=complaint.owner_side,
            verdict=Link.Verdict.LINKED if link.cluster == case_id else Link.Verdict.POSSIBLE,
            score=link.score,
            because=[asdict(reason) for reason in link.because],
            engine_version=VERSION,
        )
        for link in decision.links
    ]
    if not any(row.case_id == case_id for row in rows):
        rows.append(
            Link(
                case_id=case_id,
                complaint=complaint,
                owner_side=complaint.owner_side,
                verdict=Link.Verdict.LINKED,
                score=1.0,
                because=[{"code": "first_of_case", "type": "", "value": "", "params": {}}],
                engine_version=VERSION,
            )
        )
    return rows


_RECOUNT = """
UPDATE cases_case SET
    complaint_count = sums.n, total_loss_minor = sums.loss, last_transfer_at = sums.last_transfer,
    people_held = sums.held, changed_at = now(),
    scam_type_id = coalesce(cases_case.scam_type_id, sums.scam_type),
    impersonated_id = coalesce(cases_case.impersonated_id, sums.impersonated)
FROM (
    SELECT l.case_id, count(*) AS n, coalesce(sum(c.amount_lost_minor) FILTER (WHERE c.currency = 'THB'), 0) AS loss,
        max(c.last_transfer_at) AS last_transfer, bool_or(c.people_held) AS held,
        min(c.scam_type_id) AS scam_type, min(c.impersonated_id) AS impersonated
    FROM cases_link l JOIN complaints_complaint c ON c.id = l.complaint_id
    WHERE l.case_id = ANY(%s) AND l.verdict IN ('linked', 'same') GROUP BY l.case_id
) AS sums WHERE cases_case.id = sums.case_id
"""


def recount(case_ids: set[UUID]) -> None:
    """Renew the sums that a case keeps over its complaints."""
    if case_ids:
        with connection.cursor() as cursor:
            cursor.execute(_RECOUNT, [sorted(case_ids)])


def _tell(complaints: Sequence[Complaint], links: Sequence[Link]) -> None:
    joined = {link.complaint_id: link for link in links if link.verdict == Link.Verdict.LINKED}
    for complaint in complaints:
        link = joined[complaint.pk]
        record(
            "complaint.linked",
            side=complaint.owner_side,
            obj=complaint,
            case_id=link.case_id,
            detail={"score": round(link.score, 3), "engine": VERSION, "reasons": [r["code"] for r in link.because]},
        )
