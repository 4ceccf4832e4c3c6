"""Names of Facebook pages and profiles."""

from __future__ import annotations

import re

from .found import Found
from .quick import quick
from .text import FILLER, Hit, Hits

_QUOTED = re.compile(r"\"([^\"\n]{2,80})\"|'([^'\n]{3,80})'(?![a-z])")
_EMOJI = "[\U0001f1e6-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u200d\ufe0f]"
_NAME_MARK = quick(r"(?:ชื่อว่า|ชื่อ|นามว่า|ใช้ชื่อ|named|called|name|ឈ្មោះថា|ឈ្មោះ)[\s:]*$")
_GAP_OK = re.compile(
    r"[\s:(]*(?:ปลอม|ชื่อว่า|ชื่อ|ว่า|คือ|ของ|profile|page|account|as|under(?: the name(?: of)?)?|named|called|name|is|โปรไฟล์|บัญชี|របស់|ហាង|ខ្ញុំ|យើង|ក្លែងក្លាយ|ក្លែង|ឈ្មោះថា|"
    r"ឈ្មោះ|[\s:])*"
)
_BLOCK = quick("กลุ่ม|group|ไลน์|line|telegram|เทเล|แอป|app|ห้อง|ក្រុម|คอร์ส|หลักสูตร|โครงการ")
_LATIN = re.compile(
    rf"[A-Z0-9][A-Za-z0-9&'.+-]*(?:[ ](?!\d+[,.]\d|\d{{3,}}\s?(?:บาท|thb|baht|-))(?:[A-Z0-9&][A-Za-z0-9&'.+-]*|(?:of|the|by|and|in|for|at|de|x|"
    rf"to)(?=[ ][A-Z])|{_EMOJI}+))*"
)
_LATIN_LOW = re.compile(r"[a-z][a-z0-9._-]*(?:[.\d_-][a-z0-9._-]*)+")
_THAI_TOKEN = re.compile(rf"[\u0e00-\u0e7f\u1780-\u17d3\u17d7A-Za-z0-9&.'+-]+(?:[ ]?{_EMOJI}+)?")
_NOT_A_NAME = quick(
    "ให้|แล้ว|บอก|โอน(?!ไว)|ที่(?!พัก|ดิน)|ซึ่ง|หลอก|ปลอม|นี้|นั้น|โพส|ประกาศ|มี|ไม่(?!เช็[คก]|ต้อง|ผ่าน)|ผม|ดิฉัน|หนู|เขา(?!ใหญ่|ค้อ|เขียว|หลัก|สก|ยาย|แหลม)|เค้า|มัน|แต่|และ|จาก|"
    "ทัก|ลง(?!ทุน)|เป็น|เปน|ก็|พอ|เลย|โดน|ถูก|ว่า|เมื่อ|วัน|"
    "ราคา(?!กันเอง|โรงงาน|ถูก|ส่ง|ดี|มิตร|เบา|น่า|นักเรียน|ทุน|พิเศษ)|จำนวน|บัญชี|เบอร์|เบอ|เข้า|ไป|มา(?!ลี|นะ|มี|ย)|ขอ(?!โอกาส|นแก่น|ง|พร)|ได้|ทาง|ผ่าน|แอด|อ้าง|ส่ง|จ่าย|เสีย|ตอน|เพราะ|ค่ะ|ครับ|นะ(?!โม)|"
    "เรา|ฉัน|สั่ง|ซื้อ|กด|แชท|จอง|มัดจำ|ใช้|พร้อม|ชวน|พบ|เจอ|"
    "หนี|เลข|ธนาคาร|ธ\\.(?!ก)|อนุมัติ(?!ไว|ง่าย|ด่วน|เร็ว|จริง)|หลังจาก|คิด(?!ถึง)|รูป(?!ถ่าย)|ต่อมา|จึง|คน|เพื่อ|ขณะ|อยู่|โฆษณา|หาย|ปิด|บล็อก|ติดต่อ|ข้าพเจ้า|แม่(?=ผม|หนู|ดิฉัน|เขา|โอน|โดน|ถูก|ก็|บอก|เลย|$)|พ่อ(?=ผม|หนู|ดิฉัน|เขา|โอน|โดน|ถูก|ก็|บอก|เลย|$)|"
    "ญาติ|ต้อง|จำ(?!กัด)|โทร|ยืม|กู้(?!เงิน|ด่วน|ง่าย|ออนไลน์)|កក់|តម្លៃ|ចំនួន|ដោយ|តាម|ម្សិល|ថ្ងៃ|ឥឡូវ|រួច|ទៅ|មក|ប្រាប់|អោយ|សុំ|ទិញ|ផ្ញើ|បោក|លេខ|គណនី|ឱ្យ|ឲ្យ|គេ|ខ្ញុំ|ហើយ|បាន|លក់|ដែល|ផ្ទេរ|ថា|នៅ"
)
_SELLING = quick(
    "ขาย|รับ|หา(?=งาน|เงิน|คน|ลูก|แฟน|เพื่อน|$)|สมัคร|ลงทุน|งาน|กู้|เงินกู้|แจก|ดัง|ทางการ|จริง|หนึ่ง|ต่าง|เช่า|ช่วย|ขอรับ|รีวิว|สินค้า|ร้าน|เกี่ยวกับ|ที|ใน|ของ"
)
_SHOPLIKE = quick(
    "ร้าน(?!ละเมิด|ไม่|ปลอม|ขาย|นี้|โดน)|บ้าน|สวน|ตลาด|มูลนิธิ|ศูนย์|กองทุน|บริษัท|ชมรม|สมาคม|คลัง|โรงแรม|รีสอร์ท|สำนักงาน|กรม|ฟาร์ม|ไร่"
)
# Behind "the page's name": words that still begin no name.
_NO_NAME_AT_ALL = quick("ผม|ดิฉัน|หนู|เขา|เค้า|มัน|แต่|และ|แล้ว|จำ|ไม่|โดน|ถูก|คือ|นี้|นั้น|ខ្ញុំ|គេ|ហើយ")
# Thai words that go on a name begun in Latin letters.
_TAIL = quick(
    r" ?(?:มือสอง|มือ2|ปันผล|ลงทุน|กำไร|เครื่องศูนย์|ថោក|ราคาถูก|ราคาส่ง|สาขา|ช็อป|ของแท้|สภาพ|ออนไลน์|พรีออเดอร์|พร้อมส่ง|เรียน|สอน|แบรนด์เนม|นำเข้า|ถูกและดี|ของใหม่|ประเทศไทย|ไทยแลนด์)"
    r"[\u0e00-\u0e7f\u1780-\u17d3\u17d7]{0,24}?(?=ให้|แล้ว|โอน|ที่|บอก|\s|$|[\"')(,\x1a]|[\u2600-\u27bf\U0001f1e6-\U0001faff])"
)
_STRONG = ("page", "เพจ", "เพด", "ផេក", "ទំព័រ")


# Where people sell in a group of Facebook, the seller's name is a profile there.
_SELLER = quick(rf"(?:คนขาย|ผู้ขาย|แม่ค้า|พ่อค้า|เจ้าของโพสต์|คนโพสต์)(?:ใช้)?ชื่อ ?(?:เฟส|เฟซ)?(?:บุ๊ก|บุ๊ค)? ?\"?({_LATIN.pattern})")


def read_pages(clean: str, low: str, platforms: Hits) -> list[Found]:
    """Facebook names. In: text, with what was read before filled, and the platform words found in it."""
    found: list[Found] = []
    done = 0
    for index, hit in enumerate(platforms.all):
        if hit.tag != "facebook" or hit.start < done:
            continue
        following = platforms.all[index + 1] if index + 1 < len(platforms.all) else None
        if (
            following
            and following.tag == "facebook"
            and re.fullmatch(r"\s?(?:ชื่อ|ใน|ของ|,)?\s?", low[hit.end : following.start])
        ):
            continue
        limit = following.start if following and following.tag in ("line", "telegram", "other") else len(low)
        span = _quoted(low, hit, min(limit, hit.end + 130)) or _bare(clean, low, hit, min(limit, hit.end + 90))
        if span:
            done = span[1]
            name = " ".join(clean[span[0] : span[1]].replace("\x1a", "").split()).lower()
            found.append(Found("facebook", name, span[0], span[1], because="page_name", cue=hit.word))
    seller = _SELLER.search(clean)
    if seller and not any(item.start <= seller.start(1) < item.end for item in found):
        near = [hit for hit in platforms.all if 0 <= seller.start(1) - hit.end < 60]
        if any("เฟ" in hit.word or "face" in hit.word for hit in near):
            name = " ".join(seller[1].split()).lower()
            found.append(Found("facebook", name, seller.start(1), seller.end(1), because="page_name", cue="ชื่อ"))
    return [item for item in found if item.value]


# Given name and family name of a profile, and what it does.
_PERSON = re.compile(r"[ก-๙]{2,15} [ก-๙]{3,18}(?= (?:เป็นคน|ทักมา|โพสต์|ติดต่อมา|ส่งข้อความ|ชวน|ขอยืม|หลอก|ลงขาย))")
# A name in brackets right behind the word for the page.
_ASIDE = re.compile(
    r"(?:ของ)?(?:เมีย|แฟน|สามี|ภรรยา|แม่|พ่อ|ลูก(?:สาว|ชาย)?|พี่(?:สาว|ชาย)?|น้อง(?:สาว|ชาย)?|เพื่อน|ผม|หนู|ดิฉัน|เรา)? ?\(([^()\n\x1a\d]{3,40})\)"
)


def _quoted(low: str, cue: Hit, limit: int) -> tuple[int, int] | None:
    aside = _ASIDE.match(low, cue.end)
    if aside and aside.end() <= limit and not _NO_NAME_AT_ALL.match(aside[1]) and not _BLOCK.search(aside[1]):
        return aside.span(1)
    match = _QUOTED.search(low, cue.end, limit)
    if match is None or match.start() - cue.end > 34:
        return None
    gap = low[cue.end : match.start()]
    around = low[max(0, cue.start - 8) : cue.start]
    if "\n" in gap or FILLER in gap or _BLOCK.search(gap) or ("กลุ่ม" in around and "เพจ" not in cue.word):
        return None
    if "ว่า" in gap and around.rstrip().endswith("ใน"):
        return None  # what is written on the page
    if not (
        _GAP_OK.fullmatch(gap)
        or _NAME_MARK.search(gap)
        or (len(gap) <= 14 and any(word in cue.word for word in _STRONG))
        or ("เฟ" in cue.word and re.fullmatch(r"(?:(?!ว่า|บอก|พิมพ์|เขียน|ใน)[ก-๙ ]){0,14}", gap))
    ):
        return None
    return match.span(1) if match[1] is not None else match.span(2)


# Some words about the page or profile, then "name" and a name in Latin letters.
_LONG_GAP = re.compile(
    r"(?=[ก-๙ ]{3,60}?ชื่อ ?[A-Z])(?:(?!ไลน์|บัญชี|แอป|กลุ่ม|เว็บ|โอน|เข้า|ธนาคาร|อ้าง|คุย)[ก-๙ ]){0,60}?(ชื่อ) ?(?=[A-Z][A-Za-z]+ ?[A-Z])"
)


_GAP = re.compile(
    r"\s?\(?(?:(?:ที่[ก-๙]{2,14}?)?สะกดว่า(?=\s)|(?:ของ)?เจ้าของ(?:ตัว)?จริงคือ(?=\s))?(?:แอบอ้าง(?=ชื่อ)|(?:ปลอม|แอบอ้าง)(?:เป็น|ชื่อ)?[ก-๙. ]{2,24}?(?=ชื่อ ))?(?:(?:ที่|ซึ่ง)[ก-๙]{2,20}?(?=ชื่อ)|ของ[ก-๙]{2,16}\s?(?=ชื่อ)|របស់[\u1780-\u17d3]{2,20}\s?(?=ឈ្មោះ))?(?:(?:จริง|แท้)?(?:ของ)?(?:ร้าน|บริษัท|โรงเรียน)?(?:ของ)?(?:เรา|ผม|หนู|ดิฉัน|ฉัน|แม่|พ่อ|เพื่อน|พี่|น้อง|ลูก|หลาน|เจ้านาย|หัวหน้า|ตัวเอง|เขา|เค้า|มัน|เธอ)?(?=[\s\"]|คือ|ชื่อ|โดน|ถูก))?(?:มีคน|คน)?(?:(?:ใช้|ตั้ง)(?=ชื่อ))?(?: ?(?:profile|user|shop|store|account|seller|friend)(?= ))?(?:(?:ក្លែង(?:ក្លាយ|បន្លំ)?|ពិត)?(?:របស់)?(?:ហាង|ក្រុមហ៊ុន)?(?:ខ្ញុំ|យើង|គេ)?(?=[\sឈ]))?(?:(?:โดน|ถูก)แฮ[ก-๙]{1,3}\s|คือ\s)?(?:ปลอม)?\s?(ชื่อว่า|ชื่อร้าน|ชื่อเพจ|ชื่อบัญชี|ชื่อ|นามว่า|named|called|name is|name|ឈ្មោះថា|"
    r"ឈ្មោះ)?\s?[:=]?\s?"
)


def _bare(clean: str, low: str, cue: Hit, limit: int) -> tuple[int, int] | None:
    """A name without quotes: capitalised Latin words, or Thai or Khmer words after a space or the word for "name"."""
    gap = _LONG_GAP.match(clean, cue.end, limit) or _GAP.match(low, cue.end)
    if gap is None:
        return None
    before_named = low[max(0, cue.start - 5) : cue.start].rstrip().endswith(("ชื่อ", "name", "ឈ្មោះ"))
    named = bool(gap[1]) or (before_named and low[gap.end() - 1 : gap.end()] in ' :="')
    spaced = gap.end() > cue.end and (low[gap.end() - 1] in " :=\n" or bool(gap[1]))
    start = gap.end()
    if "\n" in low[cue.end : start] or start >= limit:
        return None
    latin = _LATIN.match(clean, start, limit)
    if (
        latin
        and re.match("[A-Z]", latin[0])
        and len(latin[0].rstrip(" .'")) > 2
        and (not latin[0].isupper() or (" " in latin[0].strip() and cue.word == "เพจ") or _institution(clean, latin))
        and not all(word in _BLOCKED_LATIN for word in latin[0].lower().split())
    ):
        if _institution(clean, latin) and (
            whole := _thai_name(clean, latin.end() + 1, limit, named=True, says_name=False)
        ):
            return start, whole[1]
        name = _SENTENCE_END.split(latin[0])[0].rstrip(" '-")
        end = start + len(name if re.search(r" [A-Z][a-z]?\.$", name) else name.rstrip(" .'-"))
        tail = _TAIL.match(clean, end, limit)
        end = tail.end() if tail else end
        signed = _BEFORE_EMOJI.match(clean, end, limit)
        end = signed.end() if signed else end
        by = _BY.match(clean, end, limit)
        return start, _with_emoji(clean, by.end() if by else end)
    strong = (
        any(word in cue.word for word in _STRONG)
        or _TO_PROFILE.search(low[max(0, cue.start - 8) : cue.start]) is not None
    )
    small = _LATIN_LOW.match(clean, start, limit)
    if small and (strong or named) and (spaced or named) and FILLER not in small[0]:
        return start, start + len(small[0].rstrip("._-"))
    if strong and not spaced and _SHOPLIKE.match(clean, start):
        token = _THAI_TOKEN.match(clean, start, limit)
        spaced = token is not None and len(token[0]) <= 30
    if strong and not spaced and not named and (low.count(" ") * 40 < len(low) or _SHOPLIKE.match(clean, start)):
        glued = _GLUED.match(clean, start, limit)
        return (start, glued.end()) if glued and not _NOT_A_NAME.match(glued[0]) else None
    if not (named or (strong and spaced)):
        person = _PERSON.match(clean, start, limit) if spaced else None
        if person and not any(_NOT_A_NAME.match(word) or _GOES_ON.match(word) for word in person[0].split()):
            return person.span()
        return _between_services(clean, low, start, limit) if spaced else None
    return _thai_name(clean, start, limit, named=named, says_name=before_named or bool(gap[1]))


# Thai words behind Latin ones belong to the name when a picture sign ends it.
_BEFORE_EMOJI = re.compile(rf"(?: [ก-๙]{{2,24}}){{1,2}}(?= ?{_EMOJI})")
_BY = re.compile(r" [Bb]y [\u0e00-\u0e7fA-Za-z]{2,20}(?=\s|$)")
_SENTENCE_END = re.compile(r"(?<=[a-z]{3})\. ")
_TO_PROFILE = re.compile(r"(?:ใช้|ไปที่|ทักที่|จาก|ของ|เพจ)$")
# In a text without spaces a name ends where a new clause begins.
_GLUED = re.compile(
    rf"(?!หลอก|ปลอม|ขาย|นี้|นั้น|หนึ่ง|ดัง|รับสมัคร|หางาน|ที่|ของ|ใน|ซึ่ง|แห่ง)[ก-๙A-Za-z0-9 .&+-]{{6,50}}?(?:{_EMOJI})*"
    r"(?=ต้อง|ให้|โอน|แล้ว|บอก|ที่|ซึ่ง|ผม|หนู|อ้าง|ว่า|เขา|มัน|หลอก|ไป|จ่าย|สั่ง|ทัก|ชวน|ดิฉัน|เรา|โดน|เลย|แต่|พอ)"
)
_BLOCKED_LATIN = frozenset(
    "meta support security team business line telegram facebook dating marketplace messenger live ads whatsapp page group i he she they".split()
)


def _between_services(clean: str, low: str, start: int, limit: int) -> tuple[int, int] | None:
    """What fills the room between "facebook" and the next service is a name: "facebook … LINE …"."""
    if not low.startswith(("ไลน์", "line", "เทเล", "telegram"), limit):
        return None
    listed = _thai_name(clean, start, limit, named=True, says_name=False)
    fills = listed and clean[listed[1] : limit].strip(" ,/และกับ") == "" and limit - listed[1] <= 5
    return listed if fills else None


def _institution(clean: str, latin: re.Match[str]) -> bool:
    """Whether Latin letters stand before the Thai name of a shop or office: "AOC1441 ศูนย์…"."""
    return clean[latin.end() : latin.end() + 1] == " " and _SHOPLIKE.match(clean, latin.end() + 1) is not None


def _thai_name(clean: str, start: int, limit: int, *, named: bool, says_name: bool) -> tuple[int, int] | None:
    end = start
    line_end = clean.find("\n", start, start + 60)
    line_end = line_end if line_end >= 0 else len(clean)
    khmer = "\u1780" <= clean[start : start + 1] <= "\u17ff"
    for count in range(5):
        match = _THAI_TOKEN.match(clean, end + (count > 0), limit)
        if match and count and ("\u1780" <= match[0][0] <= "\u17ff") and not khmer:
            break  # the report goes on in the other language
        if match and _POLITE.search(match[0]):
            break
        if (
            match is None
            or (_NOT_A_NAME.match(match[0]) and not (count == 0 and says_name and not _NO_NAME_AT_ALL.match(match[0])))
            or (count == 0 and not named and _SELLING.match(match[0]) and len(match[0]) <= 9)
        ):
            break
        if count and _GOES_ON.match(match[0]):
            break
        if count > 1 and _OFFERS.match(match[0]):
            break  # what the page offers
        if count and (
            match[0].lower() != "by"
            and (not re.match("[\u0e00-\u0e7f\u1780-\u17ffA-Z]", match[0]) or len(match[0]) < 3)
        ):
            break
        if count == 0 and not re.search("[\u0e00-\u0e7f\u1780-\u17ff]", match[0]):
            return None
        if count == 0 and (len(match[0]) > 40 or len(match[0]) < 3 or match[0][0].isdigit()):
            return None
        end = match.end()
        if clean[end : end + 1] != " ":
            break
    rest = _REST_OF_LINE.fullmatch(clean, end, line_end) if named and end > start else None
    if rest and not any(_NOT_A_NAME.match(word) or _GOES_ON.match(word) for word in rest[0].split()):
        return start, rest.end()
    year = _YEAR.match(clean, end) if end > start else None
    return (start, _with_emoji(clean, year.end() if year else end)) if end > start else None


# What the page offers, told after its name.
_OFFERS = re.compile("รับ(?!ทั่ว|จัด|ทำ|ตัด|กด|ซื้อ|สอน|ซ่อม|เหมา|พรี|หิ้ว|ออกแบบ|สร้าง|ส่ง)")
# Words with which a report goes on behind a name.
_GOES_ON = quick(
    "ก๊อป|ก็อป|คุย|คุณ(?=ยาย|ตา|แม่|พ่อ|ย่า|ปู่)|แก(?=ทัก|โอน|เห็น|เลย|ก็)|ทำมา|ราคาที่|(?:เครื่อง|ตัว|ใบ|คัน|ชิ้น|กล่อง)ละ|ติดป้าย|พนักงาน|แอดมิน|ใคร|ค่า(?!เฟ่)|ส่วน(?!ลด|ตัว)|ของเรา|หน้า(?=บัตร|เว็บ|เพจ)|เจ้าของ|เจ้าหน้าที่|ตำรวจ|เหลือ|นึก|สุดท้าย|ตั้งใจ|รายละเอียด|ยอด|ขึ้นว่า|เก็บ|เมล|ไลน์|ไลฟ์|ใน(?!ฝัน|เมือง)|เอา|ลบ|แบบ|กับ|พา|รับเงิน|หาย|ตั้งแต่|ยืม|ชื่อ|อ่าน|เห็น|ครั้ง|ล่าสุด|ทุก|อีก|พร้อม|ตอน|ដែល|ឲ្យ|ឱ្យ|ហើយ"
)
# Behind "called", what is alone on its line is the name as a whole.
_REST_OF_LINE = re.compile(r" [ก-๙]{2,16}(?: [ก-๙]{2,16})?(?<!ค่ะ)(?<!ครับ)(?<!คะ)")
_POLITE = re.compile("(?:ค่ะ|ครับ|นะคะ|คะ)$")
_YEAR = re.compile(
    r" (?:25\d\d|20\d\d|1441|6\d|7\d|24 ?ชม\.?|99|168|789|888|555)(?=$|\n| [ก-๙](?!\.)|[.)\"])(?! (?:บาท|คน|วัน|ครั้ง|ปี|ม\.|ก\.))"
)


def _with_emoji(clean: str, end: int) -> int:
    match = re.compile(rf"[ ]?{_EMOJI}+").match(clean, end)
    return match.end() if match else end
