"""Which places are gateways, learnt from the cases themselves: where many cases have positions that fit none of their sites.

No list of gateways stays true: exits move. A place that many cases reject, and few have a site at, is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .gateways import GATEWAYS, Gateway, Gateways
from .observations import real, squared, to_sphere

CELL_DEG = 0.1
"""Cells of some 11 km; a case speaks for the cell of a position and the eight around it."""
LEAST_CASES, LEAST_SHARE = 5, 0.02
"""A gateway is rejected by so many cases, and by such a share of all."""
SURE = 0.6
"""Confidence from which a site counts as one."""
PRIOR_CASES = 10
"""A gateway known by name counts like one that so many cases have rejected."""
MISPLACED = {"far_from_sites", "scattered", "known_gateway"}
"""Codes of positions that were usable and fitted no site."""

Cell = tuple[int, int]


class GatewayBook:
    """Counts over cases, in memory that grows with the area and not with the cases. `note` each case once."""

    def __init__(self, known: Sequence[Gateway] = GATEWAYS) -> None:
        self.known = known
        self.cases = 0
        self._rejecting: Counter[Cell] = Counter()
        self._sited: Counter[Cell] = Counter()
        self._sums: dict[Cell, list[float]] = {}

    def note(self, observations: Sequence[Any], answer: Mapping[str, Any]) -> None:
        """Count one case: the observations given to `locate` and what it answered."""
        self.cases += 1
        lost = [row["index"] for row in answer["rejected"] if row["because"][0]["code"] in MISPLACED]
        places = [(observations[i]["lat"], observations[i]["lon"]) for i in lost]
        self._rejecting.update(_around(_cell(*place) for place in places))
        sites = [(s["lat"], s["lon"]) for s in answer["sites"] if s["confidence"] > SURE]
        self._sited.update(_around(_cell(*site) for site in sites))
        for lat, lon in places:
            total = self._sums.setdefault(_cell(lat, lon), [0.0, 0.0, 0.0])
            total[0], total[1], total[2] = total[0] + lat, total[1] + lon, total[2] + 1

    def learnt(self) -> list[Gateway]:
        """The gateways found so far, the most rejected first; `weight` is the number of cases that rejected it."""
        least = max(LEAST_CASES, LEAST_SHARE * self.cases)
        found: list[Gateway] = []
        taken: set[Cell] = set()
        for cell, count in sorted(self._rejecting.items(), key=lambda item: (-item[1], item[0])):
            if count < least:
                break
            if cell in taken or count < self._sited[cell]:
                continue
            centre = self._centre(cell)
            if centre is not None:
                found.append(Gateway("", *centre, float(count)))
                taken |= _around([cell], reach=2)
        return found

    def gateways(self, kept: Iterable[tuple[float, float, float]] = ()) -> Gateways:
        """Those known by name and those learnt, together. `kept`: (lat, lon, cases) of gateways learnt earlier."""
        rows = [gateway._replace(weight=gateway.weight * PRIOR_CASES) for gateway in self.known]
        named = to_sphere([g.lat for g in rows], [g.lon for g in rows])
        for gateway in [*self.learnt(), *(Gateway("", *row) for row in kept)]:
            away = squared(named, to_sphere([gateway.lat], [gateway.lon]))[:, 0]
            nearest = int(away.argmin()) if len(away) else -1
            if nearest >= 0 and away[nearest] < (CELL_DEG * 2 * 111_320.0) ** 2:
                rows[nearest] = rows[nearest]._replace(weight=rows[nearest].weight + gateway.weight)
            else:
                rows.append(gateway)
        return Gateways.of(rows)

    def _centre(self, cell: Cell) -> tuple[float, float] | None:
        sums = [self._sums[one] for one in _around([cell]) if one in self._sums]
        count = sum(total[2] for total in sums)
        return (sum(t[0] for t in sums) / count, sum(t[1] for t in sums) / count) if count else None


def _cell(lat: float, lon: float) -> Cell:
    return round((real(lat) or 0.0) / CELL_DEG), round((real(lon) or 0.0) / CELL_DEG)


def _around(cells: Iterable[Cell], reach: int = 1) -> set[Cell]:
    steps = range(-reach, reach + 1)
    return {(row + i, column + j) for row, column in cells for i in steps for j in steps}
