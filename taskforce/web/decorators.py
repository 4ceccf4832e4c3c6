"""What stands before an officer's page."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

from taskforce.errors import NotAllowed

View = Callable[..., HttpResponse]


def officer_view(permission: str = "") -> Callable[[View], View]:
    """Only for signed-in officers who have `permission`; strangers are led to sign-in, others are refused."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if permission and not request.user.can(permission):
                raise NotAllowed()
            return view(request, *args, **kwargs)

        guarded.permission = permission  # type: ignore[attr-defined]
        return guarded

    return decorate
