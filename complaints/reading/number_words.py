"""Quantities of money as people write them: 1,200.50 · 50k · 1.2 ล้าน · 3 แสน 5 หมื่น · สองหมื่นห้า · two hundred thousand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_ONES = {
    "หนึ่ง": 1, "เอ็ด": 1, "นึง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "មួយ": 1, "ពីរ": 2, "បី": 3, "បួន": 4, "ប្រាំមួយ": 6, "ប្រាំពីរ": 7, "ប្រាំបី": 8, "ប្រាំបួន": 9, "ប្រាំ": 5,
}  # fmt: skip
_TENS = {
    "ยี่สิบ": 20, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
    "ដប់": 10, "ម្ភៃ": 20, "សាមសិប": 30, "សែសិប": 40, "ហាសិប": 50, "ហុកសិប": 60, "ចិតសិប": 70, "ប៉ែតសិប": 80, "កៅសិប": 90,
}  # fmt: skip
_MULTIPLIERS = {
    "สิบ": 10, "ร้อย": 100, "พัน": 1000, "หมื่น": 10_000, "หมื่ืน": 10_000, "แสน": 100_000, "hundred": 100,
    "រយ": 100, "ពាន់": 1000, "ម៉ឺន": 10_000, "មុឺន": 10_000, "សែន": 100_000,
}  # fmt: skip
_BIG = {
    "ล้าน": 1_000_000,
    "million": 1_000_000,
    "mil": 1_000_000,
    "thousand": 1000,
    "លាន": 1_000_000,
    "k": 1000,
    "m": 1_000_000,
}
_HALF = {"ครึ่ง", "half", "half a", "កន្លះ"}
_LATIN_EDGE = r"(?![a-z])"


def _alternatives(words: dict[str, int] | set[str]) -> str:
    listed = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) + (_LATIN_EDGE if word.isascii() else "") for word in listed)


_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d+)?"
_WORD = (
    f"(?:{_alternatives(_TENS)}|{_alternatives(_ONES)}|{_alternatives(_HALF)}|{_alternatives(_MULTIPLIERS)}|"
    f"{_alternatives(_BIG)}|a(?= hundred| thousand| million))"
)
_QUANTITY = re.compile(
    f"(?<![\\d.,a-z])(?:(?:{_NUMBER})(?:\\s?(?:{_WORD}))*|{_WORD}(?:\\s?(?:and\\s)?-?{_WORD})*)(?:\\s?(?:(?:{_NUMBER})\\s?(?:{_WORD})+))*(?:(?<=[ก-๙])\\d(?![\\d,.]))?"
)
_TOKEN = re.compile(f"{_NUMBER}|{_WORD}")


class Quantity(NamedTuple):
    """A number in a text; `worded` says that a multiplier or a number word was used, `grouped` that it has commas."""

    start: int
    end: int
    value: float
    worded: bool
    grouped: bool


def quantities(low: str) -> Iterator[Quantity]:
    """All quantities of a lower-case text, in order."""
    for match in _QUANTITY.finditer(low):
        tokens = [(token[0], token.start(), token.end()) for token in _TOKEN.finditer(low, match.start(), match.end())]
        if not tokens:
            continue
        value, used, multiplied = _evaluate([token[0] for token in tokens])
        if value is None or used == 0:
            continue
        end = tokens[used - 1][2]
        worded = multiplied
        if not multiplied and not tokens[0][0][0].isdigit():
            continue
        yield Quantity(match.start(), end, value, worded, "," in match[0])


def _evaluate(tokens: list[str]) -> tuple[float | None, int, bool]:
    """Value, number of tokens used, and whether a multiplier was among them."""
    total = section = 0.0
    current: float | None = None
    last = 0.0
    multiplied = False
    used = 0
    for token in tokens:
        digits = token[0].isdigit()
        if digits or token in _ONES:
            value = float(token.replace(",", "")) if digits else float(_ONES[token])
            if current is not None:
                if digits or current % 10 or current < 20:
                    break
                current += value
            else:
                current = value
        elif token in _TENS:
            if current is not None:
                break
            current = float(_TENS[token])
        elif token in _HALF:
            if last and current is None:
                section += last / 2
                last = 0
            else:
                current = 0.5
        elif token == "a":
            current = 1.0
        elif token in _MULTIPLIERS:
            by = _MULTIPLIERS[token]
            section += (1.0 if current is None else current) * by
            current, last, multiplied = None, float(by), True
        else:
            by = _BIG[token]
            amount = section + (current or 0.0)
            total += (amount if amount else 1.0) * by
            section, current, last, multiplied = 0.0, None, float(by), True
        used += 1
    if current is not None:
        section += 0.0 if current == 1 and last and section == last and not total else _rest(current, last)
    if last == 10 and not total and section < 100:
        multiplied = section >= 100
    return round(total + section, 2), used, multiplied


def _rest(current: float, last: float) -> float:
    """What a last digit without multiplier means: สองหมื่นห้า is 25,000, but สิบห้า is 15 and สามร้อยห้า 305."""
    if last >= 1000 and current < 10:
        return current * last / 10
    return current
