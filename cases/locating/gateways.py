"""Places where positions come out that say nothing of the sender: VPN exits, carriers' gateways, default answers.

Many wrong observations fall on the same few cities of the region. A real site in such a city is still found: it only
takes more than two observations that agree by chance.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from .observations import Floats, squared, to_sphere

NEAR_M = 20_000.0
"""Within this distance a position counts as lying at a gateway, and two gateways count as one."""


class Gateway(NamedTuple):
    """A city and how often, against the others, wrong positions come out there."""

    name: str
    lat: float
    lon: float
    weight: float = 0.2


GATEWAYS = (
    Gateway("Bangkok", 13.75, 100.50, 1.0),
    Gateway("Chachoengsao", 13.69, 101.07, 1.0),
    Gateway("Phnom Penh", 11.556, 104.92, 1.0),
    Gateway("Singapore", 1.35, 103.82, 1.0),
    Gateway("Hong Kong", 22.30, 114.17, 1.0),
    Gateway("Ho Chi Minh City", 10.78, 106.70),
    Gateway("Kuala Lumpur", 3.14, 101.69),
    Gateway("Hanoi", 21.03, 105.85),
    Gateway("Jakarta", -6.20, 106.82),
    Gateway("Manila", 14.60, 120.98),
    Gateway("Taipei", 25.04, 121.56),
    Gateway("Shenzhen", 22.54, 114.06),
    Gateway("Tokyo", 35.68, 139.69),
    Gateway("Frankfurt", 50.11, 8.68),
    Gateway("Ashburn", 39.04, -77.49),
)


@dataclass(frozen=True)
class Gateways:
    """The gateways that `locate` reckons with: places (k x 3, metres on the sphere) and their shares (k, sum 1)."""

    places: Floats
    shares: Floats

    @classmethod
    def of(cls, gateways: Iterable[Gateway]) -> Gateways:
        """From a list with weights; an empty list means that wrong positions come out anywhere."""
        rows = list(gateways)
        weights = np.array([row.weight for row in rows])
        return cls(to_sphere([r.lat for r in rows], [r.lon for r in rows]), weights / max(weights.sum(), 1e-12))

    def near(self, places: Floats) -> np.ndarray:
        """Which of `places` (n x 3) lie at a gateway."""
        if not len(self.shares):
            return np.zeros(len(places), dtype=bool)
        return squared(self.places, places).min(axis=0) < NEAR_M**2

    def __len__(self) -> int:
        return len(self.shares)


KNOWN = Gateways.of(GATEWAYS)
