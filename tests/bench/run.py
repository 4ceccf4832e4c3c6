"""`make bench`: ratios measured side by side in one run. Each figure on a line of its own, as `name=value`.

`--short` is the form for CI: fewer rounds, smaller tables, the same comparisons.
"""

from __future__ import annotations

import os
import statistics
import sys
import time

from tests.bench import engines, stack
from tests.bench.client import Shot, fire, get
from tests.bench.officers import officer_cookies
from tests.bench.pipeline import measure_latency, measure_pipeline
from tests.bench.say import SHORT, step, tell

ROUNDS, SECONDS = (2, 3.0) if SHORT else (5, 6.0)
MOST_PER_ROUND = 1500 if SHORT else 4000
RATES = (5, 20)
SMALL, LARGE = (1_000, 50_000) if SHORT else (10_000, 1_000_000)
PAGES = 25 if SHORT else 60


def measure_filing(environment: dict[str, str]) -> None:
    """Filing a whole complaint against the bare view, in turns, on the same server with the same connections."""
    from tests.bench.filing import shots

    ratios, rates, used = [], [], 0
    bare_cookie = bare_session(environment)
    text = Shot("/insert/", {"sessionid": bare_cookie}, {"text": "ก" * 300})
    bare_app = "tests.bench.bare.wsgi:application"
    with (
        stack.web(environment) as (port, pid),
        stack.web(environment, application=bare_app, path="/") as (bare_port, _),
    ):
        for number in range(ROUNDS + 1):
            ready = shots(MOST_PER_ROUND, start=used)
            used += MOST_PER_ROUND
            bare = fire(bare_port, [text] * 60_000, good=200, seconds=SECONDS)
            full = fire(port, ready, good=302, seconds=SECONDS)
            if bare.others or full.others or not full.latencies:
                raise RuntimeError(f"unexpected answers: bare {bare.others}, filing {full.others}")
            step(f"round {number}: bare {bare.rate:.0f}/s, filing {full.rate:.0f}/s")
            if number:  # the first round warms both up
                ratios.append(full.rate / bare.rate)
                rates.append(full.rate)
        tell("web_memory_mb", stack.memory_mb(pid))
    tell("filing_ratio", statistics.median(ratios))
    tell("filing_per_s", statistics.median(rates))


def bare_session(environment: dict[str, str]) -> str:
    """A signed-in session of the bare project, made in a process of its own (two settings do not fit in one)."""
    import subprocess

    code = (
        "import django; django.setup()\n"
        "from django.contrib.auth import get_user_model\n"
        "from django.test import Client\n"
        "user = get_user_model().objects.create_user('bench')\n"
        "client = Client(); client.force_login(user); print(client.cookies['sessionid'].value)"
    )
    own = {**environment, "DJANGO_SETTINGS_MODULE": "tests.bench.bare.settings"}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, cwd=stack.ROOT, env=own, check=True, capture_output=True, text=True).stdout.strip()


def measure_queue_page(environment: dict[str, str]) -> None:
    """The queue page at a small and at a large number of complaints, as an officer gets it."""
    cookies = officer_cookies()
    medians = []
    for size in (SMALL, LARGE):
        step(f"filling up to {size:,} complaints")
        stack.manage(environment, "seed", "--scale", str(size), "--skip-checks")
        with stack.web(environment) as (port, _):
            get(port, "/queues/KH-PP-1/", cookies, times=5)
            medians.append(statistics.median(get(port, "/queues/KH-PP-1/", cookies, times=PAGES)))
        step(f"queue page: {medians[-1] * 1000:.1f} ms")
    tell("queue_page_growth", medians[1] / medians[0])


def main() -> int:
    begin = time.monotonic()
    engines.main(SHORT)
    with stack.servers() as ground:
        environment = ground.environment
        os.environ.update(environment)
        os.environ["DJANGO_SETTINGS_MODULE"] = "taskforce.settings"
        import django

        django.setup()
        measure_pipeline(environment)
        start = 10_000_000
        for rate in RATES:
            median, high = measure_latency(environment, rate, start)
            start += 1_000_000
            suffix = "" if rate == RATES[-1] else f"_at_{rate}"
            tell(f"filed_to_queued_p50_s{suffix}", median)
            tell(f"filed_to_queued_p99_s{suffix}", high)
        measure_filing(environment)  # what it files waits for nobody: no worker runs from here on
        measure_queue_page(environment)
    step(f"{time.monotonic() - begin:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
