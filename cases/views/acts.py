"""What officers do on the page of a case: each view takes one form to one action."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases import actions, queries
from cases.forms import CloseForm, HoldForm, NoteForm, ReasonForm, TaskForm, TranslationForm
from cases.models import Case
from cases.views.answers import pressed, submitted
from cases.views.case import show_case, task_agencies
from taskforce.agencies import queries as reference
from taskforce.errors import NotFound
from taskforce.web.decorators import officer_view

MOVES: dict[str, tuple[Callable[..., Any], Any]] = {
    "start": (actions.start, gettext_lazy("The investigation has started.")),
    "hold_operation": (actions.hold_operation, gettext_lazy("The joint operation is recorded.")),
    "reopen": (actions.reopen, gettext_lazy("The case is open again.")),
}


def of_case(permission: str) -> Callable[..., Any]:
    """A view of a visible case. A GET of an address that only takes forms leads back to the case."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @officer_view(permission)
        @wraps(view)
        def guarded(request: HttpRequest, case_ref: str, **kwargs: Any) -> HttpResponse:
            officer: Any = request.user
            row = queries.get_case(officer, case_ref)
            if request.method != "POST" and not getattr(view, "has_page", False):
                return redirect("case", row.reference)
            return view(request, row, **kwargs)

        return guarded

    return decorate


def with_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Marks a view whose form has a page of its own."""
    view.has_page = True  # type: ignore[attr-defined]
    return view


def back_to(row: Case, part: str = "") -> str:
    return reverse("case", args=[row.reference]) + (f"#{part}" if part else "")


@of_case("cases.see")
def move(request: HttpRequest, row: Case, name: str) -> HttpResponse:
    if name == "close":
        return _close(request, row)
    if name not in MOVES:
        raise NotFound()
    act, done = MOVES[name]
    return pressed(request, act=lambda: act(case=row, by=request.user), done=done, back=back_to(row))


def _close(request: HttpRequest, row: Case) -> HttpResponse:
    form = CloseForm.of(request)
    return submitted(
        request,
        form,
        act=lambda f: actions.close(case=row, reason=f.cleaned_data["reason"], by=request.user),
        done=_("The case is closed."),
        back=back_to(row),
        again=lambda: show_case(request, row, close=form),
    )


@of_case("cases.note")
def add_note(request: HttpRequest, row: Case) -> HttpResponse:
    form = NoteForm.of(request)
    return submitted(
        request,
        form,
        act=lambda f: actions.add_note(case=row, by=request.user, **f.cleaned_data),
        done=_("The note is added."),
        back=back_to(row, "notes"),
        again=lambda: show_case(request, row, note=form),
    )


@of_case("cases.note")
@with_page
def translate(request: HttpRequest, row: Case, note_id: str) -> HttpResponse:
    note = queries.get_note(request.user, row, note_id)
    form = TranslationForm.of(request, initial={"language": request.user.language})  # type: ignore[union-attr]

    def again() -> HttpResponse:
        return render(request, "cases/translate.html", {"form": form, "note": note, "case": row})

    if request.method != "POST":
        return again()
    return submitted(
        request,
        form,
        act=lambda f: actions.add_translation(note=note, by=request.user, **f.cleaned_data),
        done=_("The translation is added. A second person can verify it."),
        back=back_to(row, "notes"),
        again=again,
    )


@of_case("cases.note")
def verify(request: HttpRequest, row: Case, translation_id: str) -> HttpResponse:
    found = queries.get_translation(request.user, row, translation_id)
    return pressed(
        request,
        act=lambda: actions.verify_translation(translation=found, by=request.user),
        done=_("The translation is verified."),
        back=back_to(row, "notes"),
    )


@of_case("cases.note")
def add_task(request: HttpRequest, row: Case) -> HttpResponse:
    officer: Any = request.user
    form = TaskForm.of(request, agencies=task_agencies(queries.case_page(row, officer)))
    return submitted(
        request,
        form,
        act=lambda f: actions.add_task(
            case=row,
            agency=reference.agency(f.cleaned_data["agency"]),
            title=f.cleaned_data["title"],
            language=officer.language,
            due_at=f.due_at,
            by=officer,
        ),
        done=_("The task is added."),
        back=back_to(row, "tasks"),
        again=lambda: show_case(request, row, task=form),
    )


@of_case("cases.note")
def finish_task(request: HttpRequest, row: Case, task_id: str) -> HttpResponse:
    task = queries.get_task(request.user, row, task_id)
    return pressed(
        request,
        act=lambda: actions.finish_task(task=task, by=request.user),
        done=_("The task is completed."),
        back=back_to(row, "tasks"),
    )


@of_case("links.judge")
@with_page
def reject_link(request: HttpRequest, row: Case, link_id: str) -> HttpResponse:
    """Not the same gang: says why, and what will happen, before it happens."""
    link = queries.get_link(request.user, row, link_id)
    form = ReasonForm.of(request)

    def again() -> HttpResponse:
        return render(request, "cases/reject_link.html", {"form": form, "link": link, "case": row})

    if request.method != "POST":
        return again()
    return submitted(
        request,
        form,
        act=lambda f: actions.judge_link(link=link, same=False, reason=f.cleaned_data["reason"], by=request.user),
        done=_("It is recorded that complaint %(number)s is not of this gang.") % {"number": link.complaint.reference},
        back=back_to(row, "links"),
        again=again,
    )


@of_case("holds.answer")
@with_page
def hold(request: HttpRequest, row: Case, hold_id: str, name: str) -> HttpResponse:
    """Record what the bank answered. Only the confirmation of a hold asks for figures."""
    found = queries.get_hold(request.user, row, hold_id)
    form = HoldForm.of(request)

    def act(f: Any) -> None:
        number = f.cleaned_data["bank_case_id"]
        actions.answer_hold(hold=found, name=name, held_minor=f.held_minor, bank_case_id=number, by=request.user)

    def again() -> HttpResponse:
        return render(request, "cases/hold.html", {"form": form, "hold": found, "case": row, "name": name})

    if name not in ("confirm", "nothing_left", "police", "freeze", "release"):
        raise NotFound()
    if request.method != "POST":
        return again()
    return submitted(request, form, act=act, done=_("The hold is updated."), back=back_to(row, "holds"), again=again)
