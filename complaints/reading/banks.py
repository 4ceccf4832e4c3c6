"""Banks and wallets: how people write them, and the Bank of Thailand code of each."""

from __future__ import annotations

NAMES: dict[str, str] = {
    "002": ("กรุงเทพ|ธ.กรุงเทพ|ธนาคารกรุงเทพ|แบงก์กรุงเทพ|แบงค์กรุงเทพ|กรุงเทบ|บัวหลวง|bbl|bangkok bank|bualuang|បាងកក"),
    "004": (
        "กสิกร|กสิกรไทย|กสิก|กสกร|กสิกอน|กสิกรณ์|ก.สิกร|เคแบงก์|เคแบงค์|เคพลัส|kbank|k-bank|kasikorn|"
        "kasikornbank|k plus|kplus|កាស៊ីករ|កសិករ"
    ),
    "006": "กรุงไทย|กรุงทัย|กุงไทย|กรุงไท|กรงไทย|ktb|krungthai|krung thai|เคทีบี|เป๋าตัง|ក្រុងថៃ",
    "011": "ทหารไทย|ธนชาต|ธนชาติ|ทีทีบี|ทีเอ็มบี|ทหารไทยธนชาต|ทหารไท|ttb|tmb|tmbthanachart|thanachart|ttb touch",
    "014": "ไทยพาณิชย์|ไทยพานิช|ไทยพานิชย์|ไทยพาณิช|ไทพาณิชย์|ไทพานิช|เอสซีบี|scb|siam commercial|แม่มณี|ស៊ីអេសប៊ី",
    "020": "standard chartered|สแตนดาร์ดชาร์เตอร์ด|สแตนดาร์ด ชาร์เตอร์ด|สแตนชาร์ต",
    "022": "ซีไอเอ็มบี|cimb|cimb thai|ซีไอเอ็มบีไทย|ซีไอเอมบี",
    "024": "ยูโอบี|uob",
    "025": "กรุงศรี|กรุงสี|กรุงศี|กุงศรี|กรุงศรีอยุธยา|bay|krungsri|bank of ayudhya|ayudhya|kma|ក្រុងស្រី",
    "030": "ออมสิน|ออมสิ้น|ออมสีน|gsb|government savings|mymo|มายโม",
    "033": "ธอส|ธ.อ.ส|อาคารสงเคราะห์|ghb|gh bank|ghbank",
    "034": "ธกส|ธ.ก.ส|ธ.ก.ส.|ธ. ก. ส.|เพื่อการเกษตร|baac",
    "066": "ธนาคารอิสลาม|อิสลามแห่งประเทศไทย|ไอแบงก์|ibank|islamic bank|แบงก์อิสลาม|ธ.อิสลาม|อิสลาม",
    "067": "ทิสโก้|ทิสโก|tisco",
    "069": "เกียรตินาคิน|เกียรตินาคินภัทร|เกียดนาคิน|kkp|kiatnakin|kk bank",
    "070": "icbc|ไอซีบีซี",
    "071": "ไทยเครดิต|thai credit|tcrb",
    "073": "แลนด์แอนด์เฮ้าส์|แลนด์ แอนด์ เฮ้าส์|แลนด์แอนเฮ้าส์|แลนด์แอนด์เฮาส์|lh bank|lhbank|lhfg",
    "KH-ABA": "aba|aba bank|เอบีเอ|ธนาคารเอบีเอ|អេប៊ីអេ|ធនាគារ aba",
    "KH-ACLEDA": "acleda|อะคลีดา|เอซีลีดา|อเคลดา|แอคเลดา|เอคลีดา|អេស៊ីលីដា",
    "KH-WING": "wing|wing bank|วิงแบงก์|วิงก์|វីង|ធនាគារវីង",
    "TRUEMONEY": (
        "ทรูมันนี่|ทรูมันนี่วอลเล็ท|ทรูมันนี่วอลเลท|ทรูมันนี่ วอลเล็ท|ทรูมันนี|ทรูมันนี้|ทรูมันนี่ วอลเลท|"
        "ทรูวอลเลท|ทรูวอลเล็ท|ทรูวอเลท|"
        "ทรูวอลเล็ต|ทรูมันนี่วอลเล็ต|ทรูมันนี่วอเลท|วอลเล็ท|วอลเลท|วอลเล็ต|วอเลท|วอลเลต|truemoney|"
        "true money|truemoney wallet|true money wallet|"
        "true wallet|truewallet|tmn|ទ្រូម៉ានី"
    ),
}
# Capital of Thailand, a street or a province before it is a bank: these words in front say that a place is meant.
PLACE_BEFORE = ("ที่", "ใน", "จังหวัด", "จ.", "อยู่", "เขต", "มา", "เข้า", "กลับ", "คน", "ชาว", "สถานี", "ไป", "จาก")
