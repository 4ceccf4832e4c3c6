"""The normal form of one identifier that somebody typed into a field."""

from __future__ import annotations

import re
from collections.abc import Callable

from .crypto import address
from .digits import ascii_digits, only_digits
from .links import read_emails, read_links
from .phones import e164
from .social import from_link
from .text import Text

_MAX = 500


def normalise_identifier(type: str, raw: str) -> str | None:
    """The value in the normal form of its type, or None when it cannot be one.

    Types: phone (E.164, Thai numbers without country code; short numbers as digits), bank_account, bank_account_masked,
    promptpay, url, domain, email, line_id, telegram, facebook, crypto_address. Thai and Khmer digits are accepted.
    """
    make = _MAKERS.get(type)
    if make is None or not isinstance(raw, str) or not raw.strip() or len(raw) > _MAX:
        return None
    return make(Text(raw).clean.strip())


def _phone(raw: str) -> str | None:
    return e164(raw) if re.fullmatch(r"\+?[\d\s().\-]+", raw) else None


def _account(raw: str) -> str | None:
    digits = only_digits(raw)
    return digits if re.fullmatch(r"[\d\s.\-]+", raw) and 6 <= len(digits) <= 20 else None


def _masked(raw: str) -> str | None:
    value = re.sub(r"[x*•●·×✕✖#]", "x", re.sub(r"[\s.\-]", "", raw.lower()))
    return (
        value
        if re.fullmatch(r"[\dx]{4,20}", value) and "x" in value and any(char.isdigit() for char in value)
        else None
    )


def _promptpay(raw: str) -> str | None:
    digits = only_digits(raw)
    if re.fullmatch(r"[\d\s.\-]+", raw) and len(digits) in (13, 15):
        return digits
    phone = _phone(raw)
    return phone if phone and phone.startswith("+66") else None


def _url(raw: str) -> str | None:
    links = read_links(raw, raw.lower())
    if len(links) != 1 or links[0].start or links[0].end < len(raw.rstrip(".,/")) and "#" not in raw:
        return None
    return links[0].value if links[0].type == "url" else f"http://{links[0].host}"


def _domain(raw: str) -> str | None:
    links = read_links(raw, raw.lower())
    return (
        links[0].host
        if len(links) == 1 and not links[0].start and links[0].type == "domain" and links[0].end >= len(raw.rstrip("."))
        else None
    )


def _email(raw: str) -> str | None:
    found = read_emails(raw, raw.lower())
    return found[0].value if len(found) == 1 and not found[0].start and found[0].end == len(raw) else None


def _from_link(raw: str, type: str) -> str | None:
    links = read_links(raw, raw.lower())
    known = from_link(links[0], raw) if len(links) == 1 else None
    return known.value if known and known.type == type else None


def _line(raw: str) -> str | None:
    low = raw.lower().lstrip("~")
    return _from_link(raw, "line_id") or (low if re.fullmatch(r"@?[a-z0-9][a-z0-9._-]{1,39}", low) else None)


def _telegram(raw: str) -> str | None:
    low = raw.lower().removeprefix("@")
    if re.fullmatch(r"\+[A-Za-z0-9_-]{8,40}", raw) and not raw[1:].isdigit():
        return raw
    return _from_link(raw, "telegram") or (low if re.fullmatch(r"[a-z][a-z0-9_]{3,31}", low) else None)


def _facebook(raw: str) -> str | None:
    if "facebook.com" in raw.lower() or "fb.com" in raw.lower():
        return _from_link(raw, "facebook")
    return " ".join(raw.strip("\"'").split()).lower()[:120] or None


def _crypto(raw: str) -> str | None:
    known = address(ascii_digits(raw))
    return known[0] if known else None


_MAKERS: dict[str, Callable[[str], str | None]] = {
    "phone": _phone,
    "bank_account": _account,
    "bank_account_masked": _masked,
    "promptpay": _promptpay,
    "url": _url,
    "domain": _domain,
    "email": _email,
    "line_id": _line,
    "telegram": _telegram,
    "facebook": _facebook,
    "crypto_address": _crypto,
}
