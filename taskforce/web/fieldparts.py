"""What a form field consists of on a page: one reading for every form, ours and allauth's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.forms.boundfield import BoundField, BoundWidget
from django.utils.functional import Promise
from django.utils.safestring import SafeString

from taskforce.web.fields import MoneyInput, ThreeBoxDate

CURRENCY_ATTRIBUTE = "currency"


@dataclass(frozen=True)
class FieldParts:
    """A bound field, taken apart for the `<c-field>` component."""

    kind: str  # input, area, select, money, date3, choices, check, file
    label: str | Promise
    hint: str | Promise
    errors: list[str]
    id: str
    focus_id: str
    control: SafeString | str
    optional: bool
    options: list[BoundWidget] = field(default_factory=list)
    unknown: BoundField | None = None
    currency: str = ""


def field_parts(bound: BoundField) -> FieldParts:
    """Take a bound field apart. A companion check box named `<name>_unknown` becomes "I do not know"."""
    kind = kind_of(bound)
    attrs = _attrs(bound, kind)
    return FieldParts(
        kind=kind,
        label=bound.label,
        hint=bound.help_text,
        errors=[str(error) for error in bound.errors],
        id=bound.auto_id,
        focus_id=_focus_id(bound, kind),
        control="" if kind == "choices" else bound.as_widget(attrs=attrs),
        optional=not bound.field.required and kind != "check",
        options=list(bound.subwidgets) if kind == "choices" else [],
        unknown=_companion(bound),
        currency=str(getattr(bound.field, CURRENCY_ATTRIBUTE, "") or ""),
    )


def kind_of(bound: BoundField) -> str:
    """Which of the portal's controls draws this field."""
    widget = bound.field.widget
    if isinstance(widget, ThreeBoxDate):
        return "date3"
    if isinstance(widget, MoneyInput):
        return "money"
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "choices"
    if isinstance(widget, forms.CheckboxInput):
        return "check"
    if isinstance(widget, forms.Textarea):
        return "area"
    if isinstance(widget, forms.Select):
        return "select"
    return "file" if isinstance(widget, forms.FileInput) else "input"


def summary_of(form: Any) -> list[tuple[str, str]]:
    """(anchor, message) of every error of a form, a formset or a list of forms, in the order of the fields."""
    if hasattr(form, "forms"):
        own = [("", str(error)) for error in form.non_form_errors()]
        return own + [link for one in form.forms for link in summary_of(one)]
    if isinstance(form, list | tuple):
        return [link for one in form if one is not None for link in summary_of(one)]
    links = [("", str(error)) for error in form.non_field_errors()]
    for bound in form:
        anchor = f"#{_focus_id(bound, kind_of(bound))}"
        links += [(anchor, str(error)) for error in bound.errors]
    return links


def _attrs(bound: BoundField, kind: str) -> dict[str, Any]:
    if kind in {"check", "date3", "file"}:
        return {}
    rows = {"rows": 6} if kind == "area" and str(bound.field.widget.attrs.get("rows", 10)) == "10" else {}
    size = getattr(bound.field, "size", "")
    given = bound.field.widget.attrs.get("class", "")
    classes = " ".join(filter(None, ["input", f"input--{size}" if size else "", given]))
    # The label stands above the box and stays there while typing: never a placeholder instead of it.
    return {"class": classes, "placeholder": False, **rows}


def _focus_id(bound: BoundField, kind: str) -> str:
    """The id of the control that a link in the error summary leads to."""
    if kind == "date3" or kind == "choices":
        return f"{bound.auto_id}_0"
    return bound.id_for_label or bound.auto_id


def _companion(bound: BoundField) -> BoundField | None:
    name = f"{bound.name}_unknown"
    return bound.form[name] if name in bound.form.fields else None
