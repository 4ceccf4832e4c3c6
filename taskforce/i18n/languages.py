"""The three languages: names in their own script, which one to use for whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.utils import translation
from django.utils.translation import trans_real

LANGUAGES = ("th", "km", "en")
DEFAULT = "th"
WORKING = "en"
OWN_NAMES = {"th": "ไทย", "km": "ខ្មែរ", "en": "English"}
OF_SIDE = {"TH": "th", "KH": "km"}


def is_language(code: object) -> bool:
    return code in LANGUAGES


def known(code: str | None, *, otherwise: str = DEFAULT) -> str:
    """One of the three codes for whatever was asked for: "th-TH" is Thai, an unknown one is `otherwise`."""
    base = (code or "").replace("_", "-").split("-", 1)[0].lower()
    return base if base in LANGUAGES else otherwise


def current() -> str:
    """The active language, always one of the three."""
    return known(translation.get_language(), otherwise=WORKING)


def own_name(code: str) -> str:
    """The name of a language in its own script: ไทย, ខ្មែរ, English."""
    return OWN_NAMES[known(code)]


def choices() -> list[tuple[str, str]]:
    """For the language switch: code and name in its own script, in a fixed order."""
    return [(code, OWN_NAMES[code]) for code in LANGUAGES]


def of_side(side: str) -> str:
    """The first language of a side: "TH" -> "th", "KH" -> "km"; English for neither."""
    return OF_SIDE.get(side, WORKING)


def language_for(*, preferred: str | None = None, side: str = "") -> str:
    """The language a recipient is written to in: their own choice, else the first language of their side."""
    return known(preferred, otherwise=of_side(side)) if preferred else of_side(side)


@contextmanager
def override_for(preferred: str | None, *, side: str = "") -> Iterator[str]:
    """Everything inside is said in the recipient's language; yields its code."""
    code = language_for(preferred=preferred, side=side)
    with translation.override(code):
        yield code


def from_accept_header(header: str) -> str | None:
    """The first of the three languages that a browser asks for, by weight; None if it asks for none of them."""
    wanted: Iterable[tuple[str, float]] = trans_real.parse_accept_lang_header(header.lower()[:500])
    return next(
        (known(code, otherwise="") for code, weight in wanted if weight > 0 and known(code, otherwise="")), None
    )
