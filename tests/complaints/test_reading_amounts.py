"""The amount lost, by class of wording. The sentences are our own."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from complaints.reading import read

FILED = dt.date(2026, 5, 13)


def lost(text: str) -> float | None:
    value: float | None = read(text, FILED)["amount_lost_thb"]
    return value


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("เพจขายเสื้อโกง ให้ผ่อนสามงวด งวดละ 1,200 บาท โอนครบแล้วบล็อก", 3600),
        ("หลอกให้โอนค่าประกันของ 4 ครั้ง ครั้งละสองพัน โอนแล้วเงียบ", 8000),
        ("แอดมินหลอกให้สั่งของ ผมโอนไป 700 บาท สามรอบ แล้วมันหาย", 2100),
        ("The fake shop took two payments of 1,500 baht from me and vanished.", 3000),
    ],
)
def test_a_price_paid_several_times_is_multiplied(text: str, amount: float) -> None:
    assert lost(text) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("มันขอค่าเปิดระบบ 3,200 บาท ป้าก็หลงเชื่อโอนให้ แล้วติดต่อไม่ได้เลย", 3200),
        ("เพจเงินกู้ปลอมให้จ่ายค่าทนาย 1,800 จ่ายแล้วเพจหาย", 1800),
        ("The fake lender asked for a fee of 2,700 baht. After I paid he blocked me.", 2700),
        ("គេទារថ្លៃសេវា 2,400 បាត។ ខ្ញុំបង់ហើយ គេប្លុកខ្ញុំ", 2400),
    ],
)
def test_a_demand_counts_where_the_text_says_later_that_it_was_paid(text: str, amount: float) -> None:
    assert lost(text) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("เพจหลอกขายทริป โอนค่าที่พัก 2,300 ค่าเรือ 900 แล้วเพจปิดหนี", 3200),
        ("โดนหลอก โอนมัดจำ 5,000 กับค่าส่งอีก 1,500 แล้วคนขายหาย", 6500),
        ("The fake agent: paid visa 4,000, then insurance 1,000. Never heard again.", 5000),
    ],
)
def test_fees_that_are_listed_on_are_added(text: str, amount: float) -> None:
    assert lost(text) == amount


@pytest.mark.parametrize(
    "text",
    [
        "มีคนโทรมาอ้างเป็นตำรวจให้โอน 40,000 บาท ผมไม่ยอมจ่าย เลยตัดสายทิ้ง",
        "ผู้แจ้งถูกข่มขู่เรียกเงิน 20,000 บาท ผู้แจ้งมิได้โอน",
        "SMS ว่าพัสดุตกค้าง ให้จ่าย 35 บาทในลิงก์ หนูไม่ได้กรอกค่ะ",
        "A man said I must pay 30,000 baht to stop an arrest. I hung up and lost nothing.",
        "I got a mail that I must send 900 USD in bitcoin. I did not pay.",
        "គេហៅមកថាជាប៉ូលិស ឱ្យផ្ទេរ 15,000 បាត ខ្ញុំមិនបានផ្ទេរទេ",
    ],
)
def test_what_was_refused_or_seen_through_is_no_loss(text: str) -> None:
    assert lost(text) == 0


def test_if_i_do_not_pay_is_no_denial() -> None:
    assert lost("គេគំរាមថា បើមិនផ្ញើលុយ គេនឹងបង្ហោះរូបខ្ញុំ") is None


def test_what_was_lost_no_more_does_not_undo_the_first_payment() -> None:
    assert lost("โดนหลอกโอนไป 6,000 บาท ต่อมามันขออีก 9,000 ผมไม่ได้โอนเพิ่ม") == 6000


@pytest.mark.parametrize(
    "text",
    [
        "I wired 12,000 Singapore dollars to the fake broker and it vanished.",
        "โดนหลอกลงทุน โอนไป 800 usdt แล้วเว็บปิด",
        "We paid GBP 3,400 to the false hotel page.",
        "ខ្ញុំផ្ញើ 500 ដុល្លារ ឱ្យគេ ហើយគេប្លុក",
    ],
)
def test_sums_of_other_money_are_not_baht(text: str) -> None:
    assert lost(text) is None


def test_a_year_is_no_sum() -> None:
    assert lost("In 2023 I lost my savings to a fake broker, in dollars only.") is None


def test_people_are_no_money() -> None:
    assert lost("เพจร้านของแม่โดนแฮก มีผู้ติดตามสามหมื่นคน หายหมดเลย") is None


def test_an_older_loss_is_left_out_where_someone_offers_to_get_it_back() -> None:
    text = "ปีก่อนผมโดนหลอกลงทุนไป 700,000 บาท เดือนนี้มีทนายปลอมทักมาว่าจะตามเงินคืน ผมโอนค่าคดีไป 9,500 บาท"
    assert lost(text) == 9500


def test_a_transcript_that_asks_and_confirms_the_same_sum_counts_it_once() -> None:
    text = "ในแชทมันบอก ชำระค่าประกัน 31,000 เข้าบัญชีนี้\nผมเสียไป 31,000 ครับ"
    assert lost(text) == 31000


def test_the_bait_fee_gives_way_to_what_the_card_was_charged() -> None:
    assert lost("ลิงก์ปลอมให้ใส่บัตรจ่ายค่าส่ง 20 บาท แต่ตัดจริง 4,590 บาท") == 4590


def test_pay_promised_by_the_piece_is_no_loss() -> None:
    assert lost("รับคนเปิดบัญชีม้า เล่มละ 1,500 บาท แจ้งเบาะแสครับ") in (None, 0)


@pytest.mark.parametrize(
    ("words", "amount"),
    [("หกแสนสี่ ครึ่งหนึ่งเป็นเงินสด", 640_000), ("ครึ่งล้าน", 500_000), ("แสนแปด", 180_000), ("สองหมื่นห้า", 25_000)],
)
def test_number_words_as_they_are_spoken(words: str, amount: float) -> None:
    assert lost(f"โดนหลอกลงทุน ผมโอนไป{words}") == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("โดนหลอกจองบ้านพัก ค่ามัดจำ 3,500 ส่วนที่เหลือ 31,500 ยังไม่ได้จ่าย", 3500),
        ("คุณตาโดนหลอก โอนไปล้านนึง", 1_000_000),
        ("โดนหักบัตรเครดิตไป 3 รายการ 24,100 บาท 24,100 บาท และ 24,100 บาท", 72300),
        ("โดนหลอกผ่อน โอนเดือนละ 6,500 สองเดือน", 13000),
        ("ซื้อไอแพดจากเพจราคาเต็ม 19,900 ลดเหลือ 12,990 จ่ายเต็มจำนวน ได้กล่องเปล่า", 12990),
        (
            "ปีที่แล้วผมโดนโกงหุ้น 800,000 ปีนี้มีทนายในเฟซบอกจะเอาคืนให้ เก็บค่าดำเนินการ 50,000 กับค่าศาล 100,000 ผมโอนไปทั้งสองยอด",
            150000,
        ),
        ("Nothing was taken, though they asked for 5,000 baht", 0),
        ("Over six weeks I put in 260,000 baht; they let me withdraw 8,000 once.", 260000),
        ("Three transfers to the scammer: 50,000, 56,000 and 50,000 baht", 156000),
    ],
)
def test_deposits_lists_and_sums_that_were_only_wanted_are_told_apart(text: str, amount: float) -> None:
    assert lost(text) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("โดนหลอกซื้อโซฟา วางมัดจำไป 4,000 ส่วนที่เหลือ 9,500 นัดจ่ายตอนของมาถึง รอเก้อค่ะ", 4000),
        ("เช่าชุดแต่งงาน โอนจองไปแล้ว 3,000 ที่เหลือ 7,000 จ่ายปลายทาง ร้านปิดเพจหนี", 3000),
        ("เขาขู่ว่าถ้าไม่จ่าย 80,000 จะส่งคลิปให้ที่ทำงาน ผมกลัวเลยโอนให้ไปแล้ว", 80000),
        ("มีหลายคนโดนเพจนี้ บางคนโดนไปสามหมื่น ส่วนหนูโอนไป 1,250 ค่ะ", 1250),
        ("แม่ขาดทุนไปกับเว็บนี้ 75,000 บาท (เจ็ดหมื่นห้าพันบาทถ้วน) ผู้ต้องหาบอกว่าจะคืนให้ 20,000 แต่ไม่ได้จ่าย", 75000),
        ("ผู้เสียหาย 3 รายแจ้งความไว้แล้ว ผมเป็นรายที่สี่ โอนไป 6,600", 6600),
        ("พัสดุสูญหาย ขนส่งปลอมบอกจะชดเชย 990 ให้กดลิงก์ แล้วเงินออกไป 12,400.50", 12400.5),
        ("เดือนที่แล้วเพื่อนโดนหลอก 50,000 เขาแยกแจ้งไปแล้ว ของผมโดน 23,000", 23000),
        ("รอบแรกโอน 5,000 เที่ยวหลัง 7,500 รวมสองเที่ยว", 12500),
        ("ให้ค่าไถ่ตัว 90,000 ที่บ้านหาเงินได้เพียง 40,000 โอนไปแล้วแต่ยังไม่ปล่อย", 40000),
        ("ตั้งเป้ารับบริจาค 200,000 ผมร่วมไป 500 วันที่ 3 มกราคม", 500),
        ("มันส่งคิวอาร์ 8,900 มาให้สแกน ผมไม่ได้สแกน เงินยังอยู่ครบ", 0),
        ("ตอนแรกในบัญชีมี 45,000 เหลือ 120 บาท ถูกดูดไป 44,880", 44880),
        ("ขอค่าธรรมเนียม 2,500 ผมโอนให้ 2,500 แล้วก็เงียบ", 2500),
        ("เขาทวงอีก 15,000 หลังจากที่ผมจ่ายไปแล้ว 4,000", 4000),
        ("ไม่ใช่ 30,000 อย่างที่ลงข่าว ผมโอนจริง 13,000", 13000),
        ("ประมูลนาฬิกาได้ที่ 5,400 โอนเข้าบัญชีเขาเรียบร้อยแล้วบล็อกเลย", 5400),
        ("พี่นกโอน 2,000 (3 ก.พ.) พี่ต้อม 4,500 (4 ก.พ.) ป้าแดง 1,000 (5 ก.พ.)", 7500),
        ("ธนาคารว่ายอดหนี้ 120,000 เป็นของปลอม แต่มันหักเงินผมไปแล้ว 9,800", 9800),
        ("ญาติเสียไปเท่าไรไม่ทราบ เห็นว่าเคยมีเงินเก็บ 700,000", None),
        ("My cousin lost 9,000 to the same shop, she is filing her own report. I sent 3,200 baht.", 3200),
        ("The card limit is 80,000 baht; one fraudulent charge of 15,300 baht went through.", 15300),
        ("All told I gave them 88,000 baht, the largest being 40,000.", 88000),
        ("They quoted 12,000 baht and I paid neither that nor the fine.", 0),
        ("A second invoice for 60,000 baht was caught by our bank; the first, 45,000 baht, we paid.", 45000),
        ("គេសុំកក់ 5,000 បាត ខ្ញុំផ្ញើហើយ។ ប្រាក់នៅសល់ 10,000 បាត ខ្ញុំមិនទាន់បង់ទេ។", 5000),
        ("បើមិនបង់ 30,000 បាត គេនឹងចាប់ខ្ញុំ។ ខ្ញុំមិនបានបង់អ្វីទេ។", 0),
        ("ដំបូងបាន 100 បាត បន្ទាប់មកខ្ញុំផ្ទេរ 8,000 បាត", 8000),
        ("สามีฝากเงินกับกองทุนปลอม ก้อนแรก 100,000 ก้อนหลัง 250,000 ในพอร์ตโชว์ว่า 900,000 ถอนไม่ได้", 350000),
        ("จ่ายค่าประกันห้อง 6,000 ไปแล้ว พอถึงวันเข้าอยู่ให้จ่ายอีก 6,000 เราไม่จ่าย", 6000),
        ("ยืมเพื่อนได้ 10,000 เอาไปเติมให้มันหมด", 10000),
        ("ป้าขายทองได้ 38,000 บาท เอาเงินไปให้มันหมดเลย", 38000),
        ("เงินประกันที่เขาเรียกคือ 20,000 แต่ผมต่อเหลือ 8,000 แล้วก็โอนไป", 8000),
        ("กู้ 20,000 เขาให้โอนค่าเอกสารก่อน 1,500 โอนเสร็จให้โอนอีก 3,000 ก็โอน สุดท้ายไม่ได้เงินกู้", 4500),
        ("โอนไป 3 ครั้ง ครั้งละ 2,000", 6000),
        ("เสียค่าโง่ไปพันสอง", 1200),
    ],
)
def test_what_was_lost_is_told_from_rests_others_losses_and_what_was_only_asked_for(
    text: str, amount: float | None
) -> None:
    assert lost(text) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("จ่ายค่าธรรมเนียมไป 1,500 กับค่าประกันอีก 3,000 แล้วเขาขออีก 7,000 เลยเอะใจ", 4500),
        ("โดนหลอกซื้อทอง โอนเต็มจำนวน 32,400 บาท ร้านบอกจะส่ง EMS", 32400),
        ("มันหลอกถาม OTP เงินในบัญชี 58,300 หายเกลี้ยง", 58300),
        ("ลูกสาวโดนให้เติมเงินเกม ครั้งละ 1,000 รวม 6 ครั้ง", 6000),
        ("เขาโอนมาให้ก่อน 300 ผมเลยเชื่อ โอนไป 3,000 แล้ว 8,000 สุดท้าย 20,000", 31000),
        ("ยายถอนเงินสดสองแสนห้าส่งให้ชายที่มารับหน้าบ้าน", 250000),
        ("แฟนผมถูกหลอกให้รักโอนให้เดือนละ 5,000 มา 4 เดือน", 20000),
        ("ผมไม่ได้โอนเงินค่ะ แค่ให้เลขบัตรไป เขาเรียก 2,000", 0),
        ("ธนาคารอายัดไว้ทัน 40,000 จากที่โอนไปทั้งหมด 65,000", 65000),
        ("กู้ 50,000 ได้จริง 35,000 ต้องคืน 60,000 ภายในอาทิตย์เดียว จ่ายไปแล้ว 20,000", 20000),
        ("ลงทุนขั้นต่ำ 500 หนูลง 2,000 กำไรขึ้น 15,000 ถอนต้องจ่ายภาษี 1,500 หนูก็จ่าย", 3500),
        ("เขาอ้างว่าผมติดหนี้ 89,000 ให้ชำระทันที ผมวางสาย", 0),
        ("เจ้าหน้าที่ปลอมให้โอนเงินทั้งหมดในบัญชีไปตรวจสอบ มีอยู่ 312,000 ก็โอนหมด", 312000),
        ("แม่โอนให้เขาไปแล้วรวมสิบสองครั้ง เกือบเจ็ดแสน", 700000),
        ("ซื้อเสื้อสามตัว ตัวละ 250 โอนไป 750", 750),
        ("ซื้อตั๋ว 4 ใบ ใบละ 2,800 โอนแล้วโดนบล็อก", 11200),
        ("หลานถูกเรียกค่าไถ่ 200,000 เรายังไม่ได้จ่าย", 0),
        ("I paid 4,000 as a deposit and 6,500 for the first month; the flat does not exist.", 10500),
        ("They wanted 30,000 for customs. I sent half, 15,000, and then asked my bank.", 15000),
        ("We lost 1.2 million baht in total: 400,000 in May and 800,000 in June.", 1200000),
        ("He returned 2,000 of the 12,000 baht I had sent.", 12000),
        ("The refund of 5,000 never came and they took 7,450 from my card instead.", 7450),
        ("គេថាខ្ញុំឈ្នះ 500,000 បាត ឱ្យបង់ពន្ធ 3,500 បាត ខ្ញុំបានបង់ហើយ", 3500),
        ("ขอแจ้งว่าเสียหายเป็นจำนวนเงินหนึ่งแสนสองหมื่นบาทถ้วน โดยโอนเข้าบัญชีนางสาวเอ 70,000 บาท และนายบี 50,000 บาท", 120000),
        ("วันที่ 3 โอน 10,000 วันที่ 5 โอน 15,000 วันที่ 9 ขอให้โอน 30,000 แต่ไม่โอน", 25000),
        ("ถูกหลอกขายคอร์ส จ่าย 1,990 บอกว่าเดือนเดียวได้คืนสองหมื่น", 1990),
        ("โอนมัดจำ 20% ของ 45,000 คือ 9,000", 9000),
        ("หนูหมดกับเว็บนี้ไปสี่พันแปด", 4800),
        ("เติมครั้งแรกสองร้อย ถอนได้สามร้อย เลยเติมอีกห้าพัน ถอนไม่ได้", 5200),
        ("ป้าโดนหลอกเล่นแชร์ ส่งไปห้ามือ มือละ 3,000", 15000),
        ("พอโอนครบ 18,000 ร้านปิดเพจ", 18000),
    ],
)
def test_payments_are_told_from_what_was_returned_asked_for_or_only_there(text: str, amount: float | None) -> None:
    assert lost(text) == amount


@pytest.mark.parametrize(("name", "many", "wrong_at_most"), [("sums.jsonl", 137, 14), ("sums_to_teach.jsonl", 134, 27)])
def test_short_passages_of_one_author_say_what_was_lost(name: str, many: int, wrong_at_most: int) -> None:
    path = Path(__file__).parents[1] / "gold" / "narratives" / name
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    wrong = [
        f"{row['id']} {row['amount_lost_thb']} read as {amount}: {row['text']}"
        for row in rows
        if (amount := lost(row["text"])) != row["amount_lost_thb"]
    ]
    assert len(rows) == many
    assert len(wrong) <= wrong_at_most, "\n".join(wrong)
