"""Dates of two eras and amounts of money, as people type them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone, translation

from taskforce.web.fieldparts import field_parts, summary_of
from taskforce.web.forms import MoneyField, PortalForm, ThreeBoxDateField, unknown_field

THE_DAY = dt.date(2026, 11, 21)


@pytest.mark.parametrize(
    "boxes", [("21", "11", "2026"), ("21", "11", "2569"), ("๒๑", "11", "๒๕๖๙"), ("២១", "11", "២០២៦")]
)
def test_a_day_is_read_in_either_era_and_three_scripts(boxes: tuple[str, ...]) -> None:
    assert ThreeBoxDateField().clean(boxes) == THE_DAY


@pytest.mark.parametrize(
    ("boxes", "code"),
    [
        (("21", "11", "69"), "ambiguous"),
        (("21", "", "2026"), "incomplete"),
        (("31", "2", "2026"), "invalid"),
        (("21", "11", "2300"), "invalid"),
        (("21", "11", "20266666666666"), "invalid"),
        (("x", "11", "2026"), "invalid"),
        (("²", "11", "2026"), "invalid"),
        (("21", "🙂", "2026"), "invalid"),
        ((), "required"),
    ],
)
def test_a_day_that_cannot_be_is_refused_with_its_reason(boxes: tuple[str, ...], code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        ThreeBoxDateField().clean(boxes)
    assert refused.value.code == code


def test_tomorrow_is_refused_only_where_the_future_makes_no_sense() -> None:
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    boxes = (str(tomorrow.day), str(tomorrow.month), str(tomorrow.year))
    assert ThreeBoxDateField().clean(boxes) == tomorrow
    with pytest.raises(ValidationError):
        ThreeBoxDateField(future=False).clean(boxes)


def test_the_echo_says_both_eras() -> None:
    widget = ThreeBoxDateField().widget
    for language in ("en", "th", "km"):
        with translation.override(language):
            echo = widget.echo(THE_DAY)
            assert "2026" in echo
            assert "2569" in echo
    assert widget.echo(["21", "11", "69"]) == ""


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("49,500.00", "49500.00"), ("49 500", "49500"), ("๔๙,๕๐๐.๕๐", "49500.50"), ("៤៩៥០០", "49500"), ("฿ 7", "7")],
)
def test_money_is_taken_as_people_paste_it(typed: str, amount: str) -> None:
    assert MoneyField().clean(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["1.450,00", "49,50", "1.455", "-5", "0", "NaN", "1e9", "five", "9" * 40])
def test_money_that_may_mean_two_things_is_asked_again(typed: str) -> None:
    with pytest.raises(ValidationError):
        MoneyField().clean(typed)


def test_riel_has_no_decimals() -> None:
    with pytest.raises(ValidationError):
        MoneyField(currency="KHR").clean("100.50")


class TransferForm(PortalForm):
    account = forms.CharField(label="Account")
    account_unknown = unknown_field()
    date = ThreeBoxDateField(label="Date")


def filled(**data: Any) -> TransferForm:
    return TransferForm({"date_0": "21", "date_1": "11", "date_2": "2569", **data})


def test_i_do_not_know_lets_a_field_stay_empty_and_drops_what_was_typed() -> None:
    assert not filled().is_valid()
    form = filled(account="123", account_unknown="on")
    assert form.is_valid()
    assert form.cleaned_data["account"] is None


def test_each_error_links_to_its_control_and_names_it() -> None:
    links = dict(summary_of(TransferForm({"date_2": "69"})))
    assert "#id_account" in links
    assert "#id_date_0" in links
    with translation.override("en"):
        assert dict(summary_of(TransferForm({})))["#id_account"] == "Fill in: Account"


def test_the_control_says_that_it_is_wrong_and_by_what() -> None:
    control = str(field_parts(filled()["account"]).control)
    assert 'aria-invalid="true"' in control
    assert "id_account_error" in control
    assert "placeholder" not in control
