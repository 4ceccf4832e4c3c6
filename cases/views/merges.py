"""Two cases become one: what will move is shown first; and the way back."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cases import actions, queries, rules
from cases.forms import MergeForm, ReasonForm
from cases.models import Case, Link
from cases.views.acts import back_to, of_case, with_page
from cases.views.answers import pressed, submitted
from taskforce.errors import StateConflict


@of_case("links.judge")
@with_page
def confirm_link(request: HttpRequest, row: Case, link_id: str) -> HttpResponse:
    """The same gang: a link is confirmed by a press; a merely possible one by merging the complaint's case into this one."""
    link = queries.get_link(request.user, row, link_id)
    if link.verdict == Link.Verdict.POSSIBLE:
        return _merge(request, row, link)
    if request.method != "POST":
        return redirect(back_to(row, "links"))
    return pressed(
        request,
        act=lambda: actions.judge_link(link=link, same=True, by=request.user),
        done=_("The link is confirmed."),
        back=back_to(row, "links"),
    )


def _merge(request: HttpRequest, row: Case, link: Link) -> HttpResponse:
    other = queries.case_of_complaint(link.complaint_id)
    if other is None:
        raise StateConflict()
    preview = queries.merge_preview(request.user, row, other)
    form = MergeForm.of(request, initial={"seen": preview.seen})

    def again() -> HttpResponse:
        return render(request, "cases/merge.html", {"form": form, "link": link, "case": row, "preview": preview})

    def act(f: Any) -> None:
        given = f.cleaned_data
        actions.merge_cases(
            case=row, other=other, link=link, reason=given["reason"], seen=given["seen"], by=request.user
        )

    if request.method != "POST":
        return again()
    done = _("Case %(other)s is now part of this case.") % {"other": other.reference}
    return submitted(request, form, act=act, done=done, back=back_to(row, "links"), again=again)


@of_case("links.judge")
@with_page
def undo(request: HttpRequest, row: Case, merge_id: str) -> HttpResponse:
    """The merge was wrong: says what will return, and asks why."""
    merge = queries.get_merge(request.user, row, merge_id)
    rules.check_can_undo_merge(merge=merge, by=request.user)
    form = ReasonForm.of(request)

    def again() -> HttpResponse:
        return render(request, "cases/unmerge.html", {"form": form, "merge": merge, "case": row})

    if request.method != "POST":
        return again()
    return submitted(
        request,
        form,
        act=lambda f: actions.undo_merge(merge=merge, reason=f.cleaned_data["reason"], by=request.user),
        done=_("Case %(other)s is a case of its own again.") % {"other": merge.absorbed.reference},
        back=back_to(row, "links"),
        again=again,
    )
