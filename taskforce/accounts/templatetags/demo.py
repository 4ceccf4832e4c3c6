"""In a demonstration, the sign-in page itself shows the one-time code of the invented officer who signs in."""

from __future__ import annotations

from typing import Any

from allauth.account.utils import url_str_to_user_pk
from allauth.mfa.models import Authenticator
from django import template
from django.conf import settings

from taskforce.accounts.demo import code_of
from taskforce.accounts.models import Officer

register = template.Library()


@register.simple_tag(takes_context=True)
def demo_code(context: dict[str, Any]) -> str:
    """The present code of whoever is between pass phrase and second factor, or is signed in; empty outside demos."""
    if not settings.DEMO:
        return ""
    request = context["request"]
    waiting = (request.session.get("account_login") or {}).get("user_pk")
    pending = url_str_to_user_pk(waiting) if waiting else request.user.pk
    officer = Officer.objects.filter(pk=pending).first() if pending else None
    if officer is None or not officer.email.endswith("@example.org"):
        return ""
    enrolled = Authenticator.objects.filter(user=officer, type=Authenticator.Type.TOTP).exists()
    return code_of(officer) if enrolled else ""
