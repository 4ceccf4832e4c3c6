"""Known places and provinces: which one a complaint's words name, and which one a point lies in."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

from taskforce.agencies.models import Place, Province
from taskforce.agencies.queries import everything

KILOMETRE = 1000.0


class Gazetteer:
    """Places by every name they have, and the province of points asked for before."""

    def __init__(self, places: Mapping[str, Place], provinces: Mapping[str, Province]) -> None:
        self.places, self.provinces = places, provinces
        self._named: dict[str, Place] = {}
        for place in places.values():
            for name in (*(getattr(place, f"name_{code}") for code in ("th", "km", "en")), *place.aliases):
                if name:
                    self._named.setdefault(_folded(name), place)
        self.province_at = lru_cache(maxsize=10_000)(self._province_at)

    def stated(self, place_name: str, province: str) -> Place | Province | None:
        """The known place of that name, or else the province."""
        return self._named.get(_folded(place_name)) or self.provinces.get(province)

    def _province_at(self, lat: float, lon: float) -> Province | None:
        """The province whose known place (or else whose centre) is nearest, within reach; an estimate, never a border."""
        reach: list[tuple[float, Province]] = []
        for place in self.places.values():
            away = distance_m(lat, lon, place.lat, place.lon)
            if away <= max(place.radius_m * 2, 15 * KILOMETRE):
                reach.append((away, place.province))
        if not reach:
            for province in self.provinces.values():
                if province.lat is not None and province.lon is not None:
                    away = distance_m(lat, lon, province.lat, province.lon)
                    if away <= province.radius_m * 1.5:
                        reach.append((away, province))
        return min(reach, key=lambda item: item[0])[1] if reach else None


_kept: list[Gazetteer] = []


def gazetteer() -> Gazetteer:
    """The gazetteer of the reference data as they are now; made anew when they were loaded anew."""
    places, provinces = everything(Place), everything(Province)
    if not (_kept and _kept[0].places is places and _kept[0].provinces is provinces):
        _kept[:] = [Gazetteer(places, provinces)]
    return _kept[0]


def _folded(name: str) -> str:
    return name.casefold().replace(" ", "")


def distance_m(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in metres between two WGS84 points (haversine)."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    a = math.sin((phi2 - phi1) / 2) ** 2
    a += math.cos(phi1) * math.cos(phi2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 12_742_000.0 * math.asin(min(1.0, math.sqrt(a)))
