"""Who files, and how it is safe to reach them."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from complaints.statement import clean_text
from complaints.typed import normal_phone, thai_id_holds
from taskforce.agencies.queries import provinces_of
from taskforce.web.forms import PortalForm, fold_digits

RELATIONS = [
    ("self", _("For myself")),
    ("other", _("For somebody else")),
    ("company", _("For a company or organisation")),
]
WAYS = [
    ("phone", _("By telephone")),
    ("email", _("By e-mail")),
    ("none", _("Do not contact me, I will look here myself")),
]
ABROAD = "abroad"


class AboutForm(PortalForm):
    """Name and ways to be reached. Sealed as soon as it is kept."""

    relation = forms.ChoiceField(
        label=_("For whom do you file?"), choices=RELATIONS, widget=forms.RadioSelect, initial="self"
    )
    name = forms.CharField(
        label=_("Name and family name"),
        max_length=150,
        error_messages={"required": _("Enter your name, as on your ID card or passport.")},
    )
    contact_by = forms.ChoiceField(
        label=_("How is it safe to reach you?"),
        choices=WAYS,
        widget=forms.RadioSelect,
        initial="phone",
        error_messages={"required": _("Choose how it is safe to reach you.")},
    )
    phone = forms.CharField(label=_("Your telephone number"), required=False, max_length=60)
    email = forms.CharField(
        label=_("Your e-mail address"),
        help_text=_("For notices. They hold only the complaint number and a link"),
        required=False,
        max_length=200,
    )
    safe_contact = forms.CharField(
        label=_("When or how to call"),
        help_text=_("For example: after 18:00, not at work"),
        required=False,
        max_length=200,
    )
    national_id = forms.CharField(
        label=_("National ID or passport number"),
        help_text=_("The bank asks for it to hold money"),
        required=False,
        max_length=40,
    )
    national_id_sure = forms.BooleanField(required=False, label=_("The number is right, as on the card"))
    province = forms.ChoiceField(label=_("Province where you live"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        thai = sorted(((p.code, str(p.name)) for p in provinces_of("TH")), key=lambda choice: choice[1].lstrip("เแโใไ"))
        places = [("", _("Choose")), *thai, (ABROAD, _("Outside Thailand"))]
        self.fields["province"].choices = places  # type: ignore[attr-defined]
        self.fields["phone"].size = 10  # type: ignore[attr-defined]
        for field, kind in (("name", "name"), ("phone", "tel"), ("email", "email")):
            self.fields[field].widget.attrs["autocomplete"] = kind
        self.fields["phone"].widget.input_type = "tel"  # type: ignore[attr-defined]
        self.ask_again = bool(self.is_bound and self.data.get("national_id_sure"))

    def clean_name(self) -> str:
        return " ".join(clean_text(self.cleaned_data["name"]).split())

    def clean_phone(self) -> str:
        typed = clean_text(self.cleaned_data.get("phone")).strip()
        if not typed:
            return ""
        found = normal_phone(typed)
        if found is None or len(found) < 8:
            raise ValidationError(
                _("This is not a whole telephone number. Look again: a Thai mobile number has 10 digits."),
                code="invalid",
            )
        return found

    def clean_email(self) -> str:
        typed = clean_text(self.cleaned_data.get("email")).strip()
        if typed and not re.fullmatch(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s.<>\"]+", typed):
            raise ValidationError(_("Write an e-mail address with @, for example name@example.com."), code="invalid")
        return typed

    def clean_national_id(self) -> str:
        typed = fold_digits(clean_text(self.cleaned_data.get("national_id")))
        number = re.sub(r"[\s\-.\u200b]", "", typed).upper()
        if number and not re.fullmatch(r"[A-Z0-9]{6,20}", number):
            raise ValidationError(_("Write the number in digits, as on the card or passport."), code="invalid")
        return number

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self._check_way(cleaned)
        number = cleaned.get("national_id", "")
        if number.isdigit() and not cleaned.get("national_id_sure") and not thai_id_holds(number):
            self.ask_again = True
            self.add_error(
                "national_id",
                _("A Thai national ID has 13 digits and this one does not add up. Look again, or tick the box below."),
            )
        return cleaned

    def _check_way(self, cleaned: dict[str, Any]) -> None:
        way = cleaned.get("contact_by")
        if way == "phone" and not cleaned.get("phone") and "phone" not in self.errors:
            self.add_error("phone", _("Enter the telephone number on which it is safe to call you."))
        if way == "email" and not cleaned.get("email") and "email" not in self.errors:
            self.add_error("email", _("Enter the e-mail address at which it is safe to write to you."))

    def given(self) -> dict[str, Any]:
        """The answers of this step, as they are kept."""
        return {key: clean_text(value) for key, value in self.cleaned_data.items() if isinstance(value, str) and value}
