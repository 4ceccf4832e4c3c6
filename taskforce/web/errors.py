"""Error pages: what happened, what to do, a reference to quote, the way back. `taskforce.urls` names the handlers."""

from __future__ import annotations

import logging
import secrets
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils.translation import gettext as _

from taskforce.errors import DomainError

logger = logging.getLogger(__name__)
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
PAGES = {400, 403, 404, 405, 409, 413, 422, 429, 500, 503}


def reference() -> str:
    """Eight signs without look-alikes that tie a page to a line of the log: "7K4M-X2PQ"."""
    signs = "".join(secrets.choice(_ALPHABET) for _sign in range(8))
    return f"{signs[:4]}-{signs[4:]}"


def page(request: HttpRequest, status: int, *, message: Any = "", code: str = "") -> HttpResponse:
    """The error page of a status, or for a request of htmx the notice alone."""
    ref = reference()
    logger.info("error page %s %s %s %s", status, code or "-", ref, request.path)
    name = f"errors/{status if status in PAGES else 400}.html"
    if getattr(request, "htmx", False):
        name = "errors/notice.html"
    context = {"status": status, "message": str(message), "code": code, "reference": ref}
    return HttpResponse(loader.render_to_string(name, context, request), status=status)


def refused(request: HttpRequest, error: DomainError) -> HttpResponse:
    """A DomainError as a page: its own sentence, its own status."""
    response = page(request, error.status, message=str(error), code=error.code)
    response.headers["X-Error-Code"] = error.code
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return too_large(request, exception) if isinstance(exception, RequestDataTooBig) else page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, 403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, 404)


def too_large(request: HttpRequest, exception: Exception) -> HttpResponse:
    return page(request, 413)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from another place, or cookies that were cleared while it was open."""
    sentence = _("This form has expired, or cookies are off. Go back, reload the page and send again.")
    return page(request, 403, message=sentence, code="form_expired")


def server_error(request: HttpRequest) -> HttpResponse:
    """In three languages at once, from a template that asks nothing of database, session or request."""
    ref = reference()
    logger.error("error page 500 %s %s", ref, request.path)
    return HttpResponse(loader.render_to_string("errors/500.html", {"reference": ref}), status=500)


def unavailable(request: HttpRequest) -> HttpResponse:
    """The portal is being worked on; as careful as the page for 500."""
    response = HttpResponse(loader.render_to_string("errors/503.html", {"reference": reference()}), status=503)
    response.headers["Retry-After"] = "120"
    return response
