"""The benchmarks of the five engines: each is a file `tests/bench/<engine>.py` with `measure(short)`, figures by name."""

from __future__ import annotations

import importlib
import importlib.util
import sys

ENGINES = ("read", "link", "locate", "route", "screen")


def main(short: bool = False) -> None:
    """Print the figures of every engine that has a benchmark, each on a line of its own, as `name=value`."""
    for engine in ENGINES:
        name = f"tests.bench.{engine}"
        if importlib.util.find_spec(name) is None:
            continue
        print(f"[bench] {engine}", file=sys.stderr, flush=True)
        for figure, value in importlib.import_module(name).measure(short).items():
            print(f"{figure}={value:.4g}", flush=True)


if __name__ == "__main__":
    main("--short" in sys.argv)
