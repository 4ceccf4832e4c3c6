"""How fast the reading engine is: narratives a second on two cores, and how its cost grows with the length of a text."""

from __future__ import annotations

import datetime as dt
import json
import statistics
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle, islice
from pathlib import Path

from complaints.reading import read

NARRATIVES = Path(__file__).resolve().parents[1] / "gold" / "narratives" / "dev.jsonl"
SMALL, LARGE = 10_000, 100_000


def narratives() -> list[tuple[str, dt.date]]:
    rows = map(json.loads, NARRATIVES.read_text(encoding="utf-8").splitlines())
    return [(row["text"], dt.date.fromisoformat(row["filed_on"][:10])) for row in rows]


def rate(rounds: int) -> float:
    """Narratives a second of processor time of this process."""
    texts = narratives()
    for text, day in texts:
        read(text, day)
    start = time.process_time()
    for _ in range(rounds):
        for text, day in texts:
            read(text, day)
    return rounds * len(texts) / (time.process_time() - start)


def two_cores(rounds: int) -> float:
    """What two processes at the same time read in a second of the processor of each."""
    with ProcessPoolExecutor(2) as pool:
        return sum(pool.map(rate, [rounds, rounds]))


def seconds(texts: list[str]) -> float:
    day = dt.date(2026, 5, 13)
    start = time.process_time()
    for text in texts:
        read(text, day)
    return time.process_time() - start


def growth() -> float:
    """Processor time of one text of 100,000 characters over that of the same characters as ten texts."""
    text = ""
    for piece, _ in islice(cycle(narratives()), LARGE):
        text += piece + "\n"
        if len(text) >= LARGE:
            break
    parts = [text[start : start + SMALL] for start in range(0, LARGE, SMALL)]
    return seconds([text[:LARGE]]) / seconds(parts)


def measure(short: bool) -> dict[str, float]:
    """`read_per_s_two_cores`, `read_linear_growth` (1 is linear)."""
    times = 3 if short else 7
    growth()  # warms up
    return {
        "read_per_s_two_cores": statistics.median(two_cores(2 if short else 10) for _ in range(times)),
        "read_linear_growth": statistics.median(growth() for _ in range(times)),
    }


if __name__ == "__main__":
    for name, value in measure("--short" in sys.argv).items():
        print(f"{name}={value:.4g}", flush=True)
