"""How much each hint of a text speaks for each kind of scam: weights learned from labelled reports.

`category_weights.json` holds them: one row of numbers for each hint, one number for each kind. A hint is one of the ideas
of the word lists, found in the text with one, two or three different words, a word of those lists, or a fact that another
reader tells. The weights know nothing but these hints; `tests/gold/train_kinds.py` learns them anew when lists or labels change.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .category_scores import EARLIER, Facts
from .text import Hit

WEIGHTS_FILE = Path(__file__).with_name("category_weights.json")
KINDS = (
    "recovery trafficking mule_account gambling hybrid investment task_job loan romance sextortion known_person call_center "
    "phishing agency_impersonation shopping prize donation other"
).split()


class Judged(NamedTuple):
    """The likeliest kind, and what speaks for each (logarithms of odds, up to a number that all share)."""

    kind: str
    logs: dict[str, float]


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


def _load() -> tuple[NDArray[np.float64], dict[str, int], NDArray[np.float64]]:
    kept = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    rows = kept["weights"]
    return np.array(kept["bias"]), {hint: at for at, hint in enumerate(rows)}, np.array(list(rows.values()))


_BIAS, _ROW, _WEIGHTS = _load()


def judge(found: list[str]) -> Judged:
    """The likeliest kind by the hints of a text."""
    rows = [_ROW[hint] for hint in found if hint in _ROW]
    sums: list[float] = (np.add.reduce(_WEIGHTS[rows], axis=0) + _BIAS).tolist()
    return Judged(KINDS[sums.index(max(sums))], dict(zip(KINDS, sums, strict=True)))


def weightiest(found: list[str], kind: str) -> list[str]:
    """The ideas among the hints that speak for `kind` most, at most five."""
    column = _WEIGHTS[:, KINDS.index(kind)]
    known = sorted((hint for hint in found if hint in _ROW), key=lambda hint: -column[_ROW[hint]])
    return list(dict.fromkeys(hint.removeprefix("w:").rstrip("123") for hint in known))[:5]
