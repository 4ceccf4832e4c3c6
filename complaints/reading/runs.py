"""Runs of digits in a text: which digits, dashes and spaces can be one number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .digits import only_digits
from .quick import quick

_GROUP = re.compile(r"\d+")
_TIGHT = re.compile(r"[-.]|\s?\(0\)\s?|\)-?")
_LOOSE = re.compile(r" |  | - | -|- |\) |\(| \(|\)\s?-\s?")
UNIT = quick(
    r"\s?(?:บาท|บ\.|฿|%|\.-|,-|ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค|มกรา|กุมภา|"
    r"มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|"
    r"วัน(?!ที่)|คน(?!ที่)|ครั้ง|รอบ|ปี|เดือน|น\.|นาที|ชั่วโมง|ชม|ล้าน|แสน|หมื่น|พัน|ร้อย|k\b|usd|thb|baht|(?:jan|"
    r"feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|am\b|pm\b|បាត|ដុល្លារ|ខែ|ថ្ងៃ(?!ទី)|(?:มค|กพ|มีค|เมย|พค|มิย|กค|สค|กย|ตค|พย|ธค)(?![ก-๙]))"
)
_MONEY = re.compile(r"\s?(?:บาท|บ\.|฿|\.-|ล้าน|แสน|หมื่น|พัน|ร้อย|k\b|usd|thb|baht|បាត|ដុល្លារ)")
_BANK_GLUED = quick(
    r"(?<![a-z])(?:scb|ktb|bbl|bay|gsb|ttb|kbank|aba|baac|uob|cimb|tmb|kkp|acc|tel|wing|acleda|a/c|no)$"
)
_CODE_BEFORE = re.compile(r"(?<![a-z])(?!tel|fax|acc|no-|scb|ktb|bbl|bay|gsb|ttb|uob)[a-z]{1,5}-$")
_GLUED_AFTER = ("ttb", "scb", "ktb", "bbl", "bay", "gsb", "kban")


@dataclass(slots=True)
class Run:
    """Digits that belong together: `written` is the text of it, `digits` its digits, `plus` whether a + stands before."""

    start: int
    end: int
    digits: str
    written: str
    plus: bool


def chains(low: str) -> list[list[tuple[int, int]]]:
    """Atoms (digits joined by dashes or dots), chained where only a space lies between them."""
    found: list[list[tuple[int, int]]] = []
    for match in _GROUP.finditer(low):
        start, end = match.span()
        if _in_a_word(low, start, end) or (end - start < 7 and _in_a_figure(low, start, end)):
            found.append([])
            continue
        chain = found[-1] if found else []
        gap = low[chain[-1][1] : start] if chain else "\n"
        if chain and _TIGHT.fullmatch(gap):
            chain[-1] = (chain[-1][0], end)
        elif chain and len(gap) <= 4 and len(chain) < 16 and _LOOSE.fullmatch(gap):
            chain.append((start, end))
        else:
            found.append([(start, end)])
        if UNIT.match(low, end):
            if end - start < 7 and found[-1][-1][0] == start and not _needs_last(low, found[-1]):
                found[-1].pop()  # "081 234 5678 3 บาท": the last is an amount
            found.append([])
    return [chain for chain in found if chain]


def _needs_last(low: str, chain: list[tuple[int, int]]) -> bool:
    """Whether only the last group makes a whole telephone or account, so that a counting word behind it begins a clause."""
    sizes = [end - start for start, end in chain]
    if sizes == [3, 1, 5, 1]:
        return True  # a Thai account as it is printed
    return 2 <= sum(sizes[:-1]) < 9 and 9 <= sum(sizes) <= 12 and sizes[-1] >= 3 and not _MONEY.match(low, chain[-1][1])


def _in_a_word(low: str, start: int, end: int) -> bool:
    """Digits glued to Latin letters are part of a code or name, unless the letters are a bank."""
    before, after = low[max(0, start - 1) : start], low[end : end + 1]
    if before == "-" and _CODE_BEFORE.search(low[max(0, start - 8) : start]):
        return True
    if before and (before in "_@#$" or before.isascii() and before.isalpha()):
        return _BANK_GLUED.search(low[max(0, start - 8) : start]) is None
    return after.isascii() and after.isalpha() and not low.startswith(_GLUED_AFTER, end)


def _in_a_figure(low: str, start: int, end: int) -> bool:
    """Digits beside a comma, stroke or colon with a digit on its other side are part of an amount, date or time."""
    if low[end : end + 1] in (",", "/", ":") and low[end + 1 : end + 2].isdigit():
        return True
    return start > 1 and low[start - 1] in ",/:" and low[start - 2].isdigit()


def joined(low: str, atoms: list[tuple[int, int]]) -> Run | None:
    """Atoms as one run, with its + if one stands before; None when one of several is a whole number by itself."""
    start, end = atoms[0][0], atoms[-1][1]
    lead = low[max(0, start - 2) : start]
    plus = lead.endswith("+") or lead == "+("
    sizes = [stop - begin for begin, stop in atoms]
    singles = next((at for at, size in enumerate(sizes) if size > 1), len(sizes))
    if singles >= 8 and singles < len(sizes):
        return None  # a number in single digits ends where larger groups begin
    if len(atoms) > 1 and (sum(sizes) < 8 or (not plus and max(sizes) >= 9)):
        return None
    if plus:
        start -= 1 if lead.endswith("+") else 2
    written = low[start:end]
    return Run(start, end, only_digits(written), written, plus)
