"""Complaints one by one, each decided when it arrives, with second thoughts about the clusters it touches.

`decide` places the new complaint. When it ties two clusters, or a cluster has grown, the complaints of the clusters
concerned (never more than `REVIEW_LIMIT`) are grouped afresh by the batch engine, which may merge or split them.
The work per complaint is bounded by these limits, not by the number of complaints stored.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any

from .batch import SAMPLE, is_spread_out, partition
from .complaint import Complaint, read
from .contract import POSTING_CLUSTERS, Decision, Key, Posting, PostingCluster
from .decide import decide_complaint
from .evidence import COMMON_FROM
from .values import is_public

REVIEW_LIMIT = 1_500
"""Clusters with more complaints than this together are left to people."""
REVIEW_GROWTH = 1.3
"""A cluster is looked at again when it has grown by this factor since the last time."""


@dataclass(slots=True)
class Use:
    """How one cluster uses one value."""

    count: int = 0
    first: int = 1
    last: int = 1

    def add(self, day: int) -> None:
        self.first = day if not self.count else min(self.first, day)
        self.last = day if not self.count else max(self.last, day)
        self.count += 1


@dataclass(slots=True)
class Group:
    """Complaints of one cluster, its size when last looked at, and (with each other cluster) the size of both then."""

    members: list[int] = field(default_factory=list)
    reviewed_at: int = 0
    looked_at: dict[int, int] = field(default_factory=dict)


class Recent:
    """The complaints that name a value: how many, and the latest of them."""

    __slots__ = ("positions", "total")

    def __init__(self) -> None:
        self.total = 0
        self.positions: deque[int] = deque(maxlen=SAMPLE)

    def add(self, position: int) -> None:
        self.total += 1
        self.positions.append(position)

    def is_due(self) -> bool:
        """Whether it is time to ask if the value is everybody's: at 8, 16, 32 and so on."""
        return self.total >= COMMON_FROM and self.total & (self.total - 1) == 0


class Stream:
    """An in-memory store of complaints and their clusters. A cluster is named by a number of its own."""

    def __init__(self) -> None:
        self.complaints: list[Complaint] = []
        self.cluster_of: list[int] = []
        self.groups: dict[int, Group] = {}
        self.uses: dict[Key, dict[int, Use]] = defaultdict(dict)
        self.named_by: dict[Key, Recent] = defaultdict(Recent)
        self.common: set[Key] = set()
        self.last_cluster = 0
        self.today = 1  # the latest filing date seen stands in for one that is not known

    def add(self, row: Mapping[str, Any]) -> tuple[int, Decision, list[tuple[Any, int]]]:
        """Take one complaint. Returns (its cluster, the decision, [(id, cluster)] of others whose cluster changed).

        Raises `BadComplaint`; the store is then unchanged.
        """
        complaint = read(row)
        decision = decide_complaint(complaint, self.postings(complaint))
        position = len(self.complaints)
        self.today = max(self.today, complaint.day or 1)
        self.complaints.append(complaint)
        cluster = decision.cluster if isinstance(decision.cluster, int) else self.new_cluster()
        self.cluster_of.append(cluster)
        self.place(position, cluster)
        before: dict[int, int] = {}
        for clusters in [*self.found_common(complaint), self.in_doubt(cluster, decision)]:
            self.review(clusters, before)
        changed = [(i, self.cluster_of[i]) for i, old in before.items() if i != position and self.cluster_of[i] != old]
        return (self.cluster_of[position], decision, [(self.complaints[i].id, new) for i, new in changed])

    def postings(self, complaint: Complaint) -> dict[Key, Posting]:
        """What the store knows of the values of a complaint."""
        return {key: self.posting(key) for key in complaint.keys if key in self.named_by}

    def posting(self, key: Key) -> Posting:
        recent = islice(reversed(self.uses.get(key, {}).items()), POSTING_CLUSTERS)
        rows = tuple(
            PostingCluster(cluster, use.count, date.fromordinal(use.first), date.fromordinal(use.last))
            for cluster, use in recent
        )
        first = min((row.first for row in rows), default=date.min)
        last = max((row.last for row in rows), default=date.min)
        return Posting(self.named_by[key].total, first, last, rows, key in self.common)

    def new_cluster(self) -> int:
        self.last_cluster += 1
        self.groups[self.last_cluster] = Group()
        return self.last_cluster

    def place(self, position: int, cluster: int) -> None:
        """Enter a new complaint under its cluster and under its values."""
        self.groups[cluster].members.append(position)
        for key in self.complaints[position].keys:
            self.named_by[key].add(position)
        self.enter(position, cluster)

    def enter(self, position: int, cluster: int) -> None:
        complaint = self.complaints[position]
        for key in complaint.keys:
            if key not in self.common and not is_public(key):
                uses = self.uses[key]
                use = uses.pop(cluster, None) or Use()
                use.add(complaint.day or self.today)
                uses[cluster] = use

    def found_common(self, complaint: Complaint) -> list[list[int]]:
        """Values of the complaint that have just turned out to be everybody's: the clusters each may have glued."""
        glued = []
        for key in complaint.keys:
            recent = self.named_by[key]
            if not recent.is_due() or key in self.common or is_public(key):
                continue
            if is_spread_out(key, [self.complaints[i] for i in recent.positions]):
                self.common.add(key)
                glued += [[cluster] for cluster, use in self.uses.pop(key, {}).items() if use.count > 1]
        return glued

    def in_doubt(self, cluster: int, decision: Decision) -> list[int]:
        """The clusters to look at again, given the decision: none, the one that has grown, or those that are tied."""
        group = self.groups[cluster]
        size = len(group.members)
        others = [one.cluster for one in decision.links if isinstance(one.cluster, int) and one.cluster != cluster]
        tied = []
        for other in others:
            both = size + len(self.groups[other].members) if other in self.groups else 0
            if both > REVIEW_GROWTH * group.looked_at.get(other, 0):
                group.looked_at[other] = both
                tied.append(other)
        if tied:
            return [cluster, *tied]
        return [cluster] if size > 3 and size > REVIEW_GROWTH * group.reviewed_at else []

    def review(self, clusters: list[int], before: dict[int, int]) -> None:
        """Group the complaints of some clusters afresh; notes in `before` where those that move were."""
        clusters = [cluster for cluster in dict.fromkeys(clusters) if cluster in self.groups]
        members = [i for cluster in clusters for i in self.groups[cluster].members]
        if not clusters or len(members) > REVIEW_LIMIT:
            return
        members.sort(key=lambda i: self.complaints[i].order)
        found, _ = partition([self.complaints[i] for i in members], known=self.common)
        parts: dict[int, list[int]] = defaultdict(list)
        for i, part in zip(members, found, strict=True):
            parts[part].append(i)
        if {frozenset(part) for part in parts.values()} != {frozenset(self.groups[c].members) for c in clusters}:
            for i in members:
                before.setdefault(i, self.cluster_of[i])
            self.regroup(clusters, sorted(parts.values(), key=lambda part: (-len(part), part[0])))
        for cluster in {self.cluster_of[i] for i in members}:
            self.groups[cluster].reviewed_at = len(self.groups[cluster].members)

    def regroup(self, clusters: list[int], parts: list[list[int]]) -> None:
        """Give each part the name of the old cluster most of it comes from, or a new one."""
        for cluster in clusters:
            for i in self.groups.pop(cluster).members:
                for key in self.complaints[i].keys:
                    self.uses.get(key, {}).pop(cluster, None)
        free = set(clusters)
        for part in parts:
            most = [name for name, _ in Counter(self.cluster_of[i] for i in part).most_common() if name in free]
            if most:
                free.discard(most[0])
                self.groups[most[0]] = Group()
            cluster = most[0] if most else self.new_cluster()
            for i in part:
                self.groups[cluster].members.append(i)
                self.cluster_of[i] = cluster
                self.enter(i, cluster)
