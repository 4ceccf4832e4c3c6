"""`seed`: fill a demonstration with invented complaints, cases, warrants, persons and handovers, with its progress."""

from __future__ import annotations

import random
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from complaints.models import Complaint
from extradition.demo import bulk, filing, returns, work
from extradition.demo.clock import as_owner
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.accounts.demo import make_officers
from taskforce.jsonl import Progress


class Command(BaseCommand):
    help = "Make demonstration data (all invented). --scale N instead adds N plain complaints quickly, for benchmarks."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--complaints", type=int, default=400)
        parser.add_argument("--cases", type=int, default=30, help="how many cases officers have worked on")
        parser.add_argument("--warrants", type=int, default=60)
        parser.add_argument("--random", type=int, default=2569, help="another number makes other data")
        parser.add_argument("--scale", type=int, help="add this many complaints by plain SQL, for measuring")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This is not a demonstration (DEMO is off): nothing was made.")
        if options["scale"]:
            bulk.add(options["scale"], tell=self.stdout.write)
            return
        with acting_as(SYSTEM):
            if Complaint.objects.exists():
                self.stdout.write("There are complaints already: nothing was made. `make reset` starts over.")
                return
        with as_owner():
            self._make(options, random.Random(options["random"]))

    def _make(self, options: dict[str, Any], rng: random.Random) -> None:
        officers = make_officers()
        self.stdout.write(f"{len(officers)} officers of {len({o.agency_id for o in officers.values()})} agencies")
        progress = Progress("complaints filed and routed")
        planned = filing.plans(rng, options["complaints"])
        filed = list(filing.file_all(planned, rng, lambda number: self._step(progress, number, len(planned))))
        progress.done()
        self.stdout.write(f"{len(filed)} complaints filed, read, linked, located and routed")
        operated = work.work_cases(officers, rng, options["cases"])
        self.stdout.write(
            f"{options['cases']} cases worked by officers of both sides, {len(operated)} joint operations"
        )
        self._send_back(options, rng, officers, operated)

    def _send_back(self, options: dict[str, Any], rng: random.Random, officers: Any, operated: list[Any]) -> None:
        warrants = returns.make_warrants(officers, rng, operated, options["warrants"])
        moment = work.operation_moment(operated)
        persons = returns.find_persons(officers, operated, moment)
        returns.screen_all(officers, persons, moment)
        handovers = returns.hand_over(officers, persons, operated[0] if operated else None, moment)
        self.stdout.write(f"{len(warrants)} warrants, {len(persons)} persons found, {len(handovers)} handovers")

    def _step(self, progress: Progress, number: int, total: int) -> None:
        progress.step()
        if not progress.shown and number % 100 == 0:
            self.stdout.write(f"  {number} of {total} complaints")
            sys.stdout.flush()
