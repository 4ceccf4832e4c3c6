"""Which case each complaint is in."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from cases.models import Case, Link
from complaints.models import Complaint

IN_THE_CASE = (Link.Verdict.LINKED, Link.Verdict.SAME)


def cases_of(complaints: Iterable[Complaint]) -> dict[UUID, Case]:
    """The case each complaint is in, one object per case, locked in one order so that two workers never wait in a ring."""
    links = Link.objects.filter(complaint__in=list(complaints), verdict__in=IN_THE_CASE)
    pairs = dict(links.values_list("complaint_id", "case_id"))
    while True:
        wanted = Case.objects.filter(pk__in=set(pairs.values())).order_by("pk")
        found = {case.pk: case for case in wanted.select_for_update(of=("self",), no_key=True)}
        before, pairs = pairs, dict(links.values_list("complaint_id", "case_id"))
        if pairs == before:  # else a person moved a complaint while we waited for the rows
            return {complaint_id: found[case_id] for complaint_id, case_id in pairs.items()}
