"""Where does the gang sit, and how sure are we?

A mixture model: an observation either belongs to a site, with a Gaussian error whose mean square is its accuracy
squared, or it is wrong altogether. Sites are added one by one while each pays for itself (Bayesian evidence), then
all are fitted together. See docs/engines/locate.md.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from . import model
from .gateways import KNOWN, Gateways
from .observations import Cloud, read, refusal, squared, to_degrees

VERSION = "locate-1.1"
SEARCH_LIMIT = 1_000
"""Sites are looked for among so many observations (the most accurate, and an even sample); all of them are fitted."""


def locate(observations: list[dict[str, Any]], gateways: Gateways = KNOWN) -> dict[str, Any]:
    """Find the sites behind the observations of one case.

    In: observations `{source: gps|wifi|cell|ip|report, lat, lon (degrees), accuracy_m, observed_at?}`; `accuracy_m`
    is the root mean square error. Out: `{sites: [{lat, lon, radius_m, confidence, observations: [index]}], rejected:
    [{index, because: [{code, params}]}]}`, the best supported site first; `radius_m` is the 90% radius. `gateways`
    are the places where wrong positions come out: those known by name, or those that `learning` has added.
    """
    cloud, rejected = read(observations)
    if not len(cloud):
        return {"sites": [], "rejected": rejected}
    cloud = model.reckon_with(gateways, cloud)
    fit = model.fit(search(cloud), cloud, rounds=model.ROUNDS if len(cloud) <= SEARCH_LIMIT else 3)
    owner, found = fit.owners(), np.flatnonzero(fit.spots.spreads == 0)
    kept = [k for k in found if (owner == k).any() or len(found) == 1]
    sites = [describe(fit, int(k), cloud, owner) for k in sorted(kept, key=lambda k: -fit.support()[k])]
    rejected += far(fit, cloud, owner, gateways)
    return {"sites": sites, "rejected": sorted(rejected, key=lambda row: row["index"])}


def search(cloud: Cloud) -> model.Spots:
    """Add sites and clumps while each pays for itself, then drop what no longer does."""
    some = sample(cloud)
    best = model.fit(model.NOTHING, some)
    while len(best.spots) < model.MOST_SPOTS:
        spreads = (0.0, model.CLUMP_SPREAD_M) if len(best.spots) else (0.0,)
        trials = [
            model.fit(best.spots.plus(model.best_addition(best, some, spread), spread), some) for spread in spreads
        ]
        trial = max(trials, key=lambda one: one.evidence)
        if len(best.spots) and trial.evidence <= best.evidence:
            break
        best = trial
    return prune(best, some).spots


def prune(best: model.Fit, some: Cloud) -> model.Fit:
    """Drop spots that later ones have made superfluous, the most superfluous first. One site always stays."""
    while len(best.spots) > 1:
        fewer = [best.spots.minus(k) for k in range(len(best.spots))]
        trials = [model.fit(spots, some) for spots in fewer if len(spots.sites)]
        trial = max(trials, key=lambda one: one.evidence, default=best)
        if trial.evidence <= best.evidence:
            break
        best = trial
    return best


def sample(cloud: Cloud) -> Cloud:
    """The most accurate half and an even half; a cloud is sorted by accuracy."""
    if len(cloud) <= SEARCH_LIMIT:
        return cloud
    evenly = np.linspace(0, len(cloud) - 1, SEARCH_LIMIT // 2).astype(int)
    return cloud.part(np.unique(np.concatenate([np.arange(SEARCH_LIMIT // 2), evenly])))


def describe(fit: model.Fit, k: int, cloud: Cloud, owner: np.ndarray) -> dict[str, Any]:
    lat, lon = to_degrees(fit.spots.places[k])
    members = sorted(int(i) for i in cloud.index[owner == k])
    return {
        "lat": round(lat, 7),
        "lon": round(lon, 7),
        "radius_m": round(float(fit.radius_90()[k]), 1),
        "confidence": round(float(fit.confidence()[k]), 3),
        "observations": members,
    }


def far(fit: model.Fit, cloud: Cloud, owner: np.ndarray, gateways: Gateways) -> list[dict[str, Any]]:
    """Why observations belong to no site: how far from the nearest, in metres and in their own accuracies.

    `known_gateway`: at a place where many wrong positions come out; `scattered`: among others around one city, further
    apart than their accuracy allows; `far_from_sites`: none of these.
    """
    rows = np.flatnonzero(owner < 0)
    lost = cloud.part(rows)
    distance = np.sqrt(squared(fit.spots.sites, lost.place).min(axis=0))
    codes = np.where(owner[rows] == -2, "scattered", "far_from_sites")
    codes = np.where(gateways.near(lost.place), "known_gateway", codes).tolist()
    metres, times = distance.round().tolist(), (distance / lost.accuracy).round(1).tolist()
    index = lost.index.tolist()
    return [refusal(index[i], codes[i], distance_m=int(metres[i]), times_accuracy=times[i]) for i in range(len(index))]
