"""What makes an identifier the victim's side's where no clearer word stands beside it.

These signs are weak: a witness's, a lawyer's or a relative's name before a number, a signature, what follows a number. They
are asked only about identifiers that would else be the suspects' for want of any word, and never where the gang is
spoken of in the same clause. People held by a gang are the exception: who is told to call from a number calls from it
in need, whatever verb stands there.
"""

from __future__ import annotations

import re

from .quick import quick

_SELF = "ดิฉัน|ข้าพเจ้า|กระผม|ผม|หนู|ฉัน|เรา|ตัวเอง|ตนเอง"
_KIN = (
    "มารดา|บิดา|บุตรชาย|บุตรสาว|คุณแม่|คุณพ่อ|แม่(?!ค้า)|พ่อ(?!ค้า)|ยาย|(?<!อ)ย่า|ปู่|ป้า(?!ย)|ลุง|(?<!ห)น้า|ลูกสาว|ลูกชาย|ลูก(?!ค้า|น้อง|ทีม)|หลาน|"
    "น้องสาว|น้องชาย|พี่สาว|พี่ชาย|พี่เขย|น้อง|พี่(?!เลี้ยง)|ภรรยา|ภริยา|เมีย|สามี|แฟน|ญาติ(?:[ก-๙]{1,8})?|(?<!เพิ่ม)(?<!แอด)เพื่อน"
)
_HELPER = (
    "ทนาย(?:ความ)?|พยาน|ครู(?:ประจำชั้น)?|ผู้ใหญ่บ้าน|กำนัน|เลขา(?:ฯ|นุการ)?|ฝ่ายบัญชี|ฝ่ายบุคคล|ตัวแทนผู้เสียหาย|"
    "ผู้ดูแล|แม่บ้าน|เพื่อนร่วมงาน|เพื่อนร่วมห้อง|เพื่อนบ้าน|ล่าม"
)
_THING = r"(?:เบอร์โทรศัพท์|เบอร์โทร|เบอร์|โทรศัพท์|โทร\.?|มือถือ|อีเมล|เมล|ไลน์)"
_KIN_EN = (
    "dad|mum|mom|mother|father|wife|husband|son|daughter|sister|brother|nephew|niece|aunt|uncle|friend|colleague|"
    "neighbou?r|lawyer|solicitor|translator|interpreter|accountant|employer|boss|carer"
)
_KIN_KM = "ម្តាយ|ម្ដាយ|ឪពុក|ប្រពន្ធ|ប្តី|ប្ដី|បង|ប្អូន|កូន|មិត្ត|ក្មួយ|ពូ|មីង"

_BEFORE = quick(
    rf"(?:{_KIN}|{_HELPER})(?:ของ)?(?:{_SELF}|ครอบครัว(?:เรา|ผม)?)?\s?(?:ชื่อ\s?[ก-๙]{{1,14}}\s?)?(?:ได้)?(?:ติดต่อ)?(?:ได้)?(?:ที่)?\s?\(?{_THING}?\s?(?:คือ|:)?\s?\(?$"
    r"|(?:เบอร์|ช่องทาง|ข้อมูล)(?:ที่)?ติดต่อ(?:กลับ|ได้)?[ก-๙ ]{0,24}\n[^\n:\d\x1a]{0,16}:?\s*$"
    r"|(?:ขอ|มี)เบอร์(?:ที่สะดวก|ติดต่อ|โทร|กลับ|คุณ|ผู้แจ้ง)?[ก-๙ ]{0,20}\n[^\n\d\x1a]{0,16}$"
    r"|ชื่อผู้(?:แจ้ง|ร้อง|เสียหาย)\s?:?[^\n\x1a]{0,40}\n\s?(?:เบอร์|โทร|หมายเลข|อีเมล|ไลน์|ช่องทางติดต่อ)[ก-๙]{0,12}\s?:?\s?$"
    rf"|(?:{_SELF})(?:เป็น|คือ)?(?:หลาน|ลูกสาว|ลูกชาย|ลูก(?!ค้า))[ก-๙]{{0,8}}\s$|(?:{_KIN})ใช้\s?$"
    rf"|บัญชี(?:เงินเดือน|เงินเก็บ|ออมทรัพย์|เงินฝาก|บำนาญ|หลัก)(?:ของ)?(?:{_SELF}|{_KIN})\s?$"
    r"|(?:ผู้เสียหาย|ผู้แจ้ง)(?:ราย(?:ที่)?\s?\d{1,2}|คนที่\s?\d{1,2})?\s?(?:นาย|นางสาว|นาง|น\.ส\.|คุณ)\s?[ก-๙]{1,16}\s?$"
    r"|(?:ร้าน|บริษัท|โรงเรียน|วัด)(?:ของ)?(?:เรา|ผม|หนู|ดิฉัน)(?:มี|ใช้|ชื่อ)?เพจ(?:ชื่อ)?\s?[\"']?\s?$"
    r"|โทร(?:หา)?(?:ผม|หนู|ดิฉัน|เรา)?ได้(?:ตลอด(?:เวลา)?|ทุกเวลา|เลย)?(?:ที่)?(?:เบอร์)?(?:ค่ะ|ครับ|คะ)?\s?$"
    r"|(?:กดมา|โทรมา|มาหา)ที่\s?$"
    rf"|เบอร์(?:ส่วนตัว|ออฟฟิศ|ที่ทำงาน|ร้าน|โรงเรียน|บริษัท)(?:{_SELF})?\s?$"
    r"|(?:เครื่อง|มือถือ|โทรศัพท์)ที่(?:โดน|ถูก)[ก-๙]{1,20}?(?:เบอร์|หมายเลข)\s?$"
    rf"|(?:{_SELF})ใช้\s?$|(?:{_SELF})รอ[ก-๙ ]{{0,20}}เบอร์\s?$"
    r"|(?:ผูก(?:ไว้)?กับ|ลงทะเบียน(?:ไว้)?กับ|(?:เงินเดือน|บำนาญ|ค่าจ้าง|เบี้ยยังชีพ)เข้า)(?:บัญชี|เบอร์)?\s?$"
    rf"|เจ้าของ(?:บัญชี|เบอร์|ไลน์|เพจ)(?:เลขที่)?\s?$|(?:เป็นของ|ใช้ชื่อ)(?:{_SELF})(?:เอง)?\s?$"
    r"|ประสานงาน(?:ได้)?(?:ที่)?\s?$|(?:ทิ้ง|ฝาก)(?:เบอร์|ไลน์|เมล|ช่องทางติดต่อ|ข้อมูลติดต่อ)(?:ไว้)?(?:ให้)?(?:นะ)?(?:คะ|ครับ|ค่ะ)?\s?$|(?:ไลน์|โทร|เมล)มาได้(?:เลย)?(?:ค่ะ|ครับ|คะ)?(?:ที่)?\s?$"
    r"|เบอร์(?:นักสังคม[ก-๙]{0,14}|คนแก่[ก-๙]{0,8}|ที่บ้าน|เจ้าของหอ|ศูนย์พักพิง|บ้านพัก[ก-๙]{0,8})\s?$|ที่บ้าน(?:มี|ใช้)(?:โทรศัพท์|เบอร์)\s?$"
    rf"|(?:{_SELF}|{_KIN})มีบัญชี[ก-๙]{{0,14}}\s?$|รับ(?:ค่าแรง|เงินเดือน|ค่าจ้าง|เงินโอน|เงินช่วยเหลือ|เงินลูกค้า)[ก-๙]{{0,10}}(?:ทาง|ผ่าน|ที่)?บัญชี\s?$|ผูกพร้อมเพย์(?:ไว้)?(?:ที่|กับ)?\s?$"
    rf"|(?:{_SELF})(?:เป็น|จะ)?(?:ลูก|หลาน|ตัวแทน|คน)[ก-๙]{{0,14}}\s(?:เบอร์|โทร\.?)\s?$"
    r"|\b(?:i|we) can be (?:phoned|called|reached|contacted|texted)[^\n.\x1a]{0,10}$|\bleave (?:word|a message|message)s? with [^\n.\x1a]{0,24}$|\b(?:follows?|following) (?:this|it|up)[^\n.\x1a]{0,12}$"
    r"|\b(?:use|on) my (?:work|home|other|private) (?:address|e-?mail|number|line)\s?$|\bmy (?:assistant|secretary|landlord|landlady|flatmate|manager|teacher)\b[^\n.\x1a]{0,30}$"
    rf"|(?:เมล|อีเมล|เพจ|ไลน์)(?:บริษัท|ร้าน|โรงเรียน|ของ(?:{_SELF}))?ที่(?:โดน|ถูก)[ก-๙]{{1,12}}(?:คือ)?\s?$|ครอบครัวติดต่อ\s?$|(?:ร้าน|บริษัท|โรงเรียน)(?:{_SELF})?เบอร์\s?$|ติดต่อ(?:ร้าน|ผม|หนู|ดิฉัน)\s?$"
    r"|เครื่อง(?:แม่|พ่อ|ยาย|ตา|ย่า|ปู่|ป้า|ลุง|ลูก|หลาน|พี่|น้อง)[ก-๙]{0,6}\s?$|(?:พูด|บอก|รู้|ทวน)(?:เลข)?บัญชี\s?$|otp ?(?:ที่)?(?:ส่ง|เด้ง)(?:มา|เข้า)(?:ที่)?เบอร์\s?$"
    r"|เพจ(?:ร้าน)?(?:ของ)?(?:จริง|แท้)(?:คือ)?\s?$|\b(?:our|my) (?:client's|firm's|company's|clinic's) [a-z]+\s?$|\bphone our [a-z ]{2,16},?\s?$|\bour page\s?$"
    r"|(?:ក្រុមហ៊ុន|ហាង)(?:យើង|ខ្ញុំ)\s?$"
    r"|\b(?:social|shelter|case) worker\b[^\n.\x1a]{0,30}$|\b(?:lost|no) access to (?:my )?(?:telegram|line|facebook|account)?\s?$|\blocked out of [^\n.\x1a]{0,16}$"
    r"|(?:ទុក|ឲ្យ)លេខ(?:ឲ្យ|ទុក)\s?$|បើមាន[^\n។\x1a]{0,16}សូម(?:តេ|ហៅ|ទាក់ទង)(?:មក)?\s?$|(?:សួរ|ទាក់ទង)(?:ប្រពន្ធ|ប្តី|ប្ដី|កូន|បង|ប្អូន|ម្តាយ|ឪពុក)ខ្ញុំ(?:បាន)?(?:លេខ)?\s?$"
    r"|ប្រើ(?:លេខ)?ចុងក្រោយ[^\n។\x1a]{0,8}$|លេខចុងក្រោយ(?:ដែល)?(?:ប្អូន|បង|កូន|ប្តី|ប្រពន្ធ)[^\n។\x1a]{0,16}$"
    r"|ติดต่อ(?:น้อง|ลูก|เขา)?ได้(?:ทางเดียว)?(?:คือ|ที่|ทาง)\s?$"
    r"|\b(?:find|reach|get|try|ring|call|phone) (?:me|us|my [a-z]+(?: first)?|our [a-z ]{1,16}|[a-z]+ (?:first|instead))(?: directly)?(?: on| at|,|:)?\s?$"
    r"|\bme directly (?:on|at)\s?$|\bask for [a-z]+ (?:on|at)\s?$|\bit used to be\s?$"
    r"|\b(?:my|our) (?:[a-z']+ ){0,2}(?:handset|landline|front office|office line|inbox|sim)[^\n.;\x1a]{0,10}$"
    rf"|\b(?:my|our|the family's) (?:[a-z]+ )?(?:{_KIN_EN}|[a-z]+ department|office)(?:, [a-z ]{{2,18}}|'s [a-z]+)?,? ?\(?\s?$"
    rf"|\b(?:a|the) (?:{_KIN_EN}) (?:lent|gave) me [^\n.\x1a]{{0,20}}$"
    r"|\b(?:guest ?house|hotel|school|hostel|flat)(?:'s)? (?:number|phone|office line|line)[^\n.\x1a]{0,20}$"
    r"|\botps? (?:go|come|are sent) to(?: is)?\s?$|\bcallback(?: number)?\s?:?\s?$"
    rf"|(?:{_KIN_KM})(?:ប្រុស|ស្រី)?(?:ខ្ញុំ)?[^\n។\x1a]{{0,24}}(?:លើ)?លេខ(?:ទូរស័ព្ទ)?(?:គាត់)?\s?$"
    r"|(?:មេធាវី|សាក្សី|អ្នកតំណាងជនរងគ្រោះ|អ្នកជិតខាង|គ្រូ|មេភូមិ)[^\n។\x1a]{0,20}$"
    r"|(?:ផ្ញើ|ជូនដំណឹង|ឆ្លើយ)(?:លទ្ធផល|ដំណឹង|ឯកសារ)?មក\s?$|លេខផ្ទះ(?:ខ្ញុំ)?\s?$|ក្រុមហ៊ុនខ្ញុំ[^\n។\x1a]{0,20}$"
)
_GANG = quick(
    r"อ้าง|ปลอม|สวม|หลอก|แกล้ง|ใหม่|มัน(?!สำ)|เขา|เค้า|คนร้าย|มิจ|แก๊ง|คนขาย|แม่ค้า|พ่อค้า|แอดมิน|นายหน้า|ปลายสาย|ปลายทาง|ม้า|โอน(?:เข้า|ไป|ให้|เงิน)|เข้าบัญชี|"
    r"ทัก|ให้แอด|สั่ง|รับซื้อ|claim|pretend|posing|fake|scam|fraud|new number|\bthey|\bhe\b|\bhis\b|\bhim\b|\bher\b|\bshe\b|\bseller|into\b|told|"
    r"ក៏ត្រូវ|គេ|វា|ក្លែង|ថ្មី|បោក|ចូល"
)
#: An advertisement: who is interested is to call.
_OFFERED = re.compile("สนใจ|สมัคร(?:งาน)?|ประกาศ|โพสต์|โฆษณา|รับซื้อ|ในเพจ|สอบถาม|interested|advert|apply|ចាប់អារម្មណ៍|ប្រកាស")
_AFTER = quick(
    rf"\s?(?:ค่ะ|ครับ|คะ|นะคะ|นะครับ)?\s?(?:นี่|อันนี้)?(?:เป็น|คือ)?(?:เบอร์|ไลน์|เมล|อีเมล|บัญชี)(?:ของ)?(?:{_SELF})(?:เอง(?=\s|$)|(?=\n|ค่ะ|ครับ|นะ|\s?[ก-๙]{2}|\s?[,.)]))|"
    rf"\s?(?:คือ|เป็น)(?:เบอร์|บัญชี|ไลน์|เมล|ของ)*(?:{_SELF}|{_KIN})(?!ปลอม|เขา|มัน|เก๊)"
    r"|\s?ลงทะเบียน(?:ไว้)?กับ(?:มัน|เขา|เว็บ)|\s?(?:ตอนนี้|บัดนี้)?เหลือ(?:แค่|เงิน|อยู่)?\s?\d{1,3}\s?บาท|\s?มาตลอด[ก-๙ ]{0,10}(?:โดน|ถูก)|\s?เครื่องเดียว|\s?(?:โดน|ถูก)(?:โทรวัน|ล้าง|ล็อก)|\s?ចូលមិនបាន|\s?ก็หลุด|\s?\(mine\)|\s?\(ของ(?:ผม|หนู|ดิฉัน|เรา)\)|\s?was (?:hacked|copied|cloned)|\s?ត្រូវ(?:បាន)?គេ(?:លួច|ហេក)|\s?(?:ผม|หนู|ดิฉัน)(?:ได้)?ถูก(?:ด้วย|ต้อง)"
    rf"|\s?(?:เปิด|จด|ลงทะเบียน)(?:ไว้)?ในชื่อ(?:{_SELF}|{_KIN})"
    r"|\s?(?:เป็นคนพา|เป็นธุระ|เห็นเหตุการณ์|ไม่สะดวกรับ|หูไม่ดี|แทนได้)"
    r"|\s?ของร้าน(?:เรา|ผม|หนู|ดิฉัน)?(?:ถูก|โดน)|\s?โดนสวม|\s?แล้ว(?:โดน|ถูก)(?:ถอน|ดูด|โอนออก)"
    r"|,? (?:which |that )?(?:holds?|keeps?) (?:my|our|her|his)|,? (?:opened )?in my (?:own )?name|,? is my (?:own|nephew|niece|son|daughter|brother|sister|husband|wife)"
    r"|,? (?:he|she) (?:translates|interprets|speaks for|looks after)|\)?,? holds the documents|\s?(?:ជារបស់ខ្ញុំ|ឈ្មោះខ្ញុំ)"
)
_WITNESS_AFTER = quick(r"\s?(?:ได้)?(?:มา|เข้า)?(?:แจ้ง(?:ว่า|ความ)|ให้การ|ร้องทุกข์|ร้องเรียน|เล่าว่า|ขอร้องเรียน)")
_NAMED = re.compile(
    r"(?:นาย|นาง|น\.ส\.|นางสาว|คุณ|ด\.ต\.)\s?[ก-๙.]{1,16}(?:\s[ก-๙]{1,20})?(?:\s?อายุ\s?\d+\s?ปี)?\s?(?:โทร\.?|โทรศัพท์|เบอร์|หมายเลข)\s?$"
)
#: A line that says whom to reach.
_LABEL = re.compile(
    r"(?:^|\n|(?<=\s))(?:ผู้ร้อง|ผู้ติดต่อ|ติดต่อ|ผู้แจ้ง|ผู้ประสานงาน|reporter|contact|reported by|ទំនាក់ទំនង|អ្នកប្តឹង|អ្នករាយការណ៍)\s?[:៖]\s?[^\n:\d\x1a]{0,26}$|"
    r"(?:^|\n)(?:ผู้ร้อง|ผู้ติดต่อ|ผู้แจ้ง)\s[^\n:\d\x1a]{0,26}$"
)
_TELEPHONE = re.compile(r"(?:^|\n)(?:tel|phone|mobile|โทร|เบอร์)\.?\s?:?\s?$")
_NAME_AFTER = re.compile(r"\s?\(?(?:คุณ|นาย|นาง|น\.ส\.|mr\.?|mrs\.?|ms\.?|khun)\s?\S")
#: At the very end of a report: who signs.
_SIGNED = re.compile(
    r"(?:ชื่อเล่น|(?<!บัญชี)ชื่อ(?!ไอดี|ไลน์|เพจ|บัญชี)|ลงชื่อ|จาก)\s?[ก-๙]{1,14}[ก-๙ ]{0,20}\s(?:โทร\.?|เบอร์)?\s?$|\b(?:signed|regards|sincerely|faithfully|thanks|thank you),? ?(?:[a-z.]+,? ){0,4}$|(?<!នាំទៅ)ឈ្មោះ\s?[^\s\n]{1,14}\s(?:លេខ)?\s?$"
)
_HELD = quick(
    r"อยู่ข้างใน|อยู่ในตึก|ซิมเขมร|ซิมกัมพูชา|เบอร์เขมร|ยาม(?:หลับ|เฝ้า)|whisper|guards|ខ្សឹប|លួចផ្ញើ|ขัง|กัก(?:ตัว|ขัง|กัน)?|บังคับ|หนีออก|ยึดพาสปอร์ต|ช่วยออกมา|ค่าตัว|ค่าไถ่|ถูกขาย|โดนขาย|ปอยเปต|เล้าไก่|held|trapped|locked|detained|compound|escape|ឃុំ|បង្ខំ|ជាប់(?:នៅ)?|ប៉ោយប៉ែត|លក់"
)
_CALLS_HOME = quick(
    rf"(?:{_KIN})[ก-๙]{{0,24}}?(?:อยู่ข้างใน|อยู่ในตึก|ติดอยู่|ถูกขัง|โดนขัง|ถูกกัก|โดนกัก)[ก-๙ ]{{0,16}}?ใช้(?:เทเลแกรม|เบอร์|ไลน์|ซิม)\s?$|"
    rf"(?:{_KIN})[ก-๙]{{0,24}}?(?:แอบ)?(?:โทร|ส่งข้อความ|ทัก|ส่งไลน์|ติดต่อ)(?:มา|กลับมา|ออกมา|หา)*[ก-๙]{{0,8}}?(?:จาก|ทาง|ผ่าน|ด้วย)(?:เบอร์|เทเลแกรม|ไลน์|เฟซ|หมายเลข|ซิม)?[ก-๙]{{0,6}}\s?$"
    rf"|(?:{_KIN})[ก-๙ ]{{0,40}}?โทรออกมาได้(?:จาก|ด้วย)\s?$|\bhe (?:texts|calls|messages|writes) (?:us )?from\s?$"
    rf"|(?:{_KIN}|เพื่อนร่วมห้อง)[ก-๙]{{0,30}}?(?:หนี|ออกมา)[ก-๙]{{0,16}}?(?:เบอร์|ไลน์)\s?$"
    r"|\b(?:whisper(?:s|ed)|messages?|calls?|texts?|writes?|reach(?:es)?|rang|called|messaged) (?:to )?(?:us |me |home )?from\s?$|\bgot (?:one|a) (?:call|message) out,? ?(?:from)?\s?$"
    rf"|(?:{_KIN_KM})(?:ប្រុស|ស្រី)?(?:ខ្ញុំ)?[^\n។\x1a]{{0,30}}(?:តេ|ហៅ|ផ្ញើសារ|ទាក់ទង|លួចផ្ញើ)[^\n។\x1a]{{0,8}}(?:ពី|តាម)(?:លេខ|តេឡេក្រាម)?\s?$"
)
_HELD_ONE = quick(rf"(?:{_KIN})|\b(?:my|our) (?:{_KIN_EN})|(?:he|she) is (?:held|trapped|locked)|(?:{_KIN_KM})")
#: Somebody who poses as a relative: the number is theirs.
_POSED = quick(
    rf"(?:อ้าง|ปลอม|แกล้ง|สวมรอย)(?:ตัว)?(?:ว่า)?(?:เป็น)?(?:{_KIN})[ก-๙]{{0,6}}(?:ใช้|โทรจาก|ทักจาก)?{_THING}?\s?(?:คือ)?\s?$"
    rf"|(?:บอก|อ้าง)ว่า(?:นี่)?(?:เป็น|คือ)?เบอร์ใหม่(?:ของ)?(?:{_KIN})?[ก-๙]{{0,6}}(?:คือ)?\s?$"
    r"|\b(?:pretending|claiming) to be my [a-z]+[^\n.\x1a]{0,20}$|(?:บอก|ให้|แจ้ง)เบอร์ตัวเอง(?:ว่า|คือ)?\s?$|(?:គេ)?ថា(?:នេះ)?ជាលេខថ្មី[^\n។\x1a]{0,16}$"
)
#: Clauses that hold though a word of calling or paying stands in them: who is to be called, whose money it was.
_ASKS_BACK = quick(
    rf"(?:รบกวน|กรุณา|ช่วย|โปรด|ขอให้|ขอ)(?:โทร|ติดต่อ|ทัก)(?:หา|มาหา|ผ่าน|ทาง)?(?:{_SELF}|{_KIN}|{_HELPER})[ก-๙]{{0,6}}\s?{_THING}?\s?$"
    rf"|(?:ให้)?ติดต่อผ่าน(?:{_KIN}|{_HELPER})[ก-๙]{{0,6}}\s?{_THING}?\s?$|โทรหา(?:{_KIN}|{_HELPER})[ก-๙]{{0,8}}(?:ดีกว่า|ได้ที่|ได้|ก่อน)\s?$"
    r"|(?:เงินเดือน|บำนาญ|ค่าจ้าง|เบี้ยยังชีพ|เงินเกษียณ)(?:ที่)?เข้าบัญชี\s?$"
    rf"|(?:เช็ก|เช็ค|ถาม|ยืนยัน|คุย)(?:กับ|ไปที่|ไปหา)?(?:{_KIN})(?:ตัวจริง)?[ก-๙]{{0,6}}?(?:ที่|ทาง)?(?:เบอร์|ไลน์)?\s?$"
    rf"|(?:{_SELF}|{_KIN})โอนจาก[ก-๙]{{0,12}}\s?(?:พร้อมเพย์|บัญชี)\s?$"
    rf"|(?:{_SELF}|แล้ว)?(?<!ไม่)(?<!รับ)(?:กรอก|พิมพ์|ใส่|สมัคร)(?:(?!ผู้|คน|มัน|เขา|ใช้ไลน์)[ก-๙ ]){{0,14}}?(?:เบอร์|เมล|อีเมล|บัญชี|เลขบัญชี|ไลน์)(?:ของ)?(?:{_SELF})?\s?$"
    rf"|(?:{_SELF})(?:ได้)?(?:ส่ง|ให้|บอก|แจ้ง)(?:เลขบัญชี|เลขที่บัญชี|เบอร์|เมล|อีเมล)\s?$|เลขบัญชี[ก-๙]{{0,8}} ?(?:{_SELF})(?:เลย)?(?:ให้|ส่ง)\s?$"
    rf"|(?:ยูส|ยูสเซอร์|แอคเคาท์)(?:ที่)?(?:{_SELF})สมัคร[ก-๙]{{0,10}}\s?$|(?:มัน|เขา)(?:รู้|ได้|หลอกถาม|ถาม|มี)เบอร์[ก-๙]{{0,14}}\s?$"
    rf"|(?:ให้ยืม|ยืม)(?:โทรศัพท์|มือถือ|เบอร์)(?:{_KIN})?[ก-๙]{{0,8}}\s?$"
    r"|\b(?:i|we|she|my [a-z]+) (?:had |then |even )?(?:typed|entered|gave|filled in|submitted|signed up|registered|joined)\b(?:(?! to\b)[^\n.\x1a]){0,36}(?:with|using|number|e-?mail|account|address)\s?$"
    r"|\b(?:salary|wages?|pension|allowance|benefits?) (?:goes|go|is paid|are paid|comes|come) (?:in)?to(?: account)?\s?$|\b(?:had|knew|got hold of) my [a-z ]{0,30}(?:number|mobile|phone|e-?mail)?,?\s?$"
    r"|(?:បំពេញ|ឲ្យ|ឱ្យ|ផ្ញើ)លេខ(?:ទូរស័ព្ទ|គណនី)?(?:ខ្ញុំ|របស់ខ្ញុំ)\s?$|ខ្ញុំ(?:បាន)?(?:បំពេញ|ឲ្យ|ឱ្យ|ផ្ញើ)(?:លេខ|អ៊ីមែល)(?:ទូរស័ព្ទ|គណនី)?\s?$|(?:ប្រាក់ខែ|ប្រាក់បៀវត្ស)(?:របស់)?(?:ខ្ញុំ)?ចូលគណនី\s?$"
    rf"|(?:โทรไม่ติด|ไม่รับ(?:สาย)?|ติดต่อไม่ได้)(?:ให้|ช่วย|รบกวน)?โทร(?:หา)?(?:{_KIN})[ก-๙]{{0,6}}\s?$"
    r"|(?:ยืนยันตัวตน|ลงทะเบียน|ล็อกอิน)[ก-๙ ]{0,14}(?:ด้วย|โดยใช้)\s?(?:เบอร์|เมล|อีเมล)?\s?$"
    rf"|(?:ไลน์|เบอร์|เมล|เฟซ)(?:ที่)?(?:{_SELF})?(?:ใช้)?(?:แชท|แชต|คุย)กับ(?:มัน|เขา|คนร้าย|แก๊ง)(?:คือ)?\s?$"
    r"|(?:อีเมล|เมล|เบอร์)กับรหัส(?:ผ่าน)?(?:ไป)?\s?$"
    rf"|(?:{_KIN}|เจ้าของ|เจ้าตัว)(?:ตัวจริง|จริงๆ)[ก-๙ ]{{0,34}}$"
    # What the gang says to its victim.
    r"|(?:คุณ)?ลูกค้า(?:หมายเลข|เบอร์)\s?$|(?:เบอร์|หมายเลข|บัญชี(?:เลขที่)?)(?:โทรศัพท์|มือถือ)?(?:ของ)?(?:ท่าน|คุณ|มึง|เธอ)(?:เอง)?\s?(?:เลขที่|หมายเลข)?\s?$|(?:แม่|พ่อ|เมีย|ผัว)มึง\s?(?:เบอร์)?\s?$"
    r"|\b(?:your|ur) (?:registered |own |mobile |bank )*(?:number|mobile|account|e-?mail)(?: ending| no\.?| is)?\s?$"
    r"|\bplease (?:write|reply|e-?mail|send (?:it|them|everything)) to\s?$"
)
#: The gang's orders to get in touch, told without saying who gives them.
_OR_ELSE = quick(
    r"\s?(?:ตาม\s?(?:sms|ข้อความ|ที่เขา)|ภายใน|ไม่งั้น|มิฉะนั้น|ไม่อย่างนั้น|ก่อนเที่ยง|ด่วน)|,? (?:within|before noon|or else|immediately|or (?:i|we) would)"
)
_CALL_BACK = quick(
    r"(?:ติดต่อ|โทร)[ก-๙]{0,18}(?:เบอร์|หมายเลข)?\s?$|\bcall (?:back )?(?:on |at )?$|\bring (?:back )?(?:on |at )?$"
)
_CONTACT = frozenset(("phone", "email", "line_id", "telegram"))


def posed(before: str, after: str) -> re.Match[str] | None:
    """The words by which somebody poses as a relative right before an identifier, or orders to call it at once."""
    return _POSED.search(before) or (_CALL_BACK.search(before) if _OR_ELSE.match(after) else None)


def asks_back(before: str) -> re.Match[str] | None:
    """The clause that says that an identifier is of the victim's side whatever other word stands there."""
    return _ASKS_BACK.search(before)


def weak_sign(low: str, before: str, after: str, kind: str, end: int) -> re.Match[str] | None:
    """What says weakly that an identifier is of the victim's side.

    In: the text and where the identifier ends, the words before and behind it, its type.
    """
    if kind in ("url", "domain", "crypto_address"):
        return None
    clause = before[-36:]
    found = _AFTER.match(after)
    if found is None and kind in _CONTACT:
        named = _NAMED.search(before) if _WITNESS_AFTER.match(after) else _LABEL.search(before)
        if named is None and _NAME_AFTER.match(after):
            named = _TELEPHONE.search(before)
        found = named or (_SIGNED.search(before) if len(low) - end <= 4 and kind in ("phone", "email") else None)
    if found is None and not _GANG.search(clause) and not _OFFERED.search(before[-48:]):
        found = _BEFORE.search(before)
        if found and kind.startswith("bank_account") and not re.search("บัญชี|เงินเดือน|บำนาญ|account|ผูก", found[0]):
            found = None
    return found


def calls_home(low: str, before: str) -> re.Match[str] | None:
    """The words that say that somebody who is held calls from here."""
    found = _CALLS_HOME.search(before)
    if found is None or not _HELD.search(low) or re.search("อ้าง|ปลอม|สวม|แกล้ง|pretend|claim|ក្លែង", before[-48:]):
        return None
    return found if _HELD_ONE.search(before) else None
