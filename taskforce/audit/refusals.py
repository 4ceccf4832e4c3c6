"""A refusal is an event too: who was refused what, written once the refused act itself has been rolled back."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest

from taskforce.audit.record import record
from taskforce.errors import DomainError, NotAllowed, NotFound

WORTH_KEEPING = (401, 403, 404)


def as_domain_error(exception: BaseException) -> DomainError | None:
    """The house's own error for `exception`, if it is one of ours or one of Django's that means the same."""
    if isinstance(exception, DomainError):
        return exception
    if isinstance(exception, Http404):
        return NotFound()
    if isinstance(exception, PermissionDenied):
        return NotAllowed()
    return None


def keep_refusal(request: HttpRequest, error: DomainError) -> None:
    """Write the refusal into the chain of the officer's side; a stranger's wrong address is no event."""
    officer: Any = getattr(request, "user", None)
    if officer is None or not officer.is_authenticated or error.status not in WORTH_KEEPING:
        return
    path = request.path.replace("\x00", "\ufffd")  # no database keeps a NUL, and an address may hold one
    detail = {"code": error.code, "method": request.method, "path": path[:200]}
    with transaction.atomic():
        record("refused", by=officer, side=officer.side, object_type="address", object_id=path[:40], detail=detail)
