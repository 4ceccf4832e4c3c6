"""`{% load taskforce_i18n %}`: the functions of `taskforce.i18n.formats` and `identifiers` as template filters."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from taskforce.i18n import formats, identifiers, languages, text

register = template.Library()

NBSP = "\u00a0"


def kept(show: Callable[..., str]) -> Callable[..., str]:
    """The format for a page: a number, its unit and the words of a date never part at the end of a line."""

    @wraps(show)
    def shown(value: Any, *more: Any) -> str:
        return show(value, *more).replace(" ", NBSP)

    return shown


def kept_date(show: Callable[..., str]) -> Callable[..., str]:
    """As `kept`, but the line may end between a day and its time, and before the other era."""

    @wraps(show)
    def shown(value: Any) -> str:
        text_ = show(value)
        for part in filter(None, (formats.day(value), formats.clock(value))):
            text_ = text_.replace(part, part.replace(" ", NBSP))
        return text_.replace("(ค.ศ. ", f"(ค.ศ.{NBSP}")

    return shown


def kept_units(show: Callable[..., str]) -> Callable[..., str]:
    """As `kept`, but only each number with its unit: `4 ชั่วโมง 20 นาที` may part in the middle."""

    @wraps(show)
    def shown(value: Any) -> str:
        return together(show(value))

    return shown


@register.filter
def together(text_: str) -> str:
    """A sentence made elsewhere, whose numbers stay with what follows them."""
    return re.sub(r"(\d) (?=\D)", rf"\1{NBSP}", text_)


for _name in ["weekday", "year", "number", "integer", "percent"]:
    register.filter(_name, getattr(formats, _name))
for _name in ["day", "short_day", "month", "clock", "money", "money_minor", "people", "distance", "file_size"]:
    register.filter(_name, kept(getattr(formats, _name)))
for _name in ["moment", "day_both_eras", "moment_both_eras"]:
    register.filter(_name, kept_date(getattr(formats, _name)))
for _name in ["duration", "remaining", "ago"]:
    register.filter(_name, kept_units(getattr(formats, _name)))

for _name in ["phone", "masked", "masked_email", "masked_name", "defanged"]:
    register.filter(_name, getattr(identifiers, _name))

register.filter("truncated", text.truncate)
register.filter("own_name", languages.own_name)

_SHOWN: dict[str, Callable[..., str]] = {
    "day": formats.day,
    "day_both_eras": formats.day_both_eras,
    "short_day": formats.short_day,
    "clock": formats.clock,
    "moment": kept_date(formats.moment),
    "ago": formats.ago,
    "remaining": formats.remaining,
}


@register.simple_tag
def when(value: datetime | date | None, style: str = "moment") -> SafeString | str:
    """`{% when case.opened_at "ago" %}`: a `<time>` that keeps together; a relative one tells the moment on hover."""
    found = formats.local(value)
    if found is None:
        return ""
    title = formats.moment(found) if style in ("ago", "remaining") else ""
    attribute = format_html(' title="{}"', title) if title else ""
    shown = _SHOWN[style](found)
    css = "" if style == "moment" else SafeString(' class="nb"')
    return format_html('<time{} datetime="{}"{}>{}</time>', css, found.isoformat(), attribute, shown)


@register.simple_tag
def language_of(content: Any) -> str:
    """The language a text is mostly written in ("th", "km", "en"), for `lang` on a fragment that is not the page's."""
    return text.language_of(str(content or ""))


@register.simple_tag
def language_choices() -> list[tuple[str, str]]:
    """`{% language_choices as choices %}`: code and own name of the three languages."""
    return languages.choices()
