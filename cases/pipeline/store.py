"""What the link engine asks the database: one aggregate per identifier value, whatever the number of complaints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from cases.linking import Posting, PostingCluster, keys_of
from cases.linking.contract import POSTING_CLUSTERS, Key
from cases.pipeline import common
from complaints.models import Identifier

_ASK = """
SELECT wanted.type, wanted.value, found.case_id, found.complaints, found.first, found.last, cases_case.complaint_count
FROM unnest(%s::text[], %s::text[]) AS wanted(type, value)
CROSS JOIN LATERAL (
    SELECT case_id, complaints, first, last FROM cases_posting
    WHERE type = wanted.type AND value = wanted.value ORDER BY last DESC LIMIT %s
) AS found
JOIN cases_case ON cases_case.id = found.case_id
ORDER BY wanted.type, wanted.value, found.last DESC
"""

_KEEP = """
INSERT INTO cases_posting (type, value, case_id, bank, complaints, first, last)
SELECT * FROM unnest(%s::text[], %s::text[], %s::uuid[], %s::text[], %s::int[], %s::date[], %s::date[])
ON CONFLICT ON CONSTRAINT posting_once DO UPDATE SET
    complaints = cases_posting.complaints + excluded.complaints,
    first = least(cases_posting.first, excluded.first),
    last = greatest(cases_posting.last, excluded.last),
    bank = CASE WHEN cases_posting.bank = '' THEN excluded.bank ELSE cases_posting.bank END
"""


def key_of(identifier: Identifier) -> Key:
    """The value under which an identifier is linked, as the engine folds it (types keep values of kinds apart)."""
    keys = keys_of([{"type": identifier.type, "value": identifier.value}])
    return keys[0] if keys else (identifier.type, identifier.value)


class Postings:
    """Postings of the values of one batch: read once, kept up to date in memory, written back once."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._known: dict[Key, dict[UUID, list[Any]]] = {}
        self._added: dict[tuple[str, str, UUID], list[Any]] = {}
        wanted = sorted(set(keys))
        self.due: set[Key] = set()
        self._common = common.known(wanted) if wanted else set()
        if not wanted:
            return
        with connection.cursor() as cursor:
            cursor.execute(_ASK, [[k[0] for k in wanted], [k[1] for k in wanted], POSTING_CLUSTERS])
            for type_, value, case_id, count, first, last, size in cursor.fetchall():
                self._known.setdefault((type_, value), {})[case_id] = [count, first, last, size]

    def of(self, keys: Iterable[Key]) -> dict[Key, Posting]:
        """The postings of `keys`; a value that nobody named before is not among them."""
        return {key: _posting(self._known[key], key in self._common) for key in keys if key in self._known}

    def add(self, identifiers: Iterable[Identifier], case_id: UUID) -> None:
        """A complaint that names `identifiers` is now in the case."""
        for identifier in identifiers:
            key, day = key_of(identifier), identifier.filed_on
            row = self._known.setdefault(key, {}).setdefault(case_id, [0, day, day, 0])
            if common.is_due(self._total(key), self._total(key) + 1):
                self.due.add(key)
            row[0], row[1], row[2] = row[0] + 1, min(row[1], day), max(row[2], day)
            new = self._added.setdefault((*key, case_id), [identifier.bank, 0, day, day])
            new[1], new[2], new[3] = new[1] + 1, min(new[2], day), max(new[3], day)

    def _total(self, key: Key) -> int:
        return sum(row[0] for row in self._known[key].values())

    def write(self) -> None:
        """Write what was added, in one statement, in an order that two writers share."""
        if not self._added:
            return
        rows: Iterator[tuple[Any, ...]] = (
            (*key, *row) for key, row in sorted(self._added.items(), key=lambda i: str(i))
        )
        columns = [list(column) for column in zip(*rows, strict=True)]
        with connection.cursor() as cursor:
            cursor.execute(_KEEP, columns)


def _posting(clusters: dict[UUID, list[Any]], everybodys: bool) -> Posting:
    rows = sorted(clusters.items(), key=lambda item: item[1][2], reverse=True)[:POSTING_CLUSTERS]
    firsts: list[date] = [row[1] for _, row in rows]
    lasts: list[date] = [row[2] for _, row in rows]
    return Posting(
        total=sum(row[0] for _, row in rows),
        first=min(firsts),
        last=max(lasts),
        clusters=tuple(PostingCluster(case, row[0], row[1], row[2], row[3]) for case, row in rows),
        common=everybodys,
    )
