"""`{% load taskforce_i18n %}`: the functions of `taskforce.i18n.formats` and `identifiers` as template filters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from taskforce.i18n import formats, identifiers, languages, text

register = template.Library()

for _name in [
    "day",
    "day_both_eras",
    "short_day",
    "month",
    "year",
    "weekday",
    "clock",
    "moment",
    "moment_both_eras",
    "duration",
    "remaining",
    "ago",
    "number",
    "integer",
    "percent",
    "money",
    "money_minor",
    "people",
    "distance",
    "file_size",
]:
    register.filter(_name, getattr(formats, _name))

for _name in ["phone", "masked", "masked_email", "masked_name", "defanged"]:
    register.filter(_name, getattr(identifiers, _name))

register.filter("truncated", text.truncate)
register.filter("own_name", languages.own_name)

_SHOWN: dict[str, Callable[..., str]] = {
    "day": formats.day,
    "day_both_eras": formats.day_both_eras,
    "short_day": formats.short_day,
    "clock": formats.clock,
    "moment": formats.moment,
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
    return format_html('<time class="nb" datetime="{}"{}>{}</time>', found.isoformat(), attribute, shown)


@register.simple_tag
def language_of(content: Any) -> str:
    """The language a text is mostly written in ("th", "km", "en"), for `lang` on a fragment that is not the page's."""
    return text.language_of(str(content or ""))


@register.simple_tag
def language_choices() -> list[tuple[str, str]]:
    """`{% language_choices as choices %}`: code and own name of the three languages."""
    return languages.choices()
