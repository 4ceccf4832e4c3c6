"""What a victim adds after filing: read as the story is, and sent on the way through the pipeline once more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from complaints.models import Complaint, Story
from complaints.pipeline.messages import send
from complaints.workflow import Stage
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM

Row = dict[str, Any]


class Added(NamedTuple):
    """Words that were added at a moment, and what was read in them."""

    at: datetime
    answer: Row


def read_again(complaint_id: UUID) -> None:
    """Send a complaint through the pipeline from its beginning; whatever it has already, it keeps."""
    with acting_as(SYSTEM):
        Complaint.objects.filter(pk=complaint_id).update(
            stage=Stage.FILED, stage_since=timezone.now(), attempts=0, leased_until=None, not_before=None, last_error=""
        )
    transaction.on_commit(lambda: send(Stage.FILED, complaint_id), robust=True)


def read_added(complaint: Complaint, story: Story, read: Callable[[str, date], Row]) -> list[Added]:
    """Every text that was added, in order, with its reading; dates in it count from the day it was written."""
    found = []
    for entry in story.statement.get("added") or []:
        at = parse_datetime(str(entry.get("at"))) or complaint.filed_at
        found.append(Added(at, read(str(entry.get("text") or ""), timezone.localdate(at))))
    return found


def transfers_of(complaint: Complaint, told: Sequence[Added], known: Sequence[Row]) -> list[Row]:
    """A transfer for each added text that names exactly one account of the suspects, an amount and a day.

    More or less than that is not guessed at. What the victim entered before is not counted again.
    """
    accounts = {row["to_account"] for row in known}
    found: list[Row] = []
    for at, answer in told:
        named = [
            r for r in answer["identifiers"] if r["role"] == "suspect" and r["type"] in ("bank_account", "promptpay")
        ]
        amount, day = answer.get("amount_lost_thb"), parse_date(str(answer.get("event_date") or ""))
        if len(named) != 1 or not amount or day is None or named[0]["value"] in accounts:
            continue
        accounts.add(named[0]["value"])
        found.append(_transfer(complaint, at, day, amount, named[0]))
    return found


def _transfer(complaint: Complaint, at: datetime, day: date, amount: float, account: Row) -> Row:
    """The time of day is not known: noon, and never after the words were written."""
    noon = timezone.make_aware(datetime.combine(day, time(12)))
    key = f"{account['type']}:{account['value']}"
    return {
        "id": uuid5(complaint.pk, f"added:{key}"),
        "complaint_id": complaint.pk,
        "owner_side": complaint.owner_side,
        "at": min(noon, at),
        "amount_minor": min(round(amount * 100), 2**62),
        "currency": "THB",
        "rail": "promptpay" if account["type"] == "promptpay" else "bank",
        "from_bank": "",
        "from_account_masked": "",
        "to_bank": (account.get("bank") or "")[:12],
        "to_account": account["value"][:80],
        "to_name": "",
        "reference": "",
    }


def with_transfers(facts: Row, more: Sequence[Row]) -> Row:
    """The facts of a complaint with the money that left by later transfers."""
    if not more:
        return facts
    times = [t for t in (facts["last_transfer_at"], *(row["at"] for row in more)) if t]
    total = (facts["amount_lost_minor"] or 0) + sum(row["amount_minor"] for row in more)
    return {**facts, "amount_lost_minor": total, "last_transfer_at": max(times)}


def fresh(new: Iterable[tuple[Any, ...]], again: Iterable[UUID]) -> list[Row]:
    """For each complaint that is read once more, the ids of the identifiers that it did not have before."""
    wanted: dict[UUID, list[str]] = {pk: [] for pk in again}
    for complaint_id, identifier_id in new:
        if complaint_id in wanted:
            wanted[complaint_id].append(str(identifier_id))
    return [{"complaint_id": pk, "fresh": ids} for pk, ids in wanted.items() if ids]
