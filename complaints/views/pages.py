"""What each page of the wizard asks, judges, keeps and shows: forms in, answers out."""

from __future__ import annotations

from typing import Any, Protocol

from django.http import HttpRequest

from complaints import evidence_rules, queries
from complaints.actions import attach_file, remove_file
from complaints.errors import FileRefused
from complaints.forms import AboutForm, CheckForm, ContactRows, PaidForm, StoryForm, TransferRows
from complaints.forms.contacts import initial_contact
from complaints.forms.money import initial_transfer
from complaints.models import Draft
from complaints.statement import Answers
from complaints.summary import summary_of_answers


class Page(Protocol):
    """A page of the wizard."""

    def is_valid(self) -> bool: ...
    def given(self) -> dict[str, Any]: ...
    def has_errors(self) -> bool: ...
    def context(self) -> dict[str, Any]: ...


class FormPage:
    """A page with one plain form."""

    form_class: Any = None
    step = ""

    def __init__(self, request: HttpRequest, draft: Draft, answers: Answers) -> None:
        self.form = self.form_class.of(request, initial=answers.get(self.step) or None)

    def is_valid(self) -> bool:
        return bool(self.form.is_valid())

    def given(self) -> dict[str, Any]:
        return dict(self.form.given())

    def has_errors(self) -> bool:
        return bool(self.form.is_bound and self.form.errors)

    def context(self) -> dict[str, Any]:
        return {"form": self.form, "all_forms": [self.form]}


class StoryPage(FormPage):
    form_class, step = StoryForm, "story"


class AboutPage(FormPage):
    form_class, step = AboutForm, "about"


class MoneyPage:
    """Whether money left, and the transfers if it did."""

    def __init__(self, request: HttpRequest, draft: Draft, answers: Answers) -> None:
        kept = answers.get("money") or {}
        first = kept.get("paid") or (answers.get("start") or {}).get("paid") or ""
        self.paid = PaidForm.of(request, initial={"paid": first})
        if first in {"yes", "late"}:
            self.paid.settle()
        rows = [initial_transfer(row) for row in kept.get("transfers") or []]
        self.rows = TransferRows.of(request, rows=rows)
        self.nothing = self.paid["paid"].value() == "no"
        self.redrawn = self.rows.redrawn

    def is_valid(self) -> bool:
        if self.redrawn or not self.paid.is_valid():
            return False
        return self.nothing or bool(self.rows.is_valid())

    def given(self) -> dict[str, Any]:
        return {"paid": self.paid.cleaned_data["paid"], "transfers": [] if self.nothing else self.rows.given()}

    def has_errors(self) -> bool:
        if self.redrawn or not self.paid.is_bound or self.paid.kept_only:
            return False
        return not self.is_valid()

    def context(self) -> dict[str, Any]:
        errors = [self.paid] if self.nothing else [self.paid, *self._rows_with_errors()]
        return {"paid": self.paid, "rows": self.rows, "all_forms": errors if self.has_errors() else []}

    def _rows_with_errors(self) -> list[Any]:
        return [self.rows]


class ContactsPage:
    """Telephone numbers, names and addresses; none is an answer too."""

    def __init__(self, request: HttpRequest, draft: Draft, answers: Answers) -> None:
        kept = (answers.get("contacts") or {}).get("contacts") or []
        self.rows = ContactRows.of(request, rows=[initial_contact(row) for row in kept])

    def is_valid(self) -> bool:
        return bool(self.rows.is_valid())

    def given(self) -> dict[str, Any]:
        return {"contacts": self.rows.given(), "seen": True}

    def has_errors(self) -> bool:
        return bool(self.rows.is_bound and not self.rows.redrawn and not self.rows.is_valid())

    def context(self) -> dict[str, Any]:
        return {"rows": self.rows, "all_forms": [self.rows] if self.has_errors() else []}


class EvidencePage:
    """Files are taken one by one, as they come; each that is refused says why, the others stay."""

    def __init__(self, request: HttpRequest, draft: Draft, answers: Answers) -> None:
        self.draft = draft
        self.refused: list[str] = []
        if request.method == "POST":
            self._take(request)

    def _take(self, request: HttpRequest) -> None:
        if removed := request.POST.get("remove"):
            remove_file(draft_id=self.draft.pk, file_id=_uuid(removed))
        for upload in request.FILES.getlist("files"):
            try:
                attach_file(upload=upload, draft_id=self.draft.pk)
            except FileRefused as error:
                self.refused.append(str(error))

    def is_valid(self) -> bool:
        return not self.refused

    def given(self) -> dict[str, Any]:
        return {"seen": True}

    def has_errors(self) -> bool:
        return bool(self.refused)

    def context(self) -> dict[str, Any]:
        return {
            "files": queries.files_of_draft(self.draft.pk),
            "refused": self.refused,
            "accept": evidence_rules.ACCEPT,
            "limits": evidence_rules.LIMITS,
        }


class CheckPage(FormPage):
    """All answers once more, each with the way to change it, and the declaration."""

    form_class, step = CheckForm, "check"

    def __init__(self, request: HttpRequest, draft: Draft, answers: Answers) -> None:
        super().__init__(request, draft, answers)
        self.draft, self.answers = draft, answers

    def context(self) -> dict[str, Any]:
        files = queries.files_of_draft(self.draft.pk)
        return {**super().context(), "parts": summary_of_answers(self.answers, files)}


def _uuid(text: str) -> Any:
    from uuid import UUID

    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)


PAGES: dict[str, Any] = {
    "story": StoryPage,
    "money": MoneyPage,
    "contacts": ContactsPage,
    "evidence": EvidencePage,
    "about": AboutPage,
    "check": CheckPage,
}
