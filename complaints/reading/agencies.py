"""Which organisation the suspects claim to be, in the order in which they claim it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .agency_words import AUTHORITIES, FIRMS, HOST_PARTS
from .found import Answer, Found
from .lexicons import SCANNER
from .quick import quick
from .text import FILLER, Hit

_CLAIM = quick(
    r"(?:อ้างตัว(?:ว่า)?เป็น|อ้างตน(?:ว่า)?เป็น|อ้างเป็น|อ้างว่าเป็น|อ้างว่า(?:โทร|มา|ติดต่อ)?(?:มา)?จาก|"
    r"อ้างชื่อ|อ้างว่า|อ้างถึง|อ้าง|แอบอ้าง(?:เป็น|ชื่อ|ตัวเป็น)?|ปลอม(?:ตัว)?เป็น|ปลอม|แสดงตัวเป็น|"
    r"แนะนำตัวว่า(?:เป็น|มาจาก)?|บอกว่าเป็น|บอกว่า(?:โทร)?(?:มา)?จาก|บอกเป็น|บอก(?:ว่า)?(?:เปน|เป็น)|"
    r"บอกจาก|บอกมาจาก|"
    r"ว่าเป็น|ว่าเปน|ว่ามาจาก|ว่าจาก|เจ้าหน้าที่(?:จาก|ของ)?|จนท\.?(?:จาก)?|พนักงาน(?:จาก|ของ)?|"
    r"ฝ่าย[ก-๙]{0,16}|คอลเซ็นเตอร์(?:ของ)?|call center(?: ของ)?|ในนาม(?:ของ)?|สวมรอย(?:เป็น)?|ใช้ชื่อ|"
    r"ใช้โลโก้|โลโก้|เลียนแบบ|เหมือน(?:ของ)?|คล้าย|โอนสาย(?:ไป|ต่อ)?(?:ให้|ยัง|หา|ถึง)?(?:คนที่อ้างเป็น)?|"
    r"ต่อสาย(?:ไป)?(?:ให้|ยัง|หา|ถึง)?|ส่งต่อ(?:ให้|สาย)?|"
    r"this is (?:the )?|ว่าอยู่|สังกัด|(?:ตัวเอง|ตัวว่า|ว่า)?ทำงาน(?:อยู่|ที่|กับ)?|ฝ่าย|(?:call|คอล|สาย)\s?(?:เข้า)?จาก|(?:someone|man|woman|person|caller|lady) (?:at|from|in|with)|รับสายจาก|สายจาก|โทรมาจาก|โทรจาก|sms จาก|ข้อความจาก|อีเมลจาก|เมลจาก|ข้อความ(?:ของ)?|จดหมายจาก|"
    r"แต่งชุด|แต่งเป็น|ใส่ชุด|ชุด|แต่งตัวเหมือน|ตรา(?:ของ)?|ใบอนุญาต(?:ที่มีตรา|ของ|จาก)?|ครุฑ(?:ของ)?|ผู้ว่า(?:การ)?|บอกว่าชื่อ[ก-๙. ]{2,30}\s|ชื่อ(?:พัน|ร้อย|นาย)[ก-๙. ]{2,30}\s|"
    r"(?:said|says|saying|แจ้งว่า|พูดว่า|บอกว่า|ខ្លឹមសារ)\s?[\"']|licen[cs]ed by|seal of|logo of|governor of|มี(?:คน)?(?:บอก)?เป็น|เป็น|เปน|จาก|ส่งหมายเรียกของ|หมายเรียก(?:จาก)?|"
    r"คน(?=การไฟฟ้า|การประปา)|เพจ|ไลน์ชื่อ|"
    r"pretend\w{0,8} to (?:be|work)(?: \w+){0,3}|claim\w{0,8} (?:to be|he was|she was|they were|to represent|"
    r"to work)(?: \w+){0,4}|said (?:he|she|they|it) (?:was|were|is)(?: \w+){0,4}|saying (?:he|she|they|"
    r"it) (?:was|were|is)(?: \w+){0,4}|impersonat\w{0,8}|posing as(?: \w+){0,2}|purporting to be(?: \w+){0,3}|"
    r"calling (?:himself|herself|themselves|from)|called from|call from|message from|sms from|text from|"
    r"email from|e-mail from|letter from|on behalf of|in the name of|fake|bogus|"
    r"from|as an?|an? |officers? (?:of|from)|officer|staff(?: of| from)?|agent (?:of|from)|"
    r"transferred (?:me |us |him |her |the call )*to|introduced (?:himself|herself)(?: \w+){0,3}|"
    r"តាំងខ្លួនជា|អះអាងថា(?:ជា|មកពី)?|ថាជា|ថាមកពី|ថាគេជា|ក្លែងខ្លួនជា|ក្លែងបន្លំជា|ក្លែងបន្លំ|ក្លែង|"
    r"បន្លំ(?:ខ្លួន)?(?:ជា)?|មន្ត្រី|បុគ្គលិក|ភ្នាក់ងារ|មកពី|ជា)"
    r"\s?(?:เจ้าหน้าที่|จนท\.?|พนักงาน|ตัวแทน|ผู้จัดการ|หัวหน้า|แอดมิน|ห้าง|ทีมงาน|ศูนย์|แผนก|บัตรเครดิต|ฝ่ายบัตร|บัตร|สินเชื่อ|บริษัท|บ\.|บมจ\.|ธนาคาร|ธ\.|"
    r"แบงก์|แบงค์|กรม|สำนักงาน|the |an? |ของ|จาก|สาขา|คน|\"|'|ធនាគារ|ក្រុមហ៊ុន|នៃ|របស់)*\s?$"
)
_CLAIM_AFTER = quick(
    r"[^\s]{0,14}(?:\s(?:th|thailand|ประเทศไทย))?\s?(?:ปลอม|เก๊|ตัวปลอม|\(ปลอม\)|แจ้ง\s?:|แจ้งเตือน|:\s|โทรมา|โทเข้ามา|โทมา|ส่ง(?:ข้อความ|sms|"
    r"ลิงก์|อีเมล)|ทักมา|กำลังหา|รับสมัคร|เปิดรับ|ขอเชิญ|calling|called|officer|staff|is (?:hiring|looking)|ក្លែង|ហៅមក|ខលមក|\.th\b)"
)
_MENTION_ONLY = quick(
    r"(?:แจ้งความ(?:กับ|ที่|ไว้ที่|แล้วที่)?|แจ้ง(?:ไปที่|กับ|ที่|ไปยัง)?|ไปหา|ไปพบ|ไปที่|ไป|"
    r"ร้องเรียน(?:ที่|กับ)?|ปรึกษา|ขอให้|อยากให้|ฝาก(?:ให้)?|รบกวน|ขอความช่วยเหลือจาก|เรียน(?:ท่าน)?|ถึง|"
    r"สอบถาม(?:ไปที่|กับ)?|โทรไป(?:ที่|หา|ถาม|แจ้ง|เช็ค|เช็ก)?|โทรหา|โทรถาม|โทรแจ้ง|ทาง|กลัว(?:ว่า)?|"
    r"สายด่วน|ช่วย(?:ให้)?|บัญชี(?:ธนาคาร)?|เข้า(?:บัญชี)?|reported (?:it |this )?to|report to|told|"
    r"went to|contacted|asked|dear|called|checked with|visited|to the|ប្តឹង|ប្ដឹង|រាយការណ៍|ទៅ|ជូន|"
    r"សូម)\s?(?:เจ้าหน้าที่|จนท\.?|พี่|คุณ|ธนาคาร|ธ\.|the |local |thai )*\s?$"
)
_MENTION_AFTER = quick(
    r"\s?(?:\([^)]{0,12}\)\s?)?(?:บอกว่าไม่|บอกบัญชี|บอกไม่|ให้มาแจ้ง|ให้ไปแจ้ง|รับแจ้ง|ยืนยันว่าไม่|"
    r"แจ้งว่าไม่|ตัวจริง|จริงคือ|จริง|ช่วย|ตามจับ|จับได้|ไม่รับแจ้ง|ให้รอ|แนะนำ|advised|told me to report|"
    r"confirmed|said it was not|said they never)"
)
_GREETING = re.compile(r"^(?:เรียน|dear|to whom|ถึง|សូមគោរព|គោរពជូន)[^\n]{0,60}", re.IGNORECASE)
_ACCUSED = quick(
    r"คดี|หมายจับ|ฟอกเงิน|กักตัว|ผู้ต้องหา|จับกุม|พัวพัน|ของกลาง|warrant|arrest|money laundering|criminal case|"
    r"illegal parcel|រឿងក្តី|ដីកាចាប់|សម្អាតប្រាក់|លាងលុយ|ចាប់ខ្លួន"
)
_BRAND_IN_USE = quick(
    r"(?:ใน|ผ่าน|ทาง|จาก(?:แอป)?|แอป|เจอ(?:ใน|โฆษณาใน)?|คลิปใน|ดู|ไลฟ์(?:ใน|สด)?|โฆษณา(?:ใน|ทาง|บน)?|ซื้อ(?:ใน|"
    r"จาก)?|ขาย(?:ใน|ของใน)?|on|in|via|through|from|using|ad on|บัตร|กระเป๋า|โอน(?:ผ่าน|จาก)?|wallet|exchange|"
    r"เว็บ)\s?$"
)


def read_agency(filled: str, named: Named, category: str) -> Answer:
    """The first organisation claimed. In: lower-case text with identifiers filled, what it names, the kind of scam."""
    strong = named.strong
    if category in _NO_AGENCY:
        strong = [hit for hit in strong if _explicit(filled, hit)]
    if not strong and category not in _PERSONAL:
        strong = named.in_names
    if not strong and category in ("call_center", "agency_impersonation", "phishing", "prize", "recovery"):
        strong = named.weak
    if strong:
        return _first(strong)
    accused = _ACCUSED.search(filled)
    if category == "call_center" and accused:
        return Answer("RTP", "accused_without_name", {"words": accused[0], "all": ["RTP"]}, accused.span())
    return Answer(None, "no_agency", {"all": []})


_PERSONAL = frozenset("gambling task_job romance shopping hybrid trafficking mule_account".split())
_NO_AGENCY = frozenset(
    "gambling task_job romance shopping hybrid trafficking mule_account known_person sextortion donation loan investment other".split()
)
_EXPLICIT = quick(
    r"อ้าง|ปลอม|สวมรอย|ในนาม|โลโก้|pretend|claim|impersonat|posing|purport|fake|in the name|on behalf|ក្លែង|"
    r"ใบอนุญาต|ตรา|ฝ่าย|hr|ผู้ว่า|คลิป ai|deepfake|logo|licen[cs]ed|បន្លំ|តាំងខ្លួន|អះអាង|ថាជា|ថាមកពី|ว่าเป็น|บอกเป็น|เจ้าหน้าที่|พนักงาน|officer|staff|ชื่อ"
)


def _explicit(low: str, hit: Hit) -> bool:
    before = low[max(0, hit.start - 40) : hit.start].rpartition(FILLER)[2]
    after = low[hit.end : hit.end + 16]
    return bool(_EXPLICIT.search(before[-30:]) and _CLAIM.search(before)) or bool(
        re.match(
            r"[^\s]{0,10}\s?(?:ปลอม|เก๊|fake|ក្លែង)|\s?(?:th|thailand|ประเทศไทย)?\s?(?:กำลังหา|รับสมัคร|เปิดรับ|is (?:hiring|looking))",
            after,
        )
    )


def _first(hits: list[Hit]) -> Answer:
    hits = sorted(hits)
    first = hits[0]
    codes = list(dict.fromkeys(hit.tag for hit in hits))
    return Answer(first.tag, "claimed", {"words": first.word, "all": codes}, (first.start, first.end))


def _strength(low: str, hit: Hit, *, firm: bool) -> int:
    """2 claimed by the suspects, 1 perhaps, 0 only mentioned."""
    before = low[max(0, hit.start - 44) : hit.start].rpartition("\n")[2].rpartition(FILLER)[2]
    after = low[hit.end : hit.end + 24]
    if hit.word == "ศาล" and after.startswith("า"):
        return 0  # a pavilion, no court
    if _MENTION_ONLY.search(before) or (
        _MENTION_AFTER.match(after) and not re.search("อ้าง|ปลอม|claim|pretend", before[-24:])
    ):
        return 0
    if (
        firm
        and hit.tag.startswith("BANK_")
        and re.search(r"(?:บัญชี|เข้า|โอน|ไปยัง|เลขที่|bank account|account)\s?(?:ที่|ไป|ธนาคาร|ธ\.|แบงก์)*\s?$", before)
    ):
        return 0
    if _CLAIM_AFTER.match(after) and not (firm and re.match(r"\s?:\s?[\d\x1a]", after)):
        return 2
    claim = _CLAIM.search(before)
    if claim:
        weak_word = re.match(r"(?:จาก|from|เป็น|เปน|an? |เพจ|ชุด|ฝ่าย|ជា)", claim[0])
        if firm and weak_word and (_BRAND_IN_USE.search(before) or re.match(r"\s?[\x1a\d]", after)):
            return 0
        return 2
    if firm:
        return (
            0
            if _BRAND_IN_USE.search(before)
            or re.match(r"[\s:(]{0,3}(?:เลขที่|เลข)?\s?\x1a", after)
            or hit.tag.startswith("BANK_")
            and re.search(r"\x1a[\s(]{0,3}$", low[max(0, hit.start - 4) : hit.start])
            else 1
        )
    return 1


@dataclass(slots=True)
class Named:
    """Organisations named: by words of claiming, perhaps claimed, and by suspect hosts, pages and user names."""

    strong: list[Hit]
    weak: list[Hit]
    in_names: list[Hit]
    authority: bool
    firm: bool


def find_named(filled: str, authorities: list[Hit], firms: list[Hit], found: list[Found]) -> Named:
    """What a text names. In: lower-case text with identifiers filled, organisations found in it, the identifiers."""
    greeting = _GREETING.match(filled)
    floor = greeting.end() if greeting else 0
    strong: list[Hit] = []
    weak: list[Hit] = []
    sorts = {False: False, True: False}
    for hits, firm in ((authorities, False), (firms, True)):
        for hit in hits:
            strength = _strength(filled, hit, firm=firm) if hit.start >= floor else 0
            if strength:
                (strong if strength == 2 else weak).append(hit)
                sorts[firm] = True
    in_names = _in_names(found)
    codes = {hit.tag for hit in in_names} - {"OTHER"}
    authority = sorts[False] or not codes.isdisjoint(AUTHORITIES)
    return Named(sorted(strong), sorted(weak), in_names, authority, sorts[True] or not codes.isdisjoint(FIRMS))


def _in_names(found: list[Found]) -> list[Hit]:
    """Organisations named by suspect hosts, addresses, pages and user names."""
    named: list[Hit] = []
    for item in found:
        if item.role != "suspect" or item.type not in ("domain", "url", "email", "facebook", "line_id"):
            continue
        if item.type == "facebook":
            hits = SCANNER.scan(item.value)
            known = [*hits["authorities"], *hits["firms"]]
            if known:
                named.append(Hit(item.start, item.end, known[0].tag, known[0].word))
            continue
        host = item.value if item.type == "line_id" else _HOST.sub(r"\1", item.value).rpartition("@")[2]
        part = _HOST_PART.search(host + ".")
        if part:
            named.append(Hit(item.start, item.end, _PART_CODE[part[0]], part[0]))
    return named


_HOST = re.compile(r"^https?://([^/]+).*", re.DOTALL)
_PART_CODE = {part: code for code, parts in HOST_PARTS.items() for part in parts.split("|")}
_HOST_PART = quick("|".join(re.escape(part) for part in sorted(_PART_CODE, key=len, reverse=True)))
