"""How much each hint of a text speaks for each kind of scam: weights learned from labelled reports.

`category_weights.json` holds them: one row of numbers for each hint, one number for each kind. A hint is one of the ideas
of the word lists, found in the text with one, two or three different words, a word of those lists, or a fact that another
reader tells. The weights know nothing but these hints; `tests/gold/train_kinds.py` learns them anew when lists or labels change.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from .category_scores import EARLIER, Facts
from .text import Hit

WEIGHTS_FILE = Path(__file__).with_name("category_weights.json")
KINDS = (
    "recovery trafficking mule_account gambling hybrid investment task_job loan romance sextortion known_person call_center "
    "phishing agency_impersonation shopping prize donation other"
).split()


class Judged(NamedTuple):
    """The likeliest kind, the logarithm of each kind's odds, and the ideas that spoke for it most."""

    kind: str
    logs: dict[str, float]
    ideas: list[str]


def hints(low: str, hits: Mapping[str, list[Hit]], facts: Facts) -> list[str]:
    """The names of all hints of a text. In: lower-case text, the hits of each idea, the facts."""
    found: list[str] = []
    for idea, listed in hits.items():
        if listed:
            words = len({hit.word for hit in listed})
            found += [f"{idea}{count}" for count in (1, 2, 3)[:words]]
    found += sorted({"w:" + hit.word for listed in hits.values() for hit in listed})
    found += [name for name, told in facts.named().items() if told]
    if EARLIER.search(low):
        found.append("EARLIER")
    return found


def _load() -> tuple[list[float], dict[str, list[float]]]:
    kept = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    return kept["bias"], kept["weights"]


_BIAS, _WEIGHTS = _load()


def judge(found: list[str]) -> Judged:
    """The likeliest kind by the hints of a text."""
    rows = [(hint, _WEIGHTS[hint]) for hint in found if hint in _WEIGHTS]
    sums = list(map(sum, zip(*(row for _, row in rows), strict=True))) if rows else [0.0] * len(_BIAS)
    sums = [bias + told for bias, told in zip(_BIAS, sums, strict=True)]
    top = max(sums)
    norm = top + math.log(sum(math.exp(value - top) for value in sums))
    best = sums.index(top)
    ideas = [hint.removeprefix("w:").rstrip("123") for hint, _ in sorted(rows, key=lambda item: -item[1][best])]
    return Judged(KINDS[best], {kind: sums[at] - norm for at, kind in enumerate(KINDS)}, list(dict.fromkeys(ideas))[:5])
