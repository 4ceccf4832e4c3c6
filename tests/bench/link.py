"""The link engine: the batch against scipy's connected components, and a decision late against one early.

    python -m tests.bench.link [--short]

The long form (1,000,000 complaints in the batch, 10,000,000 in the database) takes about ten minutes.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from cases.linking import Stream, link
from tests.bench.gangs import Setting, complaints

ROOT = Path(__file__).resolve().parents[2]
Row = dict[str, Any]
PER_GANG = 12.5
"""So many complaints a gang of `Setting` has on average, a little less than it mostly has."""


def rows(count: int, seed: int = 1) -> list[Row]:
    """So many invented complaints, oldest first."""
    found = [row for row, _ in complaints(Setting(seed=seed, gangs=int(count / PER_GANG)))]
    if len(found) < count:
        raise RuntimeError(f"{len(found)} complaints instead of {count}: make more gangs")
    return found[:count]


def with_scipy(given: list[Row]) -> int:
    """Connected components over the same edges, from the same rows: number the values, make the matrix, walk it."""
    owner = np.repeat(np.arange(len(given)), [len(row["identifiers"]) for row in given])
    values = np.array([f"{one['type']}:{one['value']}" for row in given for one in row["identifiers"]])
    key = np.unique(values, return_inverse=True)[1]
    size = len(given) + int(key.max()) + 1
    graph = coo_matrix((np.ones(len(key), np.int8), (owner, len(given) + key)), shape=(size, size))
    return int(connected_components(graph, directed=False)[0])


def cpu(work: Any, *arguments: Any) -> float:
    """Processor seconds; what was made before is no concern of the garbage collector meanwhile."""
    gc.collect()
    gc.freeze()
    start = time.process_time()
    work(*arguments)
    return time.process_time() - start


def batch_ratio(given: list[Row], rounds: int) -> float:
    return statistics.median(cpu(link, given) / cpu(with_scipy, given) for _ in range(rounds))


def batch_peak_mb(given: Iterable[Row]) -> float:
    """The largest memory of the command, from a file of JSON lines."""
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "complaints.jsonl"
        with lines.open("w") as file:
            file.writelines(json.dumps(row) + "\n" for row in given)
        with lines.open() as stdin:
            command = [sys.executable, str(ROOT / "manage.py"), "link_complaints"]
            started = subprocess.Popen(command, cwd=ROOT, stdin=stdin, stdout=subprocess.DEVNULL)
            _, status, used = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise RuntimeError(f"link_complaints ended with status {started.returncode}")
    return used.ru_maxrss / 1024


def stream_growth(given: list[Row], small: int, large: int, window: int) -> float:
    """Processor time of a complaint that arrives after `large` others, over that of one that arrives after `small`."""
    early, late = Stream(), Stream()
    early.load(given[large - small : large])
    late.load(given[:large])
    coming = given[large : large + window]
    took: dict[str, list[float]] = {"early": [], "late": []}
    for start in range(0, window, 250):
        for name, stream in (("early", early), ("late", late)):
            took[name].append(
                cpu(lambda stream=stream, start=start: [stream.add(row) for row in coming[start : start + 250]])
            )
    return statistics.median(took["late"]) / statistics.median(took["early"])


def decide_growth(short: bool) -> float:
    """A decision through the database, in a process of its own: it brings its own servers."""
    command = [sys.executable, "-m", "tests.bench.link_store", *(["--short"] if short else [])]
    said = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    return float(said.split("link_decide_growth=")[1].split()[0])


def measure(short: bool) -> dict[str, float]:
    """`link_batch_vs_scipy`, `link_batch_peak_mb`, `link_stream_growth`, `link_decide_growth`."""
    count, window = (100_000, 1_500) if short else (1_000_000, 4_000)
    given = rows(count + window)
    figures = {"link_batch_vs_scipy": batch_ratio(given[:count], 3 if short else 2)}
    small, large = (10_000, 100_000) if short else (100_000, 1_000_000)
    figures["link_stream_growth"] = stream_growth(given, small, large, window)
    figures["link_batch_peak_mb"] = batch_peak_mb(given[:count])
    del given
    figures["link_decide_growth"] = decide_growth(short)
    return figures


if __name__ == "__main__":
    for name, value in measure("--short" in sys.argv).items():
        print(f"{name}={value:.4g}", flush=True)
