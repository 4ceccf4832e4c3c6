"""`migrate`, as the owner: makes the application's role first and renews its rights afterwards."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser
from django.core.management.commands import migrate
from django.db import connections

from taskforce.access import grants
from taskforce.access.context import acting_as_system


class Command(migrate.Command):
    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(database="owner")

    def handle(self, *args: Any, **options: Any) -> None:
        connection = connections[options["database"]]
        grants.ensure_role(connection, settings.DATABASE_ROLE)
        with acting_as_system():
            super().handle(*args, **options)
        if not (options.get("plan") or options.get("check_unapplied")):
            grants.apply(connection, settings.DATABASE_ROLE)
