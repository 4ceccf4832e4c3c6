"""Evidence for the kinds of scam, added up: which ideas together, or near one another, count how much for which kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .quick import quick
from .text import Hit

STRONG = 4  # enough to win over a later kind whose rule holds
WEAK = 2  # enough when no rule holds
_NEAR = 48

EARLIER = quick(
    r"(?:ปีก่อน|เดือนก่อน|อาทิตย์ก่อน|ก่อนหน้า(?:นี้)?|ที่แล้ว|เมื่อปี[^\n]{0,8}|วันก่อน)(?:ผม|หนู|ดิฉัน|เรา|แม่|พ่อ)?(?:เพิ่ง|เคย)?(?:โดน|ถูก|เสีย)|ก้อนแรกที่|ที่โดนไป|โพสต์เตือนภัย|โดนสองรอบ|"
    r"คดีเก่า|คดีเดิม|คดีก่อน|เคย(?:โดน|ถูก|เสีย|เป็นเหยื่อ|หลงเชื่อ|แจ้งความ)|(?:โดน|ถูก|หลอก|โกง|เสีย)[^\n]{0,28}(?:ปีก่อน|ปีที่แล้ว|เดือนก่อน|คราวก่อน|"
    r"รอบก่อน|รอบแรก|มาก่อน)|หลัง(?:จาก)?(?:ที่)?(?:โดน|ถูก|เสีย)|ปีก่อน(?:โดน|ถูก|เสีย)|(?:โดน|หลอก|โกง)ซ้ำ|ซ้ำสอง|"
    r"(?:lost|scammed|defrauded|cheated|victim)[^\n.]{0,50}(?:last year|years? ago|months? ago|earlier|before|previous)|"
    r"(?:last year|earlier|previously|after)[^\n.]{0,24}(?:lost|losing|scam)|scammed (?:twice|again)|second scam|already (?:lost|reported)|"
    r"ធ្លាប់|ឆ្នាំមុន|(?:ម្ដង|ម្តង)ទៀត"
)

#: kind: (weight, ideas that must all be there). `a~b` asks for both near one another, `!a` for none;
#: capitals are facts: AUTHORITY or FIRM imitated, LINKS of the suspects, ABROAD a town or country named, EARLIER loss told.
EVIDENCE: dict[str, tuple[tuple[int, str], ...]] = {
    "recovery": ((4, "EARLIER fetch fetcher"), (4, "fetch rescuer~fetcher"), (2, "fetch fetcher !held"), (1, "EARLIER"), (1, "fetch")),
    "trafficking": (
        (4, "ABROAD confined scamwork !invests"), (2, "confined scamwork"), (2, "ABROAD confined"), (1, "held scamwork"),
    ),
    "mule_account": (
        (4, "account~handover blamed"), (4, "account~blamed handover"), (2, "account~handover !invests !piecework"), (1, "blamed"), (1, "mule"),
    ),
    "gambling": ((2, "bets !accuse"), (3, "casino plays !confined !accuse")),
    "hybrid": (
        (4, "close shopkeeping returns"), (4, "close invests returns !piecework"), (4, "courting coins"), (2, "close invests"), (4, "close shopkeeping"), (1, "relation invest"),
    ),
    "investment": ((3, "invests~invests returns"), (2, "invests returns"), (1, "invests"), (1, "invest_strong")),
    "task_job": (
        (4, "piecework hiring each"), (2, "piecework hiring"), (2, "piecework~each"), (2, "piecework~piecework !shop"), (1, "hiring each"), (1, "work_strong"),
    ),
    "loan": ((4, "lending apply loan_fee"), (2, "lending apply"), (1, "lending"), (1, "apply loan_fee"), (1, "lending loan_fee")),
    "romance": ((1, "close !kin"), (1, "relation"), (1, "close")),
    "sextortion": (
        (4, "bare expose"), (4, "picture expose threat"), (2, "bare threat"), (2, "picture expose"), (2, "bare"),
    ),
    "known_person": ((4, "kin~pose borrow"), (2, "kin~borrow !lending"), (2, "kin~pose"), (2, "pose borrow")),
    "call_center": ((4, "phones accuse staff"), (2, "phones accuse"), (2, "fearcall"), (1, "phones staff"), (1, "accuse staff")),
    "phishing": ((2, "FIRM phish_act"), (1, "phish_act LINKS"), (1, "FIRM LINKS")),
    "agency_impersonation": ((2, "AUTHORITY"), (1, "AUTHORITY benefit")),
    "shopping": ((1, "shop"),),
    "prize": ((4, "win claim_fee !EARLIER !close"), (2, "win")),
    "donation": ((2, "donate"),),
}  # fmt: skip


@dataclass(slots=True, frozen=True)
class Facts:
    """What other readers say of the text."""

    authority: bool
    firm: bool
    links: bool
    abroad: bool

    def named(self) -> dict[str, bool]:
        return {"AUTHORITY": self.authority, "FIRM": self.firm, "LINKS": self.links, "ABROAD": self.abroad}


def scores(low: str, hits: Mapping[str, list[Hit]], facts: Facts) -> dict[str, int]:
    """Evidence for each kind. In: lower-case text, the hits of each idea and feature, the facts."""
    known = facts.named()
    if hits["fetch"] or hits["win"]:
        known["EARLIER"] = EARLIER.search(low) is not None
    there = {idea for idea, found in hits.items() if found} | {fact for fact, holds in known.items() if holds}
    found = dict.fromkeys(EVIDENCE, 0)
    for kind, weight, needed, banned, near in _PARSED:
        if needed <= there and banned.isdisjoint(there) and all(_beside(hits[one], hits[two]) for one, two in near):
            found[kind] += weight
    return found


def _beside(one: list[Hit], other: list[Hit]) -> bool:
    """Whether words of two ideas (two words of the same idea) stand near one another; both lists are in order."""
    index = 0
    for hit in one:
        while index < len(other) and other[index].end < hit.start - _NEAR:
            index += 1
        for near in other[index : index + 3]:
            if near.start > hit.end + _NEAR:
                break
            if near.word != hit.word and (near.start >= hit.end or near.end <= hit.start or one is not other):
                return True
    return False


def _parse(terms: str) -> tuple[frozenset[str], frozenset[str], tuple[tuple[str, str], ...]]:
    """The ideas that must be there, those that must not, and the pairs that must be near one another."""
    listed = terms.split()
    near = tuple((one, two) for one, _, two in (term.partition("~") for term in listed) if two)
    banned = frozenset(term[1:] for term in listed if term[0] == "!")
    plain = {term for term in listed if term[0] != "!" and "~" not in term}
    return frozenset(plain.union(*near)), banned, near


_PARSED = [(kind, weight, *_parse(terms)) for kind, listed in EVIDENCE.items() for weight, terms in listed]
