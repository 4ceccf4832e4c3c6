"""The wizard: one topic on a page, kept on the server after each, in any order that leaves no gap."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from complaints import queries
from complaints.actions import answers_of, file_complaint, save_answers, start_draft
from complaints.actions.drafts import RESUME_SALT
from complaints.errors import DraftGone, MissingPart
from complaints.forms import CheckForm, ResumeForm
from complaints.models import Draft
from complaints.statement import Answers
from complaints.steps import LAST, STEPS, next_step, order, reachable
from complaints.throttle import check_not_tried_too_often, count_wrong_try, network_of
from complaints.views import pages
from complaints.views.holder import DRAFT, Held, hand_over, holder_view, take_back
from taskforce.errors import NotFound
from taskforce.i18n import languages

PAID = ("yes", "late", "no")


@require_POST
@holder_view(DRAFT)
def begin(request: HttpRequest, mine: Held | None) -> HttpResponse:
    """The answer to the first question: opens a draft, or goes on with the one this browser holds."""
    paid = request.POST.get("paid", "")
    given = {"paid": paid if paid in PAID else ""}
    draft = Draft.objects.filter(pk=mine.id, complaint=None).first() if mine else None
    if draft and "anew" not in request.POST:
        draft = save_answers(draft_id=draft.pk, step="start", given=given)
        return redirect("file_step", next_step(answers_of(draft)))
    draft, code = start_draft(language=languages.current(), answers={"start": given})
    return hand_over(redirect("file_step", next_step({"start": given})), DRAFT, draft.pk, code)


@require_http_methods(["GET", "HEAD", "POST"])
@holder_view(DRAFT)
def step(request: HttpRequest, mine: Held | None, name: str) -> HttpResponse:
    """A page of the wizard. A page that is not due yet, or that does not exist, leads to the first that is missing."""
    if name == LAST and request.method == "POST" and mine and (form := CheckForm.of(request)).is_valid():
        return _send(request, mine, form.given())
    draft = Draft.objects.filter(pk=mine.id).first() if mine else None
    if draft is None:
        messages.warning(request, _("No draft is open here. Answer the first question to begin."))
        return redirect("start")
    if draft.complaint_id:
        return redirect("receipt")
    answers = answers_of(draft)
    if name not in STEPS or not reachable(answers, name):
        messages.warning(request, _("This part comes first. What you have written so far is kept."))
        return redirect("file_step", next_step(answers))
    page = pages.PAGES[name](request, draft, answers)
    if request.method == "POST" and page.is_valid():
        return _keep(request, draft, name, page.given())
    return _show(request, draft, answers, name, page)


def _keep(request: HttpRequest, draft: Draft, name: str, given: dict[str, Any]) -> HttpResponse:
    draft = save_answers(draft_id=draft.pk, step=name, given=given, language=languages.current())
    if "stay" in request.POST:
        return redirect("file_step", name)
    if "pause" in request.POST:
        return redirect("file_pause")
    if request.POST.get("back") == LAST:
        return redirect("file_step", next_step(answers_of(draft)))
    return redirect("file_step", _after(answers_of(draft), name))


def _after(answers: Answers, name: str) -> str:
    names = order(answers)
    following = names[min(names.index(name) + 1, len(names) - 1)]
    return following if reachable(answers, following) else next_step(answers)


def _send(request: HttpRequest, mine: Held, given: dict[str, Any]) -> HttpResponse:
    """File. The draft is read once, locked, by the act itself: this is the busiest moment of the portal."""
    try:
        file_complaint(draft_id=mine.id, declaration=given)
    except MissingPart as missing:
        messages.warning(request, _("This part comes first. What you have written so far is kept."))
        return redirect("file_step", missing.step)
    except DraftGone:
        messages.warning(request, _("No draft is open here. Answer the first question to begin."))
        return redirect("start")
    return redirect("receipt")


def _show(request: HttpRequest, draft: Draft, answers: Answers, name: str, page: pages.Page) -> HttpResponse:
    names = order(answers)
    place = names.index(name)
    context = {
        "step": STEPS[name],
        "number": place + 1,
        "total": len(names),
        "previous": names[place - 1] if place else "",
        "back": LAST if "check" in (request.GET.get("back"), request.POST.get("back")) else "",
        "saved": draft.updated_at if draft.version else None,
        "answers": answers,
        "has_errors": page.has_errors(),
        "all_forms": [],
        **page.context(),
    }
    status = 422 if page.has_errors() else 200
    return render(request, f"complaints/{name}.html", context, status=status)


@require_safe
@holder_view(DRAFT)
def pause(request: HttpRequest, mine: Held | None) -> HttpResponse:
    """The code with which the draft is opened on another device, and how far it is."""
    draft = Draft.objects.filter(pk=mine.id, complaint=None).first() if mine else None
    if draft is None or mine is None:
        return redirect("file_resume")
    answers = answers_of(draft)
    rows = [{"step": STEPS[name], "done": name in answers} for name in order(answers)]
    context = {"code": mine.code, "rows": rows, "next": next_step(answers), "saved": draft.updated_at}
    return render(request, "complaints/pause.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@holder_view(DRAFT)
def resume(request: HttpRequest, mine: Held | None) -> HttpResponse:
    """Open a draft, or the receipt of what became of it, by its code."""
    form = ResumeForm.of(request)
    if request.method == "POST" and form.is_valid():
        code, network = form.cleaned_data["code"], network_of(request.META.get("REMOTE_ADDR", ""))
        check_not_tried_too_often(what="resume", key=code, network=network)
        try:
            found = queries.draft_by_code(code, RESUME_SALT)
        except NotFound as error:
            count_wrong_try(what="resume", key=code, network=network)
            form.add_error("code", str(error))
        else:
            return hand_over(redirect("file_step", LAST), DRAFT, found, code)
    return render(request, "complaints/resume.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def finish(request: HttpRequest) -> HttpResponse:
    """Done on this device: the browser forgets draft, receipt and follow page. All of it stays on the server."""
    messages.success(request, _("This device holds nothing of your complaint any more."))
    return take_back(redirect("start"), DRAFT, "follow")
