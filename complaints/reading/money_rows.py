"""Sums in rows of one shape, and one sum told of two payers: what is said of one row holds for all."""

from __future__ import annotations

import re
from itertools import pairwise

from .money_after import PAID_ALL, UNPAID_AFTER
from .money_cues import NEW_CLAUSE
from .money_labels import Mention
from .quick import quick

_UNIT = r"\s?(?:บาท|baht|thb|บ\.|฿|\.-|บาด|បាត)?"
# Behind a sum what it was for, then a stroke, a line or a bracket, then at once the next sum: "1,000 trial, 5,000 level one".
_NEXT_ROW = re.compile(
    rf"{_UNIT}\s?(?:\([^()\d\n]{{1,40}}\)\s?[,;]?\s?(?:และ|and |និង)?\s?"
    r"|[^()\d\n,;|/។]{2,40}(?:\s?[,;|/]\s?(?:และ|and |និង)?\s?|\s?\n\s?[-*•·\s]{0,4}|\s\(?\d{1,2}[.)]\s))"
    r"(?:฿|thb ?)?"
)
_HEAD = quick(
    r"(?:รายการ|ยอด)(?:ที่)?(?:โอน|จ่าย|เสีย)|สลิป|ใบโอน|(?:โอน|จ่าย|ชำระ)(?:ไป|แล้ว|ดังนี้|มีดังนี้|ตามนี้)|ที่(?:โอน|จ่าย|เสีย|ให้)(?:ไป|มี|คือ|\s)|"
    r"(?:^|\n)(?:โอน|จ่าย)\s?(?:$|\n|:)|\b(?:paid|sent|transferred|receipts?|slips?|my (?:payments|transfers))\b|ផ្ទេរ|បង់"
)
_ORDERED = re.compile(r"ให้|ต้อง|จะ|ราคา|เลือก|โปร|must|need|price|offer|choose|ត្រូវ")
# What follows the last row says that a further one was not done, so those before it were.
_HEAD_REACH, _TAIL_REACH = 70, 90
_GANG = frozenset(
    "เขา เค้า มัน แก เธอ แอดมิน ร้าน เพจ เว็บ ระบบ บริษัท ก็ แล้ว จึง เลย he she they it who that and seller shop store admin agent company bank page scammer buyer customer".split()
)
_PAYER = re.compile(
    r"(?:^|[\s,])([ก-๙]{1,14}?)(?:ก็|เลย|จึง|เอง|ด้วย)*(?:โอน|จ่าย|โดน|ออก|เสีย|ส่ง|ชำระ)(?:ไป|เงิน|ด้วย)?\s?$|"
    r"\b(i|we|(?:my|our|his|her) [a-z]+(?: [a-z]+)?|[a-z]+) (?:also |then )?(?:paid|sent|lost|transferred|gave)\s?$"
)
_TIME = re.compile(r"(เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ|ดึก|morning|noon|afternoon|evening|night)[ก-๙]{0,12}\s?$")


def settle_rows(low: str, mentions: list[Mention]) -> None:
    """All sums of a row are paid when its heading says so, or the words behind its last."""
    rows: list[Mention] = []
    for before, mention in pairwise(mentions):
        if _is_next_row(low, before, mention):
            rows = rows or [before]
            rows.append(mention)
        else:
            _settle_row(low, rows, mention.quantity.start)
            rows = []
    _settle_row(low, rows, len(low))


def _is_next_row(low: str, before: Mention, mention: Mention) -> bool:
    if mention.quantity.start - before.quantity.end > 60 or before.foreign or mention.foreign:
        return False
    gap = _NEXT_ROW.fullmatch(low, before.quantity.end, mention.quantity.start)
    return gap is not None and not NEW_CLAUSE.search(gap[0].replace("\n", " "))


def _settle_row(low: str, rows: list[Mention], end: int) -> None:
    if len(rows) < 2:
        return
    start = rows[0].quantity.start
    head = low[max(0, start - _HEAD_REACH) : start]
    told = _HEAD.search(head) is not None and not _ORDERED.search(head)
    told = told or PAID_ALL.search(low, rows[-1].end, min(end, rows[-1].end + _TAIL_REACH)) is not None
    told = told or (len(rows) > 2 and rows[0].label == "paid" and not _ORDERED.search(head))
    if not told:
        return
    for mention in rows:
        if mention.label not in ("old", "total") and not UNPAID_AFTER.match(low, mention.end):
            mention.label, mention.cue = "paid", mention.cue or rows[0].cue


def by_another(low: str, first: Mention, again: Mention) -> bool:
    """Whether the same sum is told again because somebody else paid it, or at another time of the day."""
    for pattern in (_PAYER, _TIME):
        one, two = (pattern.search(low, max(0, m.quantity.start - 34), m.quantity.start) for m in (first, again))
        if one and two:
            who, other = (next(filter(None, said.groups()), "") for said in (one, two))
            return who != other and not _GANG & {who, other} and not _ORDERED.search(who + other)
    return False
