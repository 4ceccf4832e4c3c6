"""How strongly shared identifiers say "one gang": log odds, added up. Batch, stream and live decisions all use these.

Four pieces of knowledge: what type is shared (an account is sold on, a phone number is not); how long the value was
silent in between (a mule account lives for weeks); how many independent values tie two groups; and how telling it is
that two groups share nothing else (two large groups of one gang would share more than one account).
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from .values import HANDED_ON

FIRM = 6.0
"""Log odds from a shared value of a type that is not handed on."""
GAP_DAYS = 50.0
"""Days of silence that cost one unit of log odds."""
UNKNOWN_GAP = 45
RECYCLED_AFTER = 365
"""A number or name silent for longer than this may have been given to somebody else: it counts like an account."""
RECYCLED = 4.0
"""Log odds from a value that has been silent for so long, before the silence is counted."""
FURTHER = 1.0
"""Every tie after the strongest adds its own weight and this: two coincidences are rarer than one."""
LEAST_TIE = 0.5
SILENCE = 1.3
"""Log odds against one gang for each further complaint of the smaller group that shares nothing firm with the other."""
SILENCE_CAP = 30.0
SILENCE_CAP_AFTER = 8.0
SOLD_ON = 3.0
"""Against a cluster when another one has named the account since."""

COMMON_FROM = 8
COMMON_SHARE = 0.16
"""A value named by at least `COMMON_FROM` complaints is everybody's when no group holds more than this share of them."""

GANG_SHARE = 0.5
"""A value of which one group, found without it, holds more than this share is that group's and not everybody's.

High, because a common value that goes unseen glues many gangs, and a gang's that is set aside costs a few ties.
"""


def is_common(total: int, largest: int, counted: int) -> bool:
    """Whether a value named `total` times, by at most `largest` of `counted` complaints in one group, is everybody's."""
    return total >= COMMON_FROM and counted > 0 and largest <= COMMON_SHARE * counted


def is_handed_on(kind: str, gap_days: int | None) -> bool:
    return kind in HANDED_ON or (gap_days is not None and gap_days > RECYCLED_AFTER)


def tie(kind: str, gap_days: int | None) -> float:
    """Log odds of one gang from one shared value of a handed-on (or recycled) type, silent for `gap_days`."""
    gap = UNKNOWN_GAP if gap_days is None else max(0, gap_days)
    return HANDED_ON.get(kind, RECYCLED) - gap / GAP_DAYS


def together(ties: Iterable[float]) -> float:
    """Log odds that a complaint and a group are one gang's, from their ties."""
    first, *others = sorted(ties, reverse=True)
    return first + sum(max(LEAST_TIE, other + FURTHER) for other in others)


def together_all(weights: npt.NDArray[np.float64], starts: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """The same for many pairs of groups: the weights of one pair are a run that begins at one of `starts`."""
    most = np.maximum.reduceat(weights, starts)
    further = np.add.reduceat(np.maximum(LEAST_TIE, weights + FURTHER), starts)
    return np.round(most + further - np.maximum(LEAST_TIE, most + FURTHER), 9)


def silence(smaller: npt.NDArray[np.int64], overlap: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Log odds against one gang when the smaller of two groups has so many complaints.

    `overlap` is the share of the shorter life in which both were at work.
    """
    return np.minimum(SILENCE * (smaller - 1), SILENCE_CAP_AFTER + (SILENCE_CAP - SILENCE_CAP_AFTER) * overlap)


def probability(log_odds: float) -> float:
    """Log odds to 0-1."""
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, log_odds))))
