"""The pipeline against tasks that do nothing, on one and the same worker and broker; and how long a complaint waits."""

from __future__ import annotations

import http.client
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tests.bench import stack
from tests.bench.client import post
from tests.bench.say import SHORT, step, tell

#: Fewer complaints than six batches would leave one of two processes without work for a good part of the time.
ROUNDS, COMPLAINTS, NOTHINGS = (3, 600, 2000) if SHORT else (6, 1000, 4000)
RATE_SECONDS = 12 if SHORT else 60
PATIENCE_S = 600.0


def measure_pipeline(environment: dict[str, str]) -> None:
    """Complaints a second from filed to routed, against no-op tasks a second: what waits is there before the worker goes.

    The worker is halted while messages and complaints are made ready, so that neither side pays for who makes them.
    """
    from django.core.cache import cache

    from taskforce.celery import app
    from tests.bench.stories import file_many

    ratios, rates, nothings = [], [], []
    with stack.worker(environment) as pid, watch(environment) as waiting:
        reached(cache, app, "warm")
        for number in range(ROUNDS + 1):
            with halted(pid):
                send_nothings(app, f"end{number}")
            nothing = NOTHINGS / seconds_until(lambda key=f"end{number}": cache.get(key) is not None)  # type: ignore[misc]
            with halted(pid):
                file_many(number * COMPLAINTS, COMPLAINTS)
            rate = COMPLAINTS / seconds_until(lambda: not waiting())
            step(f"round {number}: no-op {nothing:.0f}/s, complaints {rate:.0f}/s")
            if number:  # the first round warms up
                ratios.append(rate / nothing)
                rates.append(rate)
                nothings.append(nothing)
        tell("worker_memory_mb", stack.memory_mb(pid))
    tell("pipeline_ratio", statistics.median(ratios))
    tell("pipeline_per_s", statistics.median(rates))
    tell("nothing_per_s", statistics.median(nothings))


@contextmanager
def halted(pid: int) -> Iterator[None]:
    """The worker and all its processes stand still until the block ends."""
    import psutil

    family = [*psutil.Process(pid).children(recursive=True), psutil.Process(pid)]
    for one in family:
        one.suspend()
    try:
        yield
    finally:
        for one in family:
            one.resume()


def send_nothings(app: Any, mark: str) -> None:
    with app.producer_or_acquire() as producer:
        for _ in range(NOTHINGS):
            app.send_task("bench.nothing", queue="pipeline", priority=0, producer=producer)
        app.send_task("bench.mark", args=[mark], queue="pipeline", priority=0, producer=producer)


def seconds_until(reached: Callable[[], bool]) -> float:
    """Seconds from now until it is so."""
    start = time.monotonic()
    while not reached():
        time.sleep(0.02)
        if time.monotonic() - start > PATIENCE_S:
            raise RuntimeError("the worker did not come to an end in ten minutes")
    return time.monotonic() - start


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


_WAITING = "SELECT EXISTS (SELECT FROM complaints_complaint WHERE stage <> 'routed')"


@contextmanager
def watch(environment: dict[str, str]) -> Iterator[Callable[[], bool]]:
    """Whether any complaint is on its way: one statement, so that whoever looks costs both sides about the same.

    Fifty looks a second by Django's models, each in a transaction, took 3 of 100 of two processors from the complaints,
    and looking for the no-op tasks' mark took none.
    """
    import psycopg

    options = "-c role=taskforce_app -c app.side=SYS"
    with psycopg.connect(environment["DATABASE_URL"], autocommit=True, options=options) as connection:
        yield lambda: bool(connection.execute(_WAITING, prepare=True).fetchone()[0])  # type: ignore[index]


def measure_latency(environment: dict[str, str], rate: int, start: int) -> tuple[float, float]:
    """Seconds from filed to routed, median and 99th percentile, at `rate` complaints a second, from audited events.

    The first is filed when the worker has come to its first message: how long it takes to start is no part of it (on a slow
    machine three seconds were not enough, and what was filed meanwhile made a 99th percentile of eight).
    """
    from django.core.cache import cache

    from taskforce.celery import app
    from tests.bench.filing import shots

    ready = shots(rate * RATE_SECONDS, start=start)
    with stack.web(environment) as (port, _), stack.worker(environment), watch(environment) as waiting:
        reached(cache, app, f"latency{start}")
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
        while waiting() and time.monotonic() < until:
            time.sleep(0.1)
    return _from_filed_to_routed(len(ready))


_TIMES = """
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY s), percentile_cont(0.99) WITHIN GROUP (ORDER BY s)
FROM (
    SELECT extract(epoch FROM r.at - f.at) AS s FROM audit_event f
    JOIN audit_event r ON r.side = 'TH' AND r.object_type = 'complaint' AND r.object_id = f.object_id
        AND r.verb = 'complaint.routed'
    WHERE f.side = 'TH' AND f.verb = 'complaint.filed' ORDER BY f.seq DESC LIMIT %s
) AS times
"""


def _from_filed_to_routed(count: int) -> tuple[float, float]:
    from django.db import connection, transaction

    from taskforce.access.context import acting_as
    from taskforce.access.sides import SYSTEM

    with acting_as(SYSTEM), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_TIMES, [count])
        median, high = cursor.fetchone()
    return float(median), float(high)
