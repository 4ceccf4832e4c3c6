"""The map of sites: graticule, scale, dot and 90 % circle true to scale. No border line, ever.

Pure geometry without Django, on a plane good enough for some tens of kilometres (equirectangular at the mean latitude).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

WIDTH, HEIGHT, EDGE = 840, 380, 60
PHONE = (360, 400)
LABEL_HEIGHT = 58
METRES_PER_DEGREE = 111_320.0
STEPS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0)
SCALES = (50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000)


@dataclass(frozen=True)
class Site:
    """A place: degrees, radius in metres of the circle that holds the truth in 9 of 10 cases. `kind`: site, gate, rejected."""

    latitude: float
    longitude: float
    title: str
    text: str = ""
    radius: float = 0.0
    kind: str = "site"
    href: str = ""


class Rect(NamedTuple):
    """A place for words."""

    x: float
    y: float
    width: float
    height: float

    def covers(self, other: Rect) -> float:
        """The area that two places share."""
        wide = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        high = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(0.0, wide) * max(0.0, high)

    def within(self, width: int, height: int) -> Rect:
        """The nearest such place inside the field, above its foot line."""
        x = max(6.0, min(width - self.width - 6.0, self.x))
        return self._replace(x=x, y=max(6.0, min(height - self.height - 52.0, self.y)))


@dataclass(frozen=True)
class Spot:
    """A site with its place on the drawing and the place of its label."""

    site: Site
    x: float
    y: float
    r: float
    label_x: float
    label_y: float
    label_width: int = 0

    @property
    def title_y(self) -> float:
        return self.label_y + 24

    @property
    def text_y(self) -> float:
        return self.label_y + 45

    @property
    def text_x(self) -> float:
        return self.label_x + 14

    @property
    def words_y(self) -> float:
        """Base line of the words beside a gate or a rejected clue."""
        return self.label_y + 14

    @property
    def join(self) -> str:
        """Line from the dot to the nearest edge of its label, which is drawn over its end."""
        x = max(self.label_x, min(self.label_x + self.label_width, self.x))
        y = max(self.label_y, min(self.label_y + LABEL_HEIGHT, self.y))
        return f"M{self.x:.0f} {self.y:.0f}L{x:.0f} {y:.0f}"

    @property
    def diamond(self) -> str:
        return f"M{self.x:.0f} {self.y - 12:.0f}l12 12-12 12-12-12z"

    @property
    def cross(self) -> str:
        return f"M{self.x - 6:.0f} {self.y - 6:.0f}l12 12m0-12-12 12"


@dataclass(frozen=True)
class Line:
    """A line of the graticule: place in units and the degree it stands for."""

    place: float
    degrees: str

    @property
    def text_place(self) -> float:
        return self.place + 4

    @property
    def text_above(self) -> float:
        return self.place - 6


@dataclass(frozen=True)
class SiteMap:
    """Everything `<c-map>` draws. `narrow` is the same map for a phone."""

    spots: list[Spot]
    meridians: list[Line]
    parallels: list[Line]
    scale_units: float
    scale_metres: int
    width: int
    height: int
    narrow: SiteMap | None = None

    @property
    def scale_path(self) -> str:
        return f"M16 {self.height - 44}v6h{self.scale_units:.0f}v-6"

    @property
    def scale_text(self) -> float:
        return 16 + self.scale_units / 2

    @property
    def scale_y(self) -> int:
        return self.height - 46

    @property
    def foot(self) -> int:
        return self.height - 6


@dataclass(frozen=True)
class _Plane:
    """How degrees become units of the drawing: `left` and `bottom` in metres, `units` for a metre."""

    left: float
    bottom: float
    units: float
    squeeze: float
    width: int
    height: int

    def place(self, site: Site) -> tuple[float, float]:
        x = site.longitude * self.squeeze * METRES_PER_DEGREE
        return (x - self.left) * self.units, self.height - (
            site.latitude * METRES_PER_DEGREE - self.bottom
        ) * self.units


def _plane(sites: Sequence[Site], width: int, height: int) -> _Plane:
    """The plane that holds all sites with their circles."""
    squeeze = max(0.05, math.cos(math.radians(sum(site.latitude for site in sites) / len(sites))))
    reaches = [(site, max(site.radius, 60.0)) for site in sites]
    xs = [site.longitude * squeeze * METRES_PER_DEGREE + way * reach for site, reach in reaches for way in (-1, 1)]
    ys = [site.latitude * METRES_PER_DEGREE + way * reach for site, reach in reaches for way in (-1, 1)]
    wide, high = max(max(xs) - min(xs), 400.0), max(max(ys) - min(ys), 400.0)
    units = min((width - 2 * EDGE) / wide, (height - 2 * EDGE) / high)
    left = (min(xs) + max(xs)) / 2 - width / 2 / units
    return _Plane(left, (min(ys) + max(ys)) / 2 - height / 2 / units, units, squeeze, width, height)


def site_map(sites: Sequence[Site]) -> SiteMap:
    """Fit all sites with their circles into the field and draw the lines between them. ValueError without a site."""
    if not sites:
        raise ValueError("a map needs at least one site")
    return replace(_drawn(sites, WIDTH, HEIGHT), narrow=_drawn(sites, *PHONE))


def _drawn(sites: Sequence[Site], width: int, height: int) -> SiteMap:
    plane = _plane(sites, width, height)
    spots = _with_labels([(site, *plane.place(site), site.radius * plane.units) for site in sites], width, height)
    west, south = plane.left / plane.squeeze / METRES_PER_DEGREE, plane.bottom / METRES_PER_DEGREE
    meridians = _lines(west, plane.squeeze * METRES_PER_DEGREE * plane.units, width, lambda place: place)
    parallels = _lines(south, METRES_PER_DEGREE * plane.units, height, lambda place: height - place)
    metres = next((scale for scale in SCALES if scale * plane.units >= 80), SCALES[-1])
    return SiteMap(spots, meridians, parallels, metres * plane.units, metres, width, height)


def _lines(start: float, per_degree: float, size: int, turn: Callable[[float], float]) -> list[Line]:
    step = next((step for step in STEPS if step * per_degree >= 110), STEPS[-1])
    first = math.ceil(start / step)
    places = ((number * step, (number * step - start) * per_degree) for number in range(first, first + 20))
    digits = 3 if step < 0.01 else 2
    return [Line(turn(units), f"{degrees:.{digits}f}") for degrees, units in places if 0 < units < size - 30]


def _with_labels(placed: Sequence[tuple[Site, float, float, float]], width: int, height: int) -> list[Spot]:
    """Words beside their marks, where they cover no other mark and no other words, if there is such a place."""
    taken = [Rect(x - 12, y - 12, 24, 24) for _site, x, y, _r in placed]
    spots = []
    for site, x, y, r in sorted(placed, key=lambda row: (row[0].kind == "site", row[2])):
        if site.kind == "site":
            room = min(250, width // 2 - 16, 40 + 9 * max(len(site.title), len(site.text)))
            gap = 40 if width >= WIDTH else 16
            best = _best(_around(x, y, room, LABEL_HEIGHT, gap), taken, width, height)
        else:
            room = int(7.5 * len(site.title))
            best = _best(_around(x, y, room, 18, 16), taken, width, height)
        taken.append(best)
        spots.append(Spot(site, x, y, r, best.x, best.y, room))
    return sorted(spots, key=lambda spot: spot.y)


def _around(x: float, y: float, width: float, height: float, gap: float) -> list[Rect]:
    """Places for words about a mark, the usual ones first."""
    level = y - height / 2
    return [
        Rect(x + gap, level - height / 3, width, height),
        Rect(x + gap, level, width, height),
        Rect(x - gap - width, level, width, height),
        Rect(x - width / 2, y - gap - height, width, height),
        Rect(x - width / 2, y + gap, width, height),
        Rect(x + gap, y + gap, width, height),
        Rect(x - gap - width, y + gap, width, height),
        Rect(x - gap - width, y - gap - height, width, height),
    ]


def _best(places: Sequence[Rect], taken: Sequence[Rect], width: int, height: int) -> Rect:
    inside = [place.within(width, height) for place in places]
    moved = [abs(one.x - other.x) + abs(one.y - other.y) for one, other in zip(places, inside, strict=True)]
    costs = [sum(place.covers(other) for other in taken) + 20 * far for place, far in zip(inside, moved, strict=True)]
    return inside[costs.index(min(costs))]
