"""The amounts of money in a text, each with its label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .money_counts import is_unit_price
from .money_labels import BY_ANOTHER, Mention, label_of
from .money_units import (
    BAHT,
    BAHT_BEFORE,
    BARE_WORD,
    CODE_BEFORE,
    COUNTED,
    DOTTED_THOUSANDS,
    FOREIGN,
    FOREIGN_BEFORE,
    NOT_MONEY,
    PEOPLE_BEFORE,
    SLIP_SUM,
    VAGUE_NUMBER,
    YEAR,
    YEAR_BEFORE,
)
from .number_words import Quantity, quantities

_GOLD = re.compile(r"(?:ทอง(?:คำ|รูปพรรณ|แท่ง)?|สร้อย(?:คอ|ข้อมือ)?|แหวน|กำไล|หนัก)\s?$")
_GOLD_BAHT = 150  # gold is weighed in baht as well, of 15.2 g; more than so many no household has
_LAUGHTER = re.compile(r"5{3,}\+?")
_DECIMALS = re.compile(r"\.\d{3,}")
_MONEY_BESIDE = re.compile(
    r"(?:เกือบ|กว่า|ไป|เสีย|โอน|จ่าย|เป็น|หมด|รวม|ประมาณ|ราว|ร่วม|หลัก|สูญ|หาย|เงิน|ตั้ง|ที่|ยืม|ขอ|ละ|อีก|ฝาก|เติม)\s?$"
)
_NO_MONEY_BEHIND = re.compile(r"(?:ตำรวจ|เวร|ธ|ดี|นา|เอก|โท|ตรี)")
_MONEY_BEHIND = re.compile(r"\s?(?:กว่า|เศษ|นึง|นิดๆ|เดียว|ถ้วน)")
_BRACKET = re.compile(r"\s?(?:บาท|baht|thb|បាត)?\s?\(\s?")
_CLOSED = re.compile(r"[ก-๙a-z\u1780-\u17ff ]{0,40}\)")
_CHAIN_BEFORE = re.compile(r"(?:[a-z]{2}\d{4}|\b\d{4}) $")
_PLATE_BEFORE = re.compile(r"(?:^|[\s\d])[ก-ฮ]{2}\s$")  # of a car: 1กข 7719
_CODE_BEHIND = re.compile(r"[/:_\-]\d|[a-z](?<!k)(?<!m)|\.\d| ?[x*•]{2}")


def find_mentions(low: str) -> list[Mention]:
    """All amounts in order; those of other money are among them, marked `foreign`."""
    found: list[Mention] = []
    floor = 0
    for quantity, end in _said_once(low):
        mention = _mention(low, quantity, end, floor, found[-1] if found else None)
        if mention:
            found.append(mention)
            floor = mention.end
        elif quantity.value >= 100 and not low.startswith("ละ", quantity.end):
            floor = quantity.end
    return _of_one_currency(found)


def _said_once(low: str) -> Iterator[tuple[Quantity, int]]:
    """Each quantity and where it ends; one that is written a second time in brackets behind it, in words, belongs to it."""
    known: Quantity | None = None
    end = 0
    for quantity in quantities(low):
        if known and known.value == quantity.value and _BRACKET.fullmatch(low, known.end, quantity.start):
            close = _CLOSED.match(low, quantity.end)
            end = close.end() if close else quantity.end
            continue
        if known:
            yield known, end
        known, end = quantity, quantity.end
    if known:
        yield known, end


def _of_one_currency(found: list[Mention]) -> list[Mention]:
    """Bare figures beside sums of other money are of that money when the text never says baht."""
    if any(mention.foreign for mention in found) and not any(mention.baht for mention in found):
        for mention in found:
            mention.foreign = mention.foreign or (not mention.quantity.worded and mention.quantity.value < 1000)
    return found


def _mention(low: str, quantity: Quantity, closed: int, floor: int, last: Mention | None) -> Mention | None:
    start, end = quantity.start, quantity.end
    near = low[max(0, start - 12) : start]
    abroad = FOREIGN.match(low, end)
    if abroad or FOREIGN_BEFORE.search(near):
        label, cue = label_of(low, quantity, abroad.end() if abroad else end, floor, last)
        return Mention(quantity, abroad.end() if abroad else end, label, cue, baht=False, foreign=True)
    unit = BAHT.match(low, end)
    if unit and quantity.value <= _GOLD_BAHT and _GOLD.search(near):
        return None
    if unit and DOTTED_THOUSANDS.fullmatch(low, start, end):
        quantity = quantity._replace(value=quantity.value * 1000)
    elif _DECIMALS.search(low[start:end]):
        return None  # coordinates
    baht = unit is not None or BAHT_BEFORE.search(near) is not None
    slip = quantity.grouped and low[end - 3] == "." and SLIP_SUM.fullmatch(low, start, end) is not None
    if not baht and _LAUGHTER.fullmatch(low, start, end):
        return None
    if not baht:
        baht = slip
        if not baht and _no_money(low, quantity):
            return None
    end = max(unit.end() if unit else end, closed)
    label, cue = label_of(low, quantity, end, floor, last)
    if label == "money" and slip and unit is None:
        label = "paid"  # the sum of a slip that was pasted
    if is_unit_price(low, quantity, end, label, cue):
        label = "price"
    if label == "money" and not baht and not (quantity.grouped or quantity.worded):
        return None
    listed = last is not None and cue == last.cue and _side_by_side(low[last.end : start])
    return Mention(quantity, end, label, cue, baht, listed)


def _side_by_side(gap: str) -> bool:
    """Whether two sums are of two payments even if they are the same: 500 + 500, "I paid 500 and my sister 500"."""
    return "+" in gap or BY_ANOTHER.fullmatch(gap) is not None


def _no_money(low: str, quantity: Quantity) -> bool:
    """Whether a number without the word baht is a code, a count, a year or part of another word."""
    start, end, value = quantity.start, quantity.end, quantity.value
    bare = not quantity.worded and not quantity.grouped
    if bare and _CHAIN_BEFORE.search(low[max(0, start - 7) : start]) and end - start == 4:
        return True  # a group of a longer code
    if bare and end - start <= 4 and _PLATE_BEFORE.search(low[max(0, start - 4) : start]):
        return True
    if not quantity.grouped and CODE_BEFORE.search(low[max(0, start - 24) : start]):
        return True
    counted = NOT_MONEY.match(low, end) and (value < 1000 or low[end : end + 2].strip().startswith("%"))
    if counted or COUNTED.match(low, end) or value < 100 or _part_of_code(low, start, end):
        return True
    if bare and YEAR.fullmatch(low, start, end) and YEAR_BEFORE.search(low[max(0, start - 8) : start]):
        return True
    if bare and low[end : end + 1] in ('"', "'") and re.match("[a-z] ", low[max(0, start - 2) : start]):
        return True  # the end of a name
    if PEOPLE_BEFORE.search(low[max(0, start - 18) : start]):
        return True
    return _is_word_part(low, quantity) or (bare and value >= 10_000_000)


def _is_word_part(low: str, quantity: Quantity) -> bool:
    """A multiplier alone may be part of another word (ร้อยตำรวจเอก, เกาะล้าน): it needs a sign of money beside it."""
    written = low[quantity.start : quantity.end]
    before, behind = low[max(0, quantity.start - 8) : quantity.start], low[quantity.end : quantity.end + 6]
    if any(char.isdigit() for char in written):
        return False
    if written in ("k", "m", "mil") or behind.startswith("ละ"):
        return True
    if VAGUE_NUMBER.search(before) and (before.endswith("หลัก") or quantity.value in BARE_WORD and len(written) <= 5):
        return True
    if quantity.value not in BARE_WORD or len(written) > 5:
        return False
    beside = _MONEY_BESIDE.search(before) and not _NO_MONEY_BEHIND.match(behind)
    return not (beside or _MONEY_BEHIND.match(behind))


def _part_of_code(low: str, start: int, end: int) -> bool:
    """Digits inside a code, a time, a phone or a date that was not read are no money."""
    before, after = low[start - 1 : start], low[end : end + 2]
    if "," in low[start:end] and "/" in (before, after[:1]):
        return False  # 50,000/70,000
    if before == "+" and not low[max(0, start - 3) : start - 1].strip()[-1:].isdigit() and end - start < 4:
        return True  # a country's calling code
    if before and (before in "/:#_@-" or before.isascii() and before.isalpha()):
        return True
    return bool(_CODE_BEHIND.match(low[end : end + 3]))
