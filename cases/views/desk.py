"""The officer's home, and the queue of an agency."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from cases import actions, queries
from cases.exports.queries import last_exports
from cases.forms import AssignForm, QueueFilterForm, ReasonForm
from cases.queries.queues import Filters, Page
from cases.views.answers import pressed, submitted
from taskforce.errors import DomainError
from taskforce.web.decorators import officer_view


@officer_view()
def desk(request: HttpRequest) -> HttpResponse:
    """What waits for me: my queues, what I have taken, shares of both directions."""
    officer: Any = request.user
    context = {
        "queues": queries.my_queues(officer),
        "mine": queries.mine_in_progress(officer),
        "waiting": queries.shares_waiting(officer),
    }
    return render(request, "cases/desk.html", context)


@officer_view("queues.see")
def queue(request: HttpRequest, code: str) -> HttpResponse:
    officer: Any = request.user
    row = queries.get_queue(officer, code)
    filters = read_filters(request.GET)
    page = queries.queue_page(officer, row, filters, request.GET.get("after", ""))
    return render(request, "cases/queue.html", queue_context(officer, page))


def read_filters(given: QueryDict) -> Filters:
    """The filters in an address or a form; whatever does not exist narrows nothing."""
    form = QueueFilterForm(given)
    form.is_valid()
    data = getattr(form, "cleaned_data", {})
    return Filters(
        view=given.get("view", "waiting"),
        q=data.get("q", ""),
        scam_type=data.get("scam_type", ""),
        part=data.get("part", ""),
        overdue=given.get("overdue") == "1",
    )


def queue_context(officer: Any, page: Page) -> dict[str, Any]:
    here = reverse("queue", args=[page.queue.code])
    chosen = {
        "view": page.filters.view,
        "q": page.filters.q,
        "scam_type": page.filters.scam_type,
        "part": page.filters.part,
        "overdue": "1" if page.filters.overdue else "",
    }
    assigns = officer.can("cases.assign")
    return {
        "page": page,
        "queue": page.queue,
        "filter_form": QueueFilterForm(initial=chosen),
        "chosen": chosen,
        "here": here,
        "views": queue_views(page, here),
        "tags": queue_tags(page, chosen),
        "exports": last_exports(officer, page.queue),
        "assign_form": AssignForm(officers=queries.colleagues(officer)) if assigns else None,
    }


def queue_views(page: Page, here: str) -> list[dict[str, Any]]:
    words = {"waiting": _("Waiting for us"), "mine": _("Mine"), "taken": _("In progress"), "done": _("Completed")}
    return [
        {"url": f"{here}?view={key}", "words": text, "number": page.counts[key], "current": page.filters.view == key}
        for key, text in words.items()
    ]


def queue_tags(page: Page, chosen: dict[str, str]) -> list[tuple[str, dict[str, str]]]:
    """Active filters in words, each with the parameters that remain without it."""
    from cases.queries.naming import named
    from taskforce.agencies.models import ScamType

    words = {
        "q": chosen["q"],
        "scam_type": named(ScamType, chosen["scam_type"]),
        "part": {"lead": _("Leading"), "support": _("Supporting")}.get(chosen["part"], ""),
        "overdue": _("Overdue") if page.filters.overdue else "",
    }
    return [(text, {**chosen, key: ""}) for key, text in words.items() if text]


@officer_view("cases.take")
@require_POST
def take(request: HttpRequest, item_id: str) -> HttpResponse:
    officer: Any = request.user
    item = queries.get_item(officer, item_id)
    back = (
        reverse("case", args=[item.case.reference])
        if "open" in request.POST
        else reverse("queue", args=[item.queue_id])
    )
    done = _("You have taken %(case)s.") % {"case": item.case.reference}
    return pressed(request, act=lambda: actions.take(item=item, by=officer), done=done, back=back)


@officer_view("cases.take")
@require_POST
def finish(request: HttpRequest, item_id: str) -> HttpResponse:
    officer: Any = request.user
    item = queries.get_item(officer, item_id)
    done = _("%(case)s is marked as completed in your queue.") % {"case": item.case.reference}
    back = reverse("case", args=[item.case.reference])
    return pressed(request, act=lambda: actions.finish(item=item, by=officer), done=done, back=back)


@officer_view("cases.take")
def hand_back(request: HttpRequest, item_id: str) -> HttpResponse:
    """Give an item back with a reason: a small page of its own."""
    officer: Any = request.user
    item = queries.get_item(officer, item_id)
    form = ReasonForm.of(request)

    def again() -> HttpResponse:
        return render(request, "cases/hand_back.html", {"form": form, "item": item})

    if request.method != "POST":
        return again()
    return submitted(
        request,
        form,
        act=lambda f: actions.hand_back(item=item, reason=f.cleaned_data["reason"], by=officer),
        done=_("%(case)s is back in the queue.") % {"case": item.case.reference},
        back=reverse("queue", args=[item.queue_id]),
        again=again,
    )


@officer_view("cases.assign")
@require_POST
def assign(request: HttpRequest, code: str) -> HttpResponse:
    """Give the picked items to one officer; says how many went and which did not, and why."""
    officer: Any = request.user
    row = queries.get_queue(officer, code)
    form = AssignForm.of(request, officers=queries.colleagues(officer))
    picked = request.POST.getlist("picked")[:100]
    if not form.is_valid() or not picked:
        messages.error(request, _("Pick at least one case and choose an officer."))
        return redirect(reverse("queue", args=[row.code]))
    to, given = form.cleaned_data["officer"], 0
    for item_id in picked:
        item = queries.get_item(officer, item_id)
        try:
            actions.assign(item=item, to=to, by=officer)
            given += 1
        except DomainError as error:
            messages.error(request, f"{item.case.reference}: {error}")
    if given:
        text = ngettext("%(count)s case assigned to %(officer)s.", "%(count)s cases assigned to %(officer)s.", given)
        messages.success(request, text % {"count": given, "officer": to})
    return redirect(reverse("queue", args=[row.code]))
