"""What officers type about persons, warrants and handovers. Every form keeps what was typed when something is missing."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from cases import queries as cases
from extradition import words
from extradition.models import Candidate, Warrant
from extradition.workflow import HANDOVER, PERSON
from taskforce.agencies import queries as reference
from taskforce.agencies.models import Gate, Offence
from taskforce.errors import NotFound
from taskforce.web.forms import PortalForm, ThreeBoxDateField, fold_digits

ADULT = 18
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)\Z", re.ASCII)
_WARRANT = re.compile(r"(?:ที่|เลขที่)?\s*(จ\.?\s*)?(\d{1,6})/(25\d{2})\Z", re.ASCII)


def area(label: Any, *, required: bool = True, rows: int = 3, most: int = 2000, **kwargs: Any) -> forms.CharField:
    """A text of several lines."""
    return forms.CharField(
        label=label, required=required, max_length=most, widget=forms.Textarea({"rows": rows}), **kwargs
    )


class TimeField(forms.CharField):
    """A time of day as typed on either side: 14:05, 14.05, in digits of three scripts. Cleans to `datetime.time`."""

    size = 4

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=10, widget=forms.TextInput({"inputmode": "numeric", "class": "num"}), **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        found = _TIME.match(fold_digits(text.strip()))
        if found is None:
            raise forms.ValidationError(now("Write the time as hours and minutes, for example 14:05."), code="invalid")
        return time(int(found[1]), int(found[2]))


class CaseField(forms.CharField):
    """The number of a case that the officer may see. Cleans to the case, or None."""

    def __init__(self, *, officer: Any, **kwargs: Any) -> None:
        self.officer = officer
        super().__init__(label=_("Case number"), required=False, max_length=40, **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        try:
            return cases.survivor(cases.get_case(self.officer, text))
        except NotFound:
            raise forms.ValidationError(
                now("There is no such case, or it is not shared with you."), code="unknown"
            ) from None


class PersonForm(PortalForm):
    """A person found, in neutral words: nobody is called a suspect here."""

    name_given = forms.CharField(
        label=_("Name as given"), max_length=200, help_text=_("In the script in which it was given or written.")
    )
    other_names = area(
        _("Other names"), required=False, rows=2, help_text=_("Nicknames and other spellings, one on each line.")
    )
    sex = forms.ChoiceField(label=_("Sex"), choices=[*words.SEXES.items()], required=False, widget=forms.RadioSelect)
    birth_date = ThreeBoxDateField(label=_("Date of birth"), required=False, future=False)
    minor = forms.BooleanField(label=_("Under 18, or possibly under 18"), required=False)
    nationality = forms.ChoiceField(
        label=_("Nationality as stated"), choices=[*words.NATIONALITIES.items()], required=False
    )
    document_no = forms.CharField(
        label=_("Number of the identity card or passport"),
        max_length=40,
        required=False,
        help_text=_("Kept sealed. It is compared with warrants and never shown to the other side."),
    )
    found_on = ThreeBoxDateField(label=_("Day on which the person was found"), future=False)
    found_time = TimeField(label=_("Time of day"))
    found_place = forms.CharField(label=_("Place where the person was found"), max_length=200)
    province = forms.ChoiceField(label=_("Province"), required=False)
    indicators = forms.MultipleChoiceField(
        label=_("Indicators of trafficking or forced labour"),
        choices=[*words.INDICATORS.items()],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Tick what you saw or were told. Ticking does not decide anything."),
    )
    view = area(_("View of your side"), required=False, help_text=_("Both sides read it once the record is shared."))

    def __init__(self, *args: Any, officer: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["case"] = CaseField(officer=officer)
        provinces = [(row.code, str(row)) for row in reference.provinces_of("KH")]
        self.fields["province"].choices = [("", "–"), *provinces]  # type: ignore[attr-defined]
        self.order_fields(["case", *list(self.fields)])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("found_on") and data.get("found_time") and self._found_at(data) > timezone.now():
            self.add_error("found_time", now("This time is not past yet."))
        born = data.get("birth_date")
        if born and _age(born) < ADULT:
            data["minor"] = True
        return data

    @staticmethod
    def _found_at(data: dict[str, Any]) -> datetime:
        return timezone.make_aware(datetime.combine(data["found_on"], data["found_time"]))

    @property
    def wanted(self) -> dict[str, Any]:
        """The arguments of `actions.record_person`."""
        data = self.cleaned_data
        plain = ("name_given", "sex", "birth_date", "nationality", "minor", "document_no", "found_place")
        return {
            **{name: data[name] for name in plain},
            "other_names": [line.strip()[:200] for line in data["other_names"].splitlines() if line.strip()][:10],
            "indicators": data["indicators"],
            "province": data["province"],
            "found_at": self._found_at(data),
            "case": data["case"],
            "view_kh": data["view"],
        }


def _age(born: date) -> int:
    today = timezone.localdate()
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


class PersonFilterForm(PortalForm):
    q = forms.CharField(label=_("Name, number of the record or of the case"), required=False, max_length=200)
    state = forms.ChoiceField(label=_("Status"), required=False, choices=[("", _("All")), *PERSON.choices])


class WarrantFilterForm(PortalForm):
    q = forms.CharField(label=_("Name, or number of the warrant"), required=False, max_length=200)
    status = forms.ChoiceField(label=_("Status"), required=False, choices=[("", _("All")), *Warrant.Status.choices])


class HandoverFilterForm(PortalForm):
    q = forms.CharField(label=_("Number of the list, the case or a person"), required=False, max_length=40)
    state = forms.ChoiceField(label=_("Status"), required=False, choices=[("", _("All")), *HANDOVER.choices])


class ReasonForm(PortalForm):
    """Why a person is a victim, is not one, or has no case."""

    reason = area(_("Reason"), most=400)


class ViewForm(PortalForm):
    text = area(_("View of your side"), required=False)


class JudgeForm(PortalForm):
    judgement = forms.ChoiceField(
        label=_("Is it the same person?"),
        widget=forms.RadioSelect,
        choices=[choice for choice in Candidate.Judgement.choices if choice[0]],
    )
    reason = area(_("Reason"), rows=2, most=400)


class StepForm(PortalForm):
    """One step before prosecutor or court; which one is next follows from the person's state."""

    on = ThreeBoxDateField(label=_("Day"), future=False)
    number = forms.CharField(label=_("Number of the paper"), required=False, max_length=60)
    court = forms.CharField(label=_("Court"), required=False, max_length=120)
    note = area(_("Note"), required=False, rows=2)


class WarrantForm(PortalForm):
    court = forms.CharField(label=_("Issuing court"), max_length=120)
    label = forms.CharField(
        label=_("Number of the warrant"), max_length=40, help_text=_("As the court writes it, such as จ.123/2569.")
    )
    name = forms.CharField(label=_("Name on the warrant"), max_length=200)
    name_latin = forms.CharField(label=_("Name in Latin letters"), required=False, max_length=200)
    sex = forms.ChoiceField(label=_("Sex"), choices=[*words.SEXES.items()], required=False, widget=forms.RadioSelect)
    birth_date = ThreeBoxDateField(label=_("Date of birth"), required=False, future=False)
    national_id = forms.CharField(label=_("National ID number"), required=False, max_length=20)
    offence = forms.ChoiceField(label=_("Offence"))
    issued_on = ThreeBoxDateField(label=_("Day of issue"), future=False)

    def __init__(self, *args: Any, officer: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["case"] = CaseField(officer=officer)
        offences = [(row.code, str(row)) for row in reference.everything(Offence).values()]
        self.fields["offence"].choices = [("", "–"), *offences]  # type: ignore[attr-defined]

    def clean_label(self) -> tuple[str, int, int]:
        found = _WARRANT.match(fold_digits(self.cleaned_data["label"].strip()))
        if found is None:
            raise forms.ValidationError(now("Write number and Buddhist year, for example จ.123/2569."), code="invalid")
        return ("จ." if found[1] else "", int(found[2]), int(found[3]))

    def clean_national_id(self) -> str:
        return "".join(c for c in fold_digits(self.cleaned_data["national_id"]) if c.isdigit())

    @property
    def wanted(self) -> dict[str, Any]:
        """The arguments of `actions.record_warrant`; the limitation runs from the day of issue at the latest."""
        data = self.cleaned_data
        prefix, number, year = data["label"]
        offence = reference.offence(data["offence"])
        issued = data["issued_on"]
        plain = ("court", "name", "name_latin", "sex", "birth_date", "national_id", "issued_on", "case")
        return {
            **{name: data[name] for name in plain},
            "prefix": prefix,
            "number": number,
            "year_be": year,
            "offence_id": offence.code,
            "limitation_on": issued + timedelta(days=round(365.25 * offence.limitation_years)),
        }


class HandoverForm(PortalForm):
    gate = forms.ChoiceField(label=_("Gate"))
    planned_on = ThreeBoxDateField(label=_("Day of the handover"))
    planned_time = TimeField(label=_("Time of day"))
    legal_basis = forms.ChoiceField(label=_("Legal basis"), choices=[*words.LEGAL_BASES.items()])
    interpreter = forms.CharField(
        label=_("Interpreter"), max_length=150, required=False, help_text=_("Name, or why there is none.")
    )
    medical_note = area(
        _("Medical note"), required=False, help_text=_("Result of the medical check, or why there is none.")
    )

    def __init__(self, *args: Any, officer: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gates = [(row.code, str(row)) for row in reference.everything(Gate).values()]
        self.fields["gate"].choices = [("", "–"), *gates]  # type: ignore[attr-defined]
        if officer is not None:
            self.fields["case"] = CaseField(officer=officer)
            self.order_fields(["case", *list(self.fields)])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("planned_on") and data.get("planned_time") and self._planned_at(data) <= timezone.now():
            self.add_error("planned_on", now("The handover must be planned for a time to come."))
        return data

    @staticmethod
    def _planned_at(data: dict[str, Any]) -> datetime:
        return timezone.make_aware(datetime.combine(data["planned_on"], data["planned_time"]))

    @property
    def wanted(self) -> dict[str, Any]:
        """The arguments of `actions.create_handover` and `actions.change`, without the case."""
        data = self.cleaned_data
        return {
            "gate_id": data["gate"],
            "planned_at": self._planned_at(data),
            "legal_basis": data["legal_basis"],
            "interpreter": data["interpreter"],
            "medical_note": data["medical_note"],
        }


class ShownForm(PortalForm):
    """Carries the hash of what was shown, so that nothing else can be approved. The page writes it, not the form."""

    shown_hash = forms.CharField(widget=forms.HiddenInput, max_length=64, required=False)


class SignForm(ShownForm):
    persons = forms.CharField(
        label=_("Type the number of persons to be handed over"),
        max_length=6,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "class": "num"}),
        help_text=_("To confirm that you have read the list"),
    )
    code = forms.CharField(
        label=_("Verification code (6 digits)"),
        max_length=12,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "one-time-code", "class": "num"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["persons"].size, self.fields["code"].size = 4, 10  # type: ignore[attr-defined]

    def clean_persons(self) -> int:
        typed = fold_digits(self.cleaned_data["persons"].strip())
        if not (typed.isascii() and typed.isdigit()):
            raise forms.ValidationError(now("Write the number in digits."), code="invalid")
        return int(typed)

    def clean_code(self) -> str:
        return fold_digits(self.cleaned_data["code"])

    def forget(self) -> None:
        """What was typed is not shown again: number and code are to be given afresh, for what is shown then."""
        data: Any = self.data
        self.data = data.copy()
        for name in ("persons", "code"):
            self.data[self.add_prefix(name)] = ""  # type: ignore[index]


class RefuseForm(PortalForm):
    ground = forms.ChoiceField(label=_("Ground for refusal"))
    reason = area(_("Reason in your own words"), most=2000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        grounds = [(row.code, str(row)) for row in reference.refusal_grounds("handover")]
        self.fields["ground"].choices = [("", "–"), *grounds]  # type: ignore[attr-defined]


class CompleteForm(PortalForm):
    """The count at the gate, and for each person of the list why they were absent, if they were."""

    counted = forms.CharField(
        label=_("Number of persons counted at the gate"),
        max_length=6,
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "class": "num"}),
    )

    def __init__(self, *args: Any, entries: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["counted"].size = 4  # type: ignore[attr-defined]
        self.references = [entry.person.reference for entry in entries]
        for entry in entries:
            self.fields[f"absent_{entry.person.reference}"] = forms.CharField(
                label=now("Why %(name)s is absent") % {"name": entry.person.name_given},
                help_text=now("Leave empty if the person is here."),
                required=False,
                max_length=200,
            )

    def clean_counted(self) -> int:
        typed = fold_digits(self.cleaned_data["counted"].strip())
        if not (typed.isascii() and typed.isdigit()):
            raise forms.ValidationError(now("Write the number in digits."), code="invalid")
        return int(typed)

    @property
    def absent(self) -> dict[str, str]:
        """Reason of absence by the person's reference, for those who are absent."""
        given = {ref: self.cleaned_data.get(f"absent_{ref}", "").strip() for ref in self.references}
        return {ref: reason for ref, reason in given.items() if reason}


class OutcomeForm(PortalForm):
    kind = forms.ChoiceField(
        label=_("News for the victims"), widget=forms.RadioSelect, choices=[*words.OUTCOMES.items()]
    )
