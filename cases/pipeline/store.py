"""What the link engine asks the database: one aggregate per identifier value, whatever the number of complaints."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from cases.linking import Posting, PostingCluster, is_public
from cases.linking.contract import POSTING_CLUSTERS, Key
from cases.pipeline import common
from cases.pipeline.keys import key_of
from complaints.models import Complaint, Identifier
from taskforce import rows
from taskforce.rows import Record

_ASK = """
SELECT wanted.type, wanted.value, found.case_id, found.complaints, found.first, found.last, cases_case.complaint_count,
    cases_case.state = 'closed'
FROM unnest(%s::text[], %s::text[]) AS wanted(type, value)
CROSS JOIN LATERAL (
    SELECT case_id, complaints, first, last FROM cases_posting
    WHERE type = wanted.type AND value = wanted.value ORDER BY last DESC LIMIT %s
) AS found
JOIN cases_case ON cases_case.id = found.case_id
ORDER BY wanted.type, wanted.value, found.last DESC
"""

_NAMED = """
SELECT complaint_id, type, value, bank, filed_on FROM complaints_identifier
WHERE complaint_id = ANY(%s) AND role = 'suspect'
"""
_KEEP = Record("type text, value text, case_id uuid, bank text, complaints int, first date, last date").insert(
    "cases_posting",
    """
ON CONFLICT ON CONSTRAINT posting_once DO UPDATE SET
    complaints = cases_posting.complaints + excluded.complaints,
    first = least(cases_posting.first, excluded.first),
    last = greatest(cases_posting.last, excluded.last),
    bank = CASE WHEN cases_posting.bank = '' THEN excluded.bank ELSE cases_posting.bank END
""",
)


class Named(NamedTuple):
    """A suspect identifier that a complaint names, under the value by which it is linked."""

    key: Key
    bank: str
    filed_on: date


def named_by(complaints: Iterable[Complaint]) -> dict[UUID, list[Named]]:
    """The suspects' identifiers of each complaint that names any."""
    return _by_complaint(rows.ask(_NAMED, [complaint.pk for complaint in complaints]))


def once_each(identifiers: QuerySet[Identifier]) -> dict[UUID, list[Named]]:
    """By complaint; two spellings of one value (`Shop.com`, `shop.com`) are one: a posting counts complaints."""
    return _by_complaint(identifiers.values_list("complaint", "type", "value", "bank", "filed_on"))


def _by_complaint(identifiers: Iterable[tuple[Any, ...]]) -> dict[UUID, list[Named]]:
    found: dict[UUID, dict[Key, Named]] = {}
    for complaint_id, kind, value, bank, day in identifiers:
        key = key_of(kind, value)
        mine = found.setdefault(complaint_id, {})
        mine[key] = Named(key, (mine[key].bank if key in mine else "") or bank, day)
    return {complaint_id: list(mine.values()) for complaint_id, mine in found.items()}


class Postings:
    """Postings of the values of one batch: read once, kept up to date in memory, written back once."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._known: dict[Key, dict[UUID, list[Any]]] = {}
        self._added: dict[tuple[str, str, UUID], list[Any]] = {}
        self.due: set[Key] = set()
        self.closed: set[UUID] = set()
        """Cases among the postings that are closed: nothing joins them."""
        wanted = sorted(set(keys))
        self._common = common.known(wanted) if wanted else set()
        if not wanted:
            return
        with connection.cursor() as cursor:
            cursor.execute(_ASK, [[k[0] for k in wanted], [k[1] for k in wanted], POSTING_CLUSTERS])
            for type_, value, case_id, count, first, last, size, closed in cursor.fetchall():
                self._known.setdefault((type_, value), {})[case_id] = [count, first, last, size]
                if closed:
                    self.closed.add(case_id)

    def of(self, keys: Iterable[Key]) -> dict[Key, Posting]:
        """The postings of `keys`; a value that nobody named before is not among them."""
        return {key: _posting(self._known[key], key in self._common) for key in keys if key in self._known}

    def add(self, named: Iterable[Named], case_id: UUID) -> None:
        """A complaint that names these is now in the case."""
        for key, bank, day in named:
            row = self._known.setdefault(key, {}).setdefault(case_id, [0, day, day, 0])
            total = sum(known[0] for known in self._known[key].values())
            if common.is_due(total, total + 1) and key not in self._common and not is_public(key):
                self.due.add(key)
            row[0], row[1], row[2] = row[0] + 1, min(row[1], day), max(row[2], day)
            new = self._added.setdefault((*key, case_id), [bank, 0, day, day])
            new[1], new[2], new[3] = new[1] + 1, min(new[2], day), max(new[3], day)

    def write(self) -> None:
        """Write what was added, in one statement, in an order that two writers share."""
        names = ("type", "value", "case_id", "bank", "complaints", "first", "last")
        added = sorted(self._added.items(), key=lambda item: (item[0][0], item[0][1], str(item[0][2])))
        rows.run(_KEEP, [dict(zip(names, (*key, *row), strict=True)) for key, row in added])


def _posting(clusters: dict[UUID, list[Any]], everybodys: bool) -> Posting:
    newest = sorted(clusters.items(), key=lambda item: item[1][2], reverse=True)[:POSTING_CLUSTERS]
    return Posting(
        total=sum(row[0] for _, row in newest),
        first=min(row[1] for _, row in newest),
        last=max(row[2] for _, row in newest),
        clusters=tuple(PostingCluster(case, *row) for case, row in newest),
        common=everybodys,
    )
