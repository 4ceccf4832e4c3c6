"""The audit chain: whatever is done to what was written, it is named."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.core.management import call_command
from django.db import ProgrammingError, connection, connections, transaction

from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.audit.chain import GENESIS, event_hash, faults
from taskforce.audit.models import Event
from taskforce.audit.record import Entry, record, record_many

BEGIN = datetime(2026, 11, 21, 6, 40, tzinfo=UTC)


@dataclass(frozen=True)
class Written:
    """An event with all that is hashed."""

    seq: int
    prev_hash: str = ""
    hash: str = ""
    side: str = "TH"
    at: datetime = BEGIN
    actor_side: str = "TH"
    actor: str = "thanakorn"
    agency: str = "TH-CCIB"
    verb: str = "case.start"
    object_type: str = "case"
    object_id: str = "J-2026-AAAAAA-A"
    case_id: UUID | None = None
    detail: str = '{"from":"open","to":"investigating"}'


@dataclass(frozen=True)
class End:
    """The head of a chain."""

    seq: int
    hash: str


def chained(event: Written, previous: str) -> Written:
    """The event, put after the one with hash `previous`."""
    event = replace(event, prev_hash=previous)
    return replace(event, hash=event_hash(event))


def chain(length: int = 6) -> list[Written]:
    events: list[Written] = []
    for seq in range(1, length + 1):
        event = Written(seq, at=BEGIN + timedelta(seconds=seq), detail=f'{{"n":{seq}}}')
        events.append(chained(event, events[-1].hash if events else GENESIS))
    return events


def end(events: list[Written]) -> End:
    return End(events[-1].seq, events[-1].hash)


def test_an_untouched_chain_has_no_fault() -> None:
    assert list(faults("TH", chain(), end(chain()))) == []
    assert list(faults("TH", [], End(0, GENESIS))) == []


CHANGES = {
    "side": "KH", "at": BEGIN - timedelta(days=1), "actor_side": "KH", "actor": "dara", "agency": "KH-PP-1",
    "verb": "case.close", "object_type": "share", "object_id": "J-2026-CCCCCC-C", "case_id": UUID(int=7), "detail": "{}",
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_every_changed_field_is_named(name: str) -> None:
    events, last = chain(), end(chain())
    events[2] = replace(events[2], **{name: CHANGES[name]})
    assert list(faults("TH", events, last)) == [(3, "changed")]


def test_a_change_with_a_fresh_hash_breaks_the_next_link() -> None:
    events, last = chain(), end(chain())
    events[2] = chained(replace(events[2], verb="case.close"), events[2].prev_hash)
    assert list(faults("TH", events, last)) == [(4, "unchained")]


def cut_out(events: list[Written]) -> None:
    del events[2]


def cut_first(events: list[Written]) -> None:
    del events[0]


def cut_and_close_up(events: list[Written]) -> None:
    events[2:] = [replace(event, seq=event.seq - 1) for event in events[3:]]


def put_in(events: list[Written]) -> None:
    forged = chained(Written(3, verb="forged"), events[1].hash)
    events[2:] = [forged, *(replace(event, seq=event.seq + 1) for event in events[2:])]


def swap(events: list[Written]) -> None:
    events[2], events[3] = replace(events[3], seq=3), replace(events[2], seq=4)


def fork(events: list[Written]) -> None:
    events.insert(3, chained(Written(3, verb="forged"), events[1].hash))


def truncate(events: list[Written]) -> None:
    del events[4:]


def empty(events: list[Written]) -> None:
    events.clear()


def rewrite_the_rest(events: list[Written]) -> None:
    for place in range(2, len(events)):
        events[place] = chained(replace(events[place], actor="dara"), events[place - 1].hash)


def add_behind_the_head(events: list[Written]) -> None:
    events.append(chained(Written(7), events[-1].hash))


@pytest.mark.parametrize(
    ("harm", "named"),
    [
        (cut_out, (3, "missing")),
        (cut_first, (1, "missing")),
        (cut_and_close_up, (3, "changed")),
        (put_in, (4, "unchained")),
        (swap, (3, "changed")),
        (fork, (3, "unchained")),
        (truncate, (5, "truncated")),
        (empty, (1, "truncated")),
        (rewrite_the_rest, (6, "head")),
        (add_behind_the_head, (6, "head")),
    ],
)
def test_what_is_done_to_a_chain_is_named(harm: Callable[[list[Written]], None], named: tuple[int, str]) -> None:
    events = chain()
    last = end(events)
    harm(events)
    assert named in list(faults("TH", events, last))


def test_a_head_that_is_gone_is_named() -> None:
    assert list(faults("TH", chain(), None)) == [(6, "head")]
    assert list(faults("TH", [], None)) == [(0, "head")]


def verify() -> tuple[int, str]:
    """The exit status of `verify_audit` and what it printed."""
    out = io.StringIO()
    try:
        call_command("verify_audit", stdout=out)
    except SystemExit as ended:
        return int(ended.code or 0), out.getvalue()
    return 0, out.getvalue()


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_a_row_changed_by_the_owner_of_the_database_is_named_with_exit_status_1() -> None:
    with acting_as(SYSTEM), transaction.atomic():
        for number in range(4):
            record("case.start", side="TH", object_type="case", object_id=number, shared=True, detail={"ชื่อ": "ข้อ"})
    assert verify()[0] == 0
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute("UPDATE audit_event SET detail = '{}' WHERE side = 'KH' AND seq = 3")
        assert cursor.rowcount == 1
    status, said = verify()
    assert status == 1 and "KH event 3: changed" in said and "TH event" not in said and "audit=broken" in said
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute("DELETE FROM audit_event WHERE side = 'TH' AND seq = 4")
    assert "TH event 4: truncated" in verify()[1]


@pytest.mark.django_db(transaction=True)
def test_many_events_in_one_call_continue_both_chains_as_single_ones_would() -> None:
    with acting_as(SYSTEM), transaction.atomic():
        record("case.start", side="TH", object_type="case", object_id="first")
        record_many(
            Entry("case.note", "TH", object_type="case", object_id=n, shared=n == 1, detail={"ชื่อ": "ข้อ", "n": n})
            for n in range(3)
        )
        record("case.close", side="KH", object_type="case", object_id="last")
    with acting_as(SYSTEM), transaction.atomic():
        ids = {side: list(Event.objects.filter(side=side).values_list("object_id", flat=True)) for side in ("TH", "KH")}
    assert ids == {"TH": ["first", "0", "1", "2"], "KH": ["1", "last"]}
    assert verify()[0] == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    "act", ["UPDATE {} SET side = 'TH'", "DELETE FROM {}", "TRUNCATE {}", "INSERT INTO {} (side) VALUES ('TH')"]
)
@pytest.mark.parametrize("table", ["audit_event", "audit_head"])
def test_the_application_may_only_add_by_the_function_that_keeps_the_chain(act: str, table: str) -> None:
    with acting_as(SYSTEM), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(act.format(table))


@pytest.mark.django_db
def test_one_side_does_not_read_the_chain_of_the_other() -> None:
    with acting_as(SYSTEM):
        record("case.start", side="TH", object_type="case", object_id="1")
    with acting_as("KH"):
        assert not Event.objects.filter(side="TH").exists()


@pytest.mark.django_db(transaction=True)
def test_no_event_stands_outside_the_transaction_of_its_act() -> None:
    with acting_as(SYSTEM), pytest.raises(transaction.TransactionManagementError):
        record("case.start", side="TH", object_type="case", object_id="1")


@pytest.mark.django_db(transaction=True)
def test_many_events_need_the_transaction_of_their_acts_too() -> None:
    with acting_as(SYSTEM), pytest.raises(transaction.TransactionManagementError):
        record_many([Entry("case.start", "TH", object_type="case", object_id="1")])
