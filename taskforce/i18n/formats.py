"""How dates, times, numbers and money are shown in Thai, Khmer and English. Nothing else in the portal formats them.

Every function takes `language` ("th", "km", "en"); without it the active language is used. Times are shown as on the
clocks of both countries (UTC+7). Nothing to show (`None`, "") gives an empty text. Digits are 0-9 in all languages.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from django.utils import timezone

from taskforce.i18n import languages, words

ZONE = ZoneInfo("Asia/Bangkok")
BUDDHIST = 543  # the Thai year is this much ahead of the common era
RELATIVE_FOR = timedelta(days=7)  # after a week "9 days ago" says less than the date

Day = date | datetime | str | None
Number = Decimal | int | float | str | None


def _language(language: str | None) -> str:
    return languages.known(language) if language else languages.current()


def local(value: Day) -> datetime | date | None:
    """The same instant on the clocks of both countries. A text is read as ISO 8601; a naive time is already local."""
    if not value:
        return None
    if isinstance(value, str):
        value = datetime.fromisoformat(value) if len(value) > 10 else date.fromisoformat(value)
    if isinstance(value, datetime):
        return value.astimezone(ZONE) if value.tzinfo else value.replace(tzinfo=ZONE)
    return value


# --- days and times ------------------------------------------------------------------------------------------------


def year(value: Day, *, language: str | None = None, both_eras: bool = False) -> str:
    """`2569` in Thai (`2569 (ค.ศ. 2026)` with both eras), `2026` in Khmer and English."""
    when = local(value)
    if when is None:
        return ""
    if _language(language) != "th":
        return str(when.year)
    return _thai_year(when.year, both_eras)


def _thai_year(common: int, both_eras: bool) -> str:
    thai = str(common + BUDDHIST)
    return words.BOTH_ERAS.format(year=thai, common=common) if both_eras else thai


def day(value: Day, *, language: str | None = None, both_eras: bool = False) -> str:
    """`23 พฤศจิกายน 2569`, `23 វិច្ឆិកា 2026`, `23 November 2026`."""
    when = local(value)
    if when is None:
        return ""
    code = _language(language)
    return f"{when.day} {words.MONTHS[code][when.month - 1]} {year(when, language=code, both_eras=both_eras)}"


def day_both_eras(value: Day, *, language: str | None = None) -> str:
    """As `day`, with the common era in brackets in Thai: for forms and papers."""
    return day(value, language=language, both_eras=True)


def short_day(value: Day, *, language: str | None = None) -> str:
    """`23 พ.ย. 2569`, `23 Nov 2026`: for table columns. Khmer keeps the whole month."""
    when = local(value)
    if when is None:
        return ""
    code = _language(language)
    return f"{when.day} {words.SHORT_MONTHS[code][when.month - 1]} {year(when, language=code)}"


def month(value: Day, *, language: str | None = None) -> str:
    """`พฤศจิกายน 2569`, `វិច្ឆិកា 2026`, `November 2026`."""
    when = local(value)
    if when is None:
        return ""
    code = _language(language)
    return f"{words.MONTHS[code][when.month - 1]} {year(when, language=code)}"


def month_name(number: int, *, language: str | None = None) -> str:
    """The name of month 1-12."""
    return words.MONTHS[_language(language)][number - 1]


def weekday(value: Day, *, language: str | None = None) -> str:
    when = local(value)
    return "" if when is None else words.WEEKDAYS[_language(language)][when.weekday()]


def clock(value: Day, *, language: str | None = None) -> str:
    """`14:05 น.`, `ម៉ោង 14:05`, `14:05`."""
    when = local(value)
    if not isinstance(when, datetime):
        return ""
    return words.CLOCK[_language(language)].format(clock=f"{when:%H:%M}")


def moment(value: Day, *, language: str | None = None, both_eras: bool = False) -> str:
    """Day and time: `23 พฤศจิกายน 2569 เวลา 14:05 น.`, `23 វិច្ឆិកា 2026 ម៉ោង 14:05`, `23 November 2026, 14:05`."""
    when = local(value)
    code = _language(language)
    if not isinstance(when, datetime):
        return day(when, language=code, both_eras=both_eras)
    shown = day(when, language=code, both_eras=both_eras)
    return words.MOMENT[code].format(day=shown, clock=clock(when, language=code))


def moment_both_eras(value: Day, *, language: str | None = None) -> str:
    return moment(value, language=language, both_eras=True)


def period(start: Day, end: Day, *, language: str | None = None) -> str:
    """`1 ตุลาคม 2569 ถึง 23 พฤศจิกายน 2569`; one of the two alone if the other is not known."""
    code = _language(language)
    shown = [day(value, language=code) for value in (start, end)]
    return words.PERIOD[code].format(start=shown[0], end=shown[1]) if all(shown) else "".join(shown)


# --- spans of time --------------------------------------------------------------------------------------------------


def duration(span: timedelta | float | None, *, language: str | None = None) -> str:
    """The two largest units: `5 ชั่วโมง 20 นาที`, `5 ម៉ោង 20 នាទី`, `5 h 20 min`. A number is seconds; sign is dropped."""
    if span is None:
        return ""
    code = _language(language)
    minutes = int(abs(span.total_seconds() if isinstance(span, timedelta) else span) // 60)
    days, rest = divmod(minutes, 24 * 60)
    parts = [("day", days), ("hour", rest // 60), ("minute", rest % 60)]
    first = next((index for index, (_unit, n) in enumerate(parts) if n), None)
    if first is None:
        return words.UNITS["moment"][code]
    shown = [words.UNITS[unit][code].format(n=integer(n)) for unit, n in parts[first : first + 2] if n]
    return " ".join(shown)


def remaining(deadline: Day, *, now: datetime | None = None, language: str | None = None) -> str:
    """`เหลือ 5 ชั่วโมง 20 นาที`, `5 h 20 min left`; after the deadline `เกินกำหนด 2 ชั่วโมง`, `overdue by 2 h`."""
    end = _instant(deadline)
    if end is None:
        return ""
    code = _language(language)
    span = end - (now or timezone.now())
    phrase = words.OVERDUE if span < timedelta(0) else words.LEFT
    return phrase[code].format(span=duration(span, language=code))


def ago(value: Day, *, now: datetime | None = None, language: str | None = None) -> str:
    """`20 นาทีที่แล้ว`, `20 នាទីមុន`, `20 min ago`, `in 2 d`; the day itself when it is more than a week away."""
    when = _instant(value)
    if when is None:
        return ""
    code = _language(language)
    span = (now or timezone.now()) - when
    if abs(span) > RELATIVE_FOR:
        return day(when, language=code)
    if abs(span) < timedelta(minutes=1):
        return words.NOW[code]
    return (words.AGO if span > timedelta(0) else words.AHEAD)[code].format(span=_largest(span, code))


def _largest(span: timedelta, code: str) -> str:
    seconds = abs(span.total_seconds())
    unit, size = next((unit, size) for unit, size in _SIZES if seconds >= size)
    return words.UNITS[unit][code].format(n=integer(int(seconds // size)))


_SIZES = (("day", 86400), ("hour", 3600), ("minute", 60))


def _instant(value: Day) -> datetime | None:
    when = local(value)
    if when is None or isinstance(when, datetime):
        return when
    return datetime(when.year, when.month, when.day, tzinfo=ZONE)


# --- numbers --------------------------------------------------------------------------------------------------------


def decimal(value: Number) -> Decimal | None:
    """An exact number, or None if there is none."""
    if value is None or value == "":
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def number(value: Number, places: int | None = None) -> str:
    """`1,234,567.50` in all three languages; `places` fixes the decimals, else they are kept as they are."""
    exact = decimal(value)
    if exact is None:
        return ""
    if places is not None:
        exact = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    shown = f"{exact:,f}"
    return "0" + shown[2:] if shown.startswith("-0") and not exact else shown


def integer(value: Number) -> str:
    """`1,234,567`, rounded."""
    return number(value, 0)


def percent(value: Number, places: int = 0) -> str:
    """A share of one as per cent: 0.455 with one place is `45.5%`."""
    exact = decimal(value)
    return "" if exact is None else f"{number(exact * 100, places)}%"


def money(amount: Number, currency: str = "THB", *, language: str | None = None) -> str:
    """An amount in whole units with its currency: `49,500.00 บาท`, `49,500.00 បាត`, `49,500.00 THB`; riel has no
    decimals. A currency without a name here (USDT, BTC) keeps all its decimals and its code."""
    exact = decimal(amount)
    if exact is None:
        return ""
    if currency not in words.CURRENCIES:
        return f"{number(exact)} {currency}"
    places, names = words.CURRENCIES[currency]
    return f"{number(exact, places)} {names[_language(language)]}"


def money_minor(minor: int | None, currency: str = "THB", *, language: str | None = None) -> str:
    """As `money`, from an amount kept in minor units (satang, cents; riel has none)."""
    if minor is None:
        return ""
    return money(Decimal(minor).scaleb(-words.MINOR_DIGITS.get(currency, 2)), currency, language=language)


def people(count: int, *, language: str | None = None) -> str:
    """`119 คน`, `119 នាក់`, `119 people`."""
    code = _language(language)
    return words.ONE_PERSON if code == "en" and count == 1 else words.PEOPLE[code].format(n=integer(count))


def distance(metres: Number, *, language: str | None = None) -> str:
    """`350 เมตร`, `1.2 គីឡូម៉ែត្រ`, `25 km`."""
    exact = decimal(metres)
    if exact is None:
        return ""
    code = _language(language)
    if exact < 1000:
        return words.METRES[code].format(n=integer(exact))
    return words.KILOMETRES[code].format(n=number(exact / 1000, 1 if exact < 10_000 else 0).removesuffix(".0"))


def file_size(count: int | None) -> str:
    """`820 B`, `1.4 MB` (1 MB = 1,000,000 bytes), the same in all three languages."""
    if count is None:
        return ""
    size, unit = Decimal(count), "B"
    for larger in ("kB", "MB", "GB"):
        if size < 1000:
            break
        size, unit = size / 1000, larger
    return f"{number(size, 0 if unit == 'B' else 1).removesuffix('.0')} {unit}"
