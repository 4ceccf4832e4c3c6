"""The interface for agencies' systems: whatever comes is answered as a problem with a stable code, in the caller's language."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from rest_framework import serializers

from cases.api import serializers as cases_shapes
from complaints.api import serializers as complaints_shapes
from extradition import documents
from extradition.api import serializers as extradition_shapes
from extradition.models import Approval, Handover
from taskforce.access.context import acting_as
from tests.bad_input.hostile import IN_JSON, ask, speaks
from tests.cast import sign_in
from tests.permissions.routes import address, walk
from tests.permissions.world import World, make

pytestmark = pytest.mark.django_db
PROBLEM = "application/problem+json"
DEEP = b"[" * 100_000 + b"]" * 100_000
BODIES = [
    b"",
    b"{",
    b"null",
    b'"text"',
    b"17",
    b"[]",
    b"[[]]",
    b"[null]",
    b"NaN",
    b'{"a": Infinity}',
    b"\xff\xfe",
    DEEP,
]
KINDS = [
    "text/plain",
    "application/xml",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "x",
    "",
]


@pytest.fixture
def world(db: None) -> World:
    return make()


def system(world: World, column: str, language: str = "") -> Client:
    return sign_in(Client(raise_request_exception=False), world.people[column], language=language)


def acts() -> list[tuple[str, str]]:
    """Routes of the interface; its description is a page."""
    described = ("api_schema", "api_docs")
    return [(name, pattern) for name, pattern in walk() if name.startswith("api_") and name not in described]


def field_names() -> set[str]:
    """Every field that the interface takes anywhere."""
    found: set[str] = set()
    for module in (complaints_shapes, cases_shapes, extradition_shapes):
        for shape in vars(module).values():
            if isinstance(shape, type) and issubclass(shape, serializers.Serializer) and shape.__name__.endswith("In"):
                found |= set(shape().fields)
    return found


def post(client: Client, path: str, body: bytes, kind: str = "application/json") -> Any:
    """A body sent byte for byte; what it wrote is taken back."""
    with transaction.atomic():
        answer = client.generic("POST", path, body, kind, headers={"Idempotency-Key": "k"})
        transaction.set_rollback(True)
    return answer


def fault(answer: Any, where: str) -> list[str]:
    """What is wrong with an answer of the interface, if anything."""
    if answer.status_code >= 500:
        return [f"{where} answered {answer.status_code}"]
    if answer.status_code < 400:
        return []
    if answer.headers["Content-Type"] != PROBLEM or not {"code", "status", "detail"} <= set(answer.json()):
        return [f"{where}: {answer.headers['Content-Type']} {answer.content[:80]!r}"]
    return []


@pytest.mark.timeout(600)
@pytest.mark.parametrize("column", ["th_supervisor", "kh_liaison"])
def test_a_body_that_is_no_object_is_a_problem(world: World, column: str) -> None:
    client, wrong = system(world, column), []
    for name, pattern in acts():
        for body in BODIES:
            wrong += fault(post(client, address(name, pattern, world.joint), body), f"{name} with {body[:20]!r}")
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize("kind", KINDS)
def test_another_type_than_json_is_a_problem(world: World, kind: str) -> None:
    client, wrong = system(world, "th_intake"), []
    for name, pattern in acts():
        answer = post(client, address(name, pattern, world.joint), b"text=1", kind)
        wrong += fault(answer, f"{name} with {kind!r}")
        if answer.status_code < 400:
            wrong.append(f"{name} took {kind!r}")
    assert wrong == [], "\n".join(wrong)


@pytest.mark.timeout(600)
@pytest.mark.parametrize("column", ["th_intake", "th_supervisor", "th_prosecutor", "kh_liaison", "kh_investigator"])
def test_every_field_takes_any_value(world: World, column: str) -> None:
    client, names, wrong = system(world, column), sorted(field_names()), []
    for name, pattern in acts():
        path = address(name, pattern, world.joint)
        for value in IN_JSON:
            body = json.dumps(dict.fromkeys(names, value)).encode()
            wrong += fault(post(client, path, body), f"{name} with {str(value)[:20]!a}")
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize("language", ["th", "km", "en"])
def test_a_problem_is_told_in_the_callers_language(world: World, language: str) -> None:
    client = system(world, "th_intake", language)
    path = "/api/v1/complaints/"
    answers = [
        post(client, path, b"{"),
        post(client, path, b"x", "text/plain"),
        post(client, path, b"{}"),
        ask(client, "DELETE", path),
        ask(client, "GET", "/api/v1/cases/nothing/"),
        ask(client, "GET", "/api/v1/persons/"),
    ]
    client.logout()
    client.cookies["language"] = language
    answers.append(ask(client, "GET", path))
    for answer in answers:
        body = answer.json()
        assert answer.status_code >= 400 and speaks(body["detail"], language), body


def proposed(world: World) -> Handover:
    """The list of the world, frozen and laid before both sides."""
    with acting_as("SYS"):
        handover = Handover.objects.get(reference=world.joint["handover"])
        handover.document = documents.build(handover)
        handover.document_hash = documents.hash_of(handover.document)
        handover.state, handover.version, handover.joint = "proposed", 2, True
        handover.save()
    return handover


@pytest.mark.parametrize("shown", ["0" * 64, "x", "\x00", "9" * 64])
def test_an_approval_of_what_is_no_longer_stored_is_refused_and_gives_no_key(world: World, shown: str) -> None:
    handover = proposed(world)
    client = system(world, "th_liaison")
    page = ask(client, "POST", f"/handovers/{handover.reference}/approve/", {"shown_hash": shown})
    assert page.status_code in (409, 422) and '<html lang="th"' in page.text
    body = json.dumps({"document_hash": shown}).encode()
    answer = post(client, f"/api/v1/handovers/{handover.reference}/approve/", body)
    assert answer.json()["code"] == "stale_version" if answer.status_code == 409 else shown == "\x00"
    assert speaks(answer.json()["detail"], "th")
    with acting_as("SYS"):
        assert not Approval.objects.exists()
