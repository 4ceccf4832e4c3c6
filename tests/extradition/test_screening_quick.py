"""What is done quickly in screening gives what the slow way gives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extradition.models import Warrant
from extradition.screening.align import weight
from extradition.screening.forms import part
from extradition.screening.sounds import SKIP
from extradition.screening.titles import script_of
from extradition.searching import _READ


def counted(text: str) -> str:
    """The script of most letters, letter by letter."""
    counts = {"thai": 0, "khmr": 0, "latn": 0, "other": 0}
    for letter in text:
        if "\u0e00" <= letter <= "\u0e7f":
            counts["thai"] += 1
        elif "\u1780" <= letter <= "\u17ff":
            counts["khmr"] += 1
        elif letter.isalpha():
            counts["latn" if letter < "\u0250" or "\u1e00" <= letter <= "\u1eff" else "other"] += 1
    best = max(counts, key=lambda script: counts[script])
    return best if counts[best] else ""


@given(text=st.text("สมช้ាកខAbzéü漢Я 12.-\t\u00a0\u200b\n", max_size=12))
@settings(max_examples=300, deadline=None)
def test_the_script_of_a_text_is_that_of_most_letters(text: str) -> None:
    assert script_of(text) == counted(text)


@pytest.mark.parametrize("text", ["สมชาย", "សុខា", "Somchai", ""])
def test_words_with_one_text_are_told_apart_although_their_hashes_agree(text: str) -> None:
    word = part(text)
    other = replace(word, syllables=("x",))
    assert hash(word) == hash(other) and word != other and len({word, other}) == 2
    assert weight(word.sounds) == sum(SKIP[number] for number in word.sounds)


def test_warrants_are_read_in_the_order_of_the_model() -> None:
    """`from_db` takes values by the place of their fields, not by name."""
    assert list(_READ) == [f.attname for f in Warrant._meta.concrete_fields if f.attname in _READ]
