"""What a decision costs through PostgreSQL when many complaints are stored, over what it costs when few are.

Two databases on one server, asked in turns. `python -m tests.bench.link_store [--short]`
"""

from __future__ import annotations

import itertools
import os
import random
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import psycopg

from taskforce.embedded import DATABASE, create_database
from tests.bench import stack

PER_CASE, BANKS = 19, ("002", "004", "006", "011", "014", "025", "030")
HUBS = 12
FIRST = date(2024, 1, 1)
DAYS = 800
ROUNDS, EACH = 6, 120
CASE_COLUMNS = (
    "id, owner_side, joint, reference, state, close_reason, opened_at, changed_at, country, province, place_name, "
    "confidence, complaint_count, total_loss_minor, people_held"
)

Use = tuple[str, str, UUID, str, int, date, date]


def step(words: str) -> None:
    print(f"[bench] {words}", file=sys.stderr, flush=True)


def size_of(case: int) -> int:
    """Complaints of a case: most have one to three, one in thirty more than a hundred."""
    return min(600, int(((case * 7919 % 100_003 + 1) / 100_004) ** -1.25))


def value(case: int, number: int) -> tuple[str, str]:
    """The n-th identifier of a case: one that no other case has, in no order that an index would like."""
    scrambled = (case * 1000 + number) * 2_654_435_761 % 10**10
    if number % 5 < 2:
        return "bank_account", f"{BANKS[scrambled % 7]}:{scrambled:010d}"
    return (("phone", f"+66{scrambled:010d}"), ("line_id", f"l{scrambled:010d}"), ("domain", f"d{scrambled:010d}.top"))[
        number % 5 - 2
    ]


def values_of(case: int) -> int:
    return 2 + size_of(case) // 3


def hub(number: int) -> tuple[str, str]:
    return "line_id", f"hub{number:03d}"


def uses(cases: int) -> Iterator[Use]:
    """All postings: a case's own values, accounts bought from an earlier case, values that everybody names."""
    chance = random.Random(7)
    for case in range(cases):
        first = FIRST + timedelta(days=chance.randrange(DAYS))
        last = first + timedelta(days=chance.randrange(1, 90))
        owner, size = UUID(int=case + 1), size_of(case)
        for number in range(values_of(case)):
            yield *value(case, number), owner, "", 1 + size // 8, first, last
        if case and chance.random() < 0.2:
            yield *value(chance.randrange(case), 0), owner, "", 1, first, last
        for number in range(HUBS):
            if chance.random() < 0.04 * min(size, 20) / (number + 2):
                yield *hub(number), owner, "", 1 + size // 50, first, last


def fill(address: str, cases: int) -> None:
    """Cases, postings and all common values but the last one, which nobody has noticed yet."""
    with psycopg.connect(address) as connection, connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(
            f"INSERT INTO cases_case ({CASE_COLUMNS}) SELECT ('00000000-0000-0000-0000-' || lpad(to_hex(n), 12, '0'))::uuid, "
            "'TH', false, 'B' || n, 'open', '', now(), now(), '', '', '', 0, 1, 0, false FROM generate_series(1, %s) AS n",
            [cases],
        )
        with cursor.copy("COPY cases_posting (type, value, case_id, bank, complaints, first, last) FROM STDIN") as copy:
            for row in uses(cases):
                copy.write_row(row)
        for number in range(HUBS - 1):
            cursor.execute(
                "INSERT INTO cases_commonvalue (type, value, complaints, engine_version, found_at) "
                "VALUES (%s, %s, 64, 'bench', now())",
                hub(number),
            )
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE cases_posting, cases_case, cases_commonvalue")


def new_complaint(chance: random.Random, cases: int) -> list[tuple[str, str]]:
    """What a victim names: one to three values of a case, sometimes a hub, often something new."""
    case = chance.randrange(cases)
    named = [value(case, chance.randrange(values_of(case))) for _ in range(chance.choice((1, 1, 2, 3)))]
    if chance.random() < 0.15:
        named.append(hub(int(HUBS * chance.random() ** 2)))
    if chance.random() < 0.4:
        named.append(("phone", f"+669{chance.randrange(10**12)}"))
    return sorted(set(named))


def decide(number: int, keys: list[tuple[str, str]]) -> None:
    from cases.linking.complaint import Complaint
    from cases.linking.decide import decide_complaint
    from cases.pipeline.store import Postings

    day = (FIRST + timedelta(days=DAYS)).toordinal()
    decide_complaint(Complaint(number, day, tuple(keys)), Postings(keys).of(keys))


def seconds(name: str, cases: int, chance: random.Random) -> list[float]:
    """How long each of some decisions takes in the database `name`; the first ones warm up."""
    from django.db import connection, transaction

    from taskforce.access.context import acting_as
    from taskforce.access.sides import SYSTEM

    connection.close()
    connection.settings_dict["NAME"] = name
    took = []
    with acting_as(SYSTEM), transaction.atomic():
        for number in range(EACH + 20):
            keys = new_complaint(chance, cases)
            start = time.perf_counter()
            decide(number, keys)
            took.append(time.perf_counter() - start)
    connection.close()
    return took[20:]


def growth(ground: stack.Ground, few: int, many: int) -> float:
    chance, took = random.Random(3), {"few": [0.0], DATABASE: [0.0]}
    sizes: dict[str, Any] = {"few": few // PER_CASE, DATABASE: many // PER_CASE}
    create_database(ground.embedded.superuser_url, "few", template=DATABASE)
    for name, cases in sizes.items():
        start = time.monotonic()
        fill(ground.embedded.database_url("postgres", name), cases)
        step(f"{cases:,} cases stored in {time.monotonic() - start:.0f} s")
    for turn, name in itertools.product(range(ROUNDS + 1), sizes):
        some = seconds(name, sizes[name], chance)
        took[name] = took[name] + some if turn else []
    medians = {name: statistics.median(times) for name, times in took.items()}
    step(", ".join(f"{name}: {median * 1000:.2f} ms" for name, median in medians.items()))
    return medians[DATABASE] / medians["few"]


def main() -> None:
    few, many = (20_000, 200_000) if "--short" in sys.argv else (100_000, 10_000_000)
    with stack.servers() as ground:
        os.environ.update(ground.environment)
        os.environ["DJANGO_SETTINGS_MODULE"] = "taskforce.settings"
        import django

        django.setup()
        print(f"link_decide_growth={growth(ground, few, many):.4g}", flush=True)


if __name__ == "__main__":
    main()
