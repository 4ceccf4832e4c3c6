"""What linking takes and gives: the stable contract between the engine, the database store and the pages.

A store answers, for the identifiers of one new complaint, one `Posting` per value. A posting is an aggregate with a
fixed upper size, so the cost of a decision does not grow with the number of complaints stored.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

Key: TypeAlias = tuple[str, str]
"""An identifier: (type, value), e.g. ("bank_account", "014:7866897050")."""

ClusterId: TypeAlias = Hashable

POSTING_CLUSTERS = 50
"""A posting names at most this many clusters: those with the most recent `last`. More are never needed."""

LINK_AT = 0.5
"""A complaint joins the best cluster when its score is at least this."""

SUGGEST_AT = 0.15
"""A cluster scoring at least this, but not joined, is shown to a person as possibly the same gang."""


@dataclass(frozen=True, slots=True)
class PostingCluster:
    """How one cluster uses the value: how many of its complaints name it, filed between `first` and `last`.

    `size` (complaints in the whole cluster), where the store knows it, sharpens the score; 0 means not known.
    """

    cluster: ClusterId
    count: int
    first: date
    last: date
    size: int = 0


@dataclass(frozen=True, slots=True)
class Posting:
    """All that is known of one identifier value before the new complaint.

    `total` complaints name it, filed between `first` and `last`; `clusters` has at most `POSTING_CLUSTERS` rows,
    most recent first. The new complaint itself must not be counted. `common`: the store has found out (`is_common`)
    or a person has said that the value is everybody's.
    """

    total: int
    first: date
    last: date
    clusters: tuple[PostingCluster, ...] = ()
    common: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a stable `code`, the identifier it is about, and parameters for the sentence in the reader's language."""

    code: str
    type: str
    value: str
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """One cluster the complaint may belong to, `score` 0-1, with the reasons for (and against)."""

    cluster: ClusterId
    score: float
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict on a new complaint: the cluster it joins (None: a new one), the score of that, and all candidates.

    `links` come best first, none below `SUGGEST_AT`; when two of them reach `LINK_AT` the clusters themselves are
    probably one gang. `ignored` tells which values could not tie anything (named by everybody, unknown, unusable).
    """

    cluster: ClusterId | None
    score: float
    links: tuple[Link, ...]
    ignored: tuple[Reason, ...] = ()


# Reason codes. `params` in brackets.
SHARED_VALUE = "shared_value"
"""The cluster names the same value (count: so many of its complaints, total: complaints before this one, since: the day
on which it was first named, days: of silence since the cluster last named it)."""
REVIEWED = "reviewed"
"""Later complaints changed what is known of the cluster (nothing)."""
COMMON_VALUE = "common_value"
"""The value is named by too many, or by too many different groups, to tie anything (total, clusters)."""
UNKNOWN_VALUE = "unknown_value"
"""Nobody has named the value before."""
STALE_VALUE = "stale_value"
"""The cluster named the value too long ago for one gang to still hold it, or another has named it since (as above, and
sold: whether another has)."""
