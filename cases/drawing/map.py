"""A map of a case's sites: graticule, circles true to scale, crossings near by. No line between states, ever."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

WIDTH, HEIGHT, MARGIN = 840.0, 380.0, 70.0
METRES_PER_DEGREE = 111_320.0
#: Steps of the graticule and of the scale that a reader can count in.
STEPS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
SCALES = (100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000)


@dataclass(frozen=True, slots=True)
class Spot:
    """A site on the map: middle, radius of its 90 % circle in units of the drawing, and where its label stands."""

    x: float
    y: float
    r: float
    label_x: float
    label_y: float
    item: Any


@dataclass(frozen=True, slots=True)
class Mark:
    x: float
    y: float
    item: Any


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the graticule and its figure in degrees."""

    at: float
    degrees: str


@dataclass(frozen=True, slots=True)
class Map:
    spots: list[Spot]
    gates: list[Mark]
    rejected: list[Mark]
    meridians: list[Line]
    parallels: list[Line]
    scale_metres: int
    scale_width: float
    width: float = WIDTH
    height: float = HEIGHT


class _View:
    """Degrees to drawing: the middle, how many metres one unit is, the shrinking of degrees of longitude."""

    def __init__(self, sites: Sequence[Any]) -> None:
        lats = [site.lat + d * site.radius_m / METRES_PER_DEGREE for site in sites for d in (-1, 1)]
        self.lat = (min(lats) + max(lats)) / 2
        self.per_lon = METRES_PER_DEGREE * math.cos(math.radians(self.lat))
        lons = [site.lon + d * site.radius_m / self.per_lon for site in sites for d in (-1, 1)]
        self.lon = (min(lons) + max(lons)) / 2
        tall = (max(lats) - min(lats)) * METRES_PER_DEGREE / (HEIGHT - 2 * MARGIN)
        wide = (max(lons) - min(lons)) * self.per_lon / (WIDTH - 4 * MARGIN)
        self.unit = max(tall, wide, 1.5)

    def x(self, lon: float) -> float:
        return round(WIDTH / 2 + (lon - self.lon) * self.per_lon / self.unit, 1)

    def y(self, lat: float) -> float:
        return round(HEIGHT / 2 - (lat - self.lat) * METRES_PER_DEGREE / self.unit, 1)

    def shows(self, lat: float, lon: float) -> bool:
        return 10 < self.x(lon) < WIDTH - 10 and 10 < self.y(lat) < HEIGHT - 10


def site_map(sites: Sequence[Any], gates: Sequence[Any] = (), rejected: Sequence[Any] = ()) -> Map | None:
    """Draw sites (`lat`, `lon` in degrees WGS84, `radius_m`); gates and rejected clues only where they fall inside."""
    if not sites:
        return None
    view = _View(sites)
    near = [gate for gate in gates if gate.lat is not None and view.shows(gate.lat, gate.lon)]
    wrong = [clue for clue in rejected if view.shows(clue.lat, clue.lon)]
    metres, width = _scale(view)
    return Map(
        spots=[_spot(view, site) for site in sites],
        gates=[Mark(view.x(gate.lon), view.y(gate.lat), gate) for gate in near],
        rejected=[Mark(view.x(clue.lon), view.y(clue.lat), clue) for clue in wrong[:20]],
        meridians=_lines(view.lon, view.per_lon / view.unit, WIDTH, view.x, "E", "W"),
        parallels=_lines(view.lat, METRES_PER_DEGREE / view.unit, HEIGHT, view.y, "N", "S"),
        scale_metres=metres,
        scale_width=width,
    )


def _spot(view: _View, site: Any) -> Spot:
    x, y, r = view.x(site.lon), view.y(site.lat), round(max(site.radius_m / view.unit, 4.0), 1)
    right = x < WIDTH * 0.6
    label_x = min(x + r * 0.7 + 24, WIDTH - 226) if right else max(x - r * 0.7 - 24 - 216, 10)
    label_y = min(max(y - r * 0.7 - 70, 10), HEIGHT - 68)
    return Spot(x, y, r, round(label_x, 1), round(label_y, 1), site)


def _scale(view: _View) -> tuple[int, float]:
    metres = next((m for m in SCALES if m / view.unit >= 90), SCALES[-1])
    return metres, round(metres / view.unit, 1)


def _lines(middle: float, per_degree: float, length: float, place: Any, plus: str, minus: str) -> list[Line]:
    step = next((s for s in STEPS if s * per_degree >= 95), STEPS[-1])
    places = max(0, -math.floor(math.log10(step)))
    half = length / 2 / per_degree
    first = math.ceil((middle - half) / step)
    found = []
    for number in range(first, first + 12):
        degrees = number * step
        at = place(degrees)
        if 14 <= at <= length - 14:
            found.append(Line(at, f"{abs(degrees):.{places}f} {plus if degrees >= 0 else minus}"))
    return found
