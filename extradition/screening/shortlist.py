"""A quick look: which of many names sound roughly like this one, before a few are compared in full.

The rough sound of a name is a short text (`NameForm.turns`). Rough sounds of several spellings stand in one text,
divided by `|`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Indel

from extradition.screening.forms import NameForm

Id = TypeVar("Id")
SHORTLIST = 40  # names compared in full at most
FEWEST = 12  # and at least, where there are as many
BEHIND = 0.3  # a name this much less alike than the nearest is left out


def sounds_of(form: NameForm) -> str:
    """The rough sound of a name, to be kept beside it."""
    return form.turns[0]


def nearest(turns: Sequence[str], known: Iterable[tuple[Id, str]], most: int = SHORTLIST) -> list[Id]:
    """The `most` names that sound most like one of the `turns`, nearest first."""
    ids: list[Id] = []
    sounds: list[str] = []
    for number, spellings in known:
        if "|" in spellings:
            several = spellings.split("|")
            ids += [number] * len(several)
            sounds += several
        else:
            ids.append(number)
            sounds.append(spellings)
    if not ids:
        return []
    alike = process.cdist(turns, sounds, scorer=Indel.normalized_similarity, dtype=np.float32).max(axis=0)
    found: dict[Id, None] = {}
    best = float(alike.max())
    for place in np.argsort(-alike, kind="stable"):
        if len(found) >= most or (len(found) >= FEWEST and alike[place] < best - BEHIND):
            break
        found[ids[place]] = None
    return list(found)
