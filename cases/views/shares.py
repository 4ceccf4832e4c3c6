"""Sharing across the border: ask, look at exactly what crosses, approve, answer, take back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cases import actions, queries, rules
from cases.forms import AnswerForm, ApproveForm, ReasonForm, ShareForm
from cases.models import Case, Share
from cases.queries.items import receivers, shareable_items
from cases.views.acts import of_case, with_page
from cases.views.answers import pressed, submitted
from taskforce.web.decorators import officer_view


@of_case("shares.request")
@with_page
def ask(request: HttpRequest, row: Case) -> HttpResponse:
    """Ask for one item to be shown to one agency of the other side."""
    officer: Any = request.user
    initial = {"language": officer.language, "days": "30", "item": request.GET.get("item", "")}
    form = ShareForm.of(request, items=shareable_items(row, officer), agencies=receivers(row, officer), initial=initial)

    def again() -> HttpResponse:
        allowed = rules.can_request_share(row, officer)
        return render(request, "cases/share_ask.html", {"form": form, "case": row, "allowed": allowed})

    if request.method != "POST":
        return again()
    return submitted(
        request,
        form,
        act=lambda f: actions.request_share(case=row, by=officer, **f.wanted),
        done=_("Asked for. A second person of your side now looks at it and approves."),
        back=reverse("case", args=[row.reference]) + "#shares",
        again=again,
    )


@officer_view("cases.see")
def share(request: HttpRequest, share_id: str) -> HttpResponse:
    officer: Any = request.user
    return show_share(request, queries.get_share(officer, share_id))


def show_share(request: HttpRequest, row: Share, **bound: Any) -> HttpResponse:
    """One share: what the other side reads, drawn from the snapshot for both sides alike, and what can be done."""
    officer: Any = request.user
    answer: dict[str, Any] = {"initial": {"language": officer.language}}
    context = {
        "share": row,
        "case": row.case,
        "own": row.owner_side == officer.side,
        "approve_form": bound.get("approve") or ApproveForm(initial={"seen_hash": row.snapshot_hash}),
        "refuse_form": bound.get("refuse") or ReasonForm(prefix="refuse"),
        "answer_form": bound.get("answer")
        or (AnswerForm(**answer) if request.method == "POST" else AnswerForm.of(request, **answer)),
        "has_errors": any(form.errors for form in bound.values()),
        "bound": bound,
    }
    return render(request, "cases/share.html", context)


def _act_on(permission: str) -> Callable[..., Any]:
    """A view of a visible share that takes a form; a GET leads back to the share."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @officer_view(permission)
        def guarded(request: HttpRequest, share_id: str) -> HttpResponse:
            row = queries.get_share(request.user, share_id)
            if request.method != "POST":
                return redirect("share", row.pk)
            return view(request, row)

        return guarded

    return decorate


def _back(row: Share) -> str:
    return reverse("case", args=[row.case.reference]) + "#shares"


@_act_on("shares.approve")
def approve(request: HttpRequest, row: Share) -> HttpResponse:
    form = ApproveForm.of(request)
    return submitted(
        request,
        form,
        act=lambda f: actions.approve_share(share=row, seen_hash=f.cleaned_data["seen_hash"], by=request.user),
        done=_("Approved and sent."),
        back=_back(row),
        again=lambda: show_share(request, row, approve=form),
    )


@_act_on("shares.approve")
def refuse(request: HttpRequest, row: Share) -> HttpResponse:
    form = ReasonForm.of(request, prefix="refuse")
    return submitted(
        request,
        form,
        act=lambda f: actions.refuse_share(share=row, reason=f.cleaned_data["reason"], by=request.user),
        done=_("Not approved. The officer who asked reads your reason."),
        back=_back(row),
        again=lambda: show_share(request, row, refuse=form),
    )


@_act_on("shares.answer")
def answer(request: HttpRequest, row: Share) -> HttpResponse:
    form = AnswerForm.of(request)
    return submitted(
        request,
        form,
        act=lambda f: actions.answer_share(share=row, by=request.user, **f.cleaned_data),
        done=_("Your answer is sent to the other side."),
        back=_back(row),
        again=lambda: show_share(request, row, answer=form),
    )


@_act_on("shares.approve")
@require_POST
def revoke(request: HttpRequest, row: Share) -> HttpResponse:
    return pressed(
        request,
        act=lambda: actions.revoke_share(share=row, by=request.user),
        done=_("Access is revoked. The other side is told."),
        back=_back(row),
    )
