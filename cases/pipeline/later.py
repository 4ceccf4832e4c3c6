"""Complaints that are in a case already and were read once more: which of their identifiers linking has not seen."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TypeAlias
from uuid import UUID

from django.db import connection

from cases.models import Link
from cases.pipeline.members import IN_THE_CASE
from cases.pipeline.store import Named, once_each
from complaints.models import Complaint, Identifier

Told: TypeAlias = dict[Complaint, tuple[UUID, list[Named]]]
"""Complaint -> its case, and what it names since it was linked."""

#: Taken once: the transaction that takes it also adds it to the case.
_TAKE = """
UPDATE complaints_story SET reading = complaints_story.reading - 'fresh' FROM complaints_story AS old
WHERE complaints_story.complaint_id = ANY(%s) AND old.complaint_id = complaints_story.complaint_id
    AND complaints_story.reading ? 'fresh'
RETURNING old.reading->'fresh'
"""


def told_later(complaints: Sequence[Complaint]) -> Told:
    """Take what each of these linked complaints names anew. Those that name nothing new are left out."""
    if not complaints:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [[complaint.pk for complaint in complaints]])
        wanted = [key for (ids,) in cursor.fetchall() for key in json.loads(ids)]
    if not wanted:
        return {}
    suspects = Identifier.objects.filter(complaint__in=complaints, role=Identifier.Role.SUSPECT).order_by()
    known = {pk: {one.key for one in mine} for pk, mine in once_each(suspects.exclude(pk__in=wanted)).items()}
    new = {
        pk: [one for one in mine if one.key not in known.get(pk, ())]
        for pk, mine in once_each(suspects.filter(pk__in=wanted)).items()
    }
    links = Link.objects.filter(complaint__in=list(new), verdict__in=IN_THE_CASE)
    case_of = dict(links.values_list("complaint_id", "case_id"))
    return {c: (case_of[c.pk], new[c.pk]) for c in complaints if c.pk in new and c.pk in case_of}
