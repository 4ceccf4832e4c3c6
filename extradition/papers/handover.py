"""The record of a handover as a paper: both sides' languages beside each other, hash, and who gave which key."""

from __future__ import annotations

from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from extradition import rendering, rules
from extradition.models import Approval, Handover
from extradition.papers.setting import pdf
from extradition.workflow import HANDOVER
from taskforce.access.sides import Side
from taskforce.i18n import formats
from taskforce.web.context import portal_name
from taskforce.web.sides import in_order

#: The languages of the columns; the reader's own stands first, English is added for readers of English.
COLUMNS = {"th": ("th", "km"), "km": ("km", "th"), "en": ("en", "km", "th")}


def record_of(handover: Handover, language: str) -> bytes:
    """The PDF in `language`. The handover has a frozen document."""
    made = handover.completed_at or handover.proposed_at or handover.created_at
    return pdf("handover", content(handover, language), made=made)


def content(handover: Handover, language: str) -> dict[str, Any]:
    """What `handover.typ` prints: plain texts, already in their languages."""
    document: dict[str, Any] = handover.document or {}
    texts = [rendering.render(document, code) for code in COLUMNS[language]]
    absent = {
        entry.person.reference: entry.absent_reason
        for entry in handover.entries.select_related("person")
        if entry.absent_reason
    }
    with translation.override(language):
        return {
            "lang": language,
            "portal": portal_name(language),
            "mark": _("Secret"),
            "title": _("Handover record"),
            "subtitle": _subtitle(handover),
            "reference": handover.reference,
            "version": handover.version,
            "hash": handover.document_hash,
            "warning": _warning(handover),
            "words": _words(),
            "texts": [{"lang": t.language, "title": t.title, "facts": t.facts} for t in texts],
            "persons": [_person(place, texts, absent) for place in range(len(texts[0].persons))],
            "keys": [_key(handover, side) for side in in_order(language)],
            "blanks": _blanks(),
        }


def _subtitle(handover: Handover) -> str:
    return _("%(number)s, version %(version)s. State: %(state)s.") % {
        "number": handover.reference,
        "version": handover.version,
        "state": HANDOVER.states[handover.state].label,
    }


def _warning(handover: Handover) -> str:
    if handover.state in ("signed", "completed"):
        return ""
    return _("Not valid: both sides have not signed this version.")


def _words() -> dict[str, str]:
    return {
        "version": _("Version"),
        "page": _("Page {page} of {pages}"),
        "document": _("What was agreed"),
        "persons": _("Persons on the list"),
        "signatures": _("Approvals and signatures"),
        "hash_of": _("Both sides approved and signed the document with this hash:"),
        "by_hand": _("To be filled in by hand at the gate"),
        "by_hand_hint": _("The signed paper is kept by both sides. It does not replace the signatures above."),
    }


def _person(place: int, texts: list[rendering.Rendered], absent: dict[str, str]) -> dict[str, Any]:
    row = texts[0].persons[place]
    reason = absent.get(row.reference, "")
    return {
        "number": place + 1,
        "name": row.name,
        "other_names": row.other_names,
        "reference": row.reference,
        "absent": _("Absent at the gate: %(reason)s") % {"reason": reason} if reason else "",
        "texts": [{"lang": text.language, "facts": _facts(text, place)} for text in texts],
    }


def _facts(text: rendering.Rendered, place: int) -> list[tuple[str, str]]:
    row = text.persons[place]
    with translation.override(text.language):
        rows = [
            (_("Person"), row.about),
            (_("Found"), row.found),
            (_("Screening"), row.result),
            (_("Warrant"), row.warrant),
            (_("View of the Thai side"), row.view_th),
            (_("View of the Cambodian side"), row.view_kh),
        ]
    return [(term, value) for term, value in rows if value]


def _key(handover: Handover, side: str) -> dict[str, Any]:
    facts = []
    for kind, label in ((Approval.Kind.APPROVE, _("Approved")), (Approval.Kind.SIGN, _("Signed"))):
        given = rules.keys_given(handover, kind).get(side)
        facts.append((label, _given(given) if given else _("Not yet")))
    return {"side": str(Side(side).label), "facts": facts}


def _given(key: Approval) -> str:
    return _("%(who)s, %(agency)s, %(moment)s; version %(version)s, hash %(hash)s") % {
        "who": str(key.officer),
        "agency": str(key.officer.agency),
        "moment": formats.moment_both_eras(key.at),
        "version": key.version,
        "hash": f"{key.document_hash[:8]} … {key.document_hash[-4:]}",
    }


def _blanks() -> list[str]:
    return [
        _("Handing officer: name, rank, signature"),
        _("Receiving officer: name, rank, signature"),
        _("Property with seal numbers"),
        _("Objections of a person"),
        _("Audio-video reference"),
        _("Witness: name, signature"),
    ]
