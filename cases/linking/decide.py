"""Where does one new complaint belong? Decided from aggregates, at a cost that does not depend on what is stored."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from . import evidence
from .complaint import Complaint, read
from .contract import (
    COMMON_VALUE,
    LINK_AT,
    SHARED_VALUE,
    STALE_VALUE,
    SUGGEST_AT,
    UNKNOWN_VALUE,
    ClusterId,
    Decision,
    Key,
    Link,
    Posting,
    PostingCluster,
    Reason,
)
from .values import is_public

MOST_LINKS = 10


def decide(new: Mapping[str, Any], postings: Mapping[Key, Posting], *, refused: Collection[ClusterId] = ()) -> Decision:
    """Place a new complaint `{id, filed_on, identifiers: [{type, value}]}`.

    `postings` holds what earlier complaints say of its values (missing: nobody named it); `refused` are clusters an
    analyst has said it does not belong to. Raises `BadComplaint` when `new` is no complaint.
    """
    return decide_complaint(read(new), postings, refused=refused)


def decide_complaint(
    complaint: Complaint, postings: Mapping[Key, Posting], *, refused: Collection[ClusterId] = ()
) -> Decision:
    """The same for a complaint already read."""
    ignored: list[Reason] = []
    ties: dict[ClusterId, list[tuple[float, Reason]]] = {}
    for key in complaint.keys:
        posting = postings.get(key)
        total = posting.total if posting else 0
        if is_everybodys(key, posting):
            ignored.append(Reason(COMMON_VALUE, *key, {"total": total}))
        elif posting is None or not posting.clusters:
            ignored.append(Reason(UNKNOWN_VALUE, *key, {"total": total}))
        else:
            for cluster, weight, reason in weigh(key, posting, complaint.day):
                ties.setdefault(cluster, []).append((weight, reason))
    everybodys = tuple(reason for reason in ignored if reason.code == COMMON_VALUE)
    links = [score(cluster, found, everybodys) for cluster, found in ties.items() if cluster not in refused]
    links = sorted((one for one in links if one.score >= SUGGEST_AT), key=lambda one: (-one.score, str(one.cluster)))
    best = links[0] if links and links[0].score >= LINK_AT else None
    return Decision(
        cluster=best.cluster if best else None,
        score=best.score if best else (links[0].score if links else 0.0),
        links=tuple(links[:MOST_LINKS]),
        ignored=tuple(ignored),
    )


def is_everybodys(key: Key, posting: Posting | None) -> bool:
    """Whether a value ties nothing: known as public, found to be common, or named by groups without end."""
    if is_public(key) or (posting is not None and posting.common):
        return True
    if posting is None or not posting.clusters:
        return False
    largest = max(row.count for row in posting.clusters)
    return evidence.is_common(posting.total, largest, sum(row.count for row in posting.clusters))


def weigh(key: Key, posting: Posting, day: int | None) -> list[tuple[ClusterId, float, Reason]]:
    """What one shared value says for each cluster that has named it: (cluster, log odds, reason)."""
    latest = max(row.last for row in posting.clusters)
    found = []
    for row in posting.clusters:
        gap = None if day is None else gap_to(row, day)
        params = {"count": row.count, "total": posting.total, "days": gap, "since": posting.first.isoformat()}
        if not evidence.is_handed_on(key[0], gap):
            found.append((row.cluster, evidence.FIRM, Reason(SHARED_VALUE, *key, params)))
            continue
        sold = row.last < latest and (day is None or row.last.toordinal() < day)
        weight = evidence.tie(key[0], gap) - (evidence.SOLD_ON if sold else 0.0)
        if weight > 0:
            found.append((row.cluster, weight, Reason(SHARED_VALUE, *key, params)))
        else:
            found.append((row.cluster, weight, Reason(STALE_VALUE, *key, {**params, "sold": sold})))
    return found


def gap_to(row: PostingCluster, day: int) -> int:
    """Days between a filing date and the time in which the cluster named the value; 0 inside it."""
    return max(0, day - row.last.toordinal(), row.first.toordinal() - day)


def score(cluster: ClusterId, ties: list[tuple[float, Reason]], everybodys: tuple[Reason, ...]) -> Link:
    """Add up what all shared values say for one cluster; what ties nobody is told after that."""
    odds = evidence.together(weight for weight, _ in ties)
    reasons = tuple(reason for _, reason in sorted(ties, key=lambda tie: (-tie[0], tie[1].type, tie[1].value)))
    return Link(cluster, round(evidence.probability(odds), 4), (*reasons, *everybodys))
