"""The arithmetic of a load run."""

from __future__ import annotations

import math

from tests.load.figures import Step, knee, quantile


def carried(rate: float) -> Step:
    return Step(rate, seconds=10, waited=[0.1] * int(rate * 10))


def slow(rate: float) -> Step:
    return Step(rate, seconds=10, waited=[0.1] * int(rate * 9) + [2.0] * int(rate))


def test_a_quantile_is_a_value_that_was_measured() -> None:
    assert quantile([3.0, 1.0, 2.0, 4.0], 0.5) == 2.0
    assert quantile([1.0], 0.99) == 1.0 and quantile(list(map(float, range(1, 101))), 0.99) == 99.0
    assert quantile([], 0.5) == math.inf


def test_the_knee_is_the_last_rate_before_the_first_that_was_not_carried() -> None:
    assert knee([carried(5), carried(10), slow(20), carried(40)]).rate == 10
    assert knee([slow(5), carried(10)]).rate == 5


def test_errors_and_answers_that_fall_behind_are_not_carried() -> None:
    assert not Step(10, seconds=10, waited=[0.1] * 100, errors=["500 /desk/"]).carried
    assert not Step(10, seconds=12, waited=[0.1] * 100).carried
    assert carried(10).carried
