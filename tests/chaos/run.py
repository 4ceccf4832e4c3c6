"""`make chaos`: complaints are filed while workers, web and broker are killed, frozen and wiped; then sets are compared.

Prints `lost`, `twice`, `stuck` (all must be 0), `audit` and `drain_s`. `--short` is the form for CI; `--seed N` repeats a
run. Every process is ended by its id; all traffic is on loopback and bounded.
"""

from __future__ import annotations

import http.client
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from taskforce.run.processes import process
from taskforce.run.server import free_port
from tests.bench import stack
from tests.bench.client import Shot, post

SHORT = "--short" in sys.argv
COMPLAINTS, RATE = (120, 8) if SHORT else (600, 15)
MOST_ACTS = 12 if SHORT else 60
PATIENCE = 240.0
#: So long a victim tries again to send one complaint. A killed web needs some seconds to come up, more on a busy machine.
TRY_S = 120.0
LEASE_S = "6"


def step(words: str) -> None:
    print(f"[chaos] {words}", file=sys.stderr, flush=True)


class Portal:
    """Web, pipeline worker and scheduler as processes that can be killed and started again on the same port."""

    def __init__(self, ground: stack.Ground) -> None:
        self.port = free_port()
        self.valkey = ground.embedded.valkey
        self.environment = {
            **ground.environment,
            "PORT": str(self.port),
            "WEB_WORKERS": "1",
            "PIPELINE_LEASE_S": LEASE_S,
            "SWEEP_EVERY_S": "2",
        }
        self.processes: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str) -> None:
        command = process(name, self.environment).command
        self.processes[name] = subprocess.Popen(
            command, cwd=stack.ROOT, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def kill(self, name: str) -> None:
        """As a power cut would: at once, children too."""
        import psutil

        victim = self.processes.pop(name)
        if victim.poll() is not None:
            return  # it had ended by itself
        children = psutil.Process(victim.pid).children(recursive=True)
        for one in (*children, victim):
            one.kill()
        victim.wait()
        psutil.wait_procs(children, timeout=10)

    def keep(self) -> None:
        """Start again whatever ended by itself, as a keeper or a container engine does."""
        for name, running in [*self.processes.items()]:
            if running.poll() is not None:
                step(f"{name} ended by itself and is started again")
                self.start(name)

    def restart(self, name: str) -> None:
        step(f"kill -9 {name}")
        self.kill(name)
        self.start(name)
        if name == "web":  # on a slow machine it would else be killed before it ever answered
            stack.wait(f"http://127.0.0.1:{self.port}/health/live")

    def freeze_broker(self) -> None:
        step("freeze the broker for four seconds")
        assert self.valkey and self.valkey.process
        self.valkey.process.send_signal(signal.SIGSTOP)
        time.sleep(4)
        self.valkey.process.send_signal(signal.SIGCONT)

    def wipe_broker(self) -> None:
        step("kill -9 the broker and wipe what it kept")
        assert self.valkey and self.valkey.process
        self.valkey.process.kill()
        self.valkey.process.wait()
        for path in self.valkey.folder.rglob("*"):
            if path.suffix in (".aof", ".rdb", ".manifest"):
                path.unlink()
        self.valkey.start()

    def stop(self) -> None:
        for name in list(self.processes):
            self.kill(name)


def nemesis(portal: Portal, rng: random.Random, over: threading.Event) -> None:
    """Break things, one after the other, until the filing is over; each kind at least once."""
    acts: list[Callable[[], None]] = [
        lambda: portal.restart("pipeline"),
        lambda: portal.restart("web"),
        portal.freeze_broker,
        portal.wipe_broker,
    ]
    rng.shuffle(acts)
    for act in [*acts, *(rng.choice(acts) for _ in range(MOST_ACTS - len(acts)))]:
        if over.wait(rng.uniform(1.0, 3.0)):
            return
        act()


def file_all(portal: Portal, shots: list[Shot]) -> set[int]:
    """File each, trying again as a victim would when nothing answers. Returns which were acknowledged."""
    acknowledged: set[int] = set()
    begin = time.monotonic()

    def drive(lane: int, lanes: int) -> None:
        for number in range(lane, len(shots), lanes):
            time.sleep(max(0.0, begin + number / RATE - time.monotonic()))
            until = time.monotonic() + TRY_S
            while time.monotonic() < until:
                connection = http.client.HTTPConnection("127.0.0.1", portal.port, timeout=20)
                try:
                    status = post(connection, shots[number])
                    if status == 302:
                        acknowledged.add(number)
                        break
                    step(f"complaint {number} was answered {status}")
                except (OSError, http.client.HTTPException):
                    pass  # nobody there, or killed while answering
                finally:
                    connection.close()
                time.sleep(0.5)

    lanes = [threading.Thread(target=drive, args=(lane, 6)) for lane in range(6)]
    for lane in lanes:
        lane.start()
    for lane in lanes:
        lane.join()
    return acknowledged


def ask(statement: str, *arguments: Any) -> Any:
    """The first value of a question to the database, asked as the portal itself."""
    from django.db import connection, transaction

    from taskforce.access.context import acting_as
    from taskforce.access.sides import SYSTEM

    with acting_as(SYSTEM), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, arguments)
        return cursor.fetchone()[0]


TWICE = """
SELECT (SELECT count(*) FROM (SELECT object_id FROM audit_event WHERE side = 'TH' AND verb = 'complaint.filed'
        GROUP BY object_id HAVING count(*) > 1) AS a)
    + (SELECT count(*) FROM (SELECT object_id FROM audit_event WHERE side = 'TH' AND verb = 'complaint.routed'
        GROUP BY object_id HAVING count(*) > 1) AS b)
    + (SELECT count(*) FROM (SELECT complaint_id FROM complaints_transfer GROUP BY complaint_id HAVING count(*) > 1) AS c)
    + (SELECT count(*) FROM (SELECT complaint_id FROM cases_holdrequest GROUP BY complaint_id HAVING count(*) > 1) AS d)
    + abs((SELECT coalesce(sum(complaint_count), 0) FROM cases_case)
        - (SELECT count(*) FROM cases_link WHERE verdict IN ('linked', 'same')))
"""


def drain(portal: Portal, expected: int) -> float:
    """Wait until everything is in its queue; seconds it took."""
    start = time.monotonic()
    while time.monotonic() - start < PATIENCE:
        portal.keep()
        if ask("SELECT count(*) FROM complaints_complaint WHERE stage = 'routed'") >= expected:
            break
        time.sleep(0.5)
    return time.monotonic() - start


def main() -> int:
    seed = int(sys.argv[sys.argv.index("--seed") + 1]) if "--seed" in sys.argv else random.randrange(10_000)
    rng = random.Random(seed)
    with stack.servers() as ground:
        os.environ.update(ground.environment)
        os.environ["DJANGO_SETTINGS_MODULE"] = "taskforce.settings"
        import django

        django.setup()
        from tests.bench.filing import shots

        portal = Portal(ground)
        try:
            ready = shots(COMPLAINTS)
            for name in ("web", "pipeline", "scheduler"):
                portal.start(name)
            over = threading.Event()
            breaker = threading.Thread(target=nemesis, args=(portal, rng, over))
            breaker.start()
            acknowledged = file_all(portal, ready)
            over.set()
            breaker.join()
            step(f"{len(acknowledged)} of {COMPLAINTS} acknowledged; healed, waiting")
            seconds = drain(portal, len(acknowledged))
        finally:
            portal.stop()
        return judge(seed, len(acknowledged), seconds)


def judge(seed: int, acknowledged: int, seconds: float) -> int:
    from django.core.management import call_command

    filed = ask("SELECT count(*) FROM complaints_complaint")
    figures = {
        "lost": max(acknowledged - filed, 0),
        "twice": int(ask(TWICE)) + max(filed - COMPLAINTS, 0),
        "stuck": ask("SELECT count(*) FROM complaints_complaint WHERE stage <> 'routed'"),
    }
    for name, value in figures.items():
        print(f"{name}={value}")
    print(f"drain_s={seconds:.1f}")
    print(f"acknowledged={acknowledged}")
    print(f"seed={seed}")
    try:
        call_command("verify_audit")
    except SystemExit:
        return 1
    return 1 if any(figures.values()) or acknowledged < COMPLAINTS else 0


if __name__ == "__main__":
    sys.exit(main())
