"""`manage.py collect_messages`: bring what the sources say into `locale/*/LC_MESSAGES/django.po`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from taskforce.i18n.catalogue import extract, store


class Command(BaseCommand):
    help = "Collect messages from Python and templates, keep their translations, fill in those of the fragments."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--fragments", type=Path, default=settings.VAR_DIR / "i18n", help="folder of *.tsv files")

    def handle(self, *args: Any, fragments: Path, **options: Any) -> None:
        root = Path(settings.BASE_DIR)
        sources = extract.messages(root)
        given = store.fragments(fragments)
        for fault in given.faults:
            self.stderr.write(fault)
        for language in store.LANGUAGES:
            new = store.merged(sources, store.read(root, language), given, language)
            changed = store.write(root, language, new)
            missing = sum(not _translated(entry) for entry in store.entries(new).values())
            said = "written" if changed else "as it was"
            self.stdout.write(f"{language}: {len(sources)} messages, {missing} not translated, {said}")


def _translated(entry: Any) -> bool:
    return all(entry.string) if isinstance(entry.string, tuple | list) else bool(entry.string)
