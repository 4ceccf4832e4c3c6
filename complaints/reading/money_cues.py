"""Words around an amount that say what it was: lost, asked for, promised, or of an older case."""

from __future__ import annotations

import re

from .text import FILLER

BAHT = re.compile(r"\s?(?:กว่า|เศษ|ถ้วน|\+)?\s?(?:บาท|บ\.|บ(?![ก-๙])|baht|thb|฿|\.-|,-|/-|bht|บาด|บาทถ้วน|បាត)")
BAHT_BEFORE = re.compile(r"(?:฿|thb|baht)\s?$")
FOREIGN = re.compile(
    r"\s?(?:usdt|usdc|usd|us\$|dollars?|bucks|ดอลลาร์|ดอลล่าร์|ดอล|เหรียญ|btc|eth|trx|bnb|bitcoin|บิทคอยน์|"
    r"บิตคอยน์|ยูเอสดีที|ยูเอสดี|เทเธอร์|ริงกิต|หยวน|เยน|วอน|ยูโร|ปอนด์|เรียล|เรียว|กีบ|จ๊าด|rm\b|rmb|yuan|"
    r"euros?|eur|pounds?|riels?|khr|"
    r"ដុល្លារ|រៀល|\$|៛|€|£|¥|coins?|โทเคน|token|พอยท์|พอยต์|แต้ม|คะแนน|credits?|เครดิต|points?)"
)
FOREIGN_BEFORE = re.compile(r"(?:\$|usd|us\$|usdt|€|£|¥|៛|rm|rmb|btc|eth)\s?$")
NOT_MONEY = re.compile(
    r"\s?(?:%|เปอร์เซ็นต์|เปอร์เซนต์|percent|เท่า|คน|ครั้ง|รอบ|วัน(?!ที่)|ปี|เดือน|ชั่วโมง|ชม|นาที|วินาที|"
    r"รายการ|บัญชี|งวด|ใบ|ชิ้น|ตัว|หุ้น|คืน|แชร์|ไลค์|ไลก์|กิโล|กก|เมตร|ไร่|gb|mb|น\.|ราย|แห่ง|ข้อ|ภาพ|รูป|"
    r"คลิป|เบอร์|ยูนิต|ห้อง|หลัง|คัน|เครื่อง|กล่อง|ตอน|ชั้น|หลัก|ตึก|องศา|ลิตร|ถุง|ขวด|ออเดอร์|ดาว|"
    r"times?\b|people|persons?|days?|hours?|minutes?|months?|years?|weeks?|accounts?|transfers?|payments?|"
    r"victims?|members?|shares?|units?|items?|rounds?|tasks?|friends|followers|percent|am\b|pm\b|km|kg|"
    r"p\.m|a\.m|st\b|nd\b|rd\b|th\b|x\b|"
    r"នាក់|ដង|ថ្ងៃ|ខែ|ឆ្នាំ|ម៉ោង|នាទី|គណនី|អ្នក)"
)
# What stands before an amount, strongest last; the nearest one to the amount decides.
CUES: list[tuple[str, str]] = [
    (
        "total",
        r"รวมทั้งหมด|รวมทั้งสิ้น|รวมแล้ว|รวมๆ(?:แล้ว)?|รวมเป็นเงิน|รวมเป็น|รวมยอด|ยอดรวม|รวมเสียหาย|เสียหายรวม|"
        r"ความเสียหายรวม|รวมความเสียหาย|มูลค่าความเสียหาย|รวมเสีย|รวมกัน|รวม|ทั้งหมด|ทั้งสิ้น|เบ็ดเสร็จ|สุทธิ|"
        r"ทั้งก้อน|หมดตัว|หมดไป|altogether|in total|total loss(?:es)?|total(?:ling|ing|led)?|in all|sum of|"
        r"សរុប|ទាំងអស់|ទាំងស្រុង",
    ),
    (
        "paid",
        r"ใช้คืน(?:ไป)?|จ่ายคืน(?:ไป)?|ชำระคืน|โอนคืน(?:ไป)?|คืนไป|ผ่อนไป|ผ่อนจ่าย|ส่วนที่เหลือ|โอน|จ่าย|ชำระ|เสีย|ฝาก|เติม|สูญ|หายไป|หาย|ถูกหัก|โดนหัก|หักไป|หัก|ดูด|เงินออก|ลงไป|"
        r"ลงทุนไป|ลงทุน|ลงเงิน|ลง|ต้นทุน|มัดจำ|สั่งซื้อ|สั่งไป|สั่ง|ซื้อ|บริจาค|แทง|รูด|หนี้|จำนวนเงิน|จำนวน|"
        r"เป็นเงิน|"
        r"ส่งไป|ส่งเงิน|ส่ง|วางเงิน|วาง|ค้ำ|เสียหาย|หลอกเอา|โกง(?:เงิน)?ไป|โกง|เอาไป|ถอนไป|"
        r"ถอนออก|ถูกถอน|โดน|ปลิว|หมด|เกลี้ยง|ให้ไป|ให้เขา|สมทบ|ทำบุญ|เหมา|จอง|ออกจากบัญชี|แลก|deposit(?:ed|s)?|"
        r"paid|lost|lose|sent|send|transfer(?:red|s)?|wired|invested|spent|loss(?:es)?(?: of)?|debited|charged|"
        r"drained|stolen|stole|took|withdr[ae]wn?|top(?:ped)? up|bought|down payment|gave|cost me|owe|ផ្ទេរ|"
        r"វេរ|បង់|បាត់|ផ្ញើ|ដាក់|ខាត|អស់|ចំណាយ|ខូចខាត|ទិញ|កក់|ឱ្យគេ|ឱ្យលុយ|លុយ",
    ),
    (
        "demand",
        r"ให้[ก-๙]{2,14}(?:จ่าย|โอน)|(?:unless|until|if)(?: \w+){0,2} pay|\bpay(?:ing)?\b|ขอ(?:ให้)?(?:โอน|"
        r"จ่าย|ยืม|เงิน)?|ให้(?:ผม|เรา|ดิฉัน|หนู|แม่|พ่อ)?(?:โอน|จ่าย|ชำระ|วาง|เติม|ฝาก|ส่ง|ซื้อ)(?:เงิน)?|"
        r"ต้อง(?:โอน|จ่าย|ชำระ|วาง|เติม|เสีย|ฝาก)|เรียก(?:เก็บ|เงิน|ค่า|เพิ่ม|รับ)?|บังคับ(?:ให้)?(?:จ่าย|โอน)|"
        r"ขู่(?:เอา|เรียก|ให้โอน)?|ยืม|ค่า[ก-๙]{0,30}|ปรับ|fees?|asked? (?:me )?(?:for|to)|demand(?:ed|s|ing)?|"
        r"request(?:ed|s)?|wanted|told (?:me|us|her|him) to (?:pay|transfer|send|deposit)|to (?:pay|transfer|"
        r"send|deposit)|must pay|have to pay|had to pay|ransom|គំរាម(?:ឱ្យ|ឲ្យ)?(?:សង|បង់)?|ឱ្យសង|ឲ្យសង|ទាមទារ|សុំ(?:ខ្ចី)?(?:លុយ|ប្រាក់)?|ឱ្យបង់|"
        r"ឲ្យបង់|ឱ្យផ្ទេរ|ឲ្យផ្ទេរ|ថ្លៃ[^\s\d]{0,20}|ខ្ចី",
    ),
    (
        "more",
        r"ขออีก|ขอเพิ่ม(?:อีก)?|เรียกอีก|เรียกเพิ่ม(?:อีก)?|(?:ให้|ต้อง|บอกให้)(?:โอน|จ่าย|ชำระ|เติม|ฝาก|"
        r"วาง)(?:เงิน)?(?:เพิ่ม(?:อีก)?|อีก)|จะเอาอีก|ขู่(?:เอา|จะเอา|ขอ)เพิ่ม|another|additional|further|"
        r"(?:asked|wanted|demand\w*|ask\w*) (?:for )?(?:another|more)|more|បន្ថែម|ទៀត",
    ),
    (
        "promise",
        r"กำไร|รายได้|ได้กำไร|วงเงิน|อนุมัติ(?:วงเงิน)?|อนุมัติ|รางวัล|ได้รับรางวัล|ได้รับ|จะได้|ถอนได้|"
        r"เงินเดือน|วันละ|เดือนละ|คอมมิชชั่น|คอมมิชชัน|ค่าคอม|ได้เงินคืน|ได้เงิน|ได้คืน|ได้มา|คืนมา|คืนให้|"
        r"คืนเงิน|เงินคืน|เงินต้น|งวดละ|ชิ้นละ|ตัวละ|คนละ|ครั้งละ|ใบละ|ราคา(?:ปกติ|เต็ม|จริง|ตลาด)|"
        r"ปกติ|มูลค่า|ในแอป|ในเว็บ|ในระบบ|แสดงยอด|ยอดเงินใน|โชว์(?:ยอด)?|โบนัส|สิทธิ์รับ|สิทธิรับ|รับเงิน|"
        r"คงเหลือ|ดอกเบี้ย|ขั้นต่ำ|เริ่มต้น(?:ที่)?|เริ่ม|เริ่มที่|สมาชิก|รับซื้อ|ขายได้|ค่าจ้าง|ให้ค่าจ้าง|"
        r"ตอบแทน|ผลตอบแทน|ปันผล|แจก|เงินดิจิตอล|เงินดิจิทัล|เครดิตฟรี|กู้|ยอดกู้|ขอกู้|อยากกู้|จะให้|จะจ่าย|"
        r"จะโอน|อ้างว่าโอน|ชนะ|แตก|ถูกรางวัล|ได้|เหลือ|โอนให้(?:ผม|เรา|หนู|ดิฉัน|ฉัน)|โอน(?:มา|กลับ|"
        r"คืน)(?:ให้)?|โอนผิด(?:มา)?|มียอด|ยอดค้าง|ค้างชำระ|ค้างจ่าย|ค้าง|มีเงิน|พอร์ต(?:โชว์|ขึ้น|โต)|"
        r"ยอด(?:เงิน)?(?:ขึ้น|โต|พุ่ง)|เป็นหมื่น|สวัสดิการ|เงินช่วยเหลือ|เยียวยา|"
        r"profits?|earn(?:ed|ings?)?|win|won|prize|reward|salary|per day|a day|per month|a month|"
        r"commission|bonus|withdrawals?(?: of)?|withdrawing|offer(?:ed|s|ing)?|returns?|worth|"
        r"balance|displayed|shown?|showed|showing|approved|loan of|credit limit|refund(?:ed)?|"
        r"received back|received|got back|minimum|starting (?:at|from)|from just|paid me|"
        r"gave me|promise[ds]?|guaranteed|jackpot|inheritance|withdrew|returned|ចំណេញ|ប្រាក់ខែ|"
        r"រង្វាន់|ឈ្នះ|ទទួលបាន|បានវិញ|ប្រាក់ចំណេញ|ក្នុងមួយថ្ងៃ|ក្នុងមួយខែ|ខ្ចីលុយ|កម្ចី|"
        r"អនុម័ត|សន្យា",
    ),
    (
        "old",
        r"เคยเสีย|เคยโดน|เคยถูก|เคยโอน|คดีก่อน|คดีเก่า|ก่อนหน้านี้(?:เคย|โดน|ถูก|เสีย)|ครั้งก่อน|ปีก่อน|"
        r"ปีที่แล้ว|เมื่อปี|ที่เสียไป(?:แล้ว|ก่อน|เดิม)?|ที่โดนโกงไป|ที่ถูกโกงไป|ที่เคย|previously lost|"
        r"had lost|lost earlier|earlier loss|lost last year|already lost|ធ្លាប់",
    ),
]
CUES.append(("price", r"ราคา(?!ถูก)|price|cost|តម្លៃ"))
# "The first time" says that a payment follows, unless another word says what it was.
CUES.append(
    (
        "nth",
        r"ครั้งที่\s?(?:\d+|หนึ่ง|สอง|สาม|สี่|ห้า)|ครั้งแรก|ครั้งสุดท้าย|ครั้งต่อมา|ครั้งหลัง|รอบแรก|รอบที่\s?\d+|"
        r"รอบ(?:สอง|สาม|สี่|หลัง|สุดท้าย)|งวดแรก|งวดที่\s?\d+|งวด(?:สอง|สาม|หลัง|สุดท้าย)|first|second|third|finally",
    )
)
CUE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in reversed(CUES)))
TOTAL_NEAR = re.compile(
    r"(?:รวม(?:แล้ว|ทั้งหมด|ทั้งสิ้น|เป็นเงิน|ๆ(?:แล้ว)?)?|ทั้งหมด|ทั้งสิ้น|\btotal|in all|altogether|សរុប)(?:(?!แรก|ครั้ง|รอบ|งวด)[ก-๙a-z\s]){0,18}$"
)
GONE_AFTER = re.compile(
    r"\s?(?:หาย|ถูกโอน|ถูกถอน|โดนโอน|ถูกดูด|ออกไป|ออกจาก|ปลิว|(?:was |were |had been |has )?(?:disappeared|vanished|gone|withdrawn|stolen|taken|debited|missing|transferred out)|បាត់|ត្រូវបានដក)"
)
AFTER_TOTAL = re.compile(r"\s?(?:บาท|baht|thb|បាត)?\s?(?:ทั้งหมด|ทั้งสิ้น|รวม|in total|altogether|in all|total|សរុប|ទាំងអស់)")
AFTER_PROMISE = re.compile(
    r"\s?(?:บาท|baht|thb)?\s?(?:ต่อวัน|ต่อเดือน|ต่อคน|ต่อชิ้น|/วัน|/เดือน|ต่อบัญชี|a day|per day|per month|"
    r"a month|each|per task|ในแอป|ในพอร์ต|ក្នុងមួយថ្ងៃ|ក្នុងមួយខែ)"
)
UNPAID_AFTER = re.compile(
    r"[^\d]{0,30}?(?:(?:แต่|ซึ่ง|ผม|เรา|ดิฉัน|หนู|ข้าพเจ้า|ก็|เลย|จึง|ยัง|\(|\s)*)(?:ยังไม่ได้(?:จ่าย|โอน|"
    r"ชำระ|ให้)|ไม่ได้(?:จ่าย|โอน|ชำระ|ให้)|ไม่(?:จ่าย|โอน|ยอมจ่าย|ยอมโอน|ให้)(?!เงิน|ให้)|ยังไม่(?:จ่าย|"
    r"โอน)|ไม่ยอมโอน|(?:which |but |and )?(?:i|we|he|she|they) (?:did not|didn't|have not|haven't|never|"
    r"refused to|will not|won't)(?: \w+)? (?:pay|paid|transfer|send|sent)|not paid|unpaid|i refused|"
    r"refused|មិនបានបង់|មិនទាន់បង់|មិនបានផ្ទេរ|មិនទាន់ផ្ទេរ)"
)
NOTHING = re.compile(
    r"(?:ยัง)?ไม่ได้(?:กรอก|ใส่|ให้|ทำ)(?:ข้อมูล|อะไร|เลย|รหัส)|(?:no|without) loss|(?:ยัง)?ไม่(?:ได้)?(?:มีการ)?(?:เสีย|สูญ|โดน|หลงกล|หลงเชื่อ)(?:อะไร|เงิน|หาย|ทรัพย์|ตังค์|ตัง|สักบาท|"
    r"ซักบาท|แม้แต่บาท)|ไม่เสีย(?:อะไร|หาย|เงิน|ตังค์)|(?:ยัง)?ไม่(?:ได้|ทัน)?(?:ทัน)?ได้?(?:โอน|จ่าย|"
    r"ชำระ)(?!ให้ผม|ให้หนู|ให้เรา|เงินให้|คืน|เงินคืน)|ไม่(?:ได้)?โอน|ไม่มีใครโอน|ไม่มีความเสียหาย|"
    r"ไม่เกิดความเสียหาย|เลยไม่จ่าย|ไม่จ่าย(?=ค่ะ|ครับ|\s|$|แต่|เพราะ)|ไม่ได้เสีย|ไม่มีใครเสีย|"
    r"ยังไม่(?:มี)?(?:การ)?(?:เสียหาย|โอน|จ่าย|เสีย|สูญ)|ยังไม่ได้บอกให้โอน|รู้ทัน|ไหวตัวทัน|ไม่หลงเชื่อ|"
    r"ไม่เชื่อ|วางสาย(?:ไป)?(?:ทันที|เลย|ก่อน)|ไม่ได้กด|ไม่ได้ให้(?:ข้อมูล|เงิน)|ไม่ได้ขาย|อายัดทันทั้งหมด|"
    r"ระงับทัน(?:ทั้งหมด)?|"
    r"(?:did not|didn't|have not|haven't|has not|hasn't|never|not yet|nobody|no one|"
    r"did not actually)(?: \w+){0,3}? (?:lose|lost|pay|paid|sent?|send|transfer(?:red)?|money)|no (?:money|"
    r"loss|losses|payment|funds|transfer)(?: \w+){0,2}? ?(?:was|were|has been|have been)?|"
    r"nothing (?:was )?(?:lost|paid|sent|stolen|transferred)|lost nothing|paid nothing|without (?:paying|"
    r"losing)|no financial loss|hung up|"
    r"(?:មិន(?:ទាន់)?(?:បាន)?(?:បាត់|ខាតបង់|ខាត|ផ្ទេរ|បង់|វេរ|ផ្ញើ)(?:លុយ|ប្រាក់|អ្វី)?)|គ្មានការខូចខាត|"
    r"មិនបានបាត់|មិនជឿ"
)
VAGUE_LOSS = re.compile(r"โอน(?!สาย|ย้าย)|จ่าย|เสียเงิน|เสียไป|paid|lost|transferred|sent|ផ្ទេរ|បង់|បាត់")
STOP = re.compile(r"[\n" + FILLER + r"]+|[.!?] ")
JOIN = re.compile(
    r"(?:\s?(?:บาท|baht|thb|บ\.|฿|\.-|បាត|,|และ|กับ|แล้วก็|แล้ว|\+|/|and|then|finally|later|after that|"
    r"again|ต่อด้วย|ตามด้วย|อีก|ต่อมา|จากนั้น|สุดท้าย|និង|ហើយ|រួច|ครั้งที่สอง|รอบสอง|งวดสอง|งวดหลัง|"
    r"\x1f))*\s{0,2}"
)
ADDED = re.compile(
    r"(?:และอีก|อีก|และ|กับ|ต่อมา|จากนั้น|สุดท้าย|and|then|plus|finally|another|និង|ហើយ)\s?(?:โอน|จำนวน|ยอด|"
    r"เงิน)?\s?$"
)
OLD = re.compile(
    r"(?:เคย(?:เสีย|โดน|ถูก|โอน|ลงทุน)|คดีก่อน|คดีเก่า|previously lost|had lost|lost last year|"
    r"i lost money last year|ធ្លាប់)(?:(?!ล่าสุด|ครั้งนี้|รอบนี้|เพิ่ม|now|this time)[^\n]){0,40}$"
)
SCRIPT = re.compile(
    r"(?:บอก|แจ้ง|อ้าง|หาว่า|says?|said|told)[^\n]{0,50}(?:มีคน|มีการ|มีรายการ|มียอด|เอาบัตร|บัตรเครดิต(?:ถูก|"
    r"โดน|มี)|บัตร(?:ถูก|มี)|(?<!ตก)ค้าง|card was|unpaid)[^\n]{0,24}$"
)
RANSOM = re.compile(
    r"ค่าไถ่|ค่าตัว|ถึงจะ(?:ปล่อย|ให้กลับ)|แลกกับ(?:อิสร|การปล่อย)|ransom|release (?:him|her|me|us)|លោះ|"
    r"ប្រាក់លោះ"
)
BARE_WORD = {100, 1000, 10_000, 100_000, 1_000_000}
