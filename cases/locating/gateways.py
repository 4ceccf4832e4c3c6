"""Places where positions come out that say nothing of the sender: VPN exits, carriers' gateways, default answers.

Many wrong observations fall on the same few cities of the region. A real site in such a city is still found: it only
takes more than two observations that agree by chance.
"""

from __future__ import annotations

from typing import NamedTuple


class Gateway(NamedTuple):
    name: str
    lat: float
    lon: float


GATEWAYS = (
    Gateway("Bangkok", 13.75, 100.50),
    Gateway("Chachoengsao", 13.69, 101.07),
    Gateway("Phnom Penh", 11.556, 104.92),
    Gateway("Singapore", 1.35, 103.82),
    Gateway("Hong Kong", 22.30, 114.17),
    Gateway("Ho Chi Minh City", 10.78, 106.70),
    Gateway("Kuala Lumpur", 3.14, 101.69),
)
