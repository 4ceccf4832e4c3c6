"""A complaint as linking sees it, and what a row must bring."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from .contract import Key
from .values import keys_of


class BadComplaint(ValueError):
    """A row that is no complaint; `code` is stable."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code


@dataclass(frozen=True, slots=True)
class Complaint:
    """`day` is the ordinal of the filing date, None when it is not known."""

    id: Any
    day: int | None
    keys: tuple[Key, ...]

    @property
    def order(self) -> tuple[Any, ...]:
        """Sorts complaints the same way whatever order they came in; undated ones come last."""
        return (self.day is None, self.day or 0, str(self.id), self.keys)


def day_of(value: Any) -> int | None:
    """The ordinal day of a date, a datetime or ISO text; None for anything else."""
    if isinstance(value, datetime):
        return value.date().toordinal()
    if isinstance(value, date):
        return value.toordinal()
    if isinstance(value, str):
        try:
            return date.fromisoformat(value.strip()[:10]).toordinal()
        except ValueError:
            return None
    return None


def check(row: Mapping[str, Any]) -> tuple[str | int, Collection[Any]]:
    """The id of a row and its identifiers. Raises `BadComplaint` (`no_id`, `no_identifiers`)."""
    name = row.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int) or name == "":
        raise BadComplaint("no_id", "a complaint needs an id, text or a whole number")
    identifiers = row.get("identifiers")
    if identifiers is None:
        return name, ()
    if not isinstance(identifiers, list | tuple):
        raise BadComplaint("no_identifiers", "identifiers must be a list")
    return name, identifiers


def read(row: Mapping[str, Any]) -> Complaint:
    """Turn `{id, filed_on, identifiers}` into a complaint. Raises `BadComplaint`."""
    name, identifiers = check(row)
    return Complaint(name, day_of(row.get("filed_on")), keys_of(identifiers))
