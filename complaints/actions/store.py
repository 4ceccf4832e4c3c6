"""Filing on paper: complaint, story, complainant, files and draft in one statement, once.

Filing is the busiest act of the portal. One statement instead of five halves its time, and its `ON CONFLICT` makes two
equal filings, or two equal references, a matter of the count that comes back.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.db import connection, models
from django.utils import timezone

from complaints.models import Complainant, Complaint, Story
from taskforce.ids import new_reference

_TAKE_FILES = "files AS (UPDATE complaints_evidence SET complaint_id = filed.id FROM filed WHERE draft_id = filed.id)"
_CLOSE_DRAFT = (
    "draft AS (UPDATE complaints_draft d SET complaint_id = filed.id, answers_sealed = NULL, updated_at = now()"
    " FROM filed WHERE d.id = filed.id)"
)
TRIES = 8


def write(complaint: Complaint, story: Story, complainant: Complainant, *, from_draft: bool) -> bool:
    """Store a filing. False when it is stored already (its `filing_key` is known); a taken reference is chosen anew.

    `from_draft`: the draft of the same id is closed and its files come along.
    """
    for _try in range(TRIES):
        complaint.reference = new_reference(str(complaint.owner_side), timezone.localdate(complaint.filed_at).year)
        values = [*_values(complaint), *_values(story), *_values(complainant)]
        with connection.cursor() as cursor:
            cursor.execute(_statement(from_draft), values)
            if cursor.fetchone()[0]:
                return True
        if Complaint.objects.filter(filing_key=complaint.filing_key).exists():
            return False
    raise RuntimeError(f"no free reference in {TRIES} tries")


@lru_cache(maxsize=2)
def _statement(from_draft: bool) -> str:
    parts = [
        f"filed AS (INSERT INTO {_into(Complaint)} VALUES ({_marks(Complaint)}) ON CONFLICT DO NOTHING RETURNING id)",
        f"story AS (INSERT INTO {_into(Story)} SELECT {_marks(Story)} FROM filed)",
        f"who AS (INSERT INTO {_into(Complainant)} SELECT {_marks(Complainant)} FROM filed)",
    ]
    parts += [_TAKE_FILES, _CLOSE_DRAFT] if from_draft else []
    return f"WITH {', '.join(parts)} SELECT count(*) FROM filed"


def _into(model: type[models.Model]) -> str:
    columns = ", ".join(connection.ops.quote_name(str(field.column)) for field in model._meta.concrete_fields)
    return f"{model._meta.db_table} ({columns})"


def _marks(model: type[models.Model]) -> str:
    return ", ".join(["%s"] * len(model._meta.concrete_fields))


def _values(row: models.Model) -> list[Any]:
    return [
        field.get_db_prep_save(getattr(row, field.attname), connection=connection)
        for field in row._meta.concrete_fields
    ]
