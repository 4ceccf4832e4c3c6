"""Screening one name against a register of warrants, through the database as the portal does it.

    python -m tests.bench.screen            a million warrants
    python -m tests.bench.screen --short    fifty thousand

`screen_ms_p50`, `screen_ms_p95`  milliseconds for one name, from the written name to ranked warrants with reasons
`screen_vs_lookup`                the median over that of a plain lookup of one warrant by its key, as the portal makes it
`screen_vs_bare_lookup`           the same over the bare statement, without Django's model
`screen_index_recall`             share of the spellings in the scoring data that find their warrant first
`screen_new_found`                1 when a warrant recorded a moment ago is found, in the same transaction
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

from tests.bench import stack
from tests.bench.names import made_names

GOLD = Path(__file__).resolve().parents[1] / "gold" / "names"
SIZES = {True: 50_000, False: int(os.environ.get("BENCH_WARRANTS", "1000000"))}
CHUNK = 5_000
TURNS = 10
STRANGERS = 60  # names that are in no warrant, for each time of asking
_INSERT = """
INSERT INTO extradition_warrant (id, owner_side, court, prefix, number, year_be, name, name_latin, name_keys, name_sounds,
  keys_version, sex, national_id_index, offence_id, issued_on, agency_id, status, status_checked_at, compared_at, created_at)
SELECT made.id, 'TH', 'ศาลทดสอบ', 'จ.', made.number, 2569, made.name, '', made.keys::int[], made.sounds, %s, '', '', %s,
  DATE '2026-01-05', %s, 'active', now(), now(), now()
FROM unnest(%s::uuid[], %s::int[], %s::text[], %s::text[], %s::text[]) AS made(id, number, name, keys, sounds)
"""


def persons() -> dict[str, list[str]]:
    """The persons of the scoring data: name on the warrant, other spellings."""
    lines = (GOLD / "persons_dev.jsonl").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    return {one["canonical"]: [v["text"] for v in one["variants"] if v["text"] != one["canonical"]] for one in found}


def fill(size: int, tell: Callable[[str], None]) -> None:
    """Put warrants into the database until there are `size`, the persons of the scoring data among them."""
    from extradition.screening.index import outlines

    names = iter([*persons(), *made_names(size - len(persons()))])
    done = 0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        while chunks := [chunk for _ in range(8) if (chunk := list(islice(names, CHUNK)))]:
            for chunk, known in zip(chunks, pool.map(outlines, chunks), strict=True):
                _insert(done, chunk, known)
                done += len(chunk)
            tell(f"{done:,} of {size:,} warrants")


def _insert(start: int, names: list[str], known: list[Any]) -> None:
    from django.db import connection, transaction

    from extradition.screening import VERSION
    from taskforce.access.context import acting_as
    from taskforce.access.sides import SYSTEM
    from taskforce.agencies.models import Agency, Offence
    from taskforce.ids import uuid7

    good = [(name, found) for name, found in zip(names, known, strict=True) if isinstance(found, tuple)]
    columns: list[list[Any]] = [
        [uuid7() for _ in good],
        [start + place for place in range(len(good))],
        [name for name, _ in good],
        ["{" + ",".join(map(str, keys)) + "}" for _, (_, keys) in good],
        [sounds for _, (sounds, _) in good],
    ]
    with acting_as(SYSTEM), transaction.atomic(), connection.cursor() as cursor:
        offence, agency = (
            Offence.objects.values_list("code", flat=True)[0],
            Agency.objects.values_list("code", flat=True)[0],
        )
        cursor.execute(_INSERT, [VERSION, offence, agency, *columns])


def times(work: Callable[[Any], Any], given: list[Any]) -> list[float]:
    """Milliseconds for each, each in a transaction of its own as the portal's are, begun before the clock."""
    from django.db import transaction

    from taskforce.access.context import acting_as
    from taskforce.access.sides import SYSTEM

    out = []
    for one in given:
        with acting_as(SYSTEM), transaction.atomic():
            start = time.perf_counter()
            work(one)
            out.append((time.perf_counter() - start) * 1000)
    return out


def screened(name: str) -> list[tuple[str, float]]:
    """Names on the likeliest warrants and their scores, best first."""
    from extradition.screening import fold
    from extradition.searching import likely_warrants

    pool, found = likely_warrants([fold(name)])
    return sorted(((pool[pk].name, one.score) for pk, one in found.items()), key=lambda item: -item[1])


def figures(size: int, tell: Callable[[str], None]) -> Iterator[tuple[str, float]]:
    """Fill, then measure."""
    from django.db import connection, transaction

    from extradition.models import Warrant
    from taskforce.access.context import acting_as
    from taskforce.access.sides import SYSTEM

    fill(size, tell)
    with acting_as(SYSTEM), transaction.atomic():
        some = list(Warrant.objects.values_list("pk", flat=True)[:300])
    spellings = [(text, name) for name, texts in persons().items() for text in texts]
    strangers = list(made_names(STRANGERS, seed=11))
    asked = [text for text, _ in spellings] + strangers

    def bare(pk: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, name, status FROM extradition_warrant WHERE id = %s", [pk])
            cursor.fetchall()

    first: dict[str, str] = {}

    def ask(name: str) -> None:
        first[name] = (screened(name) or [("", 0.0)])[0][0]

    times(ask, asked[::7])  # warm
    bare_times, lookups, taken = [], [], []
    for turn in range(TURNS):  # in turns, so that what else the machine does falls on all alike
        bare_times += times(bare, some[turn::TURNS])
        lookups += times(lambda pk: Warrant.objects.get(pk=pk), some[turn::TURNS])
        taken += times(ask, asked[turn::TURNS])
    taken.sort()
    median = statistics.median(taken)
    yield "screen_ms_p50", median
    yield "screen_ms_p95", taken[int(len(taken) * 0.95)]
    yield "screen_vs_lookup", median / statistics.median(lookups)
    yield "screen_vs_bare_lookup", median / statistics.median(bare_times)
    yield "screen_index_recall", sum(first[text] == name for text, name in spellings) / len(spellings)
    yield "screen_new_found", float(_new_is_found())


def _new_is_found() -> bool:
    from django.db import transaction

    from extradition.screening.index import outlines
    from taskforce.access.context import acting_as
    from taskforce.access.sides import SYSTEM

    name = "ทองประกาย แจ่มฟ้าใส"
    with acting_as(SYSTEM), transaction.atomic():
        before = screened("Thongprakai Jaemfasai")
        _insert(9_000_000, [name], outlines([name]))
        after = screened("Thongprakai Jaemfasai")
    return all(found != name for found, _ in before) and after[0][0] == name


def measure(short: bool, environment: dict[str, str] | None = None) -> dict[str, float]:
    """All figures, from a process of its own; on fresh servers when no environment is given."""
    if environment is None:
        with stack.servers() as ground:
            return measure(short, ground.environment)
    command = [sys.executable, "-m", "tests.bench.screen", "--here", *(["--short"] if short else [])]
    done = subprocess.run(command, cwd=stack.ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return {name: float(value) for name, value in (line.split("=") for line in done.stdout.split())}


def main() -> None:
    if "--here" in sys.argv:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "taskforce.settings")
        import django

        django.setup()
        found = figures(
            SIZES["--short" in sys.argv], lambda words: print(f"[bench] {words}", file=sys.stderr, flush=True)
        )
    else:
        found = iter(measure("--short" in sys.argv).items())
    for figure, value in found:
        print(f"{figure}={value:.4g}", flush=True)


if __name__ == "__main__":
    main()
