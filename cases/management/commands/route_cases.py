"""Which agency queue does each case belong to, and why? One JSON line of facts in, one decision out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from cases.routing import DEFAULT_POLICY, Policy, PolicyError, route
from taskforce.jsonl import JsonLinesCommand, JsonObject


class Command(JsonLinesCommand):
    help = "Decide the agency queues of cases: facts as JSON lines in, {id, lead, support, because} out."
    noun = "cases"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--policy", type=Path, help="policy file to use instead of the first edition")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self.policy = Policy.from_file(options["policy"]) if options.get("policy") else DEFAULT_POLICY
        except (OSError, KeyError, TypeError, ValueError, PolicyError) as error:
            raise CommandError(f"the policy cannot be used: {error}") from error
        super().handle(*args, **options)

    def answer(self, row: JsonObject) -> JsonObject:
        return {"id": row.get("id"), **route(row, self.policy)}
