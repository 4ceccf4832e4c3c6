"""A plain client on loopback: a few threads with kept connections, bounded in time and count."""

from __future__ import annotations

import http.client
import queue
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlencode

CSRF = "a" * 32


@dataclass(frozen=True)
class Shot:
    """One POST: path, cookies, form."""

    path: str
    cookies: dict[str, str]
    form: dict[str, str]


@dataclass
class Result:
    """How many were answered as hoped, in how many seconds, with which latencies; other answers by status."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    others: dict[int, int] = field(default_factory=dict)

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds if self.seconds else 0.0


def fire(port: int, shots: Iterable[Shot], *, good: int, seconds: float, threads: int = 8) -> Result:
    """Send `shots` as fast as they are answered, for at most `seconds`, over `threads` kept connections."""
    waiting: queue.SimpleQueue[Shot] = queue.SimpleQueue()
    for shot in shots:
        waiting.put(shot)
    result, lock, end = Result(), threading.Lock(), time.monotonic() + seconds

    def work() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        while time.monotonic() < end:
            try:
                shot = waiting.get_nowait()
            except queue.Empty:
                break
            start = time.monotonic()
            status = post(connection, shot)
            with lock:
                if status == good:
                    result.latencies.append(time.monotonic() - start)
                else:
                    result.others[status] = result.others.get(status, 0) + 1
        connection.close()

    start = time.monotonic()
    workers = [threading.Thread(target=work) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    result.seconds = time.monotonic() - start
    return result


def post(connection: http.client.HTTPConnection, shot: Shot) -> int:
    """Send one POST on a kept connection; the status of the answer."""
    cookies = {"csrftoken": CSRF, **shot.cookies}
    body = urlencode({"csrfmiddlewaretoken": CSRF, **shot.form})
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
    }
    connection.request("POST", shot.path, body, headers)
    answer = connection.getresponse()
    answer.read()
    return answer.status


def get(port: int, path: str, cookies: dict[str, str], *, times: int) -> list[float]:
    """GET one page `times` times on one kept connection; latencies in seconds. Raises on any other status than 200."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
    found = []
    for _ in range(times):
        start = time.monotonic()
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path} answered {answer.status}")
        found.append(time.monotonic() - start)
    connection.close()
    return found
