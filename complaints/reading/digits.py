"""Digits of three scripts, and digits spelled in words."""

from __future__ import annotations

import re

from .quick import quick

DIGITS = {
    char: str(value) for script in ("๐๑๒๓๔๕๖๗๘๙", "០១២៣៤៥៦៧៨៩", "٠١٢٣٤٥٦٧٨٩") for value, char in enumerate(script)
}
_TABLE = str.maketrans(DIGITS)

SPELLED: dict[str, str] = {
    "ศูนย์": "0", "หนึ่ง": "1", "สอง": "2", "สาม": "3", "สี่": "4", "ห้า": "5", "หก": "6", "เจ็ด": "7", "แปด": "8", "เก้า": "9",
    "zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "សូន្យ": "0", "មួយ": "1", "ពីរ": "2", "បី": "3", "បួន": "4", "ប្រាំ": "5",
    "ប្រាំមួយ": "6", "ប្រាំពីរ": "7", "ប្រាំបី": "8", "ប្រាំបួន": "9",
}  # fmt: skip
_WORDS = "|".join(sorted(map(re.escape, SPELLED), key=len, reverse=True))
_ONE = quick(f"(?:{_WORDS})|[0-9]", re.IGNORECASE)
_ZERO = re.compile(r"[zZoO](?:(?<=\b[zZ])[eE][rR][oO]|(?<=\b[oO])[hH])\b")
_GAP = re.compile("[ ,\\-\u200b]{1,3}")
# Six in a row are no amount: amounts have multipliers between their digits.
SPELLED_RUN = quick(f"(?:(?:{_WORDS})[ ,\\-\u200b]{{0,3}}(?:[0-9][ \\-]?){{0,4}}){{6,20}}", re.IGNORECASE)


def has_spelled_zero(text: str) -> bool:
    """Whether a telephone number in words is possible at all: each has a zero."""
    return "ศูนย์" in text or "សូន្យ" in text or _ZERO.search(text) is not None


def ascii_digits(text: str) -> str:
    """The text with Thai, Khmer and Arabic digits as 0-9."""
    return text.translate(_TABLE)


def only_digits(text: str) -> str:
    """Only the digits 0-9 of the text, of whatever script."""
    return "".join(char for char in ascii_digits(text) if "0" <= char <= "9")


def spelled_digits(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Edits `(start, end, digit)` that turn a run of spelled digits into digits, gaps between the words removed."""
    edits: list[tuple[int, int, str]] = []
    at = start
    for match in _ONE.finditer(text, start, end):
        if match.start() > at and edits and _GAP.fullmatch(text, at, match.start()):
            edits.append((at, match.start(), ""))
        edits.append((match.start(), match.end(), SPELLED.get(match[0].lower(), match[0])))
        at = match.end()
    return edits
