"""Whose an identifier is, said in the many ways in which people say it. Roles in the order of the text."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from complaints.reading import read

FILED = dt.date(2026, 6, 30)

POSSESSIVES = [
    ("มีคนร้ายเอาเบอร์ของหนู 081-445-2210 ไปสมัครเว็บพนัน", "v"),
    ("เขาได้เลขบัญชีของแม่ กสิกร 041-2-77310-5 ไปแล้วดูดเงินหมด", "v"),
    ("เบอร์ผม 0892214407 เบอร์ที่โทรมาหลอก 0637710942", "vs"),
    ("บัญชีตัวเอง ไทยพาณิชย์ 407-3-11982-6 โอนไปบัญชีม้า กรุงไทย 981-0-44127-3", "vs"),
    ("เบอร์ที่ดิฉันใช้อยู่คือ 0864419203 ส่วนมันใช้ 0950017732", "vs"),
    ("ไลน์ของลูกสาว noonnapat.k โดนทักจากไลน์ fastcash_88", "vs"),
    ("แม่ใช้เบอร์ 0817746602 รับสายจาก 0621190453 อ้างเป็นตำรวจ", "vs"),
    ("Dad's number is 081-332-9094. The caller used 062-440-1187.", "vs"),
    ("My own mobile is 089 771 4420, they rang from 066 120 9948.", "vs"),
    ("Our company's e-mail is finance@lotusfab.example but the invoice came from finance@lotus-fab.example", "vs"),
    ("លេខរបស់ខ្ញុំ 012 778 340 គេតេពីលេខ +855 97 441 2087", "vs"),
    ("គណនី ABA របស់ប្អូនខ្ញុំ 004 118 209 ត្រូវគេដកលុយអស់", "v"),
]
CONTACTS = [
    ("ถูกหลอกให้โอน 5,000 บาท ติดต่อกลับได้ที่ 0851127746", "v"),
    ("โดนโกงขายของ รบกวนโทรกลับที่เบอร์ 081-990-4412 หลังหกโมง", "v"),
    ("โดนหลอกลงทุน ขอผลทางอีเมล somsri.w@mail.example ด้วยค่ะ", "v"),
    ("สอบถามรายละเอียดเพิ่มได้ที่ดิฉัน 0894471120", "v"),
    ("สะดวกคุยทางไลน์ joy.suda88 นะคะ เรื่องโดนโกงบัตรคอนเสิร์ต", "v"),
    ("ส่งความคืบหน้ามาที่ wichai.p@mail.example ครับ เบอร์มิจฉาชีพ 0617720394", "vs"),
    ("They took 9,000 baht. You can reach me on 081 554 7702.", "v"),
    ("Contact for this complaint: hr@sunrise-tex.example. Caller used 065 330 1947.", "vs"),
    ("Please send updates to m.olsen@mail.example", "v"),
    ("I can be contacted on +66 81 220 4471 any evening.", "v"),
    ("គេបោកខ្ញុំ ៣០០ ដុល្លារ សូមទាក់ទងខ្ញុំតាមលេខ 092 447 118", "v"),
    ("សូមឆ្លើយមកអ៊ីមែល sok.r@mail.example លេខអ្នកបោក 0972218840", "vs"),
]
FROM_ACCOUNT = [
    ("โอนจากกสิกร 041-2-77310-5 ไปไทยพาณิชย์ 407-3-11982-6", "vs"),
    ("ตัดจากบัญชีกรุงไทย 981-0-44127-3 สองครั้ง", "v"),
    ("หักจากกรุงเทพ 128-4-55091-7 เข้า ออมสิน 0201 4457 8890", "vs"),
    ("เงินออกจาก ttb 219-2-44801-5 ไปพร้อมเพย์ 0617720394", "vs"),
    ("ถอนจากบัญชี ธกส 0148 2277 1093 ไปฝากเข้าบัญชี กรุงศรี 488-1-20953-7", "vs"),
    ("บัญชีต้นทาง 128-4-55091-7 ปลายทาง 407-3-11982-6", "vs"),
    ("He paid from Kasikorn 041-2-77310-5 to SCB 407-3-11982-6.", "vs"),
    ("She sent 20,000 baht from Krungthai 784-1-20953-6 to PromptPay 0617720394", "vs"),
    ("The money left Bangkok Bank 128-4-55091-7, my savings, and went to Krungsri 488-1-20953-7", "vs"),
    ("ផ្ទេរពីគណនី ABA 004 118 209 ទៅគណនី Wing 0987 1120", "vs"),
]
CALLED_ON = [
    ("โทรเข้าเบอร์ 081-990-4412 ของคุณพ่อ จาก 02-114-5570", "vs"),
    ("เบอร์ที่ลงทะเบียนไว้กับธนาคารคือ 0894471120 แต่ OTP เด้งมาเรื่อยๆ", "v"),
    ("มันส่ง OTP มาที่เบอร์ 0851127746 แล้วถามรหัส", "v"),
    ("รหัส OTP เข้าเครื่อง 0851127746 แล้วคนร้าย 0621190453 โทรมาถาม", "vs"),
    ("ได้รับ SMS ที่หมายเลข 0864419203 ให้กดลิงก์ bank-upd.example", "vs"),
    ("พร้อมเพย์ผูกกับเบอร์ 0817746602 ของผม", "v"),
    ("The OTP was sent to 081 554 7702, then +66 62 119 0453 rang asking for it.", "vs"),
    ("Received on 089 771 4420: an SMS with link scb-verify.example", "vs"),
    ("The number registered with my bank is 081 332 9094", "v"),
    ("គេតេចូលលេខ 012 778 340 របស់ម្តាយខ្ញុំ", "v"),
]
HACKED = [
    ("เฟซ Somjai Kaewta ของเพื่อนโดนแฮก ทักมายืมเงิน ให้โอนเข้า 407-3-11982-6", "vs"),
    ("ไลน์ pim.office ถูกสวมรอยไปยืมเงินคนอื่น", "v"),
    ("อีเมล kanda@kd-trade.example ของบริษัทถูกแฮก", "v"),
    ("เบอร์จริงของเพื่อนคือ 0894471120 ส่วนคนที่ทักมาใช้ 0621190453", "vs"),
    ("ไลน์ nong.ploy99 โดนยึดไปเมื่อวาน กู้คืนไม่ได้", "v"),
    ('My friend\'s Facebook "Mali Srisuk" was hacked and asked to pay SCB 407-3-11982-6', "vs"),
    ("My LINE mali.s was taken over last night.", "v"),
    ('ហ្វេសប៊ុក "Chan Thy" របស់មិត្តខ្ញុំត្រូវគេលួច', "v"),
]
GAVE_AWAY = [
    ("หนูขายบัญชี กสิกร 041-2-77310-5 ให้เขา 1,500 บาท ตอนนี้โดนหมายเรียก", "v"),
    ("เปิดบัญชีให้เพื่อนใช้ กรุงไทย 981-0-44127-3 แล้วบัญชีถูกอายัด", "v"),
    ("ผมให้เช่าบัญชี ออมสิน 0201 4457 8890 เดือนละ 3,000", "v"),
    ("คนชื่อเมย์ 0621190453 จ้างหนูเปิดบัญชี กรุงศรี 488-1-20953-7", "sv"),
    ("I sold my account SCB 407-3-11982-6 to a man on Telegram", "v"),
    ("I opened KBank 041-2-77310-5 for him and gave him the card", "v"),
    ("ខ្ញុំលក់គណនី ABA 004 118 209 ឱ្យគេ", "v"),
]
GENUINE = [
    ("โทรถามกรมที่ดิน 02-141-5555 แล้วทราบว่าปลอม", "o"),
    ("สอบถามธนาคารที่เบอร์ 02-470-1199 เขาบอกไม่มีการโทร", "o"),
    ("อีเมลเดิมของซัพพลายเออร์คือ sales@metro-parts.example แต่ฉบับนี้มาจาก sales@metro-part.example", "os"),
    ("The supplier's real address is sales@metro-parts.example", "o"),
    ("I checked with the embassy on 02 305 7200 and it was false", "o"),
]
SUSPECTS = [
    ("เขาให้ติดต่อกลับที่ 0621190453 ไม่งั้นจะออกหมายจับ", "s"),
    ("มันบอกว่าโอนจากบัญชีบริษัทมา ให้โอนคืนเข้า 407-3-11982-6", "s"),
    ("คนขายบอกบัญชีแม่ของเขา กสิกร 041-2-77310-5", "s"),
    ("มีสายจาก 0621190453 โทรหาแม่", "s"),
    ("The man told me to call him back on 062 119 0453", "s"),
    ("เพจประกาศรับซื้อบัญชี ติดต่อ 0637710942", "s"),
    ("ได้รับ SMS จาก 0621190453 ให้โทรกลับ", "s"),
    ("គេប្រាប់ឱ្យទាក់ទងទៅលេខ 097 221 8840", "s"),
]


@pytest.mark.parametrize(
    ("text", "roles"), POSSESSIVES + CONTACTS + FROM_ACCOUNT + CALLED_ON + HACKED + GAVE_AWAY + GENUINE + SUSPECTS
)
def test_words_around_an_identifier_say_whose_it_is(text: str, roles: str) -> None:
    found = read(text, FILED)["identifiers"]
    assert "".join(item["role"][0] for item in found) == roles


def test_short_passages_of_one_author_say_whose_an_identifier_is() -> None:
    path = Path(__file__).parents[1] / "gold" / "narratives" / "whose.jsonl"
    wrong, found = [], 0
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        answer = read(row["text"], FILED)["identifiers"]
        for wanted in row["identifiers"]:
            start, end = wanted["span"]
            hits = [item for item in answer if any(a < end and start < b for a, b in item["spans"])]
            found += bool(hits)
            if hits and hits[0]["role"] != wanted["role"]:
                wrong.append(f"{row['id']} {wanted['role']} read as {hits[0]['role']}: {row['text']}")
    assert found >= 520
    assert len(wrong) <= 22, "\n".join(wrong)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("ยายโดนหลอกค่ะ หนูเป็นคนพิมพ์แทน ยายใช้เบอร์ 081 234 5678 คนที่โทรมาคือ 064 111 2233", "vs"),
        ("หนูให้เพื่อนยืมบัญชี 123-4-56789-0 แล้วโดนอายัด", "v"),
        ("bank statement: account debited: 1234567890", "v"),
        ("ខ្ញុំប្រើលេខ 012 345 678 គេហៅមកពី 096 111 2222", "vs"),
    ],
)
def test_who_uses_a_number_or_lends_an_account_names_the_own(text: str, roles: str) -> None:
    found = read(text, FILED)["identifiers"]
    assert "".join(item["role"][0] for item in found) == roles


@pytest.mark.parametrize(
    "text",
    [
        "มีคนทักมาว่าเป็นลูกชาย บอกว่าเปลี่ยนเบอร์แล้วเป็น 081 234 5678 แล้วขอยืมเงิน",
        "มันบอกว่าโทรกลับก่อนเที่ยง 081 234 5678 ไม่งั้นจับ",
        "ใบปลิวเขียนว่าสนใจกู้ตอบกลับมาที่ 081 234 5678",
        "They called from a landline 02 123 4567 and said I owed tax",
        "the advert said write to job.boss@example.com",
        "he told me his lawyer takes calls at 081 234 5678",
        "ទំព័រក្លែងក្លាយឲ្យឆ្លើយតបមកអ៊ីមែល loan@example.com",
    ],
)
def test_words_that_a_gang_says_as_well_do_not_clear_its_number(text: str) -> None:
    assert [item["role"] for item in read(text, FILED)["identifiers"]] == ["suspect"]
