"""`make check`: every gate, two at a time, all failures reported at once; nothing is changed. `make fix` repairs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MANAGE = "manage.py"
#: Licences that may be shipped with, or used by, a work under the EUPL 1.2.
LICENCES = (
    "MIT;MIT License;MIT-0;MIT-CMU;BSD;BSD License;BSD-2-Clause;BSD-3-Clause;0BSD;Apache Software License;Apache-2.0;"
    "Apache License 2.0;ISC;ISC License (ISCL);Python Software Foundation License;PSF-2.0;MPL-2.0;HPND;"
    "Mozilla Public License 2.0 (MPL 2.0);GNU Lesser General Public License v3 (LGPLv3);LGPL-3.0-only;LGPL-3.0-or-later;"
    "GNU Lesser General Public License v2 or later (LGPLv2+);LGPL-2.1-or-later;GNU Library or Lesser General Public "
    "License (LGPL);OFL-1.1;SIL Open Font License 1.1 (OFL-1.1);Unlicense;The Unlicense (Unlicense);PostgreSQL;Zlib"
)
#: What a real deployment has to say; invented here, so that its checks can be run anywhere.
DEPLOYED = {
    "DATABASE_URL": "postgres://web:secret@database.invalid:5432/portal",
    "REDIS_URL": "redis://broker.invalid:6379/0",
    "SECRET_KEY": "a-long-text-that-only-this-check-uses-0123456789-abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "portal.invalid",
    "DEMO": "0",
    "PORTAL_HTTPS": "1",
}


@dataclass(frozen=True, slots=True)
class Gate:
    """`command` is what follows `python`; `environment` is added to this one's."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


def _module(*command: str) -> tuple[str, ...]:
    return ("-m", *command)


def _function(module: str, name: str) -> tuple[str, ...]:
    return ("-c", f"import sys; from {module} import {name}; sys.exit({name}())")


def runtime_packages() -> list[str]:
    """The names in the runtime's lock."""
    lines = (ROOT / "requirements.txt").read_text().splitlines()
    return sorted({line.split("==")[0] for line in lines if "==" in line and not line.startswith((" ", "#"))})


def gates() -> list[Gate]:
    licences = ("piplicenses", "--from=mixed", f"--allow-only={LICENCES}", "--partial-match", "--format=plain")
    return [
        Gate("types", _module("mypy")),
        Gate("format", _module("ruff", "format", "--check", "--quiet", ".")),
        Gate("lint", _module("ruff", "check", "--quiet", "--output-format=concise", ".")),
        Gate("imports", _function("importlinter.cli", "lint_imports_command")),
        Gate("sizes", _module("taskforce.run.budget")),
        Gate("migrations", (MANAGE, "makemigrations", "--check", "--dry-run", "-v1")),
        Gate("translations", (MANAGE, "check_catalogue")),
        Gate("templates", _module("djlint", "templates", "--lint", "--quiet")),
        Gate("deployment", (MANAGE, "check", "--deploy", "--fail-level=WARNING"), DEPLOYED),
        Gate("interface", (MANAGE, "spectacular", "--validate", "--fail-on-warn", "--file=/dev/null"), DEPLOYED),
        Gate("licences", (*_module(*licences), "--packages", *runtime_packages())),
        Gate("containers", _module("pytest", "-q", "tests/infra/test_compose.py", "tests/infra/test_locks.py")),
    ]


@dataclass(frozen=True, slots=True)
class Result:
    gate: Gate
    passed: bool
    words: str
    seconds: float


def run(gate: Gate) -> Result:
    start = time.monotonic()
    environment = {**os.environ, "FORCE_COLOR": "0", "NO_COLOR": "1", **gate.environment}
    done = subprocess.run(
        [sys.executable, *gate.command],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    result = Result(gate, done.returncode == 0, done.stdout, time.monotonic() - start)
    print(f"{'ok    ' if result.passed else 'FAILED'}  {gate.name:<14} {result.seconds:5.1f} s", flush=True)
    return result


def check(*names: str) -> int:
    """Run all gates (or those named); 1 if any failed, after the words of all that failed."""
    chosen = [gate for gate in gates() if not names or gate.name in names]
    with ThreadPoolExecutor(max_workers=min(2, os.cpu_count() or 1)) as pool:
        failed = [result for result in pool.map(run, chosen) if not result.passed]
    for result in failed:
        print(f"\n==== {result.gate.name}\n{result.words.strip()}")
    print(f"\n{len(chosen) - len(failed)} of {len(chosen)} gates passed")
    return 1 if failed else 0


def fix() -> int:
    """Format, and repair what the linter can repair safely."""
    commands = (("ruff", "check", "--fix", "--quiet", "--exit-zero", "."), ("ruff", "format", "."))
    return max(
        subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=False).returncode for command in commands
    )
