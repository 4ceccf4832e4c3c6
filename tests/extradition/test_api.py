"""Agencies' systems: the same acts and reads as the pages, refusals as problem+json with stable codes."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from rest_framework.authtoken.models import Token

from tests.extradition.build import KHMER, World, a_matched_person, a_warrant, everything, fresh, proposed
from tests.extradition.test_pages import code_of

pytestmark = pytest.mark.django_db
API = "/api/v1/"


def call(who: Any, path: str, body: Any = None) -> Any:
    """GET without a body, POST with one, by the officer's token."""
    token, _new = Token.objects.get_or_create(user=who)
    headers = {"Authorization": f"Token {token.key}", "Accept-Language": "en"}
    if body is None:
        return Client().get(API + path, headers=headers)
    return Client().post(API + path, body, content_type="application/json", headers=headers)


def test_a_person_goes_from_record_to_released_result(world: World) -> None:
    a_warrant(world)
    body = {"name_given": KHMER, "found_at": "2026-11-20T05:00:00+07:00", "found_place": "ប៉ោយប៉ែត", "sex": "M"}
    made = call(world.finder, "persons/", body)
    assert made.status_code == 201
    path = f"persons/{made.json()['reference']}/"
    assert call(world.judge, path).status_code == 404
    assert call(world.finder, f"{path}send/", {}).json()["state"] == "screening"
    found = call(world.judge, f"{path}candidates/").json()
    assert found[0]["flagged"] and found[0]["warrant"] == "จ.101/2569"
    judged = call(world.judge, f"{path}candidates/{found[0]['id']}/judgement/", {"judgement": "same", "reason": "x"})
    assert judged.status_code == 200
    assert call(world.judge, f"{path}finish/", {}).json()["screening_result"] == "match"
    released = call(world.finder, path).json()["matched"]
    assert released["label"] == "จ.101/2569" and "warrant_id" not in released


def test_a_list_goes_from_draft_to_signed(world: World) -> None:
    person = a_matched_person(world)
    body = {
        "gate": "G-KLK", "planned_at": (timezone.now() + timedelta(days=2)).isoformat(), "interpreter": "Nuon",
        "medical_note": "ល្អ", "persons": [person.reference],
    }  # fmt: skip
    path = f"handovers/{call(world.preparer, 'handovers/', body).json()['reference']}/"
    shown = call(world.preparer, f"{path}propose/", {}).json()["document_hash"]
    for signer in world.signers:
        assert call(signer, f"{path}approve/", {"document_hash": shown}).status_code == 200
    for signer in world.signers:
        given = {"document_hash": shown, "persons": 1, "code": code_of(signer)}
        answer = call(signer, f"{path}sign/", given)
        assert answer.status_code == 200, answer.content
    assert answer.json()["state"] == "signed" and len(answer.json()["keys"]) == 4
    assert call(world.signers[1], f"{path}complete/", {"counted": 1}).json()["state"] == "completed"


@pytest.mark.parametrize(
    ("path", "body", "status", "code"),
    [
        ("approve/", {"document_hash": "0" * 64}, 409, "stale_version"),
        ("approve/", {}, 400, "invalid"),
        ("sign/", {"document_hash": "x", "persons": 1, "code": "1"}, 409, "state_conflict"),
        ("refuse/", {"ground": "NO_SUCH", "reason": "x"}, 422, "incomplete.refusal_ground"),
        ("fly/", {}, 404, "not_found"),
        ("complete/", {"counted": 1}, 409, "state_conflict"),
    ],
)
def test_a_refusal_has_a_stable_code(world: World, path: str, body: Any, status: int, code: str) -> None:
    handover = proposed(world)
    answer = call(world.signers[0], f"handovers/{handover.reference}/{path}", body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer["Content-Type"] == "application/problem+json"
    assert fresh(handover).state == "proposed"


def test_who_prepared_it_and_who_may_not_are_told_apart(world: World) -> None:
    handover = proposed(world)
    path, body = f"handovers/{handover.reference}/approve/", {"document_hash": handover.document_hash}
    assert call(world.preparer, path, body).json()["code"] == "second_person_needed"
    assert call(world.judge, path, body).status_code == 403
    assert Client().post(API + path, body, content_type="application/json").status_code in (401, 403)


def test_lists_hold_only_what_the_side_may_see(world: World) -> None:
    proposed(world)
    assert len(call(world.judge, "handovers/").json()["results"]) == 1
    assert len(call(world.finder, "persons/").json()["results"]) == 1
    assert call(world.cast.auditor, "persons/").status_code == 403
    assert everything(Token)


def test_the_description_of_the_interface_names_every_act() -> None:
    from io import StringIO

    from django.core.management import call_command

    out = StringIO()
    call_command("spectacular", stdout=out, fail_on_warn=False)
    for name in ("persons_record", "persons_judge", "handovers_approve", "handovers_sign", "handovers_complete"):
        assert f"operationId: {name}" in out.getvalue()
