"""What a joint case may show to both sides is marked so, row by row, for the wall in the database."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import connection

#: All that a case has, when it becomes joint; and what a complaint brings into a case that is joint already.
_MARK = """
WITH members AS MATERIALIZED (
    SELECT complaint_id AS id FROM cases_link WHERE case_id = ANY(%(cases)s::uuid[]) AND verdict IN ('linked', 'same')
    UNION SELECT unnest(%(complaints)s::uuid[])
), complaints AS (
    UPDATE complaints_complaint SET joint = true WHERE NOT joint AND id = ANY(ARRAY(SELECT id FROM members))
), identifiers AS (
    UPDATE complaints_identifier SET joint = true
    WHERE NOT joint AND complaint_id = ANY(ARRAY(SELECT id FROM members))
), decisions AS (
    UPDATE cases_routingdecision SET joint = true WHERE NOT joint AND case_id = ANY(%(cases)s::uuid[])
), items AS (
    UPDATE cases_queueitem SET joint = true WHERE NOT joint AND case_id = ANY(%(cases)s::uuid[])
)
UPDATE cases_link SET joint = true
WHERE NOT joint AND verdict IN ('linked', 'same') AND complaint_id = ANY(ARRAY(SELECT id FROM members))
"""


def make_joint(case_ids: Sequence[UUID], complaint_ids: Sequence[UUID] = ()) -> None:
    """Mark all rows of cases that have become joint, and those of complaints that have come into a joint case."""
    if case_ids or complaint_ids:
        with connection.cursor() as cursor:
            cursor.execute(_MARK, {"cases": list(case_ids), "complaints": list(complaint_ids)})
