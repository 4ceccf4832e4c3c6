"""Coming back: to a draft by its code, to a complaint by number and secret code."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from complaints.forms.text import LongText
from complaints.rules import MIN_REASON
from taskforce.ids import normalise_reference
from taskforce.web.forms import PortalForm, fold_digits


class ResumeForm(PortalForm):
    """The code of a draft."""

    code = forms.CharField(
        label=_("Your draft code"),
        help_text=_("Four groups of four letters and digits"),
        max_length=60,
        error_messages={"required": _("Enter the code of your draft.")},
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )

    def clean_code(self) -> str:
        return fold_digits(self.cleaned_data["code"]).upper()


class FollowForm(PortalForm):
    """Number and secret code of a complaint."""

    reference = forms.CharField(
        label=_("Complaint number"),
        help_text=_("For example TH-2026-7K4M3P-X"),
        max_length=60,
        error_messages={"required": _("Enter the complaint number from your receipt.")},
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
    secret = forms.CharField(
        label=_("Secret code"),
        max_length=60,
        error_messages={"required": _("Enter the secret code from your receipt.")},
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )

    def clean_reference(self) -> str:
        found = normalise_reference(fold_digits(self.cleaned_data["reference"]))
        if found is None:
            raise ValidationError(
                _("There is a slip of the pen in this number. Compare each letter with your receipt."), code="invalid"
            )
        return found

    def clean_secret(self) -> str:
        return fold_digits(self.cleaned_data["secret"]).upper()


class AddForm(PortalForm):
    """More words to a complaint that was filed."""

    text = LongText(label=_("What do you want to add?"), required=False)


class WithdrawForm(PortalForm):
    """Taking a complaint back."""

    reason = LongText(label=_("Why do you withdraw?"), required=False)
    sure = forms.BooleanField(
        label=_("I want to withdraw this complaint"),
        error_messages={"required": _("Tick that you want to withdraw, or go back.")},
    )


class RevealForm(PortalForm):
    """An officer's reason for seeing who filed."""

    reason = forms.CharField(
        label=_("Why do you need to see who filed?"),
        help_text=_("The reason, your name and the time stand in the audit log"),
        max_length=500,
        min_length=MIN_REASON,
        error_messages={"required": _("Write the reason."), "min_length": _("Write the reason in a few words.")},
    )

    def given(self) -> dict[str, Any]:
        return {"reason": self.cleaned_data["reason"]}
