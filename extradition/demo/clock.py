"""The demonstration's own time: what the portal does inside `at(moment)` was done then, in its rows and in its audit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from unittest.mock import patch

from django.db import connection, connections


@contextmanager
def as_owner() -> Iterator[None]:
    """Work on the owner's sign-in (still in the role that owns nothing): only it may say when an event was."""
    own, owner = connections["default"], connections["owner"]
    kept = {key: own.settings_dict[key] for key in ("USER", "PASSWORD")}
    own.close()
    own.settings_dict.update({key: owner.settings_dict[key] for key in kept})
    try:
        yield
    finally:
        own.close()
        own.settings_dict.update(kept)


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """It is `moment` until the block ends."""
    with patch("django.utils.timezone.now", lambda: moment):
        _say(moment.isoformat())
        try:
            yield
        finally:
            _say("")


def _say(text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.clock', %s, false)", [text])
