"""What stands before a page of the way back: who may come in, and which object it is about."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from extradition import queries
from extradition.models import Handover, Person
from taskforce.errors import NotAllowed, NotFound
from taskforce.web.decorators import officer_view

View = Callable[..., HttpResponse]


def thai_view(permission: str) -> Callable[[View], View]:
    """Only for Thai officers who have `permission`. For the other side such a page does not exist."""

    def decorate(view: View) -> View:
        @officer_view()
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            officer: Any = request.user
            if officer.side != "TH":
                raise NotFound()
            if not officer.can(permission):
                raise NotAllowed()
            return view(request, *args, **kwargs)

        guarded.permission = permission  # type: ignore[attr-defined]
        return guarded

    return decorate


def of_person(permission: str) -> Callable[[View], View]:
    """A view of a visible person that takes a form; a GET leads back to the person."""

    def decorate(view: View) -> View:
        @officer_view(permission)
        @wraps(view)
        def guarded(request: HttpRequest, reference: str, **kwargs: Any) -> HttpResponse:
            person = queries.person(reference, officer=request.user)
            if request.method != "POST":
                return redirect("person", person.reference)
            return view(request, person, **kwargs)

        return guarded

    return decorate


def of_handover(permission: str) -> Callable[[View], View]:
    """A view of a visible handover that takes a form; a GET leads back to the handover."""

    def decorate(view: View) -> View:
        @officer_view(permission)
        @wraps(view)
        def guarded(request: HttpRequest, reference: str, **kwargs: Any) -> HttpResponse:
            handover = queries.handover(reference, officer=request.user)
            if request.method != "POST":
                return redirect("handover", handover.reference)
            return view(request, handover, **kwargs)

        return guarded

    return decorate


def person_page(person: Person, part: str = "") -> str:
    return reverse("person", args=[person.reference]) + (f"#{part}" if part else "")


def handover_page(handover: Handover, part: str = "") -> str:
    return reverse("handover", args=[handover.reference]) + (f"#{part}" if part else "")
