"""What a posted form leads to: back to the page with a message, or the page again with everything that was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from taskforce.errors import DomainError, NotAllowed, NotFound

Show = Callable[..., HttpResponse]


def submitted(
    request: HttpRequest,
    form: Any,
    *,
    act: Callable[[Any], object],
    done: Any,
    back: str,
    again: Callable[[], HttpResponse],
) -> HttpResponse:
    """Judge `form`, do `act(form)`, and go `back` with the words `done`; else show the page `again`, status 422 or 409.

    What a person may not do or see stays an error page; what they can put right is said beside what they typed.
    """
    if not form.is_valid():
        return _as(again(), 422)
    try:
        act(form)
    except (NotAllowed, NotFound):
        raise
    except DomainError as error:
        form.add_error(None, str(error))
        return _as(again(), error.status)
    messages.success(request, done)
    return redirect(back)


def pressed(request: HttpRequest, *, act: Callable[[], object], done: Any, back: str) -> HttpResponse:
    """A button without a form: do `act()`, go `back` and say what came of it."""
    try:
        act()
    except (NotAllowed, NotFound):
        raise
    except DomainError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect(back)


def _as(response: HttpResponse, status: int) -> HttpResponse:
    response.status_code = status
    return response
