"""How much was lost, in baht: the total the text states, else the sum of the payments it lists."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .found import Answer
from .number_words import Quantity, quantities
from .text import FILLER

_BAHT = re.compile(r"\s?(?:กว่า|เศษ|ถ้วน|\+)?\s?(?:บาท|บ\.|บ(?![ก-๙])|baht|thb|฿|\.-|,-|/-|bht|บาด|บาทถ้วน|បាត)")
_BAHT_BEFORE = re.compile(r"(?:฿|thb|baht)\s?$")
_FOREIGN = re.compile(
    r"\s?(?:usdt|usdc|usd|us\$|dollars?|bucks|ดอลลาร์|ดอลล่าร์|ดอล|เหรียญ|btc|eth|trx|bnb|bitcoin|บิทคอยน์|"
    r"บิตคอยน์|ยูเอสดีที|ยูเอสดี|เทเธอร์|ริงกิต|หยวน|เยน|วอน|ยูโร|ปอนด์|เรียล|เรียว|กีบ|จ๊าด|rm\b|rmb|yuan|"
    r"euros?|eur|pounds?|riels?|khr|"
    r"ដុល្លារ|រៀល|\$|៛|€|£|¥|coins?|โทเคน|token|พอยท์|พอยต์|แต้ม|คะแนน|credits?|เครดิต|points?)"
)
_FOREIGN_BEFORE = re.compile(r"(?:\$|usd|us\$|usdt|€|£|¥|៛|rm|rmb|btc|eth)\s?$")
_NOT_MONEY = re.compile(
    r"\s?(?:%|เปอร์เซ็นต์|เปอร์เซนต์|percent|เท่า|คน|ครั้ง|รอบ|วัน(?!ที่)|ปี|เดือน|ชั่วโมง|ชม|นาที|วินาที|"
    r"รายการ|บัญชี|งวด|ใบ|ชิ้น|ตัว|หุ้น|คืน|แชร์|ไลค์|ไลก์|กิโล|กก|เมตร|ไร่|gb|mb|น\.|ราย|แห่ง|ข้อ|ภาพ|รูป|"
    r"คลิป|เบอร์|ยูนิต|ห้อง|หลัง|คัน|เครื่อง|กล่อง|ตอน|ชั้น|หลัก|ตึก|องศา|ลิตร|ถุง|ขวด|ออเดอร์|ดาว|"
    r"times?\b|people|persons?|days?|hours?|minutes?|months?|years?|weeks?|accounts?|transfers?|payments?|"
    r"victims?|members?|shares?|units?|items?|rounds?|tasks?|friends|followers|percent|am\b|pm\b|km|kg|"
    r"p\.m|a\.m|st\b|nd\b|rd\b|th\b|x\b|"
    r"នាក់|ដង|ថ្ងៃ|ខែ|ឆ្នាំ|ម៉ោង|នាទី|គណនី|អ្នក)"
)
# What stands before an amount, strongest last; the nearest one to the amount decides.
_CUES: list[tuple[str, str]] = [
    (
        "total",
        r"รวมทั้งหมด|รวมทั้งสิ้น|รวมแล้ว|รวมๆ(?:แล้ว)?|รวมเป็นเงิน|รวมเป็น|รวมยอด|ยอดรวม|รวมเสียหาย|เสียหายรวม|"
        r"ความเสียหายรวม|รวมความเสียหาย|มูลค่าความเสียหาย|รวมเสีย|รวมกัน|รวม|ทั้งหมด|ทั้งสิ้น|เบ็ดเสร็จ|สุทธิ|"
        r"ทั้งก้อน|หมดตัว|หมดไป|altogether|in total|total loss(?:es)?|total(?:ling|ing|led)?|in all|sum of|"
        r"សរុប|ទាំងអស់|ទាំងស្រុង",
    ),
    (
        "paid",
        r"ส่วนที่เหลือ|โอน|จ่าย|ชำระ|เสีย|ฝาก|เติม|สูญ|หายไป|หาย|ถูกหัก|โดนหัก|หักไป|หัก|ดูด|เงินออก|ลงไป|"
        r"ลงทุนไป|ลงทุน|ลงเงิน|ลง|ต้นทุน|มัดจำ|สั่งซื้อ|สั่งไป|สั่ง|ซื้อ|บริจาค|แทง|รูด|หนี้|จำนวนเงิน|จำนวน|"
        r"เป็นเงิน|ครั้งที่\s?\d*|ครั้งแรก|ครั้งสุดท้าย|รอบสุดท้าย|งวดสุดท้าย|ครั้งต่อมา|ครั้งหลัง|"
        r"ครั้งที่(?:หนึ่ง|สอง|สาม|สี่|ห้า)|รอบแรก|รอบที่\s?\d*|รอบ(?:สอง|สาม|สี่|หลัง)|งวดแรก|งวดที่\s?\d*|"
        r"งวด(?:สอง|สาม|หลัง)|ส่งไป|ส่งเงิน|ส่ง|วางเงิน|วาง|ค้ำ|เสียหาย|หลอกเอา|โกง(?:เงิน)?ไป|โกง|เอาไป|ถอนไป|"
        r"ถอนออก|ถูกถอน|โดน|ปลิว|หมด|เกลี้ยง|ให้ไป|ให้เขา|สมทบ|ทำบุญ|เหมา|จอง|ออกจากบัญชี|แลก|deposit(?:ed|s)?|"
        r"paid|lost|lose|sent|send|transfer(?:red|s)?|wired|invested|spent|loss(?:es)?(?: of)?|debited|charged|"
        r"drained|stolen|stole|took|withdr[ae]wn?|top(?:ped)? up|bought|down payment|gave|cost me|owe|ផ្ទេរ|"
        r"វេរ|បង់|បាត់|ផ្ញើ|ដាក់|ខាត|អស់|ចំណាយ|ខូចខាត|ទិញ|កក់|ឱ្យ|លុយ",
    ),
    (
        "demand",
        r"ให้[ก-๙]{2,14}(?:จ่าย|โอน)|(?:unless|until|if)(?: \w+){0,2} pay|\bpay(?:ing)?\b|ขอ(?:ให้)?(?:โอน|"
        r"จ่าย|ยืม|เงิน)?|ให้(?:ผม|เรา|ดิฉัน|หนู|แม่|พ่อ)?(?:โอน|จ่าย|ชำระ|วาง|เติม|ฝาก|ส่ง|ซื้อ)(?:เงิน)?|"
        r"ต้อง(?:โอน|จ่าย|ชำระ|วาง|เติม|เสีย|ฝาก)|เรียก(?:เก็บ|เงิน|ค่า|เพิ่ม|รับ)?|บังคับ(?:ให้)?(?:จ่าย|โอน)|"
        r"ขู่(?:เอา|เรียก|ให้โอน)?|ยืม|ค่า[ก-๙]{0,30}|ปรับ|fees?|asked? (?:me )?(?:for|to)|demand(?:ed|s|ing)?|"
        r"request(?:ed|s)?|wanted|told (?:me|us|her|him) to (?:pay|transfer|send|deposit)|to (?:pay|transfer|"
        r"send|deposit)|must pay|have to pay|had to pay|ransom|ទាមទារ|សុំ(?:ខ្ចី)?(?:លុយ|ប្រាក់)?|ឱ្យបង់|"
        r"ឲ្យបង់|ឱ្យផ្ទេរ|ឲ្យផ្ទេរ|ថ្លៃ[^\s\d]{0,20}|ខ្ចី",
    ),
    (
        "more",
        r"ขออีก|ขอเพิ่ม(?:อีก)?|เรียกอีก|เรียกเพิ่ม(?:อีก)?|(?:ให้|ต้อง|บอกให้)(?:โอน|จ่าย|ชำระ|เติม|ฝาก|"
        r"วาง)(?:เงิน)?(?:เพิ่ม(?:อีก)?|อีก)|จะเอาอีก|ขู่(?:เอา|จะเอา|ขอ)เพิ่ม|another|additional|further|"
        r"(?:asked|wanted|demand\w*|ask\w*) (?:for )?(?:another|more)|more|បន្ថែម|ទៀត",
    ),
    (
        "promise",
        r"กำไร|รายได้|ได้กำไร|วงเงิน|อนุมัติ(?:วงเงิน)?|อนุมัติ|รางวัล|ได้รับรางวัล|ได้รับ|จะได้|ถอนได้|"
        r"เงินเดือน|วันละ|เดือนละ|คอมมิชชั่น|คอมมิชชัน|ค่าคอม|ได้เงินคืน|ได้เงิน|ได้คืน|ได้มา|คืนมา|คืนให้|"
        r"คืนเงิน|เงินคืน|เงินต้น|งวดละ|ชิ้นละ|ตัวละ|คนละ|ครั้งละ|ใบละ|ราคา(?:ปกติ|เต็ม|จริง|ตลาด)|ราคา(?!ถูก)|"
        r"ปกติ|มูลค่า|ในแอป|ในเว็บ|ในระบบ|แสดงยอด|ยอดเงินใน|โชว์(?:ยอด)?|โบนัส|สิทธิ์รับ|สิทธิรับ|รับเงิน|"
        r"คงเหลือ|ดอกเบี้ย|ขั้นต่ำ|เริ่มต้น(?:ที่)?|เริ่ม|เริ่มที่|สมาชิก|รับซื้อ|ขายได้|ค่าจ้าง|ให้ค่าจ้าง|"
        r"ตอบแทน|ผลตอบแทน|ปันผล|แจก|เงินดิจิตอล|เงินดิจิทัล|เครดิตฟรี|กู้|ยอดกู้|ขอกู้|อยากกู้|จะให้|จะจ่าย|"
        r"จะโอน|อ้างว่าโอน|ชนะ|แตก|ถูกรางวัล|ได้|เหลือ|โอนให้(?:ผม|เรา|หนู|ดิฉัน|ฉัน)|โอน(?:มา|กลับ|"
        r"คืน)(?:ให้)?|โอนผิด(?:มา)?|มียอด|ยอดค้าง|ค้างชำระ|ค้างจ่าย|ค้าง|มีเงิน|พอร์ต(?:โชว์|ขึ้น|โต)|"
        r"ยอด(?:เงิน)?(?:ขึ้น|โต|พุ่ง)|เป็นหมื่น|สวัสดิการ|เงินช่วยเหลือ|เยียวยา|"
        r"profits?|earn(?:ed|ings?)?|win|won|prize|reward|salary|per day|a day|per month|a month|"
        r"commission|bonus|withdrawals?(?: of)?|withdrawing|offer(?:ed|s|ing)?|returns?|worth|"
        r"balance|displayed|shown?|showed|showing|approved|loan of|credit limit|refund(?:ed)?|"
        r"received back|received|got back|minimum|starting (?:at|from)|from just|price|paid me|"
        r"gave me|promise[ds]?|guaranteed|jackpot|inheritance|withdrew|returned|ចំណេញ|ប្រាក់ខែ|"
        r"រង្វាន់|ឈ្នះ|ទទួលបាន|បានវិញ|ប្រាក់ចំណេញ|តម្លៃ|ក្នុងមួយថ្ងៃ|ក្នុងមួយខែ|ខ្ចីលុយ|កម្ចី|"
        r"អនុម័ត|សន្យា",
    ),
    (
        "old",
        r"เคยเสีย|เคยโดน|เคยถูก|เคยโอน|คดีก่อน|คดีเก่า|ก่อนหน้านี้(?:เคย|โดน|ถูก|เสีย)|ครั้งก่อน|ปีก่อน|"
        r"ปีที่แล้ว|เมื่อปี|ที่เสียไป(?:แล้ว|ก่อน|เดิม)?|ที่โดนโกงไป|ที่ถูกโกงไป|ที่เคย|previously lost|"
        r"had lost|lost earlier|earlier loss|lost last year|already lost|ធ្លាប់",
    ),
]
_CUE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in reversed(_CUES)))
_AFTER_TOTAL = re.compile(r"\s?(?:บาท|baht|thb|បាត)?\s?(?:ทั้งหมด|ทั้งสิ้น|รวม|in total|altogether|in all|total|សរុប|ទាំងអស់)")
_AFTER_PROMISE = re.compile(
    r"\s?(?:บาท|baht|thb)?\s?(?:ต่อวัน|ต่อเดือน|ต่อคน|ต่อชิ้น|/วัน|/เดือน|ต่อบัญชี|a day|per day|per month|"
    r"a month|each|per task|ในแอป|ในพอร์ต|ក្នុងមួយថ្ងៃ|ក្នុងមួយខែ)"
)
_UNPAID_AFTER = re.compile(
    r"[^\d]{0,30}?(?:(?:แต่|ซึ่ง|ผม|เรา|ดิฉัน|หนู|ข้าพเจ้า|ก็|เลย|จึง|ยัง|\(|\s)*)(?:ยังไม่ได้(?:จ่าย|โอน|"
    r"ชำระ|ให้)|ไม่ได้(?:จ่าย|โอน|ชำระ|ให้)|ไม่(?:จ่าย|โอน|ยอมจ่าย|ยอมโอน|ให้)(?!เงิน|ให้)|ยังไม่(?:จ่าย|"
    r"โอน)|ไม่ยอมโอน|(?:which |but |and )?(?:i|we|he|she|they) (?:did not|didn't|have not|haven't|never|"
    r"refused to|will not|won't)(?: \w+)? (?:pay|paid|transfer|send|sent)|not paid|unpaid|i refused|"
    r"refused|មិនបានបង់|មិនទាន់បង់|មិនបានផ្ទេរ|មិនទាន់ផ្ទេរ)"
)
_NOTHING = re.compile(
    r"(?:ยัง)?ไม่(?:ได้)?(?:มีการ)?(?:เสีย|สูญ|โดน|หลงกล|หลงเชื่อ)(?:อะไร|เงิน|หาย|ทรัพย์|ตังค์|ตัง|สักบาท|"
    r"ซักบาท|แม้แต่บาท)|ไม่เสีย(?:อะไร|หาย|เงิน|ตังค์)|(?:ยัง)?ไม่(?:ได้|ทัน)?(?:ทัน)?ได้?(?:โอน|จ่าย|"
    r"ชำระ)(?!ให้ผม|ให้หนู|ให้เรา|เงินให้|คืน|เงินคืน)|ไม่(?:ได้)?โอน|ไม่มีใครโอน|ไม่มีความเสียหาย|"
    r"ไม่เกิดความเสียหาย|เลยไม่จ่าย|ไม่จ่าย(?=ค่ะ|ครับ|\s|$|แต่|เพราะ)|ไม่ได้เสีย|ไม่มีใครเสีย|"
    r"ยังไม่(?:มี)?(?:การ)?(?:เสียหาย|โอน|จ่าย|เสีย|สูญ)|ยังไม่ได้บอกให้โอน|รู้ทัน|ไหวตัวทัน|ไม่หลงเชื่อ|"
    r"ไม่เชื่อ|วางสาย(?:ไป)?(?:ทันที|เลย|ก่อน)|ไม่ได้กด|ไม่ได้ให้(?:ข้อมูล|เงิน)|ไม่ได้ขาย|อายัดทันทั้งหมด|"
    r"ระงับทัน(?:ทั้งหมด)?|"
    r"(?:did not|didn't|have not|haven't|has not|hasn't|never|not yet|nobody|no one|"
    r"did not actually)(?: \w+){0,3}? (?:lose|lost|pay|paid|sent?|send|transfer(?:red)?|money)|no (?:money|"
    r"loss|losses|payment|funds|transfer)(?: \w+){0,2}? ?(?:was|were|has been|have been)?|"
    r"nothing (?:was )?(?:lost|paid|sent|stolen|transferred)|lost nothing|paid nothing|without (?:paying|"
    r"losing)|no financial loss|hung up|"
    r"(?:មិន(?:ទាន់)?(?:បាន)?(?:បាត់|ខាតបង់|ខាត|ផ្ទេរ|បង់|វេរ|ផ្ញើ)(?:លុយ|ប្រាក់|អ្វី)?)|គ្មានការខូចខាត|"
    r"មិនបានបាត់|មិនជឿ"
)
_VAGUE_LOSS = re.compile(r"โอน(?!สาย|ย้าย)|จ่าย|เสียเงิน|เสียไป|paid|lost|transferred|sent|ផ្ទេរ|បង់|បាត់")
_STOP = re.compile(r"[\n" + FILLER + r"]|[.!?] ")
_JOIN = re.compile(
    r"(?:\s?(?:บาท|baht|thb|บ\.|฿|\.-|បាត|,|และ|กับ|แล้วก็|แล้ว|\+|/|and|then|finally|later|after that|"
    r"again|ต่อด้วย|ตามด้วย|อีก|ต่อมา|จากนั้น|สุดท้าย|និង|ហើយ|រួច|ครั้งที่สอง|รอบสอง|งวดสอง|งวดหลัง|"
    r"\x1f))*\s{0,2}"
)
_ADDED = re.compile(
    r"(?:และอีก|อีก|และ|กับ|ต่อมา|จากนั้น|สุดท้าย|and|then|plus|finally|another|និង|ហើយ)\s?(?:โอน|จำนวน|ยอด|"
    r"เงิน)?\s?$"
)
_OLD = re.compile(
    r"(?:เคย(?:เสีย|โดน|ถูก|โอน|ลงทุน)|คดีก่อน|คดีเก่า|previously lost|had lost|lost last year|"
    r"i lost money last year|ធ្លាប់)(?:(?!ล่าสุด|ครั้งนี้|รอบนี้|เพิ่ม|now|this time)[^\n]){0,40}$"
)
_SCRIPT = re.compile(
    r"(?:บอก|แจ้ง|อ้าง|หาว่า|says?|said|told)[^\n]{0,50}(?:มีคน|มีการ|มีรายการ|มียอด|เอาบัตร|บัตรเครดิต(?:ถูก|"
    r"โดน|มี)|บัตร(?:ถูก|มี)|(?<!ตก)ค้าง|card was|unpaid)[^\n]{0,24}$"
)
_RANSOM = re.compile(
    r"ค่าไถ่|ค่าตัว|ถึงจะ(?:ปล่อย|ให้กลับ)|แลกกับ(?:อิสร|การปล่อย)|ransom|release (?:him|her|me|us)|លោះ|"
    r"ប្រាក់លោះ"
)
_BARE_WORD = {100, 1000, 10_000, 100_000, 1_000_000}


@dataclass(slots=True)
class Mention:
    """One amount of baht with what the words around it make of it."""

    quantity: Quantity
    end: int
    label: str
    cue: str
    baht: bool


def read_amount(low: str) -> Answer:
    """The loss in baht. In: lower-case text, identifiers and dates filled."""
    mentions = _mentions(low)
    nothing = _NOTHING.search(low)
    totals = [m for m in mentions if m.label == "total"]
    paid = [m for m in mentions if m.label == "paid"]
    if totals:
        best = max(totals, key=lambda m: (m.baht, m.quantity.value)) if len(totals) > 1 else totals[0]
        return _answer("total_stated", [best], best.quantity.value)
    if paid:
        return _answer("payments_added" if len(paid) > 1 else "payment_stated", paid, _sum(paid))
    demanded = [m for m in mentions if m.label == "demand"]
    unpaid = nothing or any(m.label == "unpaid" for m in mentions)
    if unpaid and not (demanded and _VAGUE_LOSS.search(low[demanded[-1].end :]) and not nothing):
        span = (nothing.start(), nothing.end()) if nothing else None
        return Answer(0, "nothing_lost", {"words": nothing[0] if nothing else ""}, span)
    if demanded:
        return _answer("demands_paid", demanded, _sum(demanded))
    other = [m for m in mentions if m.label == "money"]
    if len(other) == 1 and other[0].baht:
        return _answer("only_amount", other, other[0].quantity.value)
    return Answer(None, "no_amount", {"mentioned": len(mentions)})


def _answer(code: str, mentions: list[Mention], value: float) -> Answer:
    number = int(value) if value == int(value) else value
    params = {"parts": [m.quantity.value for m in mentions][:50], "cue": mentions[0].cue}
    return Answer(number, code, params, (mentions[0].quantity.start, mentions[-1].quantity.end))


def _sum(mentions: list[Mention]) -> float:
    """Payments added up; an amount said twice with different words counts once."""
    values = [mention.quantity.value for mention in mentions]
    if len(values) > 2 and abs(2 * max(values) - sum(values)) < 0.01:
        return max(values)  # a sum and its parts
    total = 0.0
    seen: set[float] = set()
    for mention in mentions:
        if mention.quantity.value not in seen or mention.quantity.value % 1000 == 0:
            total += mention.quantity.value
        seen.add(mention.quantity.value)
    return round(total, 2)


def _mentions(low: str) -> list[Mention]:
    found: list[Mention] = []
    floor = 0
    for quantity in quantities(low):
        mention = _mention(low, quantity, floor, found[-1] if found else None)
        if mention:
            found.append(mention)
            floor = mention.end
        elif quantity.value >= 100:
            floor = quantity.end
    return found


def _mention(low: str, quantity: Quantity, floor: int, last: Mention | None) -> Mention | None:
    start, end = quantity.start, quantity.end
    before_near = low[max(0, start - 5) : start]
    if _FOREIGN.match(low, end) or _FOREIGN_BEFORE.search(before_near):
        return None
    if re.search(r"\.\d{3,}", low[start:end]):
        return None  # coordinates
    unit = _BAHT.match(low, end)
    baht = unit is not None or _BAHT_BEFORE.search(before_near) is not None
    if not baht:
        if (
            (_NOT_MONEY.match(low, end) and (quantity.value < 1000 or low[end : end + 2].strip().startswith("%")))
            or quantity.value < 100
            or _part_of_code(low, start, end)
        ):
            return None
        if (
            _is_word_part(low, quantity)
            or not quantity.worded
            and not quantity.grouped
            and quantity.value >= 10_000_000
        ):
            return None
    end = unit.end() if unit else end
    label, cue = _label(low, quantity, end, floor, last)
    if label == "money" and not baht and not (quantity.grouped or quantity.worded):
        return None
    return Mention(quantity, end, label, cue, baht)


def _is_word_part(low: str, quantity: Quantity) -> bool:
    """A multiplier alone may be part of another word (ร้อยตำรวจเอก, เกาะล้าน): it needs a sign of money beside it."""
    written = low[quantity.start : quantity.end]
    if quantity.value not in _BARE_WORD or any(char.isdigit() for char in written) or len(written) > 5:
        return False
    beside = re.search(
        r"(?:เกือบ|กว่า|ไป|เสีย|โอน|จ่าย|เป็น|หมด|รวม|ประมาณ|ราว|ร่วม|หลัก|สูญ|หาย|เงิน|ตั้ง)\s?$",
        low[max(0, quantity.start - 8) : quantity.start],
    )
    return not (
        beside
        and not re.match(r"(?:ตำรวจ|ธ|ดี|นา|เอก|โท|ตรี)", low[quantity.end : quantity.end + 6])
        or re.match(r"\s?(?:กว่า|เศษ|นึง|นิดๆ)", low[quantity.end : quantity.end + 6])
    )


def _part_of_code(low: str, start: int, end: int) -> bool:
    """Digits inside a code, a time, a phone or a date that was not read are no money."""
    before, after = low[start - 1 : start], low[end : end + 2]
    if before and (before in "/:#_@-" or before.isascii() and before.isalpha()):
        return True
    return bool(re.match(r"[/:_\-]\d|[a-z](?<!k)(?<!m)|\.\d", after))


def _label(low: str, quantity: Quantity, end: int, floor: int, last: Mention | None) -> tuple[str, str]:
    gap = low[floor : quantity.start] if last else ""
    if (
        last
        and last.end == floor
        and last.label in ("paid", "demand", "promise", "total")
        and _JOIN.fullmatch(gap)
        and gap.strip() != "เป็น"
    ):
        return ("paid" if last.label == "total" else last.label), last.cue
    window = low[max(floor, quantity.start - 46) : quantity.start]
    parts = _STOP.split(window)
    if _OLD.search(window) or _SCRIPT.search(low[max(floor, quantity.start - 90) : quantity.start]):
        return "old", ""
    label, cue = "money", ""
    for part in reversed(parts[-2:] if len(parts[-1]) < 12 else parts[-1:]):
        for match in _CUE.finditer(part):
            label, cue = match.lastgroup or "money", match[0]
        if cue:
            break
    if _UNPAID_AFTER.match(low, end) and label in ("paid", "demand", "more", "money", "total"):
        return "unpaid", cue
    if _AFTER_TOTAL.match(low, quantity.end) and label not in ("promise", "old", "more"):
        return "total", cue
    if _AFTER_PROMISE.match(low, quantity.end):
        return "promise", cue
    if (
        label in ("paid", "demand")
        and _RANSOM.search(window + low[end : end + 18])
        and not re.search("โอน|จ่ายไป|จ่ายแล้ว|paid|sent", window)
    ):
        return "more", cue
    if label == "money" and last and last.label in ("paid", "demand") and _ADDED.search(parts[-1]):
        return last.label, last.cue
    return _settle(label, cue, parts[-1])


def _settle(label: str, cue: str, before: str) -> tuple[str, str]:
    """Cues that stand together: a promised total is a promise, a payment that was only asked for a demand."""
    if label == "total" and re.search("กำไร|ถอน|โบนัส|รางวัล|profit|withdraw|balance|ยอดในแอป|ចំណេញ", before):
        return "promise", cue
    if (
        label == "paid"
        and re.search(r"(?:ให้|ต้อง|จะ|ขอให้|บอกให้)(?:เรา|ผม|ดิฉัน|หนู|แม่|พ่อ)?$", before[: before.rfind(cue)])
        and cue not in ("มัดจำ",)
    ):
        return "demand", cue
    return label, cue
