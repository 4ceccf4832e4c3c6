"""Warrants of the Thai courts. For the other side these pages do not exist."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.views.answers import pressed
from extradition import actions, queries
from extradition.forms import WarrantFilterForm, WarrantForm
from extradition.models import Candidate, Warrant
from extradition.views.frame import thai_view
from taskforce.errors import DomainError


@thai_view("warrants.see")
def warrants(request: HttpRequest) -> HttpResponse:
    officer: Any = request.user
    form = WarrantFilterForm(request.GET)
    chosen = {name: value for name, value in form.cleaned_data.items() if value} if form.is_valid() else {}
    context = {
        "found": queries.warrant_list(officer, after=request.GET.get("after", ""), **chosen),
        "chosen": chosen,
        "filter_form": WarrantFilterForm(initial=chosen),
        "records": officer.can("warrants.record"),
    }
    return render(request, "extradition/warrants.html", context)


@thai_view("warrants.record")
def warrant_new(request: HttpRequest) -> HttpResponse:
    officer: Any = request.user
    form = WarrantForm.of(request, officer=officer, initial={"case": request.GET.get("case", "")[:40]})
    if request.method == "POST" and form.is_valid() and (made := _record(form, officer)):
        messages.success(request, _("The warrant is recorded. Persons found earlier are now compared with it."))
        return redirect("warrant", made.pk)
    status = 422 if form.errors else 200
    return render(request, "extradition/warrant_new.html", {"form": form}, status=status)


def _record(form: WarrantForm, officer: Any) -> Warrant | None:
    """The new warrant, or None with what is wrong said in the form."""
    try:
        with transaction.atomic():
            return actions.record_warrant(by=officer, agency_id=officer.agency_id, **form.wanted)
    except IntegrityError:
        form.add_error("label", _("This warrant of this court is recorded already."))
    except DomainError as error:
        form.add_error("name", str(error))
    return None


@thai_view("warrants.see")
def warrant(request: HttpRequest, warrant_id: str) -> HttpResponse:
    officer: Any = request.user
    row = queries.warrant(warrant_id, officer=officer)
    found = Candidate.objects.none()
    if officer.can("persons.see"):
        found = row.candidates.filter(flagged=True).select_related("person")
    context = {"warrant": row, "found": found, "revokes": officer.can("warrants.record") and row.status == "active"}
    return render(request, "extradition/warrant.html", context)


@thai_view("warrants.see")
def check(request: HttpRequest, warrant_id: str) -> HttpResponse:
    """An officer asked the court: still in force."""
    row = queries.warrant(warrant_id, officer=request.user)
    back = reverse("warrant", args=[row.pk])
    if request.method != "POST":
        return redirect(back)
    done = _("It is on record that the warrant was checked with the court now.")
    return pressed(request, act=lambda: actions.check_warrant(by=request.user, warrant=row), done=done, back=back)


@thai_view("warrants.record")
def revoke(request: HttpRequest, warrant_id: str) -> HttpResponse:
    row = queries.warrant(warrant_id, officer=request.user)
    back = reverse("warrant", args=[row.pk])
    if request.method != "POST":
        return redirect(back)
    done = _("The warrant is no longer in force. Lists that rest on it cannot be approved or signed.")
    return pressed(request, act=lambda: actions.revoke_warrant(by=request.user, warrant=row), done=done, back=back)
