"""What a joint case may show to both sides is marked so, row by row, for the wall in the database."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import connection

_MEMBERS = "SELECT complaint_id FROM cases_link WHERE case_id = ANY(%s) AND verdict IN ('linked', 'same')"
#: All that a case has, when it becomes joint.
_WHOLE_CASES = [
    f"UPDATE complaints_complaint SET joint = true WHERE NOT joint AND id IN ({_MEMBERS})",
    f"UPDATE complaints_identifier SET joint = true WHERE NOT joint AND complaint_id IN ({_MEMBERS})",
    "UPDATE cases_link SET joint = true WHERE NOT joint AND verdict IN ('linked', 'same') AND case_id = ANY(%s)",
    "UPDATE cases_routingdecision SET joint = true WHERE NOT joint AND case_id = ANY(%s)",
    "UPDATE cases_queueitem SET joint = true WHERE NOT joint AND case_id = ANY(%s)",
]
#: What a complaint brings into a case that is joint already.
_NEWCOMERS = [
    "UPDATE complaints_complaint SET joint = true WHERE NOT joint AND id = ANY(%s)",
    "UPDATE complaints_identifier SET joint = true WHERE NOT joint AND complaint_id = ANY(%s)",
    "UPDATE cases_link SET joint = true WHERE NOT joint AND verdict IN ('linked', 'same') AND complaint_id = ANY(%s)",
]


def make_joint(case_ids: Sequence[UUID], complaint_ids: Sequence[UUID] = ()) -> None:
    """Mark all rows of cases that have become joint, and those of complaints that have come into a joint case."""
    with connection.cursor() as cursor:
        for ids, statements in ((case_ids, _WHOLE_CASES), (complaint_ids, _NEWCOMERS)):
            for statement in statements if ids else []:
                cursor.execute(statement, [list(ids)])
