"""Values that no form and no address expects, and who sends them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from django.db import transaction
from django.test import Client

#: In the place of a parameter of an address, percent-encoded as a browser or an attacker sends it.
IN_ADDRESS = (
    "not-an-id",
    "00000000-0000-0000-0000-000000000000",
    "9" * 300,
    "TH-2026-AAAAAA-A",
    "%00",
    "%ED%A0%80",
    "%E0%B8%81" * 60,
    "..%5C..",
    "';--",
    "-1",
)
#: In a field of a form.
IN_FIELD = (
    "\x00",
    "9" * 400,
    "๓๑/๑๒/๙๙๙๙",
    "0000-00-00",
    "9999-12-31T23:59",
    "-1",
    "1e999",
    "<script>alert(1)</script>",
    "’" * 5000,
)
#: In a field of the interface, where JSON can carry more.
IN_JSON: tuple[Any, ...] = (
    "\ud800",
    "a\x00b",
    "9" * 5000,
    10**40,
    -1,
    1.5e300,
    None,
    True,
    [],
    {},
    [["x"]],
    "9999-12-31T23:59:59+23:59",
    "0001-01-01T00:00:00+14:00",
)
LETTERS = {
    "th": re.compile(r"[\u0e01-\u0e5b]{3}"),
    "km": re.compile(r"[\u1780-\u17dd]{3}"),
    "en": re.compile(r"[a-z]{3}"),
}


def speaks(text: str, language: str) -> bool:
    """Whether a sentence of this language stands in `text`."""
    return bool(LETTERS[language].search(text))


def ask(client: Client, method: str, path: str, data: Any = None, **more: Any) -> Any:
    """One question whose writes are taken back."""
    with transaction.atomic():
        answer = getattr(client, method.lower())(path, *([] if data is None else [data]), **more)
        transaction.set_rollback(True)
    return answer


class _Forms(HTMLParser):
    """Collects the forms of a page: where they post to, and the names of their fields."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.page, self.found = page, []  # type: ignore[var-annotated]
        self._open: tuple[str, str, list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._open = (given.get("method", "get").lower(), given.get("action") or self.page, [])
        elif self._open and tag in ("input", "select", "textarea", "button") and given.get("name"):
            self._open[2].append(given["name"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "form" and self._open:
            self.found.append(self._open)
            self._open = None


#: Fields of the page's frame; they are not what a form is about.
FRAME = {"csrfmiddlewaretoken", "switch_language", "keep_input", "next", "scheme"}


def forms(path: str, html: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(method, address, field names) of every form of a page that has fields of its own."""
    reader = _Forms(path)
    reader.feed(html)
    for method, action, names in reader.found:
        if own := tuple(dict.fromkeys(name for name in names if name not in FRAME)):
            yield method, action, own
