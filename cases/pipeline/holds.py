"""A bank hold for every transfer to a Thai account that is young enough for one, requested once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from cases.models import Case
from cases.workflow import HOLD
from complaints.models import Complaint
from taskforce import rows
from taskforce.audit.record import Entry
from taskforce.ids import uuid7
from taskforce.rows import Record

#: The queue that asks the banks.
QUEUE = "TH-AOC"
HOURS = 72

_YOUNG = """
SELECT id, complaint_id, owner_side, amount_minor FROM complaints_transfer AS one
WHERE complaint_id = ANY(%s) AND at > %s AND to_account <> '' AND to_bank NOT LIKE 'KH-%%'
    AND NOT EXISTS (SELECT FROM cases_holdrequest WHERE transfer_id = one.id)
ORDER BY id
"""
_ADD = Record(
    "id uuid, owner_side text, case_id uuid, complaint_id uuid, transfer_id uuid, state text, requested_minor bigint, "
    "bank_case_id text, requested_at timestamptz"
).insert("cases_holdrequest", "ON CONFLICT (transfer_id) DO NOTHING RETURNING id")


def request(asked: Sequence[tuple[Case, Sequence[Complaint]]], now: datetime) -> list[Entry]:
    """Request the holds of complaints in cases; returns the events to be recorded."""
    case_of = {complaint.pk: case for case, complaints in asked for complaint in complaints}
    if not case_of:
        return []
    wanted = {}
    for transfer_id, complaint_id, side, amount in rows.ask(_YOUNG, list(case_of), now - timedelta(hours=HOURS)):
        row = {"id": uuid7(), "owner_side": side, "case_id": case_of[complaint_id].pk, "complaint_id": complaint_id}
        row |= {"transfer_id": transfer_id, "state": HOLD.initial, "requested_minor": amount}
        wanted[str(row["id"])] = {**row, "bank_case_id": "", "requested_at": now}
    made = {str(row[0]) for row in rows.run(_ADD, wanted.values())}
    return [_entry(row) for name, row in wanted.items() if name in made]


def _entry(row: dict[str, object]) -> Entry:
    detail = {"amount_minor": row["requested_minor"]}
    return Entry(
        "hold.requested",
        str(row["owner_side"]),
        object_type="holdrequest",
        object_id=row["id"],
        case_id=row["case_id"],
        detail=detail,
    )
