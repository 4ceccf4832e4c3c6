"""Runs of digits: which are telephones, accounts or PromptPay, and which are something else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from stdnum.th import pin

from . import phones
from .digits import only_digits
from .found import Found
from .quick import quick
from .roles import HOTLINES as BANK_LINES
from .runs import UNIT, Run, chains, joined
from .text import FILLER, Hit, Hits

_LIST = re.compile(r"[\s,;/&+]{0,3}(?:และ|กับ|หรือ|แล้วก็|and|or|និង|ឬ|&)?[\s,;/]{0,2}")
ACCOUNT_SHAPE = re.compile(
    r"\d{3}-\d-\d{5}-\d|\d{3}-\d-\d{6}|\d{3}-\d{6}-\d|[1-9]\d{2}-\d{7}|\d{3}-\d{1,2}-\d{5,7}-\d{1,2}(?:-\d)?|"
    r"\d{3}-\d-\d{2}-\d{5}-\d|\d{2,4}-\d{1,4}-\d{4,7}(?:-\d{1,2}){1,2}|\d{4}-\d{3}-\d{5}-\d|\d{3}-\d{4}-\d{5}|\d{3}-\d{3}-\d{3}-\d{3}"
)
_PHONE_SHAPE = re.compile(
    r"0[689]\d?[- .]\d{3,4}[- .]?\d{3,4}|0[689]\d[- .]\d{7}|0[2-57]\d?[- .]\d{3,4}[- .]?\d{3,4}|"
    r"0[- ]\d{4}[- ]\d{4}|0[- ][689]\d{3}[- ]\d{4}|0[689][- ]\d{4}[- ]\d{4}|0[689]\d{2}[- ]\d{3}[- ]\d{3}|"
    r"0[689]\d-\d{4}-\d{3}"
)
_HOTLINE_BEFORE = quick(
    r"(?:reported to|and to|spoofed|booking line|gave me|rang|phoned|dialled|to use|checked with|true|ais|สายด่วน|โทร|แจ้ง|សួរ|ហៅ|ទូរស័ព្ទ|เช็ค|เช็ก|สอบถาม|เบอร์|ศูนย์|hotline|call|aoc|ธนาคาร|แบงก์|ตำรวจ|กสทช|ปปง|ออมสิน|กสิกร|กรุง|พาณิชย์|"
    r"การไฟฟ้า|ประปา|ไปรษณีย์|ประกันสังคม|สรรพากร|ลายน์|หมุน|ถาม|dial|number|លេខ)[^\n\d]{0,16}$|ของจริง[^\n]{0,10}$|\($"
)
HOTLINES = frozenset(
    """191 199 1155 1441 1599 1213 1111 1567 1212 1200 1710 1130 1129 1662 1125 1161 1584 1506 1330 1164 1545 1115 1333 1428
    1572 1365 1175 1242 1678 1202 1207 1422 1663 1166 1195 1300 1669 1556 1569 1135 1178 1193 1197 1186 1348 1359 1385 1415 1436 1548
    1588 1640 1646 1672 1676 1690 1766 1327 1240 1217 1205 1157 1544 1553 1554 1568 1577 1323 1507 1564 1558 1586""".split()
)
REACH = 42


_KHMER_BANK_BEFORE = quick(r"(?:aba|acleda|wing)\s?(?:bank|account|acc|no|a/c|number|:|\s)*$")
_ACCOUNT_NEAR = quick(r"บัญชี|ธนาคาร|ธ\.|บช|ออมสิน|กสิกร|กรุงไทย|ไทยพาณิชย์|กรุงศรี|ธกส|ทหารไทย|ttb|scb|kbank|ktb|bbl|bay|gsb")
# A word that makes numbers nothing ("parcel", "receipt") speaks of no mobile telephone behind further words of another clause,
# unless these lead from it to the number: "the parcel's number that the shop gave is 08…".
_FURTHER_WORDS = re.compile(r"(?=[^\n]{14})[^\n]*\S\s[^\n]*\S[^\n]*")
_LEADS_TO_IT = re.compile(r"(?:คือ|เป็น|ว่า|เลขที่|หมายเลข|เลข|\b(?:is|was|no\.?|number)|គឺ|លេខ|[:=#])\s*$")
_ENDS = frozenset(("ต่อ", "ลงท้าย"))  # an extension, the last figures: no whole number
_MOBILE = re.compile(r"0[689]\d{8}")
_IN_BRACKETS = re.compile(r"\s?\(\s?")
_GENUINE = re.compile(r"(?:จริง|แท้)\s?$")


_CALLED = quick(r"(?:โทร(?!มา|เข้า|ศัพท์มา)|สายด่วน|called|call|rang|dial)[^\n\d\x1a]{0,24}$")
_SENT_TO = quick(
    r"\b(?:sent|came|went|arrived|delivered) (?:to|on|at) (?:my |her |his |our )?(?:phone |mobile |number )?$|(?:มาที่|เข้าที่|เข้ามาที่|เข้า|มายัง)(?:เบอร์|หมายเลข|เครื่อง|มือถือ)\s?$|(?:มาที่|เข้าที่|เข้ามาที่)\s?$"
)
_PAID_INTO = re.compile(
    r"(?:ถึง|ไปยัง|จาก)\s?:?\s?(?:นาย|นางสาว|นาง|น\.ส\.)\s?[ก-๙. ]{2,30}\s$|(?:โอน(?:ไป|เข้า|ให้)?(?:มัน|เขา)?(?:ที่)?|โอนจาก|ផ្ទេរទៅ)\s?$"
)
# Who files gives the own name, and the telephone behind it.
_OWN_NAME = re.compile(r"(?:ผม|หนู|ดิฉัน|ฉัน|เรา)(?:ชื่อ|คือ)\s?[ก-๙]{2,14}\s$")
_BANGKOK = re.compile(r"02[- .]\d{3}[- .]\d{4}")  # in Phnom Penh nine digits are written by threes
_LONG_LANDLINE = re.compile(r"0[2-57]\d[- .]\d{3}[- .]\d{4}")


class Language(NamedTuple):
    """Whether a text is mainly Khmer, and whether it speaks of Cambodia at all."""

    khmer: bool
    says_cambodia: bool


@dataclass(slots=True)
class _Case:
    """A run with what stands around it: the word before it, a bank or service behind it, and its form as a phone."""

    run: Run
    kind: str | None
    cue: Hit | None
    after: Hit | None
    phone: str | None
    language: Language

    @property
    def account_shape(self) -> bool:
        return ACCOUNT_SHAPE.fullmatch(self.run.written) is not None and 10 <= len(self.run.digits) <= 15

    @property
    def bank_after(self) -> Hit | None:
        return self.after if self.after and self.after.tag.startswith("bank:") else None

    @property
    def accountish(self) -> bool:
        return self.kind in ("account", "bank", "promptpay", "wallet") or self.bank_after is not None

    @property
    def paid_into(self) -> bool:
        """Whether ten digits stand right behind the word for paying."""
        return self.run.written.isdigit() and len(self.run.digits) == 10 and self.run.digits[0] != "0"

    def found(self, type: str, value: str, because: str, hit: Hit | None) -> Found:
        return Found(type, value, self.run.start, self.run.end, because, hit.word if hit else None)


def read_numbers(low: str, cues: Hits, language: Language) -> list[Found]:
    """Telephones, accounts and PromptPay in order. In: lower-case text with what was read before filled."""
    found: list[Found] = []
    for atoms in chains(low):
        index = 0
        while index < len(atoms):
            for count in range(len(atoms) - index, 0, -1):
                run = joined(low, atoms[index : index + count])
                item = _classify(low, run, cues, found[-1] if found else None, language) if run else None
                if item:
                    found.append(item)
                    break
            else:
                count = 1
            index += count
    return found


def _classify(low: str, run: Run, cues: Hits, last: Found | None, language: Language) -> Found | None:
    if not 3 <= len(run.digits) <= 18 or (len(run.digits) < 8 and phones.special(run.digits) is None):
        return None
    cue, after = _cue_before(low, run, cues), _cue_after(low, run, cues)
    kind = cue.tag.partition(":")[0] if cue else None
    if kind == "nothing" and _SENT_TO.search(low[max(0, run.start - 40) : run.start]):  # where a code was sent
        kind = "phone"
    if last is not None and cue and kind != "nothing" and _IN_BRACKETS.fullmatch(low, last.end, cue.start):
        cue = kind = None  # it says in brackets what the number before is
    elif last is not None and (cue is None or cue.start < last.end):  # the word belongs to the number before
        follows = _LIST.fullmatch(low[last.end : run.start]) is not None
        cue = cue if follows else None
        same = {"phone": "phone", "promptpay": "promptpay"}.get(last.type, "account")
        kind = (kind if kind == "nothing" else same) if follows else None
    if cue and kind == "nothing" and _speaks_of_another(low, run, cue):
        cue = kind = None
    if kind in ("bank", "account") and cue and _OWN_NAME.search(low, cue.end, run.start):
        kind = None  # the bank was of a clause before
    case = _Case(run, kind, cue, after, _phone(run, _country(low, run, cues, language)), language)
    shaped = ACCOUNT_SHAPE.fullmatch(run.written) is not None
    if kind == "nothing" and not (after and shaped and after.tag != "promptpay"):
        before = low[max(0, run.start - 26) : run.start]
        known = case.phone and len(case.phone) <= 4 and (_CALLED.search(before) or _GENUINE.search(before))
        return case.found("phone", run.digits, "short_number", cue) if known and run.digits in HOTLINES else None
    if case.phone is None and kind == "phone" and _LONG_LANDLINE.fullmatch(run.written):
        case.phone = "+66" + run.digits[1:]
    return _payable(case) or _phone_of(low, case) or _account_of(low, case)


def _speaks_of_another(low: str, run: Run, cue: Hit) -> bool:
    """Whether a word such as "parcel" or "receipt" stands too far from a number, behind further words, to speak of it."""
    gap = low[cue.end : run.start]
    if cue.word in _ENDS:
        return len(gap) > 2 and len(run.digits) >= 9
    further = _MOBILE.fullmatch(run.digits) and _FURTHER_WORDS.fullmatch(gap)
    return further is not None and _LEADS_TO_IT.search(gap) is None


def _payable(case: _Case) -> Found | None:
    """PromptPay and wallets, which have the form of a phone."""
    phone, run = case.phone, case.run
    told = next((hit for hit in (case.after, case.cue) if hit and hit.tag in ("promptpay", "wallet")), None)
    if told and len(run.digits) == 15 and run.digits.startswith("00") and not run.plus:
        return case.found("promptpay", run.digits, "promptpay_cue", told)  # the number of an electronic wallet
    if case.after and case.after.tag == "promptpay" and phone and len(phone) > 8:
        return case.found("promptpay", phone, "promptpay_cue", case.after)
    if case.after and case.after.tag == "promptpay" and len(run.digits) in (13, 15) and not run.plus:
        return case.found("promptpay", run.digits, "promptpay_cue", case.after)
    if case.kind == "promptpay":
        if phone and phone.startswith("+66"):
            return case.found("promptpay", phone, "promptpay_cue", case.cue)
        if len(run.digits) in (13, 15) and not run.plus:
            return case.found("promptpay", run.digits, "promptpay_cue", case.cue)
    wallet_after = case.after if case.after and case.after.tag == "wallet" and case.kind != "phone" else None
    if phone and phone.startswith("+66") and (case.kind == "wallet" or wallet_after):
        item = case.found(
            "bank_account", "0" + phone[3:], "wallet_cue", case.cue if case.kind == "wallet" else wallet_after
        )
        item.bank = "TRUEMONEY"
        return item
    return None


def _phone_of(low: str, case: _Case) -> Found | None:
    run, phone = case.run, case.phone
    if phone in BANK_LINES:
        return case.found("phone", str(phone), "phone_shape", case.cue)
    if phone is None or (case.account_shape and len(phone) > 4):
        return None
    if len(phone) <= 4:
        told = case.kind == "phone" or _short_is_known(low, run, phone)
        return case.found("phone", phone, "short_number", case.cue) if told and not UNIT.match(low, run.end) else None
    if case.kind == "phone":
        bank_is_nearer = case.bank_after and case.cue and run.start - case.cue.end > 14
        phone_written = run.plus or _PHONE_SHAPE.fullmatch(run.written)
        if not bank_is_nearer or (phone_written and not case.bank_after):
            return case.found("phone", phone, "phone_cue", case.cue)
    spaced_like_a_phone = (
        _PHONE_SHAPE.fullmatch(run.written)
        and not case.bank_after
        and (case.kind == "account" or case.kind == "bank" and len(run.digits) == 9 and phone.startswith("+662"))
    )
    if run.plus or not case.accountish or spaced_like_a_phone:
        return case.found("phone", phone, "phone_shape", case.cue)
    return None


def _account_of(low: str, case: _Case) -> Found | None:
    run, cue, count = case.run, case.cue, len(case.run.digits)
    if run.plus or not 8 <= count <= 16 or "." in run.written or (count == 13 and pin.is_valid(run.digits)):
        return None
    told = "account_cue" if case.accountish else "account_shape"
    if case.account_shape:
        return case.found("bank_account", run.digits, told, case.bank_after or cue)
    if case.paid_into and case.kind is None and _PAID_INTO.search(low, max(0, run.start - 44), run.start):
        return case.found("bank_account", run.digits, "account_cue", None)
    if not case.accountish or count < _fewest_digits(low, case):
        return None
    cambodian = any(hit is not None and hit.tag.startswith("bank:KH") for hit in (cue, case.bank_after))
    told_bank = case.kind == "bank" and cue is not None and run.start - cue.end <= 3
    if " " in run.written and count not in (9, 10, 12) and not cambodian and not told_bank:
        return None
    if (
        cue
        and cue.word == "เลขที่"
        and not case.bank_after
        and not _ACCOUNT_NEAR.search(low[max(0, run.start - 40) : cue.start])
    ):
        return None
    return case.found("bank_account", run.digits, told, case.bank_after or cue)


def _fewest_digits(low: str, case: _Case) -> int:
    """Thai accounts have ten digits; Cambodian ones fewer, when the text says that they are."""
    named = (
        case.kind == "bank"
        or case.bank_after
        or _KHMER_BANK_BEFORE.search(low[max(0, case.run.start - 24) : case.run.start])
    )
    if named:
        return 8
    return 9 if case.language.says_cambodia and case.kind == "account" else 10


def _short_is_known(low: str, run: Run, number: str) -> bool:
    """Whether a short number is a known hotline that stands behind the name of somebody one can call."""
    return number in HOTLINES and _HOTLINE_BEFORE.search(low[max(0, run.start - 24) : run.start]) is not None


def _phone(run: Run, country: str) -> str | None:
    digits = run.digits
    if "(0)" in run.written:
        digits = only_digits(run.written.replace("(0)", "", 1))
    if run.plus:
        return phones.international(digits)
    if digits.startswith("00") and len(digits) > 10:
        return phones.international(digits[2:])
    if digits.startswith("0"):
        if country == "KH" and not _BANGKOK.fullmatch(run.written):
            return phones.khmer_local(digits) or phones.thai_local(digits)
        return phones.thai_local(digits) or (phones.khmer_local(digits) if country == "KH?" else None)
    if re.fullmatch(r"66[689]\d{8}|6602\d{7}|66[2-57]\d{7}", digits) and not ACCOUNT_SHAPE.fullmatch(run.written):
        return phones.international(digits)
    if re.fullmatch(r"855[1-9]\d{7,8}|69[78]\d{7,9}", digits):
        return phones.international(digits)
    return phones.special(digits)


def _country(low: str, run: Run, cues: Hits, language: Language) -> str:
    """ "KH" when the words around say Cambodian (or the text is Khmer), "KH?" when the text only speaks of Cambodia."""
    for hit in reversed(cues.between(max(0, run.start - 26), run.start)):
        if hit.tag in ("country_kh", "country_th"):
            if not _of_number(low, hit, run):
                return "KH" if language.khmer else "KH?"
            return "KH" if hit.tag == "country_kh" else "TH"
    for hit in cues.between(run.end, run.end + 22):
        if hit.tag.startswith("country") and re.fullmatch(r"\s?\(?\s?(?:เบอร์|ซิม|เบอ)?\s?", low[run.end : hit.start]):
            return "KH" if hit.tag == "country_kh" else "TH"
    return "KH" if language.khmer else "KH?" if language.says_cambodia else "TH"


def _of_number(low: str, hit: Hit, run: Run) -> bool:
    gap = low[hit.end : run.start]
    return FILLER not in gap and "។" not in gap and len(re.sub(r"[\d\s-]", "", gap)) <= 14


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
    if hit.tag == "nothing":  # the identity card of a PromptPay
        outer = cues.before(hit.start, 8)
        if outer and outer.tag == "promptpay" and "ปชช" in hit.word:
            return outer
    if hit.tag == "phone":  # "wallet number 08…": the word before it says more
        outer = cues.before(hit.start, 2)
        bank = outer is not None and outer.tag.startswith("bank:KH") and hit.word in ("หมายเลข", "number")
        if outer and (outer.tag in ("wallet", "promptpay") or bank):
            return outer
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
