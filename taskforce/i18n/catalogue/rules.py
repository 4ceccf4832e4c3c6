"""What a translation must not be: empty, unsure, unlike its message, in the wrong script, against the house style.

A rule takes (message, translation, language) and yields what is wrong in words; an empty answer is a pass.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from taskforce.i18n.text import scripts_in

MISSING = "not translated"
Rule = Callable[[str, str, str], Iterator[str]]

_PERCENT = re.compile(r"%(?:\((?P<name>\w+)\))?[-+#0]*\d*(?:\.\d+)?(?P<kind>[sdifrx%])")
_BRACE = re.compile(r"(?<!\{)\{(?P<name>\w*)(?:![rs])?(?::[^{}]*)?\}(?!\})")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_NATIVE_LETTER = "\u0e01-\u0e4e\u1780-\u17d3\u17dd"
_PLACEHOLDER = r"(?:%\(\w+\)[sd]|\{\w+\})"
_TOUCHING = re.compile(f"[{_NATIVE_LETTER}]{_PLACEHOLDER}|{_PLACEHOLDER}[{_NATIVE_LETTER}]")
# A word ending in a stop; an abbreviation (ปปง. บช.สอท.) has no vowel, or stops inside.
_THAI_STOP = re.compile("(?:^|[^\u0e01-\u0e4e.])(?=[\u0e01-\u0e2e]*[\u0e2f-\u0e4e])[\u0e01-\u0e4e]+\\.$")
_THAI_MARK = re.compile("[\u0e01-\u0e4e][,?;]|[\u0e01-\u0e4e] \\?")
_KHMER_STOP = re.compile(" [។៕](?!ល។)|។(?![\\s»”\"')\\]]|$|ល។|\\Z)")

PREFERRED = {
    "th": {
        "ครับ": "",
        "ค่ะ": "",
        "อินเตอร์เน็ต": "อินเทอร์เน็ต",
        "อัพโหลด": "อัปโหลด",
        "ลิงค์": "ลิงก์",
        "อีเมล์": "อีเมล",
        "แอพ": "แอป",
        "สิทธิ์": "สิทธิ",
        "คนร้าย": "",
        "เขมร": "กัมพูชา",
    },
    "km": {"អោយ": "ឱ្យ", "ឲ្យ": "ឱ្យ", "រឺ": "ឬ", "្ដ": "្ត", "យើង": "ប្រព័ន្ធ", "ឧក្រិដ្ឋជន": "", "បាទ": ""},
}
_ALLOWED_AROUND = {"រឺ": ["កម្រឺ"], "យើង": ["ឆ្វេង"]}


def placeholders(text: str) -> Counter[str]:
    """The named and plain places of a message where values are put, with how often."""
    named = [f"%({found['name'] or ''}){found['kind']}" for found in _PERCENT.finditer(text) if found["kind"] != "%"]
    return Counter(named + [f"{{{found['name']}}}" for found in _BRACE.finditer(text)])


def same_placeholders(message: str, text: str, language: str) -> Iterator[str]:
    expected, found = placeholders(message), placeholders(text)
    if set(expected) != set(found):
        yield f"placeholders differ: {_shown(expected)} became {_shown(found)}"


def _shown(names: Counter[str]) -> str:
    return " ".join(sorted(names)) or "none"


def same_tags(message: str, text: str, language: str) -> Iterator[str]:
    expected, found = Counter(_TAG.findall(message)), Counter(_TAG.findall(text))
    if expected != found:
        yield f"tags differ: {' '.join(expected) or 'none'} became {' '.join(found) or 'none'}"


def same_edges(message: str, text: str, language: str) -> Iterator[str]:
    for side, spaces in (("start", r"^\s*"), ("end", r"\s*$")):
        if _edge(spaces, message) != _edge(spaces, text):
            yield f"space or line end at the {side} differs"


def _edge(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    return found.group() if found else ""


def right_script(message: str, text: str, language: str) -> Iterator[str]:
    wrong = {"th": ("Khmr", "Khmer"), "km": ("Thai", "Thai")}[language]
    if wrong[0] in scripts_in(text) and wrong[0] not in scripts_in(message):
        yield f"{wrong[1]} letters"


def plain_letters(message: str, text: str, language: str) -> Iterator[str]:
    if re.search("[\u200b\u200c\u200d\u2060\ufeff\u00ad]", text):
        yield "an invisible character"
    if re.search("[\u0e50-\u0e59\u17e0-\u17e9]", text):
        yield "native digits: digits are 0-9 in all languages"


def spelling(message: str, text: str, language: str) -> Iterator[str]:
    for wrong, better in PREFERRED[language].items():
        if wrong in text:
            yield f"“{wrong}” is not house style" + (f": “{better}”" if better else "")
    if language == "th" and "ผู้ร้าย" in text.replace("ส่งผู้ร้ายข้ามแดน", ""):
        yield "“ผู้ร้าย” is not house style"
    if language == "km" and "សៀម" in text.replace("សៀមរាប", ""):
        yield "“សៀម” is not house style: “ថៃ”"


def spaces_around_values(message: str, text: str, language: str) -> Iterator[str]:
    if found := _TOUCHING.search(text):
        yield f"no space beside a value: “{found.group()}”"


def punctuation(message: str, text: str, language: str) -> Iterator[str]:
    yield from (_thai_punctuation if language == "th" else _khmer_punctuation)(message, text)


def _thai_punctuation(message: str, text: str) -> Iterator[str]:
    if _THAI_STOP.search(text):
        yield "a full stop: Thai sentences have none"
    if found := _THAI_MARK.search(text):
        yield f"“{found.group()[-1]}” is not used in Thai"


def _khmer_punctuation(message: str, text: str) -> Iterator[str]:
    if _KHMER_STOP.search(text):
        yield "space before ។, or none after it"
    if message.rstrip().endswith(".") and not re.search("[។៕.…](</\\w+>)?[»”)]?\\s*$", text):
        yield "a full sentence without ។ at its end"
    if text.rstrip().endswith("។") and not re.search('[.!?…:](</\\w+>)?[”")]?\\s*$', message):
        yield "។ at the end of what is no sentence"
    if re.search("[\u1780-\u17dd] ?:(?!/)", text):
        yield "a colon after Khmer: “៖”"


RULES: tuple[Rule, ...] = (
    same_placeholders,
    same_tags,
    same_edges,
    right_script,
    plain_letters,
    spelling,
    spaces_around_values,
    punctuation,
)


def faults(message: str, text: str, language: str, *, same_allowed: frozenset[str] = frozenset()) -> list[str]:
    """Everything wrong with one translation. `same_allowed`: messages that may stay as they are in English."""
    if not text:
        return [MISSING]
    bare = _BRACE.sub("", _PERCENT.sub("", _TAG.sub("", message)))
    if not re.search(r"[^\W\d_]", bare):  # a separator or a bare order of values: each language has its own
        return list(same_placeholders(message, text, language))
    if not text.strip():
        return [MISSING]
    if text == message and message not in same_allowed and re.search("[A-Za-z]{2}", bare):
        return ["the same as in English"]
    return [fault for rule in RULES for fault in rule(message, text, language)]
