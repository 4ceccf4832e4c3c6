"""Runs of digits: which are telephones, accounts, masked accounts or PromptPay, and which are something else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stdnum.th import pin

from . import phones
from .digits import only_digits
from .found import Found
from .text import FILLER, Hit, Hits

_GROUP = re.compile(r"\d+")
_TIGHT = re.compile(r"[-.]|\s?\(0\)\s?|\)-?")
_LOOSE = re.compile(r" |  | - | -|- |\) |\(| \(|\)\s?-\s?")
_UNIT = re.compile(
    r"\s?(?:บาท|บ\.|฿|%|\.-|,-|ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค|มกรา|กุมภา|"
    r"มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|"
    r"วัน(?!ที่)|คน|ครั้ง|รอบ|ปี|เดือน|น\.|นาที|ชั่วโมง|ชม|ล้าน|แสน|หมื่น|พัน|ร้อย|k\b|usd|thb|baht|(?:jan|"
    r"feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|am\b|pm\b|បាត|ដុល្លារ|ខែ|ថ្ងៃ)"
)
_LIST = re.compile(r"[\s,;/&+]{0,3}(?:และ|กับ|หรือ|แล้วก็|and|or|និង|ឬ|&)?[\s,;/]{0,2}")
_ACCOUNT_SHAPE = re.compile(
    r"\d{3}-\d-\d{5}-\d|\d{3}-\d-\d{6}|\d{3}-\d{6}-\d|[1-9]\d{2}-\d{7}|\d{3}-\d{1,2}-\d{5,7}-\d{1,2}(?:-\d)?|"
    r"\d{2,4}-\d{1,4}-\d{4,7}(?:-\d{1,2}){1,2}|\d{4}-\d{3}-\d{5}-\d|\d{3}-\d{4}-\d{5}|\d{3}-\d{3}-\d{3}-\d{3}"
)
_PHONE_SHAPE = re.compile(
    r"0[689]\d?[- .]\d{3,4}[- .]?\d{3,4}|0[689]\d[- .]\d{7}|0[2-57]\d?[- .]\d{3,4}[- .]?\d{3,4}|"
    r"0[- ]\d{4}[- ]\d{4}|0[- ][689]\d{3}[- ]\d{4}|0[689][- ]\d{4}[- ]\d{4}|0[689]\d{2}[- ]\d{3}[- ]\d{3}|"
    r"0[689]\d-\d{4}-\d{3}"
)
_HOTLINE_BEFORE = re.compile(
    r"(?:สายด่วน|โทร|แจ้ง|เบอร์|ศูนย์|hotline|call|aoc|ธนาคาร|แบงก์|ตำรวจ|กสทช|ปปง|ออมสิน|กสิกร|กรุง|พาณิชย์|"
    r"การไฟฟ้า|ประปา|ไปรษณีย์|ประกันสังคม|สรรพากร|ลายน์|dial|number|លេខ)[^\n\d]{0,16}$|\($"
)
HOTLINES = frozenset(
    """191 199 1155 1441 1599 1213 1111 1567 1212 1200 1710 1130 1129 1662 1125 1161 1584 1506 1330 1164 1545 1115 1333 1428
    1572 1175 1242 1678 1202 1207 1422 1663 1166 1195 1300 1669 1556 1569 1135 1178 1193 1197 1186 1348 1359 1385 1415 1436 1548
    1588 1640 1646 1672 1676 1690 1766 1327 1240 1217 1205 1157 1544 1553 1554 1568 1577 1323 1507 1564 1558 1586""".split()
)
_BANK_GLUED = re.compile(
    r"(?<![a-z])(?:scb|ktb|bbl|bay|gsb|ttb|kbank|aba|baac|uob|cimb|tmb|kkp|acc|tel|wing|acleda|a/c|no)$"
)
REACH = 42


@dataclass(slots=True)
class Run:
    """Digits that belong together: `written` is the text of it, `digits` its digits, `plus` whether a + stands before."""

    start: int
    end: int
    digits: str
    written: str
    plus: bool


def read_numbers(low: str, cues: Hits, khmer_text: bool, says_khmer: bool) -> list[Found]:
    """Telephones, accounts and PromptPay in order. In: lower-case text with what was read before filled."""
    found: list[Found] = []
    last: Found | None = None
    for atoms in _chains(low):
        index = 0
        while index < len(atoms):
            for count in range(len(atoms) - index, 0, -1):
                item = (
                    _classify(low, _join(low, atoms[index : index + count]), cues, last, khmer_text, says_khmer)
                    if _joinable(atoms[index : index + count])
                    else None
                )
                if item:
                    found.append(item)
                    last = item
                    break
            else:
                count = 1
            index += count
    return found


def _chains(low: str) -> list[list[tuple[int, int]]]:
    """Atoms (digits joined by dashes or dots), chained where only a space lies between them."""
    chains: list[list[tuple[int, int]]] = []
    for match in _GROUP.finditer(low):
        start, end = match.span()
        if (
            start
            and not _BANK_GLUED.search(low[max(0, start - 8) : start])
            and (low[start - 1].isascii() and low[start - 1].isalpha() or low[start - 1] in "_@#$")
        ):
            chains.append([])
            continue
        if low[end : end + 1] and (
            low[end].isascii()
            and low[end].isalpha()
            and not low[end : end + 4].startswith(("ttb", "scb", "ktb", "bbl", "bay", "gsb", "kbank", "kban"))
        ):
            chains.append([])
            continue
        if (
            low[end : end + 1] in (",", "/", ":")
            and low[end + 1 : end + 2].isdigit()
            and end - start < 7
            or (start > 1 and low[start - 1] in ",/:" and low[start - 2].isdigit() and end - start < 7)
        ):
            chains.append([])
            continue
        chain = chains[-1] if chains else []
        gap = low[chain[-1][1] : start] if chain else "\n"
        if chain and _TIGHT.fullmatch(gap):
            chain[-1] = (chain[-1][0], end)
        elif chain and len(gap) <= 4 and _LOOSE.fullmatch(gap) and len(chain) < 16:
            chain.append((start, end))
        else:
            chains.append([(start, end)])
        if _UNIT.match(low, end):
            if end - start < 7 and len(chains[-1]) > 0:
                chains[-1].pop() if chains[-1][-1][0] == start else None
            chains.append([])
    return [chain for chain in chains if chain]


def _joinable(atoms: list[tuple[int, int]]) -> bool:
    return len(atoms) == 1 or all(end - start < 9 for start, end in atoms)


def _join(low: str, atoms: list[tuple[int, int]]) -> Run:
    start, end = atoms[0][0], atoms[-1][1]
    lead = low[max(0, start - 2) : start]
    plus = lead.endswith("+") or lead == "+("
    if plus:
        start -= 1 if lead.endswith("+") else 2
    written = low[start:end]
    return Run(start, end, only_digits(written), written, plus)


def _classify(low: str, run: Run, cues: Hits, last: Found | None, khmer_text: bool, says_khmer: bool) -> Found | None:
    if not 3 <= len(run.digits) <= 18 or (len(run.digits) < 8 and phones.special(run.digits) is None):
        return None
    cue, after = _cue_before(low, run, cues), _cue_after(low, run, cues)
    older = last is not None and cue_is_older(cue, last)
    follows = older and last is not None and _LIST.fullmatch(low[last.end : run.start]) is not None
    if older and not follows:
        cue = None
    kind = _kind(cue)
    country = _country(low, run, cues, khmer_text, says_khmer)
    phone = _phone(run, country)
    if after and after.tag == "promptpay" and phone and len(phone) > 8:
        return Found("promptpay", phone, run.start, run.end, "promptpay_cue", after.word)
    if kind == "nothing" and not (
        after and after.tag.startswith(("bank", "wallet")) and _ACCOUNT_SHAPE.fullmatch(run.written)
    ):
        return None
    if follows and last is not None and kind != "nothing":
        kind = {"phone": "phone", "promptpay": "promptpay"}.get(last.type, "account")
    if kind == "promptpay":
        item = _promptpay(run, phone, cue)
        if item:
            return item
    wallet = kind == "wallet" or (after is not None and after.tag == "wallet" and kind != "phone")
    if wallet and phone and phone.startswith("+66"):
        word = cue.word if cue and kind == "wallet" else after.word if after else None
        return Found("bank_account", "0" + phone[3:], run.start, run.end, "wallet_cue", word, bank="TRUEMONEY")
    banked = after is not None and after.tag.startswith("bank:") and kind != "phone_near"
    return _phone_or_account(low, run, kind, cue, after if banked else None, phone, says_khmer)


def cue_is_older(cue: Hit | None, last: Found) -> bool:
    """Whether the nearest cue stands before the number that was read last, so that a list goes on."""
    return cue is None or cue.start < last.end


def _phone_or_account(
    low: str, run: Run, kind: str | None, cue: Hit | None, after: Hit | None, phone: str | None, khmer: bool
) -> Found | None:
    account_shape = _ACCOUNT_SHAPE.fullmatch(run.written) is not None and 10 <= len(run.digits) <= 15
    phone_shape = run.plus or _PHONE_SHAPE.fullmatch(run.written) is not None
    word = cue.word if cue else None
    accountish = kind in ("account", "bank", "promptpay", "wallet") or after is not None
    if phone and len(phone) <= 4:
        told = kind == "phone" or _short_is_known(low, run, phone)
        return (
            Found("phone", phone, run.start, run.end, "short_number", word)
            if told and not _UNIT.match(low, run.end)
            else None
        )
    if (
        phone
        and not account_shape
        and (run.plus or not accountish or (phone_shape and kind in ("account", "phone") and after is None))
    ):
        return Found("phone", phone, run.start, run.end, "phone_cue" if kind == "phone" else "phone_shape", word)
    if phone and kind == "phone" and not account_shape and not (after and cue and run.start - cue.end > 14):
        return Found("phone", phone, run.start, run.end, "phone_cue", word)
    if run.plus or not 8 <= len(run.digits) <= 16:
        return None
    if (len(run.digits) == 13 and pin.is_valid(run.digits)) or run.written.count(".") > 0:
        return None
    named = (
        kind == "bank"
        or after is not None
        or (
            cue is not None
            and re.search(
                r"(?:aba|acleda|wing)\s?(?:bank|account|acc|no|a/c|number|:|\s)*$",
                low[max(0, run.start - 24) : run.start],
            )
        )
    )
    enough = 8 if named else 9 if khmer and kind == "account" else 10
    if (
        len(run.digits) >= enough
        and (accountish or account_shape)
        and " " in run.written
        and len(run.digits) not in (9, 10, 12)
        and not _is_cambodian(cue, after)
    ):
        return None
    if (
        cue
        and cue.word == "เลขที่"
        and not after
        and not account_shape
        and not re.search("บัญชี|ธนาคาร|ธ\\.|บช", low[max(0, run.start - 40) : cue.start])
    ):
        return None
    if accountish and len(run.digits) >= enough or account_shape:
        return Found(
            "bank_account",
            run.digits,
            run.start,
            run.end,
            "account_cue" if accountish else "account_shape",
            (after or cue).word if after or cue else None,
        )
    return None


def _is_cambodian(cue: Hit | None, after: Hit | None) -> bool:
    return any(hit is not None and hit.tag.startswith("bank:KH") for hit in (cue, after))


def _short_is_known(low: str, run: Run, number: str) -> bool:
    """Whether a short number is a known hotline that stands behind the name of somebody one can call."""
    return number in HOTLINES and _HOTLINE_BEFORE.search(low[max(0, run.start - 24) : run.start]) is not None


def _promptpay(run: Run, phone: str | None, cue: Hit | None) -> Found | None:
    value = (
        phone
        if phone and phone.startswith("+66")
        else run.digits
        if len(run.digits) in (13, 15) and not run.plus
        else None
    )
    return Found("promptpay", value, run.start, run.end, "promptpay_cue", cue.word if cue else None) if value else None


def _phone(run: Run, country: str) -> str | None:
    digits = run.digits
    if "(0)" in run.written:
        digits = only_digits(run.written.replace("(0)", "", 1))
    if run.plus:
        return phones.international(digits)
    if digits.startswith("00") and len(digits) > 10:
        return phones.international(digits[2:])
    if digits.startswith("0"):
        if country == "KH":
            return phones.khmer_local(digits) or phones.thai_local(digits)
        return phones.thai_local(digits) or (phones.khmer_local(digits) if country == "KH?" else None)
    if re.fullmatch(r"66[689]\d{8}|6602\d{7}|66[2-57]\d{7}", digits) and not _ACCOUNT_SHAPE.fullmatch(run.written):
        return phones.international(digits)
    if re.fullmatch(r"855[1-9]\d{7,8}|69[78]\d{7,9}", digits):
        return phones.international(digits)
    return phones.special(digits)


def _country(low: str, run: Run, cues: Hits, khmer_text: bool, says_khmer: bool) -> str:
    """ "KH" when the words around say Cambodian (or the text is Khmer), "KH?" when the text only speaks of Cambodia."""
    for hit in reversed(cues.between(max(0, run.start - 26), run.start)):
        if hit.tag in ("country_kh", "country_th"):
            return (
                "KH"
                if hit.tag == "country_kh" and _of_number(low, hit, run)
                else "TH"
                if hit.tag == "country_th" and _of_number(low, hit, run)
                else "KH?"
            )
    for hit in cues.between(run.end, run.end + 22):
        if hit.tag.startswith("country") and re.fullmatch(r"\s?\(?\s?(?:เบอร์|ซิม|เบอ)?\s?", low[run.end : hit.start]):
            return "KH" if hit.tag == "country_kh" else "TH"
    return "KH" if khmer_text else "KH?" if says_khmer else "TH"


def _of_number(low: str, hit: Hit, run: Run) -> bool:
    gap = low[hit.end : run.start]
    return FILLER not in gap and len(re.sub(r"[\d\s-]", "", gap)) <= 14


def _kind(cue: Hit | None) -> str | None:
    return cue.tag.partition(":")[0] if cue else None


def _cue_before(low: str, run: Run, cues: Hits) -> Hit | None:
    """The word nearest before a number; a word for "phone" gives way to the word that it stands in front of."""
    position = run.start
    hit = cues.before(position, REACH)
    while hit and hit.tag.startswith("country"):
        if hit.word.startswith(("เบอร์", "เบอ", "เลข", "លេខ")) or hit.word.endswith("number"):
            return hit._replace(tag="phone")
        hit = cues.before(hit.start, REACH - (position - hit.start))
    if hit is None or "\n\n" in low[hit.end : position]:
        return None
    return hit


def _cue_after(low: str, run: Run, cues: Hits) -> Hit | None:
    """A bank or service named right behind a number, unless another number follows that it rather belongs to."""
    hit = cues.after(run.end, 12)
    if hit is None or not hit.tag.startswith(("bank:", "wallet", "promptpay")):
        hit2 = cues.after(hit.end, 4) if hit and hit.tag == "account" else None
        if hit2 is None or not hit2.tag.startswith("bank:"):
            return None
        hit = hit2
    gap = low[run.end : hit.start]
    if FILLER in gap or re.search(r"[,;\n\d]|และ|กับ|แล้ว|ส่วน|and|then", gap):
        return None
    if (
        re.match(r"[\s:)(]{0,3}(?:เลขที่|เลข|เบอร์|บัญชี|no\.?)?[\s:(]{0,3}[+\d]{1,}[\d -]{6,}", low[hit.end : hit.end + 24])
        and "(" not in gap
    ):
        return None
    return hit
