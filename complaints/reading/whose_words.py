"""Words beside an identifier that stand for the same idea, each list under one sign, for `whose_model.py`.

A learned weight then speaks of "my … number", whoever's number it is: the sign stands in place of the word. The words under
`NOTHING` only look like one of the others and are left as they are.
"""

from __future__ import annotations

KIN, SELF, GANG, ACCOUNT, CHANNEL, TELEPHONE, BANK, CALL, PAY, AUTHORITY = "KSHANTBCPG"
FIGURES, READ, NOTHING = "0", "§", ""  # digits, something that has been read, no idea

SIGNS: dict[str, str] = {
    KIN: (
        "มารดา|บิดา|บุตรชาย|บุตรสาว|บุตร|คุณแม่|คุณพ่อ|คุณยาย|คุณตา|คุณย่า|คุณปู่|คุณลุง|คุณป้า|คุณน้า|คุณอา|แม่|พ่อ|ยาย|ย่า|ปู่|ป้า|"
        "ลุง|น้า|พ่อตา|แม่ยาย|แม่สามี|พ่อสามี|ลูกสาว|ลูกชาย|ลูกเขย|ลูกสะใภ้|ลูก|หลาน|หลานสาว|หลานชาย|น้องสาว|น้องชาย|พี่สาว|พี่ชาย|พี่เขย|"
        "น้องเขย|น้อง|พี่|ภรรยา|ภริยา|เมีย|สามี|คู่สมรส|แฟน|ญาติ|เพื่อนร่วมงาน|เพื่อนบ้าน|เพื่อนสนิท|เพื่อน|ทนายความ|ทนาย|พยาน|ครู|ล่าม|ผู้ใหญ่บ้าน|"
        "กำนัน|เจ้าของหอ|dad|mum|mom|mother|father|wife|husband|son|daughter|sister|brother|nephew|niece|aunt|uncle|"
        "friend|colleague|neighbour|neighbor|lawyer|solicitor|cousin|grandmother|grandfather|grandson|granddaughter|"
        "landlord|landlady|flatmate|roommate|parents|interpreter|ម្តាយ|ម្ដាយ|ឪពុក|ប្រពន្ធ|ប្តី|ប្ដី|បងប្អូន|បង|ប្អូន|កូន|"
        "កូនស្រី|កូនប្រុស|មិត្ត|មិត្តភក្តិ|ក្មួយ|ពូ|មីង|អ្នកជិតខាង|មេធាវី|គ្រូ"
    ),
    SELF: (
        "ดิฉัน|ข้าพเจ้า|กระผม|ผม|หนู|ฉัน|ชั้น|เรา|ตัวเอง|ตนเอง|ผู้แจ้งความ|ผู้แจ้งเบาะแส|ผู้แจ้งเหตุ|ผู้แจ้ง|ผู้เสียหาย|ผู้ร้องทุกข์|"
        "ผู้ร้องเรียน|ผู้ร้อง|ผู้ให้ข้อมูล|ผู้กล่าวหา|ผู้ปกครอง|เหยื่อ|i|me|my|mine|we|us|our|ours|myself|complainant|victim|"
        "informant|ខ្ញុំ|យើង|ជនរងគ្រោះ|អ្នកប្តឹង|អ្នករាយការណ៍"
    ),
    GANG: (
        "คนร้าย|มิจฉาชีพ|มิจ|แก๊ง|มัน|เขา|เค้า|คนโกง|ผู้ต้องหา|ผู้ต้องสงสัย|นายหน้า|แอดมิน|คนขาย|ผู้ขาย|แม่ค้า|พ่อค้า|ปลายสาย|ม้า|หัวหน้า|"
        "he|him|his|they|them|their|she|her|scammer|scammers|fraudster|fraudsters|suspect|suspects|seller|sellers|"
        "agent|agents|caller used|caller said|caller gave|the caller|callers|thief|crook|con man|conman|imposter|impostor|อ้ายโจร|โจร|ไอ้|คนหลอก|คนที่หลอก|คนที่โทรมา|អ្នកបោក|អ្នកបោកប្រាស់|ជនឆបោក|គេ|វា|ជនសង្ស័យ|ជនបោកប្រាស់|មេខ្លោង"
    ),
    ACCOUNT: ("เลขที่บัญชี|เลขบัญชี|บัญชีธนาคาร|บัญชี|บช|พร้อมเพย์|วอลเล็ต|วอลเลท|account|acct|promptpay|wallet|a/c|គណនី|លេខគណនី"),
    CHANNEL: (
        "ไอดีไลน์|ไลน์ไอดี|ไลน์|อีเมล|อีเมล์|อีเมลล์|เมล|เมล์|เฟซบุ๊ก|เฟสบุ๊ค|เฟซ|เฟส|เทเลแกรม|เพจ|ไอจี|line|line id|email|e-mail|"
        "mail|telegram|facebook|fb|whatsapp|page|messenger|អ៊ីមែល|តេឡេក្រាម|ហ្វេសប៊ុក|ផេក"
    ),
    TELEPHONE: (
        "เบอร์โทรศัพท์|เบอร์โทร|เบอร์มือถือ|เบอร์|เบอ|หมายเลขโทรศัพท์|หมายเลข|เลขหมาย|โทรศัพท์|มือถือ|ซิม|phone|number|mobile|cell|tel|"
        "telephone|sim|phone number|លេខទូរស័ព្ទ|ទូរស័ព្ទ|លេខ|ស៊ីម"
    ),
    BANK: (
        "ธนาคาร|กสิกรไทย|กสิกร|ไทยพาณิชย์|กรุงเทพ|กรุงไทย|กรุงศรี|ออมสิน|ทหารไทย|ธนชาต|ทีทีบี|ยูโอบี|ธกส|ธ.ก.ส|scb|kbank|ktb|bbl|bay|"
        "gsb|ttb|uob|baac|aba|acleda|wing|bank|kasikorn|krungthai|krungsri|bangkok bank|ធនាគារ"
    ),
    CALL: (
        "โทรศัพท์มา|โทร|ติดต่อ|ทัก|แชท|แชต|คุย|ส่งข้อความ|call|called|calls|calling|ring|rang|phoned|contact|contacted|text|"
        "texted|message|messaged|reach|reached|wrote|write|reply|ទាក់ទង|តេ|ហៅ|ខល"
    ),
    PAY: ("โอนเงิน|โอน|จ่าย|ฝาก|ชำระ|เติม|transfer|transferred|pay|paid|sent|send|deposit|deposited|wired|ផ្ទេរ|បង់|វេរ"),
    AUTHORITY: "ตำรวจ|เจ้าหน้าที่|สภ|สน|ศาล|police|officer|officers|court|authorities|ប៉ូលិស|នគរបាល|មន្ត្រី",
    NOTHING: (
        "ลูกค้า|ลูกทีม|ลูกน้อง|ลูกข่าย|แม่ข่าย|แม่ทีม|แม่น้ำ|ขยาย|อย่า|ย่าง|ป้าย|หน้า|รุ่นน้อง|รุ่นพี่|พี่เลี้ยง|พี่ต้น|แฟนเพจ|เขาใจ|เข้าใจ|ปัญหา|"
        "น้ำมัน|มันสำปะหลัง|ที่ผมือ|สนใจ|สนาม|สนุก|ผสม|สภาพ|ทักษะ"
    ),
}
