"""Many rows in one statement: they travel as one JSON parameter, which PostgreSQL unfolds into a typed record set.

A row costs a few microseconds of Python this way. An object of Django's for each, or a parameter for each field, costs
ten times that; under load it is what a pipeline spends its time on. The statements are kept by the connection, so that
neither side reads them twice: `run` and `ask` are for those whose plan does not hang on how large a table is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from django.db import connection


@dataclass(frozen=True)
class Record:
    """The shape of the rows: `columns` as PostgreSQL declares them, e.g. `"id uuid, because jsonb, filed_on date"`."""

    columns: str

    @property
    def names(self) -> list[str]:
        return [column.split()[0] for column in self.columns.split(",")]

    @property
    def source(self) -> str:
        """What stands after FROM: the rows of the statement's parameter, named `new`, in the order given."""
        return f"json_to_recordset(%s::json) AS new({self.columns})"

    def insert(self, table: str, then: str = "ON CONFLICT DO NOTHING") -> str:
        """The statement that adds the rows to `table`; `then` says what becomes of a conflict, or is returned."""
        names = ", ".join(self.names)
        return f"INSERT INTO {table} ({names}) SELECT {names} FROM {self.source} {then}"

    def update(self, table: str, key: str) -> str:
        """The statement for `change`: it changes the rows of `table` with the same `key`.

        The keys are named once more as a list: however few rows the planner expects, it looks no row up twice.
        """
        changes = ", ".join(f"{name} = new.{name}" for name in self.names if name != key)
        return f"UPDATE {table} SET {changes} FROM {self.source} WHERE {table}.{key} = new.{key} AND {table}.{key} = ANY(%s)"


def run(statement: str, rows: Iterable[Mapping[str, Any]], *more: Any) -> list[tuple[Any, ...]]:
    """Run a statement that takes `rows` as its first parameter; what it returns, if anything. No rows: nothing is asked.

    Dates, moments and ids may be values of Python; a field that a row does not have is NULL.
    """
    given = list(rows)
    if not given:
        return []
    return ask(statement, as_json(given), *more)


def ask(statement: str, *values: Any) -> list[tuple[Any, ...]]:
    """Run a statement with these values; what it returns, if anything."""
    with connection.prepared_cursor() as cursor:  # type: ignore[attr-defined]
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []


def as_json(value: object) -> str:
    """JSON of plain data; dates, moments and ids among it become text."""
    try:
        return orjson.dumps(value, default=str, option=orjson.OPT_NON_STR_KEYS).decode()
    except orjson.JSONEncodeError:  # a whole number of more than 64 bits, which a victim may well write
        return json.dumps(value, ensure_ascii=False, default=str)


def change(statement: str, rows: Iterable[Mapping[str, Any]], key: str = "id") -> None:
    """Run a statement of `Record.update`; the rows in an order that two writers share."""
    given = sorted(rows, key=lambda row: str(row[key]))
    run(statement, given, [row[key] for row in given])
