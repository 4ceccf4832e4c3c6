"""The facts of a case as the routing rules see them: every fact present, of one type, never a surprise.

A fact that is absent, null or of a wrong type counts as not known: 0, false or "" (complaint_count: 1).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

COUNTS = ("phones_th", "phones_kh", "accounts_th", "accounts_kh", "domains", "crypto")
"""Numbers of distinct suspect identifiers."""

BASE_FACTS: dict[str, str] = {
    **dict.fromkeys(COUNTS, "number"),
    "scam_code": "text",
    "country": "text",
    "province": "text",
    "confidence": "number",
    "last_transfer_age_hours": "number",
    "total_loss_thb": "number",
    "complaint_count": "number",
    "people_held": "truth",
}
"""Facts a rule may name, with their type; a policy adds its own scores, `sure`, `province_queue` and `lead_side`."""


def number(value: Any) -> float | None:
    """A finite number, or None for everything else (text, true/false, NaN, infinity, lists)."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return value if math.isfinite(value) else None
    except OverflowError:  # an integer beyond the reach of a float: as large as numbers get
        return 1e300 if value > 0 else -1e300


def text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def truth(value: Any) -> bool:
    """Only true itself or a number other than 0 is true: the text "false" must not be."""
    return value if isinstance(value, bool) else bool(number(value))


def normalise(facts: Any) -> dict[str, Any]:
    """Turn the facts as given (anything at all) into a full set of `BASE_FACTS`.

    `last_transfer_age_hours` alone may be None, because "not known" differs from 0 hours ago there.
    """
    given: Mapping[str, Any] = facts if isinstance(facts, Mapping) else {}
    location = given.get("location")
    place: Mapping[str, Any] = location if isinstance(location, Mapping) else {}
    complaints = number(given.get("complaint_count"))
    known: dict[str, Any] = {name: max(0, number(given.get(name)) or 0) for name in COUNTS}
    known.update(
        scam_code=text(given.get("scam_code")).upper(),
        country=text(place.get("country")).upper(),
        province=text(place.get("province")).upper(),
        confidence=max(0, number(place.get("confidence")) or 0),
        last_transfer_age_hours=number(given.get("last_transfer_age_hours")),
        total_loss_thb=max(0, number(given.get("total_loss_thb")) or 0),
        complaint_count=1 if complaints is None else max(0, complaints),
        people_held=truth(given.get("people_held")),
    )
    return known
