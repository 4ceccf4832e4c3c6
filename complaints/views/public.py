"""The first page, the receipt, and following a complaint."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from complaints import progress, queries
from complaints.actions import add_information, attach_file, follow_secret, withdraw
from complaints.errors import CodeWrong, FileRefused
from complaints.evidence_rules import ACCEPT, LIMITS
from complaints.forms import AddForm, FollowForm, WithdrawForm
from complaints.models import Complaint, Draft
from complaints.rules import can_add, can_withdraw
from complaints.throttle import check_not_tried_too_often, count_wrong_try, network_of
from complaints.views.holder import DRAFT, FOLLOW, Held, hand_over, holder_view, take_back
from taskforce.ids import secret_fits
from taskforce.web import qr


@require_safe
@holder_view(DRAFT)
def start(request: HttpRequest, mine: Held | None) -> HttpResponse:
    """First the money: one question. Below it whom to call, what to have ready, what happens then."""
    draft = Draft.objects.filter(pk=mine.id).first() if mine else None
    return render(request, "complaints/start.html", {"draft": draft, "banks": progress.hotlines()})


@require_safe
@holder_view(DRAFT)
def receipt(request: HttpRequest, mine: Held | None) -> HttpResponse:
    """The receipt, as often as the page is asked for, by whoever holds the draft it came from."""
    complaint = Complaint.objects.filter(pk=mine.id).first() if mine else None
    if complaint is None:
        return redirect("file_step", "check") if mine else redirect("start")
    secret = follow_secret(complaint.pk)
    link = request.build_absolute_uri(f"/follow/?reference={complaint.reference}")
    context = {
        "complaint": complaint,
        "secret": secret if secret_fits(secret, str(complaint.pk), complaint.secret_hash) else "",
        "qr": qr.path(link),
        "clock": progress.clock_of(complaint),
        "files": queries.own_files(complaint.pk),
    }
    return render(request, "complaints/receipt.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@holder_view(FOLLOW)
def follow(request: HttpRequest, mine: Held | None) -> HttpResponse:
    """Number and secret code open a complaint; wrong ones are counted, and never tell what was wrong."""
    form = FollowForm.of(request, initial={"reference": request.GET.get("reference", "")[:40]})
    if request.method == "POST" and form.is_valid():
        number, network = form.cleaned_data["reference"], network_of(request.META.get("REMOTE_ADDR", ""))
        check_not_tried_too_often(what="follow", key=number, network=network)
        try:
            found = queries.for_follow(number, form.cleaned_data["secret"])
        except CodeWrong as error:
            count_wrong_try(what="follow", key=number, network=network)
            form.add_error("secret", str(error))
        else:
            return hand_over(redirect("follow_complaint"), FOLLOW, found)
    return render(request, "complaints/follow.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
@holder_view(FOLLOW)
def complaint(request: HttpRequest, mine: Held | None) -> HttpResponse:
    """Where the complaint is, in plain words: what was done, what comes next, what there is to do."""
    found = _followed(mine)
    if found is None:
        return _ask_again(request)
    context = {
        "complaint": found,
        "progress": progress.of(found),
        "clock": progress.clock_of(found),
        "news": progress.news(queries.outcomes_of(found.pk)),
        "files": queries.own_files(found.pk),
        "added": found.story.statement.get("added", []),
        "can_add": can_add(found),
        "can_withdraw": can_withdraw(found),
    }
    return render(request, "complaints/complaint_followed.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@holder_view(FOLLOW)
def add(request: HttpRequest, mine: Held | None) -> HttpResponse:
    """Add words and files to a filed complaint."""
    found = _followed(mine)
    if found is None:
        return _ask_again(request)
    form = AddForm.of(request)
    refused = _add_files(request, found) if request.method == "POST" else []
    if request.method == "POST" and form.is_valid() and not refused:
        if form.cleaned_data["text"]:
            add_information(complaint=found, text=form.cleaned_data["text"])
        if form.cleaned_data["text"] or request.FILES.getlist("files"):
            messages.success(request, _("Added. The officers in charge see it from now on."))
            return redirect("follow_complaint")
        form.add_error("text", _("Write something, or choose a file."))
    context = {"form": form, "refused": refused, "accept": ACCEPT, "limits": LIMITS, "complaint": found}
    return render(request, "complaints/add.html", context, status=422 if refused or form.errors else 200)


def _add_files(request: HttpRequest, found: Complaint) -> list[str]:
    refused = []
    for upload in request.FILES.getlist("files"):
        try:
            attach_file(upload=upload, complaint_id=found.pk)
        except FileRefused as error:
            refused.append(str(error))
    return refused


@require_http_methods(["GET", "HEAD", "POST"])
@holder_view(FOLLOW)
def take_complaint_back(request: HttpRequest, mine: Held | None) -> HttpResponse:
    """Withdraw: first what it means, then the tick, then it is done."""
    found = _followed(mine)
    if found is None:
        return _ask_again(request)
    form = WithdrawForm.of(request)
    if request.method == "POST" and form.is_valid():
        if can_withdraw(found):
            withdraw(complaint=found, reason=form.cleaned_data["reason"])
        messages.success(request, _("Your complaint is withdrawn."))
        return redirect("follow_complaint")
    context: dict[str, Any] = {"form": form, "complaint": found}
    return render(request, "complaints/withdraw.html", context, status=422 if form.errors else 200)


@require_POST
def stop_following(request: HttpRequest) -> HttpResponse:
    """Close the complaint on this device."""
    return take_back(redirect("start"), FOLLOW)


def _followed(mine: Held | None) -> Complaint | None:
    return Complaint.objects.select_related("story").filter(pk=mine.id).first() if mine else None


def _ask_again(request: HttpRequest) -> HttpResponse:
    messages.info(request, _("Enter number and secret code again. The page was closed to keep it safe."))
    return redirect("follow")
