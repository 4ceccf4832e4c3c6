"""How much was lost, in baht: the total the text states, else the sum of the payments it lists."""

from __future__ import annotations

import re
from itertools import pairwise

from .found import Answer
from .loss_model import likely_losses, settle_by_likeness
from .money_after import REST_PAID, took_place
from .money_counts import multiplied
from .money_cues import FEE, RECOVERY
from .money_events import settle_payments
from .money_labels import Mention
from .money_mentions import find_mentions
from .money_nothing import ASKING, REPORTED_ONLY, UNSURE, UNTOLD, VAGUE_LOSS, denies_loss, says_nothing_lost
from .money_rows import by_another, settle_rows

# Kinds in which a sum that is asked for, offered or only named was not paid unless the text says so.
_ONLY_IF_PAID = frozenset(("trafficking", "sextortion", "mule_account"))
_REST = re.compile("ที่เหลือ|ส่วนต่าง|ส่วนหลัง|the rest|remaind|remaining|balance|នៅសល់")
_DEPOSIT = re.compile("มัดจำ|จอง|ครึ่ง|deposit|half|កក់")
_OLD_LOSS = re.compile("โดน|ถูก|เสีย|โกง|หลอก|ลงทุน|\\blost|\\blose|scammed|cheated|invest|បាត់|បោក|ខាត")
_CHARGED = re.compile("ตัด|หัก|รูด|charged|debited")
_BORROW = re.compile("(?:ขอ|อยาก|จะ)?(?:ยืม|กู้)|ต้อง(?:ใช้|จ่าย|ชำระ)?คืน|.{0,6}ខ្ចី")
_MULE_LOSS = re.compile("จ่าย|เสีย|หาย|สูญ|ชำระ|ถอนไป|ถูกถอน|paid|lost|stole|បង់|បាត់|asked")
# An account that somebody opened, sold or lent: only then what passed through it is no loss.
_LENT = re.compile(
    r"(?:เปิด|ขาย|เช่า|ยืม|รับซื้อ|ซื้อขาย|รับจ้าง|ใช้|เอา|นำ|อายัด)[ก-๙ ]{0,24}?(?:บัญชี|บช|สมุด|เล่ม|ซิม)|(?:บัญชี|สมุด|ซิม)[ก-๙ ]{0,24}?(?:ม้า|ให้เช่า|ถูกอายัด|โดนอายัด|ของ(?:ผม|หนู|ดิฉัน|ตัวเอง|ตนเอง))|หมายเรียก|เล่มละ|"
    r"mule|(?:open|opened|sold|sell|rent|rented|lent|lend|borrowed|frozen|froze|bought|buys?|buying)\b|គណនី"
)
_BOUGHT = re.compile(
    "โอน|จ่าย|ชำระ|สั่ง|ซื้อ|จอง|มัดจำ|ได้ของ|ได้รับ|เช่า|paid|pay|b[ou][ou]?[gy]h?t?\\b|order|book|sent|rent|receiv|ទិញ|កក់|ផ្ទេរ|បង់|វេរ|ជួល"
)
_BROKER = re.compile("^(?:เก็บ)?ค่า|^យក?ថ្លៃ|^ថ្លៃ|fee")
_CHEATED = re.compile("หลอก|โกง|ปลอม|หาย|บล็อก|หนี|เชิด|scam|cheat|fake|blocked|vanish|disappear|បោក|ក្លែង|ប្លុក|បាត់ខ្លួន")
_NEXT = re.compile(r"\s?(?:บาท|baht|thb|฿|បាត)?(?:\s?(?:,|/|\+|และ|กับ|แล้วก็|and|និង)\s?|\s)")
_FOR = re.compile("ค่า|ថ្លៃ| for ")  # a list that says of each sum what it was for has no total at its end
_AT_ALL = re.compile("อะไร|สัก|ซัก|แม้แต่|อยู่ครบ|เสียหาย|nothing|any|a single|no |អ្វី")
_SAID_AGAIN = re.compile(r"\s?(?:บาท|baht|thb)?\s?(?:again\b|อีกรอบ|อีกครั้ง|ซ้ำ)")
_TIMES = re.compile(r"(?<![\d,.])(\d{1,2}) ?(?:ครั้ง|รอบ|ยอด|หน|งวด|times|transfers|payments|ដង)")
_AGAIN = re.compile(
    r"อีก|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|ครั้ง(?!นี้)|รอบ(?!นี้)|งวด|ยอดที่|ซ้ำ|\+|another|again|second|third|twice|ទៀត|លើក|ថ្ងៃ|\x1f"
)


def read_amount(low: str, category: str) -> Answer:
    """The loss in baht. In: lower-case text with identifiers and dates filled, the kind of scam."""
    mentions = sums_by_rule(low, category)
    settle_by_likeness(low, mentions, category)
    mentions = multiplied(low, mentions)
    _part_with_old_losses(low, mentions, category)
    abroad = category != "mule_account" and any(m.foreign and m.label in ("paid", "total") for m in mentions)
    mentions = [m for m in mentions if not m.foreign]
    lost = [m for m in mentions if m.label in ("paid", "total")]
    denied = denies_loss(low, lost[0].end) if len(lost) == 1 else None
    if denied and not abroad and not _denies_another(mentions, lost[0], denied):
        return _nothing(denied)
    return _stated(low, mentions, category) or _unstated(low, mentions, category, abroad=abroad)


def sums_by_rule(low: str, category: str) -> list[Mention]:
    """All sums in order, each labelled as far as the rules know. In: what `read_amount` takes."""
    mentions = find_mentions(low)
    _part_with_others_money(mentions, category if category != "mule_account" or _LENT.search(low) else "")
    settle_payments(low, mentions)
    settle_rows(low, mentions)
    return mentions


def _denies_another(mentions: list[Mention], lost: Mention, denied: re.Match[str]) -> bool:
    """Whether the words "did not pay" speak of a sum that stands between the one that was lost and them."""
    between = [m for m in mentions if lost.end <= m.quantity.start and m.end <= denied.start()]
    return bool(between) and between[-1].label != "old" and not _AT_ALL.search(denied[0])


def _stated(low: str, mentions: list[Mention], category: str) -> Answer | None:
    """The total, the price or the payments, when the text tells of any."""
    totals = [m for m in mentions if m.label == "total"]
    if totals:
        best = max(totals, key=lambda m: (m.baht, m.quantity.value)) if len(totals) > 1 else totals[0]
        return _answer("total_stated", [best], best.quantity.value)
    paid = _without_bait(low, [m for m in mentions if m.label == "paid"])
    whole = _price_of_deposit(low, mentions, paid)
    if whole:
        return _answer("price_paid", [whole], whole.quantity.value)
    if not paid or category == "other" and all(_CHARGED.search(m.cue) and FEE.search(low) for m in paid):
        return None  # a bank's own charge
    code = "payments_likely" if any(m.likely for m in paid) else "payments_added" if len(paid) > 1 else "payment_stated"
    return _answer(code, paid, _sum(low, paid))


def _unstated(low: str, mentions: list[Mention], category: str, *, abroad: bool) -> Answer:
    """What can be said when no payment is told: nothing lost, what was asked for, the price, the only amount."""
    first = _deposit_paid(low, mentions)
    if first:
        return _answer("payment_stated", [first], first.quantity.value)
    demanded = [m for m in mentions if m.label == "demand"] or [m for m in mentions if m.label == "more"]
    nothing = says_nothing_lost(low, category)
    if UNSURE.search(low):
        return Answer(None, "no_amount", {"mentioned": len(mentions)})
    unpaid = nothing or any(m.label == "unpaid" for m in mentions)
    if unpaid and not abroad and not (demanded and not nothing and VAGUE_LOSS.search(low[demanded[-1].end :])):
        return _nothing(nothing)
    nowhere = Answer(None, "no_amount", {"mentioned": len(mentions)})
    if demanded and (said := REPORTED_ONLY.search(low, demanded[-1].end)):
        return _nothing(said)
    if UNTOLD.search(low) and not nothing:
        return nowhere
    if ASKING.search(low) and not took_place(low, 0, len(low)):
        return nowhere
    if category == "other" and not _CHEATED.search(low):
        return nowhere
    if category in _ONLY_IF_PAID:
        demanded = [m for m in demanded if category == "trafficking" and _BROKER.search(m.cue)]
        return _answer("demands_paid", demanded, _sum(low, demanded)) if demanded else nowhere
    if demanded:
        return _answer("demands_paid", demanded, _sum(low, demanded))
    other = [m for m in mentions if m.label == "money"]
    priced = [m for m in mentions if m.label == "price"]
    bought = category == "shopping" and _BOUGHT.search(low)
    if len(priced) == 1 and not other and (bought or VAGUE_LOSS.search(low)):
        return _answer("price_paid", priced, priced[0].quantity.value)
    if len(other) == 1 and (other[0].baht or other[0].quantity.worded or other[0].quantity.grouped):
        return _answer("only_amount", other, other[0].quantity.value)
    likely = [] if abroad else likely_losses(low, mentions, category)
    return _answer("payments_likely", likely, _sum(low, likely)) if likely else nowhere


def _deposit_paid(low: str, mentions: list[Mention]) -> Mention | None:
    """The deposit, where only the rest is said not to have been paid."""
    for deposit, rest in pairwise(mentions):
        between = low[deposit.end : rest.quantity.start]
        asked = low[max(0, deposit.quantity.start - 24) : deposit.quantity.start]
        if (
            deposit.label == "demand"
            and rest.label.startswith("unpaid")
            and _REST.search(between)
            and _DEPOSIT.search(asked)
        ):
            return deposit
    return None


def _nothing(said: re.Match[str] | None) -> Answer:
    span = (said.start(), said.end()) if said else None
    return Answer(0, "nothing_lost", {"words": said[0] if said else ""}, span)


def _part_with_old_losses(low: str, mentions: list[Mention], category: str) -> None:
    """Where someone offers to get money back, the loss told before the offer is of an older case."""
    told = [m for m in mentions if m.label in ("paid", "total", "money")]
    old = [m for m in told if _OLD_LOSS.search(low, max(0, m.quantity.start - 40), m.quantity.start)]
    offer = RECOVERY.search(low) if old and category != "other" else None
    if offer is None:
        return
    later = [m for m in mentions if m.quantity.start > offer.end() and m.label in ("paid", "demand", "total")]
    if not later and category != "recovery":
        return
    for mention in old:
        if mention.end <= offer.start():
            mention.label = "old"


def _part_with_others_money(mentions: list[Mention], category: str) -> None:
    """What a victim wanted to borrow, or what passed through a lent account, is no loss."""
    for mention in mentions:
        if category == "loan" and mention.label in ("demand", "more") and _BORROW.match(mention.cue):
            mention.label = "promise"
        if (
            category == "mule_account"
            and mention.label == "paid"
            and mention.cue
            and not _MULE_LOSS.search(mention.cue)
        ):
            mention.label = "old"  # what passed through the account


def _without_bait(low: str, paid: list[Mention]) -> list[Mention]:
    """Without the small fee for which a card was asked, when the text says what was really charged to it."""
    charged = [m for m in paid if _CHARGED.search(m.cue)]
    if not charged or len(charged) == len(paid):
        return paid
    most = max(m.quantity.value for m in charged)
    return [m for m in paid if m.quantity.value * 10 > most or _CHARGED.search(m.cue)]


def _price_of_deposit(low: str, mentions: list[Mention], paid: list[Mention]) -> Mention | None:
    """The price, when a part was paid first and the rest later without its sum being told."""
    deposits = [m for m in paid if _DEPOSIT.search(low[max(0, m.quantity.start - 24) : m.end])]
    if len(deposits) != 1:
        return None
    prices = [m for m in mentions if m.label in ("price", "demand", "paid") and m is not deposits[0]]
    if len(prices) == 1 and prices[0].quantity.value > deposits[0].quantity.value:
        return prices[0] if REST_PAID.search(low, deposits[0].end) else None
    return None


def _answer(code: str, mentions: list[Mention], value: float) -> Answer:
    number = int(value) if value == int(value) else value
    params = {"parts": [m.quantity.value for m in mentions][:50], "cue": mentions[0].cue}
    return Answer(number, code, params, (mentions[0].quantity.start, mentions[-1].quantity.end))


def _told_as_many(low: str, mentions: list[Mention]) -> bool:
    """Whether as many payments are announced as are listed: three times, 1 + 2 + 3."""
    start = mentions[0].quantity.start
    return any(int(said[1]) == len(mentions) for said in _TIMES.finditer(low, max(0, start - 30), start))


def _sum(low: str, mentions: list[Mention]) -> float:
    """Payments added up; an amount said twice counts once unless it was paid again."""
    values = [mention.quantity.value for mention in mentions]
    most = max(mentions, key=lambda mention: mention.quantity.value).quantity.start
    counted = _AGAIN.search(low, max(0, most - 14), most)
    if (
        not counted
        and not _told_as_many(low, mentions)
        and len(values) > 2
        and max(values) in (values[0], values[-1])
        and abs(2 * max(values) - sum(values)) < 0.01
        and not _FOR.search(low, mentions[-2].end, mentions[-1].quantity.start)
    ):
        return max(values)  # a sum and its parts
    total, end = 0.0, -1
    seen: dict[float, Mention] = {}
    for mention in mentions:
        before = low[max(0, mention.quantity.start - 14) : mention.quantity.start]
        in_a_row = end >= 0 and _NEXT.fullmatch(low, end, mention.quantity.start)
        if (
            mention.quantity.value not in seen
            or mention.listed
            or in_a_row
            or _AGAIN.search(before)
            or _SAID_AGAIN.match(low, mention.end)
            or by_another(low, seen[mention.quantity.value], mention)
        ):
            total += mention.quantity.value
        seen[mention.quantity.value] = mention
        end = mention.end
    return round(total, 2)
