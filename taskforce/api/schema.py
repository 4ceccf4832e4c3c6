"""How the schema tells of our ways to authenticate."""

from __future__ import annotations

from typing import Any

from drf_spectacular.authentication import SessionScheme, TokenScheme


class OfficerSession(SessionScheme):  # type: ignore[no-untyped-call]
    """The signed-in officer's session."""

    target_class = "taskforce.api.authentication.OfficerSessionAuthentication"
    name = "officerSession"


class OfficerToken(TokenScheme):  # type: ignore[no-untyped-call]
    """An agency system's token."""

    target_class = "taskforce.api.authentication.OfficerTokenAuthentication"
    name = "officerToken"


SCHEMES: tuple[Any, ...] = (OfficerSession, OfficerToken)
