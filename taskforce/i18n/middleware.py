"""Choose the language of an answer: a link that names one, then the cookie, then the browser, then Thai."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from taskforce.i18n import languages

PARAMETER = "lang"


class LanguageMiddleware:
    """An unknown language is passed over, never an error. A language named in a link is remembered."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        asked = request.GET.get(PARAMETER, "")
        with translation.override(language_of(request)):
            request.LANGUAGE_CODE = languages.current()  # type: ignore[attr-defined]
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", languages.current())
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        if languages.is_language(asked):
            remember(response, asked)
        return response


def language_of(request: HttpRequest) -> str:
    """The language this request is answered in: "th", "km" or "en"."""
    for asked in (request.GET.get(PARAMETER), request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)):
        if languages.is_language(asked):
            return str(asked)
    return languages.from_accept_header(request.headers.get("Accept-Language", "")) or languages.DEFAULT


def remember(response: HttpResponse, language: str) -> None:
    """Keep the choice of language in the visitor's browser."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        samesite="Lax",
        secure=bool(getattr(settings, "SESSION_COOKIE_SECURE", False)),
        httponly=True,
    )
