"""Whose an identifier is: the suspects', the victim's side, or a genuine channel of an authority or firm."""

from __future__ import annotations

import re
from itertools import pairwise

from .banks import NAMES
from .domains import is_genuine
from .found import Found
from .own_clauses import PAYABLE, bait_paid, gang_speaks, ordered, own_clause, spoken_by_the_gang
from .own_weak import asks_back, calls_home, posed, weak_sign
from .quick import quick
from .text import FILLER
from .whose_model import beside, lean

_KIN = (
    "มารดา|บิดา|บุตรชาย|บุตรสาว|บุตร|พ่อตา|แม่ยาย|แม่สามี|พ่อสามี|ลูกเขย|ลูกสะใภ้|พี่เขย|น้องเขย|คู่สมรส|คุณแม่|คุณพ่อ|คุณยาย|คุณตา|คุณย่า|คุณปู่|คุณลุง|คุณป้า|คุณน้า|คุณอา|แม่(?!ค้า|ข่าย|ทีม)|พ่อ(?!ค้า)|"
    "ยาย|ย่า(?!ง)|ปู่|ป้า(?!ย)|ลุง|(?<!ห)น้า|ลูกสาว|ลูกชาย|ลูก(?!ค้า|ทีม|น้อง|ข่าย)|หลาน|น้องสาว|น้องชาย|"
    "พี่สาว|พี่ชาย|(?<!รุ่น)น้อง|(?<!รุ่น)พี่(?!เลี้ยง|ต้น)|ภรรยา|ภริยา|เมีย|สามี|แฟน(?!เพจ)|ญาติ|เพื่อนร่วมงาน|เพื่อน(?!ใน)"
)
_SELF = (
    "ดิฉัน|ข้าพเจ้า|กระผม|ผม|หนู|ฉัน|ชั้น|เดี๊ยน|เรา|ผู้แจ้งความ|ผู้กล่าวหา|ผู้แจ้งเหตุ|ผู้ถูกหลอก|ผู้แจ้งเบาะแส|ผู้ให้ข้อมูล|ผู้ประสานงาน|ผู้รับมอบอำนาจ|ผู้ยื่นคำร้อง|ผู้ให้การ|ผู้ปกครอง|ผู้แจ้ง|ผู้เสียหาย|ผู้ร้องทุกข์|ผู้ร้อง|"
    "ผู้รายงาน|เหยื่อ|บริษัทเรา|บริษัทดิฉัน|บริษัทผม|ที่ร้าน|ร้านเรา|ตัวเอง|ตนเอง|เจ้าของเรื่อง"
)
_NOT_THEIRS = "(?!(?:สาว|ชาย|เขย|แท้ๆ)?(?:เขา|เค้า|มัน)|ของเขา|ของเค้า|ของมัน|ของคนร้าย|คนร้าย|ตัวปลอม|ปลอม|แฟนเก่าเขา|ม้า)"
_WHO = f"(?:{_SELF}|(?:{_KIN}){_NOT_THEIRS})"
_THING = (
    "(?:โทรศัพท์หมายเลข|โทรศัพท์มือถือ|โทรศัพท์|เบอร์ติดต่อ|บันชี|บ/ช|เบอร์โทรศัพท์|เบอร์โทร|เบอร์มือถือ|เบอร์บ้าน|เบอร์|เบอ|หมายเลขโทรศัพท์|หมายเลข|เลขบัญชี|บัญชีธนาคาร|"
    "บัญชี|บช\\.?|อีเมล์?|อีเมลล์|เมล|ไลน์ไอดี|ไลน์|ไอดีไลน์|เฟซบุ๊ก|เฟซ|เฟส|เทเลแกรม|เทเล|พร้อมเพย์|วอลเล็ท|"
    "วอลเลท|กระเป๋า|โทร|line|email|telegram)"
)
_BANKY = (
    "(?:ธนาคาร|ธ\\.|แบงก์)?(?:"
    + "|".join(
        sorted((re.escape(name) for names in NAMES.values() for name in names.split("|")), key=len, reverse=True)
    )
    + ")?"
)

_VICTIM_BEFORE = quick(
    "(?:"
    f"(?<!ไซ){_THING}\\s?(?:จริง|จิง)?(?:{_BANKY})?\\s?(?:ส่วนตัว)?(?:ของ|คือ)?\\s?{_WHO}[^\\n]{{0,22}}"
    f"|(?:{_KIN}|{_SELF})\\s?(?:ตัว)?จริง[^\\n]{{0,14}}|(?:แฮก|แฮ็ก|แฮค)(?:เฟซบุ๊ก|เฟซ|เฟส|ไลน์|อีเมล|ไอจี|"
    f"บัญชี)(?!ไป)[^\\n]{{0,24}}|เพจ(?:ของ)?(?:ร้าน)?(?:{_SELF})[^\\n]{{0,14}}"
    f"|(?<!หา)(?<!ให้)(?:{_SELF}|{_KIN})(?:ใช้|มี|ถือ){_THING}\\s?(?:มือถือ|โทร)?(?:นี้)?(?:คือ)?[^\\n]{{0,6}}"
    f"|ติดต่อ(?:{_WHO}|ได้|กลับ)[^\\n]{{0,24}}|ติดต่อกลับ[^\\n]{{0,20}}|โทร(?:กลับ|"
    f"หา)(?:{_SELF})[^\\n]{{0,14}}|(?:ผู้แจ้ง|ผู้ร้อง|"
    f"ผู้เสียหาย)\\s?(?:ชื่อ[^\\n]{{0,20}})?[(:]?\\s?(?:เบอร์|โทร\\.?|tel\\.?)?\\s?"
    f"|(?:จากบัญชี|โอนจาก|ออกจากบัญชี|ออกจาก|เงินในบัญชี|หักจากบัญชี|บัญชีต้นทาง|(?<!เบอร์)(?<!หมายเลข)(?<!เบอร์โทร)ต้นทาง|"
    f"จาก(?:{_THING})?(?:{_BANKY})?\\s?(?:ของ)?(?:{_SELF}))[^\\n]{{0,26}}|(?:^|\\n)\\s?(?:จาก(?!นั้น)|"
    f"from)\\s?:?\\s?[^\\n]{{0,24}}"
    f"|(?:มายัง|เข้ามายัง|เข้ามาที่|มาที่|เข้าที่|มาเข้า|โทรเข้า|โทรเข้ามา|เข้า)\\s?(?:{_THING}|"
    f"มือถือ)(?:ประจำบ้าน|บ้าน|ที่ทำงาน|มือถือ|{_WHO})[^\\n]{{0,12}}|(?:โทร(?:ศัพท์)?(?:เข้า)?มายัง|"
    f"เข้ามายัง)(?:หมายเลข|เบอร์)[^\\n]{{0,16}}"
    f"|(?:ส่งโลเคชั่น|ส่งโลเคชัน|ส่งพิกัด|แอบส่ง|แอบทัก|แอบติดต่อ|แอบใช้|แอบโทร|"
    f"ขอความช่วยเหลือ)(?:(?!คน|ชื่อ|นายหน้า)[^\n]){{0,26}}|(?:เบอร์บ้าน|ประจำบ้าน|ของ(?:{_SELF}|(?:{_KIN})(?!เขา|เค้า|"
    f"มัน)))[^\\n]{{0,14}}"
    f"|(?:{_SELF}|{_KIN})\\s?(?:โทร\\.?|tel\\.?|เบอร์|ติดต่อ|มือถือ)\\s?:?\\s?"
    f"|เงิน[ก-๙]{{0,20}}(?:ใน|อยู่ใน|อยู่ที่)\\s?(?:{_BANKY})\\s?|(?:กรอก|ใส่)(?:เลข)?(?:ที่)?บัญชี(?:ของ)?\\s?(?:{_BANKY})?\\s?"
    f"|(?:{_KIN}){_NOT_THEIRS}ติดต่อ(?:ได้|มา|กลับ)?(?:ผ่าน|ทาง|ด้วย)[^\\n\\x1a]{{0,16}}"
    f"|(?:ซิม|บัญชี|เบอร์)ที่(?:{_SELF})?(?:เปิด|สมัคร|ทำ|ลงทะเบียน)ให้(?:เขา|เค้า|มัน|รุ่นพี่|เพื่อน)?\\s?"
    f"|(?:ตอบ|แจ้งผล|แจ้ง|ส่งผล|ส่งเอกสาร|ส่งหนังสือ)(?:กลับ|มา)?(?:ที่|ทาง|ผ่าน)\\s?{_THING}\\s?:?\\s?"
    f"|โทร(?:เข้า|มา)(?:ที่)?บ้าน(?:ยาย|ตา|แม่|พ่อ)?(?:เบอร์|หมายเลข)?\\s?"
    f"|(?:โปรด|กรุณา|ขอให้|รบกวน|ช่วย)(?:ส่ง|ตอบ|แจ้ง|โทร)[ก-๙ ]{{0,34}}|(?:เมล|อีเมล|เบอร์|ไลน์)ที่ผูก(?:(?!ม้า|คนร้าย)[ก-๙]){{0,10}}\\s?|พร้อม(?:กับ)?ซิม(?:การ์ด)?\\s?(?:เบอร์)?\\s?"
    f"|(?:{_KIN})[^\\n\\x1a]{{0,24}}ติดต่อ(?:ออกมา|กลับมา|มา)(?:ได้)?[^\\n\\x1a]{{0,14}}"
    f"|ติดต่อ(?:มูลนิธิ|บริษัท|สำนักงาน|โรงเรียน|ร้าน)(?:เรา|ได้)*(?:ที่|ทาง)[^\\n\\x1a]{{0,6}}|แจ้งแทน[^\\n\\x1a]{{0,10}}"
    f"|ของ(?:แก|ท่าน|เธอ|คุณ[ก-๙]{{1,8}}|ตัว)เอง\\s?|(?:ของ|เบอร์|เบอ)แก(?:คือ|\\s)\\s?"
    f"|(?:ถ้า|หาก|ต้องการ|สามารถ|สะดวก|รบกวน|กรุณา|ขอให้|โปรด|ฝาก)(?:จะ|ให้|ต้องการ|เจ้าหน้าที่|ได้)*(?:สอบถาม|ติดต่อ|โทร)[^\\n]{{0,20}}"
    f"|(?:เบอร์|ข้อมูล|ที่อยู่|ช่องทาง)ติดต่อ(?:กลับ)?\\s?(?:คือ|:)?\\s?(?:(?:คุณ|นาย|นาง|น\\.ส\\.|{_SELF})[ก-๙]{{0,14}}\\s?)?"
    f"|(?:{_SELF})\\s?:?\\s?(?:คุณ|นาย|นางสาว|นาง|น\\.ส\\.)\\s?[ก-๙]{{1,16}}(?:\\s[ก-๙]{{1,18}})?\\s?(?:โทร\\.?|เบอร์)?\\s?:?\\s?"
    f"|(?:ให้ยืม|ให้เช่า|ปล่อยเช่า|เคยขาย|ยกให้|มอบ)(?:สมุด)?(?:เลข)?บัญชี(?:ธนาคาร)?\\s?(?:{_BANKY})?\\s?(?:เลขที่)?\\s?"
    f"|(?:โดน|ถูก|เงิน)(?:โอน|หัก|ดูด|ถอน|ตัด|ออก)[^\\n\\x1a]{{0,36}}จาก(?:บัญชี)?\\s?(?:{_BANKY})?\\s?(?:เลขที่)?\\s?"
    f"|(?:กู้คืน|ซิม|เลขหมาย)(?:ของ)?(?:{_SELF})[^\\n]{{0,10}}|(?:เอา|นำ|ใช้|ขาย|ให้เช่า|ปล่อยเช่า|"
    f"เปิด)(?:เลข)?บัญชี(?:{_BANKY})?(?:ของ)?(?:{_SELF})[^\\n]{{0,18}}|ขาย(?:เลข)?บัญชี(?:{_BANKY})\\s?"
    r"|\bhacked (?:my|his|her|our|the)[^\n.]{0,34}|\b(?:my|her own|his own|their own) (?:own |personal |"
    r"home |office |work |bank |mobile |cell |phone |husband's |wife's |mother's |father's |son's |"
    r"daughter's |friend's |parents' |company's |company )*(?:number|phone|mobile|cell|telephone|e-?mail|"
    r"email address|account|bank account|line|line id|telegram|facebook|fb|profile|page|facebook account|"
    r"facebook page|contact|wallet|whatsapp|promptpay|scb|kbank|ktb|bbl|bangkok bank|kasikorn|krungthai|"
    r"tel|hotline|landline|mum|mom|mother|father|wife|husband|sister|brother|son|daughter)\b[^\n.]{0,26}"
    r"|\bcan be (?:reached|contacted)[^\n.]{0,20}|\bi(?:'m| am) (?:his|her|their|the victim's) \w+[,:]?\s?|\bmy \w+'s (?:facebook )?page[^\n.]{0,6}|\b(?:mine|ours)(?: is|:| was)?[^\n.\x1a]{0,12}|\bcontact (?:person|me)[^\n.]{0,24}|\b(?:ring|reach|contact|call|get hold of|get back to|email|e-mail|phone|text|message|write to|reply to|respond to) (?:me|us|him|her|"
    r"my [a-z]+)(?: back)?\b[^\n.]{0,26}|\b(?:called|rang|phoned|calls? to|texted) (?:me|us|my [a-z]+|"
    r"our [a-z]+) (?:on|at) (?:my |our )?[^\n.]{0,16}|\breached at[^\n.]{0,12}|\b(?:he|she|"
    r"they) can (?:message|be reached|be contacted|text|talk|only)[^\n.]{0,30}|\b(?:i am|i'm|we are) (?:at|on|reachable)[^\n.]{0,10}|\bour (?:own |office |"
    r"company |accounts? )*(?:number|e-?mail|account|phone)\b[^\n.]{0,20}"
    r"|\b(?:(?:complainant|victim|informant|reporter|reporting person|filer)(?:'s)?|caller's)\s?(?:own |mobile |"
    r"phone |contact |bank |home )*(?:number|phone|e-?mail|account|tel|line|contact|mobile)?\b[^\n.]{0,14}|"
    r"\bfrom (?:my|her|his|our|the victim's|the complainant's)[^\n]{0,30}|\bcontact(?: number| details?|"
    r" phone| e-?mail)?:\s?"
    r"|(?:លេខ(?:ទូរស័ព្ទ)?(?:របស់)?|គណនី(?:ធនាគារ)?(?:[^\s]{0,8})?(?:របស់)?|លេខគណនី(?:របស់)?|"
    r"អ៊ីមែល(?:របស់)?|តេឡេក្រាម(?:របស់)?|ទូរស័ព្ទ(?:របស់)?)\s?(?:ខ្ញុំ|យើង|ម្តាយ|ម្ដាយ|ឪពុក|បងប្អូន|ប្អូន|"
    r"បង|ប្រពន្ធ|ប្ដី|ប្តី|កូន|ជនរងគ្រោះ|អ្នករាយការណ៍)[^\n]{0,16}|(?:ទាក់ទង(?:មក)?(?:ខ្ញុំ|យើង|វិញ)|"
    r"អាចទាក់ទងខ្ញុំ|សូមទាក់ទង)[^\n]{0,24}|របស់(?:ខ្ញុំ|យើង|ម្តាយខ្ញុំ|ជនរងគ្រោះ)[^\n]{0,14}|"
    r"(?:បង|ប្អូន|ម្តាយ|ម្ដាយ|ឪពុក|កូន|មិត្ត)(?:ប្រុស|ស្រី)?ខ្ញុំ[^\s]{0,6}(?:ខល|ហៅ|តេ)(?:មក)?(?:ពី)?(?:លេខ)?\s?|ពីគណនី(?:(?!ទៅ|ចូល)[^\n]){0,20}|ខ្ញុំ(?:រស់)?(?:នៅ|ឈ្មោះ|ជា(?!ប់))[^\n។]{0,20}លេខ(?:ទូរស័ព្ទ)?[^\n]{0,4}|(?:សូម|អាច)?(?:តេ|ខល|ហៅ|ទាក់ទង|ឆ្លើយតប|ទូរស័ព្ទ)មក(?:លេខ)?(?:ខ្ញុំ|យើង|វិញ)[^\n]{0,20}"
    ")$"
)
_SUSPECT_BEFORE = quick(
    "(?:"
    "(?:ให้|บอกให้|แจ้งให้|สั่งให้|หลอกให้)(?:[ก-๙]{0,14})?(?:ติดต่อ|แอด|โทร(?:กลับ)?|โอน)[^\\n]{0,26}"
    f"|(?:โทร(?:ศัพท์)?(?:มา|เข้า|เข้ามา)?(?:หา)|ทักหา|ทักมาหา|ติดต่อมาหา|ติดต่อหา|ส่ง(?:มา)?ให้|"
    f"ทัก)\\s?(?:{_SELF}|{_KIN})?[^\\n]{{0,24}}"
    "|(?:คนร้าย|มิจฉาชีพ|แก๊ง|(?<!จริง)มัน|(?<!จริง)(?<!จริงของ)(?<!ให้)เขา|(?<!จริง)(?<!จริงของ)เค้า|คนโกง|ผู้ต้องหา|นายหน้า|แอดมิน|คนขาย|ผู้ขาย|บัญชีม้า|scammer|"
    "scammers|suspect|fraudster|seller|agent|(?:they|he|she) (?:used?|using|called|gave))(?:['’]s)?\\s?(?:ใช้|โทร|บอก|ให้|ชื่อ|คือ|used?|"
    "using|called|gave|number|account)?[^\\n]{0,16}"
    "|(?:หัวหน้า|คนคุม|บอส|เจ้านายจีน|เฮีย)(?:ตึก|งาน|ทีม|มัน|จีน)?\\s?(?:ใช้|ชื่อ)[^\\n]{0,20}"
    "|(?:ไปยัง|โอนไป|โอนเข้า|โอนให้|ไปที่|ปลายทาง|ไปเข้า|เข้าบัญชี|เบอร์ที่โทรมา|สายจาก|โทรมาจาก|โทรจาก|"
    "รับสายจาก|จากเบอร์|จากหมายเลข|เบอร์มัน|เบอร์เขา|เบอร์คนร้าย|transferred to|sent to|paid to|paid into|"
    "into|to account|to the account|called from|call from|calls from)[^\\n]{0,24}"
    ")$"
)
_VICTIM_AFTER = quick(
    f'\\s?(?:ที่|ซึ่ง)(?:ผม|หนู|ดิฉัน|เรา|ผู้แจ้ง)?(?:เคย)?ให้[ก-๙]{{0,20}}(?:ยืม|เช่า)|\\s?["]?\\s?(?:เลย|ก็|จึง|ตอนนี้)?(?:เข้าไม่ได้|ถูกยึด|โดนยึด)|'
    f"\\s?(?:{_BANKY})\\s?ของ(?:{_SELF}|(?:{_KIN})(?!เขา|เค้า|มัน|ปลอม))|"
    f"\\s?ของ(?:บริษัท|ร้าน|โรงเรียน|เพื่อน|{_KIN})[ก-๙]{{0,10}}(?:ถูก|โดน)(?:แฮก|แฮ็ก|แฮค|ยึด|ขโมย|สวม)|\\s?(?:ของ)?(?:แก|ท่าน|เธอ)เอง|\\s?(?:เกลี้ยง|หมดบัญชี|หายหมด|เหลือศูนย์|(?:โดน|ถูก)(?:ดูด|ถอน|โอนออก|กดเงิน))|"
    f"\\s?[(]?(?:ซึ่ง)?(?:เป็น|คือ)?(?:(?:เบอร์|บัญชี|เลข|อีเมล|ไลน์)(?:ใหม่|เก่า|เดิม|ส่วนตัว|หลัก|สำรอง|มือถือ|บ้าน)?)?ของ(?:{_SELF}|(?:{_KIN})(?!เขา|เค้า|มัน|"
    f"ปลอม))|\\s?[(](?:เบอร์|บัญชี)(?:{_SELF}|(?:{_KIN})(?!เขา|เค้า|มัน|ปลอม|ม้า))"
    "|\\s?แอบ(?:โทร|ทัก|ส่ง)|\\s?[(]?(?:ซึ่ง)?(?:ถูก|โดน)(?:คนร้าย|มิจฉาชีพ|ผู้อื่น|คนอื่น|ใครก็ไม่รู้|มัน)?(?:แอบ|เอาไป|นำไป)?(?:แฮก|แฮ็ก|แฮค|แฮ็ค|ยึด|ขโมย|สวมรอย|ล็อก)|\\s?(?:ของ(?:เพื่อน|น้อง|พี่|"
    "แม่)[ก-๙]{0,10})?(?:ถูก|โดน)(?:แฮก|แฮ็ก)"
    r"|\s?\(?(?:that is |which is |is |this is )?(?:mine|my (?:own |mother's |husband's |"
    r"wife's )?(?:number|account|phone|line|email|mobile)|my (?:mother|father|wife|husband)|victim|"
    r"complainant|was hacked|got hacked|has been hacked)\b"
    r"|,? (?:which is |that is )?my (?:own )?(?:savings|salary|bank|mother's|father's|wife's|husband's)\b|[\"']?\s?(?:របស់[^\s]{0,14}ខ្ញុំ\s?)?(?:ឈ្មោះ[^\n]{0,20})?ត្រូវ(?:បាន)?(?:គេ)?(?:លួច|ហេក|ឆក់|hack)"
    r"|\s?\(?(?:របស់ខ្ញុំ|ជារបស់ខ្ញុំ|លេខខ្ញុំ|របស់ម្តាយខ្ញុំ|របស់ជនរងគ្រោះ)"
)
_OFFICIAL_BEFORE = quick(
    r"(?:สายด่วน|ฮอตไลน์|hotline|เบอร์จริง|เบอร์แท้|เบอร์ทางการ|เบอร์กลาง(?:ของ)?จริง|ของจริง|ตัวจริง|"
    r"(?:เบอร์|เพจ|บัญชี|ไลน์|เว็บ)จริงๆ|เว็บจริง|เว็บไซต์จริง|เว็บแท้|เว็บทางการ|เบอร์เดิม|เบอร์เก่า|เบอร์ที่เคย|เพจจริง|เพจแท้|เพจทางการ|ไลน์จริง|อีเมลจริง|อีเมลเดิม|"
    r"อีเมลที่ถูกต้อง|เมลจริง|บัญชีจริง|(?<!ใช้)บัญชีเดิม(?!ตลอด)|ที่ถูกต้อง|"
    r"real|genuine|official(?! line)|legitimate|actual|authentic|correct|"
    r"true (?:site|number)|ពិតប្រាកដ|ពិត|ផ្លូវការ|លេខក្តៅ|បន្ទាន់|โทรแจ้ง(?:ความ|เหตุ)?(?:ที่)?|"
    r"แจ้ง(?:ไปที่|ที่|สายด่วน)|โทรไป(?!ทวง|ขู่|ด่า|หลอก|หา)(?:ถาม|เช็ค|เช็ก|สอบถาม|แจ้ง|ยืนยัน|ตรวจสอบ)?(?:ที่)?|โทรถาม|โทรเช็ค|"
    r"โทรเช็ก|โทรกลับไป(?:ที่)?|(?<!ติดต่อ)สอบถาม(?!เพิ่ม|ได้)(?:ไป)?(?:ที่|กับ)?|called back|i called|verified with|checked with|"
    r"i rang|reported to)"
    r"[^\n]{0,30}$|(?:จริง|แท้)[^\s\n]{0,28}\s?(?:คือ|เป็น|:)?\s?(?:เพจ|เว็บ|เบอร์|เมล|ไลน์)?\s?['\"]?\s?$|(?:ของ|ที่)จริง[^\n]{0,22}$"
)
_OFFICIAL_AFTER = quick(
    r"\s?(?:มา(?:ตลอด|นาน|หลายปี|[ก-๙\d ]{1,6}ปี)|เป็นประจำ|อยู่แล้ว)|,? (?:for (?:\w+ )?years|as always|which we always)|"
    r"\s?[\")]?\s?(?:ซึ่ง|ที่)?(?:เป็น|คือ)?(?:เบอร์|เว็บ|เว็บไซต์|อีเมล|บัญชี|ไลน์|เพจ|"
    r"หมายเลข)?(?:เหมือน[ก-๙]{0,14})?(?:ของ)?(?:จริง|แท้|ทางการ|ตัวจริง)|\s?\(?(?:ของ|เว็บ|เบอร์|อีเมล|"
    r"ไลน์|เพจ|บัญชี)(?:จริง|แท้|ทางการ)|\s?\(?(?:เหมือน|ตรงกับ|ซึ่งเป็นเบอร์)[^\n]{0,20}จริง"
    r"|\s?\(?(?:which is |is |the )?(?:the )?(?:real|genuine|official|legitimate|actual)\b|\s?\(?(?:ពិត|ផ្លូវការ)"
)
_FAKE = quick(
    r"ไม่จริง|ไม่ใช่(?:ของ)?จริง|ปลอม|fake|not (?:the )?(?:real|genuine|official)|unreal|จริงหรือ|จริงไหม|"
    r"จริงมั้ย|จริงรึ|เหมือนจริง|เหมือนของจริง|อ้างว่าเป็น|looks? (?:real|official|genuine|like)|ក្លែង"
)
# What one finds who rings the suspects.
_DEAD = re.compile(
    r"\s?(?:ก็)?(?:ปิดเครื่อง|ไม่(?:รับ|ติด)|ติดต่อไม่ได้|โทรไม่|ไม่มีคนรับ|ไม่มีสัญญาณ|ถูกระงับ|เลิกใช้)|,? (?:again,? )?(?:is|was|but it is|but it was|it is|it was)?\s?(?:switched off|off|dead|disconnected|unreachable|out of service)|\s?បិទ"
)
_OWN_SITE = quick(
    r"เว็บ(?:ของ)?(?:ร้าน|เรา|ผม|บริษัท|ดิฉัน)|แฮ|hacked|(?:our|my) (?:\w+ )?(?:web ?)?(?:site|page|shop)|គេហទំព័ររបស់(?:ខ្ញុំ|យើង)"
)
_CONTRAST = quick(
    r"\s?(?:แล้ว|จึง|เลย|ถึง)?(?:ได้)?(?:ทราบ|รู้|ยืนยัน)(?:ว่า|ตัว)|\s?(?:เขา|ทาง|เจ้าหน้าที่)[ก-๙]{0,12}(?:บอก|ยืนยัน|แจ้ง)|,? (?:and|who|they|which) (?:it |they )?(?:was|were|said|told|confirmed)|\s?;|\s(?:ของปลอม|อันปลอม|ตัวปลอม|ส่วน|แต่|not |but |while |whereas )"
)
_INTO = quick(
    r"(?:ให้โอน|โอนเข้า|โอนไป|โอนให้|ไปยัง|ปลายทาง|เข้าบัญชี)[^\n]{0,26}$|\sเข้า\s?$|(?:ទៅ|ចូល)(?:កាន់)?(?:គណនី|កុង)?(?:គេ|វា)?\s?$"
)
_CLOSING = quick(
    r"ขอแสดงความนับถือ|ด้วยความเคารพ|ลงชื่อ|ขอบพระคุณ|yours (?:sincerely|faithfully)|(?:best|kind|"
    r"warm)? ?regards|sincerely|(?:^|\n)\s?ผู้แจ้ง\s?[:\n]|សូមអរគុណ|ដោយក្តីគោរព|ដោយសេចក្តីគោរព"
)
# "…  of my father" right behind an identifier speaks of that one.
_OF_THE_LAST = re.compile(r"^\s?ของ[ก-๙]{1,14}(?=\s[^\s\d])")
_LIST_GAP = re.compile(
    r"(?:\s?\([ก-๙a-z]{1,12}\))?(?:\s?(?:ต่อ|ext\.?|extension)\s?\d{1,5})?[\s,;/()&+]{0,4}(?:และ|กับ|หรือ|and|or|និង|ឬ|&)?[\s,;/()]{0,2}(?:อีเมล์?|อีเมลล์|เบอร์|เบอ|โทร\.?|ไลน์|"
    r"ไลน์ไอดี|line|line id|email|e-mail|telegram|มือถือ|phone|tel\.?|อีเมล:)?[\s:.]{0,2}"
)

# Numbers that everybody knows; a gang that shows one of them is spoofing it.
HOTLINES = frozenset(
    "+6628888888 +6627777777 +6626455555 +6621111111 +6622222222 +6626459000 +6625550555 +6622288000 +6620781000 +6622851555 +6622996666".split()
)


_ADDRESSES = frozenset(("url", "domain", "crypto_address"))
_CALLERS = frozenset(("phone", "line_id", "telegram", "facebook"))


#: Likelihoods from which on what was learned decides: where no word speaks, and against a word of calling or paying.
_LEARNED, _LEARNED_AGAINST, _LEARNED_OFFICIAL = 0.8, 0.85, 0.7


def assign_roles(low: str, found: list[Found], learned: bool = True) -> None:
    """Set `role` and why for all found identifiers.

    In: the text with them filled, all of them in order, and whether learned weights may decide where the rules are silent.
    """
    if low.count("ผู้แจ้ง:") + low.count("ผู้แจ้ง :") > 1:  # a transcript names who speaks, not whose a number is
        low = re.sub(r"ผู้แจ้ง ?:", lambda match: " " * len(match[0]), low)
    closing = [match.start() for match in _CLOSING.finditer(low)]
    last: Found | None = None
    for index, item in enumerate(found):
        next_start = found[index + 1].start if index + 1 < len(found) else len(low)
        gap_start = last.end if last else 0
        before = low[max(gap_start, item.start - 60) : item.start].rpartition(FILLER)[2]
        if last and item.start - gap_start < 60:
            before = _OF_THE_LAST.sub("·", before, count=1)
        after = low[item.end : min(item.end + 34, next_start)].partition(FILLER)[0]
        if item.type == "facebook":
            after = after.lstrip("\"'”")
        role, because, cue = _role(item, before, after, next_start < len(low) and next_start - item.end <= 34)
        if (
            role == "suspect"
            and because == "default"
            and last
            and last.role != "suspect"
            and _LIST_GAP.fullmatch(low[last.end : item.start])
        ):
            role, because, cue = last.role, "same_list", last.role_cue
        if because == "default" and (signed := _signed(low, item, before, closing)):
            role, because = "victim", signed
        if because == "default" and (sign := weak_sign(low, before, after, item.type, item.end)):
            role, because, cue = "victim", "weak_sign", sign[0].strip()[:40]
        elif role == "suspect" and item.type in _CALLERS and (sign := calls_home(low, before)):
            role, because, cue = "victim", "calls_home", sign[0].strip()[:40]
        elif learned and not _PAID_TO.search(before) and (told := _learned(low, item, because, last)):
            role, because = told, "learned"
        item.role, item.role_because, item.role_cue = role, because, cue
        last = item
    _slip_sender(low, found)


# In Khmer the account that money goes to stands right behind this.
_PAID_TO = re.compile(r"(?:ទៅ|ចូល)(?:កាន់)?(?:គណនី|កុង)?(?:គេ|វា)?\s?$")


def _signed(low: str, item: Found, before: str, closing: list[int]) -> str | None:
    """Why an identifier is the signature of a report, or nothing: it stands behind a closing, or ends with "contact"."""
    if item.type not in ("phone", "email", "line_id"):
        return None
    if closing and item.start > closing[-1]:
        return "after_closing"
    return "contact_at_the_end" if _ends_with_contact(low, item, before) and not ordered(before) else None


def _learned(low: str, item: Found, because: str, last: Found | None) -> str | None:
    """Whose an identifier is by the learned weights, if no rule knows better and they are sure enough."""
    if because not in ("default", "suspect_before") or item.type in _ADDRESSES:
        return None
    leaning = lean(low, item.start, item.end, item.type, told_before(item, last))
    if leaning.victim >= (_LEARNED if because == "default" else _LEARNED_AGAINST):
        return "victim"
    return "official" if because == "default" and leaning.official >= _LEARNED_OFFICIAL else None


def told_before(item: Found, last: Found | None) -> str:
    """What the identifier before this one says to the learned weights."""
    return beside(last.role, item.start - last.end, last.type == item.type) if last else ""


def _ends_with_contact(low: str, item: Found, before: str) -> bool:
    """Whether the report ends with "contact …", which is how people sign."""
    return (
        len(low) - item.end <= 24
        and re.search(r"(?:ติดต่อ|โทรกลับ|contact|ទាក់ទង)\s?:?\s?$", before) is not None
        and not re.search("ไม่ได้|บอกว่า|อ้าง|เขียน|ประกาศ|said|told|reads?", before[-44:])
    )


def _genuine(item: Found, before: str) -> bool:
    """Whether an address is that of an authority or firm itself, and not called fake."""
    if item.type not in ("domain", "url", "email"):
        return False
    email = item.type == "email"
    host = item.value.rpartition("@")[2] if email else re.sub(r"^https?://([^/:?]+).*", r"\1", item.value)
    if email and not host.endswith((".go.th", ".gov.kh")):
        return False
    return is_genuine(host) and not _FAKE.search(before[-20:])


def _role(item: Found, before: str, after: str, more: bool) -> tuple[str, str, str | None]:
    if _genuine(item, before):
        return "official", "genuine_host", None
    if item.type == "phone" and (item.value in HOTLINES or (len(item.value) <= 4 or item.value.startswith("1800"))):
        return "official", "hotline", None
    line_before = before.rpartition("\n")[2] if len(before.rpartition("\n")[2].strip()) > 3 else before
    order = posed(line_before, after) or ordered(line_before)
    if order:
        return "suspect", "gang_words", order[0].strip()[:40]
    suspect = _SUSPECT_BEFORE.search(line_before)
    own, victim = _victims_clause(item, line_before)
    quoted = spoken_by_the_gang(line_before, victim[0]) if victim else None
    if quoted is None and own is None and item.type in PAYABLE:
        quoted = bait_paid(line_before)
    if quoted:
        return "suspect", "gang_words", quoted[0].strip()[:40]
    if victim and (victim is own or not (suspect and suspect.start() > victim.start())):
        return "victim", "victim_before", victim[0].strip()[:40]
    behind = _VICTIM_AFTER.match(after)
    if behind and not (more and _leads_on(after[behind.end() :])):
        return "victim", "victim_after", behind[0].strip()[:40]
    official = _OFFICIAL_BEFORE.search(line_before)
    if (
        official
        and ". " not in official[0]
        and not (suspect and suspect.start() > official.start() + 8)
        and not _DEAD.match(after)
        and not _FAKE.search(official[0])
        and not (official[0].startswith(("ที่ถูกต้อง", "correct")) and gang_speaks(line_before))
        and not _FAKE.search(_CONTRAST.split(after)[0][:16])
        and item.type not in ("bank_account_masked", "promptpay", "crypto_address")
    ):
        return "official", "official_before", official[0].strip()[:40]
    behind = _OFFICIAL_AFTER.match(after)
    if behind and behind[0].strip().startswith("มา") and item.type != "email":
        behind = None
    years = behind is not None and behind[0].strip().startswith("มา")
    if behind and not _FAKE.search(after[:20]) and (years or not (more and _leads_on(after[behind.end() :]))):
        return "official", "official_after", behind[0].strip()[:40]
    return "suspect", "suspect_before" if suspect else "default", suspect[0].strip()[:40] if suspect else None


def _victims_clause(item: Found, before: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The clause of owning that stands against any other word, and the one that gives the identifier to the victim's side."""
    own = own_clause(before, item.type) or (asks_back(before) if item.type not in _ADDRESSES else None)
    site = item.type in ("domain", "url")
    victim = own or (None if site and not _OWN_SITE.search(before) else _VICTIM_BEFORE.search(before))
    if victim is None:
        return None, None
    into = item.type.startswith("bank_account") and _INTO.search(before)
    other = victim is not own
    if (
        (into and other and not re.search(f"{_SELF}|จาก|ออก|from", victim[0]))
        or re.search(r"(?<!number )(?:call|calls|called|text|message|sms)\b[^\n.]{0,30}\bfrom\s?$", before)
        or (site and not _OWN_SITE.search(victim[0]))
    ):
        victim = None
    return own, victim


def _leads_on(rest: str) -> bool:
    """Whether words behind an identifier run on to the next one and so speak of that."""
    return len(rest) <= 20 and not re.search(r"[,)\n]|แล้ว", rest)


_SLIP = re.compile(r"สลิป|โอนเงินสำเร็จ|ทำรายการสำเร็จ|slip|โอนสำเร็จ|transfer successful|payment successful")


def _slip_sender(low: str, found: list[Found]) -> None:
    """On a slip the masked account that stands a line before another account is the sender's, when no word says otherwise."""
    payable = [item for item in found if item.type in ("bank_account_masked", "promptpay", "bank_account")]
    for sender, receiver in pairwise(payable):
        if (
            sender.type == "bank_account_masked"
            and sender.role_because == "default"
            and receiver.role == "suspect"
            and 1 <= low.count("\n", sender.end, receiver.start) <= 3
            and _SLIP.search(low, max(0, sender.start - 120), sender.start)
        ):
            sender.role, sender.role_because = "victim", "slip_sender"
