"""Clues to where the gang sits, in words: what speaks for a site, and why a clue was set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.models import Case, Observation, Site
from taskforce.i18n import formats

MOST_READ, MOST_SHOWN = 500, 20

SOURCES: dict[str, Any] = {
    "victim_statement": pgettext_lazy("source of a position", "Victim's statement"),
    "report": pgettext_lazy("source of a position", "Report"),
    "escapee": pgettext_lazy("source of a position", "Statement of a person who got out"),
    "photo": pgettext_lazy("source of a position", "Position in a photo"),
    "gps": pgettext_lazy("source of a position", "GPS"),
    "wifi": pgettext_lazy("source of a position", "Wi-Fi"),
    "cell": pgettext_lazy("source of a position", "Mobile network cell"),
    "ip": pgettext_lazy("source of a position", "IP address"),
}

#: Why the locate engine set a clue aside. `%(distance)s` and `%(times)s` come from the reason's parameters.
SET_ASIDE: dict[str, Any] = {
    "not_an_observation": _("The clue holds no position"),
    "bad_position": _("The position cannot be read, or does not exist"),
    "no_position": _("The device did not know where it was"),
    "useless_accuracy": _("Too inexact to say which place it is"),
    "known_gateway": _("Wrong positions often come out at this place, as at the exit of a VPN or of a network"),
    "scattered": _("One of several clues around one city that lie too far apart to mean one place"),
    "far_from_sites": _("%(distance)s from the nearest site, which is %(times)s times its own accuracy"),
}


@dataclass(frozen=True, slots=True)
class SetAside:
    """A clue that no site rests on: where it came from, when it was seen, and why it does not count."""

    source: str
    seen_at: datetime | None
    reasons: list[str]
    lat: float
    lon: float


def own_clues(officer: Any, case: Case) -> list[Observation]:
    """Clues of the officer's own side: precise points of the other side come by a share only."""
    return list(case.observations.filter(owner_side=officer.side).order_by("-created_at")[:MOST_READ])


def set_aside(clues: Iterable[Observation]) -> list[SetAside]:
    """The clues that the engine set aside, the newest first."""
    rows = [clue for clue in clues if clue.rejected_because][:MOST_SHOWN]
    return [
        SetAside(source_words(c.source), c.observed_at, set_aside_reasons(c.rejected_because or []), c.lat, c.lon)
        for c in rows
    ]


def set_aside_reasons(because: Iterable[Mapping[str, Any]]) -> list[str]:
    """The engine's reasons for setting a clue aside, one sentence each."""
    return [text for row in because if (text := _sentence(row))]


def _sentence(row: Mapping[str, Any]) -> str:
    template, params = SET_ASIDE.get(str(row.get("code"))), row.get("params") or {}
    if template is None:
        return ""
    distance = formats.distance(params.get("distance_m") or 0)
    return str(template) % {"distance": distance, "times": formats.number(params.get("times_accuracy") or 0, 1)}


def source_words(source: str) -> str:
    return str(SOURCES.get(source, source))


def speaks_for(site: Site, clues: Sequence[Observation]) -> list[tuple[str, int]]:
    """Which sources name the site and how many clues of each, most first."""
    members = {str(id_) for id_ in site.observation_ids}
    counted = Counter(clue.source for clue in clues if str(clue.pk) in members)
    return [(source_words(source), count) for source, count in counted.most_common()]
