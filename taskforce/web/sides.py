"""Which side stands first. Own side first: one helper decides, no template writes the order itself.

Thai pages name Thailand first, Khmer pages Cambodia; English is alphabetical (Cambodia, Thailand).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

TH, KH, JOINT = "TH", "KH", "JOINT"
NAMES: dict[str, Promise | str] = {TH: _("Thai side"), KH: _("Cambodian side"), JOINT: _("Both sides")}

T = TypeVar("T")


def in_order(language: str | None = None) -> tuple[str, str]:
    """The two sides as a page in this language (the active one by default) shows them."""
    first = (language or get_language() or "en").split("-")[0]
    return (TH, KH) if first == "th" else (KH, TH)


def place(side: str, language: str | None = None) -> str:
    """Where an act of this side stands on the page: "mine" (first), "theirs" or "both"."""
    own, other = in_order(language)
    return {own: "mine", other: "theirs"}.get(str(side).upper(), "both")


def by_side(items: Iterable[T], side_of: Callable[[T], str] | str = "side", language: str | None = None) -> list[T]:
    """Items with the first side's in front; the order inside a side is kept, joint items come last."""
    rank = {side: number for number, side in enumerate(in_order(language))}
    read = side_of if callable(side_of) else _reader(side_of)
    return sorted(items, key=lambda item: rank.get(str(read(item)).upper(), 2))


def name(side: str) -> Promise | str:
    """The side in words, in the active language; a code that is no side is shown as it is."""
    return NAMES.get(str(side).upper(), str(side))


def _reader(attribute: str) -> Callable[[Any], str]:
    def read(item: Any) -> str:
        return str(item[attribute] if isinstance(item, dict) else getattr(item, attribute))

    return read
