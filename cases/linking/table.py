"""Many complaints as columns: what the batch calculates with instead of objects."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeAlias
from zlib import crc32

import numpy as np
import numpy.typing as npt

from .complaint import check, day_of
from .contract import Key
from .values import HANDED_ON, is_public, key_of

Ints: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]
Flags: TypeAlias = npt.NDArray[np.bool_]

UNDATED = 1 << 22
"""The day of a complaint whose filing date is not known: later than any date."""
FIRM_TYPE = np.nan
MOST_DAYS = 100_000
ODD = 0x9E3779B97F4A7C15


class Vocabulary:
    """Every distinct value, with a number of its own and what is known of it. Numbers stand for values from here on."""

    def __init__(self) -> None:
        self.keys: list[Key] = []
        self.weights = array("d")  # log odds of one gang from one shared value; not a number: a type that is never sold
        self.public = array("b")
        self.digests = array("Q")  # the same in every run, whatever the order in which values came
        self._numbers: dict[tuple[Any, Any], int] = {}  # by values as they came, and as they are linked

    def number(self, key: Key) -> int:
        """The number of a value (already folded), a new one if it was never seen."""
        found = self._numbers.get(key)
        if found is None:
            key = (sys.intern(key[0]), key[1])
            found = self._numbers[key] = len(self.keys)
            self.keys.append(key)
            self.weights.append(HANDED_ON.get(key[0], FIRM_TYPE))
            self.public.append(is_public(key))
            digest = crc32(f"{key[0]}\0{key[1]}".encode("utf-8", "surrogatepass")) + 1
            self.digests.append((digest * ODD) & 0xFFFFFFFFFFFFFFFF)
        return found

    def find(self, key: Key) -> int | None:
        """The number of a value, None when it was never seen."""
        return self._numbers.get(key)

    def numbers(self, identifiers: Iterable[Any]) -> list[int]:
        """The numbers of the usable identifiers, repeated where they are."""
        seen, found = self._numbers, []
        for one in identifiers:
            try:
                raw = one["type"], one["value"]
                found.append(seen[raw])
            except KeyError:  # half an identifier, or a value not seen before
                if "type" in one and "value" in one and (known := self.learn(raw)) is not None:
                    found.append(known)
            except (TypeError, IndexError):  # no mapping, or one of lists
                continue
        return found

    def learn(self, raw: tuple[Any, Any]) -> int | None:
        """The number of a value as it came; None when it is not usable."""
        key = key_of(*raw)
        if key is None:
            return None
        known = self.number(key)
        if raw != key:
            self._numbers[raw] = known
        return known


class Reader:
    """Takes complaints row by row and keeps numbers only, so that a million of them need little memory."""

    def __init__(self) -> None:
        self.vocabulary = Vocabulary()
        self.ids: list[Any] = []
        self.days = array("q")
        self.places = array("q")  # row -> complaint: rows with one id are one complaint
        self.counts = array("q")
        self.entries = array("q")
        self._place: dict[Any, int] = {}
        self._day: dict[Any, int] = {}

    def add(self, row: Mapping[str, Any]) -> None:
        """Take one row. Raises `BadComplaint`; nothing is then kept of it."""
        name, identifiers = check(row)
        filed_on = row.get("filed_on")
        try:
            day = self._day[filed_on]
        except (KeyError, TypeError):
            day = self.day(filed_on)
        self.take(name, day, self.vocabulary.numbers(identifiers))

    def take(self, name: Any, day: int | None, numbers: Sequence[int]) -> None:
        """The same for a row that has been read."""
        day = UNDATED if day is None else day
        new = len(self.ids)
        place = self._place.setdefault(name, new)
        if place == new:
            self.ids.append(name)
            self.days.append(day)
        elif day < self.days[place]:
            self.days[place] = day
        self.places.append(place)
        self.counts.append(len(numbers))
        self.entries.extend(numbers)

    def day(self, filed_on: Any) -> int:
        day = day_of(filed_on)
        day = UNDATED if day is None else day
        if isinstance(filed_on, str) and len(self._day) < MOST_DAYS:
            self._day[filed_on] = day
        return day

    def table(self) -> Table:
        places = np.frombuffer(self.places, np.int64) if self.places else np.empty(0, np.int64)
        counts = np.frombuffer(self.counts, np.int64) if self.counts else np.empty(0, np.int64)
        owners = np.repeat(places, counts)
        return Table.build(self.ids, self.days, owners, self.entries, self.vocabulary)


@dataclass(frozen=True, slots=True)
class Table:
    """Complaints in an order that depends neither on the order of the rows nor on their ids, and what they name.

    `places[i]` is where complaint i was given; `owner[j]` names `key[j]`, each pair once, sorted by owner. Keys are
    numbered from 0 within the table; `known[k]` is the number of key k in the vocabulary.
    """

    places: Ints
    days: Ints
    owner: Ints
    key: Ints
    known: Ints
    weights: Floats
    public: Flags

    @classmethod
    def build(cls, ids: Sequence[Any], days: Sequence[int], owners: Any, entries: Any, vocabulary: Vocabulary) -> Table:
        """From ids and days by place, and (owner, number of the value) pairs in any order."""
        all_days, all_numbers = np.array(days, np.int64), np.array(entries, np.int64)
        if len(all_numbers) * 4 < len(vocabulary.keys):  # a part of a large store: only the values it names
            known, keys = np.unique(all_numbers, return_inverse=True)
        else:
            known, keys = np.arange(len(vocabulary.keys)), all_numbers
        pairs = distinct(np.asarray(owners, np.int64) * max(len(known), 1) + keys)
        owner, key = np.divmod(pairs, max(len(known), 1))
        digests = np.zeros(len(all_days), np.uint64)
        if len(owner):
            starts = run_starts(owner)
            digests[owner[starts]] = np.add.reduceat(taken(vocabulary.digests, known, np.uint64)[key], starts)
        places = ordered(all_days, digests, ids)
        rank = np.empty_like(places)
        rank[places] = np.arange(len(places))
        moved = np.argsort(rank[owner], kind="stable")
        return cls(
            places=places,
            days=all_days[places],
            owner=rank[owner][moved],
            key=key[moved],
            known=known,
            weights=taken(vocabulary.weights, known, np.float64),
            public=taken(vocabulary.public, known, np.int8).astype(bool),
        )


def taken(column: array[Any], known: Ints, kind: Any) -> Any:
    return np.frombuffer(column, kind)[known] if len(column) else np.empty(0, kind)


def distinct(codes: Ints) -> Ints:
    """Sorted, each once."""
    codes = np.sort(codes)
    return codes[np.r_[True, codes[1:] != codes[:-1]]] if len(codes) else codes


def run_starts(values: npt.NDArray[Any]) -> Ints:
    """Where runs of equal values begin (at least one value)."""
    return np.flatnonzero(np.r_[True, values[1:] != values[:-1]])


def ordered(days: Ints, digests: npt.NDArray[np.uint64], ids: Sequence[Any]) -> Ints:
    """By day, then by what is named; only complaints that agree in both are told apart by their ids."""
    order = np.lexsort((digests, days))
    day, digest = days[order], digests[order]
    same = np.flatnonzero((day[1:] == day[:-1]) & (digest[1:] == digest[:-1]))
    for _, run in groupby(enumerate(same.tolist()), key=lambda pair: pair[1] - pair[0]):
        spots = [spot for _, spot in run]
        start, stop = spots[0], spots[-1] + 2
        named = sorted(order[start:stop].tolist(), key=lambda place: id_order(ids[place]))
        order[start:stop] = named
    return order


def id_order(name: Any) -> tuple[str, str]:
    return str(name), type(name).__name__
