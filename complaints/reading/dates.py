"""When it happened: the day of the first payment, else of the first contact."""

from __future__ import annotations

import datetime as dt
import re

from .date_mentions import DateMention, date_mentions
from .found import Answer
from .quick import quick

_PAYMENT = quick(
    "โอน|จ่าย|ชำระ|ฝากเงิน|ฝาก|เติมเงิน|เติม|เสีย|สูญ|หายไป|เงินหาย|เงินออก|หักเงิน|ถูกหัก|โดนหัก|ถูกดูด|"
    "โดนดูด|ดูดเงิน|ลงเงิน|ลงทุน|ลงไป|มัดจำ|ซื้อ|สั่งซื้อ|บริจาค|ทำรายการ|"
    "ขายบัญชี|ขายให้|ให้ยืม|เปิดบัญชี|ให้เช่า|แทง|รูด|กดเงิน|ถอนออก|งวดแรก|ครั้งแรก|งวด|ยอด|บาท|baht|thb|เงินออกจาก|deposit|paid|pay|payment|"
    "transfer|sent|wire|lost|withdrawn|invest|debited|charged|bought|"
    "ផ្ទេរ|បង់|បាត់|ផ្ញើ(?!សារ|រូប|វីដេអូ|លិខិត|មក)|បាញ់|ដាក់(?:ចូល|ថែម|ដំបូង)|ម៉ឺន|សែន|ដាក់លុយ|ដាក់ប្រាក់|វេរ|បាត|លុយ|ប្រាក់"
)
_NOT_EVENT_BEFORE = quick(
    r"(?:(?<!เหตุ)(?<!ก่อ)(?<!นี่)(?<!นี้)(?<!เรื่อง)(?<!ที่)เกิด(?:วันที่|เมื่อ|เมื่อวันที่)?|วันเกิด|ว/ด/ป เกิด|ก่อนวันที่|ก่อน|ภายใน(?:วันที่)?|"
    r"ไม่เกิน(?:วันที่)?|หมดเขต|ครบกำหนด|กำหนด(?:ส่ง|ชำระ|จ่าย)?|แจ้ง(?:ความ|"
    r"เรื่อง)?(?:แล้ว)?(?:ไว้)(?:เมื่อ)?(?:วันที่)?|ลงบันทึกประจำวัน(?:เมื่อ)?(?:วันที่)?|ลงวันที่|ออกบัตร|"
    r"หมดอายุ(?:วันที่)?|บัตรหมดอายุ|"
    r"ถึงวันที่|ถึง|จนถึง|\bdob:?|born(?: on)?|date of birth:?|before|by|until|deadline|due(?: on| by)?|"
    r"expires?(?: on)?|reported(?: this)?(?: on)?|dated|filed(?: on)?|ថ្ងៃកំណើត|កើត(?:ថ្ងៃទី|នៅ)?|"
    r"មុនថ្ងៃទី|មុន|ត្រឹម|นัด(?:วันที่)?|จะ(?:ส่ง|คืน|ได้|ถอน)[ก-๙]{0,12}|สมัครเมื่อ|"
    r"จดทะเบียน(?:เมื่อ)?(?:วันที่)?)\s?:?\s?(?:วันที่|วัน|ថ្ងៃទី)?\s?$"
)
_DEADLINE = quick(r"(?:ถ้าไม่[ก-๙]{0,20}|หากไม่[ก-๙]{0,20}|ภายใน|ไม่เกิน|by|until|before|within|ត្រឹម)\s?$")
_RELATIVE = frozenset("today yesterday two_days_ago days_ago weeks_ago weekday".split())
_CLOSED = quick(
    r"(?:ปิดกลุ่ม|ปิดเพจ|ปิดเว็บ|หนีไป|บล็อก|ติดต่อไม่ได้|แจ้งความ|เข้าพบ|รู้ตัว|ธนาคารแจ้ง|แจ้งธนาคาร|"
    r"อายัด)[^\n]{0,10}$|(?:ทราบ|รู้)(?:ความจริง|ว่า(?:โดน|ถูก)หลอก)[^\n]{0,24}$"
)
_CLOSED_AFTER = re.compile(
    r"\s?(?:มัน(?:จะ|ก็|ยัง)?(?:เอา|ขอ|ทวง|เรียก)|(?:เช้า|บ่าย|เย็น)?โทร(?:แจ้ง|ไป|หา)?\s?\x1a|หมายเรียก|ตำรวจ|บัญชีโดน|บัญชีถูก|จะ|ไปแจ้ง|มาแจ้ง|เพิ่ง|ถึงรู้|แบงก์|ธนาคาร|ยังติดต่อ|ติดต่อไม่|โทรไม่ติด|เข้าไม่ได้|เปิดไม่ได้|ถอนไม่ได้|กดไม่ได้|หายไป(?:แล้ว|เลย)|i (?:am|want|will)|the bank|គេប្លុក)"
)
_EARLIER_CASE = re.compile(
    r"[^\n]{0,24}?(?:โดน|ถูก)(?:หลอก|โกง|ต้ม)|[^\n.]{0,40}?(?:scammed|cheated|lost)|[^\n]{0,24}?(?:ចាញ់បោក|ត្រូវគេបោក)"
)
_OLD = quick(
    r"(?:เคย|คดีก่อน|คดีเก่า|previously|earlier case|last year|คนละคดี|ครั้งก่อน|ที่แล้วเคย|"
    r"មុននេះធ្លាប់)(?:(?!ล่าสุด|ครั้งนี้|รอบนี้|ตอนนี้|this time|now)[^\n.)]){0,28}$"
)
_OLD_AFTER = re.compile(r"\s?\(?(?:คนละคดี|คดีก่อน|คดีเก่า|คดีเดิม)")
# Days within which, or behind a sum.
_ALL_ON_ONE = re.compile(r"\s?(?:วัน|คืน)เดียว")
_SUM_BEFORE = re.compile(r"(?:\d,\d{3}|(?<![\d,])\d{3,6}|บาท|baht|\.-)\s?\(?(?:เมื่อ|วันที่|on)?\s?$")
_SUM_AT_ONCE = re.compile(r"\s?(?:[-:|=]?\s?\d{1,3}(?:,\d{3})+|[-:|=,]\s?\d{4,6})(?![\d,.:/-])")  # "18 May - 50,000"
_AND = re.compile(r"\s?(?:,|&|and|และ|กับ|និង)\s?")
_SUM_BEHIND = re.compile(r"\.?\s?:?\s?\d[\d,]{2,}")  # then the sum before it is of another day
# "That day I paid": the day that was told before.
_THAT_DAY = quick(
    r"(?:วันนั้น|(?:ใน)?วันเดียวกัน(?:นั้น)?|(?:that|the) (?:very |same )?day|ថ្ងៃនោះ)(?:ผม|หนู|ดิฉัน|เรา|ฉัน|แม่|พ่อ|ยาย|ตา|ข้าพเจ้า|ผู้เสียหาย|ก็|เลย|จึง|ได้|ขอ|"
    r",? (?:i|we|she|he|my \w+)|ខ្ញុំ|បាន|ក៏|\s){0,4}(?:โอน|จ่าย|ชำระ|ฝาก|เติม|ให้เงิน|paid|sent|transferred|wired|lost|gave|ផ្ទេរ|បង់|វេរ|ផ្ញើ)"
)
_CLAUSE = quick(r"[\n。]|\. |ต่อมา|จากนั้น|หลังจากนั้น| แล้ว(?=[ก-๙])")


def read_date(low: str, filed: dt.date, category: str) -> tuple[Answer, list[DateMention]]:
    """The event date and all dates mentioned. In: lower-case text with identifiers filled, the day of filing, the kind of scam."""
    mentions = date_mentions(low, filed)
    known = [mention for mention in mentions if _counts(low, mention, filed)]
    if category == "recovery":  # when the older loss was is no event of this case
        known = [m for m in known if not _EARLIER_CASE.match(low, m.end)] or known
    paid = [m for i, m in enumerate(known) if _is_payment(low, m, known, i) or _paid_that_day(low, known, i)]
    chosen = min(paid or known, key=lambda mention: (mention.value, mention.start), default=None)
    if chosen and len(chosen.value) == 7:
        exact = [
            mention for mention in paid or known if mention.value.startswith(chosen.value) and len(mention.value) == 10
        ]
        chosen = min(exact, key=lambda mention: mention.value, default=chosen)
    if chosen is not None and not paid and category == "other":
        chosen = None  # when a question or an earlier report was filed
    if chosen is None:
        return Answer(None, "no_date", {"mentioned": len(mentions)}), mentions
    code = "payment_date" if paid else "contact_date"
    written = low[chosen.start : chosen.end].strip()
    return Answer(chosen.value, code, {"how": chosen.code, "words": written}, (chosen.start, chosen.end)), mentions


def _counts(low: str, mention: DateMention, filed: dt.date) -> bool:
    """Whether a date can be the event: not a birthday, a deadline, an older case or in the future."""
    before = low[max(0, mention.start - 40) : mention.start]
    if mention.value > filed.isoformat()[: len(mention.value)]:
        return False
    if mention.value[:4] < str(filed.year - 8):
        return False
    if mention.code in _RELATIVE:
        return not (_DEADLINE.search(before[-16:]) or _OLD.search(before))
    if _ALL_ON_ONE.match(low, mention.end):
        return True
    return not (_NOT_EVENT_BEFORE.search(before[-26:]) or _OLD.search(before) or _OLD_AFTER.match(low, mention.end))


def _paid_that_day(low: str, known: list[DateMention], index: int) -> bool:
    """Whether a payment "that day" is told behind the date and before the next one."""
    end = known[index + 1].start if index + 1 < len(known) else len(low)
    return _THAT_DAY.search(low, known[index].end, min(end, known[index].end + 600)) is not None


def _is_payment(low: str, mention: DateMention, known: list[DateMention], index: int) -> bool:
    """Whether words of paying stand near the date, nearer to it than to the next date."""
    left = max(mention.start - 45, known[index - 1].end if index else 0)
    right = min(mention.end + 48, known[index + 1].start if index + 1 < len(known) else len(low))
    stop = low[mention.end - 1] == "." and low[mention.end - 2].isascii()  # of a sentence, not of a month in Thai
    before, after = low[left : mention.start], low[mention.end - stop : right]
    if _CLOSED.search(before) or _CLOSED_AFTER.match(after):
        return False
    if _SUM_AT_ONCE.match(after):
        return True
    together = index + 1 < len(known) and _AND.fullmatch(low, mention.end, known[index + 1].start)
    if together and _is_payment(low, known[index + 1], known, index + 1):
        return True  # "on 2 June and 5 June I sent"
    if _SUM_BEFORE.search(before) and not _SUM_BEHIND.match(after):
        return True
    parts = _CLAUSE.split(before)
    tail = _CLAUSE.split(after)[0] if _CLAUSE.split(after) else after
    return bool(_PAYMENT.search(parts[-1]) or _PAYMENT.search(tail))
