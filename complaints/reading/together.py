"""One answer from several: the story as it was filed, and what was added to it later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

FACTS = ("event_date", "impersonated_agency")


def together(first: dict[str, Any], later: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The reading of a story with those of later words. What was read first stands; later words fill what it left open.

    An identifier or place of coordinates that only a later text names carries `added`, the place of that text in the
    order of adding (from 0): its span counts in that text. The amount stays that of the story.
    """
    answer = {**first, "identifiers": list(first["identifiers"]), "coordinates": list(first.get("coordinates") or [])}
    known = {(row["type"], row["value"]) for row in answer["identifiers"]}
    places = {(row["lat"], row["lon"]) for row in answer["coordinates"]}
    for number, more in enumerate(later):
        for row in more["identifiers"]:
            if (row["type"], row["value"]) not in known:
                known.add((row["type"], row["value"]))
                answer["identifiers"].append({**row, "added": number})
        for row in more.get("coordinates") or []:
            if (row["lat"], row["lon"]) not in places:
                places.add((row["lat"], row["lon"]))
                answer["coordinates"].append({**row, "added": number})
        for name in FACTS:
            answer[name] = answer.get(name) or more.get(name)
        if answer.get("scam_category") in (None, "other"):
            answer["scam_category"] = more.get("scam_category") or answer.get("scam_category")
        answer["suspected_location"] = _surer(answer.get("suspected_location"), more.get("suspected_location"))
    return answer


def _surer(one: dict[str, Any] | None, other: dict[str, Any] | None) -> dict[str, Any] | None:
    """The first, unless it names a country only and the other names more of the same country."""
    if not one or not other:
        return one or other
    narrower = not one.get("province") and other.get("province") and one.get("country") == other.get("country")
    return other if narrower else one
