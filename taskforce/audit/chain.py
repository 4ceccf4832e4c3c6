"""How an event is hashed: the same text in PostgreSQL (which writes) and here (which verifies)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

#: The hash before the first event of a side.
GENESIS = "0" * 64
SEPARATOR = "\x1f"


def moment(at: datetime) -> str:
    """A moment as it is hashed: UTC, microseconds."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def event_hash(event: Any) -> str:
    """The SHA-256 that binds every stored field of `event` to the event before it."""
    fields = [
        event.prev_hash,
        event.side,
        str(event.seq),
        moment(event.at),
        event.actor_side,
        event.actor,
        event.agency,
        event.verb,
        event.object_type,
        event.object_id,
        str(event.case_id or ""),
        event.detail,
    ]
    return hashlib.sha256(SEPARATOR.join(fields).encode()).hexdigest()


def faults(side: str, events: Iterable[Any], head: Any) -> Iterator[tuple[int, str]]:
    """Walk one side's chain in order and name each fault as (seq, kind).

    Kinds: `missing` (a number is not there), `changed` (fields no longer give the hash), `unchained` (does not follow
    the event before it), `truncated` (the chain ends before its head), `head` (the head is gone, or does not fit the
    last event).
    """
    expected, previous = 1, GENESIS
    for event in events:
        while expected < event.seq:
            yield expected, "missing"
            expected += 1
            previous = ""
        if previous and event.prev_hash != previous:
            yield event.seq, "unchained"
        if event_hash(event) != event.hash:
            yield event.seq, "changed"
        expected, previous = event.seq + 1, event.hash
    if head is None:
        yield expected - 1, "head"
    elif head.seq >= expected:
        yield expected, "truncated"
    elif head.hash != (previous or head.hash):
        yield head.seq, "head"
