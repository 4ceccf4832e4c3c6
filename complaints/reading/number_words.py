"""Quantities of money as people write them: 1,200.50 · 50k · 1.2 ล้าน · 3 แสน 5 หมื่น · สองหมื่นห้า · two hundred thousand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .quick import quick

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
THAI_UNITS = frozenset("ร้อย พัน หมื่น หมื่ืน แสน រយ ពាន់ ម៉ឺន មុឺន សែន".split())
_HALF = {"ครึ่ง", "half", "half a", "កន្លះ"}
_LATIN_EDGE = r"(?![a-z0-9])"


def _alternatives(words: dict[str, int] | set[str]) -> str:
    listed = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) + (_LATIN_EDGE if word.isascii() else "") for word in listed)


_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d+)?"
_WORD = (
    f"(?:{_alternatives(_TENS)}|{_alternatives(_ONES)}|(?:{_alternatives(_HALF)})(?!\\s?(?:หนึ่ง|นึง|แรก|หลัง))|"
    f"{_alternatives(_MULTIPLIERS)}|{_alternatives(_BIG)}|a(?= hundred| thousand| million))"
)
# 2 แสน 4 หมื่น 6: a digit behind a space belongs to the sum unless it counts something else.
_LAST_DIGIT = (
    r"\s\d(?![\d,.:/%\-]|\s?(?:คน|ครั้ง|รอบ|วัน|เดือน|ปี|บัญชี|งวด|ที|ยอด|รายการ|ราย|ชั่วโมง|นาที|สัปดาห์|ใบ|ชิ้น|บช|เบอร์|ต่อ|ม\.|ก\.|พ\.|ธ\.|ต\.|ส\.|เม|มิ|"
    r"times|transfers|accounts|days|weeks|months|years|people))"
)
_LED = r"(?<![\d.,a-z])"
_TAIL = f"(?:(?:\\s?(?:{_NUMBER})\\s?(?:{_WORD})+)+(?:{_LAST_DIGIT})?)?(?:(?<=[ก-๙])\\d(?![\\d,.]))?"
_IN_FIGURES = quick(f"{_LED}(?:{_NUMBER})(?:\\s?(?:{_WORD}))*{_TAIL}")
_IN_WORDS = quick(f"{_LED}{_WORD}(?:\\s?(?:and\\s)?-?{_WORD})*{_TAIL}")
_TOKEN = quick(f"{_NUMBER}|{_WORD}")


class Quantity(NamedTuple):
    """A number in a text; `worded` says that a multiplier or a number word was used, `grouped` that it has commas."""

    start: int
    end: int
    value: float
    worded: bool
    grouped: bool


def _written(low: str) -> Iterator[re.Match[str]]:
    """Quantities that begin with figures and those that begin with a word, in order, none within another."""
    figures, words = _IN_FIGURES.search(low), _IN_WORDS.search(low)
    while figures or words:
        first = figures if figures and not (words and words.start() < figures.start()) else words
        assert first is not None
        yield first
        if figures and figures.start() < first.end():
            figures = _IN_FIGURES.search(low, first.end())
        if words and words.start() < first.end():
            words = _IN_WORDS.search(low, first.end())


def quantities(low: str) -> Iterator[Quantity]:
    """All quantities of a lower-case text, in order."""
    for match in _written(low):
        tokens = [(token[0], token.start(), token.end()) for token in _TOKEN.finditer(low, match.start(), match.end())]
        at = 0
        while at < len(tokens):  # what does not belong to one begins the next: "the second, two million"
            adder, stop = _added(tokens, at)
            start, end = tokens[at][1], tokens[stop - 1][2]
            if adder.worded or tokens[at][0][0].isdigit():
                yield Quantity(start, end, adder.value(), adder.worded, "," in low[start:end])
            at = stop


def _added(tokens: list[tuple[str, int, int]], first: int) -> tuple[_Adder, int]:
    """The sum of the tokens from `first` that belong together, and the index behind the last of them."""
    adder = before_digit = _Adder()
    for at in range(first, len(tokens)):
        token = tokens[at][0]
        if adder.repeats(token):  # "two hundred thousand, three hundred thousand" are two
            return (before_digit, at - 1) if adder.current is not None and at - 1 > first else (adder, at)
        if token in _ONES or token[0].isdigit():
            before_digit = adder.copy()
        if not adder.take(token):
            return adder, max(at, first + 1)
    return adder, len(tokens)


class _Adder:
    """Adds up the words of one quantity: `section` is what stands below the last million or thousand."""

    def __init__(self) -> None:
        self.total = self.section = self.last = 0.0
        self.current: float | None = None
        self.worded = self.numeric = False

    def copy(self) -> _Adder:
        same = _Adder.__new__(_Adder)
        same.__dict__.update(self.__dict__)
        return same

    def take(self, token: str) -> bool:
        """Add a word; False when it belongs to the quantity no more."""
        if token[0].isdigit():
            self.numeric = True
            return self._digit(float(token.replace(",", "")), joins=False)
        if token in _ONES:
            return self._digit(float(_ONES[token]), joins=True)
        if token in _TENS or token == "a":
            return self._digit(float(_TENS.get(token, 1)), joins=False)
        if token in _HALF:
            self._half()
        else:
            self._multiply(token)
        return True

    def repeats(self, token: str) -> bool:
        """Whether a unit that was used already comes again."""
        return token in _MULTIPLIERS and token in THAI_UNITS and 0 < self.last <= _MULTIPLIERS[token]

    def _digit(self, value: float, *, joins: bool) -> bool:
        if self.current is not None and not (
            joins and not self.numeric and self.current >= 20 and self.current % 10 == 0
        ):
            return False
        self.current = (self.current or 0.0) + value
        return True

    def _half(self) -> None:
        if self.last and self.current is None:
            self.section += self.last / 2
            self.last = 0.0
        else:
            self.current = 0.5

    def _multiply(self, token: str) -> None:
        if token in _MULTIPLIERS:
            by = float(_MULTIPLIERS[token])
            self.section += (1.0 if self.current is None else self.current) * by
        else:
            by = float(_BIG[token])
            self.total += (self.section + (self.current or 0.0) or 1.0) * by
            self.section = 0.0
        self.current, self.last, self.numeric = None, by, False
        self.worded = self.worded or by >= 100

    def value(self) -> float:
        rest = self.current or 0.0
        if rest == 1 and self.last and self.section + self.total == self.last:
            rest = 0.0  # หมื่นหนึ่ง is ten thousand
        elif rest < 10 and self.last >= 1000:
            rest *= self.last / 10  # สองหมื่นห้า is 25,000, but สิบห้า is 15 and สามร้อยห้า 305
        return round(self.total + self.section + rest, 2)
