"""Words that browsers break in the wrong place, held together by U+2060 (word joiner, no width) in catalogue text.

`|` marks where the joiner goes: where ICU's dictionary, which browsers share, would otherwise allow a line to end.
Applied when the catalogue is compiled, never to text that people typed and never in the `.po` files.
"""

from __future__ import annotations

import re
from functools import cache

JOINER = "\u2060"

WORDS = {
    "th": (
        "ซิ|ม|การ์ด",
        "ซิ|ม|ม้า",
        "ซิ|มบ็|อกซ์",
        "ค|ริ|ป|โต",
        "กระ|เป๋า",
        "แด|ช|บอร์ด",
        "เปอร์|เซ็น|ไทล์",
        "อัป|โหลด",
        "ออฟ|ไลน์",
        "เส้น|ทาง|การ|เงิน",
        "หลอก|ลวง",
        "เจ้า|หน้าที่",
        "เสีย|หาย",
        "ตรวจ|สอบ",
        "เปรียบ|เทียบ",
        "รับ|ผิด|ชอบ",
        "เคลื่อน|ย้าย",
    ),
    "km": (
        "អន|ឡាញ",
        "ប្រតិបត្តិ|ការ",
        "ប្រតិបត្តិ|ករ",
        "ស៊ី|មកា|ត",
        "គ្រីប|តូ",
        "វត្ថុ|តាង",
        "ពែ|រ|សង់|ទីល",
        "ធ្វើ|ស|ម|កាល|ក|ម្ម",
        "រយៈ|បណ្តោយ",
        "រយៈ|ពេល",
        "ស៊ើប|អង្កេត",
        "ស៊ើប|សួរ",
        "ពាក់|កណ្តាល",
        "ធ្វើ|ការ",
        "ច្រក|ទ្វារ",
        "រលក|សញ្ញា",
        "ប្រគល់|-|ទទួល",
    ),
}


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    joined = {word.replace("|", ""): word.replace("|", JOINER) for word in WORDS[language]}
    return re.compile("|".join(sorted(map(re.escape, joined), key=len, reverse=True))), joined


def join(text: str, language: str) -> str:
    """`text` of the catalogue with the listed words of `language` held together; other languages stay as they are."""
    if language not in WORDS:
        return text
    pattern, joined = _pattern(language)
    return pattern.sub(lambda found: joined[found.group()], text)
