"""What a load run says: quantiles of waiting times, and the knee, the highest rate that was still carried."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

#: A rate is carried while nineteen of twenty people wait no longer than this, nobody is turned away, and the answers
#: keep up with the questions.
PATIENCE_S = 1.0
KEEPS_UP = 0.95


def quantile(values: Sequence[float], share: float) -> float:
    """The smallest value that `share` (0-1) of the values do not exceed; infinite when there is none."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else math.inf


@dataclass
class Step:
    """What became of requests sent at `rate` a second: seconds from when each was due, how many failed, how long it took."""

    rate: float
    seconds: float = 0.0
    waited: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def answered_per_s(self) -> float:
        return len(self.waited) / self.seconds if self.seconds else 0.0

    @property
    def carried(self) -> bool:
        keeps_up = self.answered_per_s >= KEEPS_UP * self.rate
        return keeps_up and not self.errors and quantile(self.waited, 0.95) <= PATIENCE_S


def knee(steps: Sequence[Step]) -> Step:
    """The last step before the first that was not carried; the first one when not even that was."""
    carried = []
    for step in steps:
        if not step.carried:
            break
        carried.append(step)
    return carried[-1] if carried else steps[0]
