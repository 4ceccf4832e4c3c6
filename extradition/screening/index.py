"""Warrants in memory, found by the keys of their names; a warrant added is found at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable
from typing import Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import Indel

from extradition.screening.compare import Comparison, rank
from extradition.screening.forms import NameForm, Part, fold, rough
from extradition.screening.names import Vocabulary

Id = TypeVar("Id", bound=Hashable)
SHORTLIST = 40  # names compared in full
SHARING = 400  # names that share most keys, given a quick look first
COMMON = 3_000  # a key held by more names than this is used only when the rarer keys found too few
SCAN_UP_TO = 50_000  # names; below this a quick look at all of them is cheap and finds more


class Index(Generic[Id]):
    """`add(id, name)`, `remove(id)`, `search(name)`; ids are the caller's."""

    def __init__(self) -> None:
        self.slots: dict[Id, int] = {}
        self.ids: list[Id | None] = []  # by slot; None where a warrant was taken out
        self.forms: list[NameForm] = []
        self.rough: list[str] = []
        self.by_key: dict[str, list[int]] = defaultdict(list)
        self.names = Vocabulary()

    def __len__(self) -> int:
        return len(self.slots)

    def add(self, number: Id, name: str | NameForm) -> None:
        """Put a warrant in, or put it in anew under another name. Raises `BadName`."""
        form = fold(name) if isinstance(name, str) else name
        self.remove(number)
        slot = self.slots[number] = len(self.ids)
        self.ids.append(number)
        self.forms.append(form)
        self.rough.append(rough(form.parts))
        for key in form.keys:
            self.by_key[key].append(slot)
        for part in form.parts if len(form.parts) > 1 else ():
            self.names.add(part)

    def remove(self, number: Id) -> None:
        slot = self.slots.pop(number, None)
        if slot is not None:
            self.ids[slot], self.rough[slot] = None, ""

    def search(self, query: str | NameForm, limit: int = 10) -> list[tuple[Id, Comparison]]:
        """The likeliest warrants, best first, at most `limit`. Raises `BadName` for a text that is no name."""
        form = fold(query) if isinstance(query, str) else query
        candidates = [(self.ids[slot], self.forms[slot]) for slot in self.shortlist(form)]
        return rank(
            form, ((number, other) for number, other in candidates if number is not None), limit, names=self.names
        )

    def shortlist(self, form: NameForm) -> list[int]:
        """Slots of the names worth comparing: by shared keys, then by rough sound."""
        turns = _turns(form)
        found = self._scan(turns) if len(self.ids) <= SCAN_UP_TO else []
        sharing = self._sharing(form)
        near = {slot: max(Indel.normalized_similarity(turn, self.rough[slot]) for turn in turns) for slot in sharing}
        found += sorted(sharing, key=lambda slot: -near[slot])[:SHORTLIST] + sharing[:10]
        return list(dict.fromkeys(found))

    def _sharing(self, form: NameForm) -> list[int]:
        shared: Counter[int] = Counter()
        for key in sorted(form.keys, key=lambda key: len(self.by_key.get(key, ()))):
            holders = self.by_key.get(key, ())
            if len(holders) > COMMON and len(shared) >= SHORTLIST:
                break
            shared.update(holders)
        return [slot for slot, _ in shared.most_common(SHARING)]

    def _scan(self, turns: list[str]) -> list[int]:
        """The names whose rough sound is nearest, whatever keys they have. Only for a small index."""
        best: dict[int, float] = {}
        for turn in turns:
            for _, score, slot in process.extract(turn, self.rough, scorer=Indel.normalized_similarity, limit=25):
                best[slot] = max(score, best.get(slot, 0.0))
        return sorted(best, key=lambda slot: -best[slot])[:30]


def _turns(form: NameForm) -> list[str]:
    """The rough sound of the name with each part in front once, for each reading."""
    found: dict[str, None] = {}
    for parts in form.readings:
        for turn in range(min(len(parts), 3)):
            turned: tuple[Part, ...] = parts[turn:] + parts[:turn]
            found[rough(turned)] = None
    return list(found)
