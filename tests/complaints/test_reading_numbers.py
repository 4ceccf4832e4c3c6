"""What a run of digits is when the word that would say so stands farther off, in brackets behind it, or on a card."""

from __future__ import annotations

import datetime as dt

import pytest

from complaints.reading import read

FILED = dt.date(2026, 3, 10)


def named(text: str) -> list[tuple[str, str]]:
    return [(item["type"], item["value"]) for item in read(text, FILED)["identifiers"]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ใบเสร็จเขียนมือ ทิ้งนามบัตรช่างไว้ 094 412 0675", ("phone", "+66944120675")),
        ("ถูกโทรมาด่าต่ออีกทีจาก 062-998-1740", ("phone", "+66629981740")),
        ("ส่งรูปตัดต่อไปหาหัวหน้ากะ 0614093378", ("phone", "+66614093378")),
        ("หมายเลขที่ลงท้าย 09 คือคนร้าย: 0863341109", ("phone", "+66863341109")),
        ("เก็บไว้ให้ลูกเรียนต่อ โอนไป 809-771-324-6 ยูโอบี", ("bank_account", "8097713246")),
        ("เสิร์ชคำว่าเบอร์ ธกส อันบนสุดเป็นโฆษณา ขึ้น 02-088-4417", ("phone", "+6620884417")),
        ("เงินเข้า 1-4799-00273-81-5 (พร้อมเพย์เลขบัตร)", ("promptpay", "1479900273815")),
        ("โอนไป 0105567128844 (พร้อมเพย์นิติบุคคล)", ("promptpay", "0105567128844")),
        ("ช่องทางรับเงิน : พร้อมเพย์เลข ปชช. 1-4099-01827-35-6", ("promptpay", "1409901827356")),
        ("เงินบำนาญในออมสิน เลขที่ 020-47183995-6 หายไป", ("bank_account", "020471839956")),
        ("รุ่งขึ้นหมุน 1441 ไปถามเอง", ("phone", "1441")),
        ("ไปถามที่ 1662 เขาให้แจ้งความ", ("phone", "1662")),
        ("ไปรษณีย์จริง 1545 บอกว่าไม่มีเลขนี้", ("phone", "1545")),
        ("โทรอายัดกับ 1572 คนที่ส่งข้อความไม่ตอบ", ("phone", "1572")),
    ],
)
def test_a_word_farther_off_or_in_brackets_does_not_hide_what_a_number_is(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in named(text)


def test_what_stands_in_brackets_behind_one_number_does_not_speak_of_the_next() -> None:
    assert named("เงินเข้า 1-4799-00273-81-5 (พร้อมเพย์เลขบัตร) เบอร์ขนส่งปลอม 065-662-0841") == [
        ("promptpay", "1479900273815"),
        ("phone", "+66656620841"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "เลขพัสดุ 0812345678",
        "เลขคำสั่งซื้อคือ 0812345678",
        "งวดที่แล้ว เลขโพย 0612008847",
        "มีแต่บัตร ปชช 1-3305-00841-xx-x",
        "ถูกรูดบัตร 4552 xx",
        "ห้องพัก 1572 คนดูแลไม่อยู่",
    ],
)
def test_parcels_tickets_and_cards_stay_none(text: str) -> None:
    assert named(text) == []


def test_an_account_that_a_card_draws_on_is_one() -> None:
    assert ("bank_account_masked", "xxxxxx6049") in named("บัตรตัดจากบัญชี xxx-x-xx604-9 SCB")


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("แกเห็นเพจ ไก่ฟ้า เติมเกม ไอดีถูก แกทักไปเอง", "ไก่ฟ้า เติมเกม ไอดีถูก"),
        ("ตั้งเพจ เรือแดงกู้ภัย รับบริจาคน้ำท่วม ก๊อปรูปเรา", "เรือแดงกู้ภัย รับบริจาคน้ำท่วม"),
        ('ในเพจปักหมุดไว้ว่า "อย่าเชื่อเพจอื่น" แม่เลยเชื่อ', None),
    ],
)
def test_a_page_name_ends_where_the_report_goes_on(text: str, page: str | None) -> None:
    assert [value for type_, value in named(text) if type_ == "facebook"] == ([page] if page else [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("เมื่อวันที่ 6 มีคนโทรบอก แล้วโอนไป 5,000 บาท", "2026-03-06"),
        ("ไลน์ teacher_june12 เมื่อวานโอน 500 บาท", "2026-03-09"),
        ("26 ก.พ. ได้รับเมล\n27 ก.พ. 02:14 เงินออก 9,999.99", "2026-02-27"),
        ("เมื่อวานซืนทำไปสองครั้ง รวม 367,500 บาท วันนี้เช้าโทร 1441 ธนาคารอายัดได้ 92,300 บาท", "2026-03-08"),
        ("วันที่ 2 จ่ายค่าลงทะเบียน 15,000 วันนี้มันจะเอาค่าภาษี 43,200 ไม่จ่าย", "2026-03-02"),
    ],
)
def test_a_day_is_that_of_the_payment(text: str, day: str) -> None:
    assert read(text, FILED)["event_date"] == day
