"""PostgreSQL with the access context sent at the start of every transaction, and statements that are read only once."""

from __future__ import annotations

from typing import Any

import psycopg
from django.db.backends.postgresql import base
from django.db.utils import OperationalError
from django.utils.asyncio import async_unsafe

from taskforce.access.context import SET_CONTEXT, current

PREPARED_FROM = 5
"""How often a statement is run by a connection before it is kept there, unless it asks to be kept at once."""


class _PreparedCursor(psycopg.Cursor[Any]):
    def execute(self, query: Any, params: Any = None, **_: Any) -> Any:
        return super().execute(query, params, prepare=True)


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own backend; a transaction that begins learns at once on whose behalf it runs."""

    def get_connection_params(self) -> dict[str, Any]:
        if not self.settings_dict["NAME"]:
            raise OperationalError("No database is known here. Start `make run` first, or set DATABASE_URL.")
        # Concerns `prepared_cursor` alone: Django's own cursors put the values into the statement's text.
        return super().get_connection_params() | {"prepare_threshold": PREPARED_FROM}

    def _set_autocommit(self, autocommit: bool) -> None:
        super()._set_autocommit(autocommit)  # type: ignore[misc]
        if not autocommit and current().side:
            self.send_context()

    @async_unsafe
    def prepared_cursor(self) -> Any:
        """A cursor for a statement that is run again and again with other values.

        The values travel beside it, and PostgreSQL takes it apart once for a connection. For statements only whose
        plan is the same for a small table and for a large one: it may be kept.
        """
        self.ensure_connection()
        with self.wrap_database_errors:
            return self._prepare_cursor(_PreparedCursor(self.connection))  # type: ignore[attr-defined]

    def send_context(self) -> None:
        """Tell this transaction who asks (transaction-local, so that nothing leaks through a kept connection)."""
        context = current()
        connection: Any = self.connection
        if connection is not None and not connection.closed:
            connection.execute(SET_CONTEXT, (context.side, context.subject))
