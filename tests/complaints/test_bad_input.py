"""Bad input: a clear answer in the reader's language, nothing lost, never a 500."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from complaints.models import Complaint
from complaints.typed import normalise, thai_id_holds
from taskforce.access.context import acting_as
from tests.complaints.victims import ABOUT, STORY, browser, contact, fill, money, send, text_of, transfer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def as_portal() -> Iterator[None]:
    with acting_as("SYS"):
        yield


def test_a_story_of_a_million_letters_is_asked_to_be_shorter_and_stays_on_the_page():
    client = browser()
    client.post("/file/start/", {"paid": "no"})
    story = "ก" * 1_000_000
    answer = client.post("/file/story/", {"text": story})
    page = text_of(answer)
    assert answer.status_code == 422 and "1,000,000" in page and "200,000" in page and page.count(story) == 1


def test_the_longest_story_is_filed_byte_for_byte():
    client = browser()
    fill(client, paid="no")
    story = ("  ย่อหน้า\r\n\tแท็บ " * 20_000)[:200_000]
    client.post("/file/story/", {"text": story})
    send(client)
    assert Complaint.objects.get().story.text == story


def test_nul_and_half_a_surrogate_pair_become_something_that_can_be_kept():
    client = browser()
    fill(client, paid="no")
    client.post(
        "/file/story/", {"text": "ก่อน\x00หลัง \udc80 จบ".encode("utf-8", "surrogatepass").decode("utf-8", "replace")}
    )
    client.post("/file/about/", {**ABOUT, "name": "สม\x00ชาย"})
    assert send(client).status_code == 302
    complaint = Complaint.objects.get()
    assert "\x00" not in complaint.story.text and "ก่อนหลัง" in complaint.story.text


@pytest.mark.parametrize("name", ["check", "about", "evidence"])
def test_a_forged_step_leads_to_the_first_that_is_missing_with_a_sentence(name):
    client = browser("en")
    client.post("/file/start/", {"paid": "no"})
    answer = client.post(f"/file/{name}/", {"declared": "on"}, follow=True)
    assert answer.redirect_chain[-1][0] == "/file/story/" and "This part comes first" in text_of(answer)
    assert not Complaint.objects.exists()


def test_a_step_that_does_not_exist_leads_to_the_first_that_is_missing():
    client = browser()
    client.post("/file/start/", {"paid": "no"})
    assert client.get("/file/../etc/").status_code in (302, 404)
    assert client.get("/file/nonsense/").url == "/file/story/"


def test_without_a_draft_every_page_leads_to_the_first_question():
    client = browser()
    for path in ("/file/story/", "/file/check/", "/file/receipt/"):
        assert client.get(path).url == "/"
    assert client.post("/file/check/", {"declared": "on"}).url == "/"


@pytest.mark.parametrize("cookie", ["", "x", "x" * 5000, "WyJhIl0:1abc:def", "ก"])
def test_a_forged_cookie_opens_nothing(cookie):
    client = browser()
    client.cookies["draft"] = cookie.encode("ascii", "replace").decode()
    assert client.get("/file/check/").url == "/"


def test_an_unknown_language_is_answered_in_thai():
    client = browser("xx")
    page = text_of(client.get("/?lang=tlh", headers={"accept-language": "xx-YY"}))
    assert '<html lang="th"' in page


@pytest.mark.parametrize(
    "changes",
    [
        {"amount": "๑๐ ล้าน"},
        {"amount": "1e999"},
        {"amount": "-5"},
        {"amount": "9" * 400},
        {"day_0": "32"},
        {"day_2": "69"},
        {"day_2": "9999999999999"},
        {"day_0": "31", "day_1": "12", "day_2": "2600"},
        {"time": "25:99"},
        {"rail": "teleport"},
        {"to_bank": "999"},
        {"to_account": "12"},
        {"rail": "crypto", "to_account": "T" + "x" * 33},
    ],
)
def test_a_wrong_field_is_named_and_nothing_is_lost(changes):
    client = browser()
    client.post("/file/start/", {"paid": "yes"})
    answer = client.post("/file/money/", money(transfer(**changes)))
    page = text_of(answer)
    assert answer.status_code == 422 and 'role="alert"' in page and "๐๑๒-๓-๔๕๖๗๘-๙" in page or "to_account" in changes


@pytest.mark.parametrize("total", ["", "-1", "999999999", "abc", "๓"])
def test_a_counter_of_rows_that_was_tampered_with_is_put_right(total):
    client = browser()
    client.post("/file/start/", {"paid": "yes"})
    answer = client.post("/file/money/", {**money(transfer()), "form-TOTAL_FORMS": total})
    assert answer.status_code == 302, text_of(answer)


def test_a_thousand_rows_are_cut_to_fifty():
    client = browser()
    fill(client, until="contacts")
    rows = {}
    for number in range(400):
        rows |= contact(f"08{number:08}", number=number)
    assert client.post("/file/contacts/", rows).status_code == 302


@pytest.mark.parametrize(
    ("type_", "typed", "value"),
    [
        ("phone", "๐๘๑-๒๓๔-๕๖๗๘", "+66812345678"),
        ("phone", "+855 12 345 678", "+85512345678"),
        ("line_id", "@Fake.Police", "@fake.police"),
        ("line_id", "https://line.me/ti/p/~scam01", "scam01"),
        ("telegram", "https://t.me/Scam_Bot", "scam_bot"),
        ("facebook", "https://www.facebook.com/profile.php?id=123456", "123456"),
        ("url", "hxxps://Evil-Parcel[.]top/Path?a=1#x", "https://evil-parcel.top/Path?a=1"),
        ("url", "evil-parcel.top", "evil-parcel.top"),
        ("email", "Scam(at)example.org", "scam@example.org"),
    ],
)
def test_what_is_typed_becomes_what_linking_compares(type_, typed, value):
    found = normalise(type_, typed)
    assert found is not None and found.value == value


@pytest.mark.parametrize(
    ("type_", "typed"), [("phone", "12"), ("email", "x"), ("url", "hello"), ("crypto_address", "T123")]
)
def test_what_cannot_be_an_identifier_is_asked_again_in_words(type_, typed):
    client = browser()
    fill(client, until="contacts")
    answer = client.post("/file/contacts/", contact(typed, type_))
    assert answer.status_code == 422 and f'value="{typed}"' in text_of(answer)


def test_the_check_digit_of_a_national_id_holds():
    assert thai_id_holds("1101700230708") and not thai_id_holds("1101700230709") and not thai_id_holds("110170023070")


def test_a_story_of_spaces_is_no_story():
    client = browser()
    client.post("/file/start/", {"paid": "no"})
    assert client.post("/file/story/", {"text": " \n\t "}).status_code == 422
    assert client.post("/file/story/", {"text": STORY}).status_code == 302
