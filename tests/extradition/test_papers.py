"""The handover record as a paper: PDF/A with its own fonts, no glyph missing, the hash on every page."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone
from PIL import Image
from pypdf import PdfReader

from extradition.models import Handover
from extradition.papers.coverage import letters
from extradition.papers.handover import content, record_of
from extradition.papers.setting import FONT_PACKAGES, fonts, pages_as_pictures, pdf
from taskforce.access.context import acting_as
from taskforce.audit.models import Event
from tests.cast import sign_in
from tests.extradition.build import World, a_draft, approved, fresh, proposed, signed

pytestmark = pytest.mark.django_db
LANGUAGES = ("th", "km", "en")


def as_system(act: Any, *given: Any) -> Any:
    with acting_as("SYS"), transaction.atomic():
        return act(*given)


def embedded_fonts(reader: PdfReader) -> dict[str, bool]:
    """Name of each font of the paper -> whether its file is inside."""
    found = {}
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = inner["/FontDescriptor"].get_object()
            found[str(inner["/BaseFont"])] = any(f"/FontFile{n}" in descriptor for n in ("", "2", "3"))
    return found


def missing_glyphs(reader: PdfReader) -> int:
    """How often glyph 0 (.notdef, the empty box) is drawn; text is written as two-byte glyph numbers."""
    count = 0
    for page in reader.pages:
        for operands, operator in page.get_contents().operations:
            if operator in (b"Tj", b"TJ"):
                parts = operands[0] if operator == b"TJ" else operands
                texts = [p for p in parts if isinstance(p, bytes | str)]
                raw = b"".join(getattr(t, "original_bytes", t) for t in texts)
                count += sum(raw[i : i + 2] == b"\0\0" for i in range(0, len(raw), 2))
    return count


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_is_pdf_a_with_both_sides_texts_and_no_glyph_missing(world: World, language: str) -> None:
    handover = signed(world)
    paper = as_system(record_of, handover, language)
    reader = PdfReader(BytesIO(paper))
    assert paper.startswith(b"%PDF-1.") and b"pdfaid" in paper
    assert re.search(rb"<pdfaid:part>2</pdfaid:part>", paper) and b"<pdfaid:conformance>B" in paper
    names = embedded_fonts(reader)
    assert names and all(names.values()), names
    assert all("NotoSans" in name for name in names) and len({n.split("+")[-1] for n in names}) >= 3
    assert missing_glyphs(reader) == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_counted_and_drawn(world: World, language: str) -> None:
    handover = signed(world)
    pictures = as_system(lambda: pages_as_pictures("handover", content(handover, language), ppi=40))
    reader = PdfReader(BytesIO(as_system(record_of, handover, language)))
    assert len(pictures) == len(reader.pages) >= 1
    for picture in pictures:
        page = Image.open(BytesIO(picture)).convert("L")
        assert abs(page.width / page.height - 210 / 297) < 0.01
        assert page.getextrema()[0] < 128  # something is printed on it
    text = "".join(page.extract_text() for page in reader.pages)
    assert handover.document_hash in re.sub(r"\s", "", text) and handover.reference in text
    assert text.count(handover.document_hash[:16]) >= len(pictures)


def test_a_name_in_a_script_that_no_font_has_is_printed_by_numbers(world: World) -> None:
    data = as_system(content, signed(world), "en")
    data["persons"][0]["name"], data["texts"][0]["facts"][-1] = "张伟 Zhang", ("Note", "line\none\x07 \U00012000")
    reader = PdfReader(BytesIO(pdf("handover", data, made=timezone.now())))
    text = "".join(page.extract_text() for page in reader.pages)
    assert "[U+5F20][U+4F1F] Zhang" in text and "[U+12000]" in text
    assert missing_glyphs(reader) == 0


def test_the_fonts_own_tables_say_what_they_can_print() -> None:
    known = letters(FONT_PACKAGES)
    assert {ord(c) for c in "AzกฺำกុំខAé"} <= known and ord("张") not in known


def test_the_same_record_gives_the_same_bytes(world: World) -> None:
    handover = signed(world)
    assert as_system(record_of, handover, "th") == as_system(record_of, handover, "th")


def test_the_fonts_are_the_packages_own(world: World) -> None:
    assert set(fonts().families()) == {"Noto Sans", "Noto Sans Thai", "Noto Sans Khmer"}


def test_a_paper_that_is_not_signed_says_so(world: World) -> None:
    handover = approved(world)
    assert as_system(content, handover, "en")["warning"].startswith("Not valid")
    assert as_system(content, signed_again(world, handover), "en")["warning"] == ""


def signed_again(world: World, handover: Handover) -> Handover:
    from extradition import actions
    from tests.extradition.build import as_officer

    for signer in world.signers:
        as_officer(signer, actions.sign, handover=handover, shown_hash=handover.document_hash, persons=1)
    return fresh(handover)


def test_a_download_is_an_event_and_a_draft_has_no_paper(world: World, client: Client) -> None:
    handover, draft = proposed(world), a_draft(world)
    sign_in(client, world.preparer)
    answer = client.get(f"/handovers/{handover.reference}/paper/km/")
    assert answer.status_code == 200 and answer["Content-Type"] == "application/pdf"
    assert handover.reference in answer["Content-Disposition"]
    for address in (f"{handover.reference}/paper/fr", f"{draft.reference}/paper/th"):
        assert client.get(f"/handovers/{address}/").status_code == 404
    events = as_system(lambda: list(Event.objects.filter(verb="handover.paper")))
    assert [(e.side, e.actor) for e in events] == [("KH", "sophea")]
