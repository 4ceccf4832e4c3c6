"""The portal as processes, for tests that need the real thing: web, workers and scheduler, each stopped by its id."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from taskforce.run.processes import ENVIRONMENT
from taskforce.run.server import free_port

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0  # seconds for the first answer on a busy machine


class Portal:
    """A running portal; `processes` maps the name in the process table to its process."""

    def __init__(self, environment: dict[str, str], folder: Path, blocker: Any) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.folder, self.blocker = folder, blocker
        self.environment = {**os.environ, **ENVIRONMENT, **environment, "PORT": str(self.port), "PORTAL_URL": self.url}
        self.environment["WEB_WORKERS"] = "1"
        self.processes: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str) -> None:
        """Start one process of the table."""
        from taskforce.run.processes import process

        with open(self.log(name), "ab") as log:
            command = process(name, self.environment).command
            self.processes[name] = subprocess.Popen(
                command, env=self.environment, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
            )

    def keep(self) -> None:
        """Start again whatever ended by itself, as a keeper or a container engine does.

        Celery's pool may end itself when it loses the broker while it holds a message: whoever keeps it knows that.
        """
        for name, running in [*self.processes.items()]:
            if running.poll() is not None:
                self.start(name)

    def log(self, name: str) -> Path:
        return self.folder / f"{name}.log"

    def kill(self, name: str) -> None:
        """End one process at once, with its children, as a power cut would."""
        import psutil

        process = self.processes.pop(name)
        children = psutil.Process(process.pid).children(recursive=True)
        for victim in (*children, process):
            victim.kill()
        process.wait()
        psutil.wait_procs(children, timeout=10)

    def stop(self) -> None:
        for running in self.processes.values():
            running.terminate()
        for running in self.processes.values():
            try:
                running.wait(15)
            except subprocess.TimeoutExpired:
                running.kill()
                running.wait()
        self.processes.clear()

    def manage(self, *arguments: str) -> str:
        """Run a command beside the portal and return what it printed; raises with its text when it fails."""
        command = [sys.executable, str(ROOT / "manage.py"), *arguments]
        done = subprocess.run(command, env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode:
            raise AssertionError(f"manage.py {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
        return done.stdout

    @contextmanager
    def orm(self) -> Iterator[None]:
        """Django's models of this process read and write the portal's database until the block ends."""
        from django.db import connections

        name = urlsplit(self.environment["DATABASE_URL"]).path.lstrip("/")
        before = {alias: connections[alias].settings_dict["NAME"] for alias in connections}
        with self.blocker.unblock():
            self._point(dict.fromkeys(before, name))
            try:
                yield
            finally:
                self._point(before)

    @staticmethod
    def _point(names: dict[str, str]) -> None:
        from django.db import connections

        for alias, name in names.items():
            connections[alias].close()
            connections[alias].settings_dict["NAME"] = name

    def wait_until_ready(self) -> None:
        until = time.monotonic() + PATIENCE
        while True:
            for name, running in self.processes.items():
                if running.poll() is not None:
                    raise AssertionError(f"{name} ended at once:\n{self.log(name).read_text()[-3000:]}")
            try:
                with urllib.request.urlopen(f"{self.url}/health/ready", timeout=10):
                    return
            except (urllib.error.URLError, OSError) as error:
                if time.monotonic() > until:
                    logs = "\n".join(f"{n}: {self.log(n).read_text()[-1500:]}" for n in self.processes)
                    raise AssertionError(f"the portal is not ready: {error}\n{logs}") from None
                time.sleep(0.1)


def start_portal(environment: dict[str, str], folder: Path, blocker: Any) -> Portal:
    """Start web, workers and scheduler on `environment`'s database and wait until they answer."""
    from taskforce.run.processes import names

    running = Portal(environment, folder, blocker)
    try:
        for name in names():
            running.start(name)
        running.wait_until_ready()
    except BaseException:
        running.stop()
        raise
    return running
