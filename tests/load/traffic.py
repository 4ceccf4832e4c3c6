"""A day's traffic in small: victims file and follow, officers read queues, cases and complaints, and take what waits."""

from __future__ import annotations

import http.client
import random
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from complaints.actions.filing import follow_secret
from complaints.models import Complaint
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from tests.bench.client import Shot, post
from tests.bench.filing import shots
from tests.load.figures import Step

LANES = 24
QUEUE = "KH-PP-1"


@dataclass(frozen=True)
class Request:
    """A page to read, or a form to send; `good` are the statuses hoped for."""

    path: str
    cookies: dict[str, str]
    form: dict[str, str] | None = None
    good: tuple[int, ...] = (200,)

    def send(self, connection: http.client.HTTPConnection) -> int:
        if self.form is not None:
            return post(connection, Shot(self.path, self.cookies, self.form))
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection.request("GET", self.path, headers={"Cookie": cookie})
        answer = connection.getresponse()
        answer.read()
        return answer.status


def follower(port: int) -> dict[str, str]:
    """The session of a victim who follows a complaint."""
    with acting_as(SYSTEM), transaction.atomic():
        complaint = Complaint.objects.order_by("filed_at").first()
    assert complaint is not None
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    token = "a" * 32
    body = f"csrfmiddlewaretoken={token}&reference={complaint.reference}&secret={follow_secret(complaint.pk)}"
    headers = {"Cookie": f"csrftoken={token}", "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/follow/", body, headers)
    answer = connection.getresponse()
    answer.read()
    cookies = [part.split(";")[0] for name, part in answer.getheaders() if name.lower() == "set-cookie"]
    return dict(cookie.split("=", 1) for cookie in cookies)


def traffic(port: int, officer: dict[str, str], filings: int, seed: int = 1) -> Iterator[Request]:
    """Requests without end, mixed as on a busy day; complaints to be filed as long as there are drafts."""
    from cases.models import Case, QueueItem

    rng = random.Random(seed)
    victim = follower(port)
    with acting_as(SYSTEM), transaction.atomic():
        cases = list(Case.objects.filter(joint=True).values_list("reference", flat=True)[:200])
        waiting = list(QueueItem.objects.filter(queue_id=QUEUE, state="waiting").values_list("pk", flat=True))
    drafts = [Request(s.path, s.cookies, s.form, (302,)) for s in shots(filings, start=50_000_000)]

    def queue() -> Request:
        return Request(f"/queues/{QUEUE}/", officer)

    kinds: list[tuple[int, Callable[[], Request]]] = [
        (20, lambda: drafts.pop() if drafts else queue()),
        (25, lambda: Request("/follow/complaint/", victim)),
        (25, queue),
        (20, lambda: Request(f"/cases/{rng.choice(cases)}/", officer)),
        (5, lambda: Request("/desk/", officer)),
        (5, lambda: Request(f"/queue-items/{waiting.pop()}/take/", officer, {}, (302,)) if waiting else queue()),
    ]
    weights = [weight for weight, _ in kinds]
    while True:
        yield rng.choices(kinds, weights)[0][1]()


def drive(port: int, requests: Iterator[Request], rate: float, seconds: float) -> Step:
    """Send requests at `rate` whatever becomes of the ones before: who has to wait for a free lane has waited as well."""
    due = [(number / rate, next(requests)) for number in range(int(rate * seconds))]
    step, lock, begin = Step(rate), threading.Lock(), time.monotonic()

    def lane(first: int) -> None:
        connection: Any = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        for at, request in due[first::LANES]:
            time.sleep(max(0.0, begin + at - time.monotonic()))
            try:
                status = request.send(connection)
                said = "" if status in request.good else str(status)
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                said = type(error).__name__
            with lock:
                if said:
                    step.errors.append(f"{said} {request.path}")
                step.waited.append(time.monotonic() - begin - at)
        connection.close()

    lanes = [threading.Thread(target=lane, args=(first,)) for first in range(LANES)]
    for one in lanes:
        one.start()
    for one in lanes:
        one.join()
    step.seconds = max(time.monotonic() - begin, seconds)
    return step
