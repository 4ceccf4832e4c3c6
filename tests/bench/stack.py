"""The servers and processes that are measured: durable PostgreSQL and Valkey of their own, granian and a worker."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from taskforce.embedded import OWNER, Servers, create_database
from taskforce.run.processes import ENVIRONMENT, pool, process
from taskforce.run.server import free_port

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Ground:
    """What the processes stand on: the environment they are started with, and the servers themselves."""

    environment: dict[str, str]
    embedded: Servers


@contextlib.contextmanager
def servers() -> Iterator[Ground]:
    """Fresh servers with fsync on, the portal's database migrated, a second database for the bare project."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        os.chmod(folder, 0o755)
        embedded = Servers(Path(folder) / "var", settings={"shared_buffers": "512MB"})
        addresses = embedded.start()
        try:
            create_database(embedded.superuser_url, "bare")
            environment = {
                **os.environ,
                **ENVIRONMENT,
                **addresses,
                "BARE_DATABASE_URL": embedded.database_url(OWNER, "bare"),
                "VAR_DIR": str(Path(folder) / "portal"),
                "DEMO": "1",
                "LOG_LEVEL": "WARNING",
            }
            Path(environment["VAR_DIR"]).mkdir()
            manage(environment, "migrate", "-v0", "--skip-checks")
            manage(environment, "load_reference", "--skip-checks")
            manage({**environment, "DJANGO_SETTINGS_MODULE": "tests.bench.bare.settings"}, "-m", "migrate", "-v0")
            yield Ground(environment, embedded)
        finally:
            embedded.stop()


def manage(environment: dict[str, str], *arguments: str) -> None:
    """A management command; with `-m` first, Django's own (for the bare project)."""
    start = [sys.executable, str(ROOT / "manage.py")]
    if arguments[0] == "-m":
        start, arguments = [sys.executable, "-m", "django"], arguments[1:]
    subprocess.run([*start, *arguments], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)


@contextlib.contextmanager
def running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is ended, by its id, when the block ends."""
    started = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield started
    finally:
        started.terminate()
        try:
            started.wait(20)
        except subprocess.TimeoutExpired:
            started.kill()
            started.wait()


@contextlib.contextmanager
def web(environment: dict[str, str], *, application: str = "", path: str = "/health/live") -> Iterator[tuple[int, int]]:
    """A granian with one worker as the portal runs it, or the same for another application. Yields (port, process id)."""
    port = free_port()
    own = {**environment, "PORT": str(port), "WEB_WORKERS": "1"}
    command = process("web", own).command
    if application:
        command[-1] = application
    with running(command, own) as started:
        wait(f"http://127.0.0.1:{port}{path}")
        yield port, started.pid


@contextlib.contextmanager
def worker(environment: dict[str, str]) -> Iterator[int]:
    """The pipeline's worker, which also knows the task that does nothing. Yields its process id."""
    kind, processes = pool("pipeline", environment)
    options = (
        f"--pool={kind}",
        f"--concurrency={processes}",
        "--prefetch-multiplier=1",
        "--queues=pipeline,low",
        "--hostname=bench@%h",
        "--loglevel=WARNING",
    )
    quiet = ("--without-gossip", "--without-mingle", "--without-heartbeat", "-I", "tests.bench.tasks")
    command = [sys.executable, "-m", "celery", "-A", "taskforce.celery", "worker", *options, *quiet]
    with running(command, environment) as started:
        yield started.pid


def wait(url: str) -> None:
    """Until something answers there, for a minute at most."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except urllib.error.HTTPError:
            return  # it answers, if only that there is no such page
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"{url} does not answer")


def memory_mb(pid: int) -> float:
    """Resident memory of the largest process of the family, in MB."""
    import psutil

    parent = psutil.Process(pid)
    return max(p.memory_info().rss for p in (parent, *parent.children(recursive=True))) / 1e6
