"""Words around an amount that say what it was: lost, asked for, promised, or of an older case."""

from __future__ import annotations

import re

from .quick import quick
from .text import FILLER

BAHT = quick(r"\s?(?:กว่า|เศษ|ถ้วน|\+)?\s?(?:บาท|บ\.|บ(?![ก-๙])|baht|thb|฿|\.-|,-|/-|bht|บาด|บาทถ้วน|បាត)")
BAHT_BEFORE = quick(r"(?:฿|thb|baht)\s?$")
FOREIGN = quick(
    r"\s?(?:usdt|usdc|usd|us\$|dollars?|bucks|ดอลลาร์|ดอลล่าร์|ดอล|เหรียญ|btc|eth|trx|bnb|bitcoin|บิทคอยน์|"
    r"บิตคอยน์|ยูเอสดีที|ยูเอสดี|เทเธอร์|ริงกิต|หยวน|เยน|วอน|ยูโร|ปอนด์|เรียล|เรียว|กีบ|จ๊าด|rm\b|rmb|yuan|"
    r"euros?|eur|aud|sgd|hkd|gbp|cad|chf|nzd|myr|cny|jpy|(?:singapore|australian|us|american|hong kong|canadian|nz|taiwan) dollars?|(?:swiss )?francs?|pesos?|rupees?|ringgits?|u\b|pounds?|riels?|khr|"
    r"ដុល្លារ|រៀល|\$|៛|€|£|¥|coins?|โทเคน|token|พอยท์|พอยต์|แต้ม|คะแนน|credits?|เครดิต|points?)"
)
FOREIGN_BEFORE = quick(r"(?:hkd|sgd|aud|gbp|eur|chf|cad|cny|\$|usd|us\$|usdt|€|£|¥|៛|rm|rmb|btc|eth)\s?$")
NOT_MONEY = quick(
    r"\s?(?:กว่า(?=คน|ครั้ง|ราย|วัน))?(?:%|เปอร์เซ็นต์|เปอร์เซนต์|percent|เท่า|คน|ครั้ง|รอบ|วัน(?!ที่)|ปี|เดือน|ชั่วโมง|ชม|นาที|วินาที|"
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
        r"รวมๆ?\s?ได้|รวมทั้งหมด|รวมทั้งสิ้น|รวมแล้ว|รวมๆ(?:แล้ว)?|รวมเป็นเงิน|รวมเป็น|รวมยอด|ยอดรวม|รวมเสียหาย|เสียหายรวม|"
        r"ความเสียหายรวม|รวมความเสียหาย|มูลค่าความเสียหาย|รวมเสีย|รวมกัน|รวม|ทั้งหมด|ทั้งสิ้น|เบ็ดเสร็จ|สุทธิ|"
        r"(?<![<>])=|ทั้งก้อน|หมดตัว|หมดไป|ยอดที่(?:เข้าไป|โอน|จ่าย|ฝาก|เสีย|ลง|เติม)[ก-๙]{0,24}?คือ|ยอดที่(?:ขึ้น|หัก|โดน|ถูก)[ก-๙]{0,6}จริง|ยอดจริง|แต่(?:โดน|ถูก)?(?:หัก|ตัด|รูด)(?:ไป)?จริง|actually (?:charged|took|taken)|"
        r"came to|comes to|adds up to|added up to|altogether|in total|total loss(?:es)?|total(?:ling|ing|led)?|in all|sum of|"
        r"សរុប|ទាំងអស់|ទាំងស្រុង",
    ),
    (
        "paid",
        r"ใช้คืน(?:ไป)?|จ่ายคืน(?:ไป)?|ชำระคืน|โอนคืน(?:ไป)?|คืนไป|ผ่อนไป|ผ่อนจ่าย|ส่วนที่เหลือ|มารับเงิน(?:สด)?(?:ไป)?|รับเงินสดไป|ตัดยอด|ยื่นเงินสด|มอบเงิน(?:สด)?|เจ็บไป|ละลาย|เชิดเงิน|หักบัญชี|โดนไป|โดนต้ม|ลองไป|ใส่(?:ไป|เงิน|เพิ่ม|อีก)?|(?:โดน|ถูก)ตัด|ตัดไป|ตัดเงิน|โอน|จ่าย|ชำระ|เสีย(?!ง)|ฝาก|เติม|สูญ|หายไป|หาย|ถูกหัก|โดนหัก|หักไป|หัก|ดูด|เงินออก|ลงไป|"
        r"ลงทุนไป|ลงทุน|ลงเงิน|ลง|ต้นทุน|มัดจำ|สั่งซื้อ|สั่งไป|สั่ง|ซื้อ|บริจาค|แทง|รูด|หนี้|"
        r"ส่งไป|ส่งเงิน|ส่ง|วางเงิน|วาง|ค้ำ|เสียหาย|หลอกเอา|โกง(?:เงิน)?ไป|โกง|เอาไป|ถอนไป|"
        r"ถอนออก(?!มา)|ถูกถอน|ควัก|แลกกับบัตร|รับไป|โดน|ปลิว|หมด|เกลี้ยง|ให้ไป|ให้เขา|สมทบ|ทำบุญ|เหมา|จอง|ออกจากบัญชี|แลก|deposit(?:ed|s)?|"
        r"swindled out of|cheated out of|conned out of|scammed out of|out of pocket|set me back|relieved of|cleaned out|put in|put another|puts? (?:\w+ )?in|moved|handed (?:over|him|her|them)|parted with|forked out|remitted|mailed|contributed|donated|staked|wagered|"
        r"paid|lost|lose|sent|send|transfer(?:red|s)?|wired|invested|spent|loss(?:es)?(?: of)?|debited|charged|"
        r"drained|stolen|stole|took|withdr[ae]wn?|top(?:ped)? up|bought|down payment|gave|cost me|owe|ផ្ទេរ|"
        r"វេរ|បង់|ដាក់ប្រាក់|ដាក់លុយ|បោកយក|លុបលុយ|កាត់លុយ|ត្រូវកាត់|បាត់|ផ្ញើ|ដាក់|ខាត|អស់|ចំណាយ|ខូចខាត|ទិញ|កក់|ឱ្យគេ|ឱ្យលុយ|លុយ",
    ),
    (
        "demand",
        r"ให้[ก-๙]{2,14}(?:จ่าย|โอน)|(?:unless|until|if)(?: \w+){0,2} pay|\bpay(?:ing)?\b|ขอ(?!ง)(?:ให้)?(?:โอน|"
        r"จ่าย|ยืม|เงิน)?|ให้(?:ผม|เรา|ดิฉัน|หนู|แม่|พ่อ)?(?:โอน|จ่าย|ชำระ|วาง|เติม|ฝาก|ส่ง|ซื้อ)(?:เงิน)?|"
        r"ต้อง(?:โอน|จ่าย|ชำระ|วาง|เติม|เสีย|ฝาก)|เรียก(?:เก็บ|เงิน|ค่า|เพิ่ม|รับ)?|บังคับ(?:ให้)?(?:จ่าย|โอน)|"
        r"(?:จะ|มัน|เขา|\s)เอา(?:เงิน)?(?=\s?$)|ត្រូវ(?:តែ)?(?:បង់|ផ្ទេរ|វេរ|ផ្ញើ|ដាក់)[^\s\d]{0,20}|ขู่(?:เอา|เรียก|ให้โอน)?|ยืม|ค่า[ก-๙]{0,30}|ปรับ|fees?|asked? (?:me )?(?:for|to)|demand(?:ed|s|ing)?|"
        r"request(?:ed|s)?|wanted|told (?:me|us|her|him) to (?:pay|transfer|send|deposit)|to (?:pay|transfer|"
        r"send|deposit)|must pay|have to pay|had to pay|ransom|គំរាម(?:ឱ្យ|ឲ្យ)?(?:សង|បង់)?|ឱ្យសង|ឲ្យសង|ទាមទារ|សុំ(?:ខ្ចី)?(?:លុយ|ប្រាក់)?|ឱ្យបង់|"
        r"ឲ្យបង់|ឱ្យផ្ទេរ|ឲ្យផ្ទេរ|ថ្លៃ[^\s\d]{0,20}|ខ្ចី",
    ),
    (
        "more",
        r"ขออีก|ขอเพิ่ม(?:อีก)?|เรียกอีก|เรียกเพิ่ม(?:อีก)?|(?:ให้|ต้อง|บอกให้)(?:โอน|จ่าย|ชำระ|เติม|ฝาก|"
        r"วาง)(?:เงิน)?(?:เพิ่ม(?:อีก)?|อีก)|จะเอาอีก|ขู่(?:เอา|จะเอา|ขอ)เพิ่ม|another|additional|further|"
        r"(?:asked|wanted|demand\w*|ask\w*) (?:for )?(?:another|more)|more|ត្រូវបង់[^\s\d]{0,12}ថែម|ថែម|បន្ថែម|ទៀត",
    ),
    (
        "promise",
        r"โอนเข้ามา|มีเงินเข้า(?:มา)?|เงินเข้ามา|ถอน(?:ออก)?มา(?:ได้)?(?:จริง|จิง)?|ถอน(?:ออก)?ได้(?:จริง|จิง)?|ได้ค่า[ก-๙]{0,12}|ค่าตอบแทน|ค่าแรง|รอรับ(?:คืน)?|รับคืน|เงินสมทบเกิน|"
        r"ให้(?:เรา|ผม|หนู|ดิฉัน|ฉัน)?มา|(?:เขา|เค้า|มัน)ให้(?:เงิน)?(?=\s?$)|ลง\s?[\d,]+\s?(?:ได้|รับ)(?:คืน)?|รับปันผล|ขึ้นยอด|เรียกเก็บยอด|กรอกขอ|ขอกู้|ระบบ(?:โชว์|ขึ้น)|"
        r"กำไร|รายได้|ได้กำไร|วงเงิน|อนุมัติ(?:วงเงิน)?|อนุมัติ|รางวัล|ได้รับรางวัล|ได้รับ|จะได้|ถอนได้|"
        r"เงินเดือน|วันละ|เดือนละ|คอมมิชชั่น|คอมมิชชัน|ค่าคอม|ได้เงินคืน|ได้เงิน|ได้คืน|ได้มา|คืนมา|คืนให้|"
        r"คืนเงิน|เงินคืน|เงินต้น|ชิ้นละ|ตัวละ|คลิปละ|รีวิวละ|งานละ|ใบละ|ราคา(?:ปกติ|เต็ม|จริง|ตลาด)|"
        r"ปกติ|มูลค่า|ในแอป|ในเว็บ|ในระบบ|แสดงยอด|ยอดเงินใน|โชว์(?:ยอด)?|โบนัส|สิทธิ์รับ|สิทธิรับ|รับเงิน|"
        r"คงเหลือ|ดอกเบี้ย|ขั้นต่ำ|เริ่มต้น(?:ที่)?|เริ่ม|เริ่มที่|สมาชิก|รับซื้อ|ขายได้|ค่าจ้าง|ให้ค่าจ้าง|"
        r"ตอบแทน|ผลตอบแทน|ปันผล|แจก|เงินดิจิตอล|เงินดิจิทัล|เครดิตฟรี|กู้|ยอดกู้|ขอกู้|อยากกู้|จะให้|จะจ่าย|"
        r"จะโอน|อ้างว่าโอน|ชนะ|แตก|ถูกรางวัล|ได้|เหลือ|โอนให้(?:ผม|เรา|หนู|ดิฉัน|ฉัน)|โอน(?:มา|กลับ|"
        r"คืน)(?:ให้)?|โอนผิด(?:มา)?|มียอด|ยอดค้าง|ค้างชำระ|ค้างจ่าย|ค้าง|มีเงิน|พอร์ต(?:โชว์|ขึ้น|โต)|"
        r"ยอด(?:เงิน)?(?:ขึ้น|โต|พุ่ง)|เป็นหมื่น|สวัสดิการ|เงินช่วยเหลือ|เยียวยา|"
        r"got paid|was paid|were paid|they paid me|profits?|earn(?:ed|ings?)?|win|won|prize|reward|salary|per day|a day|per month|a month|"
        r"commission|bonus|account shows?|balance (?:shows?|of|was|is)|showed|shows|displayed|credit limit|loan of|approved|withdrawals?(?: of)?|withdrawing|offer(?:ed|s|ing)?|returns?|worth|"
        r"balance|displayed|shown?|showed|showing|approved|loan of|credit limit|refund(?:ed)?|"
        r"received back|received|got back|minimum|starting (?:at|from)|from just|paid me|"
        r"gave me|promise[ds]?|guaranteed|jackpot|inheritance|withdrew|returned|ចំណេញ|ប្រាក់ខែ|"
        r"រង្វាន់|ឈ្នះ|ទទួលបាន|បានវិញ|ប្រាក់ចំណេញ|ក្នុងមួយថ្ងៃ|ក្នុងមួយខែ|ម្តងបាន|ម្ដងបាន|ខ្ចីលុយ|(?:ឱ្យ|ឲ្យ|អោយ)ខ្ចី|កម្ចី|បង្ហាញ|"
        r"អនុម័ត|សន្យា",
    ),
    (
        "old",
        r"เคยเสีย|เคยโดน|เคยถูก|เคยโอน|(?<!เปิด)คดีก่อน|คดีเก่า|ก่อนหน้านี้(?:เคย|โดน|ถูก|เสีย)|ครั้งก่อน|ปีก่อน|"
        r"ปีที่แล้ว|เมื่อปี|ที่เสียไป(?:แล้ว|ก่อน|เดิม)?|ที่โดนโกงไป|ที่ถูกโกงไป|ที่เคย|previously lost|"
        r"(?:โดน|ถูก|หลอก|โกง|เสีย)[^\n]{0,28}(?:ปีก่อน|ปีที่แล้ว|เดือนก่อน|คราวก่อน|รอบก่อน)(?:ไป)?|เมื่อปี\s?\d{2,4}|คดีเก่า[^\n]{0,40}|"
        r"(?:lost|scammed|cheated)[^\n.]{0,50}(?:last year|years? ago|months? ago)|"
        r"(?:เงิน)?ก้อน(?:แรก|เดิม|ก่อน)ที่[ก-๙]{0,8}(?:โดน|เสีย|ถูก)[ก-๙]{0,8}|ที่โดนไป(?:ก่อน|แล้ว|ตอน)|had lost|lost earlier|earlier loss|lost last year|already lost|ធ្លាប់",
    ),
]
CUES.append(("price", r"ราคา(?!ถูก)|price|cost|តម្លៃ"))
# "The first time" says that a payment follows, unless another word says what it was.
CUES.append(
    (
        "nth",
        r"(?:ครั้ง|รอบ|งวด|ชุด|ที|หน|ก้อน|บิล|ไม้|ยอด)(?:ที่\s?)?(?:\d{1,2}(?![\d,.])|แรก|หนึ่ง|สอง(?![หพแล])|สาม(?![หพแล])|สี่(?![หพแล])|ห้า(?![หพแล])|สุดท้าย|"
        r"ต่อมา|หลัง|ถัดมา|ถัดไป|ต่อไป)|ทีแรก|ทีหลัง|ตอนแรก|แรกสุด|first|second|third|fourth|finally|initially|at first|"
        r"លើកដំបូង|លើកទី(?:\d|មួយ|ពីរ|បី|បួន)|ដំបូង|លើកក្រោយ|ចុងក្រោយ",
    )
)
# "A sum of" says nothing where another word says what it was.
CUES.append(("weak", r"จำนวนเงิน|จำนวน|เป็นเงิน|ចំនួន|the (?:sum|amount) of|an amount of"))
CUE = quick("|".join(f"(?P<{name}>{pattern})" for name, pattern in reversed(CUES)))
TOTAL_NEAR = quick(
    r"ยอด(?:ที่)?[ก-๙]{0,8}จริง[^\n\d]{0,30}$|(?:รวม(?:แล้ว|ทั้งหมด|ทั้งสิ้น|เป็นเงิน|ๆ(?:แล้ว)?)?|ทั้งหมด|ทั้งสิ้น|\btotal|in all|altogether|សរុប)(?:(?!แรก|ครั้ง|รอบ|งวด)[ก-๙a-z\s]){0,18}$"
)
GONE_AFTER = quick(
    r"\s?(?:[ก-๙]{2,8}ถอนไป|(?:ก็|เลย)?หาย|ถูกโอน|ถูกถอน|โดนโอน|ถูกดูด|ออกไป|ออกจาก|ปลิว|(?:was |were |had been |has )?(?:disappeared|vanished|gone|withdrawn|stolen|taken|debited|missing|transferred out)|left (?:our|my|his|her|the)|went (?:out|missing)|walked out|បាត់|ត្រូវបានដក|ត្រូវបានកាត់)"
)
AFTER_TOTAL = quick(r" ?(?:บาท|baht|thb|បាត)? ?(?:ทั้งหมด|ทั้งสิ้น|รวม|in total|altogether|in all|total|សរុប|ទាំងអស់)")
AFTER_PROMISE = quick(
    r"\s?(?:บาท|baht|thb)?\s?(?:ต่อวัน|ต่อเดือน|ต่อคน|ต่อชิ้น|/วัน|/เดือน|ต่อบัญชี|a day|per day|per month|"
    r"a month|each|per task|ในแอป|ในพอร์ต|ក្នុងមួយថ្ងៃ|ក្នុងមួយខែ)"
)
UNPAID_AFTER = quick(
    r"[^\d\x1a។\n]{0,30}?(?:(?:แต่|ซึ่ง|ผม|เรา|ดิฉัน|หนู|ฉัน|ข้าพเจ้า|ครอบครัว|ที่บ้าน|ก็|เลย|จึง|ยัง|\(|\s)*)(?:ยังไม่ได้(?:จ่าย|โอน|"
    r"ชำระ|ให้)|ไม่ได้(?:จ่าย|โอน|ชำระ|ให้)|ไม่(?:จ่าย|โอน|ยอมจ่าย|ยอมโอน|ยอมให้|ให้)(?!เงิน|ให้)|ยังไม่(?:จ่าย|"
    r"โอน|ให้)|ไม่ยอมโอน|ไม่มี(?:แล้ว|เงิน|ให้|จ่าย|โอน|จะ|ปัญญา)|หาไม่(?:ได้|ทัน)|ไม่ไหว|ไม่เอาแล้ว|"
    r"(?:which |but |and |so |that )*(?:i|we|he|she|they) (?:did not|didn't|have not|haven't|has not|hasn't|never|cannot|can't|could not|couldn't|"
    r"refused to|refused|will not|won't)(?: \w+)?(?: (?:pay|paid|transfer|send|sent|afford|do|it))?|not paid|unpaid|refused|"
    r"(?:[ក-៹]{0,10}\s?){0,2}(?:មិនព្រម|មិនបានបង់|មិនទាន់បង់|មិនបានផ្ទេរ|មិនទាន់ផ្ទេរ|មិនឱ្យ(?!ដក)|មិនឲ្យ(?!ដក)|មិនបង់|មិនមានលុយ|គ្មានលុយ(?!ចូល)))"
)
# Behind a sum that was asked for: it was the moment of seeing through it, so it was not paid.
REALISED_AFTER = quick(
    r"[^\d\x1a]{0,24}?(?:(?:ถึง|จึง|เลย|ก็|ทำให้|แล้ว)(?:ได้)?(?:เริ่ม)?(?:เอะใจ|ทราบ|รู้(?:ตัว|ว่า|เลย|สึก)|สงสัย|แน่ใจ|มั่นใจ|ไหวตัว|หยุด|ไม่(?:โอน|จ่าย|ให้|เชื่อ|เอา))|"
    r"(?:i|we|he|she|they) (?:then |finally |soon )?(?:stopped|realised|realized|became suspicious|got suspicious|knew)|(?:that is|that's|which is) when i|"
    r"ទើប(?:ខ្ញុំ)?(?:ដឹង|សង្ស័យ))"
)
# Behind a sum that was asked for: it was paid.
PAID_AFTER = quick(
    r"\s?(?:บาท|บ\.|baht|thb|\.-)?[\"”]?\s?(?:แล้ว|ก่อน|คือ)?\s?(?:(?:ผม|หนู|ดิฉัน|เรา|ฉัน|ยาย|ตา|แม่|พ่อ|พ่อตา|ป้า|น้า|ลุง|พี่|น้อง|ลูก|สามี|ภรรยา|แฟน|คุณ|เพื่อน|ผู้เสียหาย|ผู้แจ้ง|ข้าพเจ้า)[ก-๙]{0,12}?)?(?:ก็|จึง|เลย|ได้)*"
    r"(?:หลงเชื่อ|เชื่อ)?(?:ก็|จึง|เลย|รีบ|พอ)?(?:โอน|จ่าย|ชำระ|ฝาก|เติม)(?:เงิน)?(?:ให้(?!อีก|เพิ่ม)|ไป|แล้ว|ตาม|หมด|เลย|เมื่อ|วัน|เข้า|ผ่าน|ทาง|สด|จริง|เสร็จ|ขึ้น|ปุ๊บ|\s?\x1f)"
    r"|\s?(?:baht|thb)?[,;.]?\s?(?:and |so |which )?(?:i|we|he|she|my \w+) (?:then |also |did )?(?:paid|sent|transferred|pay)(?! (?:another|\d))"
    r"|[^\n]{0,40}\n[^\n:]{1,24}: ?(?:ok |โอเค|ค่ะ |ครับ )?(?:โอน|จ่าย|ชำระ|ฝาก|เติม)(?:ให้|ไป)?(?:แล้ว|เรียบร้อย)"
    r"|[^\n]{0,40}\n[^\n:]{1,24}: ?(?:ok,? )?(?:i )?(?:just )?(?:paid|sent|transferred|done)\b"
    r"|\s?(?:បាត)?\s?(?:ហើយ)?ខ្ញុំ(?:ក៏|បាន)*(?:ផ្ទេរ|បង់|វេរ|ផ្ញើ)"
)
# The sums that were asked for before it were all paid.
PAID_ALL = quick(
    r"(?:ทั้งหมด(?:นี้)?|รวม(?:กัน)?|ทุกอย่าง)(?:ก็|ผม|หนู|เรา|ดิฉัน)?(?:โอน|จ่าย|ชำระ)(?!\s?\d)|(?:โอน|จ่าย|ชำระ|เติม|วาง)(?:ไป|ให้)?(?:หมดเลย|หมดทุก|หมดแล้ว|ครบ|ทั้งคู่|ทั้งสอง|ทั้งสาม|ทุกยอด|ทุกครั้ง|ทุกรอบ|ทุกงวด|หมด(?=พร้อม|\s|ค่ะ|ครับ|$)|ทั้ง(?=\s?\d))|"
    r"(?:paid|sent|transferred) (?:both|all (?:of them|three|four)|them all|each)|(?:បង់|ផ្ទេរ|ដាក់|វេរ)ទាំង(?:ពីរ|បី|អស់)"
)
NOTHING = quick(
    r"(?:เลย|จึง|ยัง)?ไม่(?:ได้)?กรอก(?!ให้)(?=ค่ะ|ครับ|คะ|\s|$|แล้ว|ข้อมูล|อะไร)|ไม่เคย(?:เสีย(?!ใจ)|จ่าย|ตอบ|โอน)|มิได้(?:ชำระ|โอน|จ่าย|เสีย)|ไม่ยอมจ่าย(?!คืน|เงินรางวัล)|"
    r"ไม่ได้(?:ให้|ลง|เสีย)(?:ไป)?(?:สัก|แม้แต่)|เลยไม่ได้ลง(?!ทุน)|ไม่ได้ทำตาม|(?:เลย|ก็)วาง(?:สาย|หู)?(?=\s|$|เลย)|วางเลย|รู้ว่าปลอม|ไม่เสียเพิ่ม|deleted (?:it|the)|no member of staff paid|none of us paid|nobody has paid|"
    r"(?:ผม|ดิฉัน|หนู|เรา|ฉัน|แม่|พ่อ|ก็|เลย|จึง)ไม่(?:ได้)?(?:ส่ง|สแกน)(?=ค่ะ|ครับ|คะ|\s|ให้)|"
    r"โอน(?:เงิน)?(?:ไป)?(?:ไหม|มั้ย|หรือ)[^\n]{0,12}\n[^\n:]{1,20}: ?(?:ไม่|ยัง)|เงิน(?:ยัง)?อยู่ครบ|(?:ผู้แจ้ง|บ้าน|ผม|ดิฉัน|หนู|เรา|ฉัน|แม่|พ่อ)(?:ก็|เลย|จึง)?ไม่(?:ได้)?ซื้อ|ไม่วาง(?!สาย)|(?:ยัง)?ไม่มี(?:ใคร)?(?:เงิน)?(?:เสีย|สูญ|หาย)(?:เงิน|หาย)?|ยังไม่มีเงินเสีย|(?:ครอบครัว|ที่บ้าน|ทางบ้าน|พ่อแม่)[ก-๙]{0,6}(?:ยัง)?ไม่มี(?:เงิน|จ่าย|ให้)|"
    r"(?:ยัง)?ไม่ได้ให้(?:ไป)?(?=\s|$)|ยังไม่ทันได้?(?:โอน|จ่าย)|(?:ยัง)?ไม่ได้(?:กรอก|ใส่|ให้|ทำ)(?:ข้อมูล|อะไร|เลย|รหัส)|(?:no|without) loss|(?:ยัง)?ไม่(?:ได้)?(?:มีการ)?(?:เสีย|สูญ|โดน|หลงกล|หลงเชื่อ)(?:อะไร|เงิน|หาย|ทรัพย์|ตังค์|ตัง|สักบาท|"
    r"ซักบาท|แม้แต่บาท)|ไม่เสีย(?:อะไร|หาย|เงิน|ตังค์)|(?:ยัง)?ไม่(?:ได้|ทัน)?(?:ทัน)?ได้?(?:โอน|จ่าย|"
    r"ชำระ)(?!ให้ผม|ให้หนู|ให้เรา|เงินให้|คืน|เงินคืน)|ไม่(?:ได้)?โอน(?!แล้ว|เพิ่ม|ต่อ|อีก)|ไม่ได้ทำรายการ|ไม่มีใครโอน|ไม่มีความเสียหาย|"
    r"ไม่เกิดความเสียหาย|เลยไม่จ่าย|(?<!เว็บ)(?<!แอดมิน)(?<!มัน)(?<!เขา)(?<!เค้า)(?<!ร้าน)(?<!ระบบ)(?<!บริษัท)(?<!แอป)(?<!เจ้ามือ)ไม่จ่าย(?=ค่ะ|ครับ|\s|$|แต่|เพราะ)|ไม่ได้เสีย|ไม่มีใครเสีย|"
    r"ยังไม่(?:มี)?(?:การ)?(?:เสียหาย|โอน|จ่าย|เสีย|สูญ)|ยังไม่ได้บอกให้โอน|รู้ทัน|ไหวตัวทัน|ไม่หลงเชื่อ|"
    r"ไม่เชื่อ|วางสาย(?:ไป)?(?:ทันที|เลย|ก่อน)|ไม่ได้กด|ไม่ได้ให้(?:ข้อมูล|เงิน)|ไม่ได้ขาย|อายัดทันทั้งหมด|"
    r"ระงับทัน(?:ทั้งหมด)?|"
    r"(?:did not|didn't|have not|haven't|has not|hasn't|never|not yet|nobody|no one|"
    r"did not actually)(?: \w+){0,3}? (?:lose|lost|pay|paid|sent?|send|transfer(?:red)?|money)|no (?:money|"
    r"loss|losses|payment|funds|transfer)(?: \w+){0,2}? ?(?:was|were|has been|have been)?|"
    r"nothing (?:was )?(?:lost|paid|sent|stolen|transferred)|lost nothing|paid nothing|without (?:paying|"
    r"losing)|no financial loss|hung up|"
    r"(?:(?<!បើ)មិន(?:ទាន់)?(?:បាន)?(?:បាត់|ខាតបង់|ខាត|ផ្ទេរ|បង់|វេរ|ផ្ញើ)(?:លុយ|ប្រាក់|អ្វី)?)|គ្មានការខូចខាត|"
    r"មិនបានបាត់|មិនជឿ"
)
VAGUE_LOSS = quick(r"โอน(?!สาย|ย้าย)|จ่าย|เสียเงิน|เสียไป|paid|lost|transferred|sent|ផ្ទេរ|បង់|បាត់")
STOP = re.compile(r"[\n" + FILLER + r"]+|[.!?] ")
_NTH = dict(CUES)["nth"]
JOIN = quick(
    r"(?:\s?(?:บาท|baht|thb|บ\.|฿|\.-|បាត|,|และ|กับ|กะ(?!ว่า)|แล้วก็|แล้ว|\+|/|and|then|finally|later|after that|"
    r"again|ต่อด้วย|ตามด้วย|อีก|ต่อมา|จากนั้น|สุดท้าย|และอีก|จำนวน|និង|ហើយ|រួច|หลัง|ចំនួន|"
    rf"\x1f|{_NTH}|(?:(?:และ|กับ|แล้วก็|,)\s?)?(?:เงิน)?(?:ค่า|มัดจำ)(?!ย)[ก-๙]{{0,26}}?(?:อีก)?))*\s{{0,2}}"
)
# An English list that says of each sum what it was for.
ADDED_LATER = quick(r"\s?(?:baht|thb)?\s?(?:\x1f|[a-z' ])*?,? ?(?:and then|and|then|plus)\s(?:another |a further )?$")
ADDED = quick(
    r"(?:และอีก|อีก|และ|กับ|ต่อมา|จากนั้น|สุดท้าย|and|then|plus|finally|another|និង|ហើយ)\s?(?:โอน|จำนวน|ยอด|"
    r"เงิน)?\s?$"
)
OLD = quick(
    r"(?:เคย(?:เสีย|โดน|ถูก|โอน|ลงทุน)|คดีก่อน|คดีเก่า|previously lost|had lost|lost last year|"
    r"i lost money last year|ធ្លាប់)(?:(?!ล่าสุด|ครั้งนี้|รอบนี้|เพิ่ม|now|this time)[^\n]){0,40}$"
)
SCRIPT = quick(
    r"(?:โทรมาว่า|โทรว่า|ข้อความว่า|sms ว่า|บอก|แจ้ง|อ้าง|หาว่า|says?|said|told)[^\n]{0,50}(?:มีคน|มีการ|มีรายการ|มียอด|เอาบัตร|บัตรเครดิต(?:ถูก|"
    r"โดน|มี)|บัตร(?:ถูก|มี)|(?<!ตก)ค้าง|card was|unpaid)(?:(?!โอน|จ่าย|ชำระ|ต้อง|เติม|paid|sent)[^\n]){0,24}$"
)
RANSOM = quick(
    r"ค่าไถ่|ค่าตัว|ถึงจะ(?:ปล่อย|ให้กลับ)|แลกกับ(?:อิสร|การปล่อย)|ransom|release (?:him|her|me|us)|លោះ|"
    r"ប្រាក់លោះ"
)
BARE_WORD = {100, 1000, 10_000, 100_000, 1_000_000}
# Digits that are a code, not money.
CODE_BEFORE = quick(
    r"(?:otp|โอทีพี|รหัส[ก-๙]{0,8}|โค้ด|\bcode|\bpin|\bref\.?|เลขที่[ก-๙]{0,10}|หมายเลข[ก-๙]{0,10}|เลข[ก-๙]{2,16}|\bno\.|#|\border|លេខកូដ|លេខ)\s?[:#]?(?:คือ|is)?\s?$"
)
SLIP_SUM = re.compile(r"\d{1,3}(?:,\d{3})*\.\d\d")
DATED_AFTER = re.compile(r"\s?(?:บาท|บ\.|baht|thb|\.-|បាត)?\s?(?:เมื่อ|วันที่|ใน|on|ថ្ងៃទី|កាលពី)?\s?\x1f")
FURTHER = quick(
    r"อีก|เพิ่ม|ต่อ|ตอนนี้|ล่าสุด|ภายหลัง|แล้ว(?:ก็|เขา|มัน|ยัง)|another|more|now|then|also|further|additional|ទៀត|ឥឡូវ|បន្ថែម|រួចមក|ក្រោយមក"
)
REST_PAID = quick(
    r"(?:ส่วน|ยอด|เงิน)?ที่เหลือ(?!\s?\d)|โอน(?:ให้|ไป)?ครบ|เต็มจำนวน|the (?:rest|remainder|remaining|balance) (?:too|as well|later|by|on|before|when)|(?:paid|sent) the (?:rest|remainder|balance)|"
    r"នៅសល់|ទាំងស្រុង"
)
# A price for each of several, and how many there were.
UNIT_PRICE = re.compile(
    r"(?:คน|ใบ|ไม้|มือ|ชุด|ครั้ง|รอบ|งวด|เดือน|ที|อัน|ตัว|ชิ้น|ห้อง|คืน|วัน|บัญชี|ต้น|cards?|ticket|piece)(?:ๆ)?\s?(?:ละ)\s?$|\b(?:cards?|tickets?|payments?|transfers?|instalments?) of\s?$"
)
_SMALL = "(\\d{1,2}|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|two|three|four|five|six|seven|eight|nine|ten)"
COUNT_BEFORE = re.compile(
    _SMALL
    + r"\s?(?:คน|ใบ|ไม้|มือ|ชุด|ครั้ง|รอบ|งวด|เดือน|อัน|ตัว|ชิ้น|ห้อง|คืน|วัน|บัญชี)\s?(?:ๆ|(?:คน|ใบ|ไม้|มือ|ชุด|ครั้ง|รอบ|งวด|เดือน|อัน|ตัว|ชิ้น|ห้อง|คืน|วัน|บัญชี)ๆ?)\s?ละ\s?$|"
    + _SMALL
    + r" (?:\w+ ){0,3}(?:cards?|tickets?|payments?|transfers?|instalments?) of\s?$"
)
COUNT_AFTER = re.compile(
    r"\s?(?:บาท)?\s?(?:จำนวน|x|×|\*)?\s?"
    + _SMALL
    + r"\s?(?:คน|ใบ|ไม้|ชุด|ครั้ง|รอบ|งวด|เดือน|อัน|ตัว|ชิ้น|ห้อง|คืน|วัน|บัญชี)(?!ละ|ก่อน)"
)
SMALL_NUMBERS = {
    word: number
    for listed in ("สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ", "two three four five six seven eight nine ten")
    for number, word in enumerate(listed.split(), 2)
}
# What a message orders has not been paid by that.
ORDERED_AFTER = re.compile(r"\s?(?:บาท|บ\.|baht|thb)?\s?(?:ทันที|ภายใน|ไม่งั้น|มิฉะนั้น|ก่อนเที่ยงคืน|immediately|within|or else)")
VAGUE_NUMBER = re.compile(r"(?:เป็น|หลัก|หลาย)$")
DOTTED_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}")
# What all the others lost together.
OTHERS = re.compile(
    r"(?:กว่าคน|ร้อยคน|หลายคน|คนอื่น|ผู้เสียหาย\s?\d+|เหยื่อ\s?\d+|victims|others)[^\n]{0,6}\s?(?:รวม|เสีย|โดน|together|in total|lost)[^\n]{0,16}$"
)
# How often a sum was paid, told behind it.
TIMES_AFTER = re.compile(r"\s?(?:บาท)?\s?" + _SMALL + r"\s?(?:รอบ|ครั้ง|งวด|หน)(?!ละ|แรก|ก่อน|ๆ)")
TIMES_LATER = re.compile(r"[^\n\d]{0,24}?" + _SMALL + r"\s?(?:รอบ|ครั้ง|งวด|หน|เดือน)(?!ละ|แรก|ก่อน|ๆ)")
YEAR_BEFORE = re.compile(r"(?:\bin|\bsince|\bof|during|ปี|พ\.ศ\.|ค\.ศ\.|ឆ្នាំ)\s?$")
FEE_PAID = re.compile(r"(?<!ให้)(?<!ต้อง)(?<!จะ)(?<!ให้เรา)(?<!ให้ผม)(?:โอน|จ่าย|ชำระ|ส่ง|เสีย)(?:เงิน)?(?:ไป|ให้)?$")
LATER_PAID = re.compile(
    r"[^\n]{0,40}?(?:โอน|จ่าย)(?:ให้|ไป)(?:แล้ว|หมด)|[^\n]{0,40}?(?:we|i|they|she|he) (?:have )?(?:paid|sent)|[^\n]{0,40}?(?:បង់|ផ្ទេរ|ផ្ញើ)(?:ហើយ|រួច)"
)
OLD_LOSS = re.compile(r"เสีย|โดน|โกง|หลอก|ลงทุน|ถูก|lost|lose|scam|invest|បាត់")
MULE_LOSS = re.compile(r"จ่าย|เสีย|หาย|สูญ|ชำระ|ถอนไป|ถูกถอน|paid|lost|stole|បង់|បាត់|asked")
# Where a victim who names one sum has lost it, while a ransom or a message names sums that nobody paid.
BOUGHT_OR_PAID = frozenset(
    "shopping donation prize task_job loan hybrid investment romance gambling known_person recovery".split()
)
