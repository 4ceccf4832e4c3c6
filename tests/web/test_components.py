"""The gallery holds every component; it is drawn in each language and both schemes."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.test import RequestFactory
from django.utils import translation

from taskforce.web import sides, views
from taskforce.web.templatetags.portal import html_attrs, icon

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
LANGUAGES = ("th", "km", "en")
#: Drawn by pages that the gallery does not contain.
ELSEWHERE = {"langs", "foot", "messages", "user-menu", "facts", "fields", "htmx"}


def gallery(language: str, scheme: str = "") -> str:
    with translation.override(language):
        request = RequestFactory().get("/components/", {"scheme": scheme})
        return views.gallery(request).content.decode()


class Words(HTMLParser):
    """Texts of a page, without those that name their own language and those that are data."""

    VOID = frozenset("area br circle hr img input link meta path rect polygon polyline".split())

    def __init__(self) -> None:
        super().__init__()
        self.foreign: list[bool] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.found += [given[name] or "" for name in ("aria-label", "title", "alt") if name in given]
        if tag not in self.VOID:
            skip = tag in {"style", "script"} or (tag != "html" and "lang" in given)
            self.foreign.append(skip or bool(self.foreign and self.foreign[-1]))

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID and self.foreign:
            self.foreign.pop()

    def handle_data(self, data: str) -> None:
        if not (self.foreign and self.foreign[-1]) and data.strip():
            self.found.append(data.strip())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_gallery_draws_in_every_language_and_scheme(language: str, scheme: str) -> None:
    page = gallery(language, scheme)
    assert f'<html lang="{language}" data-scheme="{scheme}"' in page
    assert not re.search(r"</?c-|\{[%{]", page), "a component was not compiled"
    assert not re.search(r"\sstyle=|\son\w+=|<script(?![^>]* src=)|<style", page), "inline style or script"
    identities = re.findall(r'\sid="([^"]+)"', page)
    assert len(identities) == len(set(identities))


@pytest.mark.parametrize("language", ["th", "km"])
def test_no_english_sentence_is_left_in_a_thai_or_khmer_page(language: str) -> None:
    words = Words()
    words.feed(gallery(language))
    data = {"ink", "surface", "brand", "soft", "night", "gold", "Um", "Ratana", "Sok", "Chantha", "parcel", "example"}
    left = [text for text in words.found if set(re.findall(r"\b[A-Z]?[a-z]{3,}\b", text)) - data - {"KBANK"}]
    files = re.compile(r"slip-kbank|chat-1|08x-xxx|call\.mp4|hxxps?|parcel-th|English|hash")
    assert [text for text in left if not files.search(text)] == []


def test_the_gallery_shows_every_component() -> None:
    there = {path.stem.replace("_", "-") for path in (TEMPLATES / "cotton").glob("*.html")}
    sources = [TEMPLATES / "web/gallery.html", *(TEMPLATES / "web/gallery").glob("*.html")]
    sources += (TEMPLATES / "cotton").glob("*.html")
    shown = {name for path in sources for name in re.findall(r"<c-([a-z-]+)", strip_comments(path.read_text()))}
    assert there - shown - ELSEWHERE == set()


def strip_comments(source: str) -> str:
    return re.sub(r"\{% comment %\}.*?\{% endcomment %\}", "", source, flags=re.DOTALL)


@pytest.mark.parametrize("path", sorted((TEMPLATES / "cotton").glob("*.html")), ids=lambda path: path.stem)
def test_every_component_tells_its_props_in_a_comment(path: Path) -> None:
    assert re.search(r"\{% comment %\}.{20,}?\{% endcomment %\}", path.read_text(), re.DOTALL)


def test_templates_hold_no_inline_style_or_handler_and_stay_short() -> None:
    for path in TEMPLATES.rglob("*.html"):
        source = path.read_text()
        assert not re.search(r"\sstyle=|\son(click|load|submit|change|error)=|hx-on|javascript:", source), path
        assert source.count("\n") <= 120, path


@pytest.mark.parametrize(("language", "order"), [("th", ("TH", "KH")), ("km", ("KH", "TH")), ("en", ("KH", "TH"))])
def test_own_side_stands_first_and_english_is_alphabetical(language: str, order: tuple[str, str]) -> None:
    assert sides.in_order(language) == order
    page = gallery(language)
    keys = re.findall(r'class="key side--(th|kh)', page)
    assert tuple(side.upper() for side in keys) == order
    assert sides.place(order[0], language) == "mine"
    rows = sides.by_side([{"side": "JOINT"}, {"side": order[1]}, {"side": order[0]}], language=language)
    assert [row["side"] for row in rows] == [*order, "JOINT"]


def test_attributes_handed_to_a_component_are_escaped() -> None:
    assert html_attrs({"title": '"><script>', "disabled": True, "hidden": False}) == (
        ' title="&quot;&gt;&lt;script&gt;" disabled'
    )


@pytest.mark.parametrize("name", ["onclick", "style", "hx-on:click", "a b", "x><"])
def test_a_component_carries_no_handler_style_or_broken_name(name: str) -> None:
    with pytest.raises(ValueError, match="may not carry"):
        html_attrs({name: "1"})


def test_an_unknown_icon_is_an_error_at_once() -> None:
    with pytest.raises(LookupError, match="There is no icon"):
        icon("skull")
