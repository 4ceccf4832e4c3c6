"""The locate engine: finds the sites, says honestly how sure it is, and survives every observation."""

from __future__ import annotations

import math
import random
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.locating import locate
from tests.gold.run_scores import RUNS, perform

POIPET, BAVET = (13.6562, 102.5640), (11.0670, 106.1690)


def seen(place: tuple[float, float], accuracy: float, chance: random.Random, source: str = "gps") -> dict[str, Any]:
    off = accuracy / math.sqrt(2) / 111_320
    lat, lon = place[0] + chance.gauss(0, off), place[1] + chance.gauss(0, off)
    return {"source": source, "lat": lat, "lon": lon, "accuracy_m": accuracy}


def metres(site: dict[str, Any], place: tuple[float, float]) -> float:
    return math.hypot((site["lat"] - place[0]) * 111_320, (site["lon"] - place[1]) * 108_000)


def test_the_kept_cases_reach_the_floor(tmp_path: Path) -> None:
    (run,) = (run for run in RUNS if run.name == "locate")
    figures = perform(run, short=False, folder=tmp_path)
    assert figures["locate_f1"] >= 0.97
    assert figures["locate_median_error"] <= 0.38
    assert 0.86 <= figures["locate_coverage"] <= 0.96


def test_two_sites_are_kept_apart_and_a_stray_is_told() -> None:
    chance = random.Random(1)
    given_ = [seen(POIPET, 30, chance) for _ in range(6)] + [seen(BAVET, 30, chance) for _ in range(5)]
    found = locate([*given_, {"source": "gps", "lat": 12.5, "lon": 104.0, "accuracy_m": 10}])
    assert [sorted(site["observations"]) for site in found["sites"]] == [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10]]
    (stray,) = found["rejected"]
    assert (stray["index"], stray["because"][0]["code"]) == (11, "far_from_sites")


def test_the_radius_holds_the_truth_in_nine_cases_of_ten() -> None:
    chance = random.Random(2)
    held = 0
    for _ in range(300):
        site = locate([seen(POIPET, accuracy, chance) for accuracy in (20, 60, 900, 900)])["sites"][0]
        held += metres(site, POIPET) <= site["radius_m"]
    assert 0.86 <= held / 300 <= 0.95


def test_copies_of_one_fix_do_not_sharpen_it() -> None:
    one = {"source": "gps", "lat": POIPET[0], "lon": POIPET[1], "accuracy_m": 20}
    assert locate([one])["sites"][0]["radius_m"] == locate([one] * 50)["sites"][0]["radius_m"]


def test_one_observation_alone_is_not_sure_and_two_are() -> None:
    one = {"source": "gps", "lat": POIPET[0], "lon": POIPET[1], "accuracy_m": 20}
    two = {"source": "wifi", "lat": POIPET[0] + 0.0001, "lon": POIPET[1], "accuracy_m": 40}
    assert locate([one])["sites"][0]["confidence"] < 0.6 <= locate([one, two])["sites"][0]["confidence"]


OBSERVATION = st.fixed_dictionaries(
    {
        "source": st.sampled_from(["gps", "wifi", "cell", "ip", "report"]),
        "lat": st.floats(10, 15),
        "lon": st.floats(102, 107),
        "accuracy_m": st.floats(3, 30_000),
    }
)


@settings(max_examples=40, deadline=None)
@given(st.lists(OBSERVATION, min_size=1, max_size=12), st.randoms())
def test_the_order_of_observations_changes_nothing(observations: list[dict[str, Any]], chance: random.Random) -> None:
    order = list(range(len(observations)))
    chance.shuffle(order)
    places = [(s["lat"], s["lon"], s["radius_m"]) for s in locate(observations)["sites"]]
    shuffled = [(s["lat"], s["lon"], s["radius_m"]) for s in locate([observations[i] for i in order])["sites"]]
    assert sorted(places) == sorted(shuffled)


JUNK = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4) | st.just([])
ANYTHING = st.fixed_dictionaries({}, optional=dict.fromkeys(("source", "lat", "lon", "accuracy_m"), JUNK))


@settings(max_examples=80, deadline=None)
@given(st.lists(ANYTHING | OBSERVATION | JUNK, max_size=8) | JUNK)
def test_every_observation_ends_in_a_site_or_is_rejected_with_a_reason(observations: Any) -> None:
    found = locate(observations)
    told = [i for site in found["sites"] for i in site["observations"]] + [row["index"] for row in found["rejected"]]
    assert sorted(told) == list(range(len(observations) if isinstance(observations, list) else 0))
    assert all(row["because"][0]["code"] for row in found["rejected"])
    for site in found["sites"]:
        assert all(math.isfinite(site[key]) for key in ("lat", "lon", "radius_m", "confidence"))


@pytest.mark.parametrize(
    "observation",
    [
        {"lat": 90, "lon": 12, "accuracy_m": 5},
        {"lat": -90, "lon": 180, "accuracy_m": 0},
        {"lat": 13.6, "lon": 102.5, "accuracy_m": float("nan"), "observed_at": "9999-12-31T23:59:59Z"},
        {"lat": 13.6, "lon": 102.5, "accuracy_m": 1e-300, "source": "cell"},
    ],
)
def test_odd_but_usable_observations_are_used(observation: dict[str, Any]) -> None:
    (site,) = locate([observation])["sites"]
    assert site["observations"] == [0] and site["radius_m"] >= 2


@pytest.mark.parametrize(
    ("observation", "code"),
    [
        ({"lat": 91, "lon": 0, "accuracy_m": 5}, "bad_position"),
        ({"lat": "13", "lon": 102, "accuracy_m": 5}, "bad_position"),
        ({"lat": 0, "lon": 0, "accuracy_m": 5}, "no_position"),
        ({"lat": 13, "lon": 102, "accuracy_m": 1e12}, "useless_accuracy"),
        ({"lat": 13, "lon": 102, "accuracy_m": -5}, "useless_accuracy"),
        (None, "not_an_observation"),
    ],
)
def test_unusable_observations_are_named(observation: Any, code: str) -> None:
    assert locate([observation])["rejected"] == [{"index": 0, "because": [{"code": code, "params": {}}]}]


def test_both_sides_of_the_date_line_are_one_place() -> None:
    (site,) = locate([{"lat": 1, "lon": lon, "accuracy_m": 50, "source": "gps"} for lon in (179.9999, -179.9999)])[
        "sites"
    ]
    assert abs(abs(site["lon"]) - 180) < 0.001


def test_a_hundred_thousand_observations_take_about_ten_times_what_ten_thousand_take() -> None:
    chance = random.Random(3)
    many = [seen(chance.choice([POIPET, BAVET]), chance.choice([10, 900, 12_000]), chance) for _ in range(100_000)]
    took = []
    for part in (many[:10_000], many):
        start = time.process_time()
        assert len(locate(part)["sites"]) == 2
        took.append(time.process_time() - start)
    assert took[1] < 15 * took[0]
    assert took[1] < 10
