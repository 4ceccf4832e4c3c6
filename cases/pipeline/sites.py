"""The sites of cases: what the locate engine finds behind the clues, kept so that a shared site keeps its identity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

from django.db import connection
from django.utils import timezone

from cases.locating import KNOWN, VERSION, Gateways, locate
from cases.models import Case, Site
from cases.pipeline.gateways import STATEMENT, gateways_for
from cases.pipeline.places import distance_m, gazetteer
from taskforce import rows
from taskforce.ids import uuid7
from taskforce.rows import Record

#: More observations of one case than this add nothing to a site: the newest are taken.
MOST_OBSERVATIONS = 5000

Row: TypeAlias = dict[str, Any]
Fix: TypeAlias = tuple[str, float, float, float]


class Clue(NamedTuple):
    """An observation, as far as locating needs it."""

    id: UUID
    source: str
    lat: float
    lon: float
    accuracy_m: float
    place_name: str
    rejected: Any

    @property
    def fix(self) -> Fix:
        return self.source, self.lat, self.lon, self.accuracy_m


Clues: TypeAlias = Mapping[UUID, Sequence[Clue]]

_CLUES = """
SELECT asked.id, o.id, o.source, o.lat, o.lon, o.accuracy_m, o.place_name, o.rejected_because
FROM unnest(%s::uuid[]) AS asked(id) CROSS JOIN LATERAL (
    SELECT * FROM cases_observation WHERE case_id = asked.id ORDER BY created_at DESC, id DESC LIMIT %s
) AS o
"""
_SITES = "SELECT * FROM cases_site WHERE case_id = ANY(%s) ORDER BY created_at"
_SITE = Record(
    "id uuid, owner_side text, case_id uuid, lat float8, lon float8, radius_m float8, confidence float8, country text, "
    "province text, place_name text, observation_ids jsonb, engine_version text, created_at timestamptz"
)
_KEEP = _SITE.insert(
    "cases_site",
    "ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in _SITE.names if name not in ("id", "case_id", "created_at")),
)
_REJECT = Record("id uuid, rejected_because jsonb").update("cases_observation", "id")


def clues_of(case_ids: Iterable[UUID]) -> dict[UUID, list[Clue]]:
    """The newest observations of each case, the newest first."""
    found: dict[UUID, list[Clue]] = {case_id: [] for case_id in case_ids}
    if found:
        with connection.cursor() as cursor:
            cursor.execute(_CLUES, [list(found), MOST_OBSERVATIONS])
            for case_id, *clue in cursor.fetchall():
                found[case_id].append(Clue(*clue))
    return found


def renew_sites(cases: Sequence[Case], clues: Clues) -> None:
    """Run the locate engine over the clues of each case and keep what it finds, and what it rejects and why."""
    if not cases:
        return
    old: dict[UUID, list[Site]] = {case.pk: [] for case in cases}
    for site in Site.objects.raw(_SITES, [list(old)]):
        old[site.case_id].append(site)
    kept: list[Row] = []
    rejected: list[Row] = []
    for case in cases:
        answer = answered(clues[case.pk])
        kept += [_site(case, found, old[case.pk]) for found in answer.sites]
        rejected += answer.rejected
    rows.run(_KEEP, kept)
    rows.change(_REJECT, rejected)
    gone = [site.pk for left in old.values() for site in left]
    if gone:
        Site.objects.filter(pk__in=gone).delete()


class Answer(NamedTuple):
    """What the engine found, each site with its clues; and the clues whose refusal is new or taken back."""

    sites: list[tuple[Row, list[Clue]]]
    rejected: list[Row]


def answered(clues: Sequence[Clue]) -> Answer:
    """Ask the engine about the distinct fixes among the clues: copies of one fix count as one, so it need not see them."""
    fixes = tuple(sorted({clue.fix for clue in clues}))
    plain = len(fixes) <= MOST_REMEMBERED and all(fix[0] == STATEMENT for fix in fixes)
    found = _located_before(fixes) if plain else _located(fixes, gateways_for(clues))
    site_of = {fixes[index]: n for n, site in enumerate(found["sites"]) for index in site["observations"]}
    because = {fixes[row["index"]]: row["because"] for row in found["rejected"]}
    members: list[list[Clue]] = [[] for _ in found["sites"]]
    for clue in clues:
        if clue.fix in site_of:
            members[site_of[clue.fix]].append(clue)
    rejected = [
        {"id": clue.id, "rejected_because": because.get(clue.fix)}
        for clue in clues
        if clue.rejected != because.get(clue.fix)
    ]
    return Answer(list(zip(found["sites"], members, strict=True)), rejected)


def _located(fixes: Sequence[Fix], gateways: Gateways = KNOWN) -> Row:
    if not fixes:
        return {"sites": [], "rejected": []}
    names = ("source", "lat", "lon", "accuracy_m")
    return locate([dict(zip(names, fix, strict=True)) for fix in fixes], gateways)


#: Most cases have the few known places that victims name: the engine has answered for those before.
MOST_REMEMBERED = 12
_located_before = lru_cache(maxsize=2000)(_located)


def _site(case: Case, found: tuple[Row, list[Clue]], old: list[Site]) -> Row:
    """The row of a site: the nearest old one where they lie within each other's radius, which is taken from `old`."""
    answer, members = found
    lat, lon, radius = answer["lat"], answer["lon"], answer["radius_m"]
    away = {site.pk: distance_m(site.lat, site.lon, lat, lon) for site in old}
    near = [site for site in old if away[site.pk] <= site.radius_m + radius]
    known = min(near, key=lambda site: away[site.pk], default=None)
    if known is not None:
        old.remove(known)
    province = gazetteer().province_at(lat, lon)
    return {
        "id": known.pk if known else uuid7(),
        "owner_side": known.owner_side if known else case.owner_side,
        "case_id": case.pk,
        "lat": lat,
        "lon": lon,
        "radius_m": radius,
        "confidence": answer["confidence"],
        "country": province.country if province else "",
        "province": province.code if province else "",
        "place_name": next((clue.place_name for clue in members if clue.place_name), ""),
        "observation_ids": [str(clue.id) for clue in members],
        "engine_version": VERSION,
        "created_at": timezone.now(),
    }
