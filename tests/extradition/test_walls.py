"""What stays on its side: warrants and candidates by raw SQL, records not sent, pages and answers without a secret."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client

from extradition import actions
from extradition.models import Candidate, Person, Warrant
from taskforce.access.context import acting_as
from taskforce.errors import NotAllowed
from tests.cast import sign_in
from tests.extradition.build import (
    CANARY_WARRANT,
    World,
    a_person,
    a_warrant,
    as_officer,
    everything,
    judged,
    proposed,
    sent,
)

pytestmark = pytest.mark.django_db
THAI_ONLY = ("extradition_warrant", "extradition_candidate")


def rows(side: str, table: str) -> int:
    with acting_as(side), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return int(cursor.fetchone()[0])


@pytest.mark.parametrize("table", THAI_ONLY)
def test_the_cambodian_side_reads_no_warrant_and_no_candidate_by_raw_sql(world: World, table: str) -> None:
    a_warrant(world)
    sent(world, a_person(world))
    assert [rows(side, table) > 0 for side in ("TH", "KH", "PUB", "")] == [True, False, False, False]


def test_a_record_is_the_finders_own_until_it_is_sent(world: World) -> None:
    person = a_person(world)
    assert (rows("TH", "extradition_person"), rows("KH", "extradition_person")) == (0, 1)
    sent(world, person)
    assert rows("TH", "extradition_person") == 1


def test_the_cambodian_side_cannot_write_a_thai_key_by_raw_sql(world: World) -> None:
    handover = proposed(world)
    as_officer(world.signers[0], actions.approve, handover=handover, shown_hash=handover.document_hash)
    with acting_as("KH"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE extradition_approval SET voided_at = now()")
        assert cursor.rowcount == 0
        cursor.execute("DELETE FROM extradition_approval")
        assert cursor.rowcount == 0


def test_only_the_thai_side_records_and_judges_only_the_cambodian_side_finds(world: World) -> None:
    a_warrant(world)
    person = sent(world, a_person(world))
    candidate = everything(Candidate)[0]
    khmer = world.cast.khmer_supervisor
    with pytest.raises(NotAllowed):
        as_officer(khmer, actions.judge_candidate, candidate=candidate, judgement="same", reason="x")
    with pytest.raises(NotAllowed):
        as_officer(khmer, actions.check_warrant, warrant=everything(Warrant)[0])
    with pytest.raises(NotAllowed):
        as_officer(world.judge, actions.record_person, name_given="x", found_at=person.found_at, found_place="x")


@pytest.mark.parametrize("language", ["th", "km", "en"])
def test_no_cambodian_page_or_answer_names_a_warrant_before_it_is_released(
    world: World, client: Client, language: str
) -> None:
    a_warrant(world)
    a_warrant(world, CANARY_WARRANT, 777, national_id="1101700230708")
    person = sent(world, a_person(world, other_names=[CANARY_WARRANT]))
    assert any(c.warrant.number == 777 for c in _with_warrants(person))
    secret = ["777/2569", "101/2569", "สราวุธ", "1101700230708"]
    addresses = ["/persons/", f"/persons/{person.reference}/", f"/api/v1/persons/{person.reference}/"]
    addresses.append(f"/api/v1/persons/{person.reference}/candidates/")
    for officer in (world.finder, world.cast.khmer_supervisor, world.cast.khmer_liaison):
        sign_in(client, officer, language=language)
        for address in addresses:
            answer = client.get(address)
            assert answer.status_code == 200, address
            assert not [word for word in secret if word in answer.content.decode()], address


def _with_warrants(person: Person) -> list[Any]:
    with acting_as("SYS"), transaction.atomic():
        return list(person.candidates.select_related("warrant"))


def test_after_release_the_cambodian_side_reads_the_one_warrant(world: World, client: Client) -> None:
    a_warrant(world)
    a_warrant(world, "สราวุธ มากมาย", 777)
    person = judged(world, sent(world, a_person(world)))
    sign_in(client, world.finder)
    text = client.get(f"/persons/{person.reference}/").content.decode()
    assert "101/2569" in text and "777/2569" not in text and "ตรวจแล้ว" not in text


def test_for_a_cambodian_officer_there_are_no_pages_of_warrants(world: World, client: Client) -> None:
    warrant = a_warrant(world)
    for officer in (world.finder, world.cast.khmer_liaison):
        sign_in(client, officer)
        for address in ("/warrants/", "/warrants/new/", f"/warrants/{warrant.pk}/", f"/warrants/{warrant.pk}/check/"):
            assert client.get(address).status_code == 404, address
            assert client.post(address).status_code == 404, address
    sign_in(client, world.cast.thai_liaison)
    assert client.get("/warrants/").status_code == 403


def test_a_persons_document_number_is_on_no_page(world: World, client: Client) -> None:
    person = sent(world, a_person(world, document_no="1101700230708"))
    for officer in (world.finder, world.judge):
        sign_in(client, officer)
        assert "1101700230708" not in client.get(f"/persons/{person.reference}/").content.decode()
