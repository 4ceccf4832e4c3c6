"""Handovers: the list, a new one, and the page on which two officers sign one document."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from extradition import actions, clocks, queries, rules
from extradition.forms import CompleteForm, HandoverFilterForm, HandoverForm, RefuseForm, ShownForm, SignForm
from extradition.models import Approval, Handover
from extradition.rendering import render as in_words
from extradition.workflow import HANDOVER
from taskforce.access.sides import Side
from taskforce.agencies.models import RefusalGround
from taskforce.agencies.queries import everything
from taskforce.audit.moves import moves_for
from taskforce.i18n.formats import ZONE
from taskforce.web.decorators import officer_view
from taskforce.web.sides import in_order

LANGUAGE_OF = {"TH": "th", "KH": "km"}


@officer_view("handovers.see")
def handovers(request: HttpRequest) -> HttpResponse:
    officer: Any = request.user
    form = HandoverFilterForm(request.GET)
    chosen = {name: value for name, value in form.cleaned_data.items() if value} if form.is_valid() else {}
    context = {
        "found": queries.handover_list(officer, after=request.GET.get("after", ""), **chosen),
        "chosen": chosen,
        "filter_form": HandoverFilterForm(initial=chosen),
        "requests": officer.can("handovers.request"),
    }
    return render(request, "extradition/handovers.html", context)


@officer_view("handovers.request")
def handover_new(request: HttpRequest) -> HttpResponse:
    """Begin a list. It stays the own side's until it is proposed."""
    officer: Any = request.user
    form = HandoverForm.of(request, officer=officer, initial={"case": request.GET.get("case", "")[:40]})
    if request.method == "POST" and form.is_valid():
        made = actions.create_handover(by=officer, case=form.cleaned_data["case"], **form.wanted)
        messages.success(request, _("The list is begun. Add persons, then propose it to both sides."))
        return redirect("handover", made.reference)
    status = 422 if form.errors else 200
    return render(request, "extradition/handover_new.html", {"form": form}, status=status)


@officer_view("handovers.see")
def handover(request: HttpRequest, reference: str) -> HttpResponse:
    return show_handover(request, queries.handover(reference, officer=request.user))


def show_handover(request: HttpRequest, handover: Handover, **bound: Any) -> HttpResponse:
    """The page of a visible handover; `bound` are forms that were posted and are shown again (`sign=form`)."""
    officer: Any = request.user
    handover.refresh_from_db()
    moves = moves_for(HANDOVER, obj=handover, by=officer)
    entries = list(handover.entries.select_related("person").order_by("person__reference"))
    preparing = handover.state == "draft" and "propose" in moves
    context = {
        "handover": handover,
        "moves": moves,
        "entries": entries,
        "preparing": preparing,
        "listable": queries.listable(handover, officer=officer) if preparing else [],
        "ground": everything(RefusalGround).get(handover.refusal_ground),
        "clock": clocks.of_handover(handover),
        "bound": bound,
        "has_errors": any(form.errors for form in bound.values()),
        **_document(handover),
        **_keys(handover, officer),
        **_forms(handover, entries, bound),
        "releases": officer.side == "TH" and officer.can("outcomes.release") and handover.case_id is not None,
    }
    return render(request, "extradition/handover.html", context)


def _document(handover: Handover) -> dict[str, Any]:
    """What is frozen, in both sides' languages, the page's own side first; and the list in the page's language."""
    if not handover.document or not handover.document_hash:
        return {"texts": [], "rows": []}
    texts = [(side, in_words(handover.document, LANGUAGE_OF[side])) for side in in_order()]
    return {"texts": texts, "rows": in_words(handover.document, _page_language()).persons}


def _page_language() -> str:
    from taskforce.i18n import languages

    return languages.current()


def _keys(handover: Handover, officer: Any) -> dict[str, Any]:
    """Who has approved and who has signed, by side; and which key is this officer's to give now."""
    kind = Approval.Kind.APPROVE if handover.state in ("proposed", "suspended") else Approval.Kind.SIGN
    approvals = rules.keys_given(handover, Approval.Kind.APPROVE)
    given = approvals if kind == Approval.Kind.APPROVE else rules.keys_given(handover, Approval.Kind.SIGN)
    sides = {
        side: {"given": given.get(side), "approval": approvals.get(side), "own": side == officer.side}
        for side in Side.values
    }
    return {
        "kind": kind,
        "keys": sides,
        "signed": len(given),
        "can_approve": rules.can_approve(handover=handover, by=officer),
        "can_sign": rules.can_sign(handover=handover, by=officer),
        "is_requester": handover.requested_by_id == officer.pk,
        "past": timezone.now() > handover.planned_at,
        "soon": handover.planned_at - timezone.now() < timedelta(hours=24),
    }


def _forms(handover: Handover, entries: list[Any], bound: dict[str, Any]) -> dict[str, Any]:
    planned = handover.planned_at.astimezone(ZONE)
    initial = {
        "gate": handover.gate_id,
        "planned_on": planned.date(),
        "planned_time": f"{planned:%H:%M}",
        "legal_basis": handover.legal_basis,
        "interpreter": handover.interpreter,
        "medical_note": handover.medical_note,
    }
    return {
        "approve_form": bound.get("approve") or ShownForm(),
        "sign_form": bound.get("sign") or SignForm(auto_id="sign_%s"),
        "refuse_form": bound.get("refuse") or RefuseForm(auto_id="refuse_%s"),
        "change_form": bound.get("change") or HandoverForm(officer=None, initial=initial, auto_id="change_%s"),
        "complete_form": bound.get("complete") or CompleteForm(entries=entries, auto_id="complete_%s"),
    }
