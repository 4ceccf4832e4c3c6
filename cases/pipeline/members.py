"""Which case each complaint is in."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from cases.models import Case, Link
from complaints.models import Complaint
from taskforce import rows

IN_THE_CASE = (Link.Verdict.LINKED, Link.Verdict.SAME)
_LINKED = "SELECT complaint_id, case_id FROM cases_link WHERE complaint_id = ANY(%s) AND verdict IN ('linked', 'same')"
_LOCKED = "SELECT * FROM cases_case WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE"
#: Name of the locked case on a complaint that the pipeline carries (its object lives as long as the transaction).
_HELD = "_case_held"


def cases_of(complaints: Iterable[Complaint]) -> dict[UUID, Case]:
    """The case each complaint is in, one object per case, locked in one order so that two workers never wait in a ring.

    To be asked for complaints that were locked in this transaction: what an earlier step has locked is not asked again.
    """
    asked = list(complaints)
    if asked and all(_HELD in vars(complaint) for complaint in asked):
        return {complaint.pk: vars(complaint)[_HELD] for complaint in asked}
    ids = [complaint.pk for complaint in asked]
    pairs = dict(rows.ask(_LINKED, ids))
    while True:
        found = {case.pk: case for case in Case.objects.raw(_LOCKED, [list(set(pairs.values()))])}
        before, pairs = pairs, dict(rows.ask(_LINKED, ids))
        if pairs == before:  # else a person moved a complaint while we waited for the rows
            break
    for complaint in asked:
        if complaint.pk in pairs:
            vars(complaint)[_HELD] = found[pairs[complaint.pk]]
    return {complaint_id: found[case_id] for complaint_id, case_id in pairs.items()}
