"""The pages as officers of both sides use them: every form by a real post, in three languages."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client
from django.utils import timezone

from extradition import actions
from extradition.models import Candidate, Handover, Person, Warrant
from tests.cast import sign_in
from tests.extradition.build import (
    KHMER,
    World,
    a_draft,
    a_matched_person,
    a_person,
    a_warrant,
    approved,
    as_officer,
    everything,
    fresh,
    proposed,
    sent,
    signed,
)

pytestmark = pytest.mark.django_db


def code_of(officer: Any) -> str:
    """Enrol the officer in a second factor, and give the code that it shows now."""
    secret = generate_totp_secret()
    TOTP.activate(officer, secret)
    counters = list(yield_hotp_counters_from_time())
    return format_hotp_value(hotp_value(secret, counters[len(counters) // 2]))


def three(name: str, day: Any) -> dict[str, str]:
    return {f"{name}_0": str(day.day), f"{name}_1": str(day.month), f"{name}_2": str(day.year + 543)}


@pytest.mark.parametrize("language", ["th", "km", "en"])
def test_every_page_opens_for_both_sides(world: World, client: Client, language: str) -> None:
    warrant, states = a_warrant(world), []
    states.append(f"/persons/{sent(world, a_person(world)).reference}/")
    states += [f"/handovers/{h.reference}/" for h in (signed(world), a_draft(world))]
    for officer, more in (
        (world.judge, ["/warrants/", f"/warrants/{warrant.pk}/"]),
        (world.prosecutor, ["/warrants/new/"]),
        (world.cast.thai_liaison, ["/handovers/new/"]),
        (world.finder, ["/persons/new/"]),
        (world.preparer, ["/handovers/new/"]),
    ):
        sign_in(client, officer, language=language)
        for address in ["/persons/", "/persons/?q=x&state=found", "/handovers/", *states, *more]:
            answer = client.get(address)
            hidden = address == states[-1] and officer.side == "TH"
            assert answer.status_code == (404 if hidden else 200), (officer, address)
            assert f'<html lang="{language}"' in answer.content.decode()


def test_a_person_is_recorded_as_typed(world: World, client: Client) -> None:
    sign_in(client, world.finder)
    yesterday = timezone.localdate() - timedelta(days=1)
    form = {
        "name_given": KHMER, "other_names": "Sarawut\r\nTon\r\n", "sex": "M", "nationality": "TH",
        **three("birth_date", timezone.localdate().replace(year=timezone.localdate().year - 16, day=1)),
        **three("found_on", yesterday), "found_time": "១៤.០៥", "found_place": "ប៉ោយប៉ែត", "province": "KH-1",
        "indicators": ["debt", "unpaid"], "document_no": "AA1234567",
    }  # fmt: skip
    answer = client.post("/persons/new/", form)
    person = everything(Person)[0]
    assert answer.status_code == 302 and answer.url.endswith(f"{person.reference}/")
    assert (person.other_names, person.minor, person.joint) == (["Sarawut", "Ton"], True, False)
    assert timezone.localtime(person.found_at).strftime("%H:%M") == "14:05" and person.document_sealed


@pytest.mark.parametrize(("field", "value"), [("name_given", ""), ("found_time", "25:00"), ("case", "J-2026-NOBODY-X")])
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(world: World, client: Client, field: str, value: str) -> None:
    sign_in(client, world.finder, language="en")
    form = {
        "name_given": KHMER,
        **three("found_on", timezone.localdate()),
        "found_time": "00:01",
        "found_place": "ទីនេះ",
    }
    answer = client.post("/persons/new/", {**form, field: value})
    text = answer.content.decode()
    assert answer.status_code == 422 and 'role="alert"' in text and "ទីនេះ" in text
    assert everything(Person) == []


def test_from_screening_to_its_end_on_the_page(world: World, client: Client) -> None:
    a_warrant(world)
    person = a_person(world)
    page = f"/persons/{person.reference}/"
    sign_in(client, world.finder)
    assert client.post(f"{page}send/").status_code == 302
    sign_in(client, world.judge)
    text = client.get(page).content.decode()
    assert KHMER.split()[0] in text and "สราวุธ" in text and "100%" in text
    candidate = everything(Candidate)[0]
    judge = f"{page}candidates/{candidate.pk}/"
    assert client.post(judge, {"judgement": "same"}).status_code == 422
    assert client.post(judge, {"judgement": "same", "reason": "เสียงตรงกัน"}).status_code == 302
    assert client.post(f"{page}finish/").status_code == 302
    assert fresh(person).screening_result == "match"


def test_a_list_is_prepared_approved_and_signed_on_its_page(world: World, client: Client) -> None:
    person = a_matched_person(world)
    sign_in(client, world.preparer)
    later = timezone.localdate() + timedelta(days=2)
    form = {"gate": "G-KLK", **three("planned_on", later), "planned_time": "09:00", "legal_basis": "deportation"}
    answer = client.post("/handovers/new/", {**form, "interpreter": "Nuon", "medical_note": "ល្អ"})
    page = answer.url
    assert client.post(f"{page}add/", {"person": [person.reference]}).status_code == 302
    assert client.post(f"{page}move/propose/").status_code == 302
    handover = everything(Handover)[0]
    shown = {"shown_hash": handover.document_hash}
    for signer in world.signers:
        sign_in(client, signer)
        assert client.post(f"{page}approve/", shown).status_code == 302
    for signer in world.signers:
        sign_in(client, signer)
        wrong = client.post(f"{page}sign/", {**shown, "persons": "2", "code": "000000"})
        assert wrong.status_code == 422
        given = {**shown, "persons": "១" if signer.side == "KH" else "๑", "code": code_of(signer)}
        assert client.post(f"{page}sign/", given).status_code == 302
    assert fresh(handover).state == "signed"
    assert client.post(f"{page}complete/", {"counted": "1"}).status_code == 302
    assert fresh(handover).state == "completed"


def test_a_wrong_code_signs_nothing_and_a_right_one_signs_once(world: World, client: Client) -> None:
    handover = approved(world)
    thai, _khmer = world.signers
    sign_in(client, thai, language="en")
    code = code_of(thai)
    form = {"shown_hash": handover.document_hash, "persons": "1", "code": "999999" if code != "999999" else "1"}
    answer = client.post(f"/handovers/{handover.reference}/sign/", form)
    assert answer.status_code == 422 and "This code does not fit" in answer.content.decode()
    assert client.post(f"/handovers/{handover.reference}/sign/", {**form, "code": code}).status_code == 302
    assert client.post(f"/handovers/{handover.reference}/sign/", {**form, "code": code}).status_code == 409
    assert fresh(handover).state == "approved"


def test_a_stale_page_says_read_again_and_shows_the_new_hash(world: World, client: Client) -> None:
    handover = proposed(world)
    old = handover.document_hash
    as_officer(world.preparer, actions.change, handover=handover, interpreter="Someone else")
    again = as_officer(world.preparer, actions.propose, handover=fresh(handover))
    sign_in(client, world.signers[0], language="en")
    answer = client.post(f"/handovers/{handover.reference}/approve/", {"shown_hash": old})
    text = answer.content.decode()
    assert answer.status_code == 409 and "Read it again, then decide" in text
    assert f'value="{again.document_hash}"' in text and old not in text


def test_the_demonstration_shows_the_code_beside_the_field(world: World, client: Client, settings: Any) -> None:
    handover = approved(world)
    code_of(world.signers[0])
    sign_in(client, world.signers[0], language="en")
    page = f"/handovers/{handover.reference}/"
    settings.DEMO = False
    assert "The code of this invented officer" not in client.get(page).content.decode()
    settings.DEMO = True
    assert "The code of this invented officer" in client.get(page).content.decode()


def test_a_refusal_without_a_reason_is_asked_again(world: World, client: Client) -> None:
    handover = proposed(world)
    sign_in(client, world.signers[0])
    page = f"/handovers/{handover.reference}/"
    assert client.post(f"{page}refuse/", {"ground": "GATE"}).status_code == 422
    assert client.post(f"{page}refuse/", {"ground": "GATE", "reason": "ด่านปิด"}).status_code == 302
    assert "ด่านปิด" in client.get(page).content.decode()


def test_a_warrant_is_recorded_once_and_checked_on_its_page(world: World, client: Client) -> None:
    sign_in(client, world.prosecutor)
    form = {"court": "ศาลอาญา", "label": "จ.๑๒๓/๒๕๖๙", "name": "เอกชัย บุญเรือง", "offence": "FRAUD-PUBLIC"}
    form |= three("issued_on", timezone.localdate())
    assert client.post("/warrants/new/", form).status_code == 302
    assert client.post("/warrants/new/", form).status_code == 422
    warrant = everything(Warrant)[0]
    assert warrant.label == "จ.123/2569" and warrant.limitation_on.year == timezone.localdate().year + 10
    before = warrant.status_checked_at
    assert client.post(f"/warrants/{warrant.pk}/check/").status_code == 302
    assert fresh(warrant).status_checked_at > before


@pytest.mark.parametrize("address", ["/persons/P-2026-\x00/", "/handovers/%ED%A0%80/", "/warrants/not-an-id/"])
def test_a_forged_address_is_a_page_that_does_not_exist(world: World, client: Client, address: str) -> None:
    sign_in(client, world.judge)
    assert client.get(address).status_code == 404


def test_a_get_of_an_address_that_takes_forms_leads_back(world: World, client: Client) -> None:
    handover = proposed(world)
    sign_in(client, world.signers[0])
    answer = client.get(f"/handovers/{handover.reference}/approve/")
    assert answer.status_code == 302 and answer.url == f"/handovers/{handover.reference}/"


def test_lists_are_narrowed_to_a_case_a_person_or_a_number(world: World, client: Client) -> None:
    from tests.cases.build import a_case

    case = a_case().case
    person = a_matched_person(world, case=case)
    handover, other = proposed(world, person, case=case), a_draft(world)
    sign_in(client, world.preparer)
    for q in (case.reference, person.reference, handover.reference.lower()):
        text = client.get("/handovers/", {"q": q}).content.decode()
        assert handover.reference in text and other.reference not in text
    assert person.reference in client.get("/persons/", {"q": case.reference}).content.decode()
    assert person.reference not in client.get("/persons/", {"q": handover.reference}).content.decode()
    page = client.get(f"/cases/{case.reference}/").content.decode()
    assert f"/persons/?q={case.reference}" in page and f"/handovers/new/?case={case.reference}" in page


def test_victims_are_told_once_by_those_who_may(world: World, client: Client) -> None:
    from complaints.models import Outcome
    from tests.cases.build import a_case

    case = a_case().case
    page = f"/cases/{case.reference}/outcomes/"
    sign_in(client, world.judge)
    assert client.get(page).status_code == 403
    sign_in(client, world.cast.khmer_supervisor)
    assert client.get(page).status_code == 404
    sign_in(client, world.cast.thai_supervisor)
    assert client.post(page, {}).status_code == 422
    for _twice in range(2):
        assert client.post(page, {"kind": "suspects_found"}).status_code == 302
    assert len(everything(Outcome)) == 2
