"""What the public may send: always an answer in the reader's language, nothing typed lost, never a fault of ours."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from complaints.models import Complaint, Draft, Evidence
from taskforce.access.context import acting_as
from tests.bad_input.hostile import speaks
from tests.complaints.victims import ABOUT, CHECK, STORY, contact, fill, money, text_of, transfer

pytestmark = pytest.mark.django_db
LANGUAGES = ("th", "km", "en")


def reader(language: str) -> Client:
    """A browser that sees what a victim would see when something breaks."""
    client = Client(raise_request_exception=False)
    client.cookies["language"] = language
    client.post("/file/start/", {"paid": "no"})
    return client


def stored(model: Any) -> int:
    with acting_as("SYS"):
        return int(model.objects.count())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_story_of_a_million_letters_is_answered_in_words_and_kept_on_the_page(language: str) -> None:
    story = "ฟ" * 1_000_000
    answer = reader(language).post("/file/story/", {"text": story})
    page = text_of(answer)
    alert = page.split('role="alert"')[1][:1500]
    assert answer.status_code == 422 and f'<html lang="{language}"' in page
    assert story in page and speaks(alert, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_post_above_all_limits_is_answered_in_words_and_the_draft_stays(language: str) -> None:
    client = reader(language)
    client.post("/file/story/", {"text": STORY})
    answer = client.post("/file/story/", {"text": "ก" * 9_000_000})
    page = text_of(answer)
    assert answer.status_code == 413 and f'<html lang="{language}"' in page and speaks(page, language)
    assert STORY in text_of(client.get("/file/story/"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_thousand_fields_are_refused_in_words_and_the_draft_stays(language: str) -> None:
    client = reader(language)
    client.post("/file/story/", {"text": STORY})
    answer = client.post("/file/contacts/", {f"form-{n}-value": str(n) for n in range(3000)})
    page = text_of(answer)
    assert answer.status_code in (400, 413, 422) and f'<html lang="{language}"' in page and speaks(page, language)
    assert STORY in text_of(client.get("/file/story/"))


@pytest.mark.parametrize("raw", [b"text=%ED%A0%80%00%FF%FEabc", b"text=\xff\xfe\x00abc", b"%00=1&text=abc"])
def test_bytes_that_are_no_text_are_kept_as_far_as_they_can_be(raw: bytes) -> None:
    client = reader("th")
    answer = client.generic("POST", "/file/story/", raw, "application/x-www-form-urlencoded")
    assert answer.status_code == 302, text_of(answer)[:500]
    assert "abc" in text_of(client.get("/file/story/"))


def test_thai_and_khmer_digits_are_read_as_numbers() -> None:
    client = reader("th")
    fill(client, until="about")
    client.post("/file/money/", money(transfer(amount="៤៩ ៥០០", to_account="០១២៣៤៥៦៧៨៩")))
    client.post("/file/contacts/", contact("០៨១ ២៣៤ ៥៦៧៨"))
    client.post("/file/about/", ABOUT)
    assert client.post("/file/check/", CHECK).status_code == 302
    with acting_as("SYS"):
        filed = Complaint.objects.select_related("story").get()
    (kept,) = filed.story.statement["transfers"]
    assert filed.amount_lost_minor == 4_950_000 and kept["to_account"] == "0123456789"
    assert filed.story.statement["contacts"][0]["value"] == "+66812345678"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("slip.png", b"MZ\x90\x00" + bytes(300)),
        ("slip.jpg", b"%PDF-1.4\n%%EOF"),
        ("\u202egnp.exe\x00.png", b"<script>"),
        ("../../etc/passwd", b"x"),
        ("ก" * 300 + ".png", b""),
    ],
)
def test_a_file_that_lies_is_refused_in_words_and_nothing_of_it_is_kept(
    language: str, name: str, content: bytes, settings: Any, tmp_path: Any
) -> None:
    settings.EVIDENCE_DIR = tmp_path
    client = reader(language)
    client.post("/file/story/", {"text": STORY})
    client.post("/file/contacts/", contact())
    lie = SimpleUploadedFile("x", content, content_type="image/png")
    lie._name = name  # the client's own name, past Django's tidy setter
    answer = client.post("/file/evidence/", {"files": [lie]})
    page = text_of(answer)
    assert answer.status_code in (302, 422) and stored(Evidence) == 0
    assert answer.status_code == 302 or (f'<html lang="{language}"' in page and speaks(page, language))
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_forged_step_says_what_comes_first_and_files_nothing(language: str) -> None:
    client = reader(language)
    for forged in ("check", "about", "__proto__", "%00", "x" * 400):
        answer = client.post(f"/file/{forged}/", CHECK, follow=True)
        assert answer.status_code == 200 and f'<html lang="{language}"' in text_of(answer), forged
    assert stored(Complaint) == 0 and stored(Draft) == 1


@pytest.mark.parametrize("change", [
    {"day_0": "0", "day_1": "0", "day_2": "0"},
    {"day_0": "31", "day_1": "2", "day_2": "2026"},
    {"day_0": "29", "day_1": "2", "day_2": "2569"},
    {"day_0": "1", "day_1": "1", "day_2": "1"},
    {"day_0": "1", "day_1": "1", "day_2": "9999"},
    {"day_0": "๓๑", "day_1": "๑๒", "day_2": "๙๙๙๙๙"},
    {"day_0": "-1", "day_1": "²", "day_2": "½"},
    {"time": "99:99"},
    {"time": "\x00"},
])  # fmt: skip
def test_an_absurd_date_is_asked_again_and_all_else_stays_typed(change: dict[str, str]) -> None:
    client = reader("km")
    client.post("/file/start/", {"paid": "yes"})
    answer = client.post("/file/money/", money(transfer(to_name="นายสมมุติ", **change)))
    page = text_of(answer)
    if change.get("time") == "\x00":  # what cannot be kept is passed over
        assert answer.status_code in (302, 422)
        return
    assert answer.status_code == 422 and '<html lang="km"' in page and speaks(page.split('role="alert"')[1], "km")
    assert "นายสมมุติ" in page and "๔๙,๕๐๐.๐๐" in page


@pytest.mark.parametrize("asked", ["xx", "th-TH-x-x", "%00", "ก" * 300, "../en", "EN", ""])
def test_an_unknown_language_is_passed_over(asked: str) -> None:
    client = Client(raise_request_exception=False)
    for path in ("/", "/follow/", "/components/", "/nothing/here/"):
        answer = client.get(path, {"lang": asked}, headers={"accept-language": "km;q=0.9, tlh, *;q=junk"})
        assert answer.status_code in (200, 404)
        assert any(f'<html lang="{known}"' in text_of(answer) for known in LANGUAGES)
        assert "language" not in answer.cookies or answer.cookies["language"].value in LANGUAGES


@pytest.mark.parametrize(
    "header", ["", "*", "km" * 4000, ";;;,,,", "q=1;q=1", "th;q=nan", "\udc80".encode("utf-8", "replace").decode()]
)
@pytest.mark.parametrize("cookie", ["xx", "x" * 3000, "th;Domain=evil.example", "\\000"])
def test_junk_in_headers_and_cookies_is_answered_in_a_language_of_the_portal(header: str, cookie: str) -> None:
    client = Client(raise_request_exception=False)
    for name in ("language", "sessionid", "csrftoken", "scheme", "draft", "follow", "messages"):
        client.cookies[name] = cookie
    for path in ("/", "/follow/complaint/", "/desk/", "/accounts/login/"):
        answer = client.get(path, headers={"accept-language": header})
        assert answer.status_code in (200, 302), path
        if answer.status_code == 200:
            assert any(f'<html lang="{known}"' in text_of(answer) for known in LANGUAGES)


@pytest.mark.parametrize("kind", ["application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
                                  "multipart/form-data; boundary=\xe0", "application/x-www-form-urlencoded; charset=klingon", "x", ""])  # fmt: skip
def test_a_page_that_gets_something_else_than_a_form_answers_in_words(kind: str) -> None:
    client = reader("km")
    client.post("/file/story/", {"text": STORY})
    for path in ("/file/story/", "/file/start/", "/follow/", "/file/resume/", "/accounts/login/", "/scheme/"):
        answer = client.generic("POST", path, b'{"text": "\\ud800"', kind)
        assert answer.status_code < 500, (path, kind)
    assert STORY in text_of(client.get("/file/story/")) or kind in ("", "x")


@pytest.mark.parametrize(
    "typed", ["", "\x00", "TH-2026-AAAAAA-A", "9" * 4000, "ก-ข", "AAAA-AAAA-AAAA-AAAA", "' OR 1=1"]
)
def test_a_wrong_number_or_code_opens_nothing_and_says_so(typed: str) -> None:
    client = reader("km")
    for path, given in (("/follow/", {"reference": typed, "secret": typed}), ("/file/resume/", {"code": typed})):
        answer = client.post(path, given)
        page = text_of(answer)
        assert answer.status_code in (422, 429) and '<html lang="km"' in page and speaks(page, "km"), path
