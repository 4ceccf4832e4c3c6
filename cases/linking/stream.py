"""Complaints one by one, each decided when it arrives, with second thoughts about the clusters it touches.

`decide` places the new complaint. When it ties two clusters, or a cluster has grown, the complaints of the clusters
concerned (never more than `REVIEW_LIMIT`) are grouped afresh by the batch engine, which may merge or split them.
The work per complaint is bounded by these limits, not by the number of complaints stored.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .batch import partition, stays_common
from .complaint import Complaint, read
from .contract import Decision
from .decide import decide_complaint
from .memory import Memory
from .spread import Postings

REVIEW_LIMIT = 1_500
"""Clusters with more complaints than this together are left to people."""
REVIEW_GROWTH = 1.3
"""A cluster is looked at again when it has grown by this factor since the last time."""


@dataclass(slots=True)
class Group:
    """Complaints of one cluster, its size when last looked at, and (with each other cluster) the size of both then."""

    members: list[int] = field(default_factory=list)
    reviewed_at: int = 0
    looked_at: dict[int, int] | None = None


class Stream:
    """An in-memory store of complaints and their clusters. A cluster is named by a number of its own."""

    def __init__(self) -> None:
        self.memory = Memory()
        self.groups: dict[int, Group] = {}
        self.last_cluster = 0

    def load(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Fill an empty store with what is known already, grouped by the batch engine. Raises `BadComplaint`."""
        for row in rows:
            complaint = read(row)
            if self.memory.position(complaint) is None:
                self.memory.add(complaint, 0)
        table = self.memory.table(range(len(self.memory.ids)))
        found, common = partition(table, Postings.of(table), (), (), self.memory.common(table.known))
        for number in table.known[common].tolist():
            self.memory.set_common(number)
        for place, part in zip(table.places.tolist(), found.tolist(), strict=True):
            self.memory.cluster_of[place] = part + 1
            self.groups.setdefault(part + 1, Group()).members.append(place)
        for group in self.groups.values():
            group.reviewed_at = len(group.members)
        self.last_cluster = len(self.groups)

    def add(self, row: Mapping[str, Any]) -> tuple[int, Decision, list[tuple[Any, int]]]:
        """Take one complaint. Returns (its cluster, the decision, [(id, cluster)] of others whose cluster changed).

        A complaint that came before, unchanged, is not counted again. Raises `BadComplaint`; the store is then unchanged.
        """
        complaint, memory = read(row), self.memory
        decision = decide_complaint(complaint, memory.postings(complaint.keys))
        again = memory.position(complaint)
        if again is not None:
            return memory.cluster_of[again], decision, []
        cluster = decision.cluster if isinstance(decision.cluster, int) else self.new_cluster()
        position = memory.add(complaint, cluster)
        self.groups[cluster].members.append(position)
        before: dict[int, int] = {}
        for clusters in [*self.found_common(complaint), self.in_doubt(cluster, decision)]:
            self.review(clusters, before)
        of = memory.cluster_of
        changed = [(memory.ids[i], of[i]) for i, old in before.items() if i != position and of[i] != old]
        return of[position], decision, changed

    def new_cluster(self) -> int:
        self.last_cluster += 1
        self.groups[self.last_cluster] = Group()
        return self.last_cluster

    def found_common(self, complaint: Complaint) -> list[list[int]]:
        """Values of the complaint that have just turned out to be everybody's: the clusters each may have glued."""
        glued = []
        for number in self.memory.due(complaint.keys):
            naming = self.memory.latest(number)
            table = self.memory.table([*naming, *self.memory.around(number)])
            if stays_common(table, self.memory.common(table.known), number):
                self.memory.set_common(number)
                uses = Counter(self.memory.cluster_of[i] for i in naming)
                glued += [[cluster] for cluster, count in uses.items() if count > 1]
        return glued

    def in_doubt(self, cluster: int, decision: Decision) -> list[int]:
        """The clusters to look at again, given the decision: none, the one that has grown, or those that are tied."""
        group = self.groups[cluster]
        size = len(group.members)
        others = [one.cluster for one in decision.links if isinstance(one.cluster, int) and one.cluster != cluster]
        tied = []
        for other in others:
            both = size + len(self.groups[other].members) if other in self.groups else 0
            if group.looked_at is None:
                group.looked_at = {}
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
        table = self.memory.table(members)
        found, _ = partition(table, Postings.of(table), (), (), self.memory.common(table.known))
        parts: dict[int, list[int]] = defaultdict(list)
        for place, part in zip(table.places.tolist(), found.tolist(), strict=True):
            parts[part].append(members[place])
        if {frozenset(part) for part in parts.values()} != {frozenset(self.groups[c].members) for c in clusters}:
            for i in members:
                before.setdefault(i, self.memory.cluster_of[i])
            self.regroup(clusters, sorted(parts.values(), key=lambda part: (-len(part), part[0])))
        for cluster in {self.memory.cluster_of[i] for i in members}:
            self.groups[cluster].reviewed_at = len(self.groups[cluster].members)

    def regroup(self, clusters: list[int], parts: list[list[int]]) -> None:
        """Give each part the name of the old cluster most of it comes from, or a new one."""
        of = self.memory.cluster_of
        for cluster in clusters:
            del self.groups[cluster]
        free = set(clusters)
        for part in parts:
            most = [name for name, _ in Counter(of[i] for i in part).most_common() if name in free]
            cluster = most[0] if most else self.new_cluster()
            free.discard(cluster)
            self.groups[cluster] = Group(part)
            for i in part:
                of[i] = cluster
