"""`verify_audit`: walk each side's chain and name every event that was changed, removed, added or cut off."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction

from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM, Side
from taskforce.audit.chain import faults
from taskforce.audit.models import Event, Head


class Command(BaseCommand):
    help = "Verify the audit chains; exit status 1 and a line for each fault when one does not hold."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--side", choices=Side.values, help="only this side's chain")

    def handle(self, *args: Any, **options: Any) -> None:
        found = 0
        with acting_as(SYSTEM), transaction.atomic():
            for side in [options["side"]] if options["side"] else Side.values:
                head = Head.objects.filter(side=side).first()
                events = Event.objects.filter(side=side).order_by("seq").iterator(chunk_size=5000)
                for seq, kind in faults(side, events, head):
                    found += 1
                    self.stdout.write(f"{side} event {seq}: {kind}")
                self.stdout.write(f"{side}: {head.seq if head else 0} events")
        self.stdout.write("audit=broken" if found else "audit=verified")
        if found:
            sys.exit(1)
