"""`demo_accounts`: make the invented officers, and print how to sign in as them."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from taskforce.access.permissions import Role
from taskforce.accounts.demo import PASSWORD, code_of, make_officers
from taskforce.accounts.models import Officer


class Command(BaseCommand):
    help = "Make the demonstration's officers and print how to sign in. Only where DEMO is on."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--code", metavar="NAME", help="print only the present one-time code of this account")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["code"]:
            self.stdout.write(code_of(Officer.objects.get(username=options["code"])))
            return
        officers = make_officers()
        self.stdout.write(f"Demo accounts (pass phrase for all: {PASSWORD}; the sign-in page shows the one-time code):")
        for name, officer in officers.items():
            roles = ", ".join(str(Role(role).label) for role in officer.roles)
            self.stdout.write(f"  {name:<10} {officer.agency_id:<9} {roles}")
        self.stdout.write("What to try:")
        self.stdout.write("  1. Open the address and file a complaint in Thai that names ปอยเปต and a mule account.")
        self.stdout.write("  2. Sign in as nattaya: the bank hold waits. Sign in as chantha (Khmer): take the case.")
        self.stdout.write("  3. Sign in as dara and as pimchanok: approve and sign a handover from both sides.")
