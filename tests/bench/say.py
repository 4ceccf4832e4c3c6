"""What the measuring commands say: figures on lines of their own, progress apart from them."""

from __future__ import annotations

import sys

SHORT = "--short" in sys.argv


def tell(name: str, value: float) -> None:
    print(f"{name}={value:.4g}", flush=True)


def step(words: str, command: str = "bench") -> None:
    print(f"[{command}] {words}", file=sys.stderr, flush=True)
