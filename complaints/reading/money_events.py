"""Payments told without a sum: "so I paid", behind a sum that was asked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from .money_after import DID, NOT_DONE, PAID_AFTER, PAID_ALL
from .money_cues import JOIN, NEW_CLAUSE, NTH
from .money_labels import Mention
from .quick import quick
from .text import FILLER

_ASKS = quick("ให้|ต้อง|บอก|ขอ|เรียก|ask|want|demand|ឱ្យ|ឲ្យ|សុំ|\x1a")
_ONCE_MORE = re.compile(r"อีก|another|ទៀត|ครั้ง|รอบ|ซ้ำ|งวด|\x1f|again|second|twice|លើក")
_REACH = 130  # letters between a sum and the words that it was paid
_OPEN = ("demand", "price", "more", "ransom")
_ROUND = re.compile(
    r"(?:ครั้ง|รอบ|งวด|ยอด)(?:ที่)?\s?(?:แรก|หนึ่ง|สอง|สาม|สี่|ห้า|สุดท้าย|ต่อมา|\d{1,2}(?![\d,.]))|\b(?:first|second|third|fourth) (?:time|round|payment|transfer)"
)
_THEN = re.compile(r"\s(?:แล้ว(?=ค่า|ก็ค่า|ขอ|เขา|มัน)|ต่อมา|จากนั้น|then )")
_BALANCE = re.compile(r"\s?(?:บาท|baht)?\s?เหลือ(?:แค่|เพียง|อยู่)?\s?")
_BOTH = re.compile("ทั้ง(?:สอง|สาม|สี่|คู่)")
_FROM = re.compile("(?:เงิน|บัญชี|ยอด)[ก-๙]{0,12}จาก(?:เดิม)?\\s?$")
_REDUCED = re.compile(
    r"[^\d]{0,20}?(?:(?:ลด|ต่อ|ต่อรอง)(?:ราคา|ให้)?(?:กัน|แล้ว)?(?:เหลือ|ได้|ลง)|reduced to|down to)[^\d]{0,14}"
)
_NOT_ANY_MORE = re.compile(r"[^\d\n]{0,24}?ไม่(?:มี|ให้|จ่าย|โอน|ไหว)[ก-๙]{0,6}แล้ว")
_ALL_BEHIND = re.compile(r"\s?(?:baht|thb)?\s?(?:was|is) all (?:i|we|she|he|that)\b")
_ALL_THERE_WAS = re.compile(r"(?:มี(?:แค่|อยู่|เงิน|เหลือ)|เหลือแค่|only had|all i had)\s?$")


def settle_payments(low: str, mentions: list[Mention]) -> None:
    """What was asked for counts as paid when the text says behind it that it was."""
    unpaid = [mention.end for mention in mentions if mention.label in _OPEN or mention.label == "money"]
    told = {mention.quantity.value for mention in mentions if mention.label in ("paid", "total")}
    if unpaid:
        _all_paid(low, unpaid[0], mentions, told)
    _no_more(low, mentions)
    _earlier_rounds(low, mentions)
    for before, mention in pairwise(mentions):
        _reduced(low, before, mention)
    for before, mention in pairwise(mentions):
        _before_and_after(low, before, mention)
    for before, mention in pairwise(mentions):
        _paid_as_the_next(low, before, mention)
    asked = [mention.label != "paid" for mention in mentions]
    if unpaid:
        _confirmed(low, unpaid[0], mentions, told)
    _asked_then_paid(low, mentions, asked)


def _all_paid(low: str, start: int, mentions: list[Mention], told: set[float]) -> None:
    """ "So I paid all of it": what was asked for shortly before, back to a sum that was all there was."""
    ends = [mention.end for mention in mentions]
    for said in PAID_ALL.finditer(low, start):
        for mention in reversed(mentions[bisect_left(ends, said.start() - 300) : bisect_right(ends, said.start())]):
            open_ = mention.label in _OPEN or mention.label == "money" and _BOTH.search(said[0]) is not None
            if open_ and mention.quantity.value not in told:
                mention.label = "paid"
            if _was_all(low, mention):
                break


def _reduced(low: str, before: Mention, mention: Mention) -> None:
    """The price before it was reduced is none that anybody paid."""
    if before.label != "old" and _REDUCED.fullmatch(low, before.end, mention.quantity.start):
        before.label = "old"
        mention.label = "price" if mention.label == "promise" else mention.label


def _before_and_after(low: str, before: Mention, mention: Mention) -> None:
    """What was in the account before, and what is left in it."""
    left = _BALANCE.fullmatch(low, before.end, mention.quantity.start)
    if left and _FROM.search(low, max(0, before.quantity.start - 30), before.quantity.start):
        before.label = mention.label = "old"


def _paid_as_the_next(low: str, before: Mention, mention: Mention) -> None:
    """A sum that a payment follows in the same list, and what was asked for right before "so I paid", were paid too."""
    gap = low[before.end : mention.quantity.start]
    if mention.label == "paid" and before.label in ("money", "promise") and JOIN.fullmatch(gap) and not NTH.search(gap):
        before.label, before.cue = mention.label, mention.cue
    if before.label != "demand" or len(gap) >= 34 or _ASKS.search(gap) or _was_all(low, mention):
        return
    if mention.cue == "asked" or (mention.label == "paid" and PAID_AFTER.match(low, mention.end)):
        before.label = "paid"


def _asked_then_paid(low: str, mentions: list[Mention], asked: list[bool]) -> None:
    """A sum that was asked for and the same sum told as paid right behind it are one payment."""
    for was_asked, before, mention in zip(asked, mentions, mentions[1:], strict=False):
        if (
            was_asked
            and before.label == mention.label == "paid"
            and before.quantity.value == mention.quantity.value
            and mention.quantity.start - before.end < 70
            and not _ONCE_MORE.search(low, before.end, mention.quantity.start)
        ):
            before.label = "old"


def _was_all(low: str, mention: Mention) -> bool:
    """Whether the sum is said to have been all there was, so that what was asked for before it was not paid."""
    before = low[max(0, mention.quantity.start - 14) : mention.quantity.start]
    return _ALL_THERE_WAS.search(before) is not None or _ALL_BEHIND.match(low, mention.end) is not None


def _no_more(low: str, mentions: list[Mention]) -> None:
    """Who says of one sum "not any more" has paid those that were asked for before it."""
    for index, mention in enumerate(mentions):
        if mention.label.startswith("unpaid") and _NOT_ANY_MORE.match(low, mention.end):
            for before in reversed(mentions[:index]):
                if before.label in ("paid", "total"):
                    break  # that was the answer to what was asked for before
                if before.label == "demand" and mention.quantity.start - before.end < 220:
                    before.label = "paid"


def _earlier_rounds(low: str, mentions: list[Mention]) -> None:
    """Where rounds are counted, a further one was asked for because those before it were paid."""
    numbered = [
        m
        for before, m in pairwise([None, *mentions])
        if m and _ROUND.search(low, before.end if before else 0, m.quantity.start)
    ]
    for mention in numbered[:-1]:
        if mention.label.startswith("unpaid"):
            break  # who refused once did not pay for the next
        if mention.label in ("demand", "more") and len(numbered) > 2:
            mention.label = "paid"


def _confirmed(low: str, first: int, mentions: list[Mention], told: set[float]) -> None:
    """Mark as paid the sums from `first` on that are followed by words of paying without a sum of their own."""
    ends = [mention.end for mention in mentions]
    done = 0
    for said in DID.finditer(low, first):
        at = bisect_right(ends, said.start())
        if at == 0 or NOT_DONE.search(low[max(0, said.start() - 14) : said.start()]):
            continue
        if at < len(mentions) and _tells_its_sum(low, said.end(), mentions[at].quantity.start):
            continue
        index, end = at - 1, said.start()
        while index >= done and end - ends[index] <= _REACH:
            mention = mentions[index]
            if mention.quantity.value in told and mention.label != "paid":
                pass  # told as paid elsewhere
            elif mention.label in _OPEN or (
                mention.label == "money" and (index == at - 1 or _joined(low, mentions, index))
            ):
                priced = mention.label == "price"
                mention.label, mention.cue = "paid", mention.cue or "asked"
                if priced:
                    break  # what it cost before is no second price
            elif mention.label not in ("promise", "old"):
                break
            end = mention.quantity.start
            if _was_all(low, mention):
                break
            index -= 1
        done = at


def _joined(low: str, mentions: list[Mention], index: int) -> bool:
    """Whether only "and" stands between the amount at `index` and a payment behind it."""
    following = mentions[index + 1]
    return following.label == "paid" and JOIN.fullmatch(low, mentions[index].end, following.quantity.start) is not None


def _tells_its_sum(low: str, end: int, start: int) -> bool:
    """Whether the amount at `start` is that of the payment told before it."""
    return (
        _THEN.match(low, end) is None
        and len(low[end:start].replace(FILLER, "")) < 22
        and not NEW_CLAUSE.search(low, end, start)
    )
