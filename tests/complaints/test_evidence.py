"""Evidence: kept as it came, and only if it is what it says."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator

import pytest
import segno
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from complaints import evidence_rules, slips
from complaints.actions import attach_file, remove_file, start_draft
from complaints.errors import FileRefused
from complaints.models import Evidence
from taskforce.access.context import acting_as
from taskforce.vault.files import path_of
from tests.complaints.victims import browser, fill, picture, text_of

SLIP = "004000060000010103002021900021231231212000115102TH91049C30"


@pytest.fixture(autouse=True)
def as_portal(tmp_path, settings) -> Iterator[None]:
    settings.EVIDENCE_DIR = tmp_path
    with acting_as("SYS"):
        yield


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(FileRefused) as refused:
        evidence_rules.check_file(name, io.BytesIO(content), len(content))
    assert name[:20] in str(refused.value)
    return refused.value.code.removeprefix("file_refused.")


def png() -> bytes:
    return picture().read()


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("slip.jpg", b"MZ\x90\x00" + bytes(200), "type"),
        ("slip.jpg", b"%PDF-1.4\n1 0 obj\n%%EOF", "lies"),
        ("paper.pdf", b"\x89PNG\r\n\x1a\n" + bytes(80), "lies"),
        ("page.png", b"<html><script>alert(1)</script>", "type"),
        ("slip.png", b"\x89PNG\r\n\x1a\n" + bytes(80), "damaged"),
        ("paper.pdf", b"%PDF-1.4 cut off", "damaged"),
        ("clip.mp4", b"\x00\x00\x00\x18ftypisom" + bytes(12) + b"\x7f\xff\xff\xffmdat", "damaged"),
        ("chat.txt", b"text\x00binary", "type"),
        ("program.exe", png(), "lies"),
        ("empty.png", b"", "empty"),
    ],
)
def test_a_file_that_lies_about_its_type_is_refused_by_name(name, content, why):
    assert refusal(name, content) == why


def test_a_picture_cut_in_half_is_refused():
    whole = io.BytesIO()
    Image.effect_noise((300, 300), 80).save(whole, "PNG")
    assert refusal("slip.png", whole.getvalue()[: len(whole.getvalue()) // 2]) == "damaged"


def test_a_picture_bomb_is_refused_before_it_is_unpacked():
    bomb = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(bomb, "PNG")
    assert len(bomb.getvalue()) < 200_000 and refusal("bomb.png", bomb.getvalue()) == "damaged"


@pytest.mark.parametrize("name", ["slip.png", "SLIP.PNG", "photo.jpg", "no-ending", "ภาพสลิป.png"])
def test_a_real_picture_is_taken_whatever_the_telephone_calls_it(name):
    content = png()
    assert evidence_rules.check_file(name, io.BytesIO(content), len(content)).mime == "image/png"


def test_a_thai_chat_in_old_letters_is_taken():
    content = "แชตกับมิจฉาชีพ".encode("cp874")
    assert evidence_rules.check_file("chat.txt", io.BytesIO(content), len(content)).mime == "text/plain"


def test_an_endless_khmer_name_is_cut_and_keeps_its_ending():
    name = evidence_rules.stored_file_name("../../" + "ស្ត្រី" * 300 + ".png")
    assert len(name) <= 400 and name.endswith(".png") and "/" not in name


@pytest.mark.django_db
def test_a_file_is_stored_byte_for_byte_under_a_random_name():
    draft, _code = start_draft(language="th")
    content = png()
    row = attach_file(upload=upload("ของฉัน.png", content), draft_id=draft.pk)
    assert row.sha256 == hashlib.sha256(content).hexdigest() and row.size == len(content)
    assert path_of(row.stored_name).read_bytes() == content and "ของฉัน" not in row.stored_name


@pytest.mark.django_db
def test_the_same_file_twice_is_kept_once_and_a_removed_one_is_gone(django_capture_on_commit_callbacks):
    draft, _code = start_draft(language="th")
    first = attach_file(upload=upload("a.png", png()), draft_id=draft.pk)
    assert attach_file(upload=upload("b.png", png()), draft_id=draft.pk).pk == first.pk
    with django_capture_on_commit_callbacks(execute=True):
        assert remove_file(draft_id=draft.pk, file_id=first.pk) == "a.png"
    assert not Evidence.objects.exists() and not path_of(first.stored_name).exists()


@pytest.mark.django_db
def test_more_files_than_the_limit_are_refused(monkeypatch):
    monkeypatch.setattr(evidence_rules, "MAX_FILES", 1)
    draft, _code = start_draft(language="th")
    attach_file(upload=upload("a.png", png()), draft_id=draft.pk)
    with pytest.raises(FileRefused) as refused:
        attach_file(upload=picture(size=(50, 50)), draft_id=draft.pk)
    assert refused.value.code == "file_refused.number"


@pytest.mark.django_db
def test_on_the_page_a_refused_file_says_why_and_the_good_one_stays():
    client = browser()
    fill(client, until="evidence")
    answer = client.post("/file/evidence/", {"files": [picture("good.png"), upload("bad.jpg", b"MZ" + bytes(99))]})
    page = text_of(answer)
    assert answer.status_code == 422 and "“bad.jpg”" in page and "good.png" in page and 'role="alert"' in page


@pytest.mark.django_db
def test_a_stranger_removes_nothing():
    mine, _code = start_draft(language="th")
    other, _code = start_draft(language="th")
    row = attach_file(upload=upload("a.png", png()), draft_id=mine.pk)
    assert remove_file(draft_id=other.pk, file_id=row.pk) == ""
    assert Evidence.objects.filter(pk=row.pk).exists()


def slip_picture(text: str) -> SimpleUploadedFile:
    """A slip with its small code in a corner."""
    code = io.BytesIO()
    segno.make(text, error="m", micro=False).save(code, kind="png", scale=4)
    paper = Image.new("RGB", (600, 900), "white")
    ImageDraw.Draw(paper).text((40, 40), "49,500.00", fill="black")
    paper.paste(Image.open(code).convert("RGB"), (300, 600))
    out = io.BytesIO()
    paper.save(out, "JPEG", quality=70)
    return SimpleUploadedFile("slip.jpg", out.getvalue())


@pytest.mark.django_db
def test_the_code_of_a_slip_gives_bank_and_reference():
    draft, _code = start_draft(language="th")
    row = attach_file(upload=slip_picture(SLIP), draft_id=draft.pk)
    assert row.findings == {"slip": {"bank": "002", "reference": "0002123123121200011"}}


@pytest.mark.parametrize(
    "text", [SLIP[:-1] + "1", "", "https://example.org", "0004", "91049C30", SLIP.replace("002", "00x")]
)
def test_a_code_that_does_not_hold_says_nothing(text):
    assert slips.parse(text) is None


def test_a_bank_that_drops_leading_zeros_of_the_crc_is_understood():
    for number in range(3000):
        body = f"0040000600000101030040219{number:019}5102TH9104"
        crc = f"{slips.crc16(body.encode()):04X}"
        if crc.startswith("0"):
            assert slips.parse(body + crc.lstrip("0")) == {"bank": "004", "reference": f"{number:019}"}
            return
    raise AssertionError("no such number")
