"""The desk's main menu: names of pages; a page that is not installed is left out."""

from __future__ import annotations

from typing import NamedTuple

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: url name, words, first parts of the paths that belong to it
ENTRIES: tuple[tuple[str, Promise | str], ...] = (
    ("desk", _("Queue")),
    ("cases", _("Joint cases")),
    ("persons", _("People and handover")),
    ("figures", _("Figures")),
)


class Entry(NamedTuple):
    """One entry of the menu, as a page shows it."""

    url: str
    words: Promise | str
    current: bool


def desk_nav(request: HttpRequest) -> list[Entry]:
    """The entries that exist, the one the visitor stands in marked; resolved only when a page asks."""
    found = []
    for name, words in ENTRIES:
        try:
            url = reverse(name)
        except NoReverseMatch:
            continue
        found.append(Entry(url, words, request.path.startswith(url)))
    longest = max((len(entry.url) for entry in found if entry.current), default=0)
    return [entry._replace(current=entry.current and len(entry.url) == longest) for entry in found]
