"""A bank hold for every transfer to a Thai account that is young enough for one, requested once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from cases.models import Case
from cases.workflow import HOLD
from complaints.models import Complaint, Transfer
from taskforce import rows
from taskforce.audit.record import Entry
from taskforce.ids import uuid7
from taskforce.rows import Record

#: The queue that asks the banks.
QUEUE = "TH-AOC"
HOURS = 72

_ADD = Record(
    "id uuid, owner_side text, case_id uuid, complaint_id uuid, transfer_id uuid, state text, requested_minor bigint, "
    "bank_case_id text, requested_at timestamptz"
).insert("cases_holdrequest", "ON CONFLICT (transfer_id) DO NOTHING RETURNING id")


def request(asked: Sequence[tuple[Case, Sequence[Complaint]]], now: datetime) -> list[Entry]:
    """Request the holds of complaints in cases; returns the events to be recorded."""
    case_of = {complaint.pk: case for case, complaints in asked for complaint in complaints}
    if not case_of:
        return []
    young = Transfer.objects.filter(complaint__in=list(case_of), at__gt=now - timedelta(hours=HOURS), hold=None)
    wanted = {}
    for transfer in young.order_by("id"):
        if transfer.to_account and not transfer.to_bank.startswith("KH-"):
            row = {"id": uuid7(), "owner_side": transfer.owner_side, "case_id": case_of[transfer.complaint_id].pk}
            row |= {"complaint_id": transfer.complaint_id, "transfer_id": transfer.pk, "state": HOLD.initial}
            row |= {"requested_minor": transfer.amount_minor, "bank_case_id": "", "requested_at": now}
            wanted[str(row["id"])] = row
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
