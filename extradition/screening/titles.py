"""What stands around a name and is not the name: titles, ranks, nicknames, brackets, punctuation."""

from __future__ import annotations

import re
import unicodedata

_THAI_TITLES = """
นาย นาง นางสาว น.ส. นส. ด.ช. ด.ญ. เด็กชาย เด็กหญิง คุณ ดร. ดร ว่าที่ร.ต. ว่าที่ร้อยตรี
ส.ต.ต. ส.ต.ท. ส.ต.อ. จ.ส.ต. ด.ต. ร.ต.ต. ร.ต.ท. ร.ต.อ. พ.ต.ต. พ.ต.ท. พ.ต.อ. พล.ต.ต. พล.ต.ท. พล.ต.อ. พล.ต.จ.
ส.ต. ส.ท. ส.อ. จ.ส.ต. จ.ส.ท. จ.ส.อ. ร.ต. ร.ท. ร.อ. พ.ต. พ.ท. พ.อ. พล.ต. พล.ท. พล.อ. พลฯ พลตำรวจ
จ.ต. จ.ท. จ.อ. พ.จ.ต. พ.จ.ท. พ.จ.อ. น.ต. น.ท. น.อ. พล.ร.ต. พล.ร.ท. พล.ร.อ. พล.อ.ต. พล.อ.ท. พล.อ.อ.
สิบตำรวจตรี สิบตำรวจโท สิบตำรวจเอก ดาบตำรวจ ร้อยตำรวจตรี ร้อยตำรวจโท ร้อยตำรวจเอก พันตำรวจตรี พันตำรวจโท พันตำรวจเอก
พลตำรวจตรี พลตำรวจโท พลตำรวจเอก ร้อยตรี ร้อยโท ร้อยเอก พันตรี พันโท พันเอก พลตรี พลโท พลเอก สิบตรี สิบโท สิบเอก จ่าสิบเอก จ่าสิบตำรวจ
""".split()
_KHMER_TITLES = """
លោក លោកស្រី កញ្ញា អ្នកស្រី អ្នកនាង នាង ឈ្មោះ លោកជំទាវ ឯកឧត្តម ឧកញ៉ា លោកឧកញ៉ា អ្នកឧកញ៉ា បណ្ឌិត លោកគ្រូ អ្នកគ្រូ
ពលបាលត្រី ពលបាលទោ ពលបាលឯក នាយទោ នាយឯក ព្រឹន្ទបាលទោ ព្រឹន្ទបាលឯក អនុសេនីយ៍ត្រី អនុសេនីយ៍ទោ អនុសេនីយ៍ឯក
វរសេនីយ៍ត្រី វរសេនីយ៍ទោ វរសេនីយ៍ឯក វរសេនីយ៍ អនុសេនីយ៍ ឧត្តមសេនីយ៍ត្រី ឧត្តមសេនីយ៍ទោ ឧត្តមសេនីយ៍ឯក ឧត្តមសេនីយ៍ ព្រឹន្ទបាល នាយឧត្តមសេនីយ៍
""".split()
_LATIN_TITLES = frozenset(
    "mr mrs ms miss mister madam master dr prof nangsao pol police capt captain col colonel lt lieutenant gen general maj major sgt sergeant"
    " ltcol ltgen majgen sen snr cpl corporal pvt insp inspector supt hon khunying lok loksrey okhna oknha sub".split()
)
_LATIN_PARTICLES = frozenset("bin binti binte bte bt ibn al el".split())
_ALSO_CALLED = re.compile(
    r"(?:(?<=\s)|^)(?:ชื่อเล่น|ฉายา|หรือ|นามแฝง|ហៅក្រៅ|ហៅថា|ហៅ|រហស្សនាម|a\s*\.\s*k\s*\.\s*a\b\.?|a/k/a\b|aka\b|alias\b|nicknamed?\b|known as\b|@)",
    re.IGNORECASE,
)
_ALSO_CALLED_GLUED = re.compile("ชื่อเล่น|ហៅក្រៅ|ហៅថា")
_BRACKETS = re.compile(r"[(（\[\{<«“\"][^)）\]\}>»”\"]*(?:[)）\]\}>»”\"]|$)")
_INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\u17b4\u17b5\ufe00-\ufe0f\ud800-\udfff\x00-\x08\x0e-\x1f]"
)
_SEPARATORS = re.compile(r"[\s,;:/|_·•‧・、。]+")

KHMER_NAME_OR_TITLE = "កញ្ញា"


#: Texts in one script, as nearly all are: their letters need not be counted.
_ALL_IN_ONE = {
    "thai": re.compile("\\s*[\u0e00-\u0e7f][\u0e00-\u0e7f\\s]*"),
    "khmr": re.compile("\\s*[\u1780-\u17ff][\u1780-\u17ff\\s]*"),
    "latn": re.compile("[^A-Za-z\x80-\U0010ffff]*[A-Za-z][\x00-\x7f]*"),
}


def script_of(text: str) -> str:
    """`thai`, `khmr`, `latn` or `other`: the script of most letters; empty for none."""
    for script, whole in _ALL_IN_ONE.items():
        if whole.fullmatch(text):
            return script
    counts = {"thai": 0, "khmr": 0, "latn": 0, "other": 0}
    for letter in text:
        code = ord(letter)
        if 0x0E00 <= code <= 0x0E7F:
            counts["thai"] += 1
        elif 0x1780 <= code <= 0x17FF:
            counts["khmr"] += 1
        elif letter.isalpha():
            counts["latn" if code < 0x250 or 0x1E00 <= code <= 0x1EFF else "other"] += 1
    best = max(counts, key=lambda script: counts[script])
    return best if counts[best] else ""


def tidy(text: str) -> str:
    """One normal form; invisible characters, lone surrogates and digits of any script gone, quotes of o'Brien dropped."""
    normal = unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).replace("ํา", "ำ").replace("เเ", "แ")
    return re.sub(r"['’ʼ`´‘]|\d", "", normal)


def without_nickname(text: str) -> tuple[str, str]:
    """The name before brackets and `alias`, and what was left out (`"เล็ก"`)."""
    bare = _BRACKETS.sub(" ", text)
    left_out = " ".join(match.strip('()（）[]{}<>«»“”" ') for match in _BRACKETS.findall(text))
    match = _ALSO_CALLED.search(bare) or _ALSO_CALLED_GLUED.search(bare)
    if match and bare[: match.start()].strip():
        left_out = f"{left_out} {bare[match.end() :].strip()}".strip()
        bare = bare[: match.start()]
    return (bare, left_out) if script_of(bare) else (text, "")


def words(text: str) -> list[str]:
    """The text cut at spaces and commas; a hyphen joins."""
    return [word for word in _SEPARATORS.split(re.sub("[-‐‑‒–—]", "", text)) if script_of(word)]


def _latin(parts: list[str]) -> list[str]:
    out: list[str] = []
    for word in parts:
        pieces = [piece for piece in word.split(".") if piece]
        bare = word.replace(".", "").lower()
        if not out and (bare in _LATIN_TITLES or all(piece.lower() in _LATIN_TITLES for piece in pieces)):
            continue
        if bare in _LATIN_PARTICLES:
            continue
        out += pieces
    while len(out) > 1 and out[-1].lower() in _LATIN_TITLES:
        out.pop()
    return out or parts


def _after(word: str, rest: list[str], titles: list[str]) -> list[list[str]]:
    """Every way to take a title off the front of the first word, the longest title first."""
    found: list[list[str]] = []
    for title in titles:
        if word == title or word == title.rstrip("."):
            found.append(rest)
        elif word.startswith(title) and len(word) - len(title) >= 2 and _starts_a_name(word[len(title) :]):
            found.append([word[len(title) :], *rest])
    return found


def _starts_a_name(text: str) -> bool:
    first = text[0]
    return "ก" <= first <= "ฮ" or first in "เแโใไ" or "ក" <= first <= "ឳ"


_BY_SCRIPT = {
    "thai": sorted(set(_THAI_TITLES), key=len, reverse=True),
    "khmr": sorted(set(_KHMER_TITLES), key=len, reverse=True),
}
_MAY_BE_TITLED = {
    script: re.compile("|".join(re.escape(title.rstrip(".")) for title in titles))
    for script, titles in _BY_SCRIPT.items()
}


def readings(parts: list[str], script: str) -> list[list[str]]:
    """The name parts without titles: the likeliest reading first, others where a title may be part of the name.

    At most three readings. `កញ្ញា` is taken off only when two parts remain.
    """
    if script == "latn":
        return [_latin(parts)]
    if script not in _BY_SCRIPT or not parts or not _MAY_BE_TITLED[script].match(parts[0]):
        return [parts]
    found: list[list[str]] = []
    queue = [parts]
    for _ in range(3):  # a rank after a title: two or three at most
        following: list[list[str]] = []
        for current in queue:
            ways = _after(current[0], current[1:], _BY_SCRIPT[script]) if current else []
            if current[0] == KHMER_NAME_OR_TITLE and len(current) < 3:
                ways = []
            ways = [way for way in ways if way]
            following += ways
            glued = not any(current[0].rstrip(".") == title.rstrip(".") for title in _BY_SCRIPT[script])
            if not ways or (glued and "." not in current[0]):
                found.append(current)
        queue = following[:3]
        if not queue:
            break
    found = [*queue, *reversed(found)] if queue else list(reversed(found))
    unique: list[list[str]] = []
    for reading in found:
        if reading not in unique:
            unique.append(reading)
    return unique[:3]
