"""Who sees a case: which agency, how many of its officers, what part, until when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cases.models import Case, QueueItem, Share
from cases.queries.naming import named
from cases.queries.sentences import ITEM_TYPES
from cases.queries.visibility import shares_visible_to
from taskforce.access.permissions import permissions_of
from taskforce.accounts.models import Officer
from taskforce.agencies.models import Agency


@dataclass(slots=True)
class Seer:
    """An agency that sees the case: `people` of its officers may open it; `items` crossed to it until `until`."""

    agency: str
    code: str
    side: str
    people: int
    own: bool
    since: datetime | None = None
    items: tuple[str, ...] = ()
    until: datetime | None = None


def who_sees(case: Case, officer: Any) -> list[Seer]:
    """The agencies in whose queue the case is, and those that hold a share of it, the reader's side decides nothing."""
    shares = list(shares_visible_to(officer).filter(case=case, state__in=["sent", "answered"]))
    entered = dict(QueueItem.objects.filter(case=case).values_list("queue__agency__code", "entered_at"))
    agencies = {code for code in entered if code} | {share.to_agency_id for share in shares}
    people = _readers(agencies)
    return [_seer(case, code, people[code], entered.get(code), shares) for code in sorted(agencies)]


def _readers(agencies: Iterable[str]) -> Counter[str]:
    rows: Any = Officer.objects.filter(agency_id__in=list(agencies), is_active=True).values_list("agency_id", "roles")
    return Counter(agency for agency, roles in rows if "cases.see" in permissions_of(roles))


def _seer(case: Case, code: str, people: int, since: datetime | None, shares: list[Share]) -> Seer:
    received = [share for share in shares if share.to_agency_id == code]
    return Seer(
        agency=named(Agency, code),
        code=code,
        side=code[:2],
        people=people,
        own=code[:2] == case.owner_side,
        since=since,
        items=tuple(str(ITEM_TYPES.get(kind, kind)) for kind in sorted({share.item_type for share in received})),
        until=max((share.expires_at for share in received), default=None),
    )
