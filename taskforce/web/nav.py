"""The desk's main menu: names of pages; one that is not there, or not for this officer, is left out."""

from __future__ import annotations

from typing import NamedTuple

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Entry(NamedTuple):
    """One entry of the menu, as a page shows it."""

    url: str
    words: Promise | str
    current: bool


class Place(NamedTuple):
    """An entry before it is known whose page it is; `also`: first parts of other addresses that belong to it."""

    name: str
    words: Promise | str
    permission: str = ""
    side: str = ""
    also: tuple[str, ...] = ()


PLACES = (
    Place("desk", _("Queue"), also=("/queues/",)),
    Place("cases", _("Joint cases"), "cases.see", also=("/shares/",)),
    Place("persons", _("People found"), "persons.see"),
    Place("warrants", _("Arrest warrants"), "warrants.see", side="TH"),
    Place("handovers", _("Handovers"), "handovers.see"),
    Place("figures", _("Figures")),
)


def desk_nav(request: HttpRequest) -> list[Entry]:
    """The entries for this visitor, the one they stand in marked. Without an officer (the gallery): all of them."""
    officer = getattr(request, "user", None)
    officer = officer if getattr(officer, "is_authenticated", False) else None
    return [_entry(place, url, request.path) for place in PLACES if _is_for(place, officer) and (url := _url(place))]


def _is_for(place: Place, officer: object) -> bool:
    if officer is None:
        return True
    if place.side and getattr(officer, "side", "") != place.side:
        return False
    return not place.permission or officer.can(place.permission)  # type: ignore[attr-defined,no-any-return]


def _url(place: Place) -> str:
    try:
        return reverse(place.name)
    except NoReverseMatch:
        return ""


def _entry(place: Place, url: str, path: str) -> Entry:
    return Entry(url, place.words, path.startswith((url, *place.also)))
