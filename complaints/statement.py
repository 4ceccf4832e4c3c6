"""From the answers of a draft to what is filed: the statement, the identity, the facts without a name.

Answers are JSON, kept by step:

    story     {"text", "people_held"}
    money     {"paid": "yes" | "late" | "no" | "", "none", "transfers": [transfer, ...]}
    contacts  {"none", "contacts": [{"type", "value", "typed", "role"}, ...]}
    evidence  {"seen": true}
    about     {"name", "phone", "email", "national_id", "province", "address", "relation", "contact_by", "safe_contact"}
    check     {"declared": true, "consents": {"bank", "partner", "warning"}}

A transfer is {"at" (ISO 8601, a day alone if no time is known), "amount_minor", "currency", "rail", "from_bank",
"from_account", "to_bank", "to_account", "to_name", "reference"}; what the victim does not know is null or absent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from taskforce.vault.sealed import blind_index

Answers = dict[str, Any]

#: What must be answered before filing, in the order of the pages.
REQUIRED = ("story", "money", "contacts", "about", "check")
IDENTITY = (
    "name", "phone", "email", "national_id", "address", "province", "relation", "contact_by", "safe_contact"
)  # fmt: skip
_SURROGATE = re.compile("[\ud800-\udfff]")
_THAI_LEADING = re.compile("[\u0e40-\u0e44]?\\S")


def clean_text(text: object) -> str:
    """A text as typed, byte for byte, but for what no database keeps: NUL goes, half a surrogate pair is U+FFFD."""
    return _SURROGATE.sub("\ufffd", str(text or "").replace("\x00", ""))


def clean_json(value: Any) -> Any:
    """`clean_text` for every text inside lists and dicts."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, dict):
        return {clean_text(key): clean_json(entry) for key, entry in value.items()}
    return [clean_json(entry) for entry in value] if isinstance(value, list | tuple) else value


def first_missing(answers: Answers, *, required: Iterable[str] = REQUIRED) -> str | None:
    """The first step that must be answered and is not."""
    return next((step for step in required if not _answered(answers, step)), None)


def _answered(answers: Answers, step: str) -> bool:
    given = answers.get(step) or {}
    if step == "story":
        return bool(str(given.get("text") or "").strip())
    if step == "about":
        return bool(given.get("name"))
    return bool(given.get("declared")) if step == "check" else bool(given)


def statement_of(answers: Answers) -> dict[str, Any]:
    """All that was answered, but for the story's text and the identity: they have places of their own."""
    money, contacts = answers.get("money") or {}, answers.get("contacts") or {}
    about, check = answers.get("about") or {}, answers.get("check") or {}
    return {
        "paid": money.get("paid", ""),
        "transfers": money.get("transfers") or [],
        "contacts": contacts.get("contacts") or [],
        "people_held": bool((answers.get("story") or {}).get("people_held")),
        "victim_province": about.get("province", ""),
        "for_whom": about.get("relation", ""),
        "declared": bool(check.get("declared")),
        "consents": check.get("consents") or {},
    }


def identity_of(answers: Answers) -> dict[str, str]:
    """What names the person who files; sealed before it is stored."""
    about = answers.get("about") or {}
    return {key: str(about[key]) for key in IDENTITY if about.get(key)}


def facts_of(answers: Answers) -> dict[str, Any]:
    """Fields of the complaint that hold no name and are known before any engine has read it."""
    transfers = (answers.get("money") or {}).get("transfers") or []
    baht = [t["amount_minor"] for t in transfers if t.get("amount_minor") and t.get("currency", "THB") == "THB"]
    moments = [moment for moment in (moment_of(t.get("at")) for t in transfers) if moment]
    about = answers.get("about") or {}
    return {
        "amount_lost_minor": min(sum(baht), 2**62) if baht else None,
        "last_transfer_at": max(moments, default=None),
        "event_date": timezone.localdate(min(moments)) if moments else None,
        "people_held": bool((answers.get("story") or {}).get("people_held")),
        "victim_initial": initial(about.get("name", "")),
        "victim_province": str(about.get("province") or "")[:6],
    }


def indexes_of(identity: dict[str, str]) -> dict[str, str]:
    """Blind indexes of what officers search by exactly."""
    found = {}
    for field, kind in (("phone", "phone"), ("national_id", "national_id")):
        value = identity.get(field, "")
        found[f"{field}_index"] = blind_index(value, kind=kind) if value else ""
    return found


def moment_of(text: object) -> datetime | None:
    """The moment of an answer; a day alone begins at midnight, without a zone it is local time."""
    if isinstance(text, date) and not isinstance(text, datetime):
        return timezone.make_aware(datetime.combine(text, time()))
    try:
        moment = parse_datetime(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return timezone.make_aware(moment) if moment and timezone.is_naive(moment) else moment


def initial(name: str) -> str:
    """The first letter of a name, a Thai leading vowel with its consonant: all that officers see unasked."""
    found = _THAI_LEADING.match(str(name).strip())
    return found.group()[:4] if found else ""
