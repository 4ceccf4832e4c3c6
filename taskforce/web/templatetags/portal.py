"""Tags and filters that the components are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from taskforce.i18n import languages, words
from taskforce.web import icons, sides
from taskforce.web.fieldparts import FieldParts, field_parts, summary_of

register = template.Library()

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9:._-]*\Z")
_FORBIDDEN = re.compile(r"style\Z|on|hx-on", re.IGNORECASE)


@register.simple_tag
def icon(name: str, label: str = "", css: str = "") -> SafeString:
    """An inline icon; silent beside words, or named by `label` when it stands alone."""
    shapes = SafeString(icons.shape(name))
    classes = f"icon {css}".strip()
    if label:
        return format_html(
            '<svg class="{}" viewBox="0 0 24 24" role="img" aria-label="{}">{}</svg>', classes, label, shapes
        )
    return format_html('<svg class="{}" viewBox="0 0 24 24" aria-hidden="true">{}</svg>', classes, shapes)


@register.simple_tag
def icon_shape(name: str) -> SafeString:
    """Only the shapes, to be set inside another drawing."""
    return SafeString(icons.shape(name))


@register.simple_tag
def mark() -> SafeString:
    """The portal's mark: circle and square overlapping, the overlap is the joint work."""
    return SafeString(f'<svg viewBox="0 0 48 32" aria-hidden="true">{icons.MARK}</svg>')


@register.filter
def html_attrs(attrs: Any) -> SafeString:
    """Attributes handed on by a component, escaped. Refuses inline style and script, which the CSP forbids anyway."""
    given = attrs.attrs_dict() if hasattr(attrs, "attrs_dict") else dict(attrs or {})
    parts = []
    for key, value in given.items():
        if value is None or value is False or value == "" and key in {"id", "name", "form"}:
            continue
        if not _NAME.match(key) or _FORBIDDEN.match(key):
            raise ValueError(f"A component may not carry the attribute {key!r}.")
        parts.append(key if value is True else f'{key}="{conditional_escape(value)}"')
    return SafeString((" " + " ".join(parts)) if parts else "")


@register.simple_tag(name="sides")
def sides_tag() -> tuple[str, str]:
    """The codes of the two sides in the order of this page: `{% sides as order %}`."""
    return sides.in_order()


@register.filter
def by_side(items: Iterable[Any], attribute: str = "side") -> list[Any]:
    return sides.by_side(items, attribute)


@register.filter
def side_name(code: Any) -> Any:
    return sides.name(str(code))


@register.filter
def side_place(code: Any) -> str:
    return sides.place(str(code))


@register.filter
def currency_name(code: Any) -> str:
    """THB, KHR, USD in the words of the page ("บาท"); any other text is shown as it is."""
    known = words.CURRENCIES.get(str(code))
    return known[1][languages.current()] if known else str(code)


@register.simple_tag
def countdown() -> dict[str, str]:
    """The words of a clock with holes for the script: hours, minutes, over."""
    language = languages.current()
    hours, minutes = words.UNITS["hour"][language], words.UNITS["minute"][language]
    both = f"{hours.format(n='%(h)s')} {minutes.format(n='%(m)s')}"
    left, over = words.LEFT[language], words.OVERDUE[language]
    return {
        "hours": left.format(span=both),
        "minutes": left.format(span=minutes.format(n="%(m)s")),
        "over_hours": over.format(span=both),
        "over_minutes": over.format(span=minutes.format(n="%(m)s")),
    }


@register.filter
def iso(value: Any) -> str:
    """A moment for `datetime` and the script; empty for nothing."""
    return value.isoformat() if hasattr(value, "isoformat") else str(value or "")


@register.filter
def parts(field: Any) -> FieldParts:
    """What `<c-field>` draws: kind, label, hint, errors, ids and the control with the portal's classes."""
    return field_parts(field)


@register.filter
def error_links(form: Any) -> list[tuple[str, str]]:
    """(address of the field on this page, what is wrong) for each error of a form, formset or list of them."""
    return summary_of(form)


@register.filter
def entry(mapping: Any, key: Any) -> Any:
    """An entry of a dict by a key that is a variable; empty if there is none."""
    return (mapping or {}).get(key, "") if isinstance(mapping, dict | None) else ""


@register.filter
def percent_of(value: Any, whole: Any) -> int:
    """Share in whole percent, 0 to 100."""
    try:
        return max(0, min(100, round(100 * float(value) / float(whole))))
    except (TypeError, ValueError, ZeroDivisionError):
        return 0
