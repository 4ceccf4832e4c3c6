"""Write audit events. No audit, no act: an event stands in the transaction of what it tells."""

from __future__ import annotations

import json
from typing import Any

from django.db import connection, transaction

from taskforce.access.context import current
from taskforce.access.sides import Side

_APPEND = "SELECT audit_append(%s, %s, %s, %s, %s, %s, %s, %s, %s)"


def canonical(detail: dict[str, Any] | None) -> str:
    """Canonical JSON: sorted keys, no spaces, text as it is. What is hashed is this very text."""
    return json.dumps(detail or {}, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


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
    """Append one event to the chain of `side`, or to both chains when `shared`.

    `by` is the officer, or None for the portal itself and the public (told apart by the access context). `obj` gives
    `object_type` (its model's name) and `object_id` (its `reference` or primary key). Must run in a transaction.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("an audit event must stand in the transaction of its act")
    if obj is not None:
        object_type = object_type or obj._meta.model_name
        object_id = object_id or getattr(obj, "reference", None) or obj.pk
    actor_side = by.side if by else (current().side or "SYS")
    actor = by.get_username() if by else ""
    agency = (by.agency_id or "") if by else ""
    # Both chains are always locked in the same order, so that two shared acts cannot wait for each other.
    for chain in sorted(Side.values) if shared else [side]:
        with connection.cursor() as cursor:
            cursor.execute(
                _APPEND,
                [
                    chain,
                    actor_side,
                    actor,
                    str(agency),
                    verb,
                    object_type,
                    str(object_id),
                    str(case_id) if case_id else None,
                    canonical(detail),
                ],
            )
