"""How telephone numbers, accounts, addresses of sites and places on the map are shown: readable, masked, harmless."""

from __future__ import annotations

import re
from functools import lru_cache

import phonenumbers

MASK = "\u2022"
LOCAL_REGION = {66: "TH", 855: "KH"}


@lru_cache(maxsize=4096)
def phone(value: str, local_to: str = "") -> str:
    """`+66 81 234 5678`; in its own country (`local_to="TH"`) `081 234 5678`. What is no number stays as it is."""
    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        return value
    # Thai internet calls show as +697 and +698, which no country has: shown as written.
    if not phonenumbers.is_possible_number(number) or number.country_code == 69:
        return value
    home = LOCAL_REGION.get(number.country_code or 0)
    style = (
        phonenumbers.PhoneNumberFormat.NATIONAL if home == local_to else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return phonenumbers.format_number(number, style).replace("-", " ")


def masked(value: str | None, keep: int = 4) -> str:
    """All but the last `keep` letters and digits hidden: `•••••• 7890`. Nothing of a short value is shown, and the
    number of dots does not tell its length."""
    plain = re.sub(r"[\W_]+", "", value or "")
    if not plain:
        return ""
    return MASK * 6 if len(plain) <= keep + 2 else f"{MASK * 6} {plain[-keep:]}"


def masked_email(value: str | None) -> str:
    """`s••••••@example.org`: the first letter and the provider."""
    name, at, host = (value or "").partition("@")
    return f"{name[:1]}{MASK * 6}@{host}" if at and name else masked(value)


def masked_name(value: str | None) -> str:
    """The first letter of each part of a name; Thai leading vowels keep their consonant: `เกียรติ` is `เก•••`."""
    return " ".join(f"{_first(part)}{MASK * 3}" for part in (value or "").split())


def _first(part: str) -> str:
    found = re.match(r"[\u0e40-\u0e44]?.", part)
    return found.group() if found else ""


def defanged(url: str | None) -> str:
    """An address that nobody can follow by mistake: `hxxps://exa[.]mple/path`, an internationalised host with its
    punycode in brackets."""
    text = (url or "").strip()
    scheme, slashes, rest = text.partition("://")
    if not slashes:
        scheme, rest = "", text
    host, slash, path = rest.partition("/")
    harmless = scheme.lower().replace("http", "hxxp") + slashes + host.replace(".", "[.]").replace("@", "[@]")
    return harmless + _punycode(host) + slash + path


def _punycode(host: str) -> str:
    if host.isascii():
        return ""
    try:
        return f" ({host.partition(':')[0].encode('idna').decode().replace('.', '[.]')})"
    except UnicodeError:
        return ""


def coordinates(lat: float | None, lon: float | None, accuracy_m: float = 10) -> str:
    """`13.65690, 102.56300` (WGS84), with no more decimals than the accuracy in metres is worth."""
    if lat is None or lon is None:
        return ""
    places = 1 + sum(accuracy_m <= metres for metres in (50_000, 5_000, 500, 50, 5))
    return f"{lat:.{places}f}, {lon:.{places}f}"
