"""Persons found: recorded in neutral words, screened against warrants, judged by a person."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from cases.models import Case
from extradition.actions.handovers import take_off_lists
from extradition.errors import CandidatesOpen, NothingToDecide
from extradition.models import Candidate, Person, Warrant
from extradition.screening import VERSION, BadName, Comparison, NameForm, fold
from extradition.searching import SHOWN, likely_warrants
from extradition.workflow import PERSON
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.audit.moves import check_can_move, move
from taskforce.audit.record import record
from taskforce.errors import Incomplete, NotAllowed, StateConflict
from taskforce.ids import new_reference, uuid7
from taskforce.vault.sealed import blind_index, seal, unseal


@transaction.atomic
def record_person(
    *,
    by: Any,
    name_given: str,
    found_at: datetime,
    found_place: str,
    document_no: str = "",
    case: Case | None = None,
    **fields: Any,
) -> Person:
    """Record a person found. The record is the Cambodian side's own until it is sent to screening."""
    if by.side != "KH" or not by.can("persons.record"):
        raise NotAllowed()
    if not name_given.strip():
        raise Incomplete(code="incomplete.name_given")
    person = Person(
        id=uuid7(),
        reference=new_reference("P", timezone.localdate().year),
        owner_side=by.side,
        case=case,
        name_given=name_given.strip(),
        found_at=found_at,
        found_place=found_place,
        custody_since=fields.pop("custody_since", None) or found_at,
        recorded_by=by,
        **fields,
    )
    if document_no:
        person.document_sealed = seal(document_no, side=by.side, place=f"extradition_person.document.{person.pk}")
        person.document_index = blind_index(document_no, kind="document")
    person.save(force_insert=True)
    record("person.found", by=by, side=by.side, obj=person, case_id=person.case_id)
    return person


@transaction.atomic
def send_to_screening(*, by: Any, person: Person) -> Person:
    """Ask the Thai side to screen: the record becomes joint, and is compared with all warrants in force."""
    moved = move(PERSON, "send_to_screening", obj=person, by=by, fields={"joint": True}, case_id=person.case_id)
    screen(person=moved)
    return moved


def screen(*, person: Person) -> int:
    """Compare a person's names with the warrants in force and keep the best as candidates for a person to judge.

    Returns how many candidates there are. Judgements that were made stay as they are.
    """
    with acting_as(SYSTEM), transaction.atomic():
        forms = _forms(person.name_given, *person.other_names)
        number = blind_index_of(person)
        pool, best = likely_warrants(forms, number)
        for pk, warrant in pool.items():
            best[pk] = weighed(person, warrant, best.get(pk), number=number)
        top = sorted(best.items(), key=_order)[:SHOWN]
        judged = set(person.candidates.exclude(judgement="").values_list("warrant_id", flat=True))
        person.candidates.filter(judgement="").delete()
        rows = [
            Candidate(
                person=person,
                warrant=pool[pk],
                rank=position,
                score=found.score,
                flagged=found.match,
                because=list(found.because),
                engine_version=VERSION,
            )
            for position, (pk, found) in enumerate(top, 1)
            if pk not in judged
        ]
        Candidate.objects.bulk_create(rows)
        record(
            "person.compared",
            side="TH",
            obj=person,
            case_id=person.case_id,
            detail={"engine": VERSION, "candidates": len(rows), "flagged": sum(r.flagged for r in rows)},
        )
    return len(rows)


def _order(item: tuple[UUID, Comparison]) -> tuple[bool, float]:
    """The same identity card first, then the names that are most alike."""
    settled = any(reason["code"] == "document_same" for reason in item[1].because)
    return not settled, -item[1].score


def weighed(person: Person, warrant: Warrant, names: Comparison | None, *, number: str) -> Comparison:
    """The comparison of the names with what else is known beside it. The same identity card settles the rank.

    Day of birth and sex are told as reasons and move no score: clerks guess them.
    """
    because = list(names.because) if names else []
    score, match = (names.score, names.match) if names else (0.0, False)
    if number and number == warrant.national_id_index:
        because.insert(0, {"code": "document_same"})
        score, match = 1.0, True
    if person.birth_date and warrant.birth_date:
        same = person.birth_date == warrant.birth_date
        year = person.birth_date.year == warrant.birth_date.year
        because.append({"code": f"birth_{'date_same' if same else 'year_same' if year else 'date_differs'}"})
    if person.sex and warrant.sex and person.sex != warrant.sex:
        because.append({"code": "sex_differs"})
    return Comparison(score, match, because)


def _forms(*names: str) -> list[NameForm]:
    """The forms of all names that can be read as names; one that cannot is no reason not to compare the others."""
    forms = []
    for name in names:
        with suppress(BadName):
            forms.append(fold(name))
    return forms


def blind_index_of(person: Person) -> str:
    """The national-ID index that the person's document would have, if the document is a Thai identity card; or ""."""
    if person.document_sealed is None:
        return ""
    number = unseal(person.document_sealed, side=person.owner_side, place=f"extradition_person.document.{person.pk}")
    return blind_index(number, kind="national_id")


@transaction.atomic
def judge_candidate(*, by: Any, candidate: Candidate, judgement: str, reason: str) -> Candidate:
    """Say whether a warrant is this person's: same, not the same, unsure; with a reason, and revocable until finished."""
    if by.side != "TH" or not by.can("persons.judge"):
        raise NotAllowed()
    if judgement not in (Candidate.Judgement.SAME, Candidate.Judgement.NOT_SAME, Candidate.Judgement.UNSURE):
        raise Incomplete(code="incomplete.judgement")
    if not reason.strip():
        raise Incomplete(code="incomplete.reason")
    # The person's lock keeps the screening from being finished while it is judged.
    Person.objects.select_for_update(of=("self",)).get(pk=candidate.person_id)
    locked = Candidate.objects.select_for_update(of=("self",)).select_related("person", "warrant").get(pk=candidate.pk)
    if locked.person.state != "screening":
        raise StateConflict()
    locked.judgement, locked.judged_reason = judgement, reason.strip()[:400]
    locked.judged_by, locked.judged_at = by, timezone.now()
    locked.save(update_fields=["judgement", "judged_reason", "judged_by", "judged_at"])
    record(
        "person.judged",
        by=by,
        side="TH",
        obj=locked.person,
        case_id=locked.person.case_id,
        detail={"warrant": locked.warrant.label, "judgement": judgement, "score": round(locked.score, 3)},
    )
    return locked


@transaction.atomic
def finish_screening(*, by: Any, person: Person) -> Person:
    """End the screening: every flagged candidate is judged; what it found is released to both sides."""
    check_can_move(PERSON, "finish_screening", obj=person, by=by)
    Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    candidates = list(person.candidates.select_related("warrant"))
    unjudged = [c for c in candidates if c.flagged and not c.judgement]
    if unjudged:
        raise CandidatesOpen(count=len(unjudged))
    same = [c for c in candidates if c.judgement == Candidate.Judgement.SAME]
    unsure = any(c.judgement == Candidate.Judgement.UNSURE for c in candidates)
    result = "match" if same else "unsure" if unsure else "no_match"
    fields = {"screening_result": result, "matched": _released(same[0].warrant) if same else None}
    return move(PERSON, "finish_screening", obj=person, by=by, fields=fields, detail={"result": result})


def _released(warrant: Warrant) -> dict[str, str]:
    """What the Thai side shows of a warrant to the Cambodian side: enough to act on, no number of an identity card."""
    return {
        "warrant_id": str(warrant.pk),
        "label": warrant.label,
        "court": warrant.court,
        "name": warrant.name,
        "offence": warrant.offence_id,
        "issued_on": warrant.issued_on.isoformat(),
    }


@transaction.atomic
def say_view(*, by: Any, person: Person, text: str) -> Person:
    """Each side's own view of the person, beside the other's and never over it."""
    if not by.can("persons.record") and not by.can("persons.judge"):
        raise NotAllowed()
    text = text.strip()[:2000]
    field = {"TH": "view_th", "KH": "view_kh"}[by.side]
    Person.objects.filter(pk=person.pk).update(**{field: text})
    setattr(person, field, text)
    record("person.view", by=by, side=by.side, obj=person, case_id=person.case_id, shared=person.joint)
    return person


@transaction.atomic
def identify_victim(*, by: Any, person: Person, reason: str) -> Person:
    """The person is a trafficking victim: no warrant, no list; both sides are told by the shared event.

    A list that the person stood on goes back into preparation, and what was approved or signed of it is void.
    """
    check_can_move(PERSON, "identify_victim", obj=person, by=by)
    lists = take_off_lists(person=person)
    return move(
        PERSON,
        "identify_victim",
        obj=person,
        by=by,
        fields={"status_reason": reason.strip()[:400], "matched": None},
        detail={"lists": lists} if lists else None,
    )


@transaction.atomic
def decide_indicators(*, by: Any, person: Person, reason: str) -> Person:
    """The indicators of trafficking were looked into and the person is not a victim, with the reason on record."""
    if not by.can("persons.judge"):
        raise NotAllowed()
    if not reason.strip():
        raise Incomplete(code="incomplete.reason")
    locked = Person.objects.select_for_update(of=("self",)).get(pk=person.pk)
    if not locked.indicators:
        raise NothingToDecide(person=person.reference)
    if locked.state not in ("found", "screening", "screened"):
        raise StateConflict()
    locked.status_reason = reason.strip()[:400]
    locked.save(update_fields=["status_reason"])
    record("person.indicators_decided", by=by, side=by.side, obj=locked, case_id=locked.case_id, shared=locked.joint)
    return locked


def clear_person(*, by: Any, person: Person, reason: str) -> Person:
    """There is no case against the person."""
    if not reason.strip():
        raise Incomplete(code="incomplete.reason")
    return move(PERSON, "clear", obj=person, by=by, fields={"status_reason": reason.strip()[:400], "matched": None})


@transaction.atomic
def screen_again(*, by: Any, person: Person) -> Person:
    """Back to screening: a warrant came later, or a judgement was wrong. What was judged stays, and can be changed."""
    moved = move(PERSON, "screen_again", obj=person, by=by, fields={"screening_result": "", "matched": None})
    screen(person=moved)
    return moved
