"""How the locate engine grows: a case of 100,000 observations against ten cases of 10,000, in processor time."""

from __future__ import annotations

import random
import statistics
import sys
import time
from typing import Any

from cases.locating import locate

PLACES = ((13.6562, 102.5640), (11.0670, 106.1690), (10.6090, 103.5300))
SOURCES = (("gps", 15.0), ("wifi", 60.0), ("cell", 900.0), ("ip", 12_000.0))


def observations(count: int, chance: random.Random) -> list[dict[str, Any]]:
    """One in seven is wrong altogether."""
    rows = []
    for _ in range(count):
        lat, lon = chance.choice(PLACES) if chance.random() > 0.14 else (chance.uniform(8, 16), chance.uniform(99, 108))
        source, accuracy = chance.choice(SOURCES)
        off = accuracy / 157_000
        rows.append(
            {
                "source": source,
                "lat": lat + chance.gauss(0, off),
                "lon": lon + chance.gauss(0, off),
                "accuracy_m": accuracy,
            }
        )
    return rows


def seconds(rows: list[dict[str, Any]]) -> float:
    start = time.process_time()
    locate(rows)
    return time.process_time() - start


def measure(short: bool) -> dict[str, float]:
    """`locate_100k_s`: processor seconds for 100,000 observations; `locate_growth`: against ten times 10,000."""
    chance = random.Random(1)
    many = observations(100_000, chance)
    large, small = [], []
    for _ in range(2 if short else 5):
        small.append(sum(seconds(many[start : start + 10_000]) for start in range(0, 100_000, 10_000)))
        large.append(seconds(many))
    return {
        "locate_100k_s": statistics.median(large),
        "locate_growth": statistics.median(large) / statistics.median(small),
    }


if __name__ == "__main__":
    for name, value in measure("--short" in sys.argv).items():
        print(f"{name}={value:.4g}", flush=True)
