"""`make test` and its relatives: finds a browser, then runs the tests, the scores or the benchmarks."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PACKAGES = ("chromium", "fonts-noto-core")
NO_BROWSER = (
    "No Chromium was found: install one (on Debian: apt install chromium fonts-noto-core) "
    "or name it by CHROMIUM=/path/to/chromium."
)


def find_chromium() -> str | None:
    """A Chromium's path: from `CHROMIUM`, the search path, or what Playwright itself has downloaded."""
    if named := os.environ.get("CHROMIUM"):
        return shutil.which(named)
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    places = [Path.home() / ".cache/ms-playwright", Path.home() / "Library/Caches/ms-playwright"]
    patterns = ("chromium-*/chrome-linux*/chrome", "chromium-*/chrome-mac*/*.app/Contents/MacOS/*")
    found_files = [str(path) for place in places for pattern in patterns for path in place.glob(pattern)]
    return max(found_files, default=None)


def _install_chromium() -> None:
    print("[test] installing Chromium and fonts with apt", flush=True)
    log_path = ROOT / "build" / "apt.log"
    with open(log_path, "ab") as log:
        for command in (("update", "-q"), ("install", "-qy", "--no-install-recommends", *PACKAGES)):
            environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
            subprocess.run(["apt-get", *command], stdout=log, stderr=log, env=environment, check=False)


def ensure_chromium() -> bool:
    """Have a Chromium, named in `CHROMIUM` for the tests; if there is none, say so in one sentence."""
    found = find_chromium()
    if found is None and not os.environ.get("CHROMIUM") and os.geteuid() == 0 and shutil.which("apt-get"):
        _install_chromium()
        found = find_chromium()
    if found is None:
        print(f"[test] {NO_BROWSER}", file=sys.stderr)
        return False
    os.environ["CHROMIUM"] = found
    return True


def pytest(*arguments: str) -> int:
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=ROOT, check=False).returncode


def test(*arguments: str) -> int:
    """The whole suite. Files stay together on one worker, since a journey starts the portal once per file."""
    if not ensure_chromium():
        return 1
    start = time.monotonic()
    workers = min(4, max(2, os.cpu_count() or 2))
    status = pytest("-q", "-n", str(workers), "--dist=loadfile", *arguments)
    print(f"[test] {time.monotonic() - start:.0f} s")
    return status


def journey(name: str = "") -> int:
    """The journeys whose file name begins with `name`."""
    if not re.fullmatch(r"[a-z0-9_]+", name):
        print("[journey] which one? for example: make journey J=main_job", file=sys.stderr)
        return 2
    found = sorted((ROOT / "tests" / "journeys").glob(f"test_{name}*.py"))
    if not found:
        known = ", ".join(path.stem.removeprefix("test_") for path in (ROOT / "tests/journeys").glob("test_*.py"))
        print(f"[journey] there is no journey {name}; there are: {known or 'none'}", file=sys.stderr)
        return 2
    return pytest("-q", *map(str, found)) if ensure_chromium() else 1


def _script(word: str, path: str, arguments: tuple[str, ...]) -> int:
    if not (ROOT / path).exists():
        print(f"[{word}] {path} is missing from this copy of the portal", file=sys.stderr)
        return 1
    if os.environ.get("SHORT") == "1" and "--short" not in arguments:
        arguments = (*arguments, "--short")
    module = path.removesuffix(".py").replace("/", ".")
    return subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=False).returncode


def score(*arguments: str) -> int:
    return _script("score", "tests/gold/run_scores.py", arguments)


def bench(*arguments: str) -> int:
    return _script("bench", "tests/bench/run.py", arguments)


def chaos(*arguments: str) -> int:
    return _script("chaos", "tests/chaos/run.py", arguments)


def load(*arguments: str) -> int:
    return _script("load", "tests/load/run.py", arguments)
