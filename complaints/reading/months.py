"""Names of months and weekdays in Thai, Khmer and English, long, short and as people mistype them."""

from __future__ import annotations

import re

_MONTHS = [
    "มกราคม|มกรา|ม.ค.|ม.ค|มค.|มค|january|jan|មករា",
    "กุมภาพันธ์|กุมภา|กุมพา|ก.พ.|ก.พ|กพ.|กพ|february|feb|កុម្ភៈ|កុម្ភះ|កុម្ភ",
    "มีนาคม|มีนา|มี.ค.|มี.ค|มีค.|มีค|march|mar|មីនា",
    "เมษายน|เมษา|เมศา|เม.ย.|เม.ย|เมย.|เมย|april|apr|មេសា",
    "พฤษภาคม|พฤษภา|พฤสภา|พ.ค.|พ.ค|พค.|พค|may|ឧសភា",
    "มิถุนายน|มิถุนา|มิ.ย.|มิ.ย|มิย.|มิย|june|jun|មិថុនា",
    "กรกฎาคม|กรกฎา|กรกฏาคม|กรกฏา|กรกดา|ก.ค.|ก.ค|กค.|กค|july|jul|កក្កដា|កក្តដា",
    "สิงหาคม|สิงหา|ส.ค.|ส.ค|สค.|สค|august|aug|សីហា",
    "กันยายน|กันยา|ก.ย.|ก.ย|กย.|กย|september|sept|sep|កញ្ញា",
    "ตุลาคม|ตุลา|ต.ค.|ต.ค|ตค.|ตค|october|oct|តុលា",
    "พฤศจิกายน|พฤศจิกา|พฤศจิ|พ.ย.|พ.ย|พย.|พย|november|nov|វិច្ឆិកា",
    "ธันวาคม|ธันวา|ทันวา|ธ.ค.|ธ.ค|ธค.|ธค|december|dec|ធ្នូ",
]
MONTH_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_LONG_FIRST = sorted(MONTH_NUMBER, key=len, reverse=True)
_NOT_BEHIND = {"มีค": "(?!น)"}  # "วันที่ 6 มีคน" names no month
MONTH = (
    "(?:"
    + "|".join(
        re.escape(name) + ("\\.?(?![a-z])" if name.isascii() else _NOT_BEHIND.get(name, "")) for name in _LONG_FIRST
    )
    + ")"
)
# Without a day in front only names that cannot be something else.
MONTH_FULL = "(?:" + "|".join(
    re.escape(name) + ("(?![a-z])" if name.isascii() else "") for name in _LONG_FIRST if len(name) > 3 and "." not in name and name != "may"
) + ")"  # fmt: skip

_WEEKDAYS = [
    "จันทร์|จัน|monday|mon|ច័ន្ទ|ចន្ទ|ចន័្ទ",
    "อังคาร|tuesday|tue|tues|អង្គារ",
    "พุธ|พุท|wednesday|wed|ពុធ",
    "พฤหัสบดี|พฤหัส|พรึหัส|พฤหัสฯ|thursday|thu|thur|thurs|ព្រហស្បតិ៍|ព្រហស្បតិ",
    "ศุกร์|ศุก|สุกร์|friday|fri|សុក្រ",
    "เสาร์|เสา|saturday|sat|សៅរ៍",
    "อาทิตย์|อาทิด|sunday|sun|អាទិត្យ",
]
WEEKDAY_NUMBER = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split("|")}
_WEEKDAY_LONG_FIRST = sorted(WEEKDAY_NUMBER, key=len, reverse=True)
WEEKDAY = (
    "(?:" + "|".join(re.escape(name) + ("(?![a-z])" if name.isascii() else "") for name in _WEEKDAY_LONG_FIRST) + ")"
)


def month_number(name: str) -> int:
    """1-12 for a name as `MONTH` finds it."""
    return MONTH_NUMBER.get(name) or MONTH_NUMBER[name.rstrip(".")]
