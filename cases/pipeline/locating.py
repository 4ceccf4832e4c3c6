"""The third step: where does the gang sit? What complaints say and officers observe becomes sites and a province."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.utils import timezone

from cases.locating import VERSION, locate
from cases.models import Case, Link, Observation, Site
from cases.pipeline.gateways import STATEMENT, gateways_for
from complaints.models import Complaint
from complaints.pipeline import step
from complaints.workflow import Stage
from taskforce.agencies.models import Place, Province
from taskforce.agencies.queries import everything
from taskforce.audit.record import record

#: How much one victim's plain statement of a place is worth; further ones agree, and each halves the doubt and more.
STATEMENT_CONFIDENCE = 0.65
#: A statement that names a country only.
COUNTRY_CONFIDENCE = 0.4
#: More observations of one case than this add nothing to a site: the newest are taken.
MOST_OBSERVATIONS = 5000
KILOMETRE = 1000.0


@step(Stage.LINKED)
def locate_complaints(complaints: Sequence[Complaint]) -> None:
    """Write what each complaint says of the place, and renew the sites of the cases they are in."""
    cases = cases_of(complaints)
    seen = set(Observation.objects.filter(complaint__in=complaints).values_list("complaint_id", flat=True))
    new = [_stated(c, cases[c.pk]) for c in complaints if c.pk in cases and c.pk not in seen]
    Observation.objects.bulk_create([o for o in new if o is not None])
    for case in {case.pk: case for case in cases.values()}.values():
        relocate(case)
    for complaint in complaints:
        record("complaint.located", side=complaint.owner_side, obj=complaint, case_id=cases[complaint.pk].pk)


def cases_of(complaints: Iterable[Complaint]) -> dict[UUID, Case]:
    """The case each complaint is in, one object per case."""
    links = Link.objects.filter(complaint__in=list(complaints), verdict__in=[Link.Verdict.LINKED, Link.Verdict.SAME])
    pairs = list(links.values_list("complaint_id", "case_id"))
    found = Case.objects.in_bulk({case_id for _, case_id in pairs})
    return {complaint_id: found[case_id] for complaint_id, case_id in pairs}


def _stated(complaint: Complaint, case: Case) -> Observation | None:
    place = stated_place(complaint)
    if place is None or place.lat is None or place.lon is None:
        return None
    return Observation(
        case=case,
        complaint=complaint,
        owner_side=complaint.owner_side,
        source=STATEMENT,
        lat=place.lat,
        lon=place.lon,
        accuracy_m=float(place.radius_m),
        observed_at=complaint.filed_at,
        place_name=place.code,
    )


def stated_place(complaint: Complaint) -> Place | Province | None:
    """The known place, or else the province, that the complaint's words name."""
    named = _place_name(complaint)
    folded = named.casefold().replace(" ", "")
    if folded:
        for place in everything(Place).values():
            names = {*(getattr(place, f"name_{code}") for code in ("th", "km", "en")), *place.aliases}
            if any(name and name.casefold().replace(" ", "") == folded for name in names):
                return place
    return everything(Province).get(complaint.stated_province)


def _place_name(complaint: Complaint) -> str:
    location = (complaint.story.reading or {}).get("suspected_location") or {}
    return str(location.get("place_name") or "")


def relocate(case: Case) -> None:
    """Run the locate engine over all observations of `case`, and renew its sites, province and confidence."""
    observations = list(case.observations.order_by("-created_at")[:MOST_OBSERVATIONS])
    given = [_as_data(o) for o in observations]
    answer = locate(given, gateways_for(observations)) if given else {"sites": [], "rejected": []}
    _keep_sites(case, answer["sites"], observations)
    for row in answer["rejected"]:
        observations[row["index"]].rejected_because = row["because"]
    changed = [observations[row["index"]] for row in answer["rejected"]]
    Observation.objects.bulk_update(changed, ["rejected_because"])
    before = (case.country, case.province)
    case.country, case.province, case.confidence, case.place_name = _verdict(case, observations)
    Case.objects.filter(pk=case.pk).update(
        country=case.country, province=case.province, confidence=case.confidence, place_name=case.place_name
    )
    if case.province and before != (case.country, case.province):
        record(
            "case.located",
            side=case.owner_side,
            obj=case,
            case_id=case.pk,
            shared=case.joint,
            detail={"province": case.province, "confidence": round(case.confidence, 2), "engine": VERSION},
        )


def _as_data(observation: Observation) -> dict[str, Any]:
    return {
        "source": observation.source,
        "lat": observation.lat,
        "lon": observation.lon,
        "accuracy_m": observation.accuracy_m,
        "observed_at": observation.observed_at.isoformat() if observation.observed_at else None,
    }


def _keep_sites(case: Case, found: list[dict[str, Any]], observations: list[Observation]) -> None:
    """Renew sites in place where they lie within each other's radius, so that a shared site keeps its identity."""
    old = list(case.sites.all())
    for answer in found:
        near = [
            s for s in old if distance_m(s.lat, s.lon, answer["lat"], answer["lon"]) <= s.radius_m + answer["radius_m"]
        ]
        site = min(near, key=lambda s: distance_m(s.lat, s.lon, answer["lat"], answer["lon"])) if near else None
        if site is not None:
            old.remove(site)
        site = site or Site(case=case, owner_side=case.owner_side, created_at=timezone.now())
        site.lat, site.lon, site.radius_m = (answer["lat"], answer["lon"], answer["radius_m"])
        site.confidence, site.engine_version = answer["confidence"], VERSION
        members = [observations[index] for index in answer["observations"]]
        site.observation_ids = [str(o.pk) for o in members]
        place = next((o.place_name for o in members if o.place_name), "")
        province = province_at(site.lat, site.lon)
        site.place_name, site.province = place, province.code if province else ""
        site.country = province.country if province else ""
        site.save()
    Site.objects.filter(pk__in=[s.pk for s in old]).delete()


def _verdict(case: Case, observations: list[Observation]) -> tuple[str, str, float, str]:
    """Country, province, confidence and place code: the best precise site, or the strongest statement."""
    linked = Link.objects.filter(case=case, verdict__in=[Link.Verdict.LINKED, Link.Verdict.SAME])
    stated = Counter(
        linked.exclude(complaint__stated_country="").values_list(
            "complaint__stated_country", "complaint__stated_province"
        )
    )
    best: tuple[str, str, float, str] = ("", "", 0.0, "")
    total = sum(stated.values())
    for (country, province), n in stated.most_common():
        trust = STATEMENT_CONFIDENCE if province else COUNTRY_CONFIDENCE
        confidence = (1 - (1 - trust) ** n) * n / total
        if confidence > best[2]:
            places = Counter(o.place_name for o in observations if o.source == STATEMENT and o.place_name)
            best = (country, province, confidence, next((p for p, _ in places.most_common(1)), ""))
    measured = any(o.source != STATEMENT for o in observations)
    for site in case.sites.all() if measured else []:
        if site.province and site.confidence > best[2]:
            best = (site.country, site.province, site.confidence, site.place_name)
    return best


def province_at(lat: float, lon: float) -> Province | None:
    """The province whose known place (or else whose centre) is nearest, within reach; an estimate, never a border."""
    reach: list[tuple[float, Province]] = []
    for place in everything(Place).values():
        away = distance_m(lat, lon, place.lat, place.lon)
        if away <= max(place.radius_m * 2, 15 * KILOMETRE):
            reach.append((away, place.province))
    if not reach:
        for province in everything(Province).values():
            if province.lat is not None and province.lon is not None:
                away = distance_m(lat, lon, province.lat, province.lon)
                if away <= province.radius_m * 1.5:
                    reach.append((away, province))
    return min(reach, key=lambda item: item[0])[1] if reach else None


def distance_m(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in metres between two WGS84 points (haversine)."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    a = math.sin((phi2 - phi1) / 2) ** 2
    a += math.cos(phi1) * math.cos(phi2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 12_742_000.0 * math.asin(min(1.0, math.sqrt(a)))
