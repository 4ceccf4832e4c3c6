"""Prices for each of several: how often they were paid, and what that makes."""

from __future__ import annotations

import re

from .money_cues import JOIN
from .money_labels import Mention
from .number_words import Quantity
from .quick import quick

_COUNTER = (
    "(?:คน|ใบ|ไม้|ชุด|ครั้ง|รอบ|งวด|เดือน|อัน|ตัว|ชิ้น|ห้อง|คืน|วัน|บัญชี|มือ|หุ้น|ต้น|กล่อง|ขวด|เครื่อง|คู่|แพ็ก|แพค|"
    "โต๊ะ|สัปดาห์|อาทิตย์|ปี|ที่นั่ง|ที่|หน|ที|ยอด|ก้อน|สลิป|บิล|คอร์ส|เล่ม|ตั๋ว|องค์|เส้น|คัน|"
    r"ដង|លើក|ខែ|នាក់|times|months?|weeks?|charges?|purchases?|deposits?|cards?|tickets?|payments?|transfers?|instal?lments?|rounds?|people|of us)"
)
_WORDS = "สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ|two three four five six seven eight nine ten|ពីរ បី បួន ប្រាំ"
_SMALL = {word: number for listed in _WORDS.split("|") for number, word in enumerate(listed.split(), 2)} | {
    "twice": 2,
    "both": 2,
}
_COUNT = rf"(?<![\d,.])(?P<n>\d{{1,3}}|{'|'.join(sorted(_SMALL, key=len, reverse=True))})"
UNIT_BEFORE = re.compile(
    r"(?:(?:คน|ใบ|ไม้|ชุด|ครั้ง|รอบ|งวด|เดือน|อัน|ตัว|ชิ้น|ห้อง|คืน|วัน|บัญชี|มือ|หุ้น|ต้น|กล่อง|ขวด|เครื่อง|คู่|แพ็ก|แพค|"
    r"โต๊ะ|สัปดาห์|อาทิตย์|ปี|ที่นั่ง|ที่|หน|ที|ยอด|ก้อน|เล่ม|ๆ)\s?ละ|cards?|ticket|piece)\s?(?:ประมาณ\s?)?$|"
    r"\b(?:charges?|purchases?|deposits?|cards?|tickets?|payments?|transfers?|instal?lments?) of\s?$"
)
UNIT_AFTER = re.compile(r"\s?(?:บาท|baht|thb)?,? ?(?:each\b|apiece|per person|ต่อ(?:คน|ครั้ง|เดือน|งวด|รอบ|ใบ|ชิ้น))")
COUNT_BEFORE = quick(rf"{_COUNT}\s?(?:{_COUNTER}|at\b)")
COUNT_AFTER = quick(
    rf"\s?(?:บาท|baht|thb|បាត)?,?\s?(?:จำนวน|รวม(?:ทั้งหมด)?|(?:เอา|สั่ง|ซื้อ|จอง)(?:มา|ไป)?|อยู่|ไป|ได้|จ่าย(?:ไป)?|โอน(?:ไป|ให้)?|for|x|×|\*|\s)*{_COUNT}\s?{_COUNTER}(?!ละ|ก่อน)"
)
TWICE_AFTER = re.compile(r"\s?(?:baht|thb)? (?P<n>twice)\b")
# A number of times that stands directly behind a payment: 1,500 สามรอบ.
TIMES_AFTER = re.compile(
    rf"\s?(?:บาท|baht|thb|បាត)?\s?(?:x|×|\*|จำนวน)?\s?{_COUNT}\s?(?:รอบ|ครั้ง|งวด|หน|ที(?![่ก-๙])|times\b|ដង)(?!ที่)"
)

TIMES_LATER = re.compile(
    rf"[^\n\d]{{0,28}}?{_COUNT}\s?(?:รอบ|ครั้ง|งวด|หน|เดือน|ខែ|ដង|times\b|months\b)(?!ละ|แรก|ก่อน|ๆ|ที่)"
)

_PIECE = re.compile("(?:ใบ|ตัว|ชิ้น)ละ")
_EACH_TIME = re.compile(
    r"(?<!ให้)(?<!ต้อง)(?:โอน|จ่าย|ส่ง|ผ่อน|ชำระ)(?:ให้|แชร์|ค่า[ก-๙]{2,10})?(?:มัน|เขา)?(?:ไป)?(?: ?\d{1,2} ?(?:วัน|เดือน|ครั้ง|งวด)(?:ติด(?:กัน|ต่อกัน)?)? )?(?:เดือน|งวด|ครั้ง|วัน|สัปดาห์)ละ\s?$"
)
_STILL_DUE = re.compile(r"(?:ต้อง|จะ)(?:มา|ไป)?(?:ผ่อน|จ่าย|ส่ง|ชำระ)[ก-๙ ]{0,14}$")
_THEN_PAID = re.compile(
    r"\s?(?:บาท)?\s?(?:ผม|หนู|ดิฉัน|เรา|ฉัน|แม่|พ่อ)?(?:ก็|เลย|จึง)?(?:โอน|จ่าย|สั่ง|ซื้อ|จอง)(?:ไป|ให้|มา)?\s?(?:\d|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)"
)
_BOUGHT = re.compile("ซื้อ|สั่ง|ขาย|จอง|โอน|จ่าย")


# Goods that were bought at so much for each.
_TO_BUY = re.compile(r"(?<!รับ)(?:ซื้อ|สั่ง|จอง|เช่า)")
_TAKEN = re.compile(r"\s?(?:บาท)?\s?(?:ผม|หนู|ดิฉัน|เรา|ฉัน|แม่|พ่อ)?(?:ก็|เลย)?(?:เอา|สั่ง|ซื้อ|จอง)(?!เพิ่ม)|\s?(?:บาท)?\s?จำนวน")


def is_unit_price(low: str, quantity: Quantity, end: int, label: str, cue: str) -> bool:
    """Whether the amount is the price of each of what was bought: "shirts at 230 each, ordered 12"."""
    start = quantity.start
    if (
        label not in ("money", "promise")
        or (cue and not _PIECE.match(cue))
        or "ละ" not in low[max(0, start - 6) : start]
    ):
        return False
    if not UNIT_BEFORE.search(low, max(0, start - 20), start):
        return False
    return _TAKEN.match(low, end) is not None or _TO_BUY.search(low, max(0, start - 40), start) is not None


def multiplied(low: str, mentions: list[Mention]) -> list[Mention]:
    """Prices for each of several as one sum, or left out where the sum itself follows."""
    kept: list[Mention] = []
    for index, mention in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        previous = mentions[index - 1].end if index else 0
        before = low[max(previous, mention.quantity.start - 64) : mention.quantity.start]
        unit = UNIT_BEFORE.search(before[-20:]) or UNIT_AFTER.match(low, mention.end)
        direct = TIMES_AFTER.match(low, mention.quantity.end) or TWICE_AFTER.match(low, mention.quantity.end)
        joined = following and JOIN.fullmatch(low[mention.end : following.quantity.start])
        if mention.foreign or not (unit or direct) or (unit and joined):
            kept.append(mention)
        elif not (unit and following and _is_product(low, mention, following)):
            _multiply(low, mention, before, direct)
            kept.append(mention)
    return kept


def _is_product(low: str, mention: Mention, following: Mention) -> bool:
    """Whether the next amount is the price times a count; then it takes the place of the price."""
    value, sum_of_all = mention.quantity.value, following.quantity.value
    gap = low[mention.end : following.quantity.start]
    if sum_of_all % value or not 2 <= sum_of_all / value <= 200 or JOIN.fullmatch(gap):
        return False
    if following.label == "money" or "เท่ากับ" in gap or "=" in gap:
        following.label = "total" if mention.label in ("paid", "total") else following.label
    return True


def _count_behind(low: str, end: int) -> re.Match[str] | None:
    return COUNT_AFTER.match(low, end) or TIMES_LATER.match(low, end)


def _multiply(low: str, mention: Mention, before: str, direct: re.Match[str] | None) -> None:
    if (
        mention.label == "promise"
        and _PIECE.match(mention.cue)
        and _BOUGHT.search(low, max(0, mention.quantity.start - 50), mention.quantity.start)
    ):
        mention.label = "price" if COUNT_BEFORE.search(before) else "promise"
    if mention.label == "promise" and _PIECE.match(mention.cue) and _THEN_PAID.match(low, mention.end):
        mention.label = "paid"
    if mention.label == "promise" and _EACH_TIME.search(before) and not _STILL_DUE.search(before):
        mention.label = "paid"
    if mention.label not in ("paid", "money", "demand", "price", "more"):
        return
    counts = list(COUNT_BEFORE.finditer(before))
    count = direct or (counts[-1] if counts else _count_behind(low, mention.quantity.end))
    if count:
        times = _SMALL.get(count["n"]) or int(count["n"])
        mention.quantity = mention.quantity._replace(value=mention.quantity.value * max(times, 1))
