"""Every read of reference data that has a name. Rows are kept per process for a minute, and until the next load here."""

from __future__ import annotations

import time
from typing import Any, TypeVar

from django.db import models as django_models

from taskforce.agencies.models import (
    Agency,
    Bank,
    EngineCategory,
    Gate,
    LegalClock,
    Offence,
    Organisation,
    Place,
    Province,
    Purpose,
    Queue,
    Reference,
    RefusalGround,
    ScamType,
)

UNROUTED = "UNROUTED"
KEEP_SECONDS = 60.0  # how long another process may still show what a load has just changed

R = TypeVar("R", bound=Reference)
_kept: dict[type[Reference], tuple[float, dict[str, Any]]] = {}


class UnknownCode(LookupError):
    """No row of this kind has this code. `kind` is the model's name, `code` what was asked for."""

    def __init__(self, kind: str, code: str) -> None:
        super().__init__(f"{kind}: {code!r}")
        self.kind, self.code = kind, code


def forget() -> None:
    """Read everything afresh from now on. Called by every load."""
    _kept.clear()


def everything(model: type[R]) -> dict[str, R]:
    """All rows of one kind by code, in the order of the data files. Shared: do not change them."""
    kept = _kept.get(model)
    if kept and time.monotonic() - kept[0] < KEEP_SECONDS:
        return kept[1]
    keys = [f.name for f in model._meta.get_fields() if isinstance(f, django_models.ForeignKey)]
    found: Any = model._default_manager.select_related(*keys) if keys else model._default_manager.all()
    by_code: dict[str, R] = {row.code: row for row in found}
    if by_code:
        _kept[model] = (time.monotonic(), by_code)
    return by_code


def one(model: type[R], code: str) -> R:
    """The row of one kind with this code. Raises `UnknownCode`."""
    try:
        return everything(model)[code]
    except KeyError:
        raise UnknownCode(model.__name__, code) from None


def agency(code: str) -> Agency:
    return one(Agency, code)


def agencies_of(side: str) -> list[Agency]:
    """The agencies of a side ("TH" or "KH")."""
    return [row for row in everything(Agency).values() if row.side == side]


def queue(code: str) -> Queue:
    return one(Queue, code)


def queues_of(agency_code: str) -> list[Queue]:
    """The queues that an agency works from."""
    return [row for row in everything(Queue).values() if row.agency and row.agency.code == agency_code]


def queues_of_side(side: str) -> list[Queue]:
    """The queues of a side, without the unrouted one."""
    return [row for row in everything(Queue).values() if row.side == side]


def provincial_queue(province_code: str) -> Queue | None:
    """The police queue of a province ("KH-1"), or None where the province has none."""
    return next(
        (row for row in everything(Queue).values() if row.province and row.province.code == province_code), None
    )


def province(code: str) -> Province:
    return one(Province, code)


def provinces_of(country: str) -> list[Province]:
    """The provinces of a country ("TH", "KH", "MM", "LA")."""
    return [row for row in everything(Province).values() if row.country == country]


def place(code: str) -> Place:
    return one(Place, code)


def hot_spots() -> list[Place]:
    """Places known for scam sites."""
    return [row for row in everything(Place).values() if row.hot_spot]


def gate(code: str) -> Gate:
    return one(Gate, code)


def bank(code: str) -> Bank:
    return one(Bank, code)


def banks_of(country: str) -> list[Bank]:
    return [row for row in everything(Bank).values() if row.country == country]


def scam_type(code: str) -> ScamType:
    return one(ScamType, code)


def scam_type_of(category: str | None, *, organised: bool = False) -> ScamType:
    """The type a category of the reading engine is filed under; `organised` once it is linked to others of one gang.
    A category nobody knows is filed as "other"."""
    row = everything(EngineCategory).get(category or "other") or one(EngineCategory, "other")
    chosen = row.organised_type if organised and row.organised_type else row.scam_type
    return one(ScamType, chosen.code)


def organisation(code: str) -> Organisation:
    return one(Organisation, code)


def offence(code: str) -> Offence:
    return one(Offence, code)


def legal_clock(key: str) -> LegalClock:
    return one(LegalClock, key)


def purpose(code: str) -> Purpose:
    return one(Purpose, code)


def refusal_grounds(stage: str) -> list[RefusalGround]:
    """Grounds on which a request of a stage ("handover", "extradition") may be refused."""
    return [row for row in everything(RefusalGround).values() if row.stage == stage]
