"""`make lock`: compile the hashed locks from `pyproject.toml`, for every system and Python, naming no index."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCKS = {"requirements.txt": ("embedded",), "requirements-dev.txt": ("embedded", "dev")}


def compile_lock(source: str, target: str, *arguments: str) -> int:
    options = ("--generate-hashes", "--no-emit-index-url", "--universal", "--python-version=3.11", "--quiet")
    command = [sys.executable, "-m", "uv", "pip", "compile", source, *options, "--custom-compile-command=make lock"]
    return subprocess.run([*command, *arguments, "-o", target], cwd=ROOT, check=False).returncode


def main() -> int:
    """The larger lock first; the smaller one then takes the same versions from it."""
    status = 0
    for target in sorted(LOCKS):
        extras = [f"--extra={extra}" for extra in LOCKS[target]]
        constraint = [] if target == "requirements-dev.txt" else ["--constraint=requirements-dev.txt"]
        status = status or compile_lock("pyproject.toml", target, *extras, *constraint)
    return status


if __name__ == "__main__":
    sys.exit(main())
