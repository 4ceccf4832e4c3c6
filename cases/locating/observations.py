"""Observations as given (anything at all) turned into arrays, with the unusable ones named."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]

EARTH_RADIUS_M = 6_371_008.8
TYPICAL_ACCURACY_M = {"gps": 15.0, "wifi": 60.0, "cell": 1_000.0, "report": 25_000.0, "ip": 15_000.0}
"""Taken when an observation gives no accuracy, or 0."""
LEAST_ACCURACY_M = {"gps": 2.0, "wifi": 5.0, "cell": 30.0, "report": 10.0, "ip": 200.0}
"""No source is better than this, whatever it claims."""
WORST_ACCURACY_M = 300_000.0
"""Beyond this an observation tells nothing about which place it is."""


@dataclass(frozen=True)
class Cloud:
    """The usable observations: index in the list given, place on the sphere (n x 3, metres), accuracy, weight.

    `elsewhere` is the density per m2 of each as a wrong one that has to do with no site (set by the model).
    """

    index: NDArray[np.intp]
    place: Floats
    accuracy: Floats
    weight: Floats
    elsewhere: Floats

    def __len__(self) -> int:
        return len(self.index)

    def part(self, rows: Any) -> Cloud:
        return Cloud(self.index[rows], self.place[rows], self.accuracy[rows], self.weight[rows], self.elsewhere[rows])


def real(value: Any) -> float | None:
    """A finite number, or None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def refusal(index: int, code: str, **params: Any) -> dict[str, Any]:
    return {"index": index, "because": [{"code": code, "params": params}]}


def to_sphere(lat: Any, lon: Any) -> Floats:
    """Degrees to points on a sphere in metres: no trouble at the poles or at 180 degrees."""
    lat, lon = np.radians(lat), np.radians(lon)
    unit = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=-1)
    return unit * EARTH_RADIUS_M


def squared(a: Floats, b: Floats) -> Floats:
    """Squared distances in m2 between rows of a (k x 3) and b (n x 3): k x n."""
    total = np.zeros((len(a), len(b)))
    for axis in range(3):
        total += (a[:, axis, None] - b[None, :, axis]) ** 2
    return total


def to_degrees(place: Floats) -> tuple[float, float]:
    x, y, z = place / np.linalg.norm(place)
    return math.degrees(math.asin(max(-1.0, min(1.0, z)))), math.degrees(math.atan2(y, x))


def accuracy_of(given: Any, source: str) -> float | None:
    """The accuracy to count with, or None when the claim makes the observation useless (negative, beyond reason)."""
    claim = real(given)
    if claim is None or claim == 0:
        return TYPICAL_ACCURACY_M.get(source, 25_000.0)
    if claim < 0 or claim > WORST_ACCURACY_M:
        return None
    return max(claim, LEAST_ACCURACY_M.get(source, 10.0))


def read(observations: Any) -> tuple[Cloud, list[dict[str, Any]]]:
    """Sort out what can be used. Copies of one and the same fix share the weight of one."""
    rows: list[tuple[int, float, float, float]] = []
    rejected: list[dict[str, Any]] = []
    given: Sequence[Any] = observations if isinstance(observations, list | tuple) else []
    for index, one in enumerate(given):
        if not isinstance(one, Mapping):
            rejected.append(refusal(index, "not_an_observation"))
            continue
        lat, lon = real(one.get("lat")), real(one.get("lon"))
        if lat is None or lon is None or abs(lat) > 90 or abs(lon) > 180:
            rejected.append(refusal(index, "bad_position"))
        elif lat == 0 and lon == 0:
            rejected.append(refusal(index, "no_position"))
        elif (accuracy := accuracy_of(one.get("accuracy_m"), str(one.get("source", "")))) is None:
            rejected.append(refusal(index, "useless_accuracy"))
        else:
            rows.append((index, lat, lon, accuracy))
    return cloud(rows), rejected


def cloud(rows: list[tuple[int, float, float, float]]) -> Cloud:
    """The cloud in an order of its own, so that the order of the observations given changes nothing.

    Sorted by accuracy; those of equal accuracy are shuffled by their position, so that a part is a fair sample.
    """
    table = np.array(rows, dtype=float).reshape(-1, 4)
    lat, lon, accuracy = table[:, 1], table[:, 2], table[:, 3]
    shuffled = np.modf((lat * 12.9898 + lon * 78.233) * 43758.5453)[0]
    table = table[np.lexsort((lon, lat, shuffled, accuracy))]
    weight = np.ones(len(table))
    if len(table):
        _, inverse, copies = np.unique(table[:, 1:], axis=0, return_inverse=True, return_counts=True)
        weight = 1.0 / copies[inverse.reshape(-1)]
    place = to_sphere(table[:, 1], table[:, 2])
    return Cloud(table[:, 0].astype(np.intp), place, table[:, 3], weight, np.zeros(len(table)))
