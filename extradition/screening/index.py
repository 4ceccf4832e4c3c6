"""Warrants in memory, found by the keys of their names; a warrant added is found at once.

Made for a million names in some hundreds of megabytes: of a name only its text, its rough sound and the numbers of its
keys are kept. A name is taken apart again when it is one of the few that are compared.
"""

from __future__ import annotations

import os
from collections.abc import Hashable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from typing import Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import Indel

from extradition.screening import keys, shortlist
from extradition.screening.compare import Comparison, rank
from extradition.screening.forms import BadName, NameForm, fold
from extradition.screening.postings import Postings

Id = TypeVar("Id", bound=Hashable)
Outline = tuple[str, list[int]]
BUDGET = 5_000  # names looked at by their rough sound
SCAN_UP_TO = 20_000  # names; below this a quick look at all of them is cheap and finds more
CHUNK = 5_000  # names taken apart at a time by one process


def outline(name: str | NameForm) -> Outline:
    """What the index keeps of a name: its rough sound and the numbers of its keys. Raises `BadName`."""
    form = fold(name) if isinstance(name, str) else name
    return shortlist.sounds_of(form), [keys.number(key) for key in form.keys]


def outlines(names: list[str]) -> list[Outline | BadName]:
    """The outlines of many names; for one that is no name, why."""
    found: list[Outline | BadName] = []
    for name in names:
        try:
            found.append(outline(name))
        except BadName as error:
            found.append(error)
    return found


class Index(Generic[Id]):
    """`add(id, name)`, `remove(id)`, `search(name)`; ids are the caller's."""

    def __init__(self) -> None:
        self.slots: dict[Id, int] = {}
        self.ids: list[Id | None] = []  # by slot; None where a warrant was taken out
        self.texts: list[str] = []
        self.sounds: list[str] = []
        self.postings = Postings()

    def __len__(self) -> int:
        return len(self.slots)

    def add(self, number: Id, name: str | NameForm, known: Outline | None = None) -> None:
        """Put a warrant in, or put it in anew under another name; `known` saves taking it apart. Raises `BadName`."""
        sounds, numbers = known or outline(name)
        self.remove(number)
        slot = self.slots[number] = len(self.ids)
        self.ids.append(number)
        self.texts.append(name if isinstance(name, str) else name.text)
        self.sounds.append(sounds)
        self.postings.add(slot, numbers)

    def load(self, rows: Iterable[tuple[Id, str]]) -> Iterator[tuple[Id, BadName]]:
        """Put in many warrants, taken apart by all processors; yields those whose name is no name, and why."""
        left = iter(rows)
        first = list(islice(left, CHUNK))
        yield from self._take(first, outlines([name for _, name in first]))
        with ProcessPoolExecutor(_processors()) as pool:
            while chunks := [chunk for _ in range(4 * _processors()) if (chunk := list(islice(left, CHUNK)))]:
                found = pool.map(outlines, [[name for _, name in chunk] for chunk in chunks])
                for chunk, known in zip(chunks, found, strict=True):
                    yield from self._take(chunk, known)

    def _take(self, rows: list[tuple[Id, str]], known: list[Outline | BadName]) -> Iterator[tuple[Id, BadName]]:
        for (number, name), found in zip(rows, known, strict=True):
            if isinstance(found, BadName):
                yield number, found
            else:
                self.add(number, name, found)

    def remove(self, number: Id) -> None:
        slot = self.slots.pop(number, None)
        if slot is not None:
            self.ids[slot], self.sounds[slot], self.texts[slot] = None, "", ""

    def text(self, number: Id) -> str:
        """The name of a warrant, as it was given."""
        return self.texts[self.slots[number]]

    def search(self, query: str | NameForm, limit: int = 10) -> list[tuple[Id, Comparison]]:
        """The likeliest warrants, best first, at most `limit`. Raises `BadName` for a text that is no name."""
        form = fold(query) if isinstance(query, str) else query
        slots = [slot for slot in self.shortlist(form) if self.ids[slot] is not None]
        ranked = rank(form, [(slot, fold(self.texts[slot])) for slot in slots], limit)
        return [(number, result) for slot, result in ranked if (number := self.ids[slot]) is not None]

    def shortlist(self, form: NameForm) -> list[int]:
        """Slots of the names worth comparing: of those that share a key, the ones that sound most alike."""
        sharing = self.postings.holders([keys.number(key) for key in form.keys], BUDGET)
        found = shortlist.nearest(form.turns, [(int(slot), self.sounds[slot]) for slot in sharing])
        if len(self.ids) <= SCAN_UP_TO:
            found += self._scan(form.turns)
        return list(dict.fromkeys(found))

    def _scan(self, turns: tuple[str, ...]) -> list[int]:
        """The names whose rough sound is nearest, whatever keys they have. Only for a small index."""
        best: dict[int, float] = {}
        for turn in turns:
            for _, score, slot in process.extract(turn, self.sounds, scorer=Indel.normalized_similarity, limit=20):
                best[slot] = max(score, best.get(slot, 0.0))
        return sorted(best, key=lambda slot: -best[slot])[:20]


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
