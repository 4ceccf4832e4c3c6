"""The first step: what the victim's words and answers name, kept as rows with the reasons and the engine's version."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from complaints import reading
from complaints.models import Complaint, Identifier, Story
from complaints.pipeline import later
from complaints.pipeline.engine import step
from complaints.reading.coordinates import read_coordinates
from complaints.reading.together import together
from complaints.workflow import Stage
from taskforce import rows
from taskforce.agencies.models import Organisation
from taskforce.agencies.queries import everything, scam_type_of
from taskforce.audit.record import Entry
from taskforce.ids import uuid7
from taskforce.rows import Record

HELD_CATEGORY = "trafficking"
Row = dict[str, Any]

READING = Record("complaint_id uuid, reading jsonb, reading_version text")
FACTS = Record(
    "id uuid, scam_type_id text, impersonated_id text, amount_lost_minor bigint, event_date date, "
    "last_transfer_at timestamptz, stated_country text, stated_province text, people_held bool"
)
TRANSFER = Record(
    "id uuid, complaint_id uuid, owner_side text, at timestamptz, amount_minor bigint, currency text, rail text, "
    "from_bank text, from_account_masked text, to_bank text, to_account text, to_name text, reference text"
)
IDENTIFIER = Record(
    "id uuid, complaint_id uuid, owner_side text, joint bool, type text, value text, role text, bank text, chain text, "
    "source text, because jsonb, filed_on date"
)
_STORIES = "SELECT complaint_id, text, statement, reading FROM complaints_story WHERE complaint_id = ANY(%s)"
#: Name of the reading on a complaint that was read in this transaction (its object lives no longer).
_READ_NOW = "_read_now"
KEEP_READING = READING.update("complaints_story", "complaint_id")
KEEP_FACTS = FACTS.update("complaints_complaint", "id")
#: Those of a complaint that was read before stay as they are: a hold may have been asked for one.
ADD_TRANSFERS = f"""
INSERT INTO complaints_transfer ({", ".join(TRANSFER.names)}) SELECT new.* FROM {TRANSFER.source}
WHERE NOT EXISTS (SELECT 1 FROM complaints_transfer AS old WHERE old.complaint_id = new.complaint_id)
"""
#: Those read in later words have an id that follows from them, so that reading again adds none.
ADD_LATER_TRANSFERS = TRANSFER.insert("complaints_transfer", "ON CONFLICT (id) DO NOTHING")
ADD_IDENTIFIERS = IDENTIFIER.insert("complaints_identifier", "ON CONFLICT DO NOTHING RETURNING complaint_id, id")
#: What linking has not seen yet of a complaint that is in a case already; linking takes it away.
KEEP_FRESH = f"""
UPDATE complaints_story SET reading = jsonb_set(reading, '{{fresh}}', (reading->'fresh') || new.fresh)
FROM {Record("complaint_id uuid, fresh jsonb").source} WHERE complaints_story.complaint_id = new.complaint_id
"""


@step(Stage.FILED)
def read_complaints(complaints: Sequence[Complaint]) -> list[Entry]:
    """Read each story; write identifiers, transfers, facts, and the whole answer beside the original."""
    stories = {story.pk: story for story in Story.objects.raw(_STORIES, [[complaint.pk for complaint in complaints]])}
    readings: list[Row] = []
    facts: list[Row] = []
    identifiers: list[Row] = []
    transfers: list[Row] = []
    added: list[Row] = []
    again: list[UUID] = []
    for complaint in complaints:
        story = stories[complaint.pk]
        filed_on = timezone.localdate(complaint.filed_at)
        mine = [_transfer(complaint, row) for row in story.statement.get("transfers") or []]
        answer = _read(story.text, filed_on)
        told = later.read_added(complaint, story, _read)
        if told:
            answer = together(answer, [one.answer for one in told])
            answer["fresh"] = (story.reading or {}).get("fresh", [])
            again.append(complaint.pk)
        readings.append({"complaint_id": complaint.pk, "reading": answer, "reading_version": reading.VERSION})
        vars(complaint)[_READ_NOW] = answer
        more = later.transfers_of(complaint, told, mine)
        facts.append(later.with_transfers(_facts(complaint, answer, mine), more))
        for name, value in facts[-1].items():
            setattr(complaint, name, value)
        transfers += mine
        added += more
        identifiers += _identifiers(complaint, filed_on, story.statement, answer, [*mine, *more])
    rows.change(KEEP_READING, readings, key="complaint_id")
    rows.change(KEEP_FACTS, facts)
    rows.run(ADD_TRANSFERS, transfers)
    rows.run(ADD_LATER_TRANSFERS, added)
    new = rows.run(ADD_IDENTIFIERS, identifiers)
    rows.run(KEEP_FRESH, later.fresh(new, again))
    detail = {"engine": reading.VERSION}
    return [Entry("complaint.read", c.owner_side, obj=c, detail=detail) for c in complaints]


def readings_of(complaints: Sequence[Complaint]) -> dict[UUID, Row]:
    """What was read of each complaint, for later steps: those that this transaction has read are not asked for again."""
    known = {c.pk: vars(c)[_READ_NOW] for c in complaints if _READ_NOW in vars(c)}
    others = [c.pk for c in complaints if c.pk not in known]
    if others:
        found = Story.objects.filter(pk__in=others).values_list("pk", "reading")
        known |= {pk: reading or {} for pk, reading in found}
    return known


def _read(text: str, day: date) -> Row:
    """What the engine reads in words, and the places that they give by coordinates."""
    return {**reading.read(text, day), "coordinates": read_coordinates(text)}


def _transfer(complaint: Complaint, row: Row) -> Row:
    return {
        "id": uuid7(),
        "complaint_id": complaint.pk,
        "owner_side": complaint.owner_side,
        "at": _moment(row.get("at")),
        "amount_minor": row.get("amount_minor"),
        "currency": row.get("currency") or "THB",
        "rail": (row.get("rail") or "bank")[:12],
        "from_bank": (row.get("from_bank") or "")[:12],
        "from_account_masked": _masked(row.get("from_account") or ""),
        "to_bank": (row.get("to_bank") or "")[:12],
        "to_account": (row.get("to_account") or "")[:80],
        "to_name": (row.get("to_name") or "")[:150],
        "reference": (row.get("reference") or "")[:60],
    }


def _identifiers(
    complaint: Complaint, filed_on: date, statement: Row, answer: Row, transfers: Sequence[Row]
) -> list[Row]:
    """Typed ones first: what the victim entered in a field of its own is surer than what was read in the text."""
    found: dict[tuple[str, str], Row] = {}
    common = {"complaint_id": complaint.pk, "owner_side": complaint.owner_side, "joint": complaint.joint}

    def add(type_: str, value: str, role: str, source: str, because: Row, bank: str = "", chain: str = "") -> None:
        if value and len(value) <= 300 and (type_, value) not in found:
            row = {"type": type_, "value": value, "role": role, "bank": bank, "chain": chain, "source": source}
            found[type_, value] = {"id": uuid7(), **common, **row, "because": because, "filed_on": filed_on}

    suspect = Identifier.Role.SUSPECT.value
    for transfer in transfers:
        type_ = "promptpay" if transfer["rail"] == "promptpay" else "bank_account"
        type_ = "crypto_address" if transfer["rail"] == "crypto" else type_
        add(type_, transfer["to_account"], suspect, "typed", {"code": "typed_transfer"}, transfer["to_bank"])
    for row in statement.get("contacts") or []:
        add(row.get("type", ""), row.get("value", ""), row.get("role") or suspect, "typed", {"code": "typed_contact"})
    for row in answer.get("identifiers", []):
        because = {"because": row.get("because"), "span": row.get("span")}
        add(row["type"], row["value"], row["role"], "read", because, row.get("bank") or "", row.get("chain") or "")
    return list(found.values())


def _facts(complaint: Complaint, answer: Row, transfers: Sequence[Row]) -> Row:
    category = answer.get("scam_category") or "other"
    agency = answer.get("impersonated_agency")
    times = [t["at"] for t in transfers if t["at"]]
    place = answer.get("suspected_location") or {}
    return {
        "id": complaint.pk,
        "scam_type_id": scam_type_of(category).code,
        "impersonated_id": agency if agency in everything(Organisation) else None,
        "amount_lost_minor": _amount(complaint, answer, transfers),
        "last_transfer_at": max(times) if times else None,
        "event_date": timezone.localdate(min(times)) if times else _day(answer.get("event_date")),
        "stated_country": (place.get("country") or "")[:2],
        "stated_province": (place.get("province") or "")[:6],
        "people_held": complaint.people_held or category == HELD_CATEGORY,
    }


def _amount(complaint: Complaint, answer: Row, transfers: Sequence[Row]) -> int | None:
    """What the victim entered, else what the text says, else what is known already."""
    typed = [
        t["amount_minor"] for t in transfers if t["amount_minor"] is not None and t["currency"] == complaint.currency
    ]
    if typed:
        return sum(typed)
    told = answer.get("amount_lost_thb")
    return complaint.amount_lost_minor if told is None else min(round(told * 100), 2**62)


def _moment(text: object) -> datetime | None:
    moment = parse_datetime(text) if isinstance(text, str) else None
    return timezone.make_aware(moment) if moment and timezone.is_naive(moment) else moment


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def _masked(account: str) -> str:
    return "x" * max(len(account) - 4, 0) + account[-4:]
