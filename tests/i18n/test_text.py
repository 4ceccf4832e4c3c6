"""Thai and Khmer text: kept, compared, sorted, cut, split."""

from __future__ import annotations

import pytest
from icu4py.breakers import LineBreaker

from taskforce.i18n import joiners, text


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("น\u0e4d\u0e49า", "น้ำ"),  # decomposed sara am, marks in either order
        ("น\u0e49\u0e4dา", "น้ำ"),
        ("เเม่น้ำ", "แม่น้ำ"),
        ("๑๒๓ ៤៥៦", "123 456"),
        ("ＫＢＡＮＫ", "kbank"),
        ("ប៉ោយ\u200bប៉ែត", "ប៉ោយប៉ែត"),
        ("កណ្ដាល", "កណ្តាល"),  # coeng da and coeng ta look alike
        ("ខ្ញំុ", "ខ្ញុំ"),
        ("ស្រ្តី", "ស្ត្រី"),  # ro typed first
        ("  a \n b ", "a b"),
    ],
)
def test_what_looks_the_same_has_one_search_key(typed, same):
    assert text.search_key(typed) == text.search_key(same)


def test_different_words_keep_different_keys():
    assert text.search_key("ปา") != text.search_key("ป่า")
    assert text.search_key("កា") != text.search_key("កោ")


def test_what_is_stored_keeps_the_writers_letters_and_loses_what_breaks_machines():
    assert text.for_storage("ก\u200bข ๑๒\r\nสอง\x00\ud800") == "ก\u200bข ๑๒\nสอง\ufffd"


def test_thai_sorts_as_in_a_dictionary():
    words = ["เกาะกง", "กันดาล", "แกบ", "ไพลิน", "พระวิหาร", "โพธิสัตว์", "กำปอต", "ตาก", "น้ำ", "นาม"]
    order = ["กันดาล", "กำปอต", "เกาะกง", "แกบ", "ตาก", "นาม", "น้ำ", "พระวิหาร", "โพธิสัตว์", "ไพลิน"]
    assert sorted(words, key=text.sort_key) == order


def test_khmer_sorts_as_icu_does():
    order = [
        "ក",
        "កៈ",
        "ក់",
        "កា",
        "កុ",
        "កើ",
        "កេ",
        "កោ",
        "កុំ",
        "កំ",
        "កាំ",
        "កះ",
        "កោះ",
        "ក្ក",
        "ក្រ",
        "ខ",
        "ខា",
        "ខ្ញុំ",
        "រា",
        "រំ",
        "ឫ",
        "ឬ",
        "លា",
        "អ",
        "អា",
        "ឥន្ទ",
        "អីវ៉ាន់",
        "ឧបល",
    ]
    mixed = order[::-1]
    assert sorted(mixed, key=text.sort_key) == order


def test_a_text_is_cut_between_letters_as_a_reader_counts_them():
    assert text.truncate("ស្ត្រីខ្ញុំទៅ", 2) == "ស្ត្រី…"
    assert text.truncate("น้ำใจ", 3) == "น้ำใจ"
    assert text.graphemes("ปี่ที่นี้") == ["ปี่", "ที่", "นี้"]


def test_words_are_found_in_both_scripts_and_in_latin():
    found = text.tokens("แจ้งความร้องทุกข์ ការឆបោក K-Bank ๑๔๔๑")
    assert found == ["แจ้งความ", "ร้องทุกข์", "ការ", "ឆបោក", "k", "bank", "1441"]


def test_a_long_text_without_spaces_is_split_in_reasonable_time():
    assert len(text.tokens("ฉันถูกหลอกให้โอนเงิน" * 2000)) > 8000


@pytest.mark.parametrize(
    ("content", "language"),
    [("ถูกหลอกผ่าน LINE ให้โอนเงิน", "th"), ("ខ្ញុំត្រូវបានបោក", "km"), ("They called me", "en"), ("0812345678", "en")],
)
def test_the_language_of_a_text_is_told_by_its_letters(content, language):
    assert text.language_of(content) == language


@pytest.mark.parametrize(
    ("language", "word"), [(code, word) for code, words in joiners.WORDS.items() for word in words]
)
def test_a_joined_word_is_never_broken(language, word):
    plain = word.replace("|", "")
    joined = joiners.join(f"{plain} {plain}", language)
    assert [part.strip() for part in LineBreaker(joined, language)] == [word.replace("|", joiners.JOINER)] * 2
    assert text.search_key(joined) == text.search_key(f"{plain} {plain}")
