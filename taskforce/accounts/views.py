"""What stands before django-allauth's own pages."""

from __future__ import annotations

from allauth.account import views as account
from django.http import HttpRequest, HttpResponse

from taskforce.errors import NotAllowed


def password_change(request: HttpRequest) -> HttpResponse:
    """Change one's pass phrase. An officer without one signs in another way and has nothing to change here."""
    if request.user.is_authenticated and not request.user.has_usable_password():
        raise NotAllowed()
    return account.password_change(request)
