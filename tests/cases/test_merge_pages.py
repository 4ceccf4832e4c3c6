"""Merging as officers meet it: the preview, the press, the old number, the way back; and the same by the interface."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from cases.models import Case, Link, Merge
from taskforce.access.context import acting_as
from tests.cases.build import Made, a_case
from tests.cases.test_api import Caller
from tests.cast import Cast, sign_in

LANGUAGES = ("th", "km", "en")


@pytest.fixture
def other(cast: Cast) -> Made:
    return a_case(joint=False, queues=("TH-NBTC", "TH-CCIB"))


@pytest.fixture
def possible(made: Made, other: Made) -> Link:
    with acting_as("SYS"):
        return Link.objects.create(
            case=made.case, complaint=other.complaint, verdict="possible", score=0.4, because=[], engine_version="link-1.0"
        )  # fmt: skip


def state_of(made: Made) -> Any:
    with acting_as("SYS"):
        return Case.objects.get(pk=made.case.pk)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_preview_is_shown_before_anything_moves(
    made: Made, other: Made, possible: Link, cast: Cast, client: Client, language: str
) -> None:
    sign_in(client, cast.thai_investigator, language=language)
    address = f"/cases/{made.case.reference}/links/{possible.pk}/same/"
    assert address in client.get(f"/cases/{made.case.reference}/").text
    page = client.get(address)
    assert page.status_code == 200 and other.case.reference in page.text and 'name="seen"' in page.text
    assert state_of(other).state == "open"


def test_a_possible_link_is_decided_by_a_person_and_the_old_number_leads_on(
    made: Made, other: Made, possible: Link, cast: Cast, client: Client
) -> None:
    sign_in(client, cast.thai_investigator)
    address = f"/cases/{made.case.reference}/links/{possible.pk}/same/"
    refused = client.post(address, {"seen": "0" * 64, "reason": "เหตุผลที่พิมพ์ไว้"})
    assert refused.status_code == 409 and "เหตุผลที่พิมพ์ไว้" in refused.text
    seen = client.get(address).context["preview"].seen
    assert client.post(address, {"seen": seen, "reason": "บัญชีเดียวกัน"}).status_code == 302
    old = client.get(f"/cases/{other.case.reference}/", follow=True)
    assert old.redirect_chain[-1][0] == f"/cases/{made.case.reference}/" and "บัญชีเดียวกัน" in old.text
    assert client.get("/cases/", {"q": other.case.reference}).status_code == 200
    with acting_as("SYS"):
        undo = f"/cases/{made.case.reference}/merges/{Merge.objects.get().pk}/undo/"
    assert client.get(undo).status_code == 200 and client.post(undo, {"reason": ""}).status_code == 422
    assert client.post(undo, {"reason": "คนละแก๊ง"}).status_code == 302
    assert client.get(f"/cases/{other.case.reference}/").status_code == 200
    assert client.get(undo).status_code == 409


def test_not_the_same_of_a_possible_link_stands_above_the_engine(
    made: Made, other: Made, possible: Link, cast: Cast, client: Client
) -> None:
    sign_in(client, cast.thai_investigator)
    address = f"/cases/{made.case.reference}/links/{possible.pk}/not-same/"
    assert client.get(address).status_code == 200
    assert client.post(address, {"reason": "คนละแก๊ง"}).status_code == 302
    assert f"{possible.pk}/same/" not in client.get(f"/cases/{made.case.reference}/").text
    assert (state_of(other).state, state_of(other).complaint_count) == ("open", 2)


def test_the_other_side_sees_no_possibility_and_merges_nothing(
    made: Made, other: Made, possible: Link, cast: Cast, client: Client
) -> None:
    sign_in(client, cast.khmer_investigator)
    assert str(possible.pk) not in client.get(f"/cases/{made.case.reference}/").text
    for method in (client.get, client.post):
        assert method(f"/cases/{made.case.reference}/links/{possible.pk}/same/").status_code == 404


def test_an_agencys_system_looks_merges_and_undoes(made: Made, other: Made, cast: Cast) -> None:
    caller = Caller(cast.thai_investigator)
    path, query = f"cases/{made.case.reference}/merges/", f"?other={other.case.reference}"
    shown = caller.get(path + query).json()
    assert (shown["complaints"], shown["refused"], shown["queues"]) == (2, "", ["TH-NBTC", "TH-CCIB"])
    stale = caller.post(path, {"other": other.case.reference, "seen": "0" * 64})
    assert (stale.status_code, stale.json()["code"]) == (409, "stale_version")
    done = caller.post(path, {"other": other.case.reference, "seen": shown["seen"]})
    assert done.status_code == 201
    old = caller.get(f"cases/{other.case.reference}/")
    assert (old.status_code, old.headers["Location"]) == (307, f"/api/v1/cases/{made.case.reference}/")
    back = caller.post(f"{path}{done.json()['id']}/undo/", {"reason": "คนละแก๊ง"})
    assert (back.json()["reference"], back.json()["complaint_count"]) == (other.case.reference, 2)


def test_the_interface_refuses_what_the_page_refuses(made: Made, other: Made, cast: Cast) -> None:
    path = f"cases/{made.case.reference}/merges/"
    assert Caller(cast.khmer_investigator).post(path, {"other": other.case.reference}).status_code == 404
    assert Caller(cast.thai_aoc).post(path, {"other": other.case.reference}).status_code == 403
    own = Caller(cast.thai_investigator).post(path, {"other": made.case.reference})
    assert (own.status_code, own.json()["code"]) == (422, "not_mergeable")
