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
        "เลขพัสดุ:\n0812345678",
        "เลขคำสั่งซื้อ\n0812345678",
        "หมายเลขพัสดุที่ร้านให้มา คือ 0812345678",
        "เลขพัสดุของร้าน คือ 0812345678",
        "รหัสลูกค้า ที่ร้านแจ้งมา เป็น 0812345678",
        "order number from the shop is 0812345678",
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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("18 February - 50,000\n1 March - 300,000\nAll three went to Krungthai", "2026-02-18"),
        ("On 2 February and 5 February I did send 100,000 and then 80,000 baht", "2026-02-02"),
        ("mar 1, 4300\nmar 2, 14000\nall in 18,300, i paid to krungsri", "2026-03-01"),
        ("ខ្ញុំដាក់ដំបូង ម៉ឺនបាត ថ្ងៃទី៩ ខែ១ ដាក់ថែម ៥ម៉ឺន ថ្ងៃទី១៦ ខែ២", "2026-01-09"),
    ],
)
def test_days_of_a_list_of_payments_are_those_of_the_payments(text: str, day: str) -> None:
    assert read(text, FILED)["event_date"] == day


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("បុគ្គលិកពិតឲ្យលេខ 02 555 0555 សម្រាប់ផ្ទៀងផ្ទាត់", ("phone", "+6625550555")),
        ("Coach Amy: 004999027718345 e-wallet prompt pay", ("promptpay", "004999027718345")),
    ],
)
def test_bangkok_numbers_and_wallets_are_not_taken_for_those_of_other_countries(
    text: str, wanted: tuple[str, str]
) -> None:
    assert wanted in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Replies may be sent to consular.desk@embassy.example",
        "If someone official could call her, in Tagalog if possible, on 085-739-0164, she may believe you",
        "The undersigned is at 02 651 0938.",
        "All three left my Bangkok Bank savings book no. 421-0-77615-3 and landed in Krungthai",
        "អ៊ីមែលរបស់អ្នកប្ដឹង sokhom.mb@mail.example",
        "កុងខ្ញុំលុយបាត់គឺ 549-0-28173-6",
    ],
)
def test_own_channels_told_in_english_and_khmer_are_the_victims(text: str) -> None:
    assert read(text, FILED)["identifiers"][0]["role"] == "victim"


@pytest.mark.parametrize(
    "text",
    [
        "ខ្ញុំវេរពីគណនីខ្ញុំទៅ 064-1-93825-7",
        "He told me to call him on 085-739-0164 at once",
        "He said I could call him on 085-739-0164 whenever I want",
        "She said that I can text her on 085-739-0164 at night",
        "The letter said that replies must be sent to desk@prize.example",
        "The agent wrote: you can call me on 085-739-0164",
        "I sent the money to the account 064-1-93825-7 he gave",
    ],
)
def test_words_like_those_of_the_gang_clear_no_number(text: str) -> None:
    assert [item["role"] for item in read(text, FILED)["identifiers"]] == ["suspect"]


def test_the_plate_of_a_car_is_no_sum() -> None:
    assert read("จ่ายไป 23,000 บาท ทะเบียนรถ 1กข 7719", FILED)["amount_lost_thb"] == 23000
