"""`make ci`: everything that must hold on a new machine, in order."""

from __future__ import annotations

import time
from collections.abc import Callable

from taskforce.run import checks, testing

STEPS: tuple[tuple[str, Callable[[], int]], ...] = (
    ("check", checks.check),
    ("test", testing.test),
    ("score", lambda: testing.score("--short")),
    ("bench", lambda: testing.bench("--short")),
    ("chaos", lambda: testing.chaos("--short")),
)


def ci() -> int:
    """Run all steps even when one fails, so that one run tells everything; 1 if any failed."""
    failed = []
    start = time.monotonic()
    for name, step in STEPS:
        print(f"\n######## {name} (after {time.monotonic() - start:.0f} s)", flush=True)
        if step() != 0:
            failed.append(name)
    print(f"\n[ci] {time.monotonic() - start:.0f} s; {'failed: ' + ', '.join(failed) if failed else 'all passed'}")
    return 1 if failed else 0
