"""Write audit events. No audit, no act: an event stands in the transaction of what it tells."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from taskforce.access.context import current
from taskforce.access.sides import Side
from taskforce.rows import as_json, ask

_APPEND = "SELECT audit_append(%s, %s, %s, %s, %s, %s, %s, %s, %s)"
_APPEND_MANY = "SELECT audit_append_many(%s, %s)"


_canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str).encode


def canonical(detail: dict[str, Any] | None) -> str:
    """Canonical JSON: sorted keys, no spaces, text as it is. What is hashed is this very text."""
    return _canonical(detail) if detail else "{}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One event to be recorded.

    `by` is the officer, or None for the portal itself and the public (told apart by the access context). `obj` gives
    `object_type` (its model's name) and `object_id` (its `reference` or primary key). A `shared` one stands in both
    chains.
    """

    verb: str
    side: str
    by: Any = None
    obj: Any = None
    object_type: str = ""
    object_id: object = ""
    case_id: object = None
    shared: bool = False
    detail: dict[str, Any] | None = None

    @property
    def chains(self) -> list[str]:
        """Both chains are always locked in the same order, so that two shared acts cannot wait for each other."""
        return sorted(Side.values) if self.shared else [self.side]

    def fields(self) -> dict[str, str | None]:
        """What is hashed beside chain, number and moment, in that order."""
        kind, name = self.object_type, self.object_id
        if self.obj is not None:
            kind = kind or self.obj._meta.model_name
            name = name or getattr(self.obj, "reference", None) or self.obj.pk
        return {
            "actor_side": self.by.side if self.by else (current().side or "SYS"),
            "actor": self.by.get_username() if self.by else "",
            "agency": str(self.by.agency_id or "") if self.by else "",
            "verb": self.verb,
            "object_type": kind,
            "object_id": str(name),
            "case_id": str(self.case_id) if self.case_id else None,
            "detail": canonical(self.detail),
        }


def record(
    verb: str,
    *,
    by: Any = None,
    side: str,
    obj: Any = None,
    object_type: str = "",
    object_id: object = "",
    case_id: object = None,
    shared: bool = False,
    detail: dict[str, Any] | None = None,
) -> None:
    """Append one event, as an `Entry` says it, to its chain or to both. Must run in a transaction."""
    _in_a_transaction()
    entry = Entry(verb, side, by, obj, object_type, object_id, case_id, shared, detail)
    values = list(entry.fields().values())
    for chain in entry.chains:
        with connection.cursor() as cursor:
            cursor.execute(_APPEND, [chain, *values])


def record_many(entries: Iterable[Entry]) -> None:
    """Append events in the order given, one call for each chain; last in the act, since it takes the chains' locks."""
    _in_a_transaction()
    chains: dict[str, list[dict[str, str | None]]] = {}
    for entry in entries:
        fields = entry.fields()
        for chain in entry.chains:
            chains.setdefault(chain, []).append(fields)
    for chain in sorted(chains):
        ask(_APPEND_MANY, chain, as_json(chains[chain]))


def _in_a_transaction() -> None:
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("an audit event must stand in the transaction of its act")
