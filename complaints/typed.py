"""What people type into a field of its own, brought into the one form that linking compares."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from complaints.reading.crypto import address
from complaints.reading.digits import ascii_digits, only_digits
from complaints.reading.phones import e164
from taskforce.i18n.text import without_invisible


class Channel(NamedTuple):
    """A way in which somebody got in touch: the identifier's type, its name, an example for the hint."""

    type: str
    words: Any
    example: str


CHANNELS = (
    Channel("phone", _("Telephone number"), "081 234 5678"),
    Channel("line_id", _("LINE ID"), "@example"),
    Channel("facebook", _("Facebook name or link"), "facebook.com/example"),
    Channel("telegram", _("Telegram name or link"), "@example"),
    Channel("url", _("Website or link"), "example.com/page"),
    Channel("email", _("E-mail address"), "name@example.com"),
    Channel("crypto_address", _("Crypto wallet address"), "T…"),
)

CORRECTIONS = {
    "phone": _("This is not a whole telephone number. Look again: a Thai mobile number has 10 digits."),
    "line_id": _("Write the LINE ID in Latin letters and digits, for example @example."),
    "facebook": _("Write the name of the page or profile, or paste its link."),
    "telegram": _("Write the Telegram name with @, or paste its link."),
    "url": _("Write the address of the website, for example example.com."),
    "email": _("Write an e-mail address with @, for example name@example.com."),
    "crypto_address": _("A letter of this wallet address is wrong or missing. Copy it again from your app."),
}


def normal_phone(typed: str, *, country: str = "TH") -> str | None:
    """A telephone number in E.164 ("+66812345678"); None if it is none. Short numbers (1441) stay as they are."""
    digits = only_digits(typed)
    if 3 <= len(digits) <= 5 and digits == ascii_digits(typed).strip():
        return digits
    found = e164(ascii_digits(typed).strip(), country=country)
    return found or (f"+{digits}" if typed.strip().startswith("+") and 8 <= len(digits) <= 15 else None)


def normal_account(typed: str) -> str | None:
    """An account number as digits, leading zeros kept; None unless it has 6 to 20 digits and nothing but marks beside."""
    plain = "".join(char for char in ascii_digits(typed) if not char.isspace() and char not in "-–.\u200b\u2060")
    return plain if plain.isascii() and plain.isdigit() and 6 <= len(plain) <= 20 else None


def normal_crypto(typed: str) -> tuple[str, str] | None:
    """(address, chain) if the address proves itself by its checksum."""
    return address(typed.strip())


def thai_id_holds(digits: str) -> bool:
    """Whether the check digit of a Thai national ID (13 digits) is right."""
    if len(digits) != 13:
        return False
    total = sum(int(digit) * (13 - place) for place, digit in enumerate(digits[:12]))
    return (11 - total % 11) % 10 == int(digits[12])


class Named(NamedTuple):
    """An identifier in its normal form. `type` may be more exact than what was asked for (a site without a path)."""

    type: str
    value: str
    chain: str = ""


def normalise(type_: str, typed: str) -> Named | None:
    """What was typed for a channel, in the form the reading engine gives it; None if it cannot be one."""
    text = " ".join(without_invisible(typed).split())
    if not text or len(text) > 300:
        return None
    found = _SHAPES[type_](text)
    return Named(type_, found) if isinstance(found, str) else found


def _line(text: str) -> str | None:
    link = re.search(r"line\.me/(?:R/)?ti/p/(?:~|%7E)?([^/?#\s]+)", text, re.IGNORECASE)
    name = (link[1].replace("%40", "@") if link else text).lower()
    return name if re.fullmatch(r"@?[a-z0-9._-]{2,40}", name) else None


def _telegram(text: str) -> str | None:
    link = re.search(r"(?:t|telegram)\.me/(?:joinchat/|s/)?(\+?[A-Za-z0-9_-]+)", text, re.IGNORECASE)
    name = link[1] if link else text.removeprefix("@")
    if name.startswith("+"):
        return name if len(name) > 8 else normal_phone(name)
    return name.lower() if re.fullmatch(r"[A-Za-z0-9_]{3,40}", name) else None


def _facebook(text: str) -> str | None:
    link = re.search(r"(?:facebook|fb)\.com/(\S+)", text, re.IGNORECASE)
    if not link:
        return text.strip("\"'“”").lower() if len(text) > 1 else None
    profile = re.search(r"profile\.php\?id=(\d+)", link[1])
    return profile[1] if profile else (re.split(r"[?#]", link[1])[0].strip("/").lower() or None)


def _site(text: str) -> Named | None:
    plain = re.sub(r"(?i)^hxxp", "http", re.sub(r"\[\.\]|\(\.\)", ".", text)).replace(" ", "")
    shape = re.fullmatch(r"(?:(https?)://)?([\w.-]+\.[\w-]{2,})(:\d+)?([/?][^#]*)?(?:#.*)?", plain, re.IGNORECASE)
    if not shape:
        return None
    scheme, host, port, path = shape[1], shape[2].lower().strip("."), shape[3] or "", shape[4] or ""
    path = "" if path == "/" else path
    if not scheme and not path:
        return Named("domain", host)
    return Named("url", f"{(scheme or 'http').lower()}://{host}{port}{path}")


def _email(text: str) -> str | None:
    plain = re.sub(r"(?i)\s*[\[(](?:at|@)[\])]\s*", "@", text).replace("[.]", ".").lower()
    return plain if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s.]+", plain) else None


def _crypto(text: str) -> Named | None:
    found = normal_crypto(text)
    return Named("crypto_address", found[0], found[1]) if found else None


_SHAPES: dict[str, Callable[[str], str | Named | None]] = {
    "phone": normal_phone,
    "line_id": _line,
    "facebook": _facebook,
    "telegram": _telegram,
    "url": _site,
    "email": _email,
    "crypto_address": _crypto,
}
