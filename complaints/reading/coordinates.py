"""Coordinates that a text gives: plain pairs of degrees, degrees with minutes and seconds, links of map services.

They are no identifiers: nobody is found by them, but a place. Accuracy in metres is what the way of writing allows, and
never better than a person who copies a pin can be.
"""

from __future__ import annotations

import re
from typing import Any

#: South-east Asia around both countries; anything else is a slip of the pen or another kind of number.
LATITUDES, LONGITUDES = (5.0, 24.0), (95.0, 110.0)
METRES_PER_DEGREE = 111_320.0
LEAST_M = {"pin": 30.0, "pair": 50.0, "dms": 50.0, "view": 100.0}
#: A map's address names the middle of what is shown: half a screen of 600 points, at the scale of its zoom.
HALF_VIEW_AT_ZOOM_0 = 300 * 156_543.0
MOST = 5

_NUMBER = r"(\d{1,3}\.\d{3,10})"
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("pin", re.compile(rf"!3d{_NUMBER}!4d{_NUMBER}")),
    (
        "pin",
        re.compile(
            rf"(?:[?&](?:q|query|ll|destination|daddr)=|geo:|/place/){_NUMBER}(?:,|%2C)\+?{_NUMBER}", re.IGNORECASE
        ),
    ),
    ("view", re.compile(rf"@{_NUMBER},{_NUMBER}(?:,(\d{{1,2}})(?:\.\d+)?z)?")),
    ("pair", re.compile(rf"(?<![\d.]){_NUMBER}\s?°?\s?[NnEe]?\s?[,;/ ]\s?{_NUMBER}(?![\d.])")),
)
_PART = r"(\d{1,3})\s?[°º]\s?(\d{1,2})\s?['’′]\s?(?:(\d{1,2}(?:\.\d{1,4})?)\s?(?:[\"”″]|'')\s?)?"
_DMS = re.compile(rf"{_PART}[Nn]\s?[,;]?\s?{_PART}[Ee]")
#: What every form needs; most texts have none of it.
_WORTH = re.compile(r"[°º]|\d\.\d{3}")
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙០១២៣៤៥៦៧៨៩", "01234567890123456789")


def read_coordinates(text: str) -> list[dict[str, Any]]:
    """The places that `text` gives by coordinates: `[{lat, lon, accuracy_m, form, span}]`, at most `MOST`, in order.

    WGS84 degrees. `form` is `pin`, `view` (the middle of a map), `pair` or `dms`; `span` is [start, end) in code points.
    """
    if not _WORTH.search(text):
        return []
    plain = text.translate(_DIGITS)
    found: list[dict[str, Any]] = []
    for match in _DMS.finditer(plain):
        lat, lon = _degrees(match.groups()[:3]), _degrees(match.groups()[3:])
        _add(found, lat, lon, METRES_PER_DEGREE / (3600 if match.group(3) else 60), "dms", match)
    for form, pattern in _FORMS:
        for match in pattern.finditer(plain):
            first, second = match.group(1), match.group(2)
            accuracy = METRES_PER_DEGREE * 10.0 ** -min(len(first.partition(".")[2]), len(second.partition(".")[2]))
            if form == "view":
                accuracy = HALF_VIEW_AT_ZOOM_0 / 2.0 ** int(match.group(3) or 15)
            _add(found, float(first), float(second), accuracy, form, match)
    return sorted(found, key=lambda row: row["span"])[:MOST]


def _degrees(parts: tuple[str | None, ...]) -> float:
    degrees, minutes, seconds = (float(part or 0) for part in parts)
    return degrees + minutes / 60 + seconds / 3600 if minutes < 60 and seconds < 60 else -1.0


def _add(found: list[dict[str, Any]], lat: float, lon: float, accuracy: float, form: str, match: re.Match[str]) -> None:
    """Keep a place in the region; some write the longitude first. What an earlier form has read is not read again."""
    if not _inside(lat, lon):
        lat, lon = lon, lat
    start, end = match.span()
    if not _inside(lat, lon) or any(start < row["span"][1] and row["span"][0] < end for row in found):
        return
    accuracy_m = round(max(accuracy, LEAST_M[form]), 1)
    same = {"lat": round(lat, 6), "lon": round(lon, 6)}
    if not any(row["lat"] == same["lat"] and row["lon"] == same["lon"] for row in found):
        found.append({**same, "accuracy_m": accuracy_m, "form": form, "span": [start, end]})


def _inside(lat: float, lon: float) -> bool:
    return LATITUDES[0] <= lat <= LATITUDES[1] and LONGITUDES[0] <= lon <= LONGITUDES[1]
