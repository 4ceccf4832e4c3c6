"""Is the portal alive, and is it able to work? For load balancers, for `make run`, and for whoever is called at night.

`live` says that a web process answers. `ready` asks the database and the broker, has every group of workers answer a
message, and calls the probes that the apps above have registered; 503 when anything is wrong.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from celery import shared_task
from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from taskforce.celery import QUEUES

FRESH = 10.0  # seconds for which an answer of a worker counts
ASK_EVERY = 5  # seconds between two questions to the same queue, however many ask
PATIENCE = 2.0  # seconds to wait for the answers

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a probe found: whether it is well, and figures for the reader (numbers and short texts, no personal data)."""

    ok: bool
    figures: dict[str, float | int | str | None] = field(default_factory=dict)


Probe = Callable[[], Finding]
_probes: dict[str, Probe] = {}


def register_probe(name: str, probe: Probe) -> None:
    """Have `ready` ask `probe` too (from an app's `ready()`): for example how old the oldest unrouted complaint is."""
    _probes[name] = probe


@never_cache
@transaction.non_atomic_requests
def live(request: HttpRequest) -> JsonResponse:
    """200 as long as this process answers at all."""
    return JsonResponse({"status": "live"})


@never_cache
@transaction.non_atomic_requests
def ready(request: HttpRequest) -> JsonResponse:
    """200 when everything works, 503 with the same report when something does not."""
    report = check()
    well = all(finding.ok for finding in report.values())
    body = {
        "status": "ready" if well else "not ready",
        "checks": {name: {"ok": finding.ok, **finding.figures} for name, finding in report.items()},
    }
    response = JsonResponse(body, status=200 if well else 503)
    # The answer is the report; Django would write an error into the log for every question.
    response._has_been_logged = True  # type: ignore[attr-defined]
    return response


def check() -> dict[str, Finding]:
    """Every finding by name; a probe that fails is a finding, not an error."""
    report = {"database": _safely(_database), "broker": _safely(_broker)}
    if report["broker"].ok:
        report["workers"] = _safely(_workers)
    if report["database"].ok:
        report |= {name: _safely(probe) for name, probe in _probes.items()}
    return report


def _safely(probe: Probe) -> Finding:
    try:
        return probe()
    except Exception as error:  # noqa: BLE001 - whatever is wrong with a part, the report has to be made
        log.warning("probe failed: %s: %s", type(error).__name__, error)
        return Finding(False, {"error": type(error).__name__})


def _database() -> Finding:
    start = time.monotonic()
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return Finding(True, {"seconds": round(time.monotonic() - start, 4)})


def _broker() -> Finding:
    start = time.monotonic()
    cache.set("health:broker", "1", 60)
    return Finding(cache.get("health:broker") == "1", {"seconds": round(time.monotonic() - start, 4)})


@shared_task(ignore_result=True, acks_late=False)
def heartbeat(queue: str) -> None:
    """A worker's answer: it took this message from `queue` just now."""
    cache.set(f"health:answered:{queue}", time.time(), 3600)


def _workers() -> Finding:
    """Ask each queue whose last answer is old, and wait a moment for the answers."""
    until = time.monotonic() + PATIENCE
    silent = _silent(QUEUES)
    for queue in silent:
        if cache.add(f"health:asked:{queue}", 1, ASK_EVERY):
            heartbeat.apply_async(args=[queue], queue=queue, priority=0, expires=60)
    while silent and time.monotonic() < until:
        time.sleep(0.02)
        silent = _silent(silent)
    ages = {f"{queue}_seconds_ago": _age(queue) for queue in QUEUES}
    return Finding(not silent, {"silent": ", ".join(silent) or None, **ages})


def _age(queue: str) -> float | None:
    answered = cache.get(f"health:answered:{queue}")
    return None if answered is None else round(max(0.0, time.time() - answered), 1)


def _silent(queues: Iterable[str]) -> list[str]:
    ages = {queue: _age(queue) for queue in queues}
    return [queue for queue, age in ages.items() if age is None or age > FRESH]
