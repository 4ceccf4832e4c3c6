"""The fourth step: which agency queue leads, which support. Writes the decision, the queue items and the bank holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from psycopg.types.json import Jsonb

from cases.models import Case, HoldRequest, QueueItem, RoutingDecision
from cases.pipeline.locating import cases_of
from cases.routing import VERSION, route
from cases.signals import case_routed
from complaints.models import Complaint, Transfer
from complaints.pipeline import step
from complaints.workflow import Stage
from taskforce.agencies.models import Queue
from taskforce.agencies.queries import UNROUTED, everything
from taskforce.audit.record import record

HOLD_QUEUE = "TH-AOC"
HOLD_HOURS = 72
#: Goals of the portal in hours (not law), by the purpose of a queue: when somebody should have taken the item.
GOAL_HOURS = {"bank_hold": 1, "victims": 4, "investigate": 24}
OTHER_GOAL_HOURS = 72


@step(Stage.LOCATED)
def route_complaints(complaints: Sequence[Complaint]) -> None:
    """Route the cases of `complaints` by what is now known of them."""
    case_of = cases_of(complaints)
    by_case: dict[UUID, list[Complaint]] = {}
    for complaint in complaints:
        by_case.setdefault(case_of[complaint.pk].pk, []).append(complaint)
    cases = {case.pk: case for case in case_of.values()}
    counts = identifier_counts(cases)
    for case_id, theirs in by_case.items():
        route_case(cases[case_id], facts_of(cases[case_id], counts.get(case_id, {})), theirs)
    make_joint([case.pk for case in cases.values() if case.joint])
    for complaint in complaints:
        record(
            "complaint.routed",
            side=complaint.owner_side,
            obj=complaint,
            case_id=case_of[complaint.pk].pk,
            detail={"lead": cases[case_of[complaint.pk].pk].lead_queue_id, "engine": VERSION},
        )


_COUNT = """
SELECT case_id,
    count(*) FILTER (WHERE type = 'phone' AND value LIKE '+66%%') AS phones_th,
    count(*) FILTER (WHERE type = 'phone' AND value LIKE '+855%%') AS phones_kh,
    count(*) FILTER (WHERE type IN ('bank_account', 'promptpay') AND bank NOT LIKE 'KH-%%') AS accounts_th,
    count(*) FILTER (WHERE type = 'bank_account' AND bank LIKE 'KH-%%') AS accounts_kh,
    count(*) FILTER (WHERE type IN ('domain', 'url')) AS domains,
    count(*) FILTER (WHERE type = 'crypto_address') AS crypto
FROM cases_posting WHERE case_id = ANY(%s) GROUP BY case_id
"""


def identifier_counts(case_ids: Any) -> dict[UUID, dict[str, int]]:
    """How many distinct suspect identifiers of each kind the cases name."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [list(case_ids)])
        assert cursor.description is not None
        names = [column.name for column in cursor.description][1:]
        return {row[0]: dict(zip(names, row[1:], strict=True)) for row in cursor.fetchall()}


def facts_of(case: Case, counts: dict[str, int], now: datetime | None = None) -> dict[str, Any]:
    """The facts that the routing policy asks for, as plain data (`VERSION` of the engine says which policy)."""
    now = now or timezone.now()
    age = (now - case.last_transfer_at).total_seconds() / 3600 if case.last_transfer_at else None
    location = {"country": case.country, "province": case.province or None, "confidence": round(case.confidence, 3)}
    return {
        "id": case.reference,
        "scam_code": case.scam_type_id,
        "location": location if case.country else None,
        **{name: counts.get(name, 0) for name in ("phones_th", "phones_kh", "accounts_th", "accounts_kh")},
        **{name: counts.get(name, 0) for name in ("domains", "crypto")},
        "last_transfer_age_hours": round(max(age, 0), 2) if age is not None else None,
        "total_loss_thb": case.total_loss_minor / 100,
        "complaint_count": max(case.complaint_count, 1),
        "people_held": case.people_held,
    }


def route_case(case: Case, facts: dict[str, Any], complaints: Sequence[Complaint] = ()) -> RoutingDecision:
    """Decide and write: the decision with its facts, the items of the queues, the holds; joint if both sides are named."""
    answer = route(facts)
    queues = everything(Queue)
    lead = answer["lead"] if answer["lead"] in queues else UNROUTED
    support = [code for code in answer["support"] if code in queues]
    now = timezone.now()
    before = (case.lead_queue_id, set(case.queue_items.values_list("queue_id", flat=True)))
    case.lead_queue_id = lead
    case.joint = case.joint or any(queues[code].side not in ("", case.owner_side) for code in [lead, *support])
    Case.objects.filter(pk=case.pk).update(lead_queue_id=lead, joint=case.joint, changed_at=now)
    decision = RoutingDecision.objects.create(
        case=case,
        complaint=complaints[0] if complaints else None,
        owner_side=case.owner_side,
        joint=case.joint,
        facts=facts,
        lead=lead,
        support=support,
        because=answer["because"],
        version=VERSION,
    )
    items = [
        _item(case, queues[code], code == lead, answer["because"], now, len(complaints)) for code in [lead, *support]
    ]
    _keep_items(items, lead)
    _request_holds(case, complaints, support, now)
    if before != (lead, before[1] | {lead, *support}):
        detail = {"lead": lead, "support": support, "rules": answer["because"], "engine": VERSION}
        record("case.routed", side=case.owner_side, obj=case, case_id=case.pk, shared=case.joint, detail=detail)
    new = {lead, *support} - before[1]
    transaction.on_commit(lambda: case_routed.send(Case, case_id=case.pk, new_queues=sorted(new)), robust=True)
    return decision


def _item(case: Case, queue: Queue, leads: bool, because: list[str], now: datetime, fresh: int) -> QueueItem:
    return QueueItem(
        case=case,
        queue=queue,
        owner_side=queue.side or case.owner_side,
        joint=case.joint,
        part="lead" if leads else "support",
        because=[rule for rule in because if rule.startswith("L") == leads],
        entered_at=now,
        due_at=now + timedelta(hours=GOAL_HOURS.get(queue.purpose, OTHER_GOAL_HOURS)),
        fresh_complaints=fresh,
    )


_UPSERT = """
INSERT INTO cases_queueitem (id, case_id, queue_id, owner_side, joint, part, because, state, entered_at, due_at, reason,
                             fresh_complaints)
SELECT id, case_id, queue_id, owner_side, joint, part, because, 'waiting', entered_at, due_at, '', fresh
FROM unnest(%s::uuid[], %s::uuid[], %s::text[], %s::text[], %s::bool[], %s::text[], %s::jsonb[], %s::timestamptz[],
            %s::timestamptz[], %s::int[])
    AS new(id, case_id, queue_id, owner_side, joint, part, because, entered_at, due_at, fresh)
ON CONFLICT ON CONSTRAINT case_once_in_queue DO UPDATE SET
    part = excluded.part, because = excluded.because, joint = excluded.joint,
    fresh_complaints = CASE WHEN cases_queueitem.state = 'done' THEN excluded.fresh_complaints
                            ELSE cases_queueitem.fresh_complaints + excluded.fresh_complaints END,
    state = CASE WHEN cases_queueitem.state = 'done' THEN 'waiting' ELSE cases_queueitem.state END,
    officer_id = CASE WHEN cases_queueitem.state = 'done' THEN NULL ELSE cases_queueitem.officer_id END,
    entered_at = CASE WHEN cases_queueitem.state = 'done' THEN excluded.entered_at ELSE cases_queueitem.entered_at END
"""


def _keep_items(items: Sequence[QueueItem], lead: str) -> None:
    """One item per case and queue: a new complaint freshens it, brings a finished one back, and may change its part."""
    columns: list[Any] = [
        [i.pk for i in items],
        [i.case_id for i in items],
        [i.queue_id for i in items],
        [i.owner_side for i in items],
        [i.joint for i in items],
        [i.part for i in items],
        [Jsonb(i.because) for i in items],
        [i.entered_at for i in items],
        [i.due_at for i in items],
        [i.fresh_complaints for i in items],
    ]
    with connection.cursor() as cursor:
        cursor.execute(_UPSERT, columns)
    QueueItem.objects.filter(case_id=items[0].case_id, part="lead").exclude(queue_id=lead).update(part="support")
    if lead != UNROUTED:
        QueueItem.objects.filter(case_id=items[0].case_id, queue_id=UNROUTED).delete()


def _request_holds(case: Case, complaints: Sequence[Complaint], support: list[str], now: datetime) -> None:
    """A bank hold for every transfer to a Thai account that is young enough for one, requested once."""
    if HOLD_QUEUE not in support:
        return
    young = Transfer.objects.filter(complaint__in=list(complaints), at__gt=now - timedelta(hours=HOLD_HOURS), hold=None)
    holds = [
        HoldRequest(
            case=case,
            complaint_id=transfer.complaint_id,
            transfer=transfer,
            owner_side=transfer.owner_side,
            requested_minor=transfer.amount_minor,
        )
        for transfer in young
        if transfer.to_account and not transfer.to_bank.startswith("KH-")
    ]
    HoldRequest.objects.bulk_create(holds, ignore_conflicts=True)
    for hold in holds:
        record(
            "hold.requested",
            side=hold.owner_side,
            object_type="holdrequest",
            object_id=hold.pk,
            case_id=case.pk,
            detail={"amount_minor": hold.requested_minor},
        )


_JOINT = [
    "UPDATE complaints_complaint SET joint = true WHERE NOT joint AND id IN (SELECT complaint_id FROM cases_link "
    "WHERE case_id = ANY(%s) AND verdict IN ('linked', 'same'))",
    "UPDATE complaints_identifier SET joint = true WHERE NOT joint AND complaint_id IN (SELECT complaint_id FROM "
    "cases_link WHERE case_id = ANY(%s) AND verdict IN ('linked', 'same'))",
    "UPDATE cases_link SET joint = true WHERE NOT joint AND verdict IN ('linked', 'same') AND case_id = ANY(%s)",
    "UPDATE cases_routingdecision SET joint = true WHERE NOT joint AND case_id = ANY(%s)",
    "UPDATE cases_queueitem SET joint = true WHERE NOT joint AND case_id = ANY(%s)",
]


def make_joint(case_ids: list[UUID]) -> None:
    """What a joint case may show to both sides is marked so, row by row, for the wall in the database."""
    if case_ids:
        with connection.cursor() as cursor:
            for statement in _JOINT:
                cursor.execute(statement, [case_ids])
