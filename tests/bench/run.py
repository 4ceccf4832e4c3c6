"""`make bench`: ratios measured side by side in one run. Each figure on a line of its own, as `name=value`.

`--short` is the form for CI: fewer rounds, smaller tables, the same comparisons.
"""

from __future__ import annotations

import os
import statistics
import sys
import threading
import time
from typing import Any

from tests.bench import engines, stack
from tests.bench.client import Shot, fire, get, post

SHORT = "--short" in sys.argv
ROUNDS, SECONDS = (2, 3.0) if SHORT else (5, 6.0)
MOST_PER_ROUND = 1500 if SHORT else 4000
RATES = (5, 20)
RATE_SECONDS = 12 if SHORT else 60
NOTHINGS = 2000 if SHORT else 10_000
SMALL, LARGE = (1_000, 50_000) if SHORT else (10_000, 1_000_000)
PAGES = 25 if SHORT else 60


def tell(name: str, value: float) -> None:
    print(f"{name}={value:.4g}", flush=True)


def step(words: str) -> None:
    print(f"[bench] {words}", file=sys.stderr, flush=True)


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


def measure_pipeline(environment: dict[str, str]) -> None:
    """Complaints a second from filed to routed, against no-op tasks a second, on one and the same worker."""
    from django.core.cache import cache

    from complaints.pipeline import send
    from taskforce.celery import app

    app.control.purge()  # what filing has asked for while no worker was there
    with stack.worker(environment) as pid:
        reached(cache, app, "warm")
        waiting = count("filed")
        start = time.monotonic()
        send("filed")
        while count("routed") < waiting:
            time.sleep(0.05)
            if time.monotonic() - start > 600:
                raise RuntimeError(f"only {count('routed')} of {waiting} complaints were routed in ten minutes")
        complaints = waiting / (time.monotonic() - start)
        nothings = statistics.median(nothing_rate(cache, app, number) for number in range(3))
        tell("worker_memory_mb", stack.memory_mb(pid))
    step(f"{waiting} complaints at {complaints:.0f}/s, no-op {nothings:.0f}/s")
    tell("pipeline_ratio", complaints / nothings)
    tell("pipeline_per_s", complaints)


def nothing_rate(cache: Any, app: Any, number: int) -> float:
    with app.producer_or_acquire() as producer:
        start = time.monotonic()
        for _ in range(NOTHINGS):
            app.send_task("bench.nothing", queue="pipeline", priority=0, producer=producer)
    reached(cache, app, f"end{number}")
    return NOTHINGS / (time.monotonic() - start)


def reached(cache: Any, app: Any, key: str) -> None:
    """Wait until the worker has come to a message sent now (messages of one priority are taken in order)."""
    until, again = time.monotonic() + 300, 0.0
    while cache.get(key) is None:
        if time.monotonic() > again:  # a message sent before the worker has said what it listens to may be lost
            app.send_task("bench.mark", args=[key], queue="pipeline", priority=0)
            again = time.monotonic() + 20
        time.sleep(0.005)
        if time.monotonic() > until:
            raise RuntimeError("the worker did not answer in five minutes")


def count(stage: str) -> int:
    from django.db import transaction

    from complaints.models import Complaint
    from taskforce.access.context import acting_as
    from taskforce.access.sides import SYSTEM

    with acting_as(SYSTEM), transaction.atomic():
        return Complaint.objects.filter(stage=stage).count()


def measure_latency(environment: dict[str, str], rate: int, start: int) -> tuple[float, float]:
    """Seconds from filed to routed, median and 99th percentile, at `rate` complaints a second, from audited events."""
    import http.client

    from django.db import connection, transaction

    from taskforce.access.context import acting_as
    from taskforce.access.sides import SYSTEM
    from tests.bench.filing import shots

    ready = shots(rate * RATE_SECONDS, start=start)
    before = count("routed")
    with stack.web(environment) as (port, _), stack.worker(environment):
        time.sleep(3)
        connections = [http.client.HTTPConnection("127.0.0.1", port, timeout=30) for _ in range(8)]
        begin = time.monotonic()

        def drive(lane: int) -> None:
            for number in range(lane, len(ready), len(connections)):
                time.sleep(max(0.0, begin + number / rate - time.monotonic()))
                if post(connections[lane], ready[number]) != 302:
                    raise RuntimeError("a complaint was not accepted")

        lanes = [threading.Thread(target=drive, args=(lane,)) for lane in range(len(connections))]
        for lane in lanes:
            lane.start()
        for lane in lanes:
            lane.join()
        until = time.monotonic() + 120
        while count("routed") < before + len(ready) and time.monotonic() < until:
            time.sleep(0.1)
    with acting_as(SYSTEM), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY s), percentile_cont(0.99) WITHIN GROUP (ORDER BY s) "
            "FROM (SELECT extract(epoch FROM r.at - f.at) AS s FROM audit_event f JOIN audit_event r ON r.side = 'TH' "
            "AND r.object_id = f.object_id AND r.verb = 'complaint.routed' WHERE f.side = 'TH' AND "
            "f.verb = 'complaint.filed' ORDER BY f.seq DESC LIMIT %s) AS times",
            [len(ready)],
        )
        median, high = cursor.fetchone()
    return float(median), float(high)


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


def officer_cookies() -> dict[str, str]:
    from django.test import Client

    from taskforce.accounts.demo import make_officers

    client = Client()
    client.force_login(make_officers()["chantha"])
    session: Any = client.session
    session["second_factor"] = True
    session.save()
    return {"sessionid": client.cookies["sessionid"].value, "language": "km"}


def main() -> int:
    begin = time.monotonic()
    engines.main(SHORT)
    with stack.servers() as ground:
        environment = ground.environment
        os.environ.update(environment)
        os.environ["DJANGO_SETTINGS_MODULE"] = "taskforce.settings"
        import django

        django.setup()
        measure_filing(environment)
        measure_pipeline(environment)
        start = 10_000_000
        for rate in RATES:
            median, high = measure_latency(environment, rate, start)
            start += 1_000_000
            suffix = "" if rate == RATES[-1] else f"_at_{rate}"
            tell(f"filed_to_queued_p50_s{suffix}", median)
            tell(f"filed_to_queued_p99_s{suffix}", high)
        measure_queue_page(environment)
    step(f"{time.monotonic() - begin:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
