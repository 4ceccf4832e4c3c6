"""Form fields that take what people really type: dates of two eras in three scripts, pasted amounts of money."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.safestring import SafeString
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from taskforce.i18n import formats, words
from taskforce.i18n.text import fold_digits, without_invisible

BUDDHIST_OFFSET = 543
BUDDHIST_YEARS = range(2400, 2701)
COMMON_YEARS = range(1900, 2101)
_month_name = lazy(formats.month_name, str)


def common_year(year: int) -> int:
    """The Common Era year of a year written in either era. ValueError if it can be neither."""
    if year in BUDDHIST_YEARS:
        return year - BUDDHIST_OFFSET
    if year in COMMON_YEARS:
        return year
    raise ValueError(year)


class ThreeBoxDate(forms.MultiWidget):
    """Day, month in words, year. No picker: those break Buddhist years and small phones."""

    template_name = "web/widgets/date3.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        day = forms.TextInput({"inputmode": "numeric", "class": "input input--2 num", "autocomplete": "off"})
        year = forms.TextInput({"inputmode": "numeric", "class": "input input--4 num", "autocomplete": "off"})
        months = [("", "–"), *((str(number), _month_name(number)) for number in range(1, 13))]
        super().__init__([day, forms.Select({"class": "input"}, choices=months), year], attrs)

    def decompress(self, value: Any) -> list[str | int]:
        if not isinstance(value, dt.date):
            return ["", "", ""]
        buddhist = BUDDHIST_OFFSET if echo_is_buddhist() else 0
        return [value.day, value.month, value.year + buddhist]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["echo"] = self.echo(value)
        context["widget"]["echo_pattern"] = echo_pattern()
        return context

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        context = self.get_context(name, value, attrs)
        for box in context["widget"]["subwidgets"]:
            box["html"] = self._render(box["template_name"], {"widget": box}, renderer)  # type: ignore[attr-defined]
        return self._render(self.template_name, context, renderer)  # type: ignore[attr-defined,no-any-return]

    def echo(self, value: Any) -> str:
        """What was understood, in both eras; empty if nothing could be."""
        if isinstance(value, list | tuple):
            try:
                value = read_date(value)
            except ValidationError:
                return ""
        if not isinstance(value, dt.date):
            return ""
        return echo_pattern() % {
            "day": value.day, "month": formats.month_name(value.month), "ce": value.year, "be": value.year + BUDDHIST_OFFSET
        }  # fmt: skip


def echo_pattern() -> str:
    """How a page says a date in both eras; filled by the server, and by the script while typing."""
    return now("= %(day)s %(month)s %(ce)s (%(be)s BE)")


def echo_is_buddhist() -> bool:
    """Whether the page's own era is the Buddhist one, as its echo shows."""
    pattern = echo_pattern()
    return 0 <= pattern.find("%(be)") < pattern.find("%(ce)")


def read_date(boxes: Sequence[Any]) -> dt.date | None:
    """A date from three boxes as typed; None if all are empty. ValidationError says which box is wrong and how."""
    day, month, year = (fold_digits(str(box or "").strip()) for box in [*boxes, "", "", ""][:3])
    if not (day or month or year):
        return None
    for text, missing in (
        (day, now("Enter the day.")),
        (month, now("Choose the month.")),
        (year, now("Enter the year.")),
    ):
        if not text:
            raise ValidationError(missing, code="incomplete")
    if not (day.isascii() and day.isdigit() and year.isascii() and year.isdigit() and len(day) < 3):
        raise ValidationError(now("Write day and year in digits, for example 21 and 2026."), code="invalid")
    if len(year) < 3:
        raise ValidationError(
            now("Write the year with four digits: 2569 or 2026. From “%(year)s” alone it is not certain.")
            % {"year": year},
            code="ambiguous",
        )
    try:
        return dt.date(common_year(int(year[:5])), int(month), int(day))
    except ValueError:
        raise ValidationError(
            now("This date does not exist. Look at the day and the year again."), code="invalid"
        ) from None


class ThreeBoxDateField(forms.Field):
    """A date typed in three boxes, in either era. `future=False` refuses days after today (Asia/Bangkok).

    Cleans to `datetime.date` or None. Year 2400-2700 is Buddhist, 1900-2100 is Common Era, two digits are asked again.
    """

    widget = ThreeBoxDate
    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": _("Enter a date."),
        "future": _("The date must not be after today (%(today)s)."),
    }

    def __init__(self, *, future: bool = True, **kwargs: Any) -> None:
        self.future = future
        super().__init__(**kwargs)

    def clean(self, value: Any) -> dt.date | None:
        found = value if isinstance(value, dt.date) else read_date(value or ())
        if found is None:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        today = timezone.localdate()
        if not self.future and found > today:
            shown = formats.day_both_eras(today)
            raise ValidationError(self.error_messages["future"], code="future", params={"today": shown})
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(initial != read_date(data or ()))
        except ValidationError:
            return True


class MoneyInput(forms.TextInput):
    """One box; thousands are shown with commas, a pasted amount may have them."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "decimal", "autocomplete": "off", **(attrs or {})})

    places = 2

    def format_value(self, value: Any) -> str | None:
        exact = isinstance(value, Decimal | int | float)
        return formats.number(value, self.places) if exact else super().format_value(value)


class MoneyField(forms.DecimalField):
    """An amount as `Decimal`, with as many decimals as its currency has. Takes commas, spaces and digits of three scripts.

    "1.450,00" and "49,50" are asked again, never guessed. `currency` is shown at the end of the box.
    """

    widget = MoneyInput
    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": _("Write the amount in digits, for example 49,500.00."),
        "min_value": _("The amount must be more than 0."),
    }
    _SHAPE = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\Z", re.ASCII)

    def __init__(self, *, currency: Any = "THB", **kwargs: Any) -> None:
        self.currency = currency
        kwargs.setdefault("max_digits", 16)
        kwargs.setdefault("decimal_places", words.CURRENCIES.get(str(currency), (2, {}))[0])
        kwargs.setdefault("min_value", Decimal("0.01"))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        if isinstance(value, Decimal) or value in self.empty_values:
            return value if isinstance(value, Decimal) else None
        text = re.sub(r"[\s฿៛$]", "", without_invisible(fold_digits(str(value)[:100])))
        if not self._SHAPE.match(text):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return Decimal(text.replace(",", ""))

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        if isinstance(widget, MoneyInput) and self.decimal_places is not None:
            widget.places = self.decimal_places
        return {}
