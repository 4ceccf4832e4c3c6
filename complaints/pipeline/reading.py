"""The first step: what the victim's words and answers name, kept as rows with the reasons and the engine's version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from complaints import reading
from complaints.models import Complaint, Identifier, Story, Transfer
from complaints.pipeline.engine import step
from complaints.workflow import Stage
from taskforce.agencies.models import Organisation
from taskforce.agencies.queries import everything, scam_type_of
from taskforce.audit.record import record

HELD_CATEGORY = "trafficking"
FACTS = [
    "scam_type",
    "impersonated",
    "amount_lost_minor",
    "event_date",
    "last_transfer_at",
    "stated_country",
    "stated_province",
    "people_held",
]


@step(Stage.FILED)
def read_complaints(complaints: Sequence[Complaint]) -> None:
    """Read each story; write identifiers, transfers, facts, and the whole answer beside the original."""
    identifiers: list[Identifier] = []
    transfers: list[Transfer] = []
    for complaint in complaints:
        story = complaint.story
        answer = reading.read(story.text, timezone.localdate(complaint.filed_at))
        story.reading, story.reading_version = answer, reading.VERSION
        mine = list(_transfers(complaint))
        transfers += mine
        identifiers += _identifiers(complaint, answer, mine)
        _set_facts(complaint, answer, mine)
    Story.objects.bulk_update([c.story for c in complaints], ["reading", "reading_version"])
    Complaint.objects.bulk_update(complaints, FACTS)
    already = set(Transfer.objects.filter(complaint__in=complaints).values_list("complaint_id", flat=True))
    Transfer.objects.bulk_create([t for t in transfers if t.complaint_id not in already])
    Identifier.objects.bulk_create(identifiers, ignore_conflicts=True)
    for complaint in complaints:
        record("complaint.read", side=complaint.owner_side, obj=complaint, detail={"engine": reading.VERSION})


def _transfers(complaint: Complaint) -> Iterator[Transfer]:
    for row in complaint.story.statement.get("transfers") or []:
        yield Transfer(
            complaint=complaint,
            owner_side=complaint.owner_side,
            at=_moment(row.get("at")),
            amount_minor=row.get("amount_minor"),
            currency=row.get("currency") or "THB",
            rail=(row.get("rail") or "bank")[:12],
            from_bank=(row.get("from_bank") or "")[:12],
            from_account_masked=_masked(row.get("from_account") or ""),
            to_bank=(row.get("to_bank") or "")[:12],
            to_account=(row.get("to_account") or "")[:80],
            to_name=(row.get("to_name") or "")[:150],
            reference=(row.get("reference") or "")[:60],
        )


def _identifiers(complaint: Complaint, answer: dict[str, Any], transfers: Sequence[Transfer]) -> list[Identifier]:
    """Typed ones first: what the victim entered in a field of its own is surer than what was read in the text."""
    found: dict[tuple[str, str], Identifier] = {}

    def add(type_: str, value: str, role: str, source: str, because: object, bank: str = "", chain: str = "") -> None:
        if value and len(value) <= 300 and (type_, value) not in found:
            found[type_, value] = Identifier(
                complaint=complaint,
                owner_side=complaint.owner_side,
                joint=complaint.joint,
                type=type_,
                value=value,
                role=role,
                bank=bank or "",
                chain=chain or "",
                source=source,
                because=because if isinstance(because, dict) else {"because": because},
                filed_on=timezone.localdate(complaint.filed_at),
            )

    suspect = Identifier.Role.SUSPECT
    for transfer in transfers:
        type_ = "promptpay" if transfer.rail == "promptpay" else "bank_account"
        type_ = "crypto_address" if transfer.rail == "crypto" else type_
        add(type_, transfer.to_account, suspect, "typed", {"code": "typed_transfer"}, transfer.to_bank)
    for row in complaint.story.statement.get("contacts") or []:
        add(row.get("type", ""), row.get("value", ""), row.get("role") or suspect, "typed", {"code": "typed_contact"})
    for row in answer.get("identifiers", []):
        because = {"because": row.get("because"), "span": row.get("span")}
        add(row["type"], row["value"], row["role"], "read", because, row.get("bank") or "", row.get("chain") or "")
    return list(found.values())


def _set_facts(complaint: Complaint, answer: dict[str, Any], transfers: Sequence[Transfer]) -> None:
    category = answer.get("scam_category") or "other"
    complaint.scam_type_id = scam_type_of(category).code
    agency = answer.get("impersonated_agency")
    complaint.impersonated_id = agency if agency in everything(Organisation) else None
    typed = [t.amount_minor for t in transfers if t.amount_minor is not None and t.currency == complaint.currency]
    read_amount = answer.get("amount_lost_thb")
    if typed:
        complaint.amount_lost_minor = sum(typed)
    elif read_amount is not None:
        complaint.amount_lost_minor = min(round(read_amount * 100), 2**62)
    times = [t.at for t in transfers if t.at]
    complaint.last_transfer_at = max(times) if times else None
    complaint.event_date = timezone.localdate(min(times)) if times else _day(answer.get("event_date"))
    place = answer.get("suspected_location") or {}
    complaint.stated_country = (place.get("country") or "")[:2]
    complaint.stated_province = (place.get("province") or "")[:6]
    complaint.people_held = complaint.people_held or category == HELD_CATEGORY


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
