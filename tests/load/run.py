"""`make load`: a day's traffic in small against the portal's own processes, at growing rates, until it no longer keeps up.

Prints the figures at the knee (the highest rate at which nineteen of twenty wait no longer than a second and nobody is
turned away), beside the bare view's in the same run. On loopback only; bounded in time and number. `--short` is under a
minute.
"""

from __future__ import annotations

import os
import sys
import time

from taskforce.run.processes import process
from tests.bench import stack
from tests.bench.client import Shot, fire
from tests.bench.say import SHORT, tell
from tests.bench.say import step as say
from tests.load.figures import Step, knee, quantile

FIRST_RATE, GROWTH = (8.0, 2.0) if SHORT else (5.0, 1.4)
MOST_STEPS, SECONDS = (4, 5.0) if SHORT else (12, 15.0)
COMPLAINTS, FILINGS = (60, 250) if SHORT else (600, 6000)


def step(words: str) -> None:
    say(words, "load")


def run(environment: dict[str, str]) -> list[Step]:
    """Raise the rate step by step until one is not carried."""
    from tests.bench.officers import officer_cookies
    from tests.bench.pipeline import watch
    from tests.bench.stories import file_many
    from tests.load.traffic import drive, traffic

    steps: list[Step] = []
    with stack.running(process("pipeline", environment).command, environment):
        file_many(0, COMPLAINTS)
        until = time.monotonic() + 120
        with watch(environment) as waiting:
            while waiting() and time.monotonic() < until:
                time.sleep(0.2)
        with stack.web(environment) as (port, _):
            requests = traffic(port, officer_cookies(), FILINGS)
            drive(port, requests, FIRST_RATE, 2.0)  # warms up
            for number in range(MOST_STEPS):
                steps.append(drive(port, requests, FIRST_RATE * GROWTH**number, SECONDS))
                last = steps[-1]
                step(
                    f"{last.rate:.0f}/s: {last.answered_per_s:.1f} answered a second, "
                    f"p95 {quantile(last.waited, 0.95) * 1000:.0f} ms, errors {sorted(set(last.errors))[:4]}"
                )
                if not last.carried:
                    break
    return steps


def bare_rate(environment: dict[str, str]) -> float:
    """What the bare view answers a second, as fast as it can, on the same machine in the same run."""
    from tests.bench.run import bare_session

    cookie = bare_session(environment)
    with stack.web(environment, application="tests.bench.bare.wsgi:application", path="/") as (port, _):
        shot = Shot("/insert/", {"sessionid": cookie}, {"text": "ก" * 300})
        fire(port, [shot] * 200, good=200, seconds=2.0)
        return fire(port, [shot] * 60_000, good=200, seconds=3.0 if SHORT else 10.0).rate


def main() -> int:
    begin = time.monotonic()
    with stack.servers() as ground:
        os.environ.update(ground.environment)
        os.environ["DJANGO_SETTINGS_MODULE"] = "taskforce.settings"
        import django

        django.setup()
        bare = bare_rate(ground.environment)
        best = knee(run(ground.environment))
    tell("load_rps", best.answered_per_s)
    for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99)):
        tell(f"load_{name}_ms", quantile(best.waited, share) * 1000)
    tell("load_errors", len(best.errors))
    tell("load_bare_rps", bare)
    step(f"{time.monotonic() - begin:.0f} s")
    return 1 if best.errors else 0


if __name__ == "__main__":
    sys.exit(main())
