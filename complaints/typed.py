"""What people type into a field of its own, brought into the one form that linking compares."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from complaints.reading import normalise_identifier
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

#: Every type of identifier: its name, and its icon on a page.
KINDS: dict[str, tuple[Any, str]] = {
    **{channel.type: (channel.words, "chat") for channel in CHANNELS},
    "phone": (_("Telephone number"), "phone"),
    "url": (_("Website or link"), "globe"),
    "domain": (_("Website or link"), "globe"),
    "email": (_("E-mail address"), "mail"),
    "crypto_address": (_("Crypto wallet address"), "wallet"),
    "bank_account": (_("Account"), "bank"),
    "bank_account_masked": (_("Account, partly hidden"), "bank"),
    "promptpay": (_("PromptPay"), "bank"),
}

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
    if type_ == "phone":
        number = normal_phone(text) or e164(text, country="KH")
        return Named("phone", number) if number else None
    if type_ == "crypto_address":
        found = normal_crypto(text)
        return Named("crypto_address", found[0], found[1]) if found else None
    # A site without a path is a domain, which more complaints share than its pages.
    for kind in ("domain", "url") if type_ == "url" else (type_,):
        if value := normalise_identifier(kind, text):
            return Named(kind, value)
    return None
