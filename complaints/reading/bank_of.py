"""Which bank an account belongs to: the bank named nearest to the number."""

from __future__ import annotations

import re

from .banks import PLACE_BEFORE
from .found import Found
from .quick import quick
from .text import FILLER, Hit, Hits

_LIST = quick(r"[,;/\n]|และ|กับ|หรือ|แล้ว|ส่วน|จากนั้น|ต่อมา|อีก|ครั้งที่|\band\b|\bthen\b|និង")
_NEXT_NUMBER = re.compile(
    rf"[\s:()]{{0,3}}(?:เลขที่บัญชี|เลขบัญชี|เลขที่|เลข|บัญชี|account|no\.?|number)?[\s:()]{{0,3}}[{FILLER}\d]"
)
_CLAIMED = quick(
    r"(?:อ้าง(?:ตัว)?(?:ว่า)?เป็น|อ้างว่า|แอบอ้าง|ปลอมเป็น|พนักงาน|เจ้าหน้าที่|จนท\.?|จาก|ฝ่าย|บอกเป็น|"
    r"บอกว่าเป็น|ว่าเป็น|from|pretend\w{0,8} to be|staff)\s*(?:ของ|จาก)?\s*(?:ธนาคาร|ธ\.|แบงก์|แบงค์)?\s*$"
)
_SLIP = quick(
    r"หลักฐานการโอน|สลิป|โอนเงินสำเร็จ|ทำรายการสำเร็จ|รายการสำเร็จ|transfer (?:completed|successful)|transaction successful|"
    r"โอนสำเร็จ"
)


def assign_banks(low: str, found: list[Found], banks: Hits) -> None:
    """Set `bank` of the accounts in `found` that have none. `low` has the identifiers filled."""
    accounts = [item for item in found if item.type in ("bank_account", "bank_account_masked")]
    used: set[int] = set()
    for item in accounts:
        if item.bank is None:
            hit = _nearest(low, item, banks)
            if hit:
                item.bank = hit.tag
                used.add(hit.start)
    without = [item for item in accounts if item.bank is None]
    if without:
        _from_afar(low, accounts, without, [hit for hit in banks.all if hit.start not in used])


def _nearest(low: str, item: Found, banks: Hits) -> Hit | None:
    best: tuple[int, Hit] | None = None
    before = banks.before(item.start, 60)
    if before and not _is_place(low, before):
        gap = low[before.end : item.start]
        if (
            FILLER not in gap
            and not re.search(r"\d{5,}", gap)
            and (len(gap) <= 2 or not _CLAIMED.search(low[max(0, before.start - 26) : before.start]))
        ):
            cost = len(gap) + (24 if _LIST.search(gap) else 0)
            if "\n" in gap and re.search("พร้อมเพ|promptpay|ไปยัง|ปลายทาง|จาก|to:|from", gap):
                cost = 99
            if cost <= 60 and gap.count("\n") < 2:
                best = (cost, before)
    after = banks.after(item.end, 34)
    if after:
        gap = low[item.end : after.start]
        if FILLER not in gap:
            cost = len(gap) + (24 if _LIST.search(gap) else 0) + (24 if _NEXT_NUMBER.match(low, after.end) else 0)
            plain = re.fullmatch(
                r"[\s(:.,\-]*(?:ธนาคาร|ธ\.?|แบงก์|แบงค์|ของ|bank|บัญชี|เป็นของ|ซึ่งเป็น|คือ|เป็น|at|with|from|"
                r"ชื่อ)*[\s(:.]*",
                gap,
            )
            if (
                (plain or len(gap) <= 12 or "ธนาคาร" in gap or "ธ." in gap or "bank" in gap)
                and cost < 40
                and (best is None or cost < best[0])
            ):
                best = (cost, after)
    return best[1] if best else None


def _is_place(low: str, hit: Hit) -> bool:
    return hit.word == "กรุงเทพ" and low[: hit.start].rstrip().endswith(PLACE_BEFORE[:6])


def _from_afar(low: str, accounts: list[Found], without: list[Found], unused: list[Hit]) -> None:
    """A bank that the text tells apart from the number: "the account is with …", or the bank of the slip itself."""
    told = [
        hit
        for hit in unused
        if re.search(
            r"(?:บัญชี|ธนาคาร|แบงก์|แบงค์|account|bank|គណនី|ធនាគារ)[^\n\x1a]{0,14}$", low[max(0, hit.start - 22) : hit.start]
        )
    ]
    told = [hit for hit in told if not _CLAIMED.search(low[max(0, hit.start - 30) : hit.start])]
    if len(accounts) == 1 and len({hit.tag for hit in told}) == 1:
        accounts[0].bank = told[0].tag
    slip = _SLIP.search(low)
    for hit in unused:
        if (
            slip
            and abs(slip.start() - hit.end) < 24
            and without[0] is accounts[0]
            and without[0].bank is None
            and without[0].type == "bank_account_masked"
        ):
            without[0].bank = hit.tag
