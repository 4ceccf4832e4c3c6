"""The reading engine on any text: an answer that points into the text, at a cost that grows with its length alone."""

from __future__ import annotations

import datetime as dt
import json
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaints.reading import normalise_identifier, read
from complaints.reading.text import Taken

FILED = dt.date(2026, 5, 13)
ANY = st.characters(exclude_categories=())  # half surrogates too
WORDS = st.sampled_from(
    "เบอร์ 08 1 ๙ ១ @a_1 ไลน์ไอดี เพจ \" ' https:// .com x-x 5,000 บาท หมื่น เมื่อวาน 1/2/69 ม.ค. \ud83d \u202e \x1a ศูนย์ เเ ่่ 😀 İ".split(
        " "
    )
)
TYPES = (
    "phone bank_account bank_account_masked promptpay url domain email line_id telegram facebook crypto_address".split()
)


def whole(text: str) -> None:
    """The answer is JSON, and its spans lie in the text in order."""
    answer = read(text, FILED)
    json.dumps(answer)
    for entry in answer["identifiers"]:
        assert entry["span"] in entry["spans"]
        assert all(0 <= start < end <= len(text) for start, end in entry["spans"])


@given(st.text(ANY, max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_characters_get_an_answer(text: str) -> None:
    whole(text)


@given(st.lists(st.one_of(WORDS, st.text(ANY, max_size=3)), max_size=60).map("".join))
@settings(max_examples=200, deadline=None)
def test_words_of_reports_among_any_characters_get_an_answer(text: str) -> None:
    whole(text)


@given(st.sampled_from(TYPES), st.one_of(st.text(ANY, max_size=60), st.lists(WORDS, max_size=6).map("".join)))
@settings(max_examples=200, deadline=None)
def test_anything_typed_as_an_identifier_is_normal_or_none(type: str, raw: str) -> None:
    value = normalise_identifier(type, raw)
    assert value is None or value


SMALL, LARGE = 10_000, 100_000
PIECES: dict[str, Callable[[int], str]] = {
    "phones": lambda n: f"เบอร์ 08{n:08d} และ ",
    "accounts": lambda n: f"บัญชี 123-4-{n % 100_000:05d}-0 กสิกร\n",
    "masked": lambda n: f"xxx-x-x{n % 10_000:04d}-x ",
    "names": lambda n: f"@user{n} ไลน์ ",
    "ids": lambda n: f"ไลน์ไอดี user{n} แอด friend{n} ",
    "links": lambda n: f"https://a{n}.example/x(({n} ",
    "mails": lambda n: f"a{n}@b{n}.com ",
    "brackets": lambda n: "" if n else "http://a.com/" + ")" * LARGE,
    "pages": lambda n: f'เพจ "ร้าน {n}" ',
    "dates": lambda n: f"{n % 28 + 1} ม.ค. 69 เมื่อวาน ",
    "sums": lambda n: f"โอน {n:,} บาท ",
    "words": lambda n: "สองหมื่นห้าพัน",
    "deposits": lambda n: "កក់5,000 ",
    "one word": lambda n: "impersonated",
    "claims": lambda n: "อ้างเป็นตำรวจ ",
    "places": lambda n: "ปอยเปต กัมพูชา ",
    "emoji": lambda n: "😀",
    "halves": lambda n: "\ud83d",
    "marks": lambda n: "\u202e\u200f",
    "one letter": lambda n: "ก",
    "spaces": lambda n: " \n",
}


def seconds(text: str) -> float:
    start = time.process_time()
    read(text, FILED)
    return time.process_time() - start


@pytest.mark.parametrize("name", PIECES)
def test_a_character_costs_the_same_in_a_long_text(name: str) -> None:
    piece = PIECES[name]
    text = "".join(map(piece, range(LARGE // max(len(piece(99)), 1))))[:LARGE]
    parts = [text[start : start + SMALL] for start in range(0, len(text), SMALL)]
    ratios = []
    for _ in range(3):  # side by side, the best of three: other processes disturb
        small = sum(map(seconds, parts))
        ratios.append(seconds(text) / max(small, 0.01))
        if ratios[-1] < 3:
            return
    raise AssertionError(f"{name}: a character costs {min(ratios):.1f} times as much in a text ten times as long")


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9))), st.integers(0, 40), st.integers(1, 5))
def test_taken_spans_are_asked_as_if_one_by_one(given: list[tuple[int, int]], start: int, length: int) -> None:
    spans = [(at, at + size) for at, size in given]
    one_by_one = any(first < start + length and start < last for first, last in spans)
    assert Taken(spans).touches(start, start + length) == one_by_one
