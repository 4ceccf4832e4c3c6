"""Which values are everybody's: found out when a value has been named 8, 16, 32, ... times, and kept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from cases.linking import VERSION, is_spread_out
from cases.linking.complaint import read
from cases.linking.contract import Key
from cases.models import CommonValue
from complaints.models import Identifier

#: A value is looked at when this many complaints name it, and each time their number has doubled.
FIRST_LOOK = 8
#: So many of the newest complaints that name a value tell whether they have anything else in common.
SAMPLE = 200


def is_due(before: int, after: int) -> bool:
    """Whether the number of complaints naming a value has just passed a power of two from `FIRST_LOOK` on."""
    return after >= FIRST_LOOK and before.bit_length() != after.bit_length()


def known(keys: Iterable[Key]) -> set[Key]:
    """Those of `keys` that are known to be everybody's."""
    wanted = set(keys)
    rows = CommonValue.objects.filter(value__in={value for _, value in wanted}).values_list("type", "value")
    return wanted & set(rows)


def look(key: Key) -> bool:
    """Find out whether the value is everybody's, and keep it if so. Cases it has tied so far are left to people."""
    kind, value = key
    naming = Identifier.objects.filter(type=kind, value=value, role=Identifier.Role.SUSPECT)
    ids: list[UUID] = list(naming.order_by("-filed_on").values_list("complaint_id", flat=True)[:SAMPLE])
    rows: dict[UUID, dict[str, Any]] = {}
    for one in Identifier.objects.filter(complaint__in=ids, role=Identifier.Role.SUSPECT):
        row = rows.setdefault(
            one.complaint_id, {"id": str(one.complaint_id), "filed_on": one.filed_on, "identifiers": []}
        )
        row["identifiers"].append({"type": one.type, "value": one.value})
    if not is_spread_out(key, [read(row) for row in rows.values()]):
        return False
    CommonValue.objects.get_or_create(
        type=kind, value=value, defaults={"complaints": len(ids), "engine_version": VERSION}
    )
    return True
