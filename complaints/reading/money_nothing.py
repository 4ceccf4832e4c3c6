"""Words by which a text says that nothing was lost."""

from __future__ import annotations

import re

from .quick import quick

NOTHING = quick(
    r"(?:ผม|ดิฉัน|หนู|เรา|ฉัน|แม่|พ่อ|ก็|เลย|จึง)ไม่(?:ได้)?(?:ส่ง|สแกน)(?=ค่ะ|ครับ|คะ|\s|ให้)|"
    r"โอน(?:เงิน)?(?:ไป)?(?:ไหม|มั้ย|หรือ)[^\n]{0,12}\n[^\n:]{1,20}: ?(?:ไม่|ยัง)|เงิน(?:(?!โอน)[ก-๙]){0,14}?(?:ยัง)?อยู่ครบ|paid neither|ไม่จ่ายค่า[ก-๙]{1,10}หรอก|ไม่เคย(?:ลง|ใส่|ฝาก|เติม)(?:เงิน|ทุน)|(?:เงิน|ยอด)(?:ผม|หนู|ดิฉัน|เรา|ฉัน)?(?:ใน)?(?:บัญชี|บัตร)?(?:ก็)?ยัง(?:อยู่)?ครบ|(?:ห้าม|เบรก)(?:ไว้|ได้)?ทัน|ไม่(?:เคย|ได้)(?:ให้|จ่าย|โอน)(?:เขา|มัน|ใคร|เค้า)?(?:เงิน|อะไร|ตังค์|ตัง|สัก|ซัก|แม้แต่)|บอก(?:ไป)?(?:ว่า)?ไม่เอา|ไม่(?:ได้)?เล่นด้วย|(?:ผม|หนู|ดิฉัน|เรา|ฉัน)(?:ก็|เลย|จึง)?(?:กด)?บล[็๊]อก(?:มัน|เขา|เบอร์|ไป|ทิ้ง)|(?:ผู้แจ้ง|บ้าน|ผม|ดิฉัน|หนู|เรา|ฉัน|แม่|พ่อ)(?:ก็|เลย|จึง)?ไม่(?:ได้)?ซื้อ|ไม่วาง(?!สาย)|(?:ยัง)?ไม่มี(?:ใคร)?(?:เงิน)?(?:เสีย|สูญ|หาย)(?:เงิน|หาย)?|ยังไม่มีเงินเสีย|(?:ครอบครัว|ที่บ้าน|ทางบ้าน|พ่อแม่)[ก-๙]{0,6}(?:ยัง)?ไม่มี(?:เงิน|จ่าย|ให้)|"
    r"(?:ยัง)?ไม่ได้ให้(?:ไป)?(?=\s|$)|ยังไม่ทันได้?(?:โอน|จ่าย)|(?:ยัง)?ไม่ได้(?:กรอก|ใส่|ให้|ทำ)(?:ข้อมูล|อะไร|เลย|รหัส)|(?:no|without) loss|(?:ยัง)?ไม่(?:ได้)?(?:มีการ)?(?:เสีย|สูญ|โดน|หลงกล|หลงเชื่อ)(?:อะไร|เงิน|หาย|ทรัพย์|ตังค์|ตัง|สักบาท|"
    r"ซักบาท|แม้แต่บาท)|ไม่เสีย(?:อะไร|หาย|เงิน|ตังค์)|(?:ยัง)?ไม่(?:ได้|ทัน)?(?:ทัน)?ได้?(?:โอน|จ่าย|"
    r"ชำระ)(?!ให้ผม|ให้หนู|ให้เรา|เงินให้|คืน|เงินคืน)|ไม่(?:ได้)?โอน(?!แล้ว|เพิ่ม|ต่อ|อีก)|ไม่ได้ทำรายการ|ไม่มีใครโอน|ไม่มีความเสียหาย|"
    r"ไม่เกิดความเสียหาย|เลยไม่จ่าย|(?<!เว็บ)(?<!แอดมิน)(?<!มัน)(?<!เขา)(?<!เค้า)(?<!ร้าน)(?<!ระบบ)(?<!บริษัท)(?<!แอป)(?<!เจ้ามือ)(?<!แล้ว)ไม่จ่าย(?=ค่ะ|ครับ|\s|$|แต่|เพราะ)|ไม่ได้เสีย|ไม่มีใครเสีย|"
    r"ยังไม่(?:มี)?(?:การ)?(?:เสียหาย|โอน|จ่าย|เสีย|สูญ)|ยังไม่ได้บอกให้โอน|รู้ทัน|ไหวตัวทัน|ไม่(?:ได้)?หลง(?:เชื่อ|กล)|"
    r"ไม่เชื่อ|วางสาย(?:ไป)?(?:ทันที|เลย|ก่อน)|ไม่ได้กด|ไม่ได้ให้(?:ข้อมูล|เงิน)|ไม่ได้ขาย|อายัดทันทั้งหมด|"
    r"ระงับทัน(?:ทั้งหมด)?|"
    r"(?:did not|didn't|have not|haven't|has not|hasn't|never|not yet|nobody|no one|"
    r"did not actually)(?: \w+){0,3}? (?:lose|lost|pay|paid|sent?|send|transfer(?:red)?|money)|no (?:money|"
    r"loss|losses|payment|funds|transfer)(?: \w+){0,2}? ?(?:was|were|has been|have been)?|"
    r"nothing (?:was )?(?:lost|paid|sent|stolen|taken|transferred)|lost nothing|paid nothing|without (?:paying|"
    r"losing)|no financial loss|hung up|\bluckily\b|\bfortunately\b|"
    r"(?:មិន(?:ទាន់)?(?:បាន)?(?:បាត់|ខាតបង់|ខាត|ផ្ទេរ|បង់|វេរ|ផ្ញើ)(?:លុយ|ប្រាក់|អ្វី)?)|គ្មានការខូចខាត|"
    r"មិនបានបាត់|មិនជឿ|(?:មិន|អត់)(?:ទាន់|បាន)*(?:បង់|ផ្ទេរ|វេរ)(?:លុយ|ប្រាក់)?(?:អ្វី|ទេ)|"
    # Not filled in, not bought, not given, not followed.
    r"(?:ยัง|เลย|จึง|ก็|ผม|หนู|ดิฉัน|เรา|ฉัน|มี|นะ)ไม่(?:ได้)?กรอก|ไม่ได้(?:ทำตาม|หลงเชื่อ|สมัคร|บริจาค|ร่วม(?:บุญ|ลงทุน)|ลงทุน|ติดตั้ง|โหลด|กู้)|"
    r"เลยไม่(?:ได้)?(?:ลง|สมัคร|ซื้อ|ให้|ทำ|ติดตั้ง|โหลด|สั่ง|ร่วม)|ไม่ได้(?:ลง|ให้|ซื้อ|เติม|ฝาก)(?:เงิน)?(?:แม้แต่|สัก|ซัก|เลย|อะไร)|"
    r"ไม่ยอม(?:จ่าย|โอน|ชำระ|ให้เงิน)|ไม่มีใคร(?:ซื้อ|จ่าย|โอน|เสีย|หลง|ให้)|ไม่เคย(?:เสีย|จ่าย|โอน(?!เงินคืน)|เล่น|ลงทุน|ให้เงิน)|มิได้(?:ชำระ|โอน|จ่าย|เสีย|ให้)|"
    r"เงิน(?:ผม|หนู|ดิฉัน|เรา|ฉัน|แม่|พ่อ|ใน(?:บัญชี|บัตร))?(?:ยัง)?(?:ไม่(?:ได้)?หาย|อยู่ครบ|ไม่ถูก)|"
    # Caught in time.
    r"เกือบ(?:โดน|ไปแล้ว|เสียรู้|หลง(?:เชื่อ|กล)|ตกเป็นเหยื่อ|โอน)|(?:เลย|แล้ว|ก็|กลับ|ผม|หนู|ดิฉัน|เรา|ฉัน|แม่|พ่อ|ยาย|ตา)วาง(?=เลย|หู|สาย|\s|ค่ะ|ครับ|$)|(?:ตัด|กดวาง)สาย(?:ทิ้ง|ทันที|เลย|ไป|\s|$)|"
    r"(?<!อยาก)(?<!ไม่)รู้(?:ว่า|เลยว่า)(?:เป็น)?(?:ของ)?(?:ปลอม|มิจ|โจร|แก๊ง)|"
    r"(?:did not|didn't|have not|haven't|never) (?:\w+ ){0,2}?(?:donate|buy|click|fill|enter|reply|respond|fall for|give (?:him|her|them|any)|install|join)|"
    r"no (?:member|one|staff|employee|customer)\w{0,8}(?: \w+){0,2} (?:paid|sent|lost|transferred|bought)|\b(?:deleted|ignored) (?:it|the|this)|"
    r"(?:almost|nearly) (?:fell|paid|sent|lost|transferred)|"
    r"មិន(?:បាន|ទាន់)*(?:ចុច|បំពេញ|ធ្វើតាម|ទិញ|ឱ្យលុយ|ឲ្យលុយ|បរិច្ចាគ)|ជិតចាញ់បោក"
)
# It says outright that nothing was lost, whatever sums were named before.
_OUTRIGHT = quick(
    r"(?:ยัง)?ไม่(?:ได้|มี|มีการ|เคย)*(?:เสีย|สูญ)(?:เงิน|ตังค์|ตัง|อะไร|หาย|ทรัพย์|สัก|ซัก|แม้แต่|เลย)|ไม่มีความเสียหาย|ไม่เกิดความเสียหาย|"
    r"(?:เลย|จึง|ก็|ผม|หนู|ดิฉัน|เรา|ฉัน|แต่)(?:ยัง)?ไม่ได้(?:โอน|จ่าย|ชำระ|ให้เงิน)(?!เพิ่ม|อีก|ต่อ|แล้ว|คืน|เงินคืน|ยอด)|มิได้(?:ชำระ|โอน|จ่าย)|"
    r"เงิน(?:ผม|หนู|ดิฉัน|เรา|ฉัน|แม่|พ่อ|ใน(?:บัญชี|บัตร))?(?:ยัง)?(?:ไม่(?:ได้)?หาย|อยู่ครบ)|"
    r"เงิน(?:(?!โอน)[ก-๙]){0,14}?(?:ยัง)?อยู่ครบ(?:ทุกบาท|ถ้วน)?|(?:មិន|អត់)(?:ទាន់|បាន)*(?:បង់|ផ្ទេរ|វេរ)(?:លុយ|ប្រាក់)?(?:អ្វី|ទេ)|paid neither|"
    r"ยังไม่ได้(?:โอน|จ่าย|ชำระ)(?=ครับ|ค่ะ|คะ|\s|$)|"
    r"lost nothing|nothing (?:was )?(?:lost|paid|stolen|taken)|(?:have not|haven't|did not|didn't|never) (?:paid?|sent?|lose|lost|transferr?(?:ed)?) (?:anything|any money|any\b|a single|a baht|money)|"
    r"no (?:money|funds|loss)(?: \w+){0,2} (?:lost|paid|sent|stolen|taken|transferred)|no financial loss|without losing|"
    r"មិន(?:បាន|ទាន់)*(?:បាត់|ខាត)(?:លុយ|ប្រាក់|អ្វី)|គ្មានការខូចខាត"
)
# Before the words: only in case, in the past of others, or a threat.
_IN_CASE = re.compile(
    r"(?:ถ้า|หาก|เพราะ|ขู่ว่า|ขู่|บอกว่า|เผื่อ|if|unless|because|បើ|ប្រសិនបើ|ករណី)(?:ผม|หนู|ดิฉัน|เรา|ฉัน|i|we|ខ្ញុំ|មិន|\s){0,2}$"
)
# Behind them: what would happen then, or only no more than before.
_NOT_MORE = re.compile(r"\s?(?:เพิ่ม|อีก|ต่อ|จะ(?:ถูก|โดน|จับ|ส่ง|ปล่อย)|any ?more|further|again|ទៀត|នឹង)")


# It is only the rest that was not paid.
_OF_THE_REST = re.compile(r"(?:ที่เหลือ|ที่ค้าง|ส่วนต่าง|the (?:rest|balance|remainder)|remaining|នៅសល់)[^\n\d]{0,24}$")


def says_nothing_lost(low: str, category: str) -> re.Match[str] | None:
    """The words by which the text says that nothing was paid, when no payment is told."""
    for said in NOTHING.finditer(low):
        if category == "gambling" and said[0].endswith("ไม่จ่าย"):
            continue  # the site pays no winnings
        if (
            not _IN_CASE.search(low[max(0, said.start() - 12) : said.start()])
            and not _NOT_MORE.match(low, said.end())
            and not _rest(low, said)
        ):
            return said
    return None


def _rest(low: str, said: re.Match[str]) -> bool:
    return _OF_THE_REST.search(low, max(0, said.start() - 40), said.start()) is not None


def denies_loss(low: str, start: int) -> re.Match[str] | None:
    """The words behind `start` that say outright that nothing was lost."""
    for said in _OUTRIGHT.finditer(low, start):
        if not _NOT_MORE.match(low, said.end()) and not _rest(low, said):
            return said
    return None


# Someone who passes a message on for checking, or warns others of it.
REPORTED_ONLY = quick(
    r"(?:เลย|จึง|ขอ|แค่)(?:ส่ง|แคป|เอา|นำ)(?:มา)?(?:ให้|แจ้ง|ตรวจ)|ส่งมาให้(?:ตรวจ|เช็ก|เช็ค|ดู)|ส่งให้หน่วยงาน|(?:มา|เลย|ขอ)แจ้งเบาะแส|แจ้งไว้(?:ก่อน|ให้คน|เผื่อ)|"
    r"(?:for|so) (?:you to )?(?:takedown|take it down)|just reporting|reporting (?:this|it)|to warn others|sending you the"
)
# Somebody asks whether it is genuine, or what to do, before anything is paid.
ASKING = quick(
    r"ยังไม่(?:ได้)?(?:ตัดสินใจ|แน่ใจ)|ขอคำแนะนำ|(?:โอน|จ่าย)(?:ดี)?(?:ไหม|มั้ย|รึเปล่า|หรือเปล่า)|จริงหรือ(?:หลอก|ปลอม|มั่ว)|(?:ของ)?จริง(?:ไหม|มั้ย|รึเปล่า|หรือเปล่า|หรือไม่)|"
    r"(?:โกง|ปลอม|หลอก|น่าเชื่อถือ)(?:ไหม|มั้ย|รึเปล่า|หรือเปล่า|หรือไม่)|is (?:this|it|that)(?: \w+){0,3} (?:genuine|real|legit\w*|scam|fraud|fake)\b|should i (?:pay|send|transfer)|"
    r"ពិត(?:ឬ|ទេ)|គួរបង់(?:ទេ|ឬ)"
)
# Nobody knows yet whether anything was taken.
UNSURE = quick(
    r"(?:cannot|can't|could not|unable to|not) (?:yet )?(?:say|tell|know|sure|clear)(?: us| me)?(?: yet)? (?:if|whether) |do(?:es)? not know (?:yet )?(?:if|whether) (?:anything|the|it|any) |"
    r"ไม่(?:รู้|ทราบ|แน่ใจ)(?:ว่า)?(?:เงิน|ยอด)?(?:ถูก|โดน)(?:ตัด|หัก|ดูด|รูด|ถอน)[ก-๙ ]{0,12}?(?:หรือ|ไหม|มั้ย|รึ)|"
    r"មិនដឹងថា[^\n។]{0,24}(?:កាត់|បាត់)[^\n។]{0,12}ឬ"
)
# Paid, but how much is not told.
UNTOLD = quick(
    r"(?:เสีย|โดน|จ่าย|โอน)(?:ไป)?(?:กัน)?(?:คนละ)?เท่า[ไใ][หร][ก-๙ ]{0,12}?(?:ไม่|ยังไม่)(?:ทราบ|รู้|แน่)|จำนวน(?:เงิน)?ที่เสีย[ก-๙]{0,8}(?:ต้องรอ|ยังไม่|ไม่)|"
    r"ไม่(?:ยอม|กล้า|อยาก)?(?:บอก|รู้|ทราบ|แน่ใจ)[ก-๙ ]{0,24}?(?:เท่าไ[หร]|ตัวเลข|กี่บาท|จำนวนเงิน|ยอด)|(?:จำ|นึก)(?:ยอด|จำนวน|ตัวเลข)?ไม่(?:ได้|ออก)[ก-๙ ]{0,10}(?:เท่าไ[หร]|กี่บาท)|"
    r"(?:will not|won't|would not|wouldn't|did not|didn't|refuses? to) (?:say|tell)(?: \w+){0,3} how much|(?:not sure|do not know|don't know) how much"
)
VAGUE_LOSS = quick(r"คืนเงิน|โอน(?!สาย|ย้าย)|จ่าย|เสียเงิน|เสียไป|paid|lost|transferred|sent|ផ្ទេរ|បង់|បាត់")
