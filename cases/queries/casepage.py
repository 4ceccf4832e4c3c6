"""Everything that one page about a case shows, read once, with the rights of its reader."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from cases.models import (
    Case,
    HoldRequest,
    Link,
    Merge,
    Note,
    NoteTranslation,
    QueueItem,
    RoutingDecision,
    Share,
    Site,
    Task,
)
from cases.queries.audience import Seer, who_sees
from cases.queries.identifiers import Chip, chips, identifier_total
from cases.queries.merges import cases_of_complaints, merges_of
from cases.queries.reasons import RuleFired, latest_decision, link_reasons, rules_fired
from cases.queries.regrouping import Regrouping, regrouping
from cases.queries.timeline import Entry, timeline
from cases.queries.visibility import (
    holds_visible_to,
    items_visible_to,
    notes_visible_to,
    shares_visible_to,
    sites_visible_to,
    tasks_visible_to,
)
from cases.workflow import CASE, HOLD
from taskforce.agencies import queries as reference
from taskforce.agencies.models import LegalClock
from taskforce.audit.moves import moves_for
from taskforce.web.sides import in_order

MOST_LINKS = 50
#: As many events of the timeline stand open; the older ones fold away. So do complaints and holds beyond theirs.
RECENT = 12
LINKS_OPEN, HOLDS_OPEN = 8, 5
#: What asks for work stands first.
HOLD_ORDER = ("requested", "held", "police_complaint")


@dataclass(slots=True)
class LinkRow:
    """A complaint of the case and why it is here. Who the victim is shows on the owner's side only."""

    link: Link
    reference: str
    filed_at: datetime
    loss_minor: int | None
    currency: str
    victim: tuple[str, str]
    reasons: list[str]
    opens: bool
    """Whether the reader may open the complaint's own page."""
    in_case: str = ""
    """For a merely possible link: the number of the case that the complaint is in."""


@dataclass(slots=True)
class CaseClock:
    """A limit that runs: `start` to `end`; `code` names it, `confirmed` says whether the limit is settled."""

    code: str
    label: str
    start: datetime
    end: datetime
    confirmed: bool

    @property
    def hours(self) -> int:
        return max(1, round((self.end - self.start).total_seconds() / 3600))

    @property
    def hours_left(self) -> int:
        return max(0, round((self.end - timezone.now()).total_seconds() / 3600))

    @property
    def state(self) -> str:
        left = self.end - timezone.now()
        if left < timedelta(0):
            return "bad"
        return "warn" if left < (self.end - self.start) / 3 else "ok"


@dataclass(slots=True)
class CasePage:
    """One case as one officer sees it."""

    case: Case
    officer: Any
    items: list[QueueItem]
    my_items: list[QueueItem]
    links: list[LinkRow]
    more_links: bool
    possible: list[LinkRow]
    chips: list[Chip]
    identifiers: int
    sites: list[Site]
    shares_out: list[Share]
    shares_in: list[Share]
    notes: list[Note]
    tasks: list[Task]
    holds: list[HoldRequest]
    decision: RoutingDecision | None
    rules: list[RuleFired]
    timeline: list[Entry]
    seers: list[Seer]
    merges: list[Merge] = field(default_factory=list)
    clocks: list[CaseClock] = field(default_factory=list)
    regroup: Regrouping | None = None

    @property
    def shares(self) -> list[Share]:
        return [*self.shares_in, *self.shares_out]

    @property
    def links_in_two(self) -> list[list[LinkRow]]:
        return in_two(self.links, LINKS_OPEN)

    @property
    def holds_in_two(self) -> list[list[HoldRequest]]:
        """Holds that ask for an act before those that have ended."""
        place = {state: number for number, state in enumerate(HOLD_ORDER)}
        return in_two(sorted(self.holds, key=lambda hold: place.get(hold.state, len(place))), HOLDS_OPEN)

    @property
    def recent_events(self) -> list[Entry]:
        return self.timeline[-RECENT:]

    @property
    def older_events(self) -> list[Entry]:
        return self.timeline[:-RECENT]

    @property
    def moves(self) -> list[str]:
        """Moves of the case that the reader may make now, beside starting it."""
        return [name for name in self.allowed_moves if name != "start"]

    @property
    def allowed_moves(self) -> list[str]:
        """Moves of the case alone that the reader may make now; merging takes two."""
        return [m for m in moves_for(CASE, obj=self.case, by=self.officer) if m not in ("merge", "unmerge")]

    @property
    def sides(self) -> list[dict[str, Any]]:
        """For each side in the page's order: the names of the queues that lead and that support."""
        found = []
        for side in in_order():
            own = [item for item in self.items if item.queue.side == side]
            leads = [str(item.queue) for item in own if item.part == "lead"]
            supports = [str(item.queue) for item in own if item.part != "lead"]
            if own:
                found.append({"code": side, "leads": leads, "supports": supports})
        return found

    @property
    def turn(self) -> list[str]:
        """Whose turn it is: the sides ("TH", "KH") from which the case waits for something."""
        waiting = {share.to_side for share in self.shares_out + self.shares_in if share.state == "sent"}
        waiting |= {share.owner_side for share in self.shares_out if share.state == "requested"}
        if waiting:
            return sorted(waiting)
        said = CASE.states[self.case.state].turn
        if said == "both":
            return ["KH", "TH"]
        if said in ("TH", "KH"):
            return [said]
        leads = next((item.owner_side for item in self.items if item.part == "lead"), self.case.owner_side)
        return [leads] if said else []


def in_two(rows: list[Any], shown: int) -> list[list[Any]]:
    """The rows that stand open and those that fold away; one more than `shown` is not worth folding."""
    parts = [rows[:shown], rows[shown:]] if len(rows) > shown + 1 else [rows]
    return [part for part in parts if part]


def case_page(case: Case, officer: Any) -> CasePage:
    """Read the whole page of a visible case."""
    shares = list(_shares(case, officer))
    items = list(_items(case, officer))
    links = _links(case, officer, (Link.Verdict.LINKED, Link.Verdict.SAME))
    decision = latest_decision(case)
    page = CasePage(
        case=case,
        officer=officer,
        items=items,
        my_items=[i for i in items if _is_mine(i, officer)],
        links=links[:MOST_LINKS],
        more_links=len(links) > MOST_LINKS,
        possible=_possible(case, officer),
        chips=chips(case),
        identifiers=identifier_total(case),
        sites=list(sites_visible_to(officer, case).order_by("-confidence")),
        shares_out=[s for s in shares if s.owner_side == officer.side],
        shares_in=[s for s in shares if s.owner_side != officer.side],
        notes=list(_notes(case, officer)),
        tasks=list(tasks_visible_to(officer, case).select_related("agency", "created_by", "done_by")),
        holds=list(holds_visible_to(officer, case).select_related("transfer", "complaint").order_by("requested_at")),
        decision=decision,
        rules=rules_fired(decision.because) if decision else [],
        timeline=timeline(case, officer),
        seers=who_sees(case, officer),
        merges=merges_of(officer, case),
    )
    page.clocks = clocks(page)
    if officer.side == case.owner_side:
        page.regroup = regrouping(case)
    return page


def _is_mine(item: QueueItem, officer: Any) -> bool:
    agency = item.queue.agency_id
    own = (
        item.queue.agency.code == officer.agency_id if agency and item.queue.agency else officer.can("queues.unrouted")
    )
    return own and item.owner_side == officer.side


def _items(case: Case, officer: Any) -> QuerySet[QueueItem]:
    rows = items_visible_to(officer).filter(case=case).select_related("queue__agency", "officer", "case")
    return rows.order_by("part", "entered_at", "queue_id")


def _shares(case: Case, officer: Any) -> QuerySet[Share]:
    people = ("requested_by", "approved_by", "answered_by", "to_agency", "purpose", "case")
    return shares_visible_to(officer).filter(case=case).select_related(*people)


def _notes(case: Case, officer: Any) -> QuerySet[Note]:
    translations = NoteTranslation.objects.select_related("made_by", "verified_by").order_by("language")
    return (
        notes_visible_to(officer, case)
        .select_related("author__agency", "case")
        .prefetch_related(Prefetch("translations", queryset=translations))
    )


def _links(case: Case, officer: Any, verdicts: tuple[str, ...]) -> list[LinkRow]:
    rows = (
        case.links.filter(verdict__in=verdicts).select_related("complaint", "judged_by").order_by("-created_at", "-pk")
    )
    return [_link_row(link, officer) for link in rows[: MOST_LINKS + 1]]


def _possible(case: Case, officer: Any) -> list[LinkRow]:
    rows = _links(case, officer, (Link.Verdict.POSSIBLE,))[:10]
    within = cases_of_complaints([row.link.complaint_id for row in rows])
    for row in rows:
        row.in_case = within.get(row.link.complaint_id, "")
    return rows


def _link_row(link: Link, officer: Any) -> LinkRow:
    complaint = link.complaint
    own = complaint.owner_side == officer.side
    return LinkRow(
        link=link,
        reference=complaint.reference,
        filed_at=complaint.filed_at,
        loss_minor=complaint.amount_lost_minor,
        currency=complaint.currency,
        victim=(complaint.victim_initial, complaint.victim_province) if own else ("", ""),
        reasons=link_reasons(link.because),
        opens=own and officer.can("complaints.see"),
    )


def get_link(officer: Any, case: Case, link_id: object) -> Link:
    """A link of a visible case. Raises `NotFound`."""
    from cases.queries.visibility import one

    return one(case.links.select_related("complaint", "case"), link_id)


# --- clocks ---------------------------------------------------------------------------------------------------------


def clocks(page: CasePage) -> list[CaseClock]:
    """The limits that run in this case for this reader, the nearest end first: own queue items, bank holds, shares."""
    found = [
        CaseClock("queue", str(item.queue), item.entered_at, item.due_at, True)
        for item in page.my_items
        if item.due_at and item.state == "waiting"
    ]
    holds = [clock for hold in page.holds if (clock := hold_clock(hold))]
    found += sorted(holds, key=lambda clock: clock.end)[:1]
    open_shares = [s for s in page.shares_in if s.state == "sent" and s.sent_at]
    found += [CaseClock("share", "", s.sent_at, s.expires_at, True) for s in open_shares[:1] if s.sent_at]
    return sorted(found, key=lambda clock: clock.end)


def hold_clock(hold: HoldRequest) -> CaseClock | None:
    """The legal clock of a bank hold in its present state, if one runs."""
    key, start = {
        "held": ("hold_to_police_complaint_h", hold.held_at),
        "police_complaint": ("hold_after_complaint_d", hold.police_at),
    }.get(hold.state, ("", None))
    if not start or HOLD.states[hold.state].clock != key:
        return None
    limit = reference.everything(LegalClock).get(key)
    if limit is None:
        return None
    return CaseClock(key, str(limit.name), start, limit.after(start), limit.confirmed)
