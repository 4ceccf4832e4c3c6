"""What the words around one amount make of it: a label, and the word that decided."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .money_after import (
    AFTER_PROMISE,
    AFTER_TOTAL,
    ALL_ROUNDS,
    CHAT_REFUSED,
    DATED_AFTER,
    ELSEWHERE,
    FURTHER,
    GONE_AFTER,
    IN_CASE,
    ORDERED_AFTER,
    OTHER_PART,
    OWN_SUM,
    RAISED,
    RAISED_PAID,
    REALISED_AFTER,
    REFUSED,
    REST_DUE,
    SETTLED_ELSEWHERE,
    STOPPED_AFTER,
    THAT_WAS_PAID,
    UNPAID_AFTER,
    paid_then,
    took_place,
)
from .money_cues import (
    ADDED,
    ADDED_LATER,
    CUE,
    FEE,
    JOIN,
    LIST_LINK,
    NEGATED,
    NEW_CLAUSE,
    NTH,
    OLD,
    OTHERS,
    RANSOM,
    SCRIPT,
    STOP,
    TOTAL_NEAR,
)
from .number_words import Quantity


@dataclass(slots=True)
class Mention:
    """One amount of baht with what the words around it make of it."""

    quantity: Quantity
    end: int
    label: str
    cue: str
    baht: bool
    listed: bool = False
    foreign: bool = False
    likely: bool = False  # paid by what was learned, not by a rule


# A part in a hundred of the sum that follows.
_SHARE_OF = re.compile(r"(?:%|เปอร์เซ็นต์|percent)\s?(?:ของ|จาก|of)\s?(?:ยอด|ราคา|the )?\s?$")
_ASKED_IN_ALL = re.compile(r"(?:เรียก|ขอ(?!ง)|ต้องการ|จะเอา|demanded|asked for)(?:เงิน|ร้อง)?(?:ทั้งหมด|รวม)\s?$")
_NEARLY = re.compile(
    r"พยายาม(?:จะ)?(?:โอน|ถอน|ตัด|รูด|กด)(?:เงิน|ออก|ไป|อีก)*\s?$|(?:ก่อน(?:ที่)?จะ|เกือบ(?:จะ)?)(?:โดน|ถูก|เสีย)[ก-๙ ]{0,14}$|เกือบ(?:จะ|ได้)?(?:โอน|จ่าย|ให้)(?:เงิน|ไป)?\s?$"
)
_REST_BEFORE = re.compile(r"(?:ที่เหลือ|ส่วนต่าง|ที่ค้าง|the (?:rest|balance|remainder)|remaining|នៅសល់)[^\d\n]{0,16}$")
_IF = re.compile(r"(?:ถ้า|หาก|\bif|unless|បើ)[ก-๙a-z ]{0,8}$")
_SUM_OF_IT = re.compile(r"(?:ไป)?\s?\d")
_TO_WHOM = re.compile(r"^(?:ให้|ไป)(?:เขา|มัน|เค้า)?")
_WHEN = re.compile(r"\x1f|ตั้งแต่|เมื่อ|วันที่|ช่วง|ต้นเดือน|กลางเดือน|ปลายเดือน|เดือน|เป็น|\s")
# One more sum behind one that was paid, and the share of another payer whose verb is left out: "and my sister 500".
_A_FURTHER = re.compile(r"อีก|\banother\b|\ba further\b|ទៀត")
BY_ANOTHER = re.compile(
    r"\s?(?:บาท|baht|thb|บ\.|បាត)?(?: (?:on|at) |เมื่อ|\x1f|\s|,|และ|ส่วน|กับ|and)*"
    r"(?:(?:พี่|น้อง|แม่|พ่อ|ป้า|น้า|ลุง|ลูก|เพื่อน|แฟน|ภรรยา|สามี|เมีย|ยาย|ตา)[ก-๙]{0,10}|ผม|หนู|ดิฉัน|เรา|ฉัน|"
    r"(?:my|our|his|her) [a-z]+(?: [a-z]+)?)(?:อีก|another)?\s?"
)
_STARTS = re.compile(r"ด้วย(?:เงิน|ทุน)*$|with$|ចាប់ផ្តើម")
_INVITED = re.compile(
    r"(?:บอก|ชวน|ให้|แนะนำ|สามารถ|โฆษณา|ต้อง|แค่|said|says|told|could|can|may|should|just|ឱ្យ|ឲ្យ|អាច)[^\d\n]{0,34}$"
)
_YIELDS = re.compile(r"\s?(?:บาท|baht|thb|บ\.)?\s?(?:ก็(?:ได้|พอ)|(?:จะ)?ได้(?:ปันผล|กำไร|ผลตอบแทน|คืน|วันละ))")
_PAYS = re.compile("จ่าย|โอน|ชำระ|pay")
_OWED = re.compile(r"ยอดค้าง|ค้าง")
_FEE_GONE = re.compile(r"(?:จ่าย|เสีย|โอน|ชำระ)(?:เงิน)?ค่า[ก-๙]*ไป$")


def label_of(low: str, quantity: Quantity, end: int, floor: int, last: Mention | None) -> tuple[str, str]:
    """What a sum was, and the word that says so.

    In: the text, the sum, where it ends with its unit, from where on words before it may speak of it, the sum before it.
    """
    gap = low[floor : quantity.start] if last else ""
    told = _refused_or_a_share(low, quantity, end, floor, gap, last)
    if told is None and last:
        told = _as_the_last(low, end, gap, last, listed=last.end == floor)
    if told:
        return told
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
    if label == "promise" and cue not in parts[-1] and paid_then(low, end):
        return "paid", "asked"  # the promise was said in another clause
    return _with_what_follows(low, quantity, end, label, cue, floor) or _settle(
        label, cue, window, low[end : end + 18], parts[-1]
    )


def _refused_or_a_share(
    low: str, quantity: Quantity, end: int, floor: int, gap: str, last: Mention | None
) -> tuple[str, str] | None:
    """A sum that was stopped, is the rest that is still due, nearly went, or of which only a part in a hundred was meant."""
    unpaid = "unpaid_more" if last else "unpaid"
    if STOPPED_AFTER.match(low, end):
        return unpaid, ""
    if last and _REST_BEFORE.search(gap) and REST_DUE.match(low, end):
        return "unpaid_more", ""
    if _SHARE_OF.search(low, max(floor, quantity.start - 24), quantity.start):
        return "price", ""
    return (unpaid, "") if _NEARLY.search(low, max(floor, quantity.start - 30), quantity.start) else None


def _as_the_last(low: str, end: int, gap: str, last: Mention, *, listed: bool) -> tuple[str, str] | None:
    """One more sum of a list, or a further one that was refused."""
    if last.label == "paid" and _A_FURTHER.search(gap) and _refused(low, end):
        return "unpaid_more", ""
    if last.label == "paid" and BY_ANOTHER.fullmatch(gap):
        return "paid", last.cue
    listed = listed and (last.label in ("paid", "demand", "total") or last.label == "promise" and not NTH.search(gap))
    if listed and (JOIN.fullmatch(gap) or last.label == "paid" and ADDED_LATER.fullmatch(gap)):
        return ("paid" if last.label == "total" else last.label), last.cue
    if listed and last.label in ("paid", "demand") and _goes_on(gap, last.label):
        return last.label, last.cue
    return ("paid", last.cue) if last.label == "paid" and _dated_row(low, last, gap, end) else None


def _nearest(parts: list[str]) -> tuple[str, str]:
    """The label and word of the nearest cue, in the last part that has one."""
    for part in reversed(parts):
        label, cue, at = "money", "", 0
        for match in CUE.finditer(part):
            if match.lastgroup == "paid" and (no := NEGATED.search(part, max(0, match.start() - 8), match.start())):
                label, cue = _negated(part, match, no) or (label, cue)
                continue
            if match.lastgroup == "weak":
                label, cue = ("paid" if label == "money" else label), match[0]
            elif match.lastgroup == "nth" and (label in ("money", "total") or part[match.start() - 1] == " "):
                label, cue = "paid", match[0]
            elif _PAYS.search(cue) and _OWED.match(match[0]) and match.start() - at < 14:
                pass  # what was owed, they said, is what was paid or asked for
            elif match.lastgroup == "paid" and label == "demand" and match.start() == at and match[0] == "ค้ำ":
                pass  # what had to be put down
            elif match.lastgroup == "demand" and _FEE_GONE.search(part, max(0, match.start() - 6), match.end()):
                label, cue = "paid", match[0]
            elif match.lastgroup == "demand" and label == "paid" and _fee_paid(part, cue, match):
                continue
            elif match.lastgroup != "nth":
                label, cue = match.lastgroup or "money", match[0]
            at = match.end()
        if cue:
            return label, cue
    return "money", ""


def _negated(part: str, paid: re.Match[str], no: re.Match[str]) -> tuple[str, str] | None:
    """What "not paid" right before an amount makes of it: unpaid, or asked for when it says "if not paid"."""
    if len(part) - paid.end() > 2 or no[0].startswith("เกือบ"):
        return None
    return ("demand" if _IF.search(part[: no.start()]) else "unpaid"), paid[0]


def _fee_paid(part: str, cue: str, fee: re.Match[str]) -> bool:
    """Whether the name of a fee stands behind the verb of its payment: โอนค่าประกัน."""
    between = _WHEN.sub("", part[part.rfind(cue, 0, fee.start()) + len(cue) : fee.start()])
    between = _TO_WHOM.sub("", between)
    return FEE.match(fee[0]) is not None and len(between) <= 14 and not NEW_CLAUSE.search(between)


def _goes_on(gap: str, label: str) -> bool:
    """Whether the words between two amounts only name what the second was for: "and for the visa another"."""
    link = LIST_LINK.match(gap)
    if link is None or len(gap) > 60 or NEW_CLAUSE.search(gap, link.end()):
        return False
    return all(
        match.lastgroup in ("weak", "nth", label) or FEE.match(match[0]) or match[0] in ("another", "อีก")
        for match in CUE.finditer(gap, link.end())
    )


def _dated_row(low: str, last: Mention, gap: str, end: int) -> bool:
    """Whether this amount is one more row of a list of payments, each with its day: "Ann 5,000 (1 May) Bob 700 (2 May)"."""
    return (
        len(gap) <= 44
        and DATED_AFTER.match(low, last.end) is not None
        and DATED_AFTER.match(low, end) is not None
        and not NEW_CLAUSE.search(gap)
        and all(match.lastgroup in ("weak", "nth", "paid") for match in CUE.finditer(gap))
    )


def _was_not_paid(low: str, end: int, label: str) -> bool:
    """Whether what follows says that the sum was refused, or seen through before it was paid."""
    said = REALISED_AFTER.match(low, end) if label in ("demand", "more", "money") else None
    if said is None and label in ("paid", "demand", "more", "money", "total"):
        said = UNPAID_AFTER.match(low, end)
        said = None if said and IN_CASE.search(said[0]) else said
        if said and label in ("paid", "total") and (OWN_SUM.match(low, said.end()) or OTHER_PART.search(said[0])):
            return False  # another sum was not paid
        if said and label in ("paid", "total") and REFUSED.search(said[0]):
            return False
    return said is not None and not took_place(low, end, said.end())


def _refused(low: str, end: int) -> bool:
    return _was_not_paid(low, end, "demand") or CHAT_REFUSED.match(low, end) is not None


def _with_what_follows(
    low: str, quantity: Quantity, end: int, label: str, cue: str, floor: int
) -> tuple[str, str] | None:
    """What words behind the amount make of it."""
    if _was_not_paid(low, end, label):
        further = label == "more" or FURTHER.search(low, max(floor, quantity.start - 40), end + 6)
        return ("unpaid_more" if further else "unpaid"), ""
    if (
        label in ("paid", "total", "money")
        and ELSEWHERE.search(low, end, end + 90)
        and SETTLED_ELSEWHERE.match(low, end)
    ):
        return "old", ""
    held = label == "promise" and ("มี" in cue or cue == "เหลือ")  # what there was, which was then paid
    if (held or label in ("demand", "more", "money", "price")) and paid_then(low, end):
        return "paid", "asked"
    if label == "demand" and DATED_AFTER.match(low, end) and not cue.startswith(("เรียก", "ขู่", "ขอ")):
        return "paid", "asked"
    raised = label in ("promise", "demand", "money") and RAISED.search(
        low, max(floor, quantity.start - 46), quantity.start
    )
    paid = RAISED_PAID.match(low, end) if raised else None
    if paid and not OWN_SUM.match(low, paid.end()):
        return "paid", ""
    if label == "promise" and THAT_WAS_PAID.match(low, end):
        return "paid", ""
    goes_up = label == "more" and ALL_ROUNDS.match(low, quantity.end)
    if goes_up or AFTER_TOTAL.match(low, quantity.end) and label not in ("promise", "old", "more"):
        return "total", ""
    if (
        label == "paid"
        and ORDERED_AFTER.match(low, end)
        and not re.search("ถูก|โดน|แล้ว|ผม|หนู|ดิฉัน|เรา|\\bi ", low[max(0, quantity.start - 16) : quantity.start])
    ):
        return "demand", ""
    gone = GONE_AFTER.match(low, end) if label in ("money", "promise", "demand") else None
    if gone and not _SUM_OF_IT.match(low, gone.end()):
        return "paid", ""
    return ("promise", "") if AFTER_PROMISE.match(low, quantity.end) else None


def _settle(label: str, cue: str, window: str, after: str, before: str) -> tuple[str, str]:
    """Cues that stand together: a promised total is a promise, a payment that was only asked for a demand."""
    if label == "paid" and TOTAL_NEAR.search(before):
        label = "total"
    if label == "total" and re.search(
        "วงเงิน|ราคา|มูลค่า|ค่าของ|ค่าสินค้า|กำไร|ถอน(?:ได้|เงินได้)|โบนัส|รางวัล|profit|withdraw|balance|ยอดในแอป|ចំណេញ",
        before[-30:],
    ):
        return "promise", cue
    if label == "paid" and _STARTS.search(cue) and (_INVITED.search(before) or _YIELDS.match(after)):
        return "promise", cue  # what one may begin with
    if label == "total" and _ASKED_IN_ALL.search(before):
        return "demand", cue
    if (
        label in ("paid", "demand")
        and RANSOM.search(window + after)
        and not re.search("โอน|จ่าย[ก-๙]{0,16}(?:ไป|แล้ว)|paid|sent|ផ្ញើ|បង់|ផ្ទេរ|វេរ", window)
    ):
        return "ransom", cue
    asked = re.search(
        r"(?:ให้|ต้อง|จะ|ขอให้|บอกให้)(?:เรา|ผม|ดิฉัน|หนู|แม่|พ่อ)?(?:หา|เอา|นำ|ไป|รีบ|มา|เงินสด|เงิน)*$",
        before[: max(0, before.rfind(cue))],
    )
    return ("demand", cue) if label == "paid" and asked and cue != "มัดจำ" else (label, cue)
