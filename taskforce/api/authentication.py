"""Who calls: an officer's token or an officer's signed-in session. Either binds the database to the officer's side."""

from __future__ import annotations

from typing import Any

from rest_framework.authentication import SessionAuthentication, TokenAuthentication

from taskforce.access.context import become


class OfficerTokenAuthentication(TokenAuthentication):
    """`Authorization: Token ...` of an agency's system, which acts as one officer."""

    def authenticate(self, request: Any) -> Any:
        found = super().authenticate(request)
        if found:
            become(found[0].side, found[0].pk)
        return found


class OfficerSessionAuthentication(SessionAuthentication):
    """The browser session of a signed-in officer (second factor included), with CSRF."""
