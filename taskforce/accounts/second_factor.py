"""The second factor asked again, in the same form as the act that needs it (signing, unmasking)."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.utils.translation import gettext_lazy as _

from taskforce.errors import DomainError, TooMany

TRIES, WINDOW_S = 10, 300


class WrongCode(DomainError):
    """The code does not fit, or was used already."""

    code, status = "wrong_code", 422
    message = _("This code does not fit or was used already. Wait for the next code and enter it.")


def check_code(officer: Any, code: str) -> None:
    """Raise unless `code` is a fresh code of the officer's second factor. Ten wrong tries in five minutes close it."""
    key = f"second-factor-tries:{officer.pk}"
    cache.add(key, 0, WINDOW_S)
    if cache.incr(key) > TRIES:
        raise TooMany(minutes=WINDOW_S // 60)
    code = "".join(code.split())
    for authenticator in Authenticator.objects.filter(user=officer, type=Authenticator.Type.TOTP):
        if authenticator.wrap().validate_code(code):
            cache.delete(key)
            return
    raise WrongCode()
