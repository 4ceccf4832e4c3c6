"""What officers do on the page of a handover: each view takes one form to one action."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.views.answers import pressed, submitted
from extradition import actions, queries
from extradition.forms import CompleteForm, HandoverForm, RefuseForm, ShownForm, SignForm
from extradition.models import Handover
from extradition.views.frame import handover_page, of_handover
from extradition.views.handovers import show_handover
from taskforce.errors import NotFound

#: Moves that are a button and nothing else.
PRESSED: dict[str, tuple[Callable[..., Any], Any]] = {
    "propose": (
        actions.propose,
        gettext_lazy("The list is frozen and laid before the liaison officers of both sides."),
    ),
    "withdraw": (actions.withdraw, gettext_lazy("The list is withdrawn. Its persons are free for another list.")),
    "suspend": (
        actions.suspend,
        gettext_lazy("The channel is suspended. Nobody is moved; the legal clocks keep running."),
    ),
    "resume": (actions.resume, gettext_lazy("The channel is open again. Both sides approve afresh.")),
}


@of_handover("handovers.see")
def move(request: HttpRequest, handover: Handover, name: str) -> HttpResponse:
    if name not in PRESSED:
        raise NotFound()
    act, done = PRESSED[name]
    return pressed(
        request, act=lambda: act(by=request.user, handover=handover), done=done, back=handover_page(handover)
    )


@of_handover("handovers.request")
def add(request: HttpRequest, handover: Handover) -> HttpResponse:
    """Put the chosen persons on the list; the first that may not be on it stops all and is named."""
    people = [queries.person(ref, officer=request.user) for ref in request.POST.getlist("person")[:1000]]

    @transaction.atomic
    def act() -> None:
        for person in people:
            actions.add_person(by=request.user, handover=handover, person=person)

    return pressed(request, act=act, done=_("The list is changed."), back=handover_page(handover, "list"))


@of_handover("handovers.request")
def remove(request: HttpRequest, handover: Handover) -> HttpResponse:
    person = queries.person(request.POST.get("person", ""), officer=request.user)
    return pressed(
        request,
        act=lambda: actions.remove_person(by=request.user, handover=handover, person=person),
        done=_("The list is changed."),
        back=handover_page(handover, "list"),
    )


@of_handover("handovers.request")
def change(request: HttpRequest, handover: Handover) -> HttpResponse:
    """Other gate, time or care. What was approved and signed so far is void."""
    form = HandoverForm.of(request, officer=None, auto_id="change_%s")
    return submitted(
        request,
        form,
        act=lambda f: actions.change(by=request.user, handover=handover, **f.wanted),
        done=_("Changed. The list is being prepared again; nothing that was approved or signed before counts."),
        back=handover_page(handover),
        again=lambda: show_handover(request, handover, change=form),
    )


@of_handover("handovers.approve")
def approve(request: HttpRequest, handover: Handover) -> HttpResponse:
    form = ShownForm.of(request)
    return submitted(
        request,
        form,
        act=lambda f: actions.approve(by=request.user, handover=handover, shown_hash=f.cleaned_data["shown_hash"]),
        done=_("Approved for your side, exactly as shown."),
        back=handover_page(handover, "keys"),
        again=lambda: show_handover(request, handover, approve=form),
    )


@of_handover("handovers.sign")
def sign(request: HttpRequest, handover: Handover) -> HttpResponse:
    form = SignForm.of(request, auto_id="sign_%s")

    def again() -> HttpResponse:
        form.forget()
        return show_handover(request, handover, sign=form)

    return submitted(
        request,
        form,
        act=lambda f: actions.sign_with_code(by=request.user, handover=handover, **f.cleaned_data),
        done=_("Signed for your side."),
        back=handover_page(handover, "keys"),
        again=again,
    )


@of_handover("handovers.approve")
def refuse(request: HttpRequest, handover: Handover) -> HttpResponse:
    form = RefuseForm.of(request, auto_id="refuse_%s")
    return submitted(
        request,
        form,
        act=lambda f: actions.refuse(by=request.user, handover=handover, **f.cleaned_data),
        done=_("Not approved. Both sides read your reason."),
        back=handover_page(handover),
        again=lambda: show_handover(request, handover, refuse=form),
    )


@of_handover("handovers.move")
def complete(request: HttpRequest, handover: Handover) -> HttpResponse:
    """At the gate: the count, and who is absent and why."""
    entries = list(handover.entries.select_related("person").order_by("person__reference"))
    form = CompleteForm.of(request, entries=entries, auto_id="complete_%s")
    return submitted(
        request,
        form,
        act=lambda f: actions.complete(
            by=request.user, handover=handover, counted=f.cleaned_data["counted"], absent=f.absent
        ),
        done=_("The handover is on record."),
        back=handover_page(handover),
        again=lambda: show_handover(request, handover, complete=form),
    )
