"""What officers type about a case. Every form keeps what was typed when something is missing."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.actions.shares import ANSWERS
from cases.queries.sentences import ANSWERS as ANSWER_WORDS
from cases.queries.sentences import CLOSE_REASONS
from taskforce.agencies import queries as reference
from taskforce.agencies.models import Province, Purpose, ScamType
from taskforce.i18n import languages
from taskforce.web.forms import MoneyField, PortalForm, ThreeBoxDateField

LONGEST = 20_000
#: A case is merged by looking at the other one, not by closing it.
BY_HAND = [(code, words) for code, words in CLOSE_REASONS.items() if code != "merged"]


class LanguageField(forms.ChoiceField):
    """In which language something is written: the writer's own unless they say otherwise."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label=kwargs.pop("label", _("Language of the text")), choices=languages.choices(), **kwargs)


def area(label: Any, *, required: bool = True, rows: int = 4, **kwargs: Any) -> forms.CharField:
    """A text of several lines, kept as typed."""
    box = forms.Textarea({"rows": rows})
    return forms.CharField(label=label, required=required, widget=box, max_length=LONGEST, strip=False, **kwargs)


class NoteForm(PortalForm):
    text = area(_("Note"))
    language = LanguageField()
    both_sides = forms.BooleanField(required=False, label=_("The other side may read this note too"))


class TranslationForm(PortalForm):
    text = area(_("Translation"))
    language = LanguageField(label=_("Language of the translation"))


class TaskForm(PortalForm):
    title = forms.CharField(label=_("What is to be done"), max_length=200)
    agency = forms.ChoiceField(label=_("Agency"))
    due = ThreeBoxDateField(label=_("To be done by"), required=False)

    def __init__(self, *args: Any, agencies: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agency"].choices = [(row.code, str(row)) for row in agencies]  # type: ignore[attr-defined]

    @property
    def due_at(self) -> datetime | None:
        """The end of the chosen day, on the clocks of both countries."""
        chosen = self.cleaned_data.get("due")
        return timezone.make_aware(datetime.combine(chosen, time(23, 59))) if chosen else None


class ReasonForm(PortalForm):
    """Why something is handed back, not approved, or not the same gang."""

    reason = forms.CharField(label=_("Reason"), max_length=400, widget=forms.Textarea({"rows": 2}))


class MergeForm(PortalForm):
    """Why two cases are one gang's work. Carries the hash of what was shown, so that nothing else is merged."""

    reason = forms.CharField(
        label=_("What ties them together"), required=False, max_length=400, widget=forms.Textarea({"rows": 2})
    )
    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)


class AssignForm(PortalForm):
    officer = forms.ChoiceField(label=_("Assign to"))

    def __init__(self, *args: Any, officers: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(officer.pk): officer for officer in officers}
        self.fields["officer"].choices = [("", "–"), *((key, str(o)) for key, o in self.people.items())]  # type: ignore[attr-defined]

    def clean_officer(self) -> Any:
        return self.people[self.cleaned_data["officer"]]


class CloseForm(PortalForm):
    reason = forms.ChoiceField(label=_("Why the case is closed"), choices=[("", "–"), *BY_HAND])


class ShareForm(PortalForm):
    """One item, to one agency of the other side, for a purpose, until a day."""

    item = forms.ChoiceField(label=_("What is shared"))
    text = area(
        _("Redacted account"),
        required=False,
        help_text=_(
            "Only for a victim's account: write what the other side may read, without names or numbers of the victim."
        ),
    )
    language = LanguageField()
    to_agency = forms.ChoiceField(label=_("Recipient"))
    purpose = forms.ChoiceField(label=_("Purpose"))
    reason = area(_("Reason for sharing"), rows=3)
    days = forms.ChoiceField(
        label=_("Access ends after"),
        choices=[("7", _("7 days")), ("30", _("30 days")), ("90", _("90 days"))],
        initial="30",
    )

    def __init__(self, *args: Any, items: list[tuple[str, Any]], agencies: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.agencies = {row.code: row for row in agencies}
        choices: dict[str, Any] = {
            "item": [("", "–"), *items],
            "to_agency": [(row.code, str(row.name)) for row in agencies],
            "purpose": [(code, str(row)) for code, row in reference.everything(Purpose).items()],
        }
        for name, found in choices.items():
            self.fields[name].choices = found  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if str(data.get("item", "")).startswith("story:") and not (data.get("text") or "").strip():
            self.add_error("text", _("Write what the other side may read."))
        return data

    @property
    def wanted(self) -> dict[str, Any]:
        """The arguments of `actions.request_share` that the officer chose."""
        data = self.cleaned_data
        item_type, _colon, item_id = data["item"].partition(":")
        return {
            "item_type": item_type,
            "item_id": item_id,
            "to_agency": self.agencies[data["to_agency"]],
            "purpose": data["purpose"],
            "reason": data["reason"],
            "expires_at": timezone.now() + timedelta(days=int(data["days"])),
            "text": data.get("text") or "",
            "language": data["language"],
        }


class ApproveForm(PortalForm):
    """Carries the hash of what was shown, so that nothing else can be approved."""

    seen_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)


class AnswerForm(PortalForm):
    answer = forms.ChoiceField(
        label=_("Answer"), widget=forms.RadioSelect, choices=[(key, ANSWER_WORDS[key]) for key in ANSWERS]
    )
    text = area(_("In your own words"), required=False, rows=3)
    language = LanguageField()


class HoldForm(PortalForm):
    """What the bank answered. Amount and number are asked for only when it confirms."""

    held = MoneyField(label=_("Amount held"), required=False)
    bank_case_id = forms.CharField(label=_("Bank Case ID"), required=False, max_length=40)

    @property
    def held_minor(self) -> int | None:
        amount = self.cleaned_data.get("held")
        return None if amount is None else int(amount * 100)


class QueueFilterForm(PortalForm):
    """What a queue is narrowed to; drawn from the address, never refused."""

    q = forms.CharField(label=_("Case number"), required=False, max_length=40)
    scam_type = forms.ChoiceField(label=_("Scam type"), required=False)
    part = forms.ChoiceField(
        label=_("Our part"),
        required=False,
        choices=[("", _("All")), ("lead", _("Leading")), ("support", _("Supporting"))],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["scam_type"].choices = _named(ScamType)  # type: ignore[attr-defined]


class CaseFilterForm(PortalForm):
    q = forms.CharField(
        label=_("Case number, complaint number, telephone, account or website"), required=False, max_length=300
    )
    state = forms.ChoiceField(label=_("Status"), required=False)
    province = forms.ChoiceField(label=_("Province"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        from cases.workflow import CASE

        super().__init__(*args, **kwargs)
        self.fields["state"].choices = [("", _("All")), *CASE.choices]  # type: ignore[attr-defined]
        self.fields["province"].choices = _named(Province)  # type: ignore[attr-defined]


def _named(model: Any) -> list[tuple[str, Any]]:
    return [("", _("All")), *((code, str(row)) for code, row in reference.everything(model).items())]
