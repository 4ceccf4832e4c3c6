"""Where does the gang sit, and how sure are we?

A mixture model: an observation either belongs to a site, with a Gaussian error whose mean square is its accuracy
squared, or it is wrong altogether. Sites are added one by one while each pays for itself (Bayesian evidence), then
all are fitted together. See docs/engines/locate.md.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from . import model
from .observations import Cloud, read, refusal, to_degrees

VERSION = "locate-1.0"
SEARCH_LIMIT = 2_000
"""Sites are looked for among so many observations (the most accurate, and an even sample); all of them are fitted."""


def locate(observations: list[dict[str, Any]]) -> dict[str, Any]:
    """Find the sites behind the observations of one case.

    In: observations `{source: gps|wifi|cell|ip|report, lat, lon (degrees), accuracy_m, observed_at?}`; `accuracy_m`
    is the root mean square error. Out: `{sites: [{lat, lon, radius_m, confidence, observations: [index]}], rejected:
    [{index, because: [{code, params}]}]}`, the best supported site first; `radius_m` is the 90% radius.
    """
    cloud, rejected = read(observations)
    if not len(cloud):
        return {"sites": [], "rejected": rejected}
    fit = model.fit(search(cloud), cloud, rounds=model.ROUNDS if len(cloud) <= SEARCH_LIMIT else 3)
    owner = fit.owners()
    order = [k for k in np.argsort(-fit.support(), kind="stable") if (owner == k).any() or len(fit.places) == 1]
    sites = [describe(fit, int(k), cloud, owner) for k in order]
    rejected += far(fit, cloud, np.flatnonzero(owner < 0))
    return {"sites": sites, "rejected": sorted(rejected, key=lambda row: row["index"])}


def search(cloud: Cloud) -> np.ndarray:
    """Add sites while each pays for itself. Returns places (k x 3)."""
    some = sample(cloud)
    places = np.empty((0, 3))
    best = model.fit(places, some)
    while len(places) < model.MOST_SITES:
        candidate = model.best_addition(best, some)
        trial = model.fit(np.vstack([best.places, candidate]), some)
        if len(best.places) and trial.evidence <= best.evidence:
            break
        best, places = trial, trial.places
    return best.places


def sample(cloud: Cloud) -> Cloud:
    """The most accurate half and an even half; a cloud is sorted by accuracy."""
    if len(cloud) <= SEARCH_LIMIT:
        return cloud
    evenly = np.linspace(0, len(cloud) - 1, SEARCH_LIMIT // 2).astype(int)
    return cloud.part(np.unique(np.concatenate([np.arange(SEARCH_LIMIT // 2), evenly])))


def describe(fit: model.Fit, k: int, cloud: Cloud, owner: np.ndarray) -> dict[str, Any]:
    lat, lon = to_degrees(fit.places[k])
    members = sorted(int(i) for i in cloud.index[owner == k])
    return {
        "lat": round(lat, 7),
        "lon": round(lon, 7),
        "radius_m": round(float(fit.radius_90()[k]), 1),
        "confidence": round(float(fit.confidence()[k]), 3),
        "observations": members,
    }


def far(fit: model.Fit, cloud: Cloud, rows: np.ndarray) -> list[dict[str, Any]]:
    """Why observations belong to no site: how far from the nearest, in metres and in their own accuracies."""
    lost = cloud.part(rows)
    distance = np.sqrt(model.squared(fit.places, lost.place).min(axis=0))
    codes = np.where(model.near_gateway(lost.place), "known_gateway", "far_from_sites").tolist()
    metres, times = (
        distance.round().tolist(),
        (distance / lost.accuracy).round(1).tolist(),
    )
    index = lost.index.tolist()
    return [refusal(index[i], codes[i], distance_m=int(metres[i]), times_accuracy=times[i]) for i in range(len(index))]
