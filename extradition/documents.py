"""The canonical content of a handover: what both sides see, approve and sign. Its hash is what they bind."""

from __future__ import annotations

import hashlib
from typing import Any

from extradition.models import Handover, HandoverPerson
from taskforce.audit.chain import moment
from taskforce.audit.record import canonical


def build(handover: Handover) -> dict[str, Any]:
    """Plain data of everything that is agreed: gate, time, basis, care, and each person with the warrant behind them."""
    entries = list(handover.entries.select_related("person").order_by("person__reference"))
    return {
        "reference": handover.reference,
        "version": handover.version,
        "case": handover.case.reference if handover.case else None,
        "gate": handover.gate_id,
        "planned_at": moment(handover.planned_at),
        "legal_basis": handover.legal_basis,
        "interpreter": handover.interpreter,
        "medical_note": handover.medical_note,
        "count": len(entries),
        "persons": [_person(entry) for entry in entries],
    }


def _person(entry: HandoverPerson) -> dict[str, Any]:
    person = entry.person
    return {
        "reference": person.reference,
        "name_given": person.name_given,
        "other_names": list(person.other_names),
        "sex": person.sex,
        "birth_date": person.birth_date.isoformat() if person.birth_date else None,
        "nationality": person.nationality,
        "found_at": moment(person.found_at),
        "found_place": person.found_place,
        "screening_result": person.screening_result,
        "warrant": {k: v for k, v in person.matched.items() if k != "warrant_id"} if person.matched else None,
        "view_th": person.view_th,
        "view_kh": person.view_kh,
    }


def hash_of(document: dict[str, Any]) -> str:
    """SHA-256 of the canonical JSON text, in hex."""
    return hashlib.sha256(canonical(document).encode()).hexdigest()
