"""The same acts and reads as the pages, for agencies' systems."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, PolymorphicProxySerializer, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from complaints import queries
from complaints.actions import Filed, file_from_agency, file_many_from_agency
from complaints.actions.agency import check_can_file
from complaints.api import serializers as shapes
from taskforce.api.pagination import KeysetPagination
from taskforce.errors import DomainError, Incomplete

MAX_ROWS = 500
KEY = OpenApiParameter(
    "Idempotency-Key", str, OpenApiParameter.HEADER, required=True, description="Up to 200 characters, new for each act"
)
_IN = PolymorphicProxySerializer(
    "ComplaintOrMany", [shapes.ComplaintIn, shapes.ComplaintIn(many=True)], resource_type_field_name=None, many=False
)
_OUT = PolymorphicProxySerializer(
    "FiledOrMany", [shapes.FiledOut, shapes.BulkOut], resource_type_field_name=None, many=False
)


class KeyMissing(Incomplete):
    """Filing without a key could file twice."""

    code = "idempotency_key_missing"
    message = _("Send the header Idempotency-Key (1 to 200 characters), a new one for each act.")


class TooManyRows(Incomplete):
    """More rows than one request takes, or none."""

    code = "rows"
    message = _("Send 1 to %(limit)s complaints in one request.")


class Complaints(APIView):
    """`GET`: complaints that the officer's side may see, newest first. `POST`: hand in one, or a list of up to 500."""

    def get_permissions(self) -> Any:
        self.permission = "complaints.file" if self.request.method == "POST" else "complaints.see"
        return super().get_permissions()

    @extend_schema(
        operation_id="complaints_list",
        responses=shapes.ComplaintOut(many=True),
        parameters=[OpenApiParameter("cursor", str), OpenApiParameter("page_size", int)],
    )
    def get(self, request: Request) -> Response:
        pages = KeysetPagination()
        rows = pages.paginate_queryset(queries.visible_to(request.user), request, self)
        return pages.get_paginated_response(shapes.ComplaintOut(rows, many=True).data)

    @extend_schema(
        operation_id="complaints_file",
        request=_IN,
        parameters=[KEY],
        responses={201: _OUT, 200: OpenApiResponse(_OUT, "Filed before with the same key"), 422: OpenApiResponse()},
    )
    def post(self, request: Request) -> Response:
        check_can_file(request.user)
        key = request.headers.get("Idempotency-Key", "").strip()
        if not 0 < len(key) <= 200:
            raise KeyMissing()
        if isinstance(request.data, list):
            return _file_many(request, key)
        row = shapes.ComplaintIn(data=request.data)
        row.is_valid(raise_exception=True)
        filed = file_from_agency(answers=row.answers(), key=key, by=request.user, **_extras(row.validated_data))
        return Response(_filed(filed), status=201 if filed.new else 200)


class OneComplaint(APIView):
    """One complaint, as far as the officer's side may see it."""

    permission = "complaints.see"

    @extend_schema(operation_id="complaints_read", responses=shapes.ComplaintDetailOut)
    def get(self, request: Request, reference: str) -> Response:
        found = queries.one_visible_to(request.user, reference)
        story = queries.story_of(found, request.user)
        own = story is not None
        body = {
            **shapes.ComplaintOut(found).data,
            "identifiers": shapes.IdentifierOut(queries.identifiers_of(found, request.user), many=True).data,
            "text": story.text if story else None,
            "transfers": shapes.TransferOut(queries.transfers_of(found, request.user), many=True).data if own else None,
        }
        return Response(body)


def _file_many(request: Request, key: str) -> Response:
    if not 1 <= len(request.data) <= MAX_ROWS:
        raise TooManyRows(limit=MAX_ROWS)
    results: list[dict[str, Any]] = []
    good: list[tuple[int, Any]] = []
    for index, data in enumerate(request.data):
        row = shapes.ComplaintIn(data=data)
        results.append({"index": index})
        if row.is_valid():
            good.append((index, row))
        else:
            results[index] |= {"status": 422, "code": "invalid", "errors": row.errors}
    rows = [(row.answers(), *_extras(row.validated_data).values()) for _index, row in good]
    keys = [index for index, _row in good]
    filed = file_many_from_agency(rows=rows, key=key, by=request.user, numbers=keys)
    for (index, _row), answer in zip(good, filed, strict=True):
        results[index] |= _row_answer(answer)
    failed = sum(result["status"] >= 400 for result in results)
    return Response(
        {"filed": len(results) - failed, "failed": failed, "results": results}, status=201 if filed else 422
    )


def _row_answer(answer: Filed | Exception) -> dict[str, Any]:
    if isinstance(answer, DomainError):
        return {"status": answer.status, "code": answer.code, "detail": str(answer)}
    assert isinstance(answer, Filed)
    return {"status": 201 if answer.new else 200, **_filed(answer)}


def _filed(filed: Filed) -> dict[str, Any]:
    return {"reference": filed.complaint.reference, "secret": filed.secret, "new": filed.new}


def _extras(row: dict[str, Any]) -> dict[str, str]:
    return {"language": row.get("language", ""), "external": row.get("external", "")}
