"""`create_officer`: the way real officers come in, by somebody who knows them in person."""

from __future__ import annotations

import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from taskforce.access.permissions import Role
from taskforce.accounts.models import Officer
from taskforce.agencies.models import Agency
from taskforce.audit.record import record


class Command(BaseCommand):
    help = "Create an officer's account. The officer sets up the second factor at the first sign-in."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--agency", required=True, help="code, such as TH-CCIB or KH-PP-1")
        parser.add_argument("--roles", required=True, nargs="+", choices=Role.values)
        parser.add_argument("--name", required=True, help="name in Latin letters")
        parser.add_argument("--email", required=True)
        parser.add_argument("--language", choices=["th", "km", "en"])

    def handle(self, *args: Any, **options: Any) -> None:
        agency = Agency.objects.filter(code=options["agency"]).first()
        if agency is None:
            raise CommandError(f"No agency has the code {options['agency']}. See `manage.py load_reference`.")
        officer = Officer(
            username=options["username"],
            email=options["email"],
            name_latin=options["name"],
            side=agency.side,
            agency=agency,
            roles=options["roles"],
            language=options["language"] or {"TH": "th", "KH": "km"}[agency.side],
        )
        password = getpass.getpass("First pass phrase: ")
        try:
            validate_password(password, officer)
            officer.set_password(password)
            officer.full_clean()
        except ValidationError as error:
            raise CommandError("; ".join(error.messages)) from None
        with transaction.atomic():
            officer.save()
            detail = {"agency": agency.code, "roles": options["roles"]}
            record(
                "officer.created", side=agency.side, object_type="officer", object_id=officer.username, detail=detail
            )
        self.stdout.write(f"{officer.username} of {agency.code} can sign in.")
