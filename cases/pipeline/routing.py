"""The fourth step: which agency queue leads, which support. Writes the decision, the queue items and the bank holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from cases.models import Case, QueueItem
from cases.pipeline import holds
from cases.pipeline.joint import make_joint
from cases.pipeline.members import cases_of
from cases.routing import VERSION, route
from cases.signals import case_routed
from complaints.models import Complaint
from complaints.pipeline import step
from complaints.workflow import Stage
from taskforce import rows
from taskforce.agencies.models import Queue
from taskforce.agencies.queries import UNROUTED, everything
from taskforce.audit.record import Entry
from taskforce.ids import uuid7
from taskforce.rows import Record

Row = dict[str, Any]
#: Goals of the portal in hours (not law), by the purpose of a queue: when somebody should have taken the item.
GOAL_HOURS = {"bank_hold": 1, "victims": 4, "investigate": 24}
OTHER_GOAL_HOURS = 72

KEEP_LEADS = Record("id uuid, lead_queue_id text, joint bool, changed_at timestamptz").update("cases_case", "id")
ADD_DECISIONS = Record(
    "id uuid, case_id uuid, complaint_id uuid, owner_side text, joint bool, facts jsonb, lead text, support jsonb, "
    "because jsonb, version text, created_at timestamptz"
).insert("cases_routingdecision", "")
_QUEUES_OF = "SELECT case_id, queue_id FROM cases_queueitem WHERE case_id = ANY(%s)"
#: One item per case and queue: a new complaint freshens it, brings a finished one back, and may change its part.
KEEP_ITEMS = Record(
    "id uuid, case_id uuid, queue_id text, owner_side text, joint bool, part text, because jsonb, state text, "
    "entered_at timestamptz, due_at timestamptz, reason text, fresh_complaints int"
).insert(
    "cases_queueitem",
    """
ON CONFLICT ON CONSTRAINT case_once_in_queue DO UPDATE SET
    part = excluded.part, because = excluded.because, joint = excluded.joint,
    fresh_complaints = CASE WHEN cases_queueitem.state = 'done' THEN excluded.fresh_complaints
                            ELSE cases_queueitem.fresh_complaints + excluded.fresh_complaints END,
    state = CASE WHEN cases_queueitem.state = 'done' THEN 'waiting' ELSE cases_queueitem.state END,
    officer_id = CASE WHEN cases_queueitem.state = 'done' THEN NULL ELSE cases_queueitem.officer_id END,
    entered_at = CASE WHEN cases_queueitem.state = 'done' THEN excluded.entered_at ELSE cases_queueitem.entered_at END
""",
)


@dataclass
class Routing:
    """A case, what the engine says of it, and the complaints that are the occasion."""

    case: Case
    complaints: Sequence[Complaint]
    facts: Row
    lead: str
    support: list[str]
    because: list[str]
    was_in: set[str] = field(default_factory=set)

    @property
    def queues(self) -> list[str]:
        return [self.lead, *self.support]


@step(Stage.LOCATED)
def route_complaints(complaints: Sequence[Complaint]) -> list[Entry]:
    """Route the cases of `complaints` by what is now known of them."""
    case_of = cases_of(complaints)
    by_case: dict[UUID, list[Complaint]] = {}
    for complaint in complaints:
        by_case.setdefault(case_of[complaint.pk].pk, []).append(complaint)
    cases = {case.pk: case for case in case_of.values()}
    entries = route_cases([(cases[case_id], theirs) for case_id, theirs in sorted(by_case.items())])
    for complaint in complaints:
        case = case_of[complaint.pk]
        detail = {"lead": case.lead_queue_id, "engine": VERSION}
        entries.append(Entry("complaint.routed", complaint.owner_side, obj=complaint, case_id=case.pk, detail=detail))
    return entries


def route_cases(asked: Iterable[tuple[Case, Sequence[Complaint]]]) -> list[Entry]:
    """Decide and write: the decisions with their facts, the items of the queues, the holds; joint if both sides are named.

    The cases know their leading queue afterwards. Returns the events to be recorded.
    """
    routings = _decide(list(asked))
    now = timezone.now()
    before = {r.case.pk: (r.case.lead_queue_id, r.case.joint) for r in routings}
    queues = everything(Queue)
    for r in routings:
        r.case.lead_queue_id = r.lead
        r.case.joint = r.case.joint or any(queues[code].side not in ("", r.case.owner_side) for code in r.queues)
    leads = [{"id": r.case.pk, "lead_queue_id": r.lead, "joint": r.case.joint, "changed_at": now} for r in routings]
    rows.change(KEEP_LEADS, leads)
    rows.run(ADD_DECISIONS, [_decision(r, now) for r in routings])
    rows.run(KEEP_ITEMS, [item for r in routings for item in _items(r, queues, now)])
    _tidy(routings, {case_id: lead for case_id, (lead, _) in before.items()})
    make_joint(
        [r.case.pk for r in routings if r.case.joint and not before[r.case.pk][1]],
        [c.pk for r in routings if r.case.joint and before[r.case.pk][1] for c in r.complaints],
    )
    entries = [_entry(r) for r in routings if r.lead != before[r.case.pk][0] or set(r.queues) - r.was_in]
    entries += holds.request([(r.case, r.complaints) for r in routings if holds.QUEUE in r.support], now)
    transaction.on_commit(lambda: _say(routings), robust=True)
    return entries


def _decide(asked: Sequence[tuple[Case, Sequence[Complaint]]]) -> list[Routing]:
    """What the engine says of each case, and which queues it is in so far."""
    ids = [case.pk for case, _ in asked]
    counts = identifier_counts(ids)
    queues = everything(Queue)
    found = {}
    for case, complaints in asked:
        facts = facts_of(case, counts.get(case.pk, {}))
        answer = route(facts)
        lead = answer["lead"] if answer["lead"] in queues else UNROUTED
        support = [code for code in answer["support"] if code in queues]
        found[case.pk] = Routing(case, complaints, facts, lead, support, answer["because"])
    for case_id, code in rows.ask(_QUEUES_OF, ids):
        found[case_id].was_in.add(code)
    return list(found.values())


def _decision(r: Routing, now: datetime) -> Row:
    return {
        "id": uuid7(),
        "case_id": r.case.pk,
        "complaint_id": r.complaints[0].pk if r.complaints else None,
        "owner_side": r.case.owner_side,
        "joint": r.case.joint,
        "facts": r.facts,
        "lead": r.lead,
        "support": r.support,
        "because": r.because,
        "version": VERSION,
        "created_at": now,
    }


def _items(r: Routing, queues: Mapping[str, Queue], now: datetime) -> list[Row]:
    return [_item(r, queues[code], leads=code == r.lead, now=now) for code in r.queues]


def _item(r: Routing, queue: Queue, *, leads: bool, now: datetime) -> Row:
    return {
        "id": uuid7(),
        "case_id": r.case.pk,
        "queue_id": queue.code,
        "owner_side": queue.side or r.case.owner_side,
        "joint": r.case.joint,
        "part": "lead" if leads else "support",
        "because": [rule for rule in r.because if rule.startswith("L") == leads],
        "state": "waiting",
        "entered_at": now,
        "due_at": now + timedelta(hours=GOAL_HOURS.get(queue.purpose, OTHER_GOAL_HOURS)),
        "reason": "",
        "fresh_complaints": len(r.complaints),
    }


def _tidy(routings: Sequence[Routing], lead_before: Mapping[UUID, str | None]) -> None:
    """A queue that led supports from now on; a case that has a queue is unrouted no more."""
    moved = {r.case.pk: r.lead for r in routings if r.was_in and lead_before[r.case.pk] != r.lead}
    if moved:
        items = QueueItem.objects.filter(case__in=moved, part="lead")
        stale = [pk for pk, case_id, queue in items.values_list("pk", "case_id", "queue_id") if queue != moved[case_id]]
        QueueItem.objects.filter(pk__in=stale).update(part="support")
    found = [r.case.pk for r in routings if UNROUTED in r.was_in and r.lead != UNROUTED]
    if found:
        QueueItem.objects.filter(case__in=found, queue_id=UNROUTED).delete()


def _entry(r: Routing) -> Entry:
    detail = {"lead": r.lead, "support": r.support, "rules": r.because, "engine": VERSION}
    return Entry("case.routed", r.case.owner_side, obj=r.case, case_id=r.case.pk, shared=r.case.joint, detail=detail)


def _say(routings: Sequence[Routing]) -> None:
    for r in routings:
        case_routed.send(Case, case_id=r.case.pk, new_queues=sorted(set(r.queues) - r.was_in))


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
