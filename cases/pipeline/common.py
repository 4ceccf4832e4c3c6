"""Which values are everybody's: found out when a value has been named 8, 16, 32, ... times, and kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from cases.linking import VERSION, Complaint, is_spread_out
from cases.linking.contract import Key
from cases.pipeline.keys import key_of
from taskforce import rows
from taskforce.rows import Record

#: A value is looked at when this many complaints name it, and each time their number has doubled.
FIRST_LOOK = 8
#: So many of the newest complaints that name a value tell whether they have anything else in common.
SAMPLE = 200

#: So many of the newest complaints of each other value show how the first ones hang together.
AROUND = 10

#: OFFSET 0: looked up one by one, by index, however many rows the planner expects.
_SAMPLE = """
WITH naming AS MATERIALIZED (
    SELECT wanted.n, wanted.type, wanted.value, newest.complaint_id
    FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS wanted(type, value, n)
    CROSS JOIN LATERAL (
        SELECT complaint_id FROM complaints_identifier
        WHERE type = wanted.type AND value = wanted.value AND role = 'suspect' ORDER BY filed_on DESC LIMIT %s
    ) AS newest
), others AS MATERIALIZED (
    SELECT DISTINCT naming.n, other.type, other.value
    FROM naming CROSS JOIN LATERAL (
        SELECT type, value FROM complaints_identifier
        WHERE complaint_id = naming.complaint_id AND role = 'suspect' OFFSET 0
    ) AS other
    WHERE (other.type, other.value) <> (naming.type, naming.value) AND NOT EXISTS (
        SELECT FROM cases_commonvalue AS common WHERE common.type = other.type AND common.value = other.value)
), looked_at AS MATERIALIZED (
    SELECT n, complaint_id, true AS names_it FROM naming
    UNION SELECT others.n, newest.complaint_id, false FROM others CROSS JOIN LATERAL (
        SELECT complaint_id FROM complaints_identifier
        WHERE type = others.type AND value = others.value AND role = 'suspect' ORDER BY filed_on DESC LIMIT %s
    ) AS newest
)
SELECT looked_at.n, bool_or(looked_at.names_it), one.complaint_id, one.filed_on, one.type, one.value
FROM looked_at CROSS JOIN LATERAL (
    SELECT complaint_id, filed_on, type, value FROM complaints_identifier
    WHERE complaint_id = looked_at.complaint_id AND role = 'suspect' OFFSET 0
) AS one
GROUP BY looked_at.n, one.complaint_id, one.filed_on, one.type, one.value
"""
_KNOWN = """
SELECT common.type, common.value FROM unnest(%s::text[], %s::text[]) AS wanted(type, value)
JOIN cases_commonvalue AS common ON common.type = wanted.type AND common.value = wanted.value
"""
_KEEP = Record("type text, value text, complaints int, engine_version text, found_at timestamptz").insert(
    "cases_commonvalue"
)


def is_due(before: int, after: int) -> bool:
    """Whether the number of complaints naming a value has just passed a power of two from `FIRST_LOOK` on."""
    return after >= FIRST_LOOK and before.bit_length() != after.bit_length()


def known(keys: Iterable[Key]) -> set[Key]:
    """Those of `keys` that are known to be everybody's."""
    wanted = sorted(set(keys))
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN, [[kind for kind, _ in wanted], [value for _, value in wanted]])
        return set(cursor.fetchall())


def look(keys: Iterable[Key]) -> None:
    """Find out which values are everybody's, and keep them. `proposals` shows people what they have tied so far."""
    wanted = sorted(set(keys))
    now = timezone.now()
    found = [
        {"type": key[0], "value": key[1], "complaints": len(naming), "engine_version": VERSION, "found_at": now}
        for key, (naming, around) in zip(wanted, _sample(wanted), strict=True)
        if is_spread_out(key, naming, around)
    ]
    rows.run(_KEEP, found)


def _sample(keys: list[Key]) -> list[tuple[list[Complaint], list[Complaint]]]:
    """For each key a sample of the complaints that name it, and those around them, which share another value with one."""
    if not keys:
        return []
    found: list[dict[UUID, list[Any]]] = [{} for _ in keys]
    with connection.cursor() as cursor:
        cursor.execute(_SAMPLE, [[key[0] for key in keys], [key[1] for key in keys], SAMPLE, AROUND])
        for number, names_it, complaint_id, filed_on, kind, value in cursor.fetchall():
            one = found[number - 1].setdefault(complaint_id, [filed_on, names_it, set()])
            one[1] = one[1] or names_it
            one[2].add(key_of(kind, value))
    return [(_those(rows, True), _those(rows, False)) for rows in found]


def _those(rows: dict[UUID, list[Any]], names_it: bool) -> list[Complaint]:
    return [
        Complaint(str(pk), filed_on.toordinal(), tuple(sorted(keys)))
        for pk, (filed_on, names, keys) in rows.items()
        if names == names_it
    ]
