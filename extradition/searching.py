"""Warrants whose names are like a name, out of a million: by keys in the database, by rough sound, then in full.

`extradition_warrant_key` has one row for each key of each warrant in force, kept by a trigger in the transaction that
changes the warrant. An equality on a whole number is what row-level security lets an index answer; `&&` on an array is not.
The index holds all that is asked for, in pages of one key, so that a key's rows lie side by side and the table is not read.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from uuid import UUID

from django.db import connection

from extradition.models import Warrant
from extradition.screening import BadName, Comparison, NameForm, fold, nearest, rank
from extradition.screening.keys import BROAD, number
from taskforce import rows

SHOWN = 10
FIRST = 6  # of the names that sound nearest, compared before it is asked whether more are needed
EACH = 200  # rows read for one narrow key; the many that have a commoner one are told apart by the other keys
EACH_BROAD = 2_500
SURE = 0.93  # a name this like is the one that was sought: the broad keys are not asked
#: In the model's own order, in which `from_db` takes them.
_READ = ("id", "name", "name_latin", "sex", "birth_date", "national_id_index")

#: A warrant that has several of the keys comes several times: to sort them out here takes longer than all the rest.
_BY_KEYS = """
SELECT found.warrant_id::text, found.sounds FROM unnest(%s::int[]) AS asked(key) CROSS JOIN LATERAL
(SELECT warrant_id, sounds FROM extradition_warrant_key AS held WHERE held.key = asked.key LIMIT %s) AS found
"""
_IN_FORCE = f"SELECT {', '.join(_READ)} FROM extradition_warrant WHERE status = 'active' AND "
_BY_CARD = _IN_FORCE + "national_id_index = %s ORDER BY id"
_BY_ID = _IN_FORCE + "id = ANY(%s::uuid[]) ORDER BY id"


def likely_warrants(forms: list[NameForm], card: str = "") -> tuple[dict[UUID, Warrant], dict[UUID, Comparison]]:
    """Warrants in force that may be for a person of these names, or whose identity card it is, and how like they are.

    `card` is the blind index of an identity card, or "". A warrant found by its card alone has no comparison.
    """
    keys = {key for form in forms for key in form.keys}
    narrow = {key for key in keys if not key.startswith(BROAD)}
    found = _Found(forms)
    if card:
        found.compare(_BY_CARD, card)
    for asked, each in ((narrow, EACH), (keys - narrow, EACH_BROAD)):
        if asked and not found.sure:
            found.look_among(_by_keys(asked, each))
    kept = {pk: row for pk, row in found.rows.items() if pk in found.best or row.national_id_index == card != ""}
    return kept, found.best


def _by_keys(keys: Iterable[str], each: int) -> dict[str, str]:
    """The rough sounds of the warrants that have one of the keys, by the warrant's id; always in the same order."""
    found = dict(rows.ask(_BY_KEYS, sorted(map(number, keys)), each))
    return {pk: found[pk] for pk in sorted(found)}


class _Found:
    """What has been found so far for a person of these names: the warrants, and how like the likeliest are."""

    def __init__(self, forms: list[NameForm]) -> None:
        self.forms = forms
        self.rows: dict[UUID, Warrant] = {}
        self.best: dict[UUID, Comparison] = {}
        self._spellings: list[tuple[UUID, NameForm]] = []

    @property
    def sure(self) -> bool:
        return any(found.match and found.score >= SURE for found in self.best.values())

    def look_among(self, sounds: dict[str, str]) -> None:
        """Compare the few of these that sound nearest; the others only where none of them is the one.

        Namesakes of the one are compared with it, however many they are.
        """
        near = [nearest(form.turns, sounds.items()) for form in self.forms]
        first = {pk for ids in near for pk in ids[:FIRST]}
        heard = {sounds[pk] for ids in near for pk in ids[:1]}
        first |= {pk for ids in near for pk in ids if sounds[pk] in heard}
        others = {pk for ids in near for pk in ids} - first
        for asked in (first, others):
            if asked and not self.sure:
                self.compare(_BY_ID, list(asked))

    def compare(self, statement: str, sought: str | list[str]) -> None:
        """Compare these warrants too, in full. All are ranked anew: a flag falls where another warrant fits better."""
        found = (Warrant.from_db(connection.alias, _READ, row) for row in rows.ask(statement, sought))
        new = [row for row in found if row.pk not in self.rows]
        self.rows |= {row.pk: row for row in new}
        self._spellings += [(row.pk, form) for row in new for form in _forms(row.name, row.name_latin)]
        self.best = {}
        for form in self.forms:
            for pk, result in rank(form, self._spellings, limit=SHOWN):
                if pk not in self.best or result.score > self.best[pk].score:
                    self.best[pk] = result


def _forms(*names: str) -> list[NameForm]:
    forms = []
    for name in filter(None, names):
        with suppress(BadName):
            forms.append(fold(name))
    return forms
