"""`make run`: servers, database, demo data, then web, workers and scheduler with one readable log, until Ctrl-C."""

from __future__ import annotations

import hashlib
import io
import os
import shlex
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import redis
from honcho import manager
from honcho.printer import Message

from taskforce.embedded import Servers, ServersError, write_private
from taskforce.run.processes import ENVIRONMENT, WORKERS, background, web

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("VAR_DIR") or ROOT / "var").resolve()
ACCOUNTS = VAR / "demo_accounts.txt"  # who may sign in to the demonstration, and what to try
READY_PATIENCE = 120.0  # seconds
#: What the database and the collected files are made from: unchanged since the last start, both are left as they are.
ROOMS = ("taskforce", "complaints", "cases", "extradition")
SOURCES = ("**/migrations/*.py", "agencies/data/*", "agencies/*.py", "access/*.py", "audit/*.py")
ASSETS = ("**/static/**/*",)
manager.KILL_WAIT = 25  # more than a keeper's own patience


class Stop(Exception):
    """Ctrl-C or SIGTERM before the processes were started."""


def say(text: str = "") -> None:
    print(text, flush=True)


def check_port(host: str, port: str) -> str | None:
    """One sentence about why this port cannot be used, or None."""
    if not (port.isascii() and port.isdigit()) or not 0 < int(port) < 65536:
        return f"PORT={port} is not a port number between 1 and 65535."
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, int(port)))
        except OSError as error:
            other = f"choose another, for example: make run PORT={int(port) % 65000 + 1}"
            return f"Port {port} cannot be used ({error.strerror}): {other}"
    return None


def fingerprint(patterns: tuple[str, ...], *more: str) -> str:
    """One text for the contents of all files of the rooms that fit `patterns`, and of the files `more`."""
    found = {path for room in ROOMS for pattern in patterns for path in (ROOT / room).glob(pattern)}
    digest = hashlib.sha256()
    for path in sorted(found | {ROOT / name for name in more}):
        if path.is_file():
            digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()


def manage(*arguments: str, environment: dict[str, str], quiet: bool = False) -> str:
    """Run a management command; its words are shown as they come, or returned when `quiet`."""
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, check=False, text=True, stdout=subprocess.PIPE if quiet else None
    )
    if done.returncode:
        raise ServersError(f"`manage.py {arguments[0]}` failed (status {done.returncode}); its words are above.")
    return done.stdout or ""


def once(name: str, wanted: str, step: Callable[[], object]) -> None:
    """Do `step` unless it was done before for the same fingerprint."""
    stamp = VAR / f"{name}.stamp"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    step()
    stamp.write_text(wanted)


def prepare(environment: dict[str, str], *, embedded: bool) -> None:
    """Database, reference data, files, and demo data on the first start."""

    def database() -> None:
        say("[run] preparing the database")
        manage("migrate", "--database=owner", "--skip-checks", "-v0", environment=environment)
        manage("load_reference", "--skip-checks", environment=environment)

    def assets() -> None:
        say("[run] collecting the files for browsers")
        manage("collectstatic", "--noinput", "--skip-checks", "-v0", environment=environment)

    def demo() -> None:
        say("[run] first start: making demo data (all of it invented)")
        manage("seed", environment=environment)
        # The rows are done already: the hints that were sent meanwhile would only keep the workers from real work.
        with redis.Redis.from_url(environment["REDIS_URL"]) as broker:
            broker.flushdb()
        # Kept, because asking again would cost every start the time of loading the whole portal.
        write_private(ACCOUNTS, manage("demo_accounts", environment=environment, quiet=True))

    if embedded:
        once("database", fingerprint(SOURCES, "requirements.txt"), database)
    else:
        database()  # another machine may have changed it
    once("assets", fingerprint(ASSETS, "package-lock.json", "requirements.txt"), assets)
    if environment.get("DEMO", "1" if embedded else "0") == "1":
        once("demo", "made", demo)


class Portal(manager.Manager):  # type: ignore[misc]
    """The process manager: adds the portal's processes and says when the portal answers."""

    def __init__(self, environment: dict[str, str], started: float) -> None:
        super().__init__()
        self.environment = environment
        self.give_up = threading.Event()
        self.speaker = threading.Thread(target=announce, args=(self, started), daemon=True)
        kept = f"--portal={os.getpid()}"
        keeper = [sys.executable, "-m", "taskforce.run.keeper", kept, "--name=web", "--"]
        self.add("web", [*keeper, *web(environment).command])
        self.add("background", [*background(*WORKERS, "scheduler").command, kept])

    def add(self, name: str, command: list[str]) -> None:
        self.add_process(name, f"exec {shlex.join(command)}", env=self.environment, cwd=str(ROOT))

    def tell(self, text: str) -> None:
        """Add lines to the log (from any thread)."""
        for line in text.splitlines():
            self.events.put(Message("line", f"{line}\n", datetime.now(), manager.SYSTEM_PRINTER_NAME, None))

    def _start(self) -> None:
        super()._start()  # forks, so no thread may run before it
        self.speaker.start()

    def _system_print(self, data: str) -> None:
        # "started (pid=...)" helps nobody who only wants to see the portal.
        if not data.startswith(("sending SIG", "SIG")) and "(pid=" not in data and "(rc=0)" not in data:
            super()._system_print(data)


def wait_until_ready(url: str, give_up: threading.Event) -> bool:
    until = time.monotonic() + READY_PATIENCE
    while not give_up.wait(0.15) and time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{url}/health/ready", timeout=10):
                return True
        except (urllib.error.URLError, OSError):
            continue
    return False


def announce(portal: Portal, started: float) -> None:
    """Once the portal answers: where it is, who may sign in, what to try."""
    environment = portal.environment
    url = f"http://localhost:{environment['PORT']}"
    ready = wait_until_ready(url, portal.give_up)
    if portal.give_up.is_set():
        return
    if not ready:
        portal.tell(f"The portal does not answer yet: {url}/health/ready says why.")
        return
    portal.tell(ACCOUNTS.read_text() if ACCOUNTS.exists() else "")
    portal.tell(f"The portal is ready at {url} after {time.monotonic() - started:.1f} s. Ctrl-C stops everything.")


def _stop(*_: object) -> None:
    raise Stop


def run() -> int:
    """Run the portal until it is told to stop; 0 after an orderly stop."""
    started = time.monotonic()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, _stop)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)  # a log is read while it is written
    environment = {
        **os.environ,
        **ENVIRONMENT,
        "PYTHONUNBUFFERED": "1",
        "PORT": os.environ.get("PORT") or "8000",
        "VAR_DIR": str(VAR),
    }
    if problem := check_port(environment.get("HOST") or "127.0.0.1", environment["PORT"]):
        print(f"[run] {problem}", file=sys.stderr)
        return 1
    servers = None if environment.get("DATABASE_URL") else Servers(VAR)
    try:
        if servers is not None:
            say("[run] starting PostgreSQL and Valkey")
            environment |= {**servers.start(), "DEMO": environment.get("DEMO") or "1"}
        prepare(environment, embedded=servers is not None)
        return keep(environment, started)
    except Stop:
        return 0
    except ServersError as problem:
        print(f"[run] {problem}", file=sys.stderr)
        return 1
    finally:
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)  # a second Ctrl-C must not leave a server behind
        if servers is not None:
            servers.stop()


def keep(environment: dict[str, str], started: float) -> int:
    say("[run] starting the portal")
    portal = Portal(environment, started)
    signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))  # the terminal was closed
    try:
        portal.loop()
    finally:
        portal.give_up.set()
    asked = portal.returncode in (0, 130, 143, -signal.SIGTERM, -signal.SIGINT)
    say("[run] stopped" if asked else "[run] stopped: a process would not stay alive (see above)")
    return 0 if asked else 1
