"""The sums that a case keeps over its complaints: added to by the pipeline, counted anew when a person takes one out."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from complaints.models import Complaint
from taskforce import rows
from taskforce.ids import new_reference, uuid7
from taskforce.rows import Record

Row = dict[str, Any]

_SUMS = (
    "id uuid, complaint_count int, total_loss_minor bigint, last_transfer_at timestamptz, people_held bool, "
    "scam_type_id text, impersonated_id text, changed_at timestamptz"
)
_OPEN = Record(
    _SUMS + ", reference text, owner_side text, joint bool, state text, close_reason text, opened_at timestamptz, "
    "country text, province text, place_name text, confidence float8"
).insert("cases_case", "")
#: `greatest` passes over NULLs.
_ADD = f"""
UPDATE cases_case SET
    complaint_count = cases_case.complaint_count + new.complaint_count,
    total_loss_minor = cases_case.total_loss_minor + new.total_loss_minor,
    last_transfer_at = greatest(cases_case.last_transfer_at, new.last_transfer_at),
    people_held = cases_case.people_held OR new.people_held,
    scam_type_id = coalesce(cases_case.scam_type_id, new.scam_type_id),
    impersonated_id = coalesce(cases_case.impersonated_id, new.impersonated_id),
    changed_at = new.changed_at
FROM {Record(_SUMS).source} WHERE cases_case.id = new.id AND cases_case.id = ANY(%s)
"""
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


class Sums:
    """What the complaints of one batch add to their cases, those that are opened for them among these."""

    def __init__(self) -> None:
        self._opened: dict[UUID, Row] = {}
        self._joined: dict[UUID, Row] = {}

    def add(self, complaint: Complaint, case_id: UUID | None) -> UUID:
        """Count a complaint in a case; None opens one. The case's id."""
        if case_id is None:
            case_id = uuid7()
            self._opened[case_id] = {**_nothing(case_id), **_opening(complaint)}
        row = self._opened.get(case_id) or self._joined.setdefault(case_id, _nothing(case_id))
        row["complaint_count"] += 1
        if complaint.currency == "THB":
            row["total_loss_minor"] += complaint.amount_lost_minor or 0
        times = [at for at in (row["last_transfer_at"], complaint.last_transfer_at) if at]
        row["last_transfer_at"] = max(times) if times else None
        row["people_held"] = row["people_held"] or complaint.people_held
        row["scam_type_id"] = row["scam_type_id"] or complaint.scam_type_id
        row["impersonated_id"] = row["impersonated_id"] or complaint.impersonated_id
        return case_id

    def write(self) -> None:
        rows.run(_OPEN, self._opened.values())
        rows.change(_ADD, self._joined.values())


def _nothing(case_id: UUID) -> Row:
    return {
        "id": case_id,
        "complaint_count": 0,
        "total_loss_minor": 0,
        "last_transfer_at": None,
        "people_held": False,
        "scam_type_id": None,
        "impersonated_id": None,
        "changed_at": timezone.now(),
    }


def _opening(complaint: Complaint) -> Row:
    return {
        "reference": new_reference("J", timezone.localdate().year),
        "owner_side": complaint.owner_side,
        "joint": False,
        "state": "open",
        "close_reason": "",
        "opened_at": complaint.filed_at,
        "country": "",
        "province": "",
        "place_name": "",
        "confidence": 0.0,
    }


def recount(case_ids: set[UUID]) -> None:
    """Count the sums of cases anew over all their complaints, once whoever is adding to them has finished."""
    if case_ids:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM cases_case WHERE id = ANY(%s) ORDER BY id FOR UPDATE", [sorted(case_ids)])
            cursor.execute(_RECOUNT, [sorted(case_ids)])
