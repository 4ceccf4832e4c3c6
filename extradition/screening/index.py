"""Warrants in memory, found by the keys of their names; a warrant added is found at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable
from typing import Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import Indel

from extradition.screening.compare import Comparison, rank
from extradition.screening.forms import NameForm, fold, rough
from extradition.screening.names import Vocabulary

Id = TypeVar("Id", bound=Hashable)
SHORTLIST = 60
COMMON = 2_000  # a key held by more names than this is used only when the rarer keys found too few
SCAN_UP_TO = 50_000  # names; below this a look at all skeletons is cheap and finds more


class Index(Generic[Id]):
    """`add(id, name)`, `remove(id)`, `search(name)`; ids are the caller's."""

    def __init__(self) -> None:
        self.forms: dict[Id, NameForm] = {}
        self.by_key: dict[str, set[Id]] = defaultdict(set)
        self.rough: dict[Id, str] = {}
        self.names = Vocabulary()

    def __len__(self) -> int:
        return len(self.forms)

    def add(self, number: Id, name: str | NameForm) -> None:
        """Put a warrant in, or put it in anew under another name. Raises `BadName`."""
        form = fold(name) if isinstance(name, str) else name
        self.remove(number)
        self.forms[number] = form
        for key in form.keys:
            self.by_key[key].add(number)
        for part in form.parts if len(form.parts) > 1 else ():
            self.names.add(part)
        if len(self.forms) <= SCAN_UP_TO:
            self.rough[number] = rough(form.parts)

    def remove(self, number: Id) -> None:
        form = self.forms.pop(number, None)
        self.rough.pop(number, None)
        for key in form.keys if form else ():
            self.by_key[key].discard(number)

    def search(self, query: str | NameForm, limit: int = 10) -> list[tuple[Id, Comparison]]:
        """The likeliest warrants, best first, at most `limit`. Raises `BadName` for a text that is no name."""
        form = fold(query) if isinstance(query, str) else query
        candidates = [(number, self.forms[number]) for number in self.shortlist(form)]
        return rank(form, candidates, limit, names=self.names)

    def shortlist(self, form: NameForm) -> list[Id]:
        """Names that share keys with this one, those that share most (for their number of keys) first."""
        shared: Counter[Id] = Counter()
        for key in sorted(form.keys, key=lambda key: len(self.by_key.get(key, ()))):
            holders = self.by_key.get(key, ())
            if len(holders) <= COMMON or len(shared) < SHORTLIST:
                shared.update(holders)
        found = sorted(shared, key=lambda number: -shared[number] / (12 + len(self.forms[number].keys)))[:SHORTLIST]
        if len(self.forms) <= SCAN_UP_TO:
            found = list(dict.fromkeys([*found, *self._scan(form)]))
        return found

    def _scan(self, form: NameForm) -> list[Id]:
        """The names whose rough sound is nearest, whatever keys they have. Only for a small index."""
        best: dict[Id, float] = {}
        for parts in form.readings:
            for turn in range(min(len(parts), 3)):
                text = rough(parts[turn:] + parts[:turn])
                for _, score, number in process.extract(text, self.rough, scorer=Indel.normalized_similarity, limit=25):
                    best[number] = max(score, best.get(number, 0.0))
        return sorted(best, key=lambda number: -best[number])[:40]
