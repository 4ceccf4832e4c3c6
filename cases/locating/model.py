"""The statistics of `locate`: how right and wrong observations are spread, and how well a set of sites explains them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from .gateways import Gateways
from .observations import EARTH_RADIUS_M, Cloud, Floats, squared

WRONG_SHARE = 0.14
"""Share of observations that are wrong altogether, before any are seen."""
WRONG_AT_GATEWAY = 0.5
"""Of the wrong ones, the share that lies at a gateway; the rest lies tens of kilometres away or anywhere."""
GATEWAY_SPREAD_M = 7_500.0
STRAY_SCALE_M, STRAY_SHAPE = 55_000.0, 0.75
"""Strays: median distance and log-normal shape."""
ANYWHERE_SHARE, ANYWHERE_AREA = 0.1, np.pi * 700_000.0**2
SITE_AREA = np.pi * 250_000.0**2
"""A site may lie anywhere in an area of this size."""
EXTRA_SITE = np.log(0.12)
"""How probable one more site is before looking."""
EXTRA_CLUMP = np.log(0.01)
CLUMP_SPREAD_M = GATEWAY_SPREAD_M
MOST_SPOTS = 14
LEAST_RADIUS_M = 2.0
"""However many observations agree, they may share an error."""
ROUNDS = 12
SEEDS = 160
NEW_SHARE = 0.3
"""Share of the observations a further site is supposed to have, while looking for it."""


def right_density(distance2: Floats, accuracy: Floats) -> Floats:
    """Density per m2 of a right observation at a squared distance from its site."""
    precision = accuracy**-2.0
    return precision / np.pi * np.exp(-np.minimum(distance2 * precision, 600.0))


def reckon_with(gateways: Gateways, cloud: Cloud) -> Cloud:
    """`cloud` with the density of wrong observations that have to do with no site: at a gateway, or anywhere."""
    spread = GATEWAY_SPREAD_M**2 + cloud.accuracy**2
    at_gateway = (np.exp(-squared(gateways.places, cloud.place) / spread) / (np.pi * spread)).T @ gateways.shares
    return replace(cloud, elsewhere=WRONG_AT_GATEWAY * at_gateway + ANYWHERE_SHARE / ANYWHERE_AREA)


def wrong_density(places: Floats, cloud: Cloud) -> Floats:
    """Density per m2 of a wrong observation: elsewhere (see above), or astray around one of the sites."""
    astray = np.zeros(len(cloud))
    if len(places):
        distance = np.sqrt(squared(places, cloud.place) + 0.25 * cloud.accuracy**2) + 100.0
        z = np.log(distance / STRAY_SCALE_M) / STRAY_SHAPE
        astray = (np.exp(-0.5 * z * z) / (STRAY_SHAPE * np.sqrt(2 * np.pi) * 2 * np.pi * distance**2)).mean(axis=0)
    rest = 1 - WRONG_AT_GATEWAY - ANYWHERE_SHARE
    return cloud.elsewhere + rest * astray


@dataclass(frozen=True)
class Spots:
    """What is fitted: places (k x 3) and their spread in m, 0 for a site, `CLUMP_SPREAD_M` for a clump.

    A clump is a gateway nobody told us of: many observations around one city, further apart than their accuracy
    allows. It explains them, and no site is claimed there.
    """

    places: Floats
    spreads: Floats

    def __len__(self) -> int:
        return len(self.places)

    @property
    def sites(self) -> Floats:
        return self.places[self.spreads == 0]

    def plus(self, place: Floats, spread: float) -> Spots:
        return Spots(np.vstack([self.places, place]), np.append(self.spreads, spread))

    def minus(self, k: int) -> Spots:
        return Spots(np.delete(self.places, k, axis=0), np.delete(self.spreads, k))

    def precision(self, cloud: Cloud) -> Floats:
        """Weight of every observation for every spot, per m2 (k x n)."""
        return cloud.weight / (cloud.accuracy**2 + self.spreads[:, None] ** 2)


NOTHING = Spots(np.empty((0, 3)), np.empty(0))


@dataclass(frozen=True)
class Fit:
    """Spots fitted to a cloud. `belongs` is k x n: the probability that observation n was made at spot k."""

    spots: Spots
    belongs: Floats
    likelihood: Floats
    cloud: Cloud

    @cached_property
    def precision(self) -> Floats:
        """Summed precision of each spot, per m2: 1/precision is the mean square error of its place."""
        return np.maximum((self.belongs * self.spots.precision(self.cloud)).sum(axis=1), 1e-12)

    @cached_property
    def evidence(self) -> float:
        """Log probability of the observations with the places of the spots integrated out."""
        count = len(self.spots)
        places = np.log(np.pi / self.precision / SITE_AREA).sum()
        clumps = np.count_nonzero(self.spots.spreads)
        extra = EXTRA_CLUMP * clumps + EXTRA_SITE * max(0, count - clumps - 1)
        sizes = 0.5 * np.log(max(1.0, self.cloud.weight.sum())) * max(0, count - 1)
        return float((self.cloud.weight * np.log(self.likelihood)).sum() + places + extra - sizes)

    def support(self) -> Floats:
        """How many observations speak for each spot."""
        return (self.belongs * self.cloud.weight).sum(axis=1)

    def owners(self) -> np.ndarray:
        """The spot each observation most probably belongs to; -1 when it is wrong, -2 when it lies in a clump."""
        wrong = 1 - self.belongs.sum(axis=0)
        owner = np.where(self.belongs.max(axis=0) > wrong, self.belongs.argmax(axis=0), -1)
        return np.where((owner >= 0) & (self.spots.spreads[owner] > 0), -2, owner)

    def radius_90(self) -> Floats:
        """Radius in m that holds the true site in nine cases of ten (Gaussian error in two dimensions)."""
        return np.maximum(np.sqrt(np.log(10.0) / self.precision), LEAST_RADIUS_M)

    def confidence(self) -> Floats:
        """0-1: how probably there is a site there. One observation alone gives 0.5, two that agree 0.67."""
        n = self.support()
        return n / (n + 1.0)


def fit(spots: Spots, cloud: Cloud, rounds: int = ROUNDS) -> Fit:
    """Fit places and shares of all spots together (expectation and maximisation)."""
    k = len(spots)
    shares = np.full(k, (1 - WRONG_SHARE) / max(1, k))
    total = cloud.weight.sum()
    result = step(spots, shares, cloud)
    for _ in range(rounds if k else 0):
        pull = result.belongs * spots.precision(cloud)
        mass = pull.sum(axis=1, keepdims=True)
        moved = np.where(mass > 1e-14, pull @ cloud.place / np.maximum(mass, 1e-14), spots.places)
        moved = moved / np.linalg.norm(moved, axis=1, keepdims=True) * EARTH_RADIUS_M
        spots = Spots(moved, spots.spreads)
        counts = result.support() + 0.5
        shares = counts / (counts.sum() + (total - result.support().sum()) + 4 * WRONG_SHARE)
        result = step(spots, shares, cloud)
    return result


def step(spots: Spots, shares: Floats, cloud: Cloud) -> Fit:
    """Who belongs where, given places and shares."""
    wrong_share = max(1 - shares.sum(), 0.02) if len(spots) else 1.0
    wrong = wrong_share * wrong_density(spots.sites, cloud)
    reach = np.sqrt(cloud.accuracy**2 + spots.spreads[:, None] ** 2)
    right = shares[:, None] * right_density(squared(spots.places, cloud.place), reach)
    likelihood = wrong + right.sum(axis=0)
    return Fit(spots, right / likelihood, likelihood, cloud)


def best_addition(now: Fit, cloud: Cloud, spread: float) -> Floats:
    """The place (1 x 3) where one more spot would explain most of what is not explained yet."""
    count = SEEDS // 3 if spread == 0 else SEEDS // 8
    unexplained = np.argsort(now.likelihood + 1e-24 * cloud.accuracy, kind="stable")
    evenly = np.linspace(0, len(cloud) - 1, min(count, len(cloud))).astype(int)
    accurate = np.arange(min(count, len(cloud)))
    seeds = np.unique(np.concatenate([unexplained[:count], unexplained[evenly], accurate]))
    reach = np.sqrt(cloud.accuracy**2 + spread**2)
    gains, places = climb(seeds, now.likelihood, cloud, reach)
    return places[int(np.argmax(gains))][None, :]


def climb(seeds: np.ndarray, explained: Floats, cloud: Cloud, reach: Floats) -> tuple[Floats, Floats]:
    """From each observation (m) to the place its neighbours agree on: gains in evidence (m), places (m x 3)."""
    places, widest = cloud.place[seeds], (reach[seeds] ** 2)[:, None]
    precision = cloud.weight * reach**-2.0
    mass = np.zeros(len(seeds))
    for widen in (widest, 0.25 * widest, 0.0 * widest):
        density = NEW_SHARE * right_density(squared(places, cloud.place), np.sqrt(reach**2 + widen))
        pull = density / (density + explained) * precision
        mass = pull.sum(axis=1)
        moved = pull @ cloud.place / np.maximum(mass, 1e-300)[:, None]
        places = np.where(mass[:, None] > 1e-14, moved, places)
    density = NEW_SHARE * right_density(squared(places, cloud.place), reach)
    gains = np.log1p(density / explained) @ cloud.weight
    return gains + np.log(np.pi / np.maximum(mass, 1e-12) / SITE_AREA), places
