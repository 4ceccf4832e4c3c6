"""PostgreSQL with the access context sent at the start of every transaction."""

from __future__ import annotations

from typing import Any

from django.db.backends.postgresql import base
from django.db.utils import OperationalError

from taskforce.access.context import SET_CONTEXT, current


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own backend; a transaction that begins learns at once on whose behalf it runs."""

    def get_connection_params(self) -> dict[str, Any]:
        if not self.settings_dict["NAME"]:
            raise OperationalError("No database is known here. Start `make run` first, or set DATABASE_URL.")
        return super().get_connection_params()

    def _set_autocommit(self, autocommit: bool) -> None:
        super()._set_autocommit(autocommit)  # type: ignore[misc]
        if not autocommit and current().side:
            self.send_context()

    def send_context(self) -> None:
        """Tell this transaction who asks (transaction-local, so that nothing leaks through a kept connection)."""
        context = current()
        connection: Any = self.connection
        if connection is not None and not connection.closed:
            connection.execute(SET_CONTEXT, (context.side, context.subject))
