"""One rule for each kind of scam, in the order in which they are tried."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from .quick import quick
from .text import Hit

_NEGATED = re.compile(r"^\s?(?:ก็)?(?:ไม่ใช่|มิใช่|ไม่ใช่ค่ะ|is not|isn't|not )")
_NEGATED_BEFORE = quick(r"(?:ไม่ใช่|มิใช่|ไม่ได้|not |no )$")
_ACCUSED_OF = quick(r"(?:พัวพัน|เกี่ยวข้อง|เอี่ยว|ข้อหา|คดี|โยง|ใช้ใน|involved in|linked to|ពាក់ព័ន្ធ)[^\n]{0,24}$")
_HE_WAS_FORCED = quick(
    r"(?:เธอ|เขา|เค้า|มัน|ฝ่ายนั้น|คนนั้น|she|he)[^\n]{0,40}(?:สารภาพ|บอกว่าถูก|อ้างว่าถูก|confess|admitted|"
    r"said (?:he|she) was forced)"
)
_FRIEND_ASKS = quick(
    r"(?:เพื่อน|ลูก|หลาน|ญาติ|พี่|น้อง|หัวหน้า|เจ้านาย|ผู้บริหาร|friend|son|daughter|boss|nephew|មិត្ត|បង|"
    r"ប្អូន|កូន)"
)


_FRIEND = quick(
    r"ปลอมเป็น(?:เพื่อน|ลูก|หลาน|ญาติ)|อ้าง(?:ว่า)?เป็น(?:เพื่อน|ลูก|หลาน|ญาติ)|my (?:son|daughter|friend|boss|"
    r"nephew)"
)
_WEAK_RELATION = frozenset(
    "i met|met on|ship captain|sea captain|หนุ่ม|เหงา|คู่รัก|ผู้ชายคนหนึ่ง|ผู้หญิงคนหนึ่ง|ผู้หญิงชื่อ|ผู้ชายชื่อ|เพื่อนต่างชาติ|คุยกัน|คุยเล่น|met someone|love|met this|relation".split(
        "|"
    )
)
_PROFIT = quick(r"ลงทุน|เทรด|หุ้น|กำไร|ปันผล|พอร์ต|invest|trad|profit|stock|វិនិយោគ|ចំណេញ|ភាគហ៊ុន")
_ACCOUNT_USED = quick(
    r"(?:เอา|นำ|แอบใช้|ใช้)(?:เลข)?(?:สมุด)?บัญชี(?:ธนาคาร)?(?:ของ)?(?:ผม|ดิฉัน|หนู|ฉัน|เรา|ข้าพเจ้า|ลูก|แม่|พ่อ|น้อง)[^\n]{0,44}ไป(?:รับ|ใช้|โอน|ฟอก|เป็น)|"
    r"my (?:bank )?account (?:was|has been|is being) used (?:to|by|for)"
)
_KIN_IN_NEED = quick(
    r"(?:ว่าเป็น|ว่า|เป็น|อ้าง|ปลอม)(?:เพื่อน(?:สมัย|เก่า|ที่ทำงาน|ร่วม)|หัวหน้า(?!ทีม|แก๊ง)|เจ้านาย|ผู้บริหาร|ผอ\.|อาจารย์ที่|ครูประจำ|เจ้าอาวาส|หลวงพ่อ|ลูกเขย|ลูกสะใภ้)|"
    r"(?:ลูก|หลาน|ญาติ|พ่อ|แม่|พี่|น้อง)(?:ชาย|สาว)?(?:ของ)?(?:ผม|หนู|เรา|ยาย|ตา)?(?:ขับรถชน|รถชน|ประสบอุบัติเหตุ|เข้าโรงพยาบาล|เข้า รพ|ถูกตำรวจจับ|โดนจับ|มีเรื่อง)|"
    r"(?:email|e-mail|account|number)s? (?:was|were|got|had been|has been) (?:spoofed|hacked|compromised|cloned)|spoofed|"
    r"(?:pretend\w{0,8}|claim\w{0,8}|pos(?:ed|ing)|impersonat\w{0,8})(?: \w+){0,3} my (?:\w+ )?(?:son|daughter|friend|boss|nephew|niece|cousin|brother|sister|director|manager|landlord|colleague)"
)
_OFFICER = quick(
    r"ตำรว[จด]|ดีเอสไอ|dsi|ปปง|ป\.ป\.ง|amlo|อัยการ|ศาล(?!า)|หมายจับ|หมายเรียก|หมายศาล|police|prosecutor|court|ប៉ូលិស|ប៉ូលីស|នគរបាល|"
    r"តុលាការ|ព្រះរាជអាជ្ញា"
)
_CREDENTIALS = quick(
    r"otp|โอทีพี|รหัส|กรอกเลข|เลขบัตร|บัตรเครดิต|ล็อกอิน|ล็อคอิน|ติดตั้ง|โหลดแอ|รีโมท|ควบคุม|ดูดเงิน|ดูด|login|"
    r"log in|password|card (?:details|number)|remote|install|លេខសម្ងាត់|ដំឡើង"
)
_PLAYS = quick(r"เล่น|แทง|ฝาก|ถอน|เดิมพัน|deposit|withdraw|played|bet|លេង|ដក")
_HANDED_ON = quick(
    r"(?:ส่งต่อ|โอนสาย|ต่อสาย|transferred)[^\n]{0,24}(?:ตำรว|สภ\.|สน\.|อัยการ|ปปง|ดีเอสไอ|dsi|amlo|police|"
    r"prosecutor)|(?:ตำรว[จด]|police|ប៉ូលិស|ប៉ូលីស|នគរបាល)[^\n]{0,12}(?:ปลอม|fake|ក្លែង)[^\n]{0,12}(?:โทร|"
    r"called|ហៅ|ខល)"
)


@dataclass(slots=True)
class Clues:
    """What the text says, by feature; `has(a, b)` is true when any of them is there."""

    low: str
    hits: dict[str, list[Hit]]
    authority: bool
    firm: bool
    links: bool
    abroad: bool
    romance_page: bool = False

    def has(self, *features: str) -> bool:
        return any(self.hits[feature] for feature in features)

    def count(self, feature: str) -> int:
        return len({hit.word for hit in self.hits[feature]})

    def first(self, *features: str) -> Hit | None:
        return min(
            (self.hits[feature][0] for feature in features if self.hits[feature]),
            key=lambda hit: hit.start,
            default=None,
        )


def _recovery(c: Clues) -> bool:
    if not c.has("recover") or not c.has("recover_agent"):
        return (
            c.has("prior_loss")
            and c.has("recover_agent")
            and c.has("gangcall") is False
            and bool(re.search(r"แจ้งความออนไลน์|รับแจ้งความ|ทนาย|lawyer|hacker|แฮกเกอร์", c.low))
            and not c.has("known", "relation")
        )
    strong = re.search(
        r"เฉลี่ยทรัพย์|คืนเงินผู้เสียหาย|คืนเงินเหยื่อ|ช่วยเหลือผู้เสียหาย|recovery (?:agent|company|firm|"
        r"service|expert)|asset recovery|รับ(?:ตาม|กู้|ดึง)เงิน|(?:ช่วย|อ้างว่า|สามารถ|จะ)(?:ตาม|กู้|ดึง|"
        r"เอา)เงิน[ก-๙]{0,14}(?:คืน|กลับ)|แจ้งความออนไลน์ปลอม",
        c.low,
    )
    return bool(strong) or c.has("prior_loss")


def _trafficking(c: Clues) -> bool:
    if not c.has("held"):
        return False
    if c.has("invest_strong") and c.has("relation") or _HE_WAS_FORCED.search(c.low):
        return False
    if c.has("sext") and not c.has("travel_job"):
        return False
    return c.count("held") >= 2 or c.has("travel_job") or c.abroad


def _mule(c: Clues) -> bool:
    if _ACCOUNT_USED.search(c.low):
        return True
    if not c.has("mule"):
        return False
    if (
        c.has("gangcall")
        and c.has("fear")
        and c.has("call")
        and not re.search(
            r"(?:รับซื้อ|ขาย|เช่า|ให้เช่า|ปล่อยเช่า|จ้างเปิด|รับจ้างเปิด|rent|sell|sold|"
            r"buy)\w{0,8}\s?(?:my )?(?:สมุด)?(?:บัญชี|bank|account)",
            c.low,
        )
    ):
        return False
    weak = all(
        hit.word
        in (
            "สมุดบัญชี",
            "นอมินี",
            "ให้โอนต่อ",
            "ไปเปิดบัญชี",
            "ใช้บัญชีของ",
            "โอนเงินผิด",
            "เปิดบัญชีแล้ว",
            "ซื้อบัญชี",
            "open a bank account",
        )
        for hit in c.hits["mule"]
    )
    return not weak or (
        not c.has("invest_strong", "work_strong", "loan", "relation", "shop", "gamble")
        and c.count("mule") >= 1
        and not c.authority
    )


def _gambling(c: Clues) -> bool:
    hits = [
        hit
        for hit in c.hits["gamble"]
        if not _NEGATED.match(c.low[hit.end : hit.end + 10])
        and not _ACCUSED_OF.search(c.low[max(0, hit.start - 30) : hit.start])
        and not _NEGATED_BEFORE.search(c.low[max(0, hit.start - 8) : hit.start])
    ]
    if not hits or (c.has("fear") and c.has("call") and c.authority):
        return False
    return not ((c.has("gangcall") or c.has("call") and c.authority) and not _PLAYS.search(c.low))


def _invests(c: Clues) -> bool:
    """Whether money was put in for a profit; a coin may also be only the way in which a ransom or fee was paid."""
    return c.has("invest") and not (c.has("sext", "recover", "held") and not _PROFIT.search(c.low))


def _hybrid(c: Clues) -> bool:
    if not (c.has("relation") and _invests(c)):
        return False
    if c.has("work_strong") and not c.has("invest_strong"):
        return False
    if not c.has("invest_strong"):
        return (
            c.has("invest_shop")
            or c.count("invest") >= 1
            and not c.has("known", "shop", "gangcall")
            and not _pays_gifts(c)
        )
    return not (c.authority and c.has("fear") and c.has("call"))


def _pays_gifts(c: Clues) -> bool:
    return bool(
        re.search(
            r"ค่าศุลกากร|ค่าหมอ|ค่ารักษา|ค่าตั๋ว|ค่าเดินทาง|ของขวัญ|พัสดุ|กล่อง|ผ่าตัด|customs|hospital|surgery|"
            r"flight|visa|gift|package|គយ|កញ្ចប់",
            c.low,
        )
    )


def _investment(c: Clues) -> bool:
    if not _invests(c) or (c.has("gangcall", "fear") and c.has("call") and (c.authority or c.has("gangcall"))):
        return False
    if c.has("work_strong"):
        return c.count("invest_strong") >= 2 and not re.search(r"งาน|job|task|ការងារ", c.low)
    if c.has("invest_strong"):
        return not (
            c.has("loan") and re.search(r"สินเชื่อ|ปล่อยกู้|แอปกู้|เงินกู้|loan app|កម្ចី", c.low) and c.count("invest_strong") < 2
        )
    return c.count("invest") >= 2 and not c.has("loan", "known", "shop", "phish_act", "donate")


def _task(c: Clues) -> bool:
    return c.has("work_strong") or (
        c.has("work")
        and not c.has("gangcall", "loan", "known", "sext")
        and not (c.has("call") and c.has("fear"))
        and not c.has("shop", "donate", "prize", "relation")
        and not c.authority
    )


_WEAK_LOAN = frozenset("เงินต้น|ค่าค้ำประกัน|ค่าทำสัญญา|borrow|borrowed|lending|interest rate|ยืมเงินออนไลน์|กู้ยืม|បុល".split("|"))


def _loan(c: Clues) -> bool:
    if not c.has("loan") or (c.has("gangcall") and c.has("fear")):
        return False
    strong = any(hit.word not in _WEAK_LOAN for hit in c.hits["loan"]) or "อนุมัติ" in c.low
    if c.authority and c.has("fear") and c.has("call"):
        return False
    return strong and not (
        c.has("known") and re.search(r"ยืมเงิน|ขอยืม|សុំខ្ចី", c.low) and not re.search(r"สินเชื่อ|เงินกู้|อนุมัติ", c.low)
    )


def _romance(c: Clues) -> bool:
    if c.has("shop") and all(hit.word in _WEAK_RELATION for hit in c.hits["relation"]) and not _pays_gifts(c):
        return False
    return (
        c.has("relation")
        and not c.has("sext")
        and not (c.has("gangcall") or (c.authority and c.has("fear") and c.has("call") and not _pays_gifts(c)))
        and not (
            c.has("known")
            and not re.search(
                r"รัก|แฟน|หาคู่|จีบ|dating|love|ស្នេហ៍|ស្រលាញ់|ทหาร|soldier|กัปตัน|นักบิน|วิศวกร|ชาวต่างชาติ|ฝรั่ง|captain|surgeon|widow",
                c.low,
            )
        )
    )


def _sextortion(c: Clues) -> bool:
    return c.has("sext") and (
        c.count("sext") >= 2 or bool(re.search(r"ขู่|threat|blackmail|แบล็|แบลค|គំរាម|เรียกเงิน|demand|bitcoin", c.low))
    )


#: Words that alone do not say that somebody known was impersonated.
_WEAK_KNOWN = frozenset(
    "เปลี่ยนเบอร์|เปลี่ยนเบอร์ใหม่|invoice|lend|เพื่อนเก่า|supplier|vendor|สวมรอย|เปลี่ยนบัญชี|ยืมเงิน|ขอยืม|new number|จำได้ไหม|คู่ค้า|เบอร์ใหม่ของ".split(
        "|"
    )
)


def _known(c: Clues) -> bool:
    if _KIN_IN_NEED.search(c.low) and not c.has("relation", "gangcall", "held"):
        return True
    if not c.has("known"):
        return False
    hacked = re.search(r"(?:โดน|ถูก|ត្រូវគេ)\s?(?:แฮ[กค็]|ហេក)|hacked", c.low)
    if (
        hacked
        and c.has("phish_act")
        and not re.search(
            r"คู่ค้า|ซัพ|supplier|vendor|เปลี่ยนบัญชี|เปลี่ยนเลขบัญชี|ยืม|ขอเงิน|เพื่อน|បង|ប្អូន|ត្រូវការលុយ|លុយបន្ទាន់|borrow|friend|contacts|"
            r"ខ្ចី|មិត្ត",
            c.low,
        )
    ):
        return False
    if (
        (c.authority or c.has("gangcall"))
        and c.has("call")
        and c.has("fear")
        and not re.search(
            r"ปลอมเป็น(?:เพื่อน|ลูก|หลาน|ญาติ)|อ้าง(?:ว่า)?เป็น(?:เพื่อน|ลูก|หลาน|ญาติ)|my (?:son|daughter|friend|"
            r"boss|nephew)",
            c.low,
        )
    ):
        return False
    if c.has("gangcall") and not _FRIEND.search(c.low):
        return False
    weak = all(hit.word in _WEAK_KNOWN for hit in c.hits["known"])
    return not weak or bool(_FRIEND_ASKS.search(c.low)) or bool(re.search(r"อีเมล|email|e-mail|invoice|ใบแจ้งหนี้", c.low))


def _call_center(c: Clues) -> bool:
    if _HANDED_ON.search(c.low):
        return True
    if c.has("gangcall") and (c.has("fear") or not c.has("benefit")):
        return True
    if c.has("call") and _OFFICER.search(c.low) and c.authority and not c.has("benefit", "shop", "prize"):
        return True
    return (
        c.has("call")
        and c.has("fear")
        and (
            c.authority
            or c.firm
            or bool(re.search(r"บัตรเครดิต|ธนาคาร|เจ้าหน้าที่|พนักงาน|จนท|officer|staff|មន្ត្រី|បុគ្គលិក|คดี|หมายจับ", c.low))
        )
    )


def _phishing(c: Clues) -> bool:
    if not c.firm or c.authority or _bought(c) or (c.has("prize", "donate") and not _CREDENTIALS.search(c.low)):
        return False
    return c.links or c.has("phish_act")


def _bought(c: Clues) -> bool:
    return bool(
        re.search(
            r"คนขาย|ผู้ขาย|แม่ค้า|พ่อค้า|ร้านไม่ส่ง|ไม่ส่งของ|ไม่ได้ของ|ไม่ได้รับของ|ของไม่มา|seller|never arrived|"
            r"never delivered|อินบ็อกซ์|អ្នកលក់",
            c.low,
        )
    ) and not re.search(r"บัตรเครดิต|รหัส|otp|ล็อกอิน|login|password", c.low)


def _agency(c: Clues) -> bool:
    charity = c.has("donate") and re.search("กาชาด|มูลนิธิ|unicef|ยูนิเซฟ|red cross|วัด|ក្រហម", c.low)
    return c.authority and not _bought(c) and not charity


RULES: list[tuple[str, Callable[[Clues], bool], tuple[str, ...]]] = [
    ("recovery", _recovery, ("recover", "prior_loss")),
    ("trafficking", _trafficking, ("held", "travel_job")),
    ("mule_account", _mule, ("mule",)),
    ("gambling", _gambling, ("gamble",)),
    ("hybrid", _hybrid, ("relation", "invest")),
    ("investment", _investment, ("invest",)),
    ("task_job", _task, ("work",)),
    ("loan", _loan, ("loan",)),
    ("romance", _romance, ("relation",)),
    ("sextortion", _sextortion, ("sext",)),
    ("known_person", _known, ("known",)),
    ("call_center", _call_center, ("gangcall", "fear", "call")),
    ("phishing", _phishing, ("phish_act",)),
    ("agency_impersonation", _agency, ("benefit", "phish_act", "call")),
    ("donation", lambda c: c.has("donate"), ("donate",)),
    (
        "prize",
        lambda c: (
            c.has("prize")
            and not _bought(c)
            and not (c.has("shop") and c.count("prize") < 2 and not re.search("รางวัล|แจก|prize|won|រង្វាន់", c.low))
        ),
        ("prize",),
    ),
    ("shopping", lambda c: c.has("shop"), ("shop",)),
    (
        "call_center",
        lambda c: (
            c.has("call")
            and not (c.firm and c.has("phish_act") and not c.authority and not c.has("fear"))
            and bool(re.search(r"อ้าง|บอกว่าเป็น|บอกเป็น|claim|pretend|ถามหา|ថាជា|ថាមកពី", c.low))
        ),
        ("call",),
    ),
    ("phishing", lambda c: c.has("phish_act") and (c.links or c.count("phish_act") >= 2), ("phish_act",)),
]
