"""Errors as problem+json (RFC 9457): a stable code, a sentence in the caller's language, an HTTP status."""

from __future__ import annotations

from typing import Any

from django.http import JsonResponse
from django.utils.translation import gettext as _
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler, set_rollback

from taskforce.audit.refusals import as_domain_error, keep_refusal
from taskforce.errors import DomainError

MEDIA_TYPE = "application/problem+json"


def problem(*, code: str, status: int, detail: str, **extra: Any) -> Response:
    """A problem+json answer."""
    body = {"type": f"urn:problem:{code}", "title": code, "status": status, "code": code, "detail": detail, **extra}
    return Response(body, status=status, content_type=MEDIA_TYPE)


def problem_json(exception: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler: domain errors, DRF's own and Django's 404/403 all become problem+json."""
    request = context["request"]
    error = as_domain_error(exception)
    if isinstance(exception, DomainError) or (error and not isinstance(exception, exceptions.APIException)):
        set_rollback()
        assert error is not None
        request._request.user = request.user
        keep_refusal_later(request._request, error)
        return problem(code=error.code, status=error.status, detail=str(error))
    response = exception_handler(exception, context)
    if response is None:
        return None
    code = getattr(exception, "default_code", "error")
    if isinstance(exception, exceptions.ValidationError):
        extra = {"errors": response.data}
        detail = _("Some fields are not right. See the list of errors.")
        answer = problem(code="invalid", status=response.status_code, detail=detail, **extra)
    elif isinstance(exception, exceptions.ParseError):
        # The reader of JSON says what it met in English only; the sentence is the caller's, its finding goes beside.
        detail, extra = _("Malformed request."), {"reason": str(exception.detail)}
        answer = problem(code=str(code), status=response.status_code, detail=detail, **extra)
    else:
        detail = str(getattr(exception, "detail", exception))
        answer = problem(code=str(code), status=response.status_code, detail=detail)
    for name in ("WWW-Authenticate", "Retry-After", "Allow"):
        if name in response.headers:
            answer.headers[name] = response.headers[name]
    return answer


def keep_refusal_later(request: Any, error: DomainError) -> None:
    """Write the refusal once the request's transaction has been rolled back."""
    request.refusal = error


class RefusalsMiddleware:
    """Writes refusals of the interface after the view's transaction has ended."""

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> Any:
        response = self.get_response(request)
        if error := getattr(request, "refusal", None):
            keep_refusal(request, error)
        return response


def json_404(request: Any) -> JsonResponse:
    """Any address below the interface that does not exist."""
    body = {"type": "urn:problem:not_found", "title": "not_found", "status": 404, "code": "not_found"}
    return JsonResponse(body, status=404, content_type=MEDIA_TYPE)
