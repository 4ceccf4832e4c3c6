"""What must not change an answer: how digits and spaces are written, who is addressed, in which order things are told."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaints.reading import read

FILED = dt.date(2026, 5, 20)
THAI, KHMER = (str.maketrans("0123456789", digits) for digits in ("๐๑๒๓๔๕๖๗๘๙", "០១២៣៤៥៦៧៨៩"))
SENTENCES = (
    "โดนหลอกให้ลงทุนเทรดทองในกลุ่มไลน์",
    "โอนไป 45,000 บาท เมื่อวันที่ 3 พ.ค. 2569",
    "บัญชีปลายทาง กสิกรไทย 123-8-44710-2",
    "เบอร์ที่โทรมา 081-220-4417",
)
STORIES = (
    " ".join(SENTENCES),
    "แม่โดนคนอ้างเป็นตำรวจโทรมาขู่ว่าพัวพันคดีฟอกเงิน ให้โอน 120,000 บาท วันที่ 12 พ.ค. 2569 แม่โอนแล้ว เบอร์มัน 062-118-4093",
    "I paid 12,500 baht on 4 May 2026 for a puppy that never arrived. The seller's number is 081-447-2290.",
    "ខ្ញុំបានផ្ទេរ 8,500 បាត នៅថ្ងៃទី 9 ឧសភា 2026 ដើម្បីទិញទូរស័ព្ទ តែមិនបានទទួល លេខអ្នកលក់ 081-447-2290",
)


def answers(text: str) -> dict[str, Any]:
    """What a reading says, without where it stands."""
    found = read(text, FILED)
    named = sorted((item["type"], item["value"], item["role"], item.get("bank")) for item in found["identifiers"])
    fields = ("amount_lost_thb", "event_date", "scam_category", "impersonated_agency", "suspected_location")
    return {"identifiers": named, **{field: found[field] for field in fields}}


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("digits", [THAI, KHMER], ids=["thai", "khmer"])
def test_digits_of_another_script_change_nothing(story: str, digits: dict[int, str]) -> None:
    assert answers(story.translate(digits)) == answers(story)


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize(
    ("before", "after"),
    [("เรียนเจ้าหน้าที่ ", ""), ("สวัสดีค่ะ ", " ขอบคุณค่ะ"), ("", " ขอบคุณครับ"), ("  \n", "\n\n"), ("Hello, ", ""), ("", " 🙏")],
)
def test_greetings_and_thanks_change_nothing(story: str, before: str, after: str) -> None:
    assert answers(before + story + after) == answers(story)


@settings(max_examples=24, deadline=None)
@given(st.permutations(SENTENCES))
def test_the_order_of_independent_sentences_changes_nothing(sentences: list[str]) -> None:
    assert answers("\n".join(sentences)) == answers("\n".join(SENTENCES))


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(STORIES), st.integers(min_value=2, max_value=4), st.sampled_from([" ", "\u00a0", "\u2009"]))
def test_wider_or_other_spaces_change_nothing(story: str, width: int, space: str) -> None:
    assert answers(story.replace(" ", space)) == answers(story)
    assert answers(story.replace(". ", "." + " " * width)) == answers(story)


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=1_000, max_value=9_999_999))
def test_a_sum_reads_the_same_with_commas_and_without(baht: int) -> None:
    plain, grouped = (f"ผมโอนเงินไป {written} บาท ให้ร้านแล้วไม่ได้ของ" for written in (str(baht), f"{baht:,}"))
    assert answers(plain)["amount_lost_thb"] == answers(grouped)["amount_lost_thb"] == baht


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(["ผม", "หนู", "ดิฉัน", "ข้าพเจ้า", "แม่", "คุณยาย", "พี่สาวผม"]), st.integers(min_value=2, max_value=900))
def test_who_paid_changes_no_sum(who: str, thousands: int) -> None:
    text = f"{who}ถูกหลอกขายมือถือในเฟซบุ๊ก {who}โอนไป {thousands},000 บาท แล้วร้านบล็อก"
    assert answers(text)["amount_lost_thb"] == thousands * 1000
