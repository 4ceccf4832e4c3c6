"""`manage.py compile_catalogue`: the committed catalogues in the form Django reads. Needs no gettext tools."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from taskforce.i18n.catalogue import store


class Command(BaseCommand):
    help = "Compile locale/*/LC_MESSAGES/django.po for Django."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for language, count, changed in store.compile_all(Path(settings.BASE_DIR)):
            self.stdout.write(f"{language}: {count} messages, {'compiled' if changed else 'as it was'}")
