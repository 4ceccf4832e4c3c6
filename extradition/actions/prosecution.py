"""Prosecution in Thailand, and the news of it to the victims behind the case."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from cases.models import Case, Link
from complaints.actions import release_outcome
from extradition.actions import case_moves
from extradition.models import Person, ProsecutionStep
from extradition.workflow import PERSON
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.audit.moves import move
from taskforce.audit.record import record
from taskforce.errors import Incomplete, NotAllowed

#: The step of a prosecution -> the move of the person.
STEPS = {"arrest": "arrest", "remand": "remand", "indictment": "indict", "judgment": "judge"}
#: What victims may be told, by what has happened.
OUTCOMES = ("suspects_found", "suspects_returned", "suspects_charged", "judgment_given", "money_returned")


@transaction.atomic
def record_step(
    *, by: Any, person: Person, kind: str, on: date, number: str = "", court: str = "", note: str = ""
) -> ProsecutionStep:
    """Record an arrest, remand, indictment or judgment, with its number and day; the person's state moves with it."""
    if kind not in STEPS:
        raise Incomplete(code="incomplete.kind")
    move(PERSON, STEPS[kind], obj=person, by=by, detail={"number": number})
    step = ProsecutionStep.objects.create(
        person=person,
        kind=kind,
        number=number,
        on=on,
        court=court,
        note=note,
        recorded_by=by,
        owner_side=by.side,
        joint=True,
    )
    if person.case is not None:
        with acting_as(SYSTEM):
            case_moves.by_portal("prosecute", case=person.case)
    return step


@transaction.atomic
def release_outcomes(*, by: Any, case: Case, kind: str, params: dict[str, Any] | None = None) -> int:
    """Tell every victim of the case, once for each kind of news. Returns how many complaints were told."""
    if by.side != "TH" or not by.can("outcomes.release") or kind not in OUTCOMES:
        raise NotAllowed()
    joined = Link.objects.filter(case=case, verdict__in=[Link.Verdict.LINKED, Link.Verdict.SAME])
    complaints = [link.complaint for link in joined.select_related("complaint")]
    for complaint in complaints:
        release_outcome(complaint=complaint, kind=kind, params={"complaints": len(complaints), **(params or {})}, by=by)
    record("outcome.released", by=by, side="TH", obj=case, case_id=case.pk, detail={"kind": kind, "n": len(complaints)})
    return len(complaints)
