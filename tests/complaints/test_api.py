"""Agencies' systems hand in complaints: one or many, each once."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from rest_framework.authtoken.models import Token

from complaints.models import Complaint
from taskforce.access.context import acting_as
from taskforce.access.permissions import Role
from tests.cast import officer
from tests.complaints.victims import STORY

pytestmark = pytest.mark.django_db
URL = "/api/v1/complaints/"
ROW: dict[str, Any] = {
    "text": STORY,
    "language": "th",
    "external": "CASE-1",
    "transfers": [
        {"at": "2026-11-21T13:40:00+07:00", "amount_minor": 4950000, "to_bank": "004", "to_account": "0123456789"}
    ],
    "contacts": [{"type": "phone", "value": "081-234-5678"}],
    "about": {"name": "สมชาย ใจดี", "phone": "+66811112222"},
}


class System:
    """An agency's system that speaks with a token."""

    def __init__(self, name: str, agency: str, *roles: str) -> None:
        self.officer = officer(name, agency=agency, roles=list(roles))
        self.header = f"Token {Token.objects.create(user=self.officer).key}"
        self.client = Client()

    def post(self, body: Any, key: str = "key-1", **headers: str) -> Any:
        given = {"Authorization": self.header, "Idempotency-Key": key, **headers}
        return self.client.post(URL, body, content_type="application/json", headers=given)

    def get(self, path: str = "", **query: str) -> Any:
        return self.client.get(URL + path, query, headers={"Authorization": self.header, "Accept-Language": "en"})


@pytest.fixture
def bank_desk() -> System:
    return System("aoc_system", "TH-AOC", Role.INTAKE)


def stored() -> int:
    with acting_as("SYS"):
        return Complaint.objects.count()


def test_a_complaint_is_handed_in_once_however_often_the_network_repeats_it(bank_desk):
    first, again = bank_desk.post(ROW), bank_desk.post(ROW)
    assert first.status_code == 201 and again.status_code == 200 and stored() == 1
    assert first.json()["reference"] == again.json()["reference"]
    assert first.json()["secret"] == again.json()["secret"] and not again.json()["new"]


def test_one_key_for_two_contents_is_refused(bank_desk):
    bank_desk.post(ROW)
    answer = bank_desk.post({**ROW, "text": "another story"})
    assert answer.status_code == 422 and answer.json()["code"] == "idempotency_key_reused" and stored() == 1


def test_the_same_key_of_another_agency_is_another_key(bank_desk):
    bank_desk.post(ROW)
    assert System("other", "TH-CCIB", Role.INTAKE).post(ROW).status_code == 201 and stored() == 2


def test_without_a_key_nothing_is_filed(bank_desk):
    answer = bank_desk.post(ROW, key="")
    assert answer.status_code == 422 and answer.json()["code"] == "idempotency_key_missing" and stored() == 0


def test_of_many_the_good_rows_are_filed_and_the_bad_ones_say_why(bank_desk):
    rows = [ROW, {"text": ""}, "nonsense", {**ROW, "contacts": [{"type": "phone", "value": "1"}]}, ROW]
    answer = bank_desk.post(rows)
    body = answer.json()
    assert answer.status_code == 201 and (body["filed"], body["failed"]) == (2, 3) and stored() == 2
    assert [row["status"] for row in body["results"]] == [201, 422, 422, 422, 201]
    assert "text" in body["results"][1]["errors"] and "contacts" in body["results"][3]["errors"]
    again = bank_desk.post(rows).json()
    assert [row["status"] for row in again["results"]] == [200, 422, 422, 422, 200] and stored() == 2


def test_five_hundred_at_once_and_not_one_more(bank_desk):
    assert bank_desk.post([{"text": f"story {n}"} for n in range(500)]).json()["filed"] == 500
    answer = bank_desk.post([{"text": "x"}] * 501, key="key-2")
    assert answer.status_code == 422 and "500" in answer.json()["detail"] and stored() == 500


def test_half_a_surrogate_pair_and_nul_are_kept_as_far_as_can_be(bank_desk):
    answer = bank_desk.client.post(
        URL,
        b'{"text": "a\\u0000b \\ud83d c"}',
        content_type="application/json",
        headers={"Authorization": bank_desk.header, "Idempotency-Key": "k"},
    )
    assert answer.status_code == 201
    with acting_as("SYS"):
        assert Complaint.objects.get().story.text == "ab \ufffd c"


def test_handing_in_takes_the_permission():
    assert System("prosecutor", "TH-OAG", Role.PROSECUTOR).post(ROW).status_code == 403 and stored() == 0


def test_a_stranger_is_refused_with_a_problem():
    answer = Client().post(URL, ROW, content_type="application/json")
    assert answer.status_code in (401, 403) and answer["Content-Type"].startswith("application/problem+json")


def test_the_other_side_reads_no_words(bank_desk):
    reference = bank_desk.post(ROW).json()["reference"]
    khmer = System("khmer", "KH-PP-1", Role.INVESTIGATOR)
    assert khmer.get(f"{reference}/").status_code == 404 and khmer.get().json()["results"] == []
    with acting_as("SYS"):
        Complaint.objects.update(joint=True)
    body = khmer.get(f"{reference}/").json()
    assert body["text"] is None and body["transfers"] is None and STORY[:20] not in str(body)
    mine = bank_desk.get(f"{reference}/").json()
    assert mine["text"] == STORY and "สมชาย" not in str(mine)


def test_the_list_goes_on_page_by_page_by_key(bank_desk):
    bank_desk.post([{"text": f"story {n}"} for n in range(5)])
    first = bank_desk.get(page_size="2").json()
    assert len(first["results"]) == 2 and "cursor=" in first["next"]
    with acting_as("SYS"):
        newest = Complaint.objects.order_by("-id").first().reference
    assert first["results"][0]["reference"] == newest
