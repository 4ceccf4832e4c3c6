"""Learns anew how much each hint beside an identifier says of whose it is.

    python tests/gold/train_whose.py          writes complaints/reading/whose_weights.json

Reads the labelled reports and passages beside it (never `first_look.jsonl`, `unseen.jsonl` or `unseen_2.jsonl`). The same files give the same
weights. A multinomial logistic regression with a quadratic penalty, learned twice: the second time with the weightiest
hints alone, so that the table stays small.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE)]

from complaints.reading.engine import identifiers_with_hints
from complaints.reading.whose_model import WEIGHTS_FILE
from softmax import learn
from tests.complaints.test_reading_stories import stories

SOURCES = ("dev", "tuned", "whose", "to_teach", "to_teach_2", "whose_to_teach")
ROLES = ("suspect", "victim", "official")
PENALTY = 0.05
RARE = 2  # hints of fewer identifiers teach nothing
KEPT = 5000  # hints that stay


class Example(NamedTuple):
    """One identifier of which somebody has said whose it is."""

    source: str
    hints: list[str]
    role: str
    by_rule: str
    because: str


def labelled(rows: Iterable[dict[str, Any]], source: str) -> Iterator[Example]:
    """All identifiers of reports or passages that the engine finds and the labels know, by place or by value."""
    for row in rows:
        told = row["gold"]["identifiers"] if "gold" in row else row["identifiers"]
        spans = [(span, one["role"]) for one in told for span in one.get("spans") or [one.get("span", (0, 0))]]
        values = {(one["type"], one["value"]): one["role"] for one in told if "value" in one}
        for item, (start, end), hints in identifiers_with_hints(row["text"]):
            by_place = (role for (first, last), role in spans if first < end and start < last)
            whose = next(by_place, values.get((item.type, item.value)))
            if whose:
                yield Example(source, hints, whose, item.role, item.role_because)


def read_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def table(examples: list[Example], place: dict[str, int]) -> csr_matrix:
    """One row for each identifier, one column for each hint; rows have length 1."""
    ends, columns, values = [0], [], []
    for example in examples:
        known = [place[hint] for hint in example.hints if hint in place]
        columns += known
        values += [len(known) ** -0.5] * len(known)
        ends.append(len(columns))
    return csr_matrix((values, columns, ends), shape=(len(examples), len(place)))


def taught(
    examples: list[Example], kept: int = KEPT, penalty: float = PENALTY, roles: tuple[str, ...] = ROLES
) -> dict[str, Any]:
    """The table of weights that the examples teach: for each hint what it says for each role, against the first."""
    counts = Counter(hint for example in examples for hint in set(example.hints))
    names = sorted(hint for hint, count in counts.items() if count >= RARE)
    wanted = np.array([roles.index(example.role) for example in examples])
    for _ in range(2):
        place = {name: at for at, name in enumerate(names)}
        weights, bias = learn(table(examples, place), wanted, len(roles), penalty)
        weights, bias = weights[:, 1:] - weights[:, :1], bias[1:] - bias[0]  # against the suspects
        if len(names) <= kept:
            break
        weighty = np.abs(weights).max(axis=1) * np.sqrt([counts[name] for name in names])
        names = sorted(names[at] for at in np.argsort(-weighty, kind="stable")[:kept])
    rows = {name: [round(float(value), 2) for value in row] for name, row in zip(names, weights, strict=True)}
    return {
        "bias": [round(float(value), 3) for value in bias],
        "weights": {name: row for name, row in rows.items() if any(row)},
    }


def write(path: Path, kept: dict[str, Any]) -> None:
    """The table as a file, a line for each hint."""
    lines = ",\n".join(f"{json.dumps(name, ensure_ascii=False)}: {row}" for name, row in kept["weights"].items())
    path.write_text(f'{{"bias": {kept["bias"]},\n"weights": {{\n{lines}\n}}}}\n', encoding="utf-8")


def main() -> None:
    examples = [
        example for name in SOURCES for example in labelled(read_rows(HERE / "narratives" / f"{name}.jsonl"), name)
    ]
    examples += labelled(stories(), "stories")
    kept = taught(examples)
    write(WEIGHTS_FILE, kept)
    print(f"identifiers={len(examples)} hints={len(kept['weights'])}")


if __name__ == "__main__":
    main()
