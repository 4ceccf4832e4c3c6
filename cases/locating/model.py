"""The statistics of `locate`: how right and wrong observations are spread, and how well a set of sites explains them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .gateways import GATEWAYS
from .observations import Cloud, Floats, to_sphere

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
MOST_SITES = 12
LEAST_RADIUS_M = 2.0
"""However many observations agree, they may share an error."""
ROUNDS = 12
SEEDS = 160
NEW_SHARE = 0.3
"""Share of the observations a further site is supposed to have, while looking for it."""
GATEWAY_PLACES = to_sphere([g.lat for g in GATEWAYS], [g.lon for g in GATEWAYS])
NEAR_GATEWAY_M = 20_000.0


def near_gateway(places: Floats) -> np.ndarray:
    """Which of the places (n x 3) lie at a gateway."""
    return squared(GATEWAY_PLACES, places).min(axis=0) < NEAR_GATEWAY_M**2


def squared(a: Floats, b: Floats) -> Floats:
    """Squared distances in m2 between rows of a (k x 3) and b (n x 3): k x n."""
    return np.stack([((b - one) ** 2).sum(axis=1) for one in a]) if len(a) else np.empty((0, len(b)))


def right_density(distance2: Floats, accuracy: Floats) -> Floats:
    """Density per m2 of a right observation at a squared distance from its site."""
    precision = accuracy**-2.0
    return precision / np.pi * np.exp(-np.minimum(distance2 * precision, 600.0))


def gateway_density(cloud: Cloud) -> Floats:
    """Density per m2 of a wrong observation that has nothing to do with any site: at a gateway, or anywhere."""
    spread = GATEWAY_SPREAD_M**2 + cloud.accuracy**2
    at_gateway = (np.exp(-squared(GATEWAY_PLACES, cloud.place) / spread) / (np.pi * spread)).mean(axis=0)
    return WRONG_AT_GATEWAY * at_gateway + ANYWHERE_SHARE / ANYWHERE_AREA


def wrong_density(places: Floats, cloud: Cloud, elsewhere: Floats) -> Floats:
    """Density per m2 of a wrong observation: `elsewhere` (see above), or astray around one of the sites."""
    astray = np.zeros(len(cloud))
    if len(places):
        distance = np.sqrt(squared(places, cloud.place) + 0.25 * cloud.accuracy**2) + 100.0
        z = np.log(distance / STRAY_SCALE_M) / STRAY_SHAPE
        astray = (np.exp(-0.5 * z * z) / (STRAY_SHAPE * np.sqrt(2 * np.pi) * 2 * np.pi * distance**2)).mean(axis=0)
    rest = 1 - WRONG_AT_GATEWAY - ANYWHERE_SHARE
    return elsewhere + rest * astray


@dataclass(frozen=True)
class Fit:
    """Sites fitted to a cloud. `belongs` is k x n: the probability that observation n was made at site k."""

    places: Floats
    shares: Floats
    belongs: Floats
    likelihood: Floats
    cloud: Cloud

    @cached_property
    def precision(self) -> Floats:
        """Summed precision of each site, per m2: 1/precision is the mean square error of its place."""
        return (self.belongs * self.cloud.weight * self.cloud.accuracy**-2.0).sum(axis=1)

    @cached_property
    def evidence(self) -> float:
        """Log probability of the observations with the places of the sites integrated out."""
        places = np.log(np.pi / np.maximum(self.precision, 1e-12) / SITE_AREA).sum()
        extra = EXTRA_SITE * max(0, len(self.places) - 1)
        sizes = 0.5 * np.log(max(1.0, self.cloud.weight.sum())) * max(0, len(self.places) - 1)
        return float((self.cloud.weight * np.log(self.likelihood)).sum() + places + extra - sizes)

    def support(self) -> Floats:
        """How many observations speak for each site."""
        return (self.belongs * self.cloud.weight).sum(axis=1)

    def owners(self) -> np.ndarray:
        """The site each observation most probably belongs to, -1 for none."""
        wrong = 1 - self.belongs.sum(axis=0)
        return np.where(self.belongs.max(axis=0) > wrong, self.belongs.argmax(axis=0), -1)

    def radius_90(self) -> Floats:
        """Radius in m that holds the true site in nine cases of ten (Gaussian error in two dimensions)."""
        return np.maximum(np.sqrt(np.log(10.0) / np.maximum(self.precision, 1e-12)), LEAST_RADIUS_M)

    def confidence(self) -> Floats:
        """0-1: how probably there is a site there. One observation alone gives 0.5, two that agree 0.67."""
        n = self.support()
        return n / (n + 1.0)


def fit(places: Floats, cloud: Cloud, rounds: int = ROUNDS) -> Fit:
    """Fit places and shares of all sites together (expectation and maximisation)."""
    k = len(places)
    shares = np.full(k, (1 - WRONG_SHARE) / max(1, k))
    total = cloud.weight.sum()
    elsewhere = gateway_density(cloud)
    result = step(places, shares, cloud, elsewhere)
    for _ in range(rounds if k else 0):
        pull = result.belongs * cloud.weight * cloud.accuracy**-2.0
        mass = pull.sum(axis=1, keepdims=True)
        moved = np.where(mass > 1e-14, pull @ cloud.place / np.maximum(mass, 1e-14), places)
        places = moved / np.linalg.norm(moved, axis=1, keepdims=True) * np.linalg.norm(places[0])
        counts = result.support() + 0.5
        shares = counts / (counts.sum() + (total - result.support().sum()) + 4 * WRONG_SHARE)
        result = step(places, shares, cloud, elsewhere)
    return result


def step(places: Floats, shares: Floats, cloud: Cloud, elsewhere: Floats) -> Fit:
    """Who belongs where, given places and shares."""
    wrong_share = max(1 - shares.sum(), 0.02) if len(places) else 1.0
    wrong = wrong_share * wrong_density(places, cloud, elsewhere)
    right = shares[:, None] * right_density(squared(places, cloud.place), cloud.accuracy)
    likelihood = wrong + right.sum(axis=0)
    return Fit(places, shares, right / likelihood, likelihood, cloud)


def best_addition(now: Fit, cloud: Cloud) -> Floats:
    """The place (1 x 3) where one more site would explain most of what is not explained yet."""
    unexplained = np.argsort(now.likelihood + 1e-24 * cloud.accuracy, kind="stable")[: SEEDS // 2]
    accurate = np.argsort(cloud.accuracy, kind="stable")[: SEEDS // 2]
    seeds = np.unique(np.concatenate([unexplained, accurate]))
    gains, places = zip(*(climb(int(seed), now.likelihood, cloud) for seed in seeds), strict=True)
    return np.asarray(places[int(np.argmax(gains))])[None, :]


def climb(seed: int, explained: Floats, cloud: Cloud) -> tuple[float, Floats]:
    """From one observation to the place its neighbours agree on. Returns (gain in evidence, place)."""
    place, widest = cloud.place[seed], cloud.accuracy[seed] ** 2
    precision = cloud.weight * cloud.accuracy**-2.0
    pull = precision
    for widen in (widest, 0.25 * widest, 0.0):
        density = NEW_SHARE * right_density(squared(place[None], cloud.place)[0], np.sqrt(cloud.accuracy**2 + widen))
        pull = density / (density + explained) * precision
        if pull.sum() > 1e-14:
            place = pull @ cloud.place / pull.sum()
    density = NEW_SHARE * right_density(squared(place[None], cloud.place)[0], cloud.accuracy)
    gain = (cloud.weight * np.log1p(density / explained)).sum()
    return float(gain + np.log(np.pi / max(pull.sum(), 1e-12) / SITE_AREA)), place
