"""The same acts and reads as the desk's pages, for agencies' systems. Refusals are problem+json with stable codes."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import exceptions
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from cases import actions, queries
from cases.api import serializers as shapes
from cases.queries.queues import Filters
from taskforce.accounts.models import Officer
from taskforce.agencies.models import Agency, Purpose
from taskforce.agencies.queries import everything
from taskforce.errors import NotFound

AFTER = OpenApiParameter("after", str, description="`after` of the page before")
CASE_MOVES = {"start": actions.start, "hold_operation": actions.hold_operation, "reopen": actions.reopen}


def given(shape: type[Any], request: Request) -> dict[str, Any]:
    """The judged body of a request."""
    row = shape(data=request.data)
    row.is_valid(raise_exception=True)
    return dict(row.validated_data)


class Queues(APIView):
    permission = "queues.see"

    @extend_schema(operation_id="queues_list", responses=shapes.QueueOut(many=True))
    def get(self, request: Request) -> Response:
        """The caller's queues, each with how many items wait."""
        rows = [{"code": q.code, "name": str(q), "waiting": n} for q, n in queries.my_queues(request.user)]
        return Response(shapes.QueueOut(rows, many=True).data)


class QueueItems(APIView):
    permission = "queues.see"

    @extend_schema(
        operation_id="queue_items_list",
        parameters=[AFTER, OpenApiParameter("view", str, enum=["waiting", "mine", "taken", "done"])],
        responses=shapes.ItemPage,
    )
    def get(self, request: Request, code: str) -> Response:
        """One page of a queue, newest first, by key."""
        asked = request.query_params
        filters = Filters(view=asked.get("view", "waiting"), part=asked.get("part", ""))
        queue = queries.get_queue(request.user, code)
        page = queries.queue_page(request.user, queue, filters, asked.get("after", ""), size=50)
        return Response(shapes.ItemPage({"results": page.items, "after": page.after}).data)


class ItemAct(APIView):
    """An act on one item of the caller's queues."""

    permission = "cases.take"

    def item(self, request: Request, item_id: str) -> Any:
        return queries.get_item(request.user, item_id)


class Take(ItemAct):
    @extend_schema(operation_id="queue_item_take", request=None, responses=shapes.ItemOut)
    def post(self, request: Request, item_id: str) -> Response:
        """Take it; `already_taken` (409) names the officer who was first."""
        taken = actions.take(item=self.item(request, item_id), by=request.user)
        return Response(shapes.ItemOut(taken).data)


class HandBack(ItemAct):
    @extend_schema(operation_id="queue_item_hand_back", request=shapes.ReasonIn, responses=shapes.ItemOut)
    def post(self, request: Request, item_id: str) -> Response:
        back = actions.hand_back(item=self.item(request, item_id), by=request.user, **given(shapes.ReasonIn, request))
        return Response(shapes.ItemOut(back).data)


class Finish(ItemAct):
    @extend_schema(operation_id="queue_item_finish", request=None, responses=shapes.ItemOut)
    def post(self, request: Request, item_id: str) -> Response:
        return Response(shapes.ItemOut(actions.finish(item=self.item(request, item_id), by=request.user)).data)


class Assign(ItemAct):
    permission = "cases.assign"

    @extend_schema(operation_id="queue_item_assign", request=shapes.AssignIn, responses=shapes.ItemOut)
    def post(self, request: Request, item_id: str) -> Response:
        to = Officer.objects.filter(username=given(shapes.AssignIn, request)["officer"], is_active=True).first()
        if to is None:
            raise NotFound()
        item = actions.assign(item=self.item(request, item_id), to=to, by=request.user)
        return Response(shapes.ItemOut(item).data)


class Cases(APIView):
    permission = "cases.see"

    @extend_schema(
        operation_id="cases_list",
        parameters=[AFTER, *(OpenApiParameter(name, str) for name in ("q", "state", "province", "scam_type"))],
        responses=shapes.CasePage,
    )
    def get(self, request: Request) -> Response:
        """Visible cases, the most recently changed first; `q` finds references and suspects' identifiers."""
        asked = request.query_params
        wanted = {name: asked.get(name, "") for name in ("q", "state", "province", "scam_type")}
        found = queries.case_list(request.user, queries.CaseFilters(**wanted), asked.get("after", ""), size=50)
        return Response(shapes.CasePage({"results": found.cases, "after": found.after}).data)


class OfCase(APIView):
    """Something of one visible case."""

    def case(self, request: Request, reference: str) -> Any:
        return queries.get_case(request.user, reference)


class OneCase(OfCase):
    permission = "cases.see"

    @extend_schema(operation_id="case_read", responses=shapes.CaseOut)
    def get(self, request: Request, reference: str) -> Response:
        """One case. The number of a merged case leads (307) to the case in which the work goes on."""
        case = self.case(request, reference)
        if (goes_on := queries.survivor(case)).pk != case.pk:
            return Response(status=307, headers={"Location": reverse("api_case", args=[goes_on.reference])})
        case._page = queries.case_page(case, request.user)
        return Response(shapes.CaseOut(case).data)


class CaseMove(OfCase):
    permission = "cases.see"

    @extend_schema(operation_id="case_move", request=shapes.MoveIn, responses=shapes.CaseBrief)
    def post(self, request: Request, reference: str) -> Response:
        """Make a move of the case; `moves` of the case says which are open."""
        case, wanted = self.case(request, reference), given(shapes.MoveIn, request)
        if wanted["move"] == "close":
            moved = actions.close(case=case, reason=wanted["close_reason"], by=request.user)
        else:
            moved = CASE_MOVES[wanted["move"]](case=case, by=request.user)
        return Response(shapes.CaseBrief(moved).data)


class Merges(OfCase):
    permission = "links.judge"

    @extend_schema(
        operation_id="case_merge_preview",
        parameters=[OpenApiParameter("other", str, required=True, description="Number of the case that would end")],
        responses=shapes.MergePreviewOut,
    )
    def get(self, request: Request, reference: str) -> Response:
        """What of the other case would become part of this one; `refused` says why it cannot."""
        case = self.case(request, reference)
        other = self.case(request, request.query_params.get("other", ""))
        return Response(shapes.MergePreviewOut(queries.merge_preview(request.user, case, other)).data)

    @extend_schema(operation_id="case_merge", request=shapes.MergeIn, responses={201: shapes.MergeOut})
    def post(self, request: Request, reference: str) -> Response:
        """Merge the other case into this one; `stale_version` (409) when it is not what the preview showed."""
        case, wanted = self.case(request, reference), given(shapes.MergeIn, request)
        other = self.case(request, wanted["other"])
        merge = actions.merge_cases(
            case=case, other=other, reason=wanted["reason"], seen=wanted["seen"] or None, by=request.user
        )
        return Response(shapes.MergeOut(merge).data, status=201)


class UndoMerge(OfCase):
    permission = "links.judge"

    @extend_schema(operation_id="case_merge_undo", request=shapes.ReasonIn, responses=shapes.CaseBrief)
    def post(self, request: Request, reference: str, merge_id: str) -> Response:
        """Make the merged case one of its own again, and answer it."""
        merge = queries.get_merge(request.user, self.case(request, reference), merge_id)
        back = actions.undo_merge(merge=merge, by=request.user, **given(shapes.ReasonIn, request))
        return Response(shapes.CaseBrief(back).data)


class Notes(OfCase):
    permission = "cases.note"

    @extend_schema(operation_id="case_note", request=shapes.NoteIn, responses={201: shapes.NoteOut})
    def post(self, request: Request, reference: str) -> Response:
        case = self.case(request, reference)
        note = actions.add_note(case=case, by=request.user, **given(shapes.NoteIn, request))
        return Response(shapes.NoteOut(note).data, status=201)


class Shares(OfCase):
    permission = "shares.request"

    @extend_schema(operation_id="share_request", request=shapes.ShareIn, responses={201: shapes.ShareOut})
    def post(self, request: Request, reference: str) -> Response:
        """Ask that one item be shown to one agency of the other side; a second person approves."""
        case, wanted = self.case(request, reference), given(shapes.ShareIn, request)
        wanted["to_agency"] = everything(Agency).get(wanted["to_agency"])
        if wanted["to_agency"] is None or wanted["purpose"] not in everything(Purpose):
            raise exceptions.ValidationError({"to_agency, purpose": ["unknown"]})
        if wanted["expires_at"] <= timezone.now():
            raise exceptions.ValidationError({"expires_at": ["in the past"]})
        share = actions.request_share(case=case, by=request.user, **wanted)
        return Response(shapes.ShareOut(share).data, status=201)


class OneShare(APIView):
    permission = "cases.see"

    @extend_schema(operation_id="share_read", responses=shapes.ShareOut)
    def get(self, request: Request, share_id: str) -> Response:
        return Response(shapes.ShareOut(queries.get_share(request.user, share_id)).data)


class Approve(APIView):
    permission = "shares.approve"

    @extend_schema(operation_id="share_approve", request=shapes.ApproveIn, responses=shapes.ShareOut)
    def post(self, request: Request, share_id: str) -> Response:
        """Approve and send what was looked at; `share_changed` (409) when it is no longer the same."""
        share = queries.get_share(request.user, share_id)
        seen = given(shapes.ApproveIn, request)["snapshot_hash"]
        return Response(shapes.ShareOut(actions.approve_share(share=share, seen_hash=seen, by=request.user)).data)


class Refuse(APIView):
    permission = "shares.approve"

    @extend_schema(operation_id="share_refuse", request=shapes.ReasonIn, responses=shapes.ShareOut)
    def post(self, request: Request, share_id: str) -> Response:
        share = queries.get_share(request.user, share_id)
        refused = actions.refuse_share(share=share, by=request.user, **given(shapes.ReasonIn, request))
        return Response(shapes.ShareOut(refused).data)


class Answer(APIView):
    permission = "shares.answer"

    @extend_schema(operation_id="share_answer", request=shapes.AnswerIn, responses=shapes.ShareOut)
    def post(self, request: Request, share_id: str) -> Response:
        share = queries.get_share(request.user, share_id)
        answered = actions.answer_share(share=share, by=request.user, **given(shapes.AnswerIn, request))
        return Response(shapes.ShareOut(answered).data)


class Revoke(APIView):
    permission = "shares.approve"

    @extend_schema(operation_id="share_revoke", request=None, responses=shapes.ShareOut)
    def post(self, request: Request, share_id: str) -> Response:
        share = queries.get_share(request.user, share_id)
        return Response(shapes.ShareOut(actions.revoke_share(share=share, by=request.user)).data)
