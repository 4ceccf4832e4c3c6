"""The map of sites: graticule, scale, dot and 90 % circle true to scale. No border line, ever.

Pure geometry without Django, on a plane good enough for some tens of kilometres (equirectangular at the mean latitude).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, EDGE = 840, 380, 60
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
    def join(self) -> str:
        """Line from the dot to its label."""
        side = self.label_x if self.label_x > self.x else self.label_x + self.label_width
        return f"M{self.x:.0f} {self.y:.0f}L{side:.0f} {self.label_y + 29:.0f}"

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
    """Everything `<c-map>` draws."""

    spots: list[Spot]
    meridians: list[Line]
    parallels: list[Line]
    scale_units: float
    scale_metres: int
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def scale_path(self) -> str:
        return f"M16 336V342H{16 + self.scale_units:.0f}V336"

    @property
    def scale_text(self) -> float:
        return 16 + self.scale_units / 2


def site_map(sites: Sequence[Site]) -> SiteMap:
    """Fit all sites with their circles into the field and draw the lines between them. ValueError without a site."""
    if not sites:
        raise ValueError("a map needs at least one site")
    middle = sum(site.latitude for site in sites) / len(sites)
    squeeze = max(0.05, math.cos(math.radians(middle)))
    xs, ys = [], []
    for site in sites:
        reach = max(site.radius, 60.0)
        x, y = (site.longitude * squeeze * METRES_PER_DEGREE, site.latitude * METRES_PER_DEGREE)
        xs += [x - reach, x + reach]
        ys += [y - reach, y + reach]
    wide, high = max(max(xs) - min(xs), 400.0), max(max(ys) - min(ys), 400.0)
    units = min((WIDTH - 2 * EDGE) / wide, (HEIGHT - 2 * EDGE) / high)
    left = (min(xs) + max(xs)) / 2 - WIDTH / 2 / units
    bottom = (min(ys) + max(ys)) / 2 - HEIGHT / 2 / units

    def place(site: Site) -> tuple[float, float]:
        x = site.longitude * squeeze * METRES_PER_DEGREE
        y = site.latitude * METRES_PER_DEGREE
        return (x - left) * units, HEIGHT - (y - bottom) * units

    spots = _with_labels([(site, *place(site), site.radius * units) for site in sites])
    west, south = left / squeeze / METRES_PER_DEGREE, bottom / METRES_PER_DEGREE
    per_degree_x, per_degree_y = (squeeze * METRES_PER_DEGREE * units, METRES_PER_DEGREE * units)
    meridians = _lines(west, per_degree_x, WIDTH, lambda units_from: units_from)
    parallels = _lines(south, per_degree_y, HEIGHT, lambda units_from: HEIGHT - units_from)
    metres = next((scale for scale in SCALES if scale * units >= 80), SCALES[-1])
    return SiteMap(spots, meridians, parallels, metres * units, metres)


def _lines(start: float, per_degree: float, size: int, turn: Callable[[float], float]) -> list[Line]:
    step = next((step for step in STEPS if step * per_degree >= 110), STEPS[-1])
    first = math.ceil(start / step)
    places = ((number * step, (number * step - start) * per_degree) for number in range(first, first + 20))
    digits = 3 if step < 0.01 else 2
    return [Line(turn(units), f"{degrees:.{digits}f}") for degrees, units in places if 0 < units < size - 30]


def _with_labels(placed: Sequence[tuple[Site, float, float, float]]) -> list[Spot]:
    """Labels beside their dots: right if there is room, else left; pushed down where two would cover each other."""
    spots: list[Spot] = []
    taken: list[tuple[float, float, float]] = []
    for site, x, y, r in sorted(placed, key=lambda row: row[2]):
        width = min(250, 40 + 9 * max(len(site.title), len(site.text)))
        label_x = x + 40 if x + 40 + width < WIDTH - 8 else max(8.0, x - 40 - width)
        label_y = max(8.0, min(HEIGHT - 96.0, y - 50))
        for other_x, other_y, other_width in taken:
            if label_x < other_x + other_width and other_x < label_x + width and abs(label_y - other_y) < 64:
                label_y = min(HEIGHT - 70.0, other_y + 66)
        if site.kind == "site":
            taken.append((label_x, label_y, width))
        spots.append(Spot(site, x, y, r, label_x, label_y, int(width)))
    return spots
