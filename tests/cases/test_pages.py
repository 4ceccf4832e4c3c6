"""The pages of the desk, as officers of both sides read them in three languages."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases import actions
from cases.models import QueueItem
from taskforce.access.context import acting_as
from tests.cases.build import CANARIES, SITE, Made, a_case, a_share
from tests.cast import Cast, sign_in

LANGUAGES = ("th", "km", "en")


def pages(made: Made, officer: object) -> list[str]:
    queue = {"TH-CCIB": "TH-CCIB", "KH-PP-1": "KH-PP-1", "TH-AOC": "TH-AOC"}[officer.agency_id]  # type: ignore[attr-defined]
    return ["/desk/", f"/queues/{queue}/", "/cases/", f"/cases/{made.case.reference}/"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_opens_for_both_sides(made: Made, cast: Cast, client: Client, language: str) -> None:
    for officer in (cast.thai_investigator, cast.thai_supervisor, cast.thai_aoc, cast.khmer_investigator):
        sign_in(client, officer, language=language)
        for address in pages(made, officer):
            answer = client.get(address)
            assert answer.status_code == 200, address
            assert f'lang="{language}"' in answer.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cambodian_page_holds_nothing_of_a_victim(made: Made, cast: Cast, client: Client, language: str) -> None:
    with acting_as("TH"), transaction.atomic():
        actions.add_note(
            case=made.case, text="เฉพาะฝ่ายไทย คานารีบันทึก", language="th", both_sides=False, by=cast.thai_investigator
        )
    a_share(made, cast)
    for officer in (cast.khmer_investigator, cast.khmer_supervisor):
        sign_in(client, officer, language=language)
        for address in pages(made, officer):
            text = client.get(address).content.decode()
            found = [word for word in CANARIES.values() if word in text]
            assert not found, (address, found)
            assert "คานารีบันทึก" not in text
            assert f"{SITE[0]:.4f}" not in text
            assert "ม. " not in text


def test_the_thai_page_shows_the_precise_site_and_the_hold(made: Made, cast: Cast, client: Client) -> None:
    sign_in(client, cast.thai_investigator, language="th")
    text = client.get(f"/cases/{made.case.reference}/").content.decode()
    assert f"{SITE[0]:.4f}" in text
    assert "0123456789" in text
    assert not any(CANARIES[key] in text for key in ("story", "name", "from_account", "statement"))


def test_a_stranger_finds_a_case_that_is_not_joint_nowhere(cast: Cast, client: Client) -> None:
    made = a_case(joint=False, queues=("TH-CCIB", "TH-AOC"))
    sign_in(client, cast.khmer_investigator)
    assert client.get(f"/cases/{made.case.reference}/").status_code == 404
    assert made.case.reference not in client.get("/cases/").content.decode()
    assert f"/cases/{made.case.reference}/" not in client.get(f"/cases/?q={made.case.reference}").content.decode()


@pytest.mark.parametrize("typed", ["081 111 0042", "+66811110042"])
def test_a_search_for_the_victims_own_number_finds_nothing(made: Made, cast: Cast, client: Client, typed: str) -> None:
    for officer in (cast.thai_investigator, cast.khmer_investigator):
        sign_in(client, officer)
        assert f"/cases/{made.case.reference}/" not in client.get("/cases/", {"q": typed}).content.decode()


@pytest.mark.parametrize(
    "typed", ["+855965550142", "096 555 0142", "០៩៦ ៥៥៥ ០១៤២", "012-3-45678-9", "https://parcel-th.example"]
)
def test_a_search_for_a_suspects_identifier_finds_the_case(made: Made, cast: Cast, client: Client, typed: str) -> None:
    for officer in (cast.thai_investigator, cast.khmer_investigator):
        sign_in(client, officer)
        assert f"/cases/{made.case.reference}/" in client.get("/cases/", {"q": typed}).content.decode()


def test_a_queue_of_another_agency_does_not_exist(made: Made, cast: Cast, client: Client) -> None:
    sign_in(client, cast.stranger)
    assert client.get("/queues/KH-PP-1/").status_code == 404
    assert client.get("/queues/NOWHERE/").status_code == 404
    assert client.post(f"/queue-items/{made.items['KH-PP-1'].pk}/take/").status_code == 404
    assert client.post("/queue-items/no-uuid/take/").status_code == 404


def test_nobody_is_led_to_sign_in_and_an_auditor_is_refused(made: Made, cast: Cast, client: Client) -> None:
    assert client.get("/desk/").status_code == 302
    sign_in(client, cast.auditor)
    assert client.get("/desk/").status_code == 200
    assert client.get("/queues/TH-CCIB/").status_code == 403
    assert client.get(f"/cases/{made.case.reference}/").status_code == 403


def test_taking_from_the_queue_leads_to_the_case(made: Made, cast: Cast, client: Client) -> None:
    sign_in(client, cast.khmer_investigator)
    answer = client.post(f"/queue-items/{made.items['KH-PP-1'].pk}/take/", {"open": "1"})
    assert (answer.status_code, answer["Location"]) == (302, f"/cases/{made.case.reference}/")
    with acting_as("SYS"):
        assert QueueItem.objects.get(pk=made.items["KH-PP-1"].pk).officer == cast.khmer_investigator


def test_a_note_without_text_comes_back_with_everything_typed(made: Made, cast: Cast, client: Client) -> None:
    sign_in(client, cast.thai_investigator, language="en")
    address = f"/cases/{made.case.reference}/task/"
    answer = client.post(
        address, {"title": "ask the bank", "agency": "TH-CCIB", "due_0": "31", "due_1": "2", "due_2": "2569"}
    )
    assert answer.status_code == 422
    assert "ask the bank" in answer.content.decode()


def test_a_note_is_added_and_read_by_the_other_side(made: Made, cast: Cast, client: Client) -> None:
    sign_in(client, cast.khmer_investigator)
    address = f"/cases/{made.case.reference}/"
    answer = client.post(address + "note/", {"text": "សូមបញ្ជាក់ម៉ោង", "language": "km", "both_sides": "on"})
    assert answer.status_code == 302
    sign_in(client, cast.thai_investigator)
    assert "សូមបញ្ជាក់ម៉ោង" in client.get(address).content.decode()


def test_a_share_goes_its_whole_way_on_pages(made: Made, cast: Cast, client: Client) -> None:
    sign_in(client, cast.thai_investigator)
    asked = {
        "item": f"site:{made.site.pk}",  # type: ignore[union-attr]
        "language": "th",
        "to_agency": "KH-PP-1",
        "purpose": "LOCATE",
        "reason": "ตรวจสอบสถานที่",
        "days": "30",
    }
    assert client.post(f"/cases/{made.case.reference}/share/", asked).status_code == 302
    with acting_as("SYS"):
        share = made.case.shares.get()
    sign_in(client, cast.thai_supervisor)
    assert share.snapshot_hash in client.get(f"/shares/{share.pk}/").content.decode()
    assert client.post(f"/shares/{share.pk}/approve/", {"seen_hash": share.snapshot_hash}).status_code == 302
    sign_in(client, cast.khmer_investigator)
    assert f"{SITE[0]:.4f}" in client.get(f"/shares/{share.pk}/").content.decode()
    told = {"answer": "declined", "text": "", "language": "km"}
    assert client.post(f"/shares/{share.pk}/answer/", told).status_code == 422
    assert client.post(f"/shares/{share.pk}/answer/", {**told, "text": "មិនមែនទីនេះ"}).status_code == 302
    sign_in(client, cast.thai_investigator)
    assert "មិនមែនទីនេះ" in client.get(f"/shares/{share.pk}/").content.decode()


def test_a_longer_queue_does_not_ask_the_database_more_often(cast: Cast, client: Client) -> None:
    sign_in(client, cast.thai_supervisor)
    asked = []
    for _ in range(3):
        a_case(complaints=1)
        client.get("/queues/TH-CCIB/")
        with CaptureQueriesContext(connection) as queries:
            client.get("/queues/TH-CCIB/")
        asked.append(len(queries))
    assert asked[0] == asked[-1] <= 26


def test_pages_of_a_queue_follow_each_other(cast: Cast, client: Client) -> None:
    from cases.queries.queues import Filters, queue_page
    from taskforce.agencies.queries import queue

    with acting_as("SYS"):
        made = [a_case(complaints=1) for _ in range(5)]
    with acting_as("TH"), transaction.atomic():
        officer, row = cast.thai_supervisor, queue("TH-CCIB")
        first = queue_page(officer, row, Filters(), size=2)
        second = queue_page(officer, row, Filters(), first.after, size=2)
        third = queue_page(officer, row, Filters(), second.after, size=2)
        shown = [item.case_id for page in (first, second, third) for item in page.items]
    assert shown == [m.case.pk for m in reversed(made)]
    assert third.after == ""
