"""Invented data for the component gallery: every part in every state, in the page's language."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from taskforce.web.forms import MoneyField, PortalForm, ThreeBoxDateField, unknown_field


class ExampleForm(PortalForm):
    """Fields of every kind."""

    account = forms.CharField(label="", help_text="")
    account_unknown = unknown_field()
    phone = forms.CharField(label="")
    amount = MoneyField(label="")
    date = ThreeBoxDateField(label="", future=False)
    story = forms.CharField(label="", widget=forms.Textarea, required=False)
    bank = forms.ChoiceField(label="")
    paid = forms.ChoiceField(label="", widget=forms.RadioSelect)
    true = forms.BooleanField(label="")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = {
            "account": _("Account that received the money"),
            "phone": _("Telephone number"),
            "amount": _("Amount"),
            "date": _("Date of the transfer"),
            "story": _("What happened"),
            "bank": _("Bank that received the money"),
            "paid": _("Did you send money in the last 72 hours?"),
            "true": _("This is true as far as I know"),
        }
        for name, label in words.items():
            self.fields[name].label = label
        self.fields["account"].help_text = _("Spaces and dashes are fine")
        self.fields["account"].size = self.fields["phone"].size = 10  # type: ignore[attr-defined]
        self.fields["amount"].currency = _("baht")  # type: ignore[attr-defined]
        self.fields["bank"].choices = [
            ("", _("Choose")),
            ("kbank", "KBANK"),
            ("aba", "ABA"),
        ]  # type: ignore[attr-defined]
        self.fields["paid"].choices = [
            ("yes", _("Yes, I paid")),
            ("no", _("Not yet, or not sure")),
        ]  # type: ignore[attr-defined]
        self.fields["paid"].choice_hints = {"yes": _("within 72 hours")}  # type: ignore[attr-defined]


def context() -> dict[str, Any]:
    """Everything that `web/gallery.html` shows."""
    given = {
        "account": "012-3-45678-9", "amount": "49,500.00", "bank": "kbank", "paid": "yes",
        "date_0": "21", "date_1": "11", "date_2": "2569",
    }  # fmt: skip
    return {
        "empty_form": ExampleForm(
            auto_id="a_%s", initial={"date": dt.date(2026, 11, 21)}
        ),
        "wrong_form": ExampleForm({**given, "date_2": "69"}, auto_id="b_%s"),
    }
