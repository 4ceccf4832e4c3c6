"""A text made easy to search, with the way back to the positions in the text as it was written."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from .digits import DIGITS, SPELLED_RUN, has_spelled_zero, spelled_digits

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0e\ufe0f\u20e3"
FILLER = "\x1a"  # stands where something has been read already, so that nothing is read twice
DATE_FILLER = "\x1f"  # stands where a date was, which does not part an amount from its verb

_FOLD: dict[int, str] = {
    **{ord(thai): ascii_digit for thai, ascii_digit in DIGITS.items()},
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\u00ad"), "-"),
    **dict.fromkeys(
        map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t"), " "
    ),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d"), '"'),
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u0060\u00b4"), "'"),
    ord("\u3002"): ".",
    **{code: str((code - 0x1D7CE) % 10) for code in range(0x1D7CE, 0x1D800)},
}
_FOLDED = re.compile("[" + re.escape("".join(chr(code) for code in _FOLD if code < 0x10000)) + "]")
_ASTRAL_DIGIT = re.compile("[\U0001d7ce-\U0001d7ff]")
# What changes the length: invisible characters, spaces after a space, two ways of typing one Thai vowel, repeated tone marks.
_INVISIBLE = re.compile("[" + ZERO_WIDTH + "]")
_PAIRS = ("  ", "เเ", "ํา", "่่", "้้", "๊๊", "๋๋")
_SHRINK = re.compile("[" + ZERO_WIDTH + "]+|(?<= ) +|เเ|ํา|([่-๋])\\1+")
_SHRUNK = {"เเ": "แ", "ํา": "ำ"}


class Hit(NamedTuple):
    """A word of a lexicon found at `[start, end)`."""

    start: int
    end: int
    tag: str
    word: str


class Text:
    """`clean` is the text with digits, dashes, spaces and quotes folded; `low` is `clean` in lower case, same length."""

    __slots__ = ("clean", "low", "offsets", "raw")

    def __init__(self, raw: str) -> None:
        self.raw = raw
        folded = raw.translate(_FOLD) if _FOLDED.search(raw) or _ASTRAL_DIGIT.search(raw) else raw
        self.clean, self.offsets = _shrink(folded)
        self.low = _lower(self.clean)

    def span(self, start: int, end: int) -> list[int]:
        """`[start, end)` of the clean text as positions of the raw text."""
        if self.offsets is None or start >= end:
            return [start, end]
        return [self.offsets[start], self.offsets[end - 1] + 1 if end else 0]


def _lower(text: str) -> str:
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def _shrink(folded: str) -> tuple[str, list[int] | None]:
    """Drop and replace what changes the length; the offsets are None when nothing did."""
    edits: list[tuple[int, int, str]] = []
    if _INVISIBLE.search(folded) or any(pair in folded for pair in _PAIRS):
        edits = [(m.start(), m.end(), _SHRUNK.get(m[0], m[1] or "")) for m in _SHRINK.finditer(folded)]
    if has_spelled_zero(folded):
        edits += [edit for m in SPELLED_RUN.finditer(folded) for edit in spelled_digits(folded, m.start(), m.end())]
    if not edits:
        return folded, None
    edits.sort()
    parts: list[str] = []
    offsets: list[int] = []
    at = 0
    for start, end, new in edits:
        if start < at:
            continue
        parts += (folded[at:start], new)
        offsets += range(at, start)
        offsets += [start] if new else []
        at = end
    parts.append(folded[at:])
    offsets += range(at, len(folded))
    return "".join(parts), offsets


def blank(text: str, spans: Iterable[tuple[int, int]], filler: str = FILLER) -> str:
    """The text with the spans filled, so that it keeps its length."""
    parts: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if end <= at:
            continue
        start = max(start, at)
        parts += (text[at:start], filler * (end - start))
        at = end
    parts.append(text[at:])
    return "".join(parts)


class Taken:
    """Spans, in any order and perhaps over one another, that can be asked whether one of them touches another span."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self.starts = [start for start, _ in ordered]
        self.reach = list(accumulate((end for _, end in ordered), max))  # how far the spans up to here go

    def touches(self, start: int, end: int) -> bool:
        """Whether any span has a character of `[start, end)`."""
        index = bisect_left(self.starts, end) - 1
        return index >= 0 and self.reach[index] > start


class Hits:
    """Hits of one text that can be asked for the nearest one before or after a position."""

    def __init__(self, hits: list[Hit]) -> None:
        self.all = hits
        self.starts = [hit.start for hit in hits]
        self.ends = [hit.end for hit in hits]

    def before(self, position: int, reach: int) -> Hit | None:
        """The last hit that ends at or before the position, at most `reach` characters away."""
        index = bisect_right(self.ends, position) - 1
        if index >= 0 and position - self.ends[index] <= reach:
            return self.all[index]
        return None

    def after(self, position: int, reach: int) -> Hit | None:
        """The first hit that starts at or after the position, at most `reach` characters away."""
        index = bisect_right(self.starts, position - 1)
        if index < len(self.all) and self.starts[index] - position <= reach:
            return self.all[index]
        return None

    def between(self, start: int, end: int) -> list[Hit]:
        """Hits that lie wholly in `[start, end)`."""
        index = bisect_right(self.starts, start - 1)
        found = []
        while index < len(self.all) and self.starts[index] < end:
            if self.ends[index] <= end:
                found.append(self.all[index])
            index += 1
        return found
