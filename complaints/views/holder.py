"""What a member of the public holds: a signed cookie with the id of one draft, or of one complaint. Nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from taskforce.access.context import acting_as_public

DRAFT, FOLLOW = "draft", "follow"
KEEP_DRAFT_S, KEEP_FOLLOW_S = 12 * 3600, 30 * 60
View = Callable[..., HttpResponse]


class Held(NamedTuple):
    """The id a cookie names, and for a draft the code that opens it elsewhere."""

    id: UUID
    code: str = ""


def cookie_name(kind: str) -> str:
    """The cookie's name; under HTTPS bound to this host and path."""
    return f"__Host-{kind}" if settings.SESSION_COOKIE_SECURE else kind


def held(request: HttpRequest, kind: str) -> Held | None:
    """What this browser holds of `kind`; None if nothing, or if the cookie was tampered with or is too old."""
    age = KEEP_DRAFT_S if kind == DRAFT else KEEP_FOLLOW_S
    try:
        found = signing.loads(request.COOKIES.get(cookie_name(kind), ""), salt=f"complaints.{kind}", max_age=age)
        return Held(UUID(found[0]), str(found[1]))
    except (signing.BadSignature, ValueError, TypeError, IndexError, KeyError):
        return None


def hand_over(response: HttpResponse, kind: str, subject: UUID, code: str = "") -> HttpResponse:
    """Let this browser hold a draft or a complaint."""
    response.set_cookie(
        cookie_name(kind),
        signing.dumps([str(subject), code], salt=f"complaints.{kind}"),
        max_age=KEEP_DRAFT_S if kind == DRAFT else KEEP_FOLLOW_S,
        httponly=True,
        samesite="Lax",
        secure=bool(settings.SESSION_COOKIE_SECURE),
    )
    return response


def take_back(response: HttpResponse, *kinds: str) -> HttpResponse:
    """This browser holds nothing any more."""
    for kind in kinds:
        response.delete_cookie(cookie_name(kind), samesite="Lax")
    return response


def holder_view(kind: str) -> Callable[[View], View]:
    """A public view that may hold something of `kind`: it gets `held` (or None), and one transaction in which the
    database shows this one draft or complaint and nothing else. Such pages are never kept by a browser."""

    def decorate(view: View) -> View:
        @never_cache
        @transaction.non_atomic_requests
        @wraps(view)
        def bound(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            mine = held(request, kind)
            with acting_as_public(mine.id if mine else ""), transaction.atomic():
                response = view(request, mine, *args, **kwargs)
            if "no-store" not in response.headers.get("Cache-Control", ""):
                response.headers["Cache-Control"] = "no-store"
            return response

        return bound

    return decorate
