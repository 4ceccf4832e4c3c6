"""On whose behalf the database is asked. Row-level security reads it; nothing is visible without it.

The context is transaction-local: `taskforce.access.postgresql` sends it when a transaction begins, and `acting_as`
sends it again when it changes inside one. Outside a transaction no protected row is visible at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.db import connections

from taskforce.access.sides import PUBLIC, SYSTEM


@dataclass(frozen=True, slots=True)
class Context:
    """Who asks: a side ("TH", "KH", "SYS", "PUB" or nobody), and the officer's or complaint's id where there is one."""

    side: str = ""
    subject: str = ""


NOBODY = Context()
_current: ContextVar[Context] = ContextVar("access_context", default=NOBODY)

SET_CONTEXT = "SELECT set_config('app.side', %s, true), set_config('app.subject', %s, true)"


def current() -> Context:
    """The context of this thread or task."""
    return _current.get()


def _send_to_open_transactions() -> None:
    for connection in connections.all(initialized_only=True):
        if connection.vendor == "postgresql" and connection.in_atomic_block and not connection.needs_rollback:
            connection.send_context()  # type: ignore[attr-defined]


@contextmanager
def acting_as(side: str, subject: object = "") -> Iterator[None]:
    """Ask the database as `side` (and as the officer or complaint `subject`) until the block ends."""
    token = _current.set(Context(str(side), str(subject)))
    try:
        _send_to_open_transactions()
        yield
    finally:
        _current.reset(token)
        _send_to_open_transactions()


def become(side: str, subject: object = "") -> None:
    """Ask as `side` from now on, inside a block of `acting_as` that ends it (a token was recognised in mid-request)."""
    _current.set(Context(str(side), str(subject)))
    _send_to_open_transactions()


def acting_as_system() -> AbstractContextManager[None]:
    """The pipeline, sweepers and commands: sees both sides, and every use of it is a named command or task."""
    return acting_as(SYSTEM)


def acting_as_public(subject: object = "") -> AbstractContextManager[None]:
    """A member of the public: sees the one draft or complaint named by `subject`."""
    return acting_as(PUBLIC, subject)
