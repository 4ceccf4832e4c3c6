"""The frozen document of a handover in words, in any of the three languages: for the page, and for the paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from cases.queries.naming import place_called
from extradition import words
from taskforce.agencies.models import Offence
from taskforce.agencies.queries import UnknownCode, everything, gate
from taskforce.i18n import formats


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One row of the list: who, what each side says, and the warrant behind it, in words."""

    reference: str
    name: str
    other_names: str
    about: str
    found: str
    result: str
    warrant: str
    view_th: str
    view_kh: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A document in one language: title, facts as (term, value), and its list."""

    language: str
    title: str
    facts: list[tuple[str, str]]
    persons: list[ListedPerson]


def render(document: dict[str, Any], language: str) -> Rendered:
    """Every sentence of `document` in `language`; names, notes and views stay as they were written."""
    with translation.override(language):
        return Rendered(
            language=language,
            title=_("Handover record"),
            facts=_facts(document),
            persons=[_person(row) for row in document["persons"]],
        )


def _facts(document: dict[str, Any]) -> list[tuple[str, str]]:
    case = [(_("Case"), document["case"])] if document.get("case") else []
    return [
        (_("Number"), document["reference"]),
        *case,
        (_("Date and time"), formats.moment_both_eras(document["planned_at"])),
        (_("Gate"), _gate(document["gate"])),
        (_("Persons"), _count(document["persons"])),
        (_("Legal basis"), str(words.LEGAL_BASES.get(document["legal_basis"], document["legal_basis"]))),
        (_("Interpreter"), document["interpreter"]),
        (_("Medical note"), document["medical_note"]),
    ]


def _gate(code: str) -> str:
    try:
        return str(gate(code).name)
    except UnknownCode:
        return code


def _count(persons: list[dict[str, Any]]) -> str:
    women = sum(row["sex"] == "F" for row in persons)
    men = sum(row["sex"] == "M" for row in persons)
    parts = {"total": formats.people(len(persons)), "women": formats.integer(women), "men": formats.integer(men)}
    if women + men < len(persons):
        return _("%(total)s (women %(women)s, men %(men)s, not known %(rest)s)") % {
            **parts,
            "rest": formats.integer(len(persons) - women - men),
        }
    return _("%(total)s (women %(women)s, men %(men)s)") % parts


def _person(row: dict[str, Any]) -> ListedPerson:
    found = {"place": place_called(row["found_place"]), "moment": formats.moment(row["found_at"])}
    about = [str(words.SEXES[row["sex"]]) if row["sex"] else "", formats.day_both_eras(row["birth_date"])]
    about.append(str(words.NATIONALITIES.get(row["nationality"], row["nationality"])) if row["nationality"] else "")
    return ListedPerson(
        reference=row["reference"],
        name=row["name_given"],
        other_names=", ".join(row["other_names"]),
        about=" · ".join(part for part in about if part),
        found=_("%(place)s, %(moment)s") % found,
        result=str(words.RESULTS.get(row["screening_result"], "")),
        warrant=warrant_words(row["warrant"]),
        view_th=row["view_th"],
        view_kh=row["view_kh"],
    )


def warrant_words(released: dict[str, Any] | None) -> str:
    """A released warrant in one sentence; empty if there is none."""
    if not released:
        return ""
    offence = everything(Offence).get(released["offence"])
    return _("%(court)s, number %(number)s, of %(day)s: %(offence)s") % {
        "court": released["court"],
        "number": released["label"],
        "day": formats.day_both_eras(released["issued_on"]),
        "offence": str(offence.name) if offence else released["offence"],
    }
