"""Headers of every answer, the language switch that keeps what was typed, and one place where an error becomes a page."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.multipartparser import MultiPartParserError
from django.utils import translation

from taskforce.audit.refusals import as_domain_error, keep_refusal
from taskforce.i18n import languages
from taskforce.i18n.middleware import language_of, remember
from taskforce.web import errors
from taskforce.web.context import same_page, without_language

Answer = Callable[[HttpRequest], HttpResponse]
SWITCH = "switch_language"
KEEP = "keep_input"

HEADERS = {
    "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
}


class SecurityHeadersMiddleware:
    """Headers that Django does not set itself. An officer's pages are never kept by a browser or a proxy."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for header, value in HEADERS.items():
            response.headers.setdefault(header, value)
        signed_in = getattr(getattr(request, "_cached_user", None), "is_authenticated", False)
        response.headers.setdefault("Cache-Control", "no-store" if signed_in else "private, no-cache")
        return response


class LanguageSwitchMiddleware:
    """A post that carries `switch_language` changes the language and nothing else.

    With `keep_input` (the button belongs to the page's form) the page is drawn again in the other language with what
    was typed, as `request.kept_input`; nothing is judged, nothing stored, so no token is needed. Without it the
    browser is sent back to the same page. Stands before `LanguageMiddleware`, so that the choice wins over a `?lang=`.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or not _is_form(request):
            return self.get_response(request)
        try:
            asked = SWITCH in request.POST
        except (SuspiciousOperation, BadRequest, MultiPartParserError) as error:
            # The first to read the form is the first to meet one that cannot be read: it answers, in the reader's language.
            with translation.override(language_of(request)):
                return errors.bad_request(request, error)
        if not asked:
            return self.get_response(request)
        language = languages.known(request.POST[SWITCH], otherwise=languages.current())
        if KEEP in request.POST:
            response = self._draw_again(request, language)
        else:
            response = HttpResponseRedirect(same_page(request))
        remember(response, language)
        return response

    def _draw_again(self, request: HttpRequest, language: str) -> HttpResponse:
        request.kept_input = request.POST  # type: ignore[attr-defined]
        request.method = "GET"
        request.GET = without_language(request)  # type: ignore[assignment]
        request.COOKIES[settings.LANGUAGE_COOKIE_NAME] = language
        return self.get_response(request)


class ErrorPagesMiddleware:
    """What a person may not or cannot do becomes a page with the reason; its status is the error's own."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 405 and not response.streaming and not response.content:
            allowed = response.headers.get("Allow", "")
            response = errors.page(request, 405)  # an old bookmark of an act, or an address typed by hand
            response.headers["Allow"] = allowed
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if error := as_domain_error(exception):
            keep_refusal(request, error)
            return errors.refused(request, error)
        if isinstance(exception, RequestDataTooBig):
            return errors.too_large(request, exception)
        return None


def _is_form(request: HttpRequest) -> bool:
    return request.content_type in {"application/x-www-form-urlencoded", "multipart/form-data"}
