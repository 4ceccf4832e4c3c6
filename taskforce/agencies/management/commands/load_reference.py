"""`manage.py load_reference`: agencies, queues, places, banks, laws. Safe to run again at any time."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from taskforce.agencies.loading import FILES, BadData, Loaded, load


class Command(BaseCommand):
    help = "Load the reference data (agencies, queues, places, banks, laws); changes only what differs."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--database", default=None, help="alias to write through (the owner's, if there is one)")

    def handle(self, *args: Any, database: str | None = None, verbosity: int = 1, **options: Any) -> None:
        seen = 0

        def report(done: Loaded) -> None:
            nonlocal seen
            seen += 1
            if verbosity > 1 or done.created or done.changed:
                self.stdout.write(f"[{seen}/{len(FILES)}] {done.file}: {_figures([done])}")

        try:
            results = load(using=database, report=report)
        except BadData as wrong:
            raise CommandError(str(wrong)) from wrong
        self.stdout.write(f"Reference data: {_figures(results)}")


def _figures(results: list[Loaded]) -> str:
    created, changed, unchanged = (
        sum(getattr(done, name) for done in results) for name in ("created", "changed", "unchanged")
    )
    return f"{created} created, {changed} changed, {unchanged} unchanged"
