"""Learns anew how much each hint of a text speaks for each kind of scam.

    python tests/gold/train_kinds.py          writes complaints/reading/category_weights.json

Reads the labelled reports beside it (never `first_look.jsonl`, `unseen.jsonl` or `unseen_2.jsonl`) and the stories of the tests. The same files
give the same weights. A multinomial logistic regression over the hints of the word lists and over short runs of letters,
learned twice: the second time with the weightiest runs alone. The rules of the engine have no part in it, since most of these
reports are those that the rules were mended with.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE)]

from complaints.reading.category_model import KINDS, RUNS_COUNT, WEIGHTS_FILE, runs_of
from complaints.reading.engine import kind_hints
from complaints.reading.text import Text
from softmax import learn
from tests.complaints.test_reading_stories import stories

SOURCES = ("dev", "tuned", "kinds_train", "to_teach", "to_teach_2")
PENALTY = 0.5
RARE, RARE_RUN = 2, 3  # hints and runs of fewer reports teach nothing
KEPT = 800  # runs that stay


def labelled() -> Iterator[tuple[str, str]]:
    """Text and kind of every report that may teach."""
    for name in SOURCES:
        for line in (HERE / "narratives" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield row["text"], row.get("gold", row)["scam_category"]
    for story in stories():
        yield story["text"], story["gold"]["scam_category"]


def table(reports: list[tuple[list[str], list[str]]], hints: list[str], runs: list[str]) -> csr_matrix:
    """One row for each report, one column for each hint and run; the runs of a report together weigh `RUNS_COUNT`."""
    place = {name: at for at, name in enumerate(hints)}
    run_place = {run: at for at, run in enumerate(runs, len(hints))}
    ends, columns, values = [0], [], []
    for told, written in reports:
        known = [place[hint] for hint in told if hint in place]
        found = [run_place[run] for run in written if run in run_place]
        columns += known + found
        values += [1.0] * len(known) + [RUNS_COUNT * max(len(found), 1) ** -0.5] * len(found)
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(reports), len(hints) + len(runs)))


def main() -> None:
    texts = list(labelled())
    reports = [(kind_hints(text), sorted(runs_of(Text(text).low))) for text, _ in texts]
    wanted = np.array([KINDS.index(kind) for _, kind in texts])
    often = Counter(hint for told, _ in reports for hint in set(told))
    common = Counter(run for _, written in reports for run in written)
    hints = sorted(hint for hint, count in often.items() if count >= RARE)
    runs = sorted(run for run, count in common.items() if count >= RARE_RUN)
    weights, _ = learn(table(reports, hints, runs), wanted, len(KINDS), PENALTY)
    weighty = np.linalg.norm(weights[len(hints) :], axis=1) * np.sqrt([common[run] for run in runs])
    runs = sorted(runs[at] for at in np.argsort(-weighty, kind="stable")[:KEPT])
    weights, bias = learn(table(reports, hints, runs), wanted, len(KINDS), PENALTY)
    rows = [
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps([round(float(value), 2) for value in row])}"
        for name, row in zip([*hints, *runs], weights, strict=True)
    ]
    words, letters = ",\n".join(rows[: len(hints)]), ",\n".join(rows[len(hints) :])
    bias_row = json.dumps([round(float(value), 2) for value in bias])
    WEIGHTS_FILE.write_text(
        f'{{"bias": {bias_row},\n"weights": {{\n{words}\n}},\n"runs": {{\n{letters}\n}}}}\n', encoding="utf-8"
    )
    print(f"reports={len(reports)} hints={len(hints)} runs={len(runs)}")


if __name__ == "__main__":
    main()
