"""What a merge would move, what it moved, and where the number of a merged case leads."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cases import rules
from cases.models import Case, Link, Merge, QueueItem, Share
from cases.queries.visibility import notes_visible_to, one, sites_visible_to, tasks_visible_to
from cases.signals import merge_asked
from complaints.models import Identifier
from taskforce.errors import DomainError

IN_CASE = (Link.Verdict.LINKED, Link.Verdict.SAME)
#: A chain of merges is short; this only ends a loop that cannot be.
LONGEST = 20


@dataclass(slots=True)
class Preview:
    """What of `other` would become part of `case`, counted with the reader's rights; `refused` says why it cannot."""

    case: Case
    other: Case
    complaints: int
    identifiers: int
    shared_identifiers: int
    sites: int
    shares: int
    notes: int
    tasks: int
    holds: int
    items: list[QueueItem]
    above: dict[str, int]
    seen: str
    refused: str = ""

    @property
    def queue_codes(self) -> list[str]:
        return [item.queue_id for item in self.items]

    @property
    def crosses(self) -> bool:
        """Whether the other side will see complaints that it does not see now."""
        return self.case.joint != self.other.joint


def merge_preview(officer: Any, case: Case, other: Case) -> Preview:
    """What merging would do, before anybody does it."""
    named, ours = _values(other), _values(case)
    refused, above = "", {}
    try:
        rules.check_can_merge(case=case, other=other, by=officer)
        above = _counts(other, case)
    except DomainError as error:
        refused = str(error)
    return Preview(
        case=case,
        other=other,
        complaints=other.links.filter(verdict__in=IN_CASE).count(),
        identifiers=len(named),
        shared_identifiers=len(named & ours),
        sites=sites_visible_to(officer, other).count(),
        shares=Share.objects.filter(case=other).count(),
        notes=notes_visible_to(officer, other).count(),
        tasks=tasks_visible_to(officer, other).count(),
        holds=other.holds.count(),
        items=list(other.queue_items.select_related("queue__agency", "officer").order_by("part", "queue_id")),
        above=above,
        seen=inside_hash(other),
        refused=refused,
    )


def inside_hash(case: Case) -> str:
    """SHA-256 (hex) over the complaints in a case: what an officer saw when they decided."""
    inside = case.links.filter(verdict__in=IN_CASE).values_list("complaint_id", flat=True)
    return hashlib.sha256(" ".join(sorted(map(str, inside))).encode()).hexdigest()


def merges_of(officer: Any, case: Case) -> list[Merge]:
    """The merges into this case that stand, for the side that made them."""
    if case.owner_side != officer.side:
        return []
    return list(case.merges.filter(undone_at=None).select_related("absorbed", "survivor", "merged_by"))


def get_merge(officer: Any, case: Case, merge_id: object) -> Merge:
    """A merge into a visible case of the officer's own side. Raises `NotFound`."""
    rows = Merge.objects.filter(survivor=case, owner_side=officer.side).select_related("absorbed", "survivor")
    found: Merge = one(rows, merge_id)
    return found


def survivor(case: Case) -> Case:
    """The case in which the work on `case` goes on: itself, or what it was merged into, and so on."""
    for _ in range(LONGEST):
        if case.merged_into_id is None:
            break
        case = Case.objects.get(pk=case.merged_into_id)
    return case


def with_absorbed(case: Case) -> list[UUID]:
    """The keys of a case and of all that were merged into it, directly or through another."""
    found, newest = [case.pk], [case.pk]
    for _ in range(LONGEST):
        newest = list(Case.objects.filter(merged_into__in=newest).values_list("pk", flat=True))
        if not newest:
            break
        found += newest
    return found


def case_of_complaint(complaint_id: UUID) -> Case | None:
    """The case that a complaint is in."""
    link = Link.objects.filter(complaint_id=complaint_id, verdict__in=IN_CASE).select_related("case").first()
    return link.case if link else None


def cases_of_complaints(complaint_ids: list[UUID]) -> dict[UUID, str]:
    """Complaint -> the number of the case it is in."""
    rows = Link.objects.filter(complaint_id__in=complaint_ids, verdict__in=IN_CASE)
    return dict(rows.values_list("complaint_id", "case__reference"))


def _values(case: Case) -> set[tuple[str, str]]:
    inside = case.links.filter(verdict__in=IN_CASE).values("complaint_id")
    rows = Identifier.objects.filter(complaint_id__in=inside, role=Identifier.Role.SUSPECT)
    return set(rows.values_list("type", "value").distinct()[:20_000])


def _counts(case: Case, into: Case) -> dict[str, int]:
    answers: list[Any] = merge_asked.send(Case, case=case, into=into)
    return {name: n for _receiver, answer in answers for name, n in (answer or {}).items()}
