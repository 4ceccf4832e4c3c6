"""News for the victims behind a case: chosen by a supervisor or prosecutor, told once for each kind."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import ngettext

from cases import queries as cases
from cases.views.answers import submitted
from extradition import actions
from extradition.forms import OutcomeForm
from extradition.views.frame import thai_view


@thai_view("outcomes.release")
def outcomes(request: HttpRequest, case_ref: str) -> HttpResponse:
    officer: Any = request.user
    case = cases.survivor(cases.get_case(officer, case_ref))
    form = OutcomeForm.of(request)
    told: list[int] = []

    def again() -> HttpResponse:
        return render(request, "extradition/outcomes.html", {"form": form, "case": case})

    def act(f: OutcomeForm) -> None:
        told.append(actions.release_outcomes(by=officer, case=case, kind=f.cleaned_data["kind"]))

    if request.method != "POST":
        return again()
    return submitted(request, form, act=act, done=_Done(told), back=reverse("case", args=[case.reference]), again=again)


class _Done:
    """How many complaints were told, known only after the act."""

    def __init__(self, told: list[int]) -> None:
        self.told = told

    def __str__(self) -> str:
        count = self.told[0] if self.told else 0
        words = ngettext("%(count)s complaint now shows the news.", "%(count)s complaints now show the news.", count)
        return words % {"count": count}
