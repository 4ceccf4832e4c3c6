"""The second step: which case is a complaint the work of? Joins one, or opens one; never merges cases by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from cases.linking import VERSION, Decision
from cases.linking.complaint import Complaint as Linkable
from cases.linking.contract import Reason
from cases.linking.decide import decide_complaint
from cases.models import Link
from cases.pipeline import common
from cases.pipeline.later import Told, told_later
from cases.pipeline.members import IN_THE_CASE
from cases.pipeline.store import Named, Postings, named_by
from cases.pipeline.sums import Sums, recount
from complaints.models import Complaint
from complaints.pipeline import step
from complaints.workflow import Stage
from taskforce import rows
from taskforce.audit.record import Entry
from taskforce.ids import uuid7
from taskforce.rows import Record

Row = dict[str, Any]
#: One linker at a time: two complaints of one gang that arrive together must find each other.
LOCK = 7_217_001

LINK = Record(
    "id uuid, case_id uuid, complaint_id uuid, owner_side text, joint bool, verdict text, score float8, because jsonb, "
    "engine_version text, judged_reason text, created_at timestamptz"
)
_SAID = "SELECT complaint_id, case_id, verdict FROM cases_link WHERE complaint_id = ANY(%s)"
ADD_LINKS = LINK.insert("cases_link", "")
ADD_POSSIBLE = LINK.insert("cases_link")


@step(Stage.READ)
def link_complaints(complaints: Sequence[Complaint]) -> list[Entry]:
    """Decide each complaint against all earlier ones; write its case, the link with reasons, possible links, postings."""
    named = named_by(complaints)
    alone()
    refused, linked, read_again = _said(complaints)
    todo = [c for c in complaints if c.pk not in linked]
    told = told_later([c for c in complaints if c.pk in linked])
    postings = Postings(one.key for c in (*todo, *told) for one in named.get(c.pk, ()))
    sums, links, entries = Sums(), [], []
    for complaint in todo:
        mine = named.get(complaint.pk, [])
        decision = _decide(complaint, mine, postings, refused.get(complaint.pk, set()))
        joins = decision.cluster
        case_id = sums.add(complaint, joins if isinstance(joins, UUID) else None)
        found = _links(complaint, case_id, decision)
        links += found
        entries.append(_entry(complaint, found[0]))
        postings.add(mine, case_id)
    rows.run(ADD_POSSIBLE, _told(told, named, refused, postings))
    sums.write()
    rows.run(ADD_LINKS, links)
    recount(read_again)
    postings.write()
    common.look(postings.due)
    return entries


def _told(
    told: Told, named: Mapping[UUID, list[Named]], refused: Mapping[UUID, set[UUID]], postings: Postings
) -> list[Row]:
    """Later words name more: the case has it from now on, and other cases that it ties to are possible, no more."""
    found: list[Row] = []
    for complaint, (case_id, more) in told.items():
        apart = {*refused.get(complaint.pk, ()), case_id}
        decision = _decide(complaint, named.get(complaint.pk, []), postings, apart)
        found += [row for row in _links(complaint, case_id, decision) if row["case_id"] != case_id]
        postings.add(more, case_id)
    return found


def alone() -> None:
    """From here to the end of the transaction nobody else links, or takes a link back."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def _said(complaints: Sequence[Complaint]) -> tuple[dict[UUID, set[UUID]], set[UUID], set[UUID]]:
    """Cases that a person said a complaint does not belong to (that word stands); complaints that are in a case; these
    cases, whose sums may have changed since by what was read once more.
    """
    refused: dict[UUID, set[UUID]] = {}
    linked: set[UUID] = set()
    cases: set[UUID] = set()
    for complaint_id, case_id, verdict in rows.ask(_SAID, [complaint.pk for complaint in complaints]):
        if verdict == Link.Verdict.NOT_SAME:
            refused.setdefault(complaint_id, set()).add(case_id)
        elif verdict in IN_THE_CASE:
            linked.add(complaint_id)
            cases.add(case_id)
    return refused, linked, cases


def _decide(complaint: Complaint, named: list[Named], postings: Postings, refused: set[UUID]) -> Decision:
    keys = tuple(sorted({one.key for one in named}))
    new = Linkable(str(complaint.pk), timezone.localdate(complaint.filed_at).toordinal(), keys)
    return decide_complaint(new, postings.of(keys), refused=postings.closed | refused)


def _links(complaint: Complaint, case_id: UUID, decision: Decision) -> list[Row]:
    """Its place in its case first, then the cases it might belong to."""
    found = [(link.cluster, link.score, list(map(_as_data, link.because))) for link in decision.links]
    if not any(cluster == case_id for cluster, _, _ in found):
        found.append((case_id, 1.0, [{"code": "first_of_case", "type": "", "value": "", "params": {}}]))
    found.sort(key=lambda one: one[0] != case_id)
    common_part = {
        "complaint_id": complaint.pk,
        "owner_side": complaint.owner_side,
        "joint": False,
        "engine_version": VERSION,
        "judged_reason": "",
        "created_at": timezone.now(),
    }
    return [
        {
            "id": uuid7(),
            "case_id": cluster,
            "verdict": Link.Verdict.LINKED.value if cluster == case_id else Link.Verdict.POSSIBLE.value,
            "score": score,
            "because": because,
            **common_part,
        }
        for cluster, score, because in found
    ]


def _as_data(reason: Reason) -> Row:
    return {"code": reason.code, "type": reason.type, "value": reason.value, "params": reason.params}


def _entry(complaint: Complaint, link: Row) -> Entry:
    reasons = [reason["code"] for reason in link["because"]]
    detail = {"score": round(link["score"], 3), "engine": VERSION, "reasons": reasons}
    return Entry("complaint.linked", complaint.owner_side, obj=complaint, case_id=link["case_id"], detail=detail)
