"""Which kind of scam it is: what rules in the order of the contract say, weighed against what labelled reports teach."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .category_model import hints, judge, weightiest
from .category_rules import RULES, Clues
from .category_scores import STRONG, WEAK, Facts, scores
from .category_stems import STEMS
from .category_words import FEATURES
from .found import Answer
from .lexicons import NO_HINT
from .quick import quick
from .text import Hit

_TRUST_IN_RULE = 1.0  # in logarithms of odds: a rule wins unless the learned weights speak clearly for another kind


class Ideas(dict[str, list[Hit]]):
    """The hits of each idea that a text has; of any other idea there are none."""

    def __missing__(self, idea: str) -> list[Hit]:
        return []


def known_hints(hits: Mapping[str, list[Hit]]) -> Ideas:
    """The hits of each idea, without the words that only look like it."""
    found = Ideas()
    for feature, name in _ALL.items():
        if hits[name] and (listed := [hit for hit in hits[name] if hit.tag != NO_HINT]):
            found[feature] = listed
    return found


def read_category(
    low: str, hits: Mapping[str, list[Hit]], *, authority: bool, firm: bool, links: bool, abroad: bool
) -> Answer:
    """The kind of scam. In: lower-case text, the hits of all features; whether an authority or a firm is imitated, and whether there are links."""
    known = known_hints(hits)
    clues = Clues(low, known, authority, firm, links, abroad)
    if (
        clues.has("status")
        and not clues.has(
            "held", "mule", "gamble", "relation", "sext", "known", "gangcall", "work_strong", "invest_strong"
        )
        and not re.search(r"โอน|เสีย|หลอก|lost|paid|ผู้เสียหาย|อ้าง|ផ្ទេរ|តេមក|ហៅមក|បោក|ថាមកពី|បិទស៊ីម", low)
    ):
        return Answer("other", "status_question", {"words": clues.hits["status"][0].word}, None)
    if not links and _ASKS_OFFICE.search(low) and not _SCAM.search(low):
        return Answer("other", "no_scam_told")
    facts = Facts(authority, firm, links, abroad)
    ruled = _ruled(low, clues, facts)
    told = hints(low, known, facts)
    judged = judge(told, low)
    logs = judged.logs | {ruled.value: judged.logs[ruled.value] + _TRUST_IN_RULE}
    best = max(logs, key=lambda kind: logs[kind])
    if best == ruled.value:
        return ruled
    return Answer(
        best, "learned_" + best, {"ideas": weightiest(told, best) if best == judged.kind else [], "rule": ruled.value}
    )


def _ruled(low: str, clues: Clues, facts: Facts) -> Answer:
    """What the rules say: the first that holds, or the first kind with strong evidence, or the kind with the most."""
    evidence = scores(low, clues.hits, facts)
    for category, holds, features in RULES:
        if holds(clues):
            return _by_rule(category, clues, features)
        if evidence[category] >= STRONG:
            return Answer(category, "evidence_" + category, {"score": evidence[category]})
    best = max(evidence, key=lambda kind: evidence[kind])  # of equals the first
    if evidence[best] >= WEAK:
        return Answer(best, "evidence_" + best, {"score": evidence[best]})
    return Answer("other", "no_rule", {"words": []})


# A question or a complaint about a service, and no word of a scam.
_ASKS_OFFICE = quick(
    "ร้องเรียน|สอบถาม|ปรึกษา|ที่ไหน(?:ครับ|คะ|ค่ะ)?|อย่างไร|ยังไง|complain|how (?:do|can|long)|where (?:do|can)|question|សួរ|ត្អូញ"
)
_SCAM = quick(
    "หลอก|โกง|มิจ|ปลอม|อ้าง|คนร้าย|แก๊ง|แก็ง|ขู่|โอน|สูญ|หาย|ดูด|แฮ[กค็]|ลิงก์|ลิ้ง|ลิงค์|ลงทุน|เทรด|พนัน|แทง|ถอน|บล็อ[กค]|บล๊อก|บลอ|ยึด|บังคับ|ขัง|ม้า|ซื้อ|"
    "กู้|ปล่อยคลิป|ทวง|บริจาค|จองที่|รางวัล|เสียเงิน|เหยื่อ|เชิด|ต้ม|เบี้ยว|scam|fraud|fake|claim|pretend|lost|stole|hack|threat|paid|sent|transfer|cheat|deceiv|"
    "trick|imperson|suspici|spam|phish|posing|casino|invest|blackmail|forced|បោក|ឆបោក|គំរាម|ក្លែង|ផ្ទេរ|បង់|បាត់|ទូរស័ព្ទ|ហៅ|បង្ខំ|លួច|បន្លំ|វេរ|ផ្ញើ|ល្បែង|ឃុំ|លង់"
)
_ALL = {feature: "feature:" + feature for feature in (*FEATURES, *STEMS)}


def _by_rule(category: str, clues: Clues, features: tuple[str, ...]) -> Answer:
    hit = clues.first(*features)
    words = sorted({hit.word for feature in features for hit in clues.hits[feature]})[:8]
    return Answer(category, "rule_" + category, {"words": words}, (hit.start, hit.end) if hit else None)
