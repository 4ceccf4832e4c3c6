"""Which case each complaint is in."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from cases.models import Case, Link
from complaints.models import Complaint

IN_THE_CASE = (Link.Verdict.LINKED, Link.Verdict.SAME)


def cases_of(complaints: Iterable[Complaint]) -> dict[UUID, Case]:
    """The case each complaint is in, one object per case."""
    links = Link.objects.filter(complaint__in=list(complaints), verdict__in=IN_THE_CASE)
    pairs = list(links.values_list("complaint_id", "case_id"))
    found = Case.objects.in_bulk({case_id for _, case_id in pairs})
    return {complaint_id: found[case_id] for complaint_id, case_id in pairs}
