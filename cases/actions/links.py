"""What a person says of a link: it stands above the engine's word for ever."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from cases import rules
from cases.actions.case import hold_case, touch
from cases.errors import ReasonNeeded
from cases.models import Case, Link
from taskforce.access.context import acting_as_system
from taskforce.audit.record import record
from taskforce.errors import StateConflict

SAME, NOT_SAME = Link.Verdict.SAME, Link.Verdict.NOT_SAME


def judge_link(*, link: Link, same: bool, reason: str = "", by: Any) -> Case:
    """Confirm a link, or say that it is wrong. Returns the case that the complaint is in afterwards.

    "Not the same" needs a reason and moves the complaint into a case of its own; "the same" of a merely possible link
    is refused while the complaint is in another case, because a complaint is in one case only.
    """
    reason = reason.strip()[:400]
    if not same and not reason:
        raise ReasonNeeded()
    with transaction.atomic():
        hold_case(link.case_id)
        found = Link.objects.select_for_update(of=("self",)).select_related("case", "complaint").get(pk=link.pk)
        rules.check_can(case=found.case, permission="links.judge", by=by)
        was_in = found.verdict in (Link.Verdict.LINKED, SAME)
        if found.verdict == NOT_SAME or (same and not was_in):
            raise StateConflict()
        found.verdict, found.judged_by, found.judged_reason = (SAME if same else NOT_SAME), by, reason
        found.save(update_fields=["verdict", "judged_by", "judged_reason"])
        touch(found.case)
        record(
            "link.same" if same else "link.not_same",
            by=by,
            side=by.side,
            obj=found,
            case_id=found.case_id,
            shared=found.case.joint,
            detail={"complaint": found.complaint.reference, "reason": reason},
        )
        if same or not was_in:
            return found.case
        # Imported here: it brings the engines and their numbers along, which a page that only reads does not need.
        from cases.pipeline import split_out

        with acting_as_system():
            return split_out(found, by=by)
