"""All dates a text mentions, each as a day or a month. Years in two eras; relative days count from the day of filing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from .months import MONTH, MONTH_FULL, WEEKDAY, WEEKDAY_NUMBER, month_number
from .quick import quick


class DateMention(NamedTuple):
    """`value` is YYYY-MM-DD or YYYY-MM; `code` says how it was read."""

    start: int
    end: int
    value: str
    code: str


_YEAR = (
    r"(?:\s?(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|ปี|b\.?e\.?|ឆ្នាំ|,)?\s?(\d{4}(?!\d)|[56]\d(?=\d{3,7}\s?บา)|\d{2}(?![\d,:/]|\.\d|\s?(?:บาท|น\.|คน|"
    r"ครั้ง|รอบ|วัน|ล้าน|แสน|หมื่น|พัน|k\b))))?"
)
_WEEKDAY_AT = rf"(?:วัน)?{WEEKDAY}\s?(?:ที่|ទី)?\s?"
_N = (
    r"(\d{1,3}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|a|an|one|two|three|four|five|six|seven|eight|nine|"
    r"ten|couple of|មួយ|ពីរ|បី|បួន|ប្រាំ|ប្រាំមួយ|ប្រាំពីរ|ប្រាំបី|ប្រាំបួន|ដប់)"
)
_COUNT = {
    word: number
    for listed in (
        "หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ",
        "one two three four five six seven eight nine ten",
        "មួយ ពីរ បី បួន ប្រាំ ប្រាំមួយ ប្រាំពីរ ប្រាំបី ប្រាំបួន ដប់",
    )
    for number, word in enumerate(listed.split(), 1)
} | {"a": 1, "an": 1, "couple of": 2}
# Days of the month in words: ยี่สิบเอ็ด, the twenty-first.
_UNITS_TH = "หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_DAY_WORDS = (
    {word: day for day, word in enumerate(_UNITS_TH, 1)}
    | {
        tens + word: day + unit
        for tens, day in (("สิบ", 10), ("ยี่สิบ", 20), ("สามสิบ", 30))
        for unit, word in enumerate(["", "เอ็ด", *_UNITS_TH[1:]])
        if day + unit <= 31
    }
    | {word: day for day, word in enumerate(_ORDINALS, 1)}
    | {f"twenty-{word}": 20 + day for day, word in enumerate(_ORDINALS[:9], 1)}
    | {"thirtieth": 30, "thirty-first": 31}
)
_DAY_WORD = "(" + "|".join(sorted(_DAY_WORDS, key=len, reverse=True)) + ")"
_AGO_TH = r"(?:ก่อน|ก้อน|ทีแล้ว|ที่แล้ว|ที่ผ่านมา|มาแล้ว|ที่แล้ว)(?!หน้า)"
_THIS = "เดือนนี้|เดือนที่แล้ว|เดือนก่อน|เดือนที่ผ่านมา|ខែនេះ|ខែមុន|ខែកន្លងទៅ|of this month|of last month|this month|last month"

_Maker = Callable[[re.Match[str], dt.date], "str | None"]


def _year(written: str | None) -> int | None:
    if not written:
        return None
    year = int(written)
    if len(written) == 2:
        return 1957 + year if year >= 50 else 2000 + year
    return year - 543 if year > 2400 else year


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _latest(day: int, month: int, filed: dt.date) -> dt.date | None:
    """The latest such day that is not after the filing."""
    for year in range(filed.year, filed.year - 9, -1):
        found = _day(year, month, day)
        if found and found <= filed:
            return found
    return None


def _full(day: str, month: int, year: str | None, filed: dt.date) -> str | None:
    if not 1 <= month <= 12:
        return None
    known = _year(year)
    found = _day(known, month, int(day)) if known else _latest(int(day), month, filed)
    return found.isoformat() if found and 1990 < found.year <= filed.year + 1 else None


def _month(month: int, year: str | None, filed: dt.date) -> str:
    known = _year(year) or (filed.year if month <= filed.month else filed.year - 1)
    return f"{known:04d}-{month:02d}"


def _back(filed: dt.date, months: int) -> tuple[int, int]:
    index = filed.year * 12 + filed.month - 1 - months
    return index // 12, index % 12 + 1


def _said_month(word: str, filed: dt.date) -> tuple[int, int]:
    return (filed.year, filed.month) if re.search("นี้|នេះ|this", word) else _back(filed, 1)


def _numeric(match: re.Match[str], filed: dt.date) -> str | None:
    return _full(match[1], int(match[2]), match[3], filed)


def _iso(match: re.Match[str], filed: dt.date) -> str | None:
    return _full(match[3], int(match[2]), match[1], filed)


def _named(match: re.Match[str], filed: dt.date) -> str | None:
    return _full(match[1], month_number(match[2]), match[3], filed)


def _worded(match: re.Match[str], filed: dt.date) -> str | None:
    return _full(str(_DAY_WORDS[match[1]]), month_number(match[2]), match[3], filed)


def _named_us(match: re.Match[str], filed: dt.date) -> str | None:
    return _full(match[2], month_number(match[1]), match[3], filed)


def _named_month(match: re.Match[str], filed: dt.date) -> str | None:
    return _month(month_number(match[1]), match[2], filed)


def _numbered_month(match: re.Match[str], filed: dt.date) -> str | None:
    return _month(int(match[1]), None, filed) if 1 <= int(match[1]) <= 12 else None


def _day_of_said_month(match: re.Match[str], filed: dt.date) -> str | None:
    year, month = _said_month(match[2], filed)
    found = _day(year, month, int(match[1]))
    return found.isoformat() if found and found <= filed else None


def _bare_day(match: re.Match[str], filed: dt.date) -> str | None:
    day = int(match[1])
    if not 1 <= day <= 31:
        return None
    for months in range(13):
        year, month = _back(filed, months)
        found = _day(year, month, day)
        if found and found <= filed:
            return found.isoformat()
    return None


def _weekday(match: re.Match[str], filed: dt.date) -> str | None:
    name = match[1]
    back = (filed.weekday() - WEEKDAY_NUMBER[name]) % 7 or 7
    return (filed - dt.timedelta(back)).isoformat()


def _days_ago(days: int) -> _Maker:
    return lambda match, filed: (filed - dt.timedelta(days)).isoformat()


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _COUNT[word]


def _ago(unit: int) -> _Maker:
    return lambda match, filed: (
        (filed - dt.timedelta(_count(match[1]) * unit)).isoformat() if _count(match[1]) < 400 else None
    )


def _months_ago(match: re.Match[str], filed: dt.date) -> str | None:
    return "{:04d}-{:02d}".format(*_back(filed, _count(match[1]))) if _count(match[1]) < 60 else None


def _said_month_only(match: re.Match[str], filed: dt.date) -> str | None:
    return "{:04d}-{:02d}".format(*_said_month(match[0], filed))


_FEASTS = {"วาเลนไทน์": (2, 14), "valentine": (2, 14), "คริสต์มาส": (12, 25), "christmas": (12, 25), "ปีใหม่": (1, 1), "new year": (1, 1), "สงกรานต์": (4, 13)}  # fmt: skip


def _feast(match: re.Match[str], filed: dt.date) -> str | None:
    """The last such day that is not after the filing, or that of the year before where the text says so."""
    month, day = _FEASTS[next(name for name in _FEASTS if name in match[0])]
    earlier = re.search("ที่แล้ว|ก่อน|last", match[0]) is not None
    year = filed.year - (1 if earlier or (month, day) > (filed.month, filed.day) else 0)
    return dt.date(year, month, day).isoformat()


_NUMERIC_LEAD = r"(?<![\d/.\-,:])"
# What a text must have for a rule to hold: most texts are spared most rules.
_HINTS = {
    hint: quick(pattern)
    for hint, pattern in {
        "digits": "[0-9]",
        "year_first": r"(?:20|25)\d\d[-/.]",
        "strokes": r"/\s?\d{1,2}\s?/",
        "dashes": r"-\d{1,2}-",
        "dots": r"\.\d{1,2}\.",
        "stroke": r"/\d",
        "month_name": MONTH,
        "day_word": r"วันที่\s?[หสยเแ]|\bthe [a-z-]{5,14} (?:of )?[jfmasond]",
        "latin_month": "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
        "month_before": ("เดือน|ต้น|กลาง|ปลาย|ช่วง|เมื่อ|สิ้น|ตั้งแต่|ខែ|early|mid|late|in |since|during|beginning|end of"),
        "this_month": _THIS,
        "weekday_name": WEEKDAY,
        "day": "วัน|ថ្ងៃ|day",
        "week": "week|อาทิตย์|สัปดาห์|วีค|សប្តាហ៍|សប្ដាហ៍|អាទិត្យ",
        "month": "เดือน|month|ខែ",
        "passed": "ผ่าน|แล้ว|ก่อน|นี้|មុន|កន្លង|នេះ",
        "hours": r"(?:ชั่วโมง|ชม\.?|นาที)(?:ก่อน|ที่แล้ว)|(?:hours?|minutes?) ago",
        "feast": "วาเลนไทน์|คริสต์มาส|ปีใหม่|สงกรานต์|christmas|new year|valentine",
        "days_ago": rf"วัน\s?{_AGO_TH}|days? (?:ago|before|earlier|back)|ថ្ងៃ\s?មុន",
        "weeks_ago": rf"(?:อาทิตย์|สัปดาห์|วีค)\s?{_AGO_TH}|weeks? ago|(?:សប្តាហ៍|សប្ដាហ៍|អាទិត្យ)\s?មុន",
        "months_ago": rf"เดือน\s?{_AGO_TH}|months? ago",
    }.items()
}
_RULES: list[tuple[str, str, str, _Maker]] = [
    ("iso", "digits year_first", r"(?<![\d/.\-])(20\d\d|25\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/])", _iso),
    ("numeric", "digits strokes", _NUMERIC_LEAD + r"(\d{1,2})\s?[/]\s?(\d{1,2})\s?[/]\s?(\d{4}|\d{2})(?!\d)", _numeric),
    ("numeric", "digits dashes", _NUMERIC_LEAD + r"(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})(?![\d-])", _numeric),
    ("numeric", "digits dots", _NUMERIC_LEAD + r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?![\d.])", _numeric),
    ("range", "digits month_name", rf"(?<![\d.:/])(\d{{1,2}})(?:st|nd|rd|th)?(?:,\s?\d{{1,2}}){{0,6}}\s?(?:-|,|ถึง|และ|กับ|to|and|through|until|till|ដល់|និង)\s?(?:วันที่\s?)?\d{{1,2}}(?:st|nd|rd|th)?\s?(?:of\s|เดือน|ខែ)?({MONTH}){_YEAR}", _named),
    ("day_month", "digits month_name", rf"(?<![\d,.:/])(\d{{1,2}})(?:st|nd|rd|th)?\s?(?:of\s|เดือน|ខែ)?\s?-?({MONTH})-?{_YEAR}", _named),
    ("day_month", "day_word month_name", rf"(?:(?<=วันที่)|(?<=วันที่ )|\bthe ){_DAY_WORD}\s?(?:of\s|เดือน)?({MONTH}){_YEAR}", _worded),
    ("day_month", "latin_month", rf"(?<![a-z_@])({MONTH})\s?(\d{{1,2}})(?:st|nd|rd|th)?(?![\d,]\d|[:/.]\d|%)(?:,?\s((?:20|25)\d\d)(?!\d))?", _named_us),
    ("day_of_month", "month this_month", rf"(\d{{1,2}})(?:st|nd|rd|th)?\s?(?:ของ)?({_THIS})", _day_of_said_month),
    ("day_month", "digits stroke", r"(?:วันที่|เมื่อ|โอน|ลงวันที่|\bon|\bdated|ថ្ងៃទី)\s?(\d{1,2})/(\d{1,2})()(?![\d/])", _numeric),
    ("day_month", "digits month", rf"ថ្ងៃទី\s?(\d{{1,2}})\s?ខែ(?:ទី)?\s?(\d{{1,2}})(?!\d){_YEAR}", _numeric),
    ("month", "digits month", r"(?:ដើម|ចុង|ពាក់កណ្តាល|ក្នុង)ខែ(?:ទី)?\s?(\d{1,2})(?![\d,])()", _numbered_month),
    ("month", "month_before month_name", 
        rf"(?:(?:ต้น|กลาง|ปลาย|สิ้น|ช่วง|เมื่อ|ใน|ราว)*เดือน\s?|(?:ต้น|กลาง|ปลาย|ช่วง|เมื่อ|สิ้น|ตั้งแต่)\s?|"
        rf"(?:early|mid|late|in|since|during|beginning of|end of|middle of)[ -]|(?:ដើម|ពាក់កណ្តាល|ចុង|"
        rf"ក្នុង)?ខែ\s?)({MONTH})(?![a-z0-9]){_YEAR}", _named_month),
    ("month", "digits month_name", rf"(?<![a-z\d])({MONTH_FULL})(?:\s?(?:พ\.?ศ\.?|ค\.?ศ\.?|ปี|ឆ្នាំ)?\s?(\d{{4}})(?!\d))", _named_month),
    ("weeks_ago", "week", r"(?:อาทิตย์|สัปดาห์|วีค)(?:หนึ่ง|นึง|เดียว)\s?(?:ก่อน|ที่แล้ว|มาแล้ว|ที่ผ่านมา)|a week (?:ago|earlier|back)|មួយអាទិត្យមុន|មួយសប្តាហ៍មុន", _days_ago(7)),
    ("weeks_ago", "weeks_ago", rf"{_N}\s?(?:อาทิตย์|สัปดาห์|วีค)\s?{_AGO_TH}", _ago(7)),
    ("weeks_ago", "weeks_ago", rf"(?<![a-z]){_N} weeks? ago\b|{_N}\s?(?:សប្តាហ៍|សប្ដាហ៍|អាទិត្យ)\s?មុន", lambda m, f: _ago_any(m, f, 7)),
    ("bare_day", "day weekday_name", rf"{_WEEKDAY_AT}(?<=[ี่ទីទ ])(\d{{1,2}})(?![\d:/,.])", _bare_day),
    ("bare_day", "day", r"(?:เมื่อวันที่|วันที่|ថ្ងៃទី|\bon the\s)\s?(\d{1,2})(?:st|nd|rd|th)?(?![\d:/,]|\.\d|\s?(?:บาท|คน))", _bare_day),
    ("weekday", "passed", rf"(?:วัน|ថ្ងៃ|(?!อาทิตย์|អាទិត្យ))({WEEKDAY})\s?(?:ที่ผ่านมา|ที่แล้ว|ก่อน|นี้|ที่ผ่าน|មុន|កន្លងទៅ|នេះ|ដែលកន្លងទៅ)(?!หน้า)", _weekday),
    ("weekday", "day", rf"\b(?:last|on|this|this past|past)\s({WEEKDAY})", _weekday),
    ("weekday", "day", rf"(?:เมื่อวัน|ตั้งแต่วัน|កាលពីថ្ងៃ)({WEEKDAY})(?!\s?หน้า)", _weekday),
    ("weekday", "week", rf"(?<![a-z])({WEEKDAY})\s(?:last week|of last week)", _weekday),
    ("two_days_ago", "", r"เมื่อวานซืน|วานซืน|เมื่อวานชืน|day before yesterday|ម្សិលម្ង៉ៃ|ម្សិលម៉្ងៃ", _days_ago(2)),
    ("yesterday", "", 
        r"เมื่อวานนี้|เมื่อวาน|เมือวาน|เมื่อวาร|เมื่อว่าน|เมื่อวันวาน|เมื่วาน|วานนี้|เมื่อคืนนี้|เมื่อคืน|เมื่อค่ำวาน|yesterday|last night|ម្សិលមិញ|"
        r"ម្សិលមិញនេះ|យប់មិញ|យប់ម៉ិញ", _days_ago(1)),
    ("feast", "feast",
        r"(?:วัน(?:คริสต์มาส|วาเลนไทน์|ปีใหม่)(?!\s?หน้า)|(?<!ก่อน)(?<!หลัง)วาเลนไทน์|(?:วัน)?(?:สงกรานต์|คริสต์มาส)(?=(?:ปี)?(?:นี้|ที่แล้ว|ก่อน)))(?:ปี)?(?:นี้|ที่แล้ว|ก่อน|ที่ผ่านมา)?|"
        r"(?:last )?(?:christmas|new year's|valentine's) day\b", _feast),
    ("today", "", 
        r"วันนี้|เมื่อเช้านี้|เมื่อเช้า|เช้านี้|เมื่อกี้|เมื่อกี๊|เมื่อสักครู่|เมื่อครู่|เมื่อบ่าย|บ่ายนี้|เมื่อเที่ยง|ตะกี้|เมื่อตะกี้|\btoday\b|this morning|this afternoon|just now|earlier today|an hour ago|ថ្ងៃនេះ|ព្រឹកនេះ|ព្រឹកមិញ|អម្បាញ់មិញ|មុននេះបន្តិច|រសៀលមិញ", _days_ago(0)),
    ("today", "hours",
        r"(?:\d{1,2}|ครึ่ง|สอง|สาม|สี่|ห้า|หนึ่ง)\s?(?:ชั่วโมง|ชม\.?|นาที)(?:ก่อน|ที่แล้ว)|"
        r"\b\d{1,2} (?:hours?|minutes?) ago", _days_ago(0)),
    ("days_ago", "days_ago", rf"{_N}\s?วัน\s?{_AGO_TH}", _ago(1)),
    ("days_ago", "days_ago", rf"(?<![a-z]){_N} days? (?:ago|before|earlier|back)\b|{_N}\s?ថ្ងៃ\s?មុន", lambda m, f: _ago_any(m, f, 1)),
    ("months_ago", "months_ago", rf"{_N}\s?เดือน\s?{_AGO_TH}", _months_ago),
    ("months_ago", "months_ago", r"(?<![a-z])(\d{1,2}|two|three|four|five|six) months? ago\b", _months_ago),
    ("this_or_last_month", "month", 
        r"(?:เมื่อ)?(?:ต้น|กลาง|ปลาย|สิ้น)?เดือน(?:ที่แล้ว|ก่อน|ที่ผ่านมา|นี้)(?!หน้า)|(?:early |late |"
        r"earlier )?(?:this|last) month|ខែមុន|ខែនេះ|ខែកន្លងទៅ", _said_month_only),
]  # fmt: skip


def _ago_any(match: re.Match[str], filed: dt.date, unit: int) -> str | None:
    word = match[1] or match[2]
    return (filed - dt.timedelta(_count(word) * unit)).isoformat() if _count(word) < 400 else None


_COMPILED = [(code, hint, quick(pattern), make) for code, hint, pattern, make in _RULES]
_ASKED = {hint: hint.split() for _, hint, _, _ in _RULES}


def _has_all(low: str, hints: list[str], known: dict[str, bool]) -> bool:
    """Whether the text has what all the hints ask for; each hint is looked for once."""
    for hint in hints:
        there = known.get(hint)
        if there is None:
            there = known[hint] = _HINTS[hint].search(low) is not None
        if not there:
            return False
    return True


def date_mentions(low: str, filed: dt.date) -> list[DateMention]:
    """Dates in order, none overlapping; earlier rules win. In: lower-case text, identifiers filled; the day of filing."""
    return sorted(_all(low, filed), key=lambda mention: mention.start)


def _all(low: str, filed: dt.date) -> Iterator[DateMention]:
    marks = bytearray(len(low))
    known: dict[str, bool] = {}
    worth = {hint: _has_all(low, asked, known) for hint, asked in _ASKED.items()}
    for code, hint, pattern, make in _COMPILED:
        if not worth[hint]:
            continue
        for match in pattern.finditer(low):
            start, end = match.span()
            if 1 in marks[start:end]:
                continue
            try:
                value = make(match, filed)
            except (ValueError, OverflowError, KeyError):
                value = None
            if value:
                marks[start:end] = b"\1" * (end - start)
                yield DateMention(start, end, value, code)
