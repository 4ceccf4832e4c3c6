"""`manage.py check_catalogue`: refuse missing, unsure, obsolete or wrong translations. Changes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from taskforce.i18n.catalogue import extract, gate


class Command(BaseCommand):
    help = "Check that every message has a good Thai and Khmer translation."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            faults = gate.faults(Path(settings.BASE_DIR))
        except extract.BadSource as wrong:
            raise CommandError(str(wrong)) from wrong
        for fault in faults:
            self.stderr.write(fault)
        if faults:
            raise CommandError(f"The catalogue has {len(faults)} faults.")
        self.stdout.write("The catalogue is complete in Thai and Khmer.")
