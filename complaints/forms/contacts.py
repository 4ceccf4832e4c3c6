"""Who got in touch, and how."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from complaints.forms.rows import MAX_ROWS, Rows
from complaints.statement import clean_text
from complaints.typed import CHANNELS, CORRECTIONS, normalise
from taskforce.web.forms import PortalForm


class ContactForm(PortalForm):
    """One telephone number, name or address that the other side used."""

    type = forms.ChoiceField(
        label=_("How they got in touch"),
        choices=[(channel.type, channel.words) for channel in CHANNELS],
        initial="phone",
    )
    value = forms.CharField(
        label=_("Number, name or address"),
        help_text=_("As you see it in your telephone or chat. You may paste a link"),
        max_length=400,
        error_messages={"required": _("Write the number, name or address, or remove this row.")},
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        typed = clean_text(cleaned.get("value")).strip()
        type_ = cleaned.get("type", "")
        if typed and type_:
            self.named = normalise(type_, typed)
            if self.named is None:
                self.add_error("value", forms.ValidationError(CORRECTIONS[type_], code="invalid"))
        return cleaned

    def given(self) -> dict[str, Any]:
        """The contact as it is kept: in the form that linking compares, and as it was typed."""
        named = self.named
        assert named is not None
        kept = {"type": named.type, "value": named.value, "typed": clean_text(self.cleaned_data["value"]).strip()}
        return {**kept, "asked": self.cleaned_data["type"], **({"chain": named.chain} if named.chain else {})}


class _ContactRows(Rows):
    def given(self) -> list[dict[str, Any]]:
        """The contacts as they are kept."""
        return [form.given() for form in self.filled()]


ContactRows: Any = forms.formset_factory(
    ContactForm, formset=_ContactRows, extra=1, max_num=MAX_ROWS, absolute_max=MAX_ROWS + 1
)


def initial_contact(kept: dict[str, Any]) -> dict[str, Any]:
    """A kept contact, as the form shows it again."""
    return {"type": kept.get("asked") or kept.get("type"), "value": kept.get("typed") or kept.get("value")}
