"""The interface for agencies' systems does what the pages do, and refuses what they refuse."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from rest_framework.authtoken.models import Token

from tests.cases.build import CANARIES, SITE, Made, a_case, a_share
from tests.cast import Cast


class Caller:
    """An agency's system that acts as one officer by a token."""

    def __init__(self, officer: Any) -> None:
        self.client = Client(headers={"Authorization": f"Token {Token.objects.create(user=officer).key}"})

    def get(self, path: str) -> Any:
        return self.client.get(f"/api/v1/{path}")

    def post(self, path: str, body: dict[str, Any] | None = None) -> Any:
        return self.client.post(f"/api/v1/{path}", body or {}, content_type="application/json")


def test_a_queue_is_read_and_an_item_taken(made: Made, cast: Cast) -> None:
    caller = Caller(cast.khmer_investigator)
    assert [(row["code"], row["waiting"]) for row in caller.get("queues/").json()] == [("KH-PP-1", 1)]
    item = caller.get("queues/KH-PP-1/items/").json()["results"][0]
    assert item["case"]["reference"] == made.case.reference
    assert caller.post(f"queue-items/{item['id']}/take/").json()["officer"] == "chantha"


def test_the_second_to_take_is_told_who_was_first(made: Made, cast: Cast) -> None:
    address = f"queue-items/{made.items['TH-CCIB'].pk}/take/"
    Caller(cast.thai_investigator).post(address)
    answer = Caller(cast.thai_supervisor).post(address)
    assert (answer.status_code, answer.json()["code"]) == (409, "already_taken")
    assert answer["Content-Type"].startswith("application/problem+json")
    assert "ธนกร" in answer.json()["detail"] or "Thanakorn" in answer.json()["detail"]


def test_the_other_side_reads_a_case_without_a_word_of_the_victim(made: Made, cast: Cast) -> None:
    answer = Caller(cast.khmer_investigator).get(f"cases/{made.case.reference}/")
    assert answer.status_code == 200
    text = answer.content.decode()
    assert not [word for word in CANARIES.values() if word in text]
    assert str(SITE[0]) not in text


def test_a_case_that_is_not_joint_does_not_exist_for_the_other_side(cast: Cast) -> None:
    case = a_case(joint=False, queues=("TH-CCIB",)).case
    caller = Caller(cast.khmer_supervisor)
    for path in ("", "notes/", "moves/", "shares/"):
        answer = caller.post(f"cases/{case.reference}/{path}") if path else caller.get(f"cases/{case.reference}/")
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert caller.get("cases/").json()["results"] == []


def test_a_case_is_moved_and_a_note_added(made: Made, cast: Cast) -> None:
    caller = Caller(cast.thai_investigator)
    assert caller.post(f"cases/{made.case.reference}/moves/", {"move": "start"}).json()["state"] == "investigating"
    assert caller.post(f"cases/{made.case.reference}/moves/", {"move": "start"}).json()["code"] == "state_conflict"
    assert caller.post(f"cases/{made.case.reference}/moves/", {"move": "fly"}).json()["code"] == "invalid"
    note = caller.post(f"cases/{made.case.reference}/notes/", {"text": "สอบแล้ว", "language": "th", "both_sides": True})
    assert (note.status_code, note.json()["joint"]) == (201, True)


def test_a_share_takes_two_callers_and_is_answered_by_a_third(made: Made, cast: Cast) -> None:
    asked = {
        "item_type": "site",
        "item_id": str(made.site.pk),  # type: ignore[union-attr]
        "to_agency": "KH-PP-1",
        "purpose": "LOCATE",
        "reason": "ตรวจสอบ",
        "expires_at": (timezone.now() + timedelta(days=7)).isoformat(),
    }
    liaison = Caller(cast.thai_liaison)
    share = liaison.post(f"cases/{made.case.reference}/shares/", asked).json()
    seen = {"snapshot_hash": share["snapshot_hash"]}
    assert liaison.post(f"shares/{share['id']}/approve/", seen).json()["code"] == "second_person_needed"
    assert Caller(cast.thai_supervisor).post(f"shares/{share['id']}/approve/", seen).json()["state"] == "sent"
    receiver = Caller(cast.khmer_investigator)
    assert receiver.get(f"shares/{share['id']}/").json()["snapshot"]["lat"] == SITE[0]
    answer = receiver.post(f"shares/{share['id']}/answer/", {"answer": "accepted"})
    assert answer.json()["state"] == "answered"
    assert Caller(cast.stranger).get(f"shares/{share['id']}/").status_code == 404


def test_a_share_in_the_past_or_to_nobody_is_refused(made: Made, cast: Cast) -> None:
    share = a_share(made, cast)
    body = {"item_type": "site", "item_id": share.item_id, "purpose": "LOCATE", "reason": "x"}
    late = {**body, "to_agency": "KH-PP-1", "expires_at": "2020-01-01T00:00:00Z"}
    nobody = {**body, "to_agency": "XX", "expires_at": "2030-01-01T00:00:00Z"}
    caller = Caller(cast.thai_investigator)
    for wrong in (late, nobody, {}):
        assert caller.post(f"cases/{made.case.reference}/shares/", wrong).status_code == 400


@pytest.mark.parametrize("path", ["queues/", "queues/KH-PP-1/items/", "cases/"])
def test_nobody_and_the_auditor_read_nothing(made: Made, cast: Cast, path: str) -> None:
    assert Client().get(f"/api/v1/{path}").status_code in (401, 403)
    assert Caller(cast.auditor).get(path).status_code == 403
