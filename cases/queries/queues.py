"""The queue of an agency: pages by key, counts that stop counting, and what is theirs first."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from cases.models import QueueItem
from cases.queries.visibility import items_visible_to, my_queue_rows
from taskforce.accounts.models import Officer
from taskforce.agencies.models import Queue
from taskforce.ids import normalise_reference

PAGE = 25
#: Counts stop here: "more than 99" tells an officer as much as the exact number, and costs the same for ever.
COUNT_TO = 99

#: The views of a queue: each is one state, so that its page is one walk along one index.
VIEWS: dict[str, str] = {"waiting": "waiting", "mine": "taken", "taken": "taken", "done": "done"}


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader narrows a queue to. Empty fields narrow nothing; unknown values are passed over."""

    view: str = "waiting"
    q: str = ""
    scam_type: str = ""
    province: str = ""
    part: str = ""
    overdue: bool = False

    @property
    def state(self) -> str:
        return VIEWS.get(self.view, "waiting")


@dataclass(slots=True)
class Page:
    """One page of a queue. `after` opens the next page ("" on the last)."""

    queue: Queue
    items: list[QueueItem]
    filters: Filters
    after: str
    first: bool
    counts: dict[str, int] = field(default_factory=dict)


def queue_page(officer: Any, queue: Queue, filters: Filters, after: str = "", *, size: int = PAGE) -> Page:
    """The items of `queue` that `filters` leave, newest first, behind the place `after` of an earlier page."""
    rows = narrowed(officer, of_queue(officer, queue), filters)
    place = read_place(after)
    if place:
        entered_at, key = place
        rows = rows.filter(Q(entered_at__lt=entered_at) | Q(entered_at=entered_at, pk__lt=key))
    # The cases are fetched after the page is known: joined, the planner may walk all cases for a queue of ten thousands.
    chosen = rows.prefetch_related("case", "officer").order_by("-entered_at", "-pk")
    items = list(chosen[: size + 1])
    for item in items:
        item.queue = queue
    following = place_of(items[size - 1]) if len(items) > size else ""
    return Page(queue, items[:size], filters, following, first=place is None, counts=view_counts(officer, queue))


def of_queue(officer: Any, queue: Queue) -> QuerySet[QueueItem]:
    return items_visible_to(officer).filter(queue_id=queue.code)


def narrowed(officer: Any, rows: QuerySet[QueueItem], filters: Filters) -> QuerySet[QueueItem]:
    """`rows` of the view and the filters."""
    rows = rows.filter(state=filters.state)
    if filters.view == "mine":
        rows = rows.filter(officer=officer)
    if filters.scam_type:
        rows = rows.filter(case__scam_type__code=filters.scam_type)
    if filters.province:
        rows = rows.filter(case__province=filters.province)
    if filters.part in ("lead", "support"):
        rows = rows.filter(part=filters.part)
    if filters.overdue:
        rows = rows.filter(due_at__lt=timezone.now())
    if filters.q:
        rows = rows.filter(case__reference=normalise_reference(filters.q) or filters.q.strip().upper()[:20])
    return rows


def view_counts(officer: Any, queue: Queue) -> dict[str, int]:
    """How many items each view holds; `COUNT_TO` + 1 stands for more."""
    rows = of_queue(officer, queue)
    return {
        "waiting": capped(rows.filter(state="waiting")),
        "mine": capped(rows.filter(state="taken", officer=officer)),
        "taken": capped(rows.filter(state="taken")),
        "done": capped(rows.filter(state="done")),
        "overdue": capped(rows.filter(state="waiting", due_at__lt=timezone.now())),
    }


def capped(rows: QuerySet[Any]) -> int:
    """How many rows, at most `COUNT_TO` + 1."""
    return rows.order_by()[: COUNT_TO + 1].count()


def my_queues(officer: Any) -> list[tuple[Queue, int]]:
    """The officer's queues, each with how many items wait in it (capped)."""
    return [(row, capped(of_queue(officer, row).filter(state="waiting"))) for row in my_queue_rows(officer)]


def mine_in_progress(officer: Any, limit: int = 12) -> list[QueueItem]:
    """What the officer has taken and not finished, the nearest deadline first."""
    mine = items_visible_to(officer).filter(officer=officer, state="taken").select_related("case", "queue")
    found = list(mine.order_by("-entered_at")[: 4 * limit])
    far = datetime.max.replace(tzinfo=timezone.get_default_timezone())
    return sorted(found, key=lambda item: item.due_at or far)[:limit]


def colleagues(officer: Any) -> list[Officer]:
    """Officers of the same agency who can take a case: to whom a supervisor assigns."""
    rows = Officer.objects.filter(agency_id=officer.agency_id, is_active=True).order_by("name_latin")
    return [row for row in rows[:200] if row.can("cases.take")]


def place_of(item: QueueItem) -> str:
    """Where a page ends: the key of its last item."""
    return f"{item.entered_at.isoformat()}~{item.pk}"


def read_place(text: str) -> tuple[datetime, UUID] | None:
    """The key in an address; None for a first page and for whatever is no key."""
    moment, _tilde, key = text.replace(" ", "+").partition("~")
    try:
        entered_at, item_id = parse_datetime(moment), UUID(key)
    except ValueError:
        return None
    if entered_at is None or entered_at.tzinfo is None:
        return None
    return entered_at, item_id
