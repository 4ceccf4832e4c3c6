"""Telephone numbers in E.164: Thai, Cambodian, foreign, and the short numbers of authorities."""

from __future__ import annotations

import re

import phonenumbers

from .digits import only_digits

_TRUNK = re.compile(r"\(\s?0\s?\)")
_KH_LONG = re.compile(r"0(?:18|31|38|71|76|88|96|97)\d{7}")
_KH_SHORT = re.compile(r"0(?:1[0-9]|2[3-6]|3[2-6]|4[2-4]|5[2-5]|6[0-9]|7[0-9]|8[0-9]|9[0-9])\d{6}")
_KH_TWELVE = re.compile(r"012\d{7}")
_TH_MOBILE = re.compile(r"0[689]\d{8}")
_TH_FIXED = re.compile(r"0[23457]\d{7}")
_TH_SPECIAL = re.compile(r"1800\d{6}|19[0-9]|1[1-9]\d{2}|16[0-9]{2}")


def thai_local(digits: str) -> str | None:
    """A number as dialled in Thailand (0…, 10 digits mobile, 9 fixed)."""
    return "+66" + digits[1:] if _TH_MOBILE.fullmatch(digits) or _TH_FIXED.fullmatch(digits) else None


def khmer_local(digits: str) -> str | None:
    """A number as dialled in Cambodia (0…, 9 or 10 digits)."""
    if _KH_LONG.fullmatch(digits) or _KH_SHORT.fullmatch(digits) or _KH_TWELVE.fullmatch(digits):
        return "+855" + digits[1:]
    return None


def special(digits: str) -> str | None:
    """Short numbers and 1800 numbers, which have no E.164 form."""
    return digits if _TH_SPECIAL.fullmatch(digits) else None


def international(digits: str) -> str | None:
    """Digits after + or 00, country code first."""
    if re.fullmatch(r"69[78]\d{6,10}", digits):
        return "+" + digits  # shapes of internet calls and roaming that the gangs' calls show
    if digits.startswith("66"):
        local = "0" + digits[2:].removeprefix("0")
        return thai_local(local)
    if digits.startswith("855"):
        local = digits[3:].removeprefix("0")
        return "+855" + local if 8 <= len(local) <= 9 and local[0] != "0" else None
    if not 8 <= len(digits) <= 15 or digits[0] == "0":
        return None
    try:
        number = phonenumbers.parse("+" + digits, None)
    except phonenumbers.NumberParseException:
        return None
    return "+" + digits if phonenumbers.is_possible_number(number) else None


def e164(raw: str, *, country: str = "TH") -> str | None:
    """The normal form of a number as written, or None. `country` ("TH" or "KH") decides how a local number is read."""
    raw = _TRUNK.sub("", raw)
    digits = only_digits(raw)
    if raw.lstrip(" (").startswith("+"):
        return international(digits)
    if digits.startswith("00"):
        return international(digits[2:])
    if digits.startswith(("66", "855")) and len(digits) >= 10:
        return international(digits)
    if re.fullmatch(r"69[78]\d{7,9}", digits):
        return "+" + digits
    first, second = (khmer_local, thai_local) if country == "KH" else (thai_local, khmer_local)
    return first(digits) or second(digits) or special(digits)
