"""Binds each request to its officer: the side the database is asked as, the second factor, the language."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode

from taskforce.access.context import acting_as
from taskforce.access.sides import PUBLIC

#: What an officer without a second factor may reach: the pages that set it up, and the way out.
OPEN_BEFORE_ENROLMENT = ("/accounts/", "/static/", "/health/", "/language/")


class OfficerMiddleware:
    """Asks the database as the officer's side; nobody works without a second factor."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        user = request.user
        if not user.is_authenticated:
            with acting_as(PUBLIC):
                return self.get_response(request)
        if not _enrolled(request) and not request.path.startswith(OPEN_BEFORE_ENROLMENT):
            return redirect("/accounts/2fa/totp/activate/?" + urlencode({"next": request.get_full_path()}))
        with acting_as(user.side, user.pk):
            return self.get_response(request)


def _enrolled(request: HttpRequest) -> bool:
    """Whether the officer has a second factor; asked once a session, since losing one ends the session."""
    if request.session.get("second_factor"):
        return True
    from allauth.mfa.utils import is_mfa_enabled

    enrolled = is_mfa_enabled(request.user)
    if enrolled:
        request.session["second_factor"] = True
    return bool(enrolled)
