"""Warrants whose names are like a name, out of a million: by keys in the database, by rough sound, then in full.

`extradition_warrant_key` has one row for each key of each warrant in force, kept by a trigger in the transaction that
changes the warrant. An equality on a whole number is what row-level security lets an index answer; `&&` on an array is not.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from uuid import UUID

from django.db import connection
from django.db.models import Q

from extradition.models import Warrant
from extradition.screening import BadName, Comparison, NameForm, fold, nearest, rank
from extradition.screening.keys import BROAD, number

SHOWN = 10
EACH = 600  # rows read for one narrow key; the many that have a commoner one are told apart by the other keys
EACH_BROAD = 2_500
SURE = 0.93  # a name this like is the one that was sought: the broad keys are not asked
_READ = ("name", "name_latin", "birth_date", "sex", "national_id_index")

_BY_KEYS = """
SELECT DISTINCT found.warrant_id, found.sounds FROM unnest(%s::int[]) AS asked(key) CROSS JOIN LATERAL
(SELECT warrant_id, sounds FROM extradition_warrant_key AS held WHERE held.key = asked.key LIMIT %s) AS found
"""


def likely_warrants(forms: list[NameForm], card: str = "") -> tuple[dict[UUID, Warrant], dict[UUID, Comparison]]:
    """Warrants in force that may be for a person of these names, or whose identity card it is, and how like they are.

    `card` is the blind index of an identity card, or "". A warrant found by its card alone has no comparison.
    """
    keys = {key for form in forms for key in form.keys}
    narrow = {key for key in keys if not key.startswith(BROAD)}
    pool, best = _compared(forms, _by_keys(narrow, EACH), card)
    if keys - narrow and not any(found.match and found.score >= SURE for found in best.values()):
        more, others = _compared(forms, _by_keys(keys - narrow, EACH_BROAD), "")
        pool |= more
        best |= others
    return pool, best


def _by_keys(keys: Iterable[str], each: int) -> list[tuple[UUID, str]]:
    with connection.cursor() as cursor:
        cursor.execute(_BY_KEYS, [sorted(map(number, keys)), each])
        return cursor.fetchall()


def _compared(
    forms: list[NameForm], known: list[tuple[UUID, str]], card: str
) -> tuple[dict[UUID, Warrant], dict[UUID, Comparison]]:
    near = {pk for form in forms for pk in nearest(form.turns, known)}
    sought = Q(pk__in=near) | Q(national_id_index=card) if card else Q(pk__in=near)
    rows = Warrant.objects.filter(sought, status=Warrant.Status.ACTIVE).order_by("pk")
    pool = {row.pk: row for row in rows.only(*_READ)} if near or card else {}
    spellings = [(pk, form) for pk, row in pool.items() for form in _forms(row.name, row.name_latin)]
    best: dict[UUID, Comparison] = {}
    for form in forms:
        for pk, found in rank(form, spellings, limit=SHOWN * 2):
            if pk not in best or found.score > best[pk].score:
                best[pk] = found
    kept = {pk: row for pk, row in pool.items() if pk in best or row.national_id_index == card != ""}
    return kept, best


def _forms(*names: str) -> list[NameForm]:
    forms = []
    for name in names:
        with suppress(BadName):
            forms.append(fold(name))
    return forms
