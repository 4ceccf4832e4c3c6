"""How much was lost, in baht: the total the text states, else the sum of the payments it lists."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise

from .found import Answer
from .money_cues import (
    ADDED,
    ADDED_LATER,
    AFTER_PROMISE,
    AFTER_TOTAL,
    BAHT,
    BAHT_BEFORE,
    BARE_WORD,
    BOUGHT_OR_PAID,
    CODE_BEFORE,
    COUNT_AFTER,
    COUNT_BEFORE,
    CUE,
    DATED_AFTER,
    DOTTED_THOUSANDS,
    FEE_PAID,
    FOREIGN,
    FOREIGN_BEFORE,
    FURTHER,
    GONE_AFTER,
    JOIN,
    LATER_PAID,
    MULE_LOSS,
    NOT_MONEY,
    NOTHING,
    OLD,
    OLD_LOSS,
    ORDERED_AFTER,
    OTHERS,
    PAID_AFTER,
    PAID_ALL,
    RANSOM,
    REALISED_AFTER,
    REST_PAID,
    SCRIPT,
    SLIP_SUM,
    SMALL_NUMBERS,
    STOP,
    TIMES_AFTER,
    TIMES_LATER,
    TOTAL_NEAR,
    UNIT_PRICE,
    UNPAID_AFTER,
    VAGUE_LOSS,
    VAGUE_NUMBER,
    YEAR_BEFORE,
)
from .number_words import Quantity, quantities
from .quick import quick


@dataclass(slots=True)
class Mention:
    """One amount of baht with what the words around it make of it."""

    quantity: Quantity
    end: int
    label: str
    cue: str
    baht: bool
    listed: bool = False


def read_amount(low: str, category: str) -> Answer:
    """The loss in baht. In: lower-case text with identifiers and dates filled, the kind of scam."""
    mentions = _mentions(low)
    _pay_all(low, mentions)
    mentions = _multiplied(low, mentions)
    _by_kind(low, mentions, category)
    nothing = NOTHING.search(low)
    if nothing and category == "gambling" and nothing[0].endswith("ไม่จ่าย"):
        nothing = None  # the site pays no winnings
    totals = [m for m in mentions if m.label == "total"]
    paid = [m for m in mentions if m.label == "paid"]
    if totals:
        best = max(totals, key=lambda m: (m.baht, m.quantity.value)) if len(totals) > 1 else totals[0]
        return _answer("total_stated", [best], best.quantity.value)
    whole = _price_of_deposit(low, mentions, paid)
    if whole:
        return _answer("price_paid", [whole], whole.quantity.value)
    if paid:
        return _answer("payments_added" if len(paid) > 1 else "payment_stated", paid, _sum(paid))
    demanded = [m for m in mentions if m.label == "demand"]
    unpaid = nothing or any(m.label == "unpaid" for m in mentions)
    if unpaid and not (demanded and VAGUE_LOSS.search(low[demanded[-1].end :]) and not nothing):
        span = (nothing.start(), nothing.end()) if nothing else None
        return Answer(0, "nothing_lost", {"words": nothing[0] if nothing else ""}, span)
    return _undecided(low, mentions, demanded, category)


def _undecided(low: str, mentions: list[Mention], demanded: list[Mention], category: str) -> Answer:
    """What was lost when no word says that a sum was paid."""
    if demanded and category not in ("other", "mule_account"):
        return _answer("demands_paid", demanded, _sum(demanded))
    other = [m for m in mentions if m.label == "money"]
    priced = [m for m in mentions if m.label == "price"]
    if len(priced) == 1 and not other and VAGUE_LOSS.search(low):
        return _answer("price_paid", priced, priced[0].quantity.value)
    if len(other) == 1 and (other[0].baht or other[0].quantity.worded) and category not in ("other", "mule_account"):
        return _answer("only_amount", other, other[0].quantity.value)
    left = [m for m in mentions if m.label in ("money", "price", "more")]
    if (
        category in BOUGHT_OR_PAID
        and len(left) == 1
        and (left[0].baht or left[0].quantity.worded or left[0].quantity.grouped)
    ):
        return _answer("only_amount", left, left[0].quantity.value)
    return Answer(None, "no_amount", {"mentioned": len(mentions)})


def _by_kind(low: str, mentions: list[Mention], category: str) -> None:
    """What the kind of scam makes of the sums: older losses, money that passed through, ransoms that were only asked for."""
    paid = [m for m in mentions if m.label == "paid"]
    if category == "recovery" and len(paid) > 1 and OLD_LOSS.search(paid[0].cue):
        paid[0].label = "old"
    if category == "mule_account":
        for mention in paid:
            mention.label = "paid" if MULE_LOSS.search(mention.cue) or not mention.cue else "old"
    if category in ("phishing", "agency_impersonation") and any(not m.cue.startswith("ค่า") for m in paid):
        for mention in paid:  # the small fee that was the bait
            mention.label = "demand" if mention.cue.startswith("ค่า") else mention.label
    if category in ("trafficking", "sextortion") and not paid:
        for mention in mentions:
            if mention.label == "more" or mention.label == "demand" and not mention.cue.startswith("ค่า"):
                asked = (
                    LATER_PAID.match(low, mention.end)
                    or mention.label == "demand"
                    and VAGUE_LOSS.search(low, mention.end)
                )
                mention.label = "paid" if asked else "more"


def _price_of_deposit(low: str, mentions: list[Mention], paid: list[Mention]) -> Mention | None:
    """The price, when a part was paid first and the rest later without its sum being told."""
    deposits = [
        m for m in paid if re.search("มัดจำ|จอง|ครึ่ง|deposit|half|កក់", low[max(0, m.quantity.start - 24) : m.end])
    ]
    prices = [m for m in mentions if m.label in ("price", "demand", "paid") and m not in deposits]
    if len(deposits) == 1 and len(prices) == 1 and prices[0].quantity.value > deposits[0].quantity.value:
        return prices[0] if REST_PAID.search(low, deposits[0].end) else None
    return None


_ASKS = quick("ให้|ต้อง|บอก|ขอ|เรียก|ask|want|demand|ឱ្យ|ឲ្យ|សុំ|\x1a")


def _times(match: re.Match[str]) -> int:
    word = next(filter(None, match.groups()))
    return max(SMALL_NUMBERS.get(word) or int(word), 1)


def _multiplied(low: str, mentions: list[Mention]) -> list[Mention]:
    """Prices for each of several as one sum, or left out where the sum itself follows."""
    kept: list[Mention] = []
    for index, mention in enumerate(mentions):
        before = low[max(0, mention.quantity.start - 44) : mention.quantity.start]
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        again = TIMES_AFTER.match(low, mention.quantity.end) if mention.label in ("paid", "demand") else None
        if again and not UNIT_PRICE.search(before):
            mention.quantity = mention.quantity._replace(value=mention.quantity.value * _times(again))
        if not UNIT_PRICE.search(before) or (following and JOIN.fullmatch(low[mention.end : following.quantity.start])):
            kept.append(mention)
            continue
        value = mention.quantity.value
        if following and following.quantity.value % value == 0 and 2 <= following.quantity.value / value <= 40:
            following.label = (
                "total" if mention.label in ("paid", "total") and following.label == "money" else following.label
            )
            continue
        count = (
            COUNT_BEFORE.search(before)
            or COUNT_AFTER.match(low, mention.quantity.end)
            or TIMES_LATER.match(low, mention.quantity.end)
        )
        if count and mention.label in ("paid", "money", "demand", "promise"):
            mention.label = "paid" if mention.label == "promise" else mention.label
            mention.quantity = mention.quantity._replace(value=value * _times(count))
        kept.append(mention)
    return kept


def _pay_all(low: str, mentions: list[Mention]) -> None:
    """What was asked for counts as paid when the text says behind it that all of it was."""
    ends = [mention.end for mention in mentions]
    for said in PAID_ALL.finditer(low):
        for mention in mentions[bisect_left(ends, said.start() - 300) : bisect_right(ends, said.start())]:
            if mention.label in ("demand", "more", "price"):
                mention.label = "paid"
    for before, mention in pairwise(mentions):
        gap = low[before.end : mention.quantity.start]
        if (
            (mention.cue == "asked" or (mention.label == "paid" and PAID_AFTER.match(low, mention.end)))
            and before.label == "demand"
            and len(gap) < 34
            and not _ASKS.search(gap)
        ):
            before.label = "paid"


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
    seen: dict[float, bool] = {}
    for mention in mentions:
        value, fee = mention.quantity.value, mention.cue.startswith("ค่า")
        again = value in seen and (value % 1000 != 0 or fee or seen[value])  # asked for, and told again as paid
        if mention.listed or not again:
            total += value
        seen[value] = fee
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
    if FOREIGN.match(low, end) or FOREIGN_BEFORE.search(before_near):
        return None
    unit = BAHT.match(low, end)
    if unit and DOTTED_THOUSANDS.fullmatch(low, start, end):
        quantity = quantity._replace(value=quantity.value * 1000)
    elif re.search(r"\.\d{3,}", low[start:end]):
        return None  # coordinates
    baht = unit is not None or BAHT_BEFORE.search(before_near) is not None
    if not baht:
        if CODE_BEFORE.search(low[max(0, start - 24) : start]) and not quantity.grouped:
            return None
        if (
            not quantity.worded
            and YEAR_BEFORE.search(low[max(0, start - 8) : start])
            and _YEARLIKE.fullmatch(low, start, end)
        ):
            return None
        baht = quantity.grouped and SLIP_SUM.fullmatch(low, start, end) is not None
    if not baht:
        if (
            (NOT_MONEY.match(low, end) and (quantity.value < 1000 or low[end : end + 2].strip().startswith("%")))
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
    listed = last is not None and cue == last.cue and "+" in low[last.end : start]
    return Mention(quantity, end, label, cue, baht, listed)


_YEARLIKE = re.compile(r"(?:19|20|25)\d\d")


def _is_word_part(low: str, quantity: Quantity) -> bool:
    """A multiplier alone may be part of another word (ร้อยตำรวจเอก, เกาะล้าน): it needs a sign of money beside it."""
    written = low[quantity.start : quantity.end]
    if quantity.value not in BARE_WORD or any(char.isdigit() for char in written) or len(written) > 5:
        return False
    if VAGUE_NUMBER.search(low[max(0, quantity.start - 6) : quantity.start]):
        return True
    beside = re.search(
        r"(?:เกือบ|กว่า|ไป|เสีย|โอน|จ่าย|เป็น|หมด|รวม|ประมาณ|ราว|ร่วม|หลัก|สูญ|หาย|เงิน|ตั้ง)\s?$",
        low[max(0, quantity.start - 8) : quantity.start],
    )
    return not (
        beside
        and not re.match(r"(?:ตำรวจ|เวร|ธ|ดี|นา|เอก|โท|ตรี)", low[quantity.end : quantity.end + 6])
        or re.match(r"\s?(?:กว่า|เศษ|นึง|นิดๆ)", low[quantity.end : quantity.end + 6])
    )


def _part_of_code(low: str, start: int, end: int) -> bool:
    """Digits inside a code, a time, a phone or a date that was not read are no money."""
    before, after = low[start - 1 : start], low[end : end + 2]
    if "," in low[start:end] and "/" in (before, after[:1]):
        return False  # 50,000/70,000
    if before and (before in "/:#_@-+" or before.isascii() and before.isalpha()):
        return True
    return bool(re.match(r"[/:_\-]\d|[a-z](?<!k)(?<!m)|\.\d| ?[x*•]{2}", low[end : end + 3]))


def _label(low: str, quantity: Quantity, end: int, floor: int, last: Mention | None) -> tuple[str, str]:
    gap = low[floor : quantity.start] if last else ""
    listed = last is not None and last.end == floor and last.label in ("paid", "demand", "promise", "total")
    if last and listed and (JOIN.fullmatch(gap) or last.label == "paid" and ADDED_LATER.fullmatch(gap)):
        return ("paid" if last.label == "total" else last.label), last.cue
    window = low[max(floor, quantity.start - 46) : quantity.start]
    if (
        OLD.search(window)
        or OTHERS.search(window)
        or SCRIPT.search(low[max(floor, quantity.start - 90) : quantity.start])
    ):
        return "old", ""
    parts = STOP.split(window)
    label, cue = _nearest(parts[-2:] if len(parts[-1]) < 12 else parts[-1:])
    if label == "money" and last and last.label in ("paid", "demand") and ADDED.search(parts[-1]):
        label, cue = last.label, last.cue
    if label == "promise" and cue not in parts[-1] and PAID_AFTER.match(low, end):
        return "paid", "asked"  # the promise was said in another clause
    return _with_what_follows(low, quantity, end, label, floor) or _settle(
        label, cue, window, low[end : end + 18], parts[-1]
    )


def _nearest(parts: list[str]) -> tuple[str, str]:
    """The label and word of the nearest cue, in the last part that has one."""
    for part in reversed(parts):
        label, cue = "money", ""
        for match in CUE.finditer(part):
            if match.lastgroup == "weak":
                label, cue = ("paid" if label == "money" else label), match[0]
            elif match.lastgroup == "nth" and (label in ("money", "total") or part[match.start() - 1] == " "):
                label, cue = "paid", match[0]
            elif match.lastgroup != "nth":
                label, cue = match.lastgroup or "money", match[0]
        if cue:
            return label, cue
    return "money", ""


def _with_what_follows(low: str, quantity: Quantity, end: int, label: str, floor: int) -> tuple[str, str] | None:
    """What words behind the amount make of it."""
    doubted = label in ("demand", "more", "money") and REALISED_AFTER.match(low, end)
    if doubted or UNPAID_AFTER.match(low, end) and label in ("paid", "demand", "more", "money", "total"):
        further = label == "more" or FURTHER.search(low, max(floor, quantity.start - 40), end + 6)
        return ("unpaid_more" if further else "unpaid"), ""
    if label in ("demand", "more", "money", "price") and PAID_AFTER.match(low, end):
        return "paid", "asked"
    if label == "demand" and DATED_AFTER.match(low, end):
        return "paid", "asked"
    if AFTER_TOTAL.match(low, quantity.end) and label not in ("promise", "old", "more"):
        return "total", ""
    if (
        label == "paid"
        and ORDERED_AFTER.match(low, end)
        and not re.search("ถูก|โดน|แล้ว|ผม|หนู|ดิฉัน|เรา|\\bi ", low[max(0, quantity.start - 16) : quantity.start])
    ):
        return "demand", ""
    if GONE_AFTER.match(low, end) and label in ("money", "promise", "demand"):
        return "paid", ""
    return ("promise", "") if AFTER_PROMISE.match(low, quantity.end) else None


def _settle(label: str, cue: str, window: str, after: str, before: str) -> tuple[str, str]:
    """Cues that stand together: a promised total is a promise, a payment that was only asked for a demand."""
    if label == "paid" and TOTAL_NEAR.search(before):
        label = "total"
    if label == "total" and re.search(
        "กำไร|ถอน(?:ได้|เงินได้)|โบนัส|รางวัล|profit|withdraw|balance|ยอดในแอป|ចំណេញ", before[-30:]
    ):
        return "promise", cue
    if (
        label in ("paid", "demand")
        and RANSOM.search(window + after)
        and not re.search("โอน|จ่ายไป|จ่ายแล้ว|paid|sent|ផ្ញើ|បង់|ផ្ទេរ|វេរ", window)
    ):
        return "more", cue
    asked = re.search(r"(?:ให้|ต้อง|จะ|ขอให้|บอกให้)(?:เรา|ผม|ดิฉัน|หนู|แม่|พ่อ)?$", before[: max(0, before.rfind(cue))])
    if label == "demand" and cue.startswith("ค่า") and FEE_PAID.search(before[: max(0, before.rfind(cue))]):
        return "paid", cue
    return ("demand", cue) if label == "paid" and asked and cue != "มัดจำ" else (label, cue)
