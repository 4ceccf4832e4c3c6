"""The page of a case, and the list of cases."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cases import queries, rules
from cases.drawing.graph import link_graph
from cases.drawing.map import site_map
from cases.forms import CaseFilterForm, CloseForm, NoteForm, TaskForm
from cases.models import Case
from cases.queries.casepage import CasePage
from cases.queries.clues import own_clues, set_aside
from cases.queries.links import pairs_named
from taskforce.agencies import queries as reference
from taskforce.agencies.models import Gate
from taskforce.web.decorators import officer_view

#: The stages of a case as its bar shows them, and the states that stand at each.
STAGES = ("open", "investigating", "operation", "returning", "prosecuting", "closed")


@officer_view("cases.see")
def cases(request: HttpRequest) -> HttpResponse:
    """All visible cases; one search box for references and values."""
    officer: Any = request.user
    form = CaseFilterForm(request.GET)
    form.is_valid()
    data = getattr(form, "cleaned_data", {})
    filters = queries.CaseFilters(q=data.get("q", ""), state=data.get("state", ""), province=data.get("province", ""))
    found = queries.case_list(officer, filters, request.GET.get("after", ""))
    chosen = {"q": filters.q, "state": filters.state, "province": filters.province}
    context = {"found": found, "filter_form": CaseFilterForm(initial=chosen), "chosen": chosen}
    return render(request, "cases/cases.html", context)


@officer_view("cases.see")
def case(request: HttpRequest, reference: str) -> HttpResponse:
    """One case. The number of a case that was merged leads to the one in which the work goes on."""
    officer: Any = request.user
    found = queries.get_case(officer, reference)
    if (goes_on := queries.survivor(found)).pk != found.pk:
        words = _("Case %(other)s became part of this case.") % {"other": found.reference}
        messages.info(request, words)
        return redirect("case", goes_on.reference)
    return show_case(request, found)


def show_case(request: HttpRequest, row: Case, **bound: Any) -> HttpResponse:
    """The page of a visible case; `bound` are forms that were posted and are shown again (`note=form`)."""
    officer: Any = request.user
    page = queries.case_page(row, officer)
    clues = own_clues(officer, row)
    aside = set_aside(clues)
    context = {
        "page": page,
        "case": row,
        "stages": stages(row),
        "graph": link_graph(page.chips, pairs_named(row, page.chips)),
        "map": site_map(page.sites, [*reference.everything(Gate).values()], aside),
        "clues": clues,
        "set_aside": aside,
        "steps": next_steps(page),
        "note_form": bound.get("note") or NoteForm(initial={"language": officer.language, "both_sides": row.joint}),
        "task_form": bound.get("task") or TaskForm(agencies=task_agencies(page)),
        "close_form": bound.get("close") or CloseForm(),
        "has_errors": any(form.errors for form in bound.values()),
        "bound": bound,
        "writes": rules.can(row, "cases.note", officer),
        "judges": rules.can(row, "links.judge", officer),
    }
    return render(request, "cases/case.html", context)


def task_agencies(page: CasePage) -> list[Any]:
    """Agencies that a task can be given to: those in whose queue the case is, and the officer's own."""
    own = reference.agency(page.officer.agency_id)
    found = [
        item.queue.agency
        for item in page.items
        if item.queue.agency and (item.queue.agency.side == own.side or page.case.joint)
    ]
    return [*dict.fromkeys([own, *found])]


def stages(row: Case) -> list[dict[str, Any]]:
    at = STAGES.index(row.state)
    words = (
        _("Received and routed"),
        _("Investigation"),
        _("Joint operation"),
        _("Return of persons"),
        _("Prosecution"),
        _("Closed"),
    )
    states = ["done" if place < at else "now" if place == at else "" for place in range(len(STAGES))]
    return [{"words": text, "state": state} for text, state in zip(words, states, strict=True)]


def next_steps(page: CasePage) -> list[dict[str, Any]]:
    """What this officer can do now, the most urgent first: kind and the object it is about."""
    officer, found = page.officer, []
    found += [
        {"kind": "answer", "obj": s} for s in page.shares_in if s.state == "sent" and rules.can_answer(s, officer)
    ]
    found += [{"kind": "approve", "obj": s} for s in page.shares_out if rules.can_approve(s, officer)]
    found += [{"kind": "take", "obj": i} for i in page.my_items if rules.can_take(i, officer)]
    found += [
        {"kind": "hold", "obj": h} for h in page.holds if h.state == "requested" and rules.hold_moves(h, officer)
    ][:1]
    if rules.can_move_case(page.case, "start", officer):
        found.append({"kind": "start", "obj": page.case})
    found += [
        {"kind": "read", "obj": s}
        for s in page.shares_out
        if s.state == "answered" and s.requested_by_id == officer.pk and s.answer == "needs_more"
    ]
    found += [{"kind": "task", "obj": t} for t in page.tasks if rules.can_finish_task(t, officer)]
    return found
