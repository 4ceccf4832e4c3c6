"""Is this container's process at work? `python -m taskforce.run.probe web` (for the health checks of containers).

Light on purpose: it loads nothing of the portal. Web has to answer; a worker and the scheduler have to have touched
their file under `var/alive/` a short while ago (see `taskforce/health.py`).
"""

from __future__ import annotations

import os
import socket
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from taskforce.run.processes import WORKERS, names

STALE = 150.0  # seconds; a worker is silent while it does one task, which may take 80


def alive_file(name: str) -> Path:
    """The file that the process `name` of this host touches."""
    return Path(os.environ.get("VAR_DIR") or "var") / "alive" / f"{name}@{socket.gethostname()}"


def web_answers() -> bool:
    host = (os.environ.get("ALLOWED_HOSTS") or "localhost").split(",")[0]
    address = f"http://127.0.0.1:{os.environ.get('PORT') or 8000}/health/live"
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers={"Host": host}), timeout=4):
            return True
    except (urllib.error.URLError, OSError):
        return False


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in names():
        print(f"usage: python -m taskforce.run.probe [{'|'.join(names())}]", file=sys.stderr)
        return 2
    name = arguments[0]
    if name not in (*WORKERS, "scheduler"):
        return 0 if web_answers() else 1
    try:
        return 0 if time.time() - alive_file(name).stat().st_mtime < STALE else 1
    except OSError:
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
