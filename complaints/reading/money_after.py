"""Words behind an amount that say what became of it: paid, refused, gone, promised."""

from __future__ import annotations

import re

from .quick import quick

# Paid in all.
ALL_ROUNDS = quick(r"\s?(?:บาท|baht|thb)?\s?รวม(?:กัน)?(?:ทุก|ทั้ง)(?:รอบ|ครั้ง|ยอด|งวด|หมด)")
GONE_AFTER = quick(
    r"\s?(?:(?:ลง|ใส่)(?:ไป|ตาม|เพิ่ม|ต่อ|หมด)|[ก-๙]{2,8}ถอนไป|(?:ก็|เลย)?หาย|ถูกโอน|ถูกถอน|โดนโอน|โดนถอน|ถูกดูด|โดนดูด|โดนหัก|ถูกหัก|เข้า(?:บัญชี)?[ก-๙]{1,20}?ไป(?:แล้ว|ตั้งแต่|หมด|เลย)|ตามไป(?:ใน|อีก|แล้ว)|[ก-๙]{0,10}?ให้(?:เขา|มัน)ไป(?:หมด|แล้ว)|(?:that |which )?(?:i|we|he|she|my \w+) (?:had )?(?:already )?(?:gave|paid|sent|handed|transferred|lost)\b|ออกไป|ออกจาก(?=บัญชี|ธนาคาร|แอป|ตู้|กระเป๋า|\s|$)|ปลิว|(?:ก็)?ไม่เหลือ|(?:หมด)?เกลี้ยง|หมดเลย|ล้างพอร์ต|(?:ก็)?ไม่ได้(?:เงิน)?คืน(?!แล้ว)|(?:was |were )?(?:sent to|transferred to|paid to|wired to|charged|deducted)|(?:was |were |had been |has )?(?:disappeared|vanished|gone|withdrawn|stolen|taken|debited|missing|transferred out)|left (?:our|my|his|her|the)|went (?:out|missing)|walked out|បាត់|ត្រូវបានដក|ត្រូវបានកាត់)"
)
AFTER_TOTAL = quick(
    r" ?(?:บาท|baht|thb|បាត)? ?(?:ทั้งหมด(?!\s?วันที่|\s?เมื่อ|\s?\x1f|เว็บ|ระบบ|เข้า)|ทั้งสิ้น|รวม(?!\s?(?:ทั้งหมด)?\s?(?:\d{1,2}|สอง|สาม|สี่|ห้า|หก)\s?(?:ครั้ง|รอบ|งวด|หน))|in total|altogether|in all|total|សរុប|ទាំងអស់)"
)
AFTER_PROMISE = quick(
    r"\s?(?:บาท|baht|thb)?\s?(?:ต่อวัน|ต่อเดือน|ต่อชิ้น|/วัน|/เดือน|ต่อบัญชี|ต่อเล่ม|ต่อซิม|ต่อหัว|รักษาทุก|a day|per day|per month|per (?:account|sim|card|book)|to hand over|in exchange|(?:tax )?(?:refund|reward|prize|bonus|voucher|coupon|salary)(?! fee)|"
    r"a month|per task|ในแอป|ในพอร์ต|ក្នុងមួយថ្ងៃ|ក្នុងមួយខែ)"
)
UNPAID_AFTER = quick(
    r"(?:(?!ส่วน(?:ผม|หนู|ดิฉัน|เรา|ฉัน|ตัว|ของผม))[^\d\x1a។\n]){0,30}?(?:(?:แต่|ซึ่ง|ผม|เรา|ดิฉัน|หนู|ฉัน|ข้าพเจ้า|ครอบครัว|ที่บ้าน|ก็|เลย|จึง|ยัง|\(|\s)*)(?:ยังไม่ได้(?:จ่าย|โอน|"
    r"ชำระ|ให้)|ไม่ได้(?:จ่าย|โอน|ชำระ|ให้)|(?<!แล้ว)ไม่(?:จ่าย|โอน|ยอมจ่าย|ยอมโอน|ยอมให้|ให้)(?!เงิน|ให้)|ยังไม่(?:จ่าย|"
    r"โอน|ให้)|ไม่ยอมโอน|ไม่มี(?:แล้ว|เงิน|ให้|จ่าย|โอน|จะ|ปัญญา)|หา(?:เงิน)?ไม่(?:ได้|ทัน)|ไม่ไหว|ไม่เอาแล้ว|ปฏิเสธ|"
    r"(?:which |but |and |so |that )*(?:i|we|he|she|they) (?:did not|didn't|have not|haven't|has not|hasn't|never(?! (?:made|did|author|request|ask|saw|got|receiv|met|heard|came|return|approv|sign))|cannot|can't|could not|couldn't|"
    r"refused to|refused|will not|won't)(?: \w+)?(?: (?:pay|paid|transfer|send|sent|afford|do|it))?|not paid|unpaid|refused|(?:was|were|got) (?:caught|spotted|stopped|blocked|declined|rejected|cancelled|canceled) |"
    r"(?:[ក-៓]{0,10}\s?){0,2}(?:មិនព្រម|មិនបានបង់|មិនទាន់បង់|មិនបានផ្ទេរ|មិនទាន់ផ្ទេរ|មិនឱ្យ(?!ដក)|មិនឲ្យ(?!ដក)|មិនបង់|អត់(?:ទាន់|មាន|បាន)?(?:បង់|វេរ|ផ្ទេរ|ឲ្យ|ឱ្យ)|អត់មានលុយ|បដិសេធ|មិនបាន(?:ឱ្យ|ឲ្យ)|មិនមានលុយ|គ្មានលុយ))"
)
# Behind a sum that was asked for: it was the moment of seeing through it, so it was not paid.
REALISED_AFTER = quick(
    r"[^\d\x1a]{0,24}?(?:(?:ถึง|จึง|เลย|ก็|ทำให้|แล้ว)(?:ได้)?(?:เริ่ม)?(?:เอะใจ|ทราบ|รู้(?:ตัว|ว่า|เลย|สึก)|สงสัย|แน่ใจ|มั่นใจ|ไหวตัว|หยุด|ไม่(?:โอน|จ่าย|ให้|เชื่อ|เอา))|"
    r"(?:i|we|he|she|they) (?:then |finally |soon )?(?:stopped|realised|realized|became suspicious|got suspicious|knew)|(?:that is|that's|which is) when i|"
    r"ទើប(?:ខ្ញុំ)?(?:ដឹង|សង្ស័យ))"
)
# Behind a sum that was asked for: it was paid.
PAID_AFTER = quick(
    r"\s?(?:บาท|บ\.|baht|thb|\.-)?\s?(?:แล้ว|ก่อน|คือ)?\s?(?:(?:ผม|หนู|ดิฉัน|เรา|ฉัน|ยาย|ตา|แม่|พ่อ|พ่อตา|ป้า|น้า|ลุง|พี่|น้อง|ลูก|สามี|ภรรยา|แฟน|คุณ|เพื่อน|ผู้เสียหาย|ผู้แจ้ง|ข้าพเจ้า)(?:(?!มีแค่|มีอยู่|มีเงิน|เหลือ|ส่วน)[ก-๙]){0,12}?)?(?:ก็|จึง|เลย|ได้)*"
    r"(?:หลงเชื่อ|เชื่อ)?(?:ก็|จึง|เลย)?(?:โอน|จ่าย|ชำระ|ฝาก|เติม)(?:เงิน)?(?:ให้(?!อีก|เพิ่ม)|ปุ๊บ|ไป|แล้ว|ตาม|หมด|เลย|เมื่อ|วัน|เข้า|ผ่าน|ทาง|สด|จริง|\s?\x1f)"
    r"|\s?(?:baht|thb)?[,;.]?\s?(?:and |so |which )?(?:i|we|he|she|my \w+) (?:then |also |did )?(?:paid|sent|transferred|pay)(?! (?:another|\d))"
    r"|[^\n]{0,40}\n[^\n:]{1,24}: ?(?:ok |โอเค|ค่ะ |ครับ )?(?:โอน|จ่าย|ชำระ|ฝาก|เติม)(?:ให้|ไป)?(?:แล้ว|เรียบร้อย)"
    r"|[^\n]{0,40}\n[^\n:]{1,24}: ?(?:ok,? )?(?:i )?(?:just )?(?:paid|sent|transferred|done)\b"
    r"|\s?(?:បាត)?\s?(?:ហើយ)?ខ្ញុំ(?:ក៏|បាន)*(?:ផ្ទេរ|បង់|វេរ|ផ្ញើ)"
)
# The sums that were asked for before it were all paid.
PAID_ALL = quick(
    r"(?:ทั้งหมด(?:นี้)?|ทั้ง(?:สอง|สาม|สี่|คู่)(?:ก้อน|ยอด|งวด|ครั้ง|บิล|รายการ)?|รวม(?:กัน)?|ทุกอย่าง|ทุก(?:ยอด|งวด|ครั้ง|บิล|รายการ))(?:ก็|ผม|หนู|เรา|ดิฉัน)?(?:โอน|จ่าย|ชำระ)(?!\s?\d)|(?:โอน|จ่าย|ชำระ|เติม|วาง|ให้|ส่ง)(?:(?!ได้|ถ้า|จะ|แต่)[ก-๙]){0,30}?(?:หมด|ครบ)ทั้ง(?:สอง|สาม|สี่|คู่)(?:ก้อน|ยอด|งวด|ครั้ง|บิล|รายการ)?|(?:โอน|จ่าย|ชำระ|เติม|วาง)(?:ไป|ให้)?(?:หมดเลย|หมดทุก|หมดแล้ว|ครบ|ทั้งคู่|ทั้งสอง|ทั้งสาม|ทุกยอด|ทุกครั้ง|ทุกรอบ|ทุกงวด|หมด(?=พร้อม|\s|ค่ะ|ครับ|$)|ทั้ง(?=\s?\d))|"
    r"\ball (?:of (?:it|them) )?(?:was |were )?(?:sent|paid|transferred|went)\b|(?:paid|sent|transferred) (?:both|all (?:of them|three|four)|them all|each)|(?:បង់|ផ្ទេរ|ដាក់|វេរ)ទាំង(?:ពីរ|បី|អស់)"
)
DATED_AFTER = re.compile(
    r"\s?(?:บาท|บ\.|baht|thb|\.-|បាត)?\s?\(?(?:เมื่อ|วันที่|ใน|on|ថ្ងៃទី|កាលពី)?\s?(?:(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)\s?(?:ที่\s?)?)?\x1f"
)
FURTHER = quick(
    r"อีก|เพิ่ม|ต่อ|ตอนนี้|ล่าสุด|ภายหลัง|แล้ว(?:ก็|เขา|มัน|ยัง)|another|more|now|then|also|further|additional|ទៀត|ឥឡូវ|បន្ថែម|រួចមក|ក្រោយមក"
)
REST_PAID = quick(
    r"(?:ส่วน|ยอด|เงิน)?ที่เหลือ(?!\s?\d|\s?[ก-๙]{0,12}(?:ปลายทาง|ตอน|เมื่อ|วันรับ|หน้างาน|ค้าง|ยัง|ไม่))|โอน(?:ให้|ไป)?ครบ|เต็มจำนวน|the (?:rest|remainder|remaining|balance) (?:too|as well|later|by|on|before|when)|(?:paid|sent) the (?:rest|remainder|balance)|"
    r"នៅសល់(?![^។\n]{0,40}(?:មិន|អត់))|ទាំងស្រុង"
)
# What a message orders has not been paid by that.
ORDERED_AFTER = re.compile(
    r"\s?(?:บาท|บ\.|baht|thb)?\s?(?:ทันที|ภายใน|ไม่งั้น|มิฉะนั้น|ก่อนเที่ยงคืน|,? or (?:my|they|he|she|i|we|else|the)\b|immediately|within|or else)"
)

_WHO = "(?:ผม|หนู|ดิฉัน|เรา|ฉัน|ยาย|ตา|แม่|พ่อ|ป้า|น้า|อา|ลุง|พี่|น้อง|ลูก|สามี|ภรรยา|เมีย|แฟน|เพื่อน|ผู้เสียหาย|ผู้แจ้ง|ผู้ร้อง|ข้าพเจ้า|กู|เค้า)"
_PAY = "(?:โอน|จ่าย|ชำระ|ถวาย|ส่ง(?:เงิน|ให้|ไป)|ฝาก|เติม|สแกน|ซื้อ|วางเงิน|สั่ง)(?:เงิน|ตังค์|ตัง)?"
# Handing it over without a verb of paying: ก็ให้, กดให้, จัดให้, เอาให้เขา; never what the gang gives or lets do.
_GIVE = (
    f"(?<!เขา)(?<!เค้า)(?<!มัน)(?<!แอดมิน)(?<!ร้าน)(?<!เพจ)(?:ก็|เลย|จึง|ยอม|{_WHO})(?:ก็|เลย|จึง|ยอม)*(?:กด|จัด|จัดการ|เอา|หา|ควัก)?(?:ให้|ตาม)"
    "(?:เขา|มัน|เค้า|แก|อีก|ด้วย|ไป|ตาม|ครบ|หมด)*(?=\\s|$|ค่ะ|ครับ|คะ|จ้า|นะ|\\x1f)"
)
# Ways to say that a payment took place.
DID = quick(
    f"{_WHO}?(?:กู้(?:เงิน)?|ยืม(?:เงิน|เพื่อน)?|ก็|เลย|จึง|รีบ|ยอม|ดัน|หลงเชื่อ|เชื่อ|โง่|หลง|ตัดสินใจ|ไป)+(?:เลย|ก็|จึง|เพื่อน|ได้)*{_PAY}|"
    f"{_PAY}(?:ให้|ไป|เข้า|ตาม)*(?:มัน|เขา|เค้า)?(?:ไป)?(?:แล้ว(?!ไม่)|เสร็จ|ครบ|หมด|ปุ๊บ|ปั๊บ|เรียบร้อย|ตามที่|ค่า(?:(?!ให้|จะ)[ก-๙]){1, 14}?(?:ไป|ทั้งหมด|ครบ)*(?:แล้ว(?!ไม่|จะ)|เรียบร้อย)|(?<=ไป)(?=\\s|$|จาก)|(?<=ตาม)(?=\\s|$))|"
    f"(?:พอ|หลัง|หลังจาก|ครั้น){_WHO}?{_PAY}|{_WHO}(?:ก็|เลย|จึง|ได้|รีบ)?{_PAY}|เก็บเงิน(?:เสร็จ|แล้ว|ไป)|"
    r"(?:โอน|จ่าย|ชำระ)(?:เงิน)?(?:เข้า|ผ่าน|ล่วงหน้า|ทาง)[ก-๙]{0,30}?(?:เรียบร้อย|แล้ว|เต็ม)|(?:โอน|จ่าย)(?:เงิน)?(?:ไป)?\s?(?:เมื่อ|วันที่)?\s?\x1f|(?:ก็|เลย|จึง)(?:ยัง)?(?:บ้า)?(?:ใส่|ทำตาม(?!ที่)|ถวาย)|"
    f"{_WHO}?(?:ก็|เลย)เชื่อ(?=\\s|$)|โอน(?:เงิน)?จากบัญชี|(?:ก็|เลย|จึง|{_WHO})ให้(?:เงิน|ยืม)?ไป|{_GIVE}|{_PAY}รวม(?:กัน)?ไป|โดนหัก|ถูกหัก|โดนตัด|(?:จ่าย|โอน|ชำระ)(?:เงิน)?(?:ไป)?เต็ม(?:จำนวน|ราคา|ยอด)?|"
    r"(?:\bi|we|he|she|they|and|which|my \w+|who) (?:then |also |did |already |finally |stupidly )?(?:paid(?! neither| nothing| no )|sent(?! (?:me |us |him |her |a |the |my )*(?:link|pic|photo|message|code|file|video|e-?mail|copy|copies|id))|transferred|wired)\b|"
    r"(?:\bi|we|he|she|they|and|so) (?:just |then |stupidly |also )?(?:did (?:so|it|that|as)\b|complied|obliged|agreed and)|"
    r"\b(?:after|once|when) (?:i |we |he |she )?(?:paying|paid|payment|transferring|sending|sent|the transfer|the payment)|"
    r"(?:បង់|ផ្ញើ|ផ្ទេរ|វេរ|ដាក់|ទិញ)(?:លុយ|ប្រាក់|ឱ្យ|ឲ្យ|ទៅ|គេ)*(?:ហើយ|រួច|ភ្លាម|អស់)|"
    r"(?:ខ្ញុំ|គាត់|ម៉ាក់|ម្តាយ|ប្អូន)?(?:ក៏|ជឿ|ទុកចិត្ត|បាន|ហើយ|ខ្ញុំ){1,3}(?:បង់|(?:ឱ្យ|ឲ្យ)(?=ទៅ|ដែរ|គេ|[\s។]|$)|ផ្ញើ(?!រូប|សារ|វីដេអូ|តំណ|ឯកសារ)|ផ្ទេរ|វេរ)"
)
# What stands before such words when it did not take place, or was only asked for.
NOT_DONE = re.compile(
    r"(?<!ไป)(?<!มา)(?<!ใช้)(?:ไม่|ยัง|ไม่ได้|ไม่ทัน|ไม่เคย|อย่า|ถ้า|หาก|ให้|ต้อง|จะ|มิ|มิได้|ห้าม|เกือบ|อยาก|เพื่อ|แกล้ง|ค่อย|ช่วย|รอ|ว่าเคย|กรุณา|รับ|ไม่งั้น|มิฉะนั้น|"
    r"\bif|\bnot|never|\bto|unless|until|មិន|មិនបាន|បើ|ឱ្យ|ឲ្យ|ត្រូវ|កុំ)(?:ผม|หนู|ดิฉัน|เรา|ฉัน|แม่|พ่อ|i|we|ខ្ញុំ|គេ)?\s?$"
)
# The sum, to be given back, is the one that was paid.
THAT_WAS_PAID = quick(
    r"\s?(?:บาท)?\s?ที่(?:ผม|หนู|ดิฉัน|เรา|แม่|พ่อ)?(?:ได้)?(?:โอน|จ่าย)(?:ไป|แล้ว)|\s?(?:baht|thb)? (?:that |which )?(?:i|we|she|he) (?:had )?(?:already )?(?:paid|sent|transferred)\b"
)
# The answer in a chat to what was asked for.
CHAT_REFUSED = quick(
    r"[^\n\d]{0,24}\n[^\n:]{1,24}: ?(?:ยัง)?ไม่(?:ได้|มี|เอา|ให้|จ่าย|โอน|ไหว)|[^\n\d]{0,24}\n[^\n:]{1,24}: ?(?:no\b|i (?:won't|will not|can't))"
)
# Somebody stopped it in time.
STOPPED_AFTER = quick(
    r"(?:(?!หมื่น|แสน|พัน|ล้าน|อีก)[^\d\x1a\n]){0,44}?(?:ห้าม|เบรก|รั้ง|ยับยั้ง|สกัด|ดึง)(?:ไว้|เอาไว้|มือ|เงิน)*(?:ได้)?ทัน|"
    r"\s?(?:บาท)?\s?(?:>>|→|->|แต่|แล้ว)?\s?(?:ก็)?(?:เด้ง(?:กลับ|คืน)|(?:ธนาคาร|แบงก์|แบงค์|ระบบ)(?:ปฏิเสธ|ไม่ให้ผ่าน|หน่วง(?:ไว้)?และ(?:โอน)?คืน)|(?:เรา|ธนาคาร|สาขา)?ไม่(?:ได้)?ทำรายการ)"
)
# What was borrowed, pawned, sold or drawn, and then paid.
RAISED = re.compile(r"(?:หา(?:เงิน)?(?:มา)?ได้|กู้|ยืม|จำนำ|จำนอง|ถอน|เบิก|ขาย[ก-๙ ]{1,24}ได้)[ก-๙ ]{0,34}$")
RAISED_PAID = quick(
    r"\s?(?:บาท|บ\.)?\s?(?:แล้ว(?:ก็|จึง)?|เพื่อ|มา|ไป|เอา|นำ|ก็|ทั้งหมด|เงิน|\s){0,5}(?:โอน|จ่าย|ลงทุน|ลง(?=กับ|ใน|ให้|หมด)|เติม|ใส่|ทุ่ม|วาง|ส่ง|ฝาก|มอบ|ให้)(?:เงิน|ต่อ|ไป|เพิ่ม|หมด)*"
    r"(?:ให้|เข้า)?(?!ผม|หนู|ดิฉัน|เรา|ฉัน|กลับ|คืน|มา|ค่า|ของ|อีก)(?=[ก-๙\x1a])"
)
REFUSED = re.compile("ปฏิเสธ|refused")
# What would follow if it were not paid says nothing of whether it was.
IN_CASE = re.compile(r"ถ้า|หาก|ขู่|\bif\b|unless")
# The rest, which is due when the goods come or was never paid.
REST_DUE = quick(
    r"[^\d\n]{0,24}?(?:ปลายทาง|(?:ตอน|เมื่อ|วัน)(?:ของ|ได้|รับ|ส่ง)|หน้างาน|on delivery|upon|when it (?:comes|arrives)|ยังไม่|ไม่ได้|ไม่ต้อง|ค้าง|not paid|unpaid|មិន|អត់)"
)
# Another case: already dealt with, or reported by those whose money it was.
ELSEWHERE = re.compile(
    "case|sel[fv]|matter|separate|police|own|แจ้ง|คดี|เกี่ยวกับ|เป็นของ"
)  # without these there is no need to look
SETTLED_ELSEWHERE = quick(
    r"(?:(?!แต่|ส่วน|\bbut\b)[^\d\n]){0,60}?(?:that case (?:is|was)|closed (?:matter|case)|already with (?:the )?[a-z ]{0,16}police|report(?:ed|s|ing)? (?:it )?separately|(?:filing|files|filed) (?:his|her|their) own|แจ้งจบ(?:ไป)?แล้ว|ปิดคดี(?:ไป)?แล้ว|แยกแจ้ง|(?:แต่|ซึ่ง)?(?:เขา|เค้า|แก|เธอ)(?:ก็)?(?:ไป)?แจ้ง(?:ความ)?(?:เอง|แยก)|(?:and |which )?(?:he |she |they )?(?:has |have )?report(?:ed|ing) it (?:him|her|them)sel(?:f|ves)|คดีนั้น(?:จบ|แยก)|ไม่เกี่ยวกับ(?:ครั้ง|รอบ|คดี)นี้|เป็นของ[ก-๙]{1,8}(?:ข้างบ้าน|ข้างห้อง|อีกราย|รายอื่น|คนอื่น))"
)


def took_place(low: str, start: int, end: int) -> re.Match[str] | None:
    """Words in `[start, end)` that say that a payment was made."""
    for said in DID.finditer(low, start, end):
        if not NOT_DONE.search(low[max(0, said.start() - 14) : said.start()]):
            return said
    return None


# A part of the sum that was not paid, beside one that was.
OTHER_PART = re.compile("อีก(?:ครึ่ง|ส่วน|ก้อน|ยอด|งวด)|ที่เหลือ|the (?:rest|other|balance|remain)|នៅសល់")
# The payment has a sum of its own.
OWN_SUM = re.compile(
    r"\s?:?\s?(?:ก่อน|แค่|เพียง|ประมาณ|เงิน|just|only|about|an?(?= \d))?\s?(?:\d|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|ครึ่ง|(?:สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน)(?![ก-๙]*ครั้ง))"
)


def paid_then(low: str, end: int) -> bool:
    """Whether it says behind `end` that the sum before it was paid, and not another one."""
    said = PAID_AFTER.match(low, end)
    return said is not None and OWN_SUM.match(low, said.end()) is None
