"""Patterns rearranged for speed match what they matched, at the same places, with the same groups."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaints.reading.quick import Headed, quick

LONG = "|".join(f"คำ{number:03d}ก?ข" for number in range(60))
PATTERNS = [
    "abc|abd|ab|b",
    "ab|b|a(?:c|d)e|ac",
    r"(?<![a-z])(?:ab|cd)|\bxy",
    r"(?:ไม่)?(?:ได้|มี)|ไม่",
    r"(?P<one>ab|a)|(?P<two>b(?:a|c)?)",
    r"(?<!\d)(\d{1,3})(?:st|nd)?\s?(?:ม\.ค|มค\.?|ก\.พ)",
    r"(?:a|b)+c|d{2,3}?a|[^a-c]\.",
    r"(?:^|\n)\s?(?:a|b)(?!c)|c$",
    rf"(?:(?:{LONG})\s?|ab?|ba)[^\n]{{0,4}}(?:c|d)$",
    rf"(?:(?:{LONG})|(?:^|\n)\s?(?:a|b)|(?<!b)\s?c)\s?[^\n]{{0,4}}(?:d|c)$",
    rf"(?P<x>{LONG})|(?P<y>ab|\bca)|(?P<z>\sb)",
    r"([ab])\1",
    "",
]


def told(match: re.Match[str] | None) -> object:
    return match and (match.regs, match.lastgroup)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.text("abcdxyn.\n 1้ไม่ได้มีคก0123ข", max_size=40))
@settings(max_examples=60, deadline=None)
def test_the_rearranged_pattern_finds_the_same(pattern: str, text: str) -> None:
    plain, fast = re.compile(pattern), quick(pattern)
    assert told(plain.search(text)) == told(fast.search(text))
    assert told(plain.match(text)) == told(fast.match(text))
    assert list(map(told, plain.finditer(text))) == list(map(told, fast.finditer(text)))
    assert plain.split(text) == fast.split(text)


@pytest.mark.parametrize(("at", "end"), [(1, 6), (0, 3), (4, 4)])
def test_a_part_of_a_text_is_searched_as_re_does(at: int, end: int) -> None:
    pattern = rf"(?P<x>{LONG})|(?P<y>ab?|ba)x?(?:c|d)?"
    fast = quick(pattern)
    assert isinstance(fast, Headed)
    text = "ac abd"
    assert told(re.compile(pattern).search(text, at, end)) == told(fast.search(text, at, end))
    assert list(map(told, re.compile(pattern).finditer(text, at, end))) == list(map(told, fast.finditer(text, at, end)))


@pytest.mark.parametrize("pattern", ["(?i:a)b", "(?#x)a", r"(a)(?(1)b|c)", r"(?P<a>b)(?P=a)", r"\Aa|[a"])
def test_what_is_not_known_is_left_as_it_is_written(pattern: str) -> None:
    try:
        plain = re.compile(pattern)
    except re.error:
        with pytest.raises(re.error):
            quick(pattern)
        return
    assert quick(pattern).pattern == plain.pattern
