"""Which values are everybody's: found out when a value has been named 8, 16, 32, ... times, and kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from cases.linking import VERSION, Complaint, is_spread_out
from cases.linking.contract import Key
from cases.models import CommonValue
from cases.pipeline.keys import key_of
from taskforce import rows
from taskforce.rows import Record

#: A value is looked at when this many complaints name it, and each time their number has doubled.
FIRST_LOOK = 8
#: So many of the newest complaints that name a value tell whether they have anything else in common.
SAMPLE = 200

_SAMPLE = """
SELECT wanted.n, other.complaint_id, other.filed_on, other.type, other.value
FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS wanted(type, value, n)
CROSS JOIN LATERAL (
    SELECT complaint_id FROM complaints_identifier
    WHERE type = wanted.type AND value = wanted.value AND role = 'suspect' ORDER BY filed_on DESC LIMIT %s
) AS naming
JOIN complaints_identifier AS other ON other.complaint_id = naming.complaint_id AND other.role = 'suspect'
"""
_KEEP = Record("type text, value text, complaints int, engine_version text, found_at timestamptz").insert(
    "cases_commonvalue"
)


def is_due(before: int, after: int) -> bool:
    """Whether the number of complaints naming a value has just passed a power of two from `FIRST_LOOK` on."""
    return after >= FIRST_LOOK and before.bit_length() != after.bit_length()


def known(keys: Iterable[Key]) -> set[Key]:
    """Those of `keys` that are known to be everybody's."""
    wanted = set(keys)
    found = CommonValue.objects.filter(value__in={value for _, value in wanted}).values_list("type", "value")
    return wanted & set(found)


def look(keys: Iterable[Key]) -> None:
    """Find out which values are everybody's, and keep them. Cases they have tied so far are left to people."""
    wanted = sorted(set(keys))
    now = timezone.now()
    found = [
        {"type": key[0], "value": key[1], "complaints": len(naming), "engine_version": VERSION, "found_at": now}
        for key, naming in zip(wanted, _naming(wanted), strict=True)
        if is_spread_out(key, naming)
    ]
    rows.run(_KEEP, found)


def _naming(keys: list[Key]) -> list[list[Complaint]]:
    """For each key a sample of the complaints that name it."""
    if not keys:
        return []
    found: list[dict[UUID, list[Any]]] = [{} for _ in keys]
    with connection.cursor() as cursor:
        cursor.execute(_SAMPLE, [[key[0] for key in keys], [key[1] for key in keys], SAMPLE])
        for number, complaint_id, filed_on, kind, value in cursor.fetchall():
            one = found[number - 1].setdefault(complaint_id, [filed_on, set()])
            one[1].add(key_of(kind, value))
    return [
        [Complaint(str(pk), filed_on.toordinal(), tuple(sorted(named))) for pk, (filed_on, named) in naming.items()]
        for naming in found
    ]
