"""The money: whether it left, and each transfer."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from complaints.forms.rows import MAX_ROWS, Rows
from complaints.statement import clean_text, moment_of
from complaints.typed import normal_account, normal_crypto, normal_phone
from taskforce.agencies.models import Bank
from taskforce.agencies.queries import everything
from taskforce.i18n import formats
from taskforce.web.forms import MoneyField, MoneyInput, PortalForm, ThreeBoxDateField, fold_digits, unknown_field

PAID = [("yes", _("Yes, I paid")), ("late", _("Yes, but longer ago")), ("no", _("Not yet, or not sure"))]
RAILS = [
    ("bank", _("Bank transfer")),
    ("promptpay", _("PromptPay")),
    ("wallet", _("Wallet (TrueMoney and others)")),
    ("khqr", "KHQR"),
    ("cash", _("Cash or cash deposit")),
    ("crypto", _("Crypto currency")),
    ("other", _("Another way, or I do not know")),
]
CURRENCIES = [("THB", _("baht")), ("KHR", _("riel")), ("USD", _("US dollars")), ("USDT", "USDT")]
NEEDS_ACCOUNT = {"bank", "promptpay", "wallet", "crypto"}


class PaidForm(PortalForm):
    """Whether money left, and how long ago."""

    paid = forms.ChoiceField(
        label=_("Did you send money in the last 72 hours?"),
        choices=PAID,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether money was sent.")},
    )
    settled = False

    def settle(self) -> None:
        """The first page has asked already: carry the answer along without asking twice."""
        self.settled = True
        self.fields["paid"].widget = forms.HiddenInput()


class AmountInput(forms.TextInput):
    """An amount whose currency is chosen beside it."""

    def format_value(self, value: Any) -> str | None:
        return MoneyInput().format_value(value)


class TransferForm(PortalForm):
    """One transfer. What is not known is ticked so."""

    amount = MoneyField(
        label=_("Amount"),
        widget=AmountInput({"inputmode": "decimal", "autocomplete": "off"}),
        error_messages={"required": _("Enter the amount.")},
    )
    amount_unknown = unknown_field()
    currency = forms.ChoiceField(label=_("Currency"), choices=CURRENCIES, initial="THB")
    rail = forms.ChoiceField(label=_("How the money was sent"), choices=RAILS, initial="bank")
    to_bank = forms.ChoiceField(label=_("Bank that received the money"), required=False)
    to_account = forms.CharField(
        label=_("Account that received the money"),
        help_text=_("Account, PromptPay number or wallet, as on the slip. Spaces and dashes are fine"),
        error_messages={"required": _("Enter the account that received the money, or tick “I do not know”.")},
        max_length=200,
    )
    to_account_unknown = unknown_field()
    day = ThreeBoxDateField(
        label=_("Date of the transfer"),
        help_text=_("Buddhist or common era, both are understood"),
        future=False,
        error_messages={"required": _("Enter the date of the transfer, or tick “I do not know”.")},
    )
    day_unknown = unknown_field()
    time = forms.CharField(label=_("Time, about"), help_text=_("For example 13:40"), required=False, max_length=40)
    to_name = forms.CharField(label=_("Name of the account holder, as shown"), required=False, max_length=150)
    from_bank = forms.ChoiceField(label=_("Your bank"), required=False)
    from_account = forms.CharField(label=_("Your account"), required=False, max_length=60)
    reference = forms.CharField(label=_("Reference on the slip"), required=False, max_length=60)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        banks = [("", _("I do not know")), *((b.code, _bank_words(b)) for b in everything(Bank).values())]
        self.fields["to_bank"].choices = self.fields["from_bank"].choices = banks  # type: ignore[attr-defined]
        self.fields["time"].size = 4  # type: ignore[attr-defined]
        self.fields["amount"].size = 10  # type: ignore[attr-defined]

    def clean_to_account(self) -> str:
        typed = clean_text(self.cleaned_data.get("to_account")).strip()
        rail = self.cleaned_data.get("rail", "bank")
        if not typed or self._is_unknown("to_account"):
            return ""
        normal = _normal_account(rail, typed)
        if normal is None:
            raise ValidationError(_wrong_account(rail, typed), code="invalid")
        return normal

    def clean_time(self) -> str:
        typed = fold_digits(self.cleaned_data.get("time") or "").strip()
        if not typed:
            return ""
        match = re.search(r"(?<!\d)(\d{1,2})\s*[:.\s]\s*(\d{2})(?!\d)", typed) or re.fullmatch(r"(\d{2})(\d{2})", typed)
        if not match or int(match[1]) > 23 or int(match[2]) > 59:
            raise ValidationError(_("Write the time like 13:40, or leave it empty."), code="invalid")
        return f"{int(match[1]):02}:{match[2]}"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if (
            cleaned.get("rail") not in NEEDS_ACCOUNT
            and "to_account" in self.errors
            and not self.data.get(self.add_prefix("to_account"))
        ):
            del self.errors["to_account"]
            cleaned["to_account"] = ""
        return cleaned

    def given(self) -> dict[str, Any]:
        """The transfer as it is kept in the statement."""
        c = self.cleaned_data
        amount: Decimal | None = None if c.get("amount_unknown") else c.get("amount")
        return {
            "at": None if c.get("day_unknown") else _moment_text(c.get("day"), c.get("time", "")),
            "amount_minor": None if amount is None else int(amount.scaleb(_minor_digits(c["currency"]))),
            "currency": c["currency"],
            "rail": c["rail"],
            "to_bank": c["to_bank"],
            "to_account": c.get("to_account") or "",
            "to_name": clean_text(c["to_name"]),
            "from_bank": c["from_bank"],
            "from_account": clean_text(c["from_account"]),
            "reference": clean_text(c["reference"]),
        }


class _TransferRows(Rows):
    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        """Who paid fills in one transfer at least, even if all of it is "I do not know"."""
        first = {"empty_permitted": False} if i == 0 else {}
        return super()._construct_form(i, **kwargs, **first)  # type: ignore[misc]

    def given(self) -> list[dict[str, Any]]:
        """The transfers as they are kept."""
        return [form.given() for form in self.filled()]


TransferRows: Any = forms.formset_factory(
    TransferForm, formset=_TransferRows, extra=1, max_num=MAX_ROWS, absolute_max=MAX_ROWS + 1
)


def initial_transfer(kept: dict[str, Any]) -> dict[str, Any]:
    """A kept transfer, as the form shows it again."""
    at = str(kept.get("at") or "")
    moment = timezone.localtime(found) if (found := moment_of(at)) else None
    minor = kept.get("amount_minor")
    return {
        **kept,
        "amount": None if minor is None else Decimal(minor).scaleb(-_minor_digits(kept.get("currency", "THB"))),
        "amount_unknown": minor is None,
        "to_account_unknown": not kept.get("to_account"),
        "day": moment.date() if moment else None,
        "day_unknown": moment is None,
        "time": f"{moment:%H:%M}" if moment and "T" in at else "",
    }


def _minor_digits(currency: str) -> int:
    return formats.words.MINOR_DIGITS.get(currency, 2)


def _moment_text(day: dt.date | None, time: str) -> str | None:
    if day is None:
        return None
    if not time:
        return day.isoformat()
    return timezone.make_aware(dt.datetime.combine(day, dt.time.fromisoformat(time))).isoformat()


def _normal_account(rail: str, typed: str) -> str | None:
    if rail == "promptpay":
        return normal_phone(typed) or normal_account(typed)
    if rail == "crypto":
        found = normal_crypto(typed)
        return found[0] if found else None
    if rail in {"bank", "wallet"}:
        return normal_account(typed)
    return typed[:80]


def _wrong_account(rail: str, typed: str) -> Any:
    if rail == "crypto":
        return _("A letter of this wallet address is wrong or missing. Copy it again from your app.")
    digits = sum(sign.isdecimal() for sign in typed)
    message = _("The account number is not complete: it has %(number)s digits, most have 10 to 12.")
    return str(message) % {"number": digits}


def _bank_words(bank: Bank) -> str:
    return str(bank.name) if bank.short_name in str(bank.name) else f"{bank.name} ({bank.short_name})"
