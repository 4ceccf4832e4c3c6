"""Learns anew how much each hint speaks for each kind of scam."""

from __future__ import annotations

import json
import sys
from collections import Counter
from typing import Any

import numpy as np
from django.core.management.base import BaseCommand, CommandError

from complaints.reading.category_model import KINDS, WEIGHTS_FILE
from complaints.reading.engine import kind_hints

_PENALTY = 0.0005  # keeps weights of rare hints small
_STEPS = 250
_RARE = 2  # hints seen in fewer reports teach nothing


class Command(BaseCommand):
    help = (
        "Reads labelled reports {text, gold: {scam_category}} from standard input and writes the weights of the hints."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        rows = [json.loads(line) for line in sys.stdin if line.strip()]
        if not rows:
            raise CommandError("no labelled reports on standard input")
        found = [kind_hints(row["text"]) for row in rows]
        wanted = np.array([KINDS.index(row["gold"]["scam_category"]) for row in rows])
        seen = Counter(hint for hints in found for hint in hints)
        names = sorted(hint for hint, count in seen.items() if count >= _RARE)
        weights, bias = learn(table(found, names), wanted)
        kept = {name: [round(float(value), 2) for value in row] for name, row in zip(names, weights, strict=True)}
        lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(row)}" for name, row in kept.items())
        bias_row = json.dumps([round(float(value), 2) for value in bias])
        WEIGHTS_FILE.write_text(f'{{"bias": {bias_row},\n"weights": {{\n{lines}\n}}}}\n', encoding="utf-8")
        self.stdout.write(f"reports={len(rows)} hints={len(names)}")


def table(found: list[list[str]], names: list[str]) -> np.ndarray:
    """One row for each report, one column for each hint, 1 where the report has it."""
    place = {name: at for at, name in enumerate(names)}
    out = np.zeros((len(found), len(names)))
    for row, hints in enumerate(found):
        out[row, [place[hint] for hint in hints if hint in place]] = 1.0
    return out


def learn(seen: np.ndarray, wanted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weights and bias of a multinomial logistic regression, by gradient steps of adapted length from zero."""
    weights, bias = np.zeros((seen.shape[1], len(KINDS))), np.zeros(len(KINDS))
    goal = np.eye(len(KINDS))[wanted]
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        values = seen @ weights + bias
        odds = np.exp(values - values.max(axis=1, keepdims=True))
        miss = (odds / odds.sum(axis=1, keepdims=True) - goal) / len(wanted)
        slope = seen.T @ miss + _PENALTY * weights
        mean, spread = 0.9 * mean + 0.1 * slope, 0.999 * spread + 0.001 * slope**2
        weights -= 0.03 * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
        bias -= 0.5 * miss.sum(axis=0)
    return weights, bias
