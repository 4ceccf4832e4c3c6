"""Clauses that give an identifier to the victim's side, and orders of the gang that sound like one.

`own_clause` and `ordered` look at the words before an identifier, which end where it begins; `roles.py` weighs what they
find against the words that speak of the suspects.
"""

from __future__ import annotations

import re

from .quick import Headed, quick

_SELF = "ดิฉัน|ข้าพเจ้า|กระผม|ผม|หนู|ฉัน|เรา|ผู้แจ้ง|ผู้เสียหาย|ผู้ร้อง|ตัวเอง|ตนเอง"
_KIN = "คุณแม่|คุณพ่อ|แม่|พ่อ|ยาย|ตา|ปู่|ย่า|ลุง|ป้า|น้า|อา|พี่สาว|พี่ชาย|น้องสาว|น้องชาย|ลูกสาว|ลูกชาย|ลูก|หลาน|สามี|ภรรยา|แฟน|เพื่อน"
_THING = r"(?:เบอร์โทรศัพท์|เบอร์โทร|เบอร์|เบอ|หมายเลขโทรศัพท์|หมายเลข|เลขหมาย|โทรศัพท์|มือถือ|เครื่อง|ซิม|ไลน์ไอดี|ไลน์|ไอดีไลน์|อีเมล์?|อีเมลล์|เมล|line(?: id)?|e-?mail)"
_ADDRESS = rf"(?:\s?{_THING})?\s?[:=]?\s?$"
_BANK_WORDS = r"(?:บัญชี(?:ธนาคาร)?|บ/ช|บช\.?)?(?:ของ(?:ตนเอง|ตน|ตัวเอง|ผม|หนู|ดิฉัน|เรา|แม่|พ่อ|ผู้เสียหาย))?\s?(?:ธนาคาร|ธ\.)?[ก-๙a-z.]{0,18}\s?(?:เลขที่(?:บัญชี)?|เลขบัญชี|เลข)?\s?$"
_KIN_EN = (
    r"(?:dad|mum|mom|mother|father|wife|husband|son|daughter|sister|brother|grandmother|grandfather|aunt|uncle|friend|"
    r"colleague|neighbou?r|boss|employer|company|school|office|family)"
)
_THING_EN = r"(?:phone number|number|phone|mobile|cell|e-?mail(?: address)?|account|line(?: id)?|whatsapp|promptpay|telegram|wallet|facebook)"
_KIN_KM = "ប្អូន|បង|ម្តាយ|ម្ដាយ|ឪពុក|ប៉ា|ម៉ាក់|មិត្ត|កូន|ប្រពន្ធ|ប្តី|ប្ដី|ក្រុមហ៊ុន|គ្រួសារ"

_REACHED = quick(
    rf"{_THING}ที่(?:(?:{_SELF}|(?:{_KIN})(?!เขา|มัน))[ก-๙]{{0,4}}(?:ใช้|ถือ)|ลงทะเบียน|ผูก(?:ไว้)?กับ)[ก-๙]{{0,20}}(?:คือ|เป็น)?\s?[:=]?\s?$"
    rf"|(?:{_SELF}|{_KIN})(?:ใช้|มี|ถือ)(?:เครื่อง|มือถือ|ซิม|เบอร์)[ก-๙]{{0,6}}\s?$"
    rf"|(?:ขอ|แจ้ง|ส่ง|รอ)(?:ทราบ|รับ|ฟัง)?(?:ผล|ความคืบหน้า|คำตอบ|เอกสาร|สำเนา|หนังสือ|เลขรับแจ้ง|ใบรับแจ้ง)[ก-๙]{{0,16}}?(?:ทาง|ที่|ผ่าน){_ADDRESS}"
    rf"|(?:สะดวก|ยินดี)(?:ให้)?(?:คุย|ติดต่อ|รับสาย|ตอบ|ให้ข้อมูล|ให้ปากคำ)[ก-๙]{{0,8}}(?:ทาง|ที่|ผ่าน|เบอร์){_ADDRESS}"
    rf"|(?:สอบถาม|คุย|ติดต่อ|ถาม|โทรหา)[ก-๙]{{0,20}}(?:ที่|กับ)(?:{_SELF})(?:ที่|โดยตรง|ได้)*{_ADDRESS}"
    r"|โทร(?:ศัพท์)?(?:เข้า|เข้ามา)(?:ที่|ยัง)?(?:เบอร์|หมายเลข|เครื่อง|มือถือ)\s?$"
    rf"|(?:{_SELF}|{_KIN})(?:ชื่อ[ก-๙]{{1,10}})?\s?ใช้(?:โทรศัพท์)?(?:หมายเลข|เลข|เบอร์|เครื่อง)(?:โทรศัพท์)?\s?$"
    r"|เบอร์ตอนเกิดเหตุ\s?$"
    rf"|(?:{_SELF}|{_KIN})[ก-๙]{{0,10}}(?:ให้ปากคำ|เป็นพยาน|ตอบคำถาม)(?:ได้|ให้)?[ก-๙ ]{{0,10}}(?:ทาง|เบอร์|หมายเลข)+\s?$"
    rf"|(?:{_SELF}|{_KIN})(?:ได้)?ให้(?:เพื่อน|ญาติ|รุ่นพี่|คนรู้จัก)?ยืมบัญชี[ก-๙a-z ]{{0,12}}\s?$"
    rf"|เลข(?:ที่)?บัญชี(?:ที่)?(?:{_SELF})ให้(?:มัน|เขา)[ก-๙ ]{{0,12}}$|เลข(?:ที่)?บัญชีที่(?:โดน|ถูก)(?:หัก|ตัด|ดูด|ถอน)\s?$"
    r"|\baccount debited:?\s?$"
    r"|\b(?:repl(?:y|ies)|answers?|correspondence|questions?|updates?) (?:may|can|should|must|to) be (?:sent|addressed|directed|emailed) to\s?$"
    r"|\b(?:some(?:one|body)|any(?:one|body)|officers?|officials?|police|you)\b[^\n.\x1a]{0,16}\b(?:could|can|should|may) (?:call|phone|ring|text) (?:her|him|me|us|them)[^\n.\x1a]{0,34}\bon\s?$"
    r"|\bthe undersigned (?:is|(?:can|may) be (?:reached|found|contacted)) (?:at|on)\s?$"
    r"|(?:អ៊ីមែល|លេខ|គណនី|កុង|ទូរសព្ទ)(?:ទូរសព្ទ|ទូរស័ព្ទ)?(?:របស់)?(?:អ្នកប្ដឹង|អ្នកប្តឹង|ជនរងគ្រោះ|ខ្ញុំ)(?:(?!ទៅ|ចូល|បាញ់)[^\n។\x1a]){0,14}$"
    r"|ខ្ញុំប្រើលេខ\s?$|ទូរស័ព្ទទៅ(?:ប្រពន្ធ|ប្តី|ប្ដី|កូន|ម្តាយ|ប្អូន|បង)ខ្ញុំ\s?$|ខ្ញុំ(?:បាន)?លក់គណនី\s?[a-z]{0,8}\s?$"
    r"|(?:otp|รหัส|sms|เอสเอ็มเอส|ข้อความ)(?:(?!จาก|ไป|กลับ|ให้|ลิงก์|แอด)[^\n\x1a]){0,14}(?:มาที่|เข้าที่|เข้ามาที่|เข้า|มายัง|ที่)(?:เบอร์|หมายเลข|เครื่อง|มือถือ)?\s?$"
    r"|(?<!ให้)โทร(?:ศัพท์)?เข้า(?:มา)?(?:ที่)?\s?$"
    rf"|(?<!his )(?<!her )(?<!their )(?<!scammer's )\b{_KIN_EN}(?:['’]s)? (?:own |real |actual |personal |old |bank )*{_THING_EN}\b(?: is| was|:| at)?\s?$"
    rf"|\b(?:contact|updates?|answers?|repl(?:y|ies)|response)(?: details?| person)? (?:for|regarding|about|on|in) (?:this|the|my|our) (?:complaint|report|case|matter)[^\n.\x1a]{{0,8}}$"
    r"|\b(?:send|forward|give|address|direct) (?:me |us )?(?:any |your |all |the |further )*(?:updates?|results?|news|repl(?:y|ies)|answers?|response|documents?|questions?|correspondence|reference(?: number)?)[^\n.\x1a]{0,16}\bto\s?$"
    r"|\b(?:otp|codes?|sms|texts?|passcode)\b(?:(?!from|link)[^\n.\x1a]){0,18}(?:sent|came|went|arrived|delivered) (?:to|on|at)\s?$"
    r"|\breceived (?:(?!from)\w+ ){0,4}?(?:on|at)\s?$"
    r"|\b(?:number|phone|e-?mail|line)\b[^\n.\x1a]{0,12}\b(?:registered|linked|tied|connected) (?:with|to|under|for|on)[^\n.\x1a]{0,24}$"
    rf"|(?:លេខ(?:ទូរស័ព្ទ)?|អ៊ីមែល|គណនី|តេឡេក្រាម)(?:របស់)?(?:{_KIN_KM})(?:ខ្ញុំ)?(?:ពិត)?(?:គឺ)?\s?$|របស់(?:{_KIN_KM})[^\s]{{0,8}}?ខ្ញុំ[^\n។\x1a]{{0,14}}$"
    r"|សូម(?:ជួយ)?(?:ឆ្លើយ|ផ្ញើ|ជូនដំណឹង|តេ|ហៅ|ខល)[^\n។\x1a]{0,8}មក[^\n។\x1a]{0,16}$|(?:ខល|តេ|ហៅ|ទូរស័ព្ទ)(?:មក)?ចូលលេខ\s?$"
)
_PAID_FROM = quick(
    rf"(?:หัก|ตัด|ถอน|ดูด|โอน|กด|ออก|หาย|จ่าย|ฝาก)(?:เงิน|ไป)?(?:ออก)?(?:\s?[\d,.]{{3,14}}\s?(?:บาท|thb|฿)?\s?)?จาก{_BANK_WORDS}"
    rf"|(?:{_SELF})ใช้{_BANK_WORDS}"
    r"|\b(?:from|out of|left|emptied|drained|debited)(?: (?:my|her|his|our|their|the|a))? ?(?:[a-z]+ ){0,3}(?:account )?(?:no\.? |number )?$"
    r"|\b(?:from|out of|left|emptied|drained|debited) (?:my|our|her|his|their) (?:[a-z]+ ){0,5}(?:no\.? |number )?$"
    r"|(?:ពី|ចេញពី)(?:គណនី|ធនាគារ)?\s?[a-z]{0,12}\s?$"
    rf"|เปิดบัญชี(?!ม้า|เทรด)(?:ธนาคาร)?(?:ให้|แทน|ใน)?[ก-๙]{{0,16}}\s?(?:ธนาคาร)?[ก-๙a-z]{{0,12}}\s?(?:เลขที่|เลข)?\s?$"
    r"|\b(?:i|we) (?:have |had )?(?:sold|rented|lent|opened|handed over|gave away|gave)(?: (?:him|her|them))?(?: (?:my|a|an|the|this|our))? ?(?:[a-z]+ ){0,3}$"
)
#: Money that came from the gang, whose account that was.
_BAIT = quick(
    r"(?:เขา|เค้า|มัน|คนร้าย|แอดมิน)[ก-๙ ]{0,12}โอน|ได้รับ(?:เงิน)?โอน|รับโอน|เงินเข้าจาก|โอนเข้ามา|โอนมาให้|โอนคืน|ได้(?:รับ)?(?:เงิน|ค่าคอม|กำไร)[ก-๙ ]{0,12}(?:คืน|เข้า)?[ก-๙ ]{0,8}จากบัญชี"
    r"|\b(?:paid|sent|transferred|gave|refunded|returned) (?:me|us|back)\b|\breceived\b|\b(?:call|calls|called|rang|text|message|sms)\b"
)
_ORDERED = quick(
    r"(?:เขา|เค้า|มัน|คนร้าย|ปลายสาย|แอดมิน|คนขาย|(?:บอก|แจ้ง|สั่ง|กำชับ|ขู่)(?:มา)?)(?:ว่า)?ให้(?:ผม|หนู|ฉัน|ดิฉัน|เรา|แม่|พ่อ)?(?:รีบ)?(?:ติดต่อ|โทร|ทัก|ตอบ)[^\n\x1a]{0,18}$"
    r"|\b(?:told|asked|ordered|instructed|wanted|advised|urged) (?:me|us|him|her|them|my \w+) to (?:call|ring|contact|phone|text|message|write|reply|e-?mail|reach)[^\n.\x1a]{0,30}$"
    r"|(?:គេ|វា)?(?:ប្រាប់|បញ្ជា|ឲ្យ|ឱ្យ)(?:ខ្ញុំ)?(?:ឱ្យ|ឲ្យ)?(?:ខ្ញុំ)?(?:ទាក់ទង|ខល|តេ|ហៅ)[^\n។\x1a]{0,20}$"
    r"|(?:ประกาศ|โฆษณา|รับซื้อ|รับสมัคร|รับเปิด)[^\n\x1a]{0,24}(?:ติดต่อ|สอบถาม|สนใจ)[ก-๙]{0,6}\s?$"
)
#: The gang, or what it has written, speaks; what follows are its words.
_SPOKEN = quick(
    r"(?:คนร้าย|มิจ|แก๊ง|(?<!กับ)(?<!ให้)เขา(?!ใจ)|เค้า|(?<!น้ำ)มัน(?!สำ)|ปลายสาย|แอดมิน|คนขาย|ผู้ขาย|แม่ค้า|พ่อค้า|คน(?:ที่)?โทรมา|(?:เว็บ|เพจ|เมล|อีเมล)(?:ปลอม|กู้|รับสมัคร|เงินกู้)|ในเพจ|หน้าเว็บ|"
    r"มีข้อความ|ส่งข้อความ|ใบ(?:แจ้ง(?!ความ)|เตือน|ปลิว)|สัญญา(?:ปลอม|กู้)|จดหมาย|หนังสือปลอม|sms|ประกาศ|โฆษณา|โพสต์|(?:อ้าง|ปลอม)(?:ตัว)?(?:ว่า)?เป็น)"
    r"[^\n\x1a]{0,24}?(?:บอก|เขียน|พิมพ์|แจ้ง|อ้าง|ระบุ|ว่า|(?<!ได้)ให้|สั่ง|ขู่|ต้อง|ลงไว้|ใช้|ชื่อ|ฝาก|สนใจ|ค้าง)[^\n\x1a]{0,44}$"
    r"|\b(?:the|this|their|his) (?:fake )?(?:page|site|website|advert|ad|sms|letter|text|message|e-?mail|seller|agent|caller|man|woman)\b[^\n.\x1a]{0,16}(?:said|says|told|wrote|gave|claimed|read|reads|listed)[^\n.\x1a]{0,44}$"
    r"|\b(?:he|she|they) (?:said|told|wrote|claimed)[^\n.\x1a]{0,44}$|(?:គេ|វា)[^\n។\x1a]{0,12}(?:ថា|ប្រាប់)[^\n។\x1a]{0,30}$"
)
#: Words by which anybody, a gang as well, asks to be reached.
_ASKS = re.compile(
    r"ติดต่อ|โทร(?!ศัพท์(?:ของ|มือถือ)?(?:ผม|หนู|แม่))|ส่งเอกสาร|แจ้ง|ตอบ|กรุณา|โปรด|สอบถาม|ใช้เบอร์นี้|ชื่อ[ก-๙]{1,10}ใช้|\b(?:contact|reach|call|phone|ring|write|reply|text|message|e-?mail) (?:us|me|her|him|them)\b|\brepl(?:y|ies)\b|\bundersigned\b|ទាក់ទង"
)
#: What no gang says of its own.
_SURELY_OWN = re.compile(
    r"ตัวจริง|ผู้แจ้ง|ผู้เสียหาย|ผู้ร้อง|(?:เบอร์|บัญชี|ไลน์|เมล|มือถือ|โทรศัพท์)(?:ของ)?(?:ดิฉัน|กระผม|ผม|หนู|แม่|พ่อ)(?!หาย|เสีย|พัง|ที่)|ยืมบัญชี|otp|รหัส|(?:โทร|ส่ง|แจ้ง)[ก-๙]{0,6}เข้า"
)
_FROM_ACCOUNT = re.compile(r"จากบัญชี[^\n\x1a]{0,20}$")
PAYABLE = ("bank_account", "bank_account_masked", "promptpay")


def own_clause(before: str, kind: str) -> re.Match[str] | None:
    """The clause before an identifier that says it is of the victim's side. In: lower-case words, type of identifier."""
    patterns: tuple[Headed | re.Pattern[str], ...] = ()
    if kind in PAYABLE:
        patterns = (_REACHED,) if _BAIT.search(before) else (_REACHED, _PAID_FROM)
    elif kind not in ("url", "domain", "crypto_address"):
        patterns = (_REACHED,)
    for pattern in patterns:
        match = pattern.search(before)
        if match:
            return match
    return None


def ordered(before: str) -> re.Match[str] | None:
    """An order of the gang, or an advertisement, to get in touch: the number that follows is theirs."""
    return _ORDERED.search(before)


def spoken_by_the_gang(before: str, cue: str) -> re.Match[str] | None:
    """The gang's words, if `cue`, which sounds like the victim's way to be reached, is part of them.

    In: the lower-case words before an identifier, and those of them that would give it to the victim's side.
    """
    if not _ASKS.search(cue) or _SURELY_OWN.search(cue):
        return None
    return _SPOKEN.search(before)


def gang_speaks(before: str) -> bool:
    """Whether the words before an identifier are told as the gang's."""
    return _SPOKEN.search(before) is not None


def bait_paid(before: str) -> re.Match[str] | None:
    """The words that say that the gang paid somebody, to win trust, from the account that follows."""
    paid = _BAIT.search(before)
    return paid if paid and _FROM_ACCOUNT.search(before) and not _SURELY_OWN.search(before) else None
