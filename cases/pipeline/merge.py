"""A person said that two cases are one gang's work: what one holds becomes the other's; and the way back."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any
from uuid import UUID

from django.db import connection

from cases.models import (
    Case,
    HoldRequest,
    Link,
    Merge,
    Note,
    Observation,
    Posting,
    QueueItem,
    RoutingDecision,
    Share,
    Site,
    Task,
)
from cases.pipeline.joint import make_joint
from cases.pipeline.linking import alone
from cases.pipeline.locating import locate_cases
from cases.pipeline.members import IN_THE_CASE
from cases.pipeline.routing import route_cases
from cases.pipeline.store import once_each
from cases.pipeline.sums import recount
from cases.workflow import QUEUE_ITEM
from complaints.models import Complaint, Identifier
from taskforce.audit.moves import move
from taskforce.audit.record import record_many

#: What moves as it is, by the name under which a merge remembers it.
PLAIN: dict[str, Any] = {
    "observations": Observation,
    "sites": Site,
    "holds": HoldRequest,
    "shares": Share,
    "notes": Note,
    "tasks": Task,
}
_REMEMBERED = ("complaint_id", "owner_side", "verdict", "score", "because", "engine_version")


def hold_still(*case_ids: UUID) -> dict[UUID, Case]:
    """Lock what the pipeline and other officers could change of the cases, in the pipeline's own order; the cases."""
    for _ in range(2):  # once more behind the linker's lock: nothing joins from here on
        inside = Complaint.objects.filter(links__case__in=case_ids, links__verdict__in=IN_THE_CASE)
        list(inside.select_for_update(of=("self",)).order_by("pk").values_list("pk"))
        alone()
    rows = Case.objects.select_for_update(of=("self",)).filter(pk__in=case_ids).order_by("pk")
    return {case.pk: case for case in rows}


def move_over(case: Case, into: Case, *, confirmed: Link | None, by: Any) -> dict[str, Any]:
    """Everything of `case` becomes part of `into`, which is counted, located and routed anew. Returns what moved.

    `confirmed` is the possible link by which an officer found it: its complaint's place in `into` is that officer's word.
    """
    moved: dict[str, Any] = {name: _moved(model.objects.filter(case=case), into) for name, model in PLAIN.items()}
    moved |= _move_links(case, into, confirmed, by)
    moved |= _move_items(case, into)
    into.joint = into.joint or case.joint
    Case.objects.filter(pk=into.pk).update(joint=into.joint)
    Case.objects.filter(pk=case.pk).update(complaint_count=0, total_loss_minor=0)
    _move_postings(case, into)
    _afresh(into, moved["complaints"])
    return moved


def move_back(merge: Merge) -> None:
    """What moved returns, unless a person has since moved it on; both cases are counted, located and routed anew."""
    case, into, moved = merge.absorbed, merge.survivor, merge.moved
    for name, model in PLAIN.items():
        model.objects.filter(pk__in=moved[name], case=into).update(case=case)
    back = _links_back(case, into, moved)
    for model in (Observation, HoldRequest):  # what was written for these complaints since
        model.objects.filter(complaint__in=back, case=into).update(case=case)
    QueueItem.objects.filter(pk__in=moved["items"], case=into).update(case=case)
    if not case.joint:
        _own_again(case, moved["were_own"])
    for one in (case, into):
        _post_anew(one)
        _afresh(one, back if one is case else [])


def _moved(rows: Any, into: Case) -> list[str]:
    keys = [str(key) for key in rows.order_by().values_list("pk", flat=True)]
    rows.model.objects.filter(pk__in=keys).update(case=into)
    return keys


def _move_links(case: Case, into: Case, confirmed: Link | None, by: Any) -> dict[str, Any]:
    """Links move unless the complaint has a say of its own there; a mere possibility gives way to what is known."""
    theirs = list(Link.objects.filter(case=case).select_related("complaint"))
    there = {link.complaint_id: link for link in Link.objects.filter(case=into)}
    going = [link for link in theirs if _goes(link, there.get(link.complaint_id))]
    giving_way = [there[link.complaint_id] for link in going if link.complaint_id in there]
    Link.objects.filter(pk__in=[link.pk for link in giving_way]).delete()
    Link.objects.filter(pk__in=[link.pk for link in going]).update(case=into)
    inside = [link for link in going if link.verdict in IN_THE_CASE]
    found: dict[str, Any] = {
        "links": [str(link.pk) for link in inside],
        "words": [str(link.pk) for link in going if link.verdict not in IN_THE_CASE],
        "gave_way": [{name: _plain(getattr(link, name)) for name in _REMEMBERED} for link in giving_way],
        "complaints": [str(link.complaint_id) for link in inside],
        "were_own": [str(link.complaint_id) for link in inside if not link.complaint.joint],
        "confirmed": {},
    }
    for link in inside:
        if confirmed is not None and link.complaint_id == confirmed.complaint_id and link.verdict != Link.Verdict.SAME:
            found["confirmed"] = {"link": str(link.pk), "verdict": link.verdict}
            Link.objects.filter(pk=link.pk).update(verdict=Link.Verdict.SAME, judged_by=by)
    return found


def _goes(link: Link, there: Link | None) -> bool:
    return there is None or (there.verdict == Link.Verdict.POSSIBLE and link.verdict != Link.Verdict.POSSIBLE)


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, UUID) else value


def _move_items(case: Case, into: Case) -> dict[str, Any]:
    """A queue that has both keeps the survivor's item; whoever held the other one is told by the caller."""
    known = set(into.queue_items.values_list("queue_id", flat=True))
    moved = _moved(QueueItem.objects.filter(case=case).exclude(queue_id__in=known), into)
    ended = list(QueueItem.objects.filter(case=case, state__in=QUEUE_ITEM.moves["merge"].sources))
    for item in ended:
        move(QUEUE_ITEM, "merge", obj=item, by=None, detail={"queue": item.queue_id, "into": into.reference})
    return {"items": moved, "ended_items": [str(item.pk) for item in ended]}


_ADD_POSTINGS = """
INSERT INTO cases_posting (type, value, case_id, bank, complaints, first, last)
SELECT type, value, %s, bank, complaints, first, last FROM cases_posting WHERE case_id = %s
ON CONFLICT ON CONSTRAINT posting_once DO UPDATE SET
    complaints = cases_posting.complaints + excluded.complaints,
    first = least(cases_posting.first, excluded.first), last = greatest(cases_posting.last, excluded.last),
    bank = CASE WHEN cases_posting.bank = '' THEN excluded.bank ELSE cases_posting.bank END
"""


def _move_postings(case: Case, into: Case) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_ADD_POSTINGS, [into.pk, case.pk])
    Posting.objects.filter(case=case).delete()


def _post_anew(case: Case) -> None:
    """The postings of a case, from what its complaints name."""
    rows: dict[tuple[str, str], Posting] = {}
    inside = Link.objects.filter(case=case, verdict__in=IN_THE_CASE).values("complaint")
    suspects = Identifier.objects.filter(complaint__in=inside, role=Identifier.Role.SUSPECT).order_by()
    for (kind, value), bank, day in chain.from_iterable(once_each(suspects).values()):
        first = Posting(type=kind, value=value, case=case, bank=bank, first=day, last=day)
        row = rows.setdefault((kind, value), first)
        row.complaints, row.bank = row.complaints + 1, row.bank or bank
        row.first, row.last = min(row.first, day), max(row.last, day)
    Posting.objects.filter(case=case).delete()
    Posting.objects.bulk_create(rows[key] for key in sorted(rows))


def _links_back(case: Case, into: Case, moved: dict[str, Any]) -> list[UUID]:
    """The complaints that return: those that are still in `into` by the link that moved."""
    returning = Link.objects.filter(pk__in=moved["links"], case=into, verdict__in=IN_THE_CASE)
    back = list(returning.values_list("complaint_id", flat=True))
    if moved["confirmed"]:
        word = returning.filter(pk=moved["confirmed"]["link"])
        word.update(verdict=moved["confirmed"]["verdict"], judged_by=None)
    returning.update(case=case)
    Link.objects.filter(pk__in=moved["words"], case=into).update(case=case)
    possible = [Link(case=into, **row) for row in moved["gave_way"] if UUID(row["complaint_id"]) in set(back)]
    Link.objects.bulk_create(possible, ignore_conflicts=True)
    return back


def _own_again(case: Case, complaint_ids: Iterable[str]) -> None:
    """What became joint by the merge alone is the owner's own again."""
    back = Link.objects.filter(case=case, complaint__in=list(complaint_ids), verdict__in=IN_THE_CASE).values(
        "complaint"
    )
    Complaint.objects.filter(pk__in=back).update(joint=False)
    Identifier.objects.filter(complaint__in=back).update(joint=False)
    Link.objects.filter(complaint__in=back).update(joint=False)
    RoutingDecision.objects.filter(complaint__in=back, case=case).update(joint=False)
    QueueItem.objects.filter(case=case).update(joint=False)


def _afresh(case: Case, complaint_ids: Iterable[Any]) -> None:
    recount({case.pk})
    case.refresh_from_db()
    entries = locate_cases([case])
    entries += route_cases([(case, list(Complaint.objects.filter(pk__in=list(complaint_ids))))])
    record_many(entries)
    if case.joint:
        make_joint([case.pk])
