"""Where the suspects are: places of Cambodia and its neighbours by their ISO 3166-2 province."""

from __future__ import annotations

import re

from .found import Answer
from .gazetteer import PROVINCE_NAMES
from .quick import quick
from .text import Hit

_BASE = quick(
    "ฐาน|ออฟฟิศ|ออฟฟิต|สำนักงาน|ตึก|อาคาร|แก๊ง|กบดาน|ซ่อน|พิกัด|สัญญาณ|ไอพี|\\bip\\b|อยู่ที่|อยู่ใน|"
    "อยู่ฝั่ง|ฝั่ง|คอลเซ็นเตอร์อยู่|กดเงิน|ถอนเงิน|ถอน|ตู้|atm|ขัง|กัก|บังคับ|ทำงาน|ข้าม|พา|ชายแดน|โรงแรม|"
    "คาสิโน|เมือง|จังหวัด|กรุง|"
    "โทรจาก|โทรมาจาก|ปลายทาง|คนร้าย|based|compound|office|located|traced|building|operate|held|working|"
    "casino|withdrawn|cash|from|border|"
    "នៅ|ក្រុង|ខេត្ត|អគារ|មូលដ្ឋាន|ការិយាល័យ|កាស៊ីណូ|ព្រំដែន|ដកលុយ"
)
_SCRIPT_ONLY = quick(
    "(?:รูดบัตร|รูด|ใช้จ่าย|ใช้บัตร|ยอดใช้|รายการ(?:ซื้อ|รูด|ใช้)|(?:มีคน|มีการ|ถูกนำไป|เอาชื่อ|"
    "เอาข้อมูล)[^\\n]{0,20}เปิดบัญชี|มีบัญชี|ส่งของ|พัสดุ(?:ถูก)?(?:ส่ง|ตีกลับ)|ส่งพัสดุ|บอกว่า(?:เรา|ผม|"
    "ดิฉัน|หนู|แม่)|หาว่า|กล่าวหา|อ้างว่า(?:มี|บัตร|บัญชี|พัสดุ|ชื่อ)|เข้าออก|เดินทางไป|เกี่ยวข้อง|พัวพัน|"
    "ลักลอบ|"
    "card was used|card had been used|used in|charged|purchase|parcel|transaction|passport|accused)[^\\n]{0,40}$"
)
_NUMBER_ONLY = quick(
    r"(?:หวย|สลาก|เบอร์|เบอ|ซิม|รหัส|โค้ด|เลข(?:หมาย)?|หมายเลข|ธนาคาร|แบงก์|สำเนียง|ภาษา|พูด|บัญชี(?:ธนาคาร)?|เครือข่าย|"
    r"number|sim|code|accent|bank|speaking|speaks?|สัญชาติ|คน(?=เขมร|กัมพูชา|ลาว|พม่า|จีน)|ชาว|លេខ|ភាសា)(?:ของ|"
    r"ประเทศ|โทรศัพท์|มือถือ|ต่างประเทศ)?\s?(?:ประเทศ|a |the )?$"
)
_VICTIM_HOME = quick(
    r"(?:ผู้แจ้ง|ผู้เสียหาย|ดิฉัน|ผม|หนู|ข้าพเจ้า|เจ้าของร้าน|คุณตา|คุณยาย|บ้าน(?:ผม|หนู|ดิฉัน)?(?:อยู่)?|"
    r"อาชีพ[ก-๙]{0,20}|สภ\.?|สน\.?|แจ้งความ(?:ที่)?|i live|i am|my home|ขอนั่ง)[ก-๙\s.]{0,22}(?:จ\.|จังหวัด|"
    r"ที่|ใน|อ\.|in|at)?\s?$"
)
_STRONG_THAI = quick(
    "กดเงิน|ถอนเงิน|ถอนออก|ถูกถอน|เบิกเงิน|ตู้\\s?(?:atm|เอทีเอ็ม)|atm|cash(?:ed)?[ -]?(?:out|point)|withdr|"
    "(?:บ้าน|หอพัก|ห้อง|คอนโด|ที่พัก|โกดัง|รีสอร์ท)(?:ของ)?(?:คนร้าย|ผู้ต้องหา|แก๊ง|มิจฉาชีพ|พวก)|จอดทิ้ง|กบดาน|ซ่อนตัว|ฐาน(?:อยู่|ที่)|ออฟฟิศ|เช่าบ้าน|เช่าตึก|บ้านเช่า|โกดัง|แก๊ง(?:อยู่|นี้อยู่)|คนร้าย(?:อยู่|"
    "หนี)|พิกัด|สัญญาณ|ip address|traced|จับได้ที่|บ้านของคน(?:ขาย|ร้าย)|นัดรับเงินที่|รับเงินที่|มารับเงิน|"
    "ដកលុយ"
)


# Who gives a tip says where the suspects are.
_TIP = re.compile("เบาะแส|แจ้งเตือนแหล่ง|\\btip(?:-?off)?\\b|តម្រុយ")
_AT_PLACE = re.compile(r"(?:ที่|แถว|ย่าน|ใน|in|at|near)[^\n]{0,20}$")


def read_place(names_filled: str, hits: list[Hit], thai_hits: list[Hit]) -> Answer:
    """The suspected location.

    In: lower-case text with identifiers filled (a place in a page name decides nothing), the places named in it, and
    the Thai provinces named, which count only where the text puts the gang or the cash there.
    """
    scored = [(score, hit) for hit in hits if (score := _score(names_filled, hit, hits)) > 0]
    if scored:
        towns = [(score, hit) for score, hit in scored if not hit.tag.startswith("country:")]
        countries = [(score, hit) for score, hit in scored if hit.tag.startswith("country:")]
        if towns and not (countries and max(countries, key=_rank)[0] >= max(towns, key=_rank)[0] + 2):
            return _town(max(towns, key=_rank))
        if countries:
            return _country(max(countries, key=_rank))
    thai = [
        (2, hit)
        for hit in thai_hits
        if _STRONG_THAI.search(names_filled[max(0, hit.start - 40) : hit.start])
        and not _VICTIM_HOME.search(names_filled[max(0, hit.start - 40) : hit.start])
    ]
    if not thai and _TIP.search(names_filled):
        thai = [(2, hit) for hit in thai_hits if _AT_PLACE.search(names_filled[max(0, hit.start - 24) : hit.start])]
    return _town(thai[0]) if thai else Answer(None, "no_place")


def _rank(item: tuple[int, Hit]) -> tuple[int, int]:
    return item[0], item[1].start


def _score(low: str, hit: Hit, hits: list[Hit]) -> int:
    before = low[max(0, hit.start - 46) : hit.start].rpartition("\n")[2]
    after = low[hit.end : hit.end + 24]
    country = hit.tag.startswith("country:")
    if _SCRIPT_ONLY.search(before) or (country and _NUMBER_ONLY.search(before)):
        return 0
    if country and hit.tag[8:] not in ("KH", "MM", "LA"):
        return (
            1
            if re.search(
                r"(?:แก๊ง|ฐาน|ออฟฟิศ|สำนักงาน|หนีอยู่|หนีไป|หลบหนี|โทรมาจาก|คนร้าย|กบดาน|ip|ไอพี|based|traced|located|operat\w+|ติดต่อจาก|"
                r"ตึก)[^\n]{0,24}$",
                before,
            )
            else 0
        )
    if country and re.match(r"\s?(?:e-?gaming|license|ใบอนุญาต)", after) and len(hits) > 1:
        return 0
    score = 2 if not country else 1
    if _BASE.search(before[-30:]) or _BASE.search(after[:14]):
        score += 2
    return score


def _town(scored: tuple[int, Hit]) -> Answer:
    hit = scored[1]
    value = {
        "country": hit.tag[:2],
        "province": hit.tag,
        "province_name": PROVINCE_NAMES.get(hit.tag),
        "place_name": hit.word,
    }
    return Answer(value, "place_named", {"words": hit.word}, (hit.start, hit.end))


def _country(scored: tuple[int, Hit]) -> Answer:
    hit = scored[1]
    value = {"country": hit.tag[8:], "province": None, "province_name": None, "place_name": hit.word}
    return Answer(value, "country_named", {"words": hit.word}, (hit.start, hit.end))
