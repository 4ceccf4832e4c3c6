"""Persons found: the list, a new record, and the page of one person."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from extradition import actions, clocks, queries, words
from extradition.forms import JudgeForm, PersonFilterForm, PersonForm, ReasonForm, StepForm, ViewForm
from extradition.models import Candidate, Person
from extradition.workflow import PERSON
from taskforce.audit.moves import moves_for
from taskforce.errors import DomainError, NotAllowed
from taskforce.web.decorators import officer_view


@officer_view("persons.see")
def persons(request: HttpRequest) -> HttpResponse:
    """All visible persons, newest first."""
    officer: Any = request.user
    form = PersonFilterForm(request.GET)
    chosen = {name: value for name, value in form.cleaned_data.items() if value} if form.is_valid() else {}
    found = queries.person_list(officer, after=request.GET.get("after", ""), **chosen)
    context = {
        "found": found,
        "chosen": chosen,
        "filter_form": PersonFilterForm(initial=chosen),
        "records": _may_record(officer),
    }
    return render(request, "extradition/persons.html", context)


def _may_record(officer: Any) -> bool:
    return officer.side == "KH" and officer.can("persons.record")


@officer_view("persons.record")
def person_new(request: HttpRequest) -> HttpResponse:
    """Record a person found; the Cambodian side's part."""
    officer: Any = request.user
    if not _may_record(officer):
        raise NotAllowed()
    form = PersonForm.of(
        request, officer=officer, initial={"case": request.GET.get("case", "")[:40], "nationality": "TH"}
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.record_person(by=officer, **form.wanted)
        except DomainError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("The record is made. It is your side's own until you send it to screening."))
            return redirect("person", made.reference)
    status = 422 if form.errors else 200
    return render(request, "extradition/person_new.html", {"form": form}, status=status)


@officer_view("persons.see")
def person(request: HttpRequest, reference: str) -> HttpResponse:
    return show_person(request, queries.person(reference, officer=request.user))


def show_person(request: HttpRequest, person: Person, **bound: Any) -> HttpResponse:
    """The page of a visible person; `bound` are forms that were posted and are shown again (`victim=form`)."""
    officer: Any = request.user
    moves = moves_for(PERSON, obj=person, by=officer)
    step = next((kind for kind, move in actions.prosecution.STEPS.items() if move in moves), "")
    context = {
        "person": person,
        "moves": moves,
        "clock": clocks.of_person(person),
        "candidates": _candidates(person, officer, bound),
        "lists": [entry.handover for entry in person.entries.select_related("handover")],
        "steps": list(person.steps.select_related("recorded_by")),
        "step": step,
        "step_words": words.STEPS.get(step, ""),
        "has_errors": any(form.errors for form in bound.values()),
        "bound": bound,
        **_forms(person, officer, bound),
        **_rights(person, officer),
    }
    return render(request, "extradition/person.html", context)


def _forms(person: Person, officer: Any, bound: dict[str, Any]) -> dict[str, Any]:
    own = {"TH": person.view_th, "KH": person.view_kh}[officer.side]
    return {
        "view_form": bound.get("view") or ViewForm(initial={"text": own}, auto_id="view_%s"),
        "victim_form": bound.get("victim") or ReasonForm(auto_id="victim_%s"),
        "indicators_form": bound.get("indicators") or ReasonForm(auto_id="indicators_%s"),
        "clear_form": bound.get("clear") or ReasonForm(auto_id="clear_%s"),
        "step_form": bound.get("step") or StepForm(auto_id="step_%s"),
    }


def _rights(person: Person, officer: Any) -> dict[str, bool]:
    undecided = bool(person.indicators) and not person.status_reason
    return {
        "says": officer.can("persons.record") or officer.can("persons.judge"),
        "judges": officer.side == "TH" and officer.can("persons.judge") and person.state == "screening",
        "undecided": undecided,
        "decides": undecided and officer.can("persons.judge") and person.state in ("found", "screening", "screened"),
        "releases": officer.side == "TH" and officer.can("outcomes.release") and person.case_id is not None,
    }


def _candidates(person: Person, officer: Any, bound: dict[str, Any]) -> dict[str, Any]:
    """Flagged ones and the others, each with its form; `fresh` says that some came after the screening was finished."""
    rows: list[Candidate] = list(queries.candidates(person, officer=officer))
    for row in rows:
        row.form = bound.get(f"judge-{row.pk}") or JudgeForm(  # type: ignore[attr-defined]
            auto_id=f"c{row.rank}-%s", initial={"judgement": row.judgement, "reason": row.judged_reason}
        )
    likely = [row for row in rows if row.flagged or row.judgement in ("same", "unsure") or f"judge-{row.pk}" in bound]
    opened = sum(row.flagged and not row.judgement for row in rows)
    return {
        "likely": likely,
        "others": [row for row in rows if row not in likely],
        "open": opened,
        "fresh": opened if person.state in ("screened", "on_list") else 0,
    }
