"""Month names, units and currencies in three languages: the material of `formats`."""

from __future__ import annotations

MONTHS = {
    "th": [
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม",
    ],
    "km": ["មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ"],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
# Khmer has no settled short forms: the whole month is short enough.
SHORT_MONTHS = {
    "th": ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."],
    "km": MONTHS["km"],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}
WEEKDAYS = {
    "th": ["วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์", "วันอาทิตย์"],
    "km": ["ថ្ងៃចន្ទ", "ថ្ងៃអង្គារ", "ថ្ងៃពុធ", "ថ្ងៃព្រហស្បតិ៍", "ថ្ងៃសុក្រ", "ថ្ងៃសៅរ៍", "ថ្ងៃអាទិត្យ"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
CLOCK = {"th": "{clock} น.", "km": "ម៉ោង {clock}", "en": "{clock}"}
MOMENT = {"th": "{day} เวลา {clock}", "km": "{day} {clock}", "en": "{day}, {clock}"}
BOTH_ERAS = "{year} (ค.ศ. {common})"
PERIOD = {"th": "{start} ถึง {end}", "km": "{start} ដល់ {end}", "en": "{start} to {end}"}

UNITS = {
    "day": {"th": "{n} วัน", "km": "{n} ថ្ងៃ", "en": "{n} d"},
    "hour": {"th": "{n} ชั่วโมง", "km": "{n} ម៉ោង", "en": "{n} h"},
    "minute": {"th": "{n} นาที", "km": "{n} នាទី", "en": "{n} min"},
    "moment": {"th": "ไม่ถึง 1 นาที", "km": "មិនដល់ 1 នាទី", "en": "less than 1 min"},
}
LEFT = {"th": "เหลือ {span}", "km": "នៅសល់ {span}", "en": "{span} left"}
OVERDUE = {"th": "เกินกำหนด {span}", "km": "ហួសកាលកំណត់ {span}", "en": "overdue by {span}"}
AGO = {"th": "{span}ที่แล้ว", "km": "{span}មុន", "en": "{span} ago"}
AHEAD = {"th": "อีก {span}", "km": "{span}ទៀត", "en": "in {span}"}
NOW = {"th": "เมื่อครู่นี้", "km": "អម្បាញ់មិញ", "en": "just now"}

# Code -> how many decimals are shown, and the name after the amount.
CURRENCIES: dict[str, tuple[int, dict[str, str]]] = {
    "THB": (2, {"th": "บาท", "km": "បាត", "en": "THB"}),
    "USD": (2, {"th": "ดอลลาร์สหรัฐ", "km": "ដុល្លារអាមេរិក", "en": "USD"}),
    "KHR": (0, {"th": "เรียลกัมพูชา", "km": "រៀល", "en": "KHR"}),
}
MINOR_DIGITS = {"THB": 2, "USD": 2, "KHR": 0}

METRES = {"th": "{n} เมตร", "km": "{n} ម៉ែត្រ", "en": "{n} m"}
KILOMETRES = {"th": "{n} กิโลเมตร", "km": "{n} គីឡូម៉ែត្រ", "en": "{n} km"}
PEOPLE = {"th": "{n} คน", "km": "{n} នាក់", "en": "{n} people"}
ONE_PERSON = "1 person"
