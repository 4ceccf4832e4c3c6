"""Bring the reference data of `data/*.csv` into the database: same codes, same rows, however often it runs.

A file has one row per code. A column is a field; `name_en`, `name_th`, `name_km` are its three languages; a column of a
foreign key holds the code of the other row; lists are parted by `|`; an empty cell is "not known".
Rows that a file no longer names stay: cases may point at them.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import connections, models, transaction
from django.utils import translation

from taskforce.agencies import models as reference
from taskforce.agencies import queries

DATA = Path(__file__).resolve().parent / "data"
LOCK = 5_870_001  # any number, the same in every process that loads

# Order matters: a row can only point at rows that are there.
FILES: list[tuple[str, type[reference.Reference]]] = [
    ("provinces.csv", reference.Province),
    ("places.csv", reference.Place),
    ("agencies.csv", reference.Agency),
    ("queues.csv", reference.Queue),
    ("gates.csv", reference.Gate),
    ("banks.csv", reference.Bank),
    ("scam_types.csv", reference.ScamType),
    ("engine_categories.csv", reference.EngineCategory),
    ("organisations.csv", reference.Organisation),
    ("offences.csv", reference.Offence),
    ("document_types.csv", reference.DocumentType),
    ("legal_clocks.csv", reference.LegalClock),
    ("purposes.csv", reference.Purpose),
    ("refusal_grounds.csv", reference.RefusalGround),
]


@dataclass
class Loaded:
    """What one file did: numbers of rows."""

    file: str
    created: int = 0
    changed: int = 0
    unchanged: int = 0


class BadData(ValueError):
    """A data file that cannot be loaded, with the file, the line and what is wrong."""


def database() -> str:
    """The alias that may write reference data: the owner's where there is one."""
    return "owner" if "owner" in connections.settings else "default"


def rows(file: str, *, folder: Path = DATA) -> list[dict[str, str]]:
    """The rows of one data file as they stand, in order."""
    with (folder / file).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def load(
    *, using: str | None = None, folder: Path = DATA, report: Callable[[Loaded], None] = lambda done: None
) -> list[Loaded]:
    """Load all files in one transaction; `report` hears of each file when it is done.

    Raises `BadData` and leaves everything as it was when a row cannot be understood.
    """
    alias = using or database()
    results = []
    # The column without a language keeps the English text, whatever the caller's language.
    with translation.override("en"), transaction.atomic(using=alias):
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        for file, model in FILES:
            done = _load_file(file, model, alias=alias, folder=folder)
            report(done)
            results.append(done)
    queries.forget()
    return results


def _load_file(file: str, model: type[reference.Reference], *, alias: str, folder: Path) -> Loaded:
    done = Loaded(file)
    known: dict[str, Any] = {row.code: row for row in model._default_manager.using(alias)}
    for line, cells in enumerate(rows(file, folder=folder), start=2):
        try:
            values = dict(_values(model, cells, alias=alias)) | {"position": line - 1}
        except (ValueError, TypeError, models.ObjectDoesNotExist, FieldDoesNotExist) as wrong:
            raise BadData(f"{file}, line {line}: {wrong}") from wrong
        row = known.get(values["code"]) or model()
        fresh = row.pk is None
        if not fresh and all(getattr(row, name) == value for name, value in values.items()):
            done.unchanged += 1
            continue
        for name, value in values.items():
            setattr(row, name, value)
        row.save(using=alias)
        known[row.code] = row
        done.created += fresh
        done.changed += not fresh
    return done


def _values(model: type[models.Model], cells: dict[str, str], *, alias: str) -> Iterator[tuple[str, Any]]:
    """The values of one row as (attribute, value), ready to set; foreign keys become ids."""
    if None in cells:
        raise ValueError(f"more cells than columns: {cells[None]}")  # type: ignore[index]
    for column, cell in cells.items():
        field = model._meta.get_field(column)
        text = (cell or "").strip()
        if isinstance(field, models.ForeignKey):
            yield field.attname, _id_of(field, text, alias=alias)
        else:
            yield column, _value(field, text)


def _id_of(field: models.ForeignKey[Any, Any], code: str, *, alias: str) -> int | None:
    if not code:
        return None
    target: Any = field.remote_field.model
    try:
        return int(target._default_manager.using(alias).values_list("pk", flat=True).get(code=code))
    except models.ObjectDoesNotExist:
        raise ValueError(f"{field.name}: there is no {code!r}") from None


def _value(field: Any, text: str) -> Any:
    if isinstance(field, models.JSONField):
        return [part.strip() for part in text.split("|") if part.strip()]
    if isinstance(field, models.BooleanField):
        return {"yes": True, "no": False}[text]
    if not text:
        return None if field.null and not isinstance(field, models.CharField | models.TextField) else ""
    if field.choices and text not in dict(field.flatchoices):
        raise ValueError(f"{field.name}: {text!r} is not one of {', '.join(dict(field.flatchoices))}")
    if isinstance(field, models.DateField):
        return date.fromisoformat(text)
    if isinstance(field, models.FloatField):
        return float(text)
    return int(text) if isinstance(field, models.IntegerField) else text
