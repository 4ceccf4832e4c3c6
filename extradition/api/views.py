"""The same acts and reads as the pages, for agencies' systems."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer
from rest_framework.views import APIView

from cases import queries as cases
from extradition import actions, queries
from extradition.api import serializers as shapes
from taskforce.agencies.models import Gate
from taskforce.agencies.queries import everything
from taskforce.api.pagination import KeysetPagination
from taskforce.errors import Incomplete, NotFound

PAGES = [OpenApiParameter("cursor", str), OpenApiParameter("page_size", int)]


def _given(shape: type[Serializer[Any]], request: Request) -> dict[str, Any]:
    """The validated body, or problem+json with what is wrong in it."""
    body = shape(data=request.data)
    body.is_valid(raise_exception=True)
    return dict(body.validated_data)


def _case(request: Request, fields: dict[str, Any]) -> Any:
    reference = fields.pop("case", "")
    return cases.survivor(cases.get_case(request.user, reference)) if reference else None


class Persons(APIView):
    """`GET`: persons that the officer's side may see, newest first. `POST`: record a person found (Cambodian side)."""

    def get_permissions(self) -> Any:
        self.permission = "persons.record" if self.request.method == "POST" else "persons.see"
        return super().get_permissions()

    @extend_schema(operation_id="persons_list", responses=shapes.PersonOut(many=True), parameters=PAGES)
    def get(self, request: Request) -> Response:
        pages = KeysetPagination()
        rows = pages.paginate_queryset(queries.persons_visible_to(request.user), request, self)
        return pages.get_paginated_response(shapes.PersonOut(rows, many=True).data)

    @extend_schema(operation_id="persons_record", request=shapes.PersonIn, responses={201: shapes.PersonOut})
    def post(self, request: Request) -> Response:
        fields = _given(shapes.PersonIn, request)
        person = actions.record_person(by=request.user, case=_case(request, fields), **fields)
        return Response(shapes.PersonOut(person).data, status=201)


class OnePerson(APIView):
    """One person found, as far as the officer's side may see it."""

    permission = "persons.see"

    @extend_schema(operation_id="persons_read", responses=shapes.PersonOut)
    def get(self, request: Request, reference: str) -> Response:
        return Response(shapes.PersonOut(queries.person(reference, officer=request.user)).data)


class PersonAct(APIView):
    """A move of a person that needs nothing else: `send`, `finish`, `again`."""

    permission = "persons.see"
    ACTS: dict[str, Callable[..., Any]] = {
        "send": actions.send_to_screening,
        "finish": actions.finish_screening,
        "again": actions.screen_again,
    }

    @extend_schema(operation_id="persons_act", request=None, responses=shapes.PersonOut)
    def post(self, request: Request, reference: str, name: str) -> Response:
        person = queries.person(reference, officer=request.user)
        if name not in self.ACTS:
            raise NotFound()
        self.ACTS[name](by=request.user, person=person)
        return Response(shapes.PersonOut(queries.person(reference, officer=request.user)).data)


class Victim(APIView):
    """Identify the person as a trafficking victim; lists that the person stood on are void."""

    permission = "persons.judge"

    @extend_schema(operation_id="persons_victim", request=shapes.HandoverReasonIn, responses=shapes.PersonOut)
    def post(self, request: Request, reference: str) -> Response:
        person = queries.person(reference, officer=request.user)
        fields = _given(shapes.HandoverReasonIn, request)
        return Response(shapes.PersonOut(actions.identify_victim(by=request.user, person=person, **fields)).data)


class Candidates(APIView):
    """Warrants that may be the person's, best first. Empty for the Cambodian side."""

    permission = "persons.see"

    @extend_schema(operation_id="persons_candidates", responses=shapes.CandidateOut(many=True))
    def get(self, request: Request, reference: str) -> Response:
        person = queries.person(reference, officer=request.user)
        found = queries.candidates(person, officer=request.user)
        return Response(shapes.CandidateOut(found, many=True).data)


class Judgement(APIView):
    """Say whether a warrant is this person's: `same`, `not_same` or `unsure`, with the reason."""

    permission = "persons.judge"

    @extend_schema(operation_id="persons_judge", request=shapes.JudgementIn, responses=shapes.CandidateOut)
    def post(self, request: Request, reference: str, candidate_id: str) -> Response:
        person = queries.person(reference, officer=request.user)
        found = queries.candidate(person, candidate_id, officer=request.user)
        fields = _given(shapes.JudgementIn, request)
        return Response(shapes.CandidateOut(actions.judge_candidate(by=request.user, candidate=found, **fields)).data)


class Handovers(APIView):
    """`GET`: handovers that the officer's side may see, newest first. `POST`: begin a list, with its persons."""

    def get_permissions(self) -> Any:
        self.permission = "handovers.request" if self.request.method == "POST" else "handovers.see"
        return super().get_permissions()

    @extend_schema(operation_id="handovers_list", responses=shapes.HandoverOut(many=True), parameters=PAGES)
    def get(self, request: Request) -> Response:
        pages = KeysetPagination()
        rows = pages.paginate_queryset(queries.handovers_visible_to(request.user), request, self)
        return pages.get_paginated_response(shapes.HandoverOut(rows, many=True).data)

    @extend_schema(operation_id="handovers_create", request=shapes.HandoverIn, responses={201: shapes.HandoverOut})
    def post(self, request: Request) -> Response:
        fields = _given(shapes.HandoverIn, request)
        references, gate = fields.pop("persons", []), fields.pop("gate")
        if gate not in everything(Gate):
            raise Incomplete(code="incomplete.gate")
        people = [queries.person(reference, officer=request.user) for reference in references]
        with transaction.atomic():
            made = actions.create_handover(by=request.user, case=_case(request, fields), gate_id=gate, **fields)
            for person in people:
                actions.add_person(by=request.user, handover=made, person=person)
        return Response(shapes.HandoverOut(made).data, status=201)


class OneHandover(APIView):
    """One handover with the frozen document, its hash and the keys given."""

    permission = "handovers.see"

    @extend_schema(operation_id="handovers_read", responses=shapes.HandoverOut)
    def get(self, request: Request, reference: str) -> Response:
        return _handover(request, reference)


class HandoverAct(APIView):
    """A move of a handover that needs nothing else: `propose`, `withdraw`, `suspend`, `resume`."""

    permission = "handovers.see"
    ACTS: dict[str, Callable[..., Any]] = {
        "propose": actions.propose,
        "withdraw": actions.withdraw,
        "suspend": actions.suspend,
        "resume": actions.resume,
    }

    @extend_schema(operation_id="handovers_act", request=None, responses=shapes.HandoverOut)
    def post(self, request: Request, reference: str, name: str) -> Response:
        handover = queries.handover(reference, officer=request.user)
        if name not in self.ACTS:
            raise NotFound()
        self.ACTS[name](by=request.user, handover=handover)
        return _handover(request, reference)


class Approve(APIView):
    """Approve for one's side what was shown. 409 `stale_version` when it is no longer what is stored."""

    permission = "handovers.approve"

    @extend_schema(operation_id="handovers_approve", request=shapes.HandoverApproveIn, responses=shapes.HandoverOut)
    def post(self, request: Request, reference: str) -> Response:
        handover = queries.handover(reference, officer=request.user)
        shown = _given(shapes.HandoverApproveIn, request)["document_hash"]
        actions.approve(by=request.user, handover=handover, shown_hash=shown)
        return _handover(request, reference)


class Sign(APIView):
    """Sign for one's side, with the number of persons and a fresh second-factor code."""

    permission = "handovers.sign"

    @extend_schema(operation_id="handovers_sign", request=shapes.SignIn, responses=shapes.HandoverOut)
    def post(self, request: Request, reference: str) -> Response:
        handover = queries.handover(reference, officer=request.user)
        fields = _given(shapes.SignIn, request)
        shown = fields.pop("document_hash")
        actions.sign_with_code(by=request.user, handover=handover, shown_hash=shown, **fields)
        return _handover(request, reference)


class Refuse(APIView):
    """Refuse, with a ground of the reference data and a reason in words."""

    permission = "handovers.approve"

    @extend_schema(operation_id="handovers_refuse", request=shapes.RefuseIn, responses=shapes.HandoverOut)
    def post(self, request: Request, reference: str) -> Response:
        handover = queries.handover(reference, officer=request.user)
        actions.refuse(by=request.user, handover=handover, **_given(shapes.RefuseIn, request))
        return _handover(request, reference)


class Complete(APIView):
    """Record the handover at the gate: the count, and why each absent person is absent."""

    permission = "handovers.move"

    @extend_schema(operation_id="handovers_complete", request=shapes.CompleteIn, responses=shapes.HandoverOut)
    def post(self, request: Request, reference: str) -> Response:
        handover = queries.handover(reference, officer=request.user)
        actions.complete(by=request.user, handover=handover, **_given(shapes.CompleteIn, request))
        return _handover(request, reference)


def _handover(request: Request, reference: str) -> Response:
    return Response(shapes.HandoverOut(queries.handover(reference, officer=request.user)).data)
