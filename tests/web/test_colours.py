"""The contrast table of the design, kept true: every pair of text and ground in both schemes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STATIC = Path(__file__).resolve().parents[2] / "taskforce/web/static/taskforce"
TOKEN = re.compile(r"--([\w-]+):\s*(?:light-dark\((#\w{6}),\s*(#\w{6})\)|(#\w{6}))\s*;")

#: (text, ground, floor in the light scheme, floor in the dark one); 4.5 is what WCAG AA asks of text, 3 of borders.
FLOORS = [
    ("ink", "paper", 14.5, 14.5), ("ink", "surface", 14.5, 14.0), ("ink", "sunken", 13.0, 12.0),
    ("ink-2", "paper", 5.5, 9.0), ("ink-2", "surface", 6.0, 8.0), ("ink-2", "sunken", 5.5, 7.0),
    ("brand", "surface", 7.0, 8.5), ("brand", "brand-soft", 6.0, 7.0), ("on-brand", "brand", 7.0, 8.5),
    ("on-gold", "gold", 9.0, 9.0), ("on-night", "night", 11.0, 13.0), ("on-night-2", "night", 8.0, 9.5),
    ("ok", "surface", 6.5, 9.5), ("ok", "ok-soft", 5.5, 8.0),
    ("warn", "surface", 6.5, 10.0), ("warn", "warn-soft", 6.0, 8.0),
    ("bad", "surface", 6.5, 8.5), ("bad", "bad-soft", 5.5, 7.5),
    ("th", "surface", 8.0, 9.0), ("th", "th-soft", 6.5, 8.0),
    ("kh", "surface", 7.0, 9.0), ("kh", "kh-soft", 6.0, 7.5),
    ("edge", "surface", 4.0, 5.0), ("gold", "night", 4.5, 4.5),
]  # fmt: skip


def tokens(scheme: int) -> dict[str, str]:
    """Colours by name; scheme 0 is light, 1 is dark."""
    found = TOKEN.finditer((STATIC / "tokens.css").read_text())
    return {match[1]: match[4] or match[2 + scheme] for match in found}


def brightness(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("text", "ground", "light", "dark"), FLOORS)
def test_a_pair_of_colours_stays_above_its_floor_in_both_schemes(
    text: str, ground: str, light: float, dark: float
) -> None:
    for scheme, floor in enumerate((light, dark)):
        colours = tokens(scheme)
        assert contrast(colours[text], colours[ground]) >= floor, f"{text} on {ground}, scheme {scheme}"


def test_the_two_sides_are_equally_strong() -> None:
    for scheme in (0, 1):
        colours = tokens(scheme)
        difference = abs(contrast(colours["th"], colours["surface"]) - contrast(colours["kh"], colours["surface"]))
        assert difference < 1.0


def test_older_browsers_get_the_light_values_of_the_tokens() -> None:
    fallback = dict(re.findall(r"--([\w-]+):(#\w{6});", (STATIC / "fallback.css").read_text()))
    pairs = re.findall(r"--([\w-]+):\s*light-dark\((#\w{6}),", (STATIC / "tokens.css").read_text())
    assert fallback == dict(pairs)


def test_style_sheets_reach_for_no_other_server_and_set_no_priority() -> None:
    for sheet in STATIC.glob("*.css"):
        text = sheet.read_text()
        assert "http" not in text.replace("http://www.w3.org", ""), sheet.name
        assert "!important" not in text.replace("no !important", ""), sheet.name
