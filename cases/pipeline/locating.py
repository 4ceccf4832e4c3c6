"""The third step: where does the gang sit? What complaints say and officers observe becomes sites and a province."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from cases.locating import VERSION
from cases.models import Case, Site
from cases.pipeline.gateways import STATEMENT
from cases.pipeline.members import cases_of
from cases.pipeline.places import gazetteer
from cases.pipeline.sites import Clue, Clues, clues_of, renew_sites
from complaints.models import Complaint
from complaints.pipeline import step
from complaints.pipeline.reading import readings_of
from complaints.workflow import Stage
from taskforce import rows
from taskforce.audit.record import Entry, record_many
from taskforce.ids import uuid7
from taskforce.rows import Record

#: How much one victim's plain statement of a place is worth; further ones agree, and each halves the doubt and more.
STATEMENT_CONFIDENCE = 0.65
#: A statement that names a country only.
COUNTRY_CONFIDENCE = 0.4
#: The source of a place that a victim gives by coordinates: somebody's word, with the accuracy of the writing.
REPORT = "report"

OBSERVATION = Record(
    "id uuid, owner_side text, case_id uuid, complaint_id uuid, source text, lat float8, lon float8, accuracy_m float8, "
    "observed_at timestamptz, place_name text, created_at timestamptz"
)
ADD_OBSERVATIONS = f"""
INSERT INTO cases_observation ({", ".join(OBSERVATION.names)}) SELECT new.* FROM {OBSERVATION.source}
WHERE NOT EXISTS (
    SELECT 1 FROM cases_observation AS old WHERE old.complaint_id = new.complaint_id AND old.source = new.source
        AND (new.source <> 'report' OR (old.lat = new.lat AND old.lon = new.lon))
) RETURNING case_id
"""
KEEP_VERDICTS = Record("id uuid, country text, province text, confidence float8, place_name text").update(
    "cases_case", "id"
)
STATED = """
SELECT l.case_id, c.stated_country, c.stated_province, count(*) AS n
FROM cases_link l JOIN complaints_complaint c ON c.id = l.complaint_id
WHERE l.case_id = ANY(%s) AND l.verdict IN ('linked', 'same') AND c.stated_country <> ''
GROUP BY 1, 2, 3 ORDER BY n DESC, 2, 3
"""
Row = dict[str, Any]
Verdict = tuple[str, str, float, str]
"""Country, province, confidence, code of the place."""


@step(Stage.LINKED)
def locate_complaints(complaints: Sequence[Complaint]) -> list[Entry]:
    """Write what each complaint says of the place, and renew the sites and verdicts of the cases of those that say."""
    case_of = cases_of(complaints)
    readings = readings_of(complaints)
    pinned = _pinned(complaints, case_of, readings)
    at_a_pin = {row["complaint_id"] for row in pinned}
    told = [c for c in complaints if c.stated_country or c.stated_province or c.pk in at_a_pin]
    new = rows.run(ADD_OBSERVATIONS, [*_stated(told, case_of, readings), *pinned])
    entries = locate_cases({case_of[c.pk].pk: case_of[c.pk] for c in told}.values(), {row[0] for row in new})
    entries += [Entry("complaint.located", c.owner_side, obj=c, case_id=case_of[c.pk].pk) for c in complaints]
    return entries


def _pinned(complaints: Sequence[Complaint], case_of: dict[UUID, Case], readings: dict[UUID, Row]) -> list[Row]:
    """An observation for every place that a complaint's words give by coordinates: a report, as good as it is written."""
    found = []
    for complaint in complaints:
        for pin in readings.get(complaint.pk, {}).get("coordinates") or []:
            row = {"lat": pin["lat"], "lon": pin["lon"], "accuracy_m": pin["accuracy_m"], "place_name": ""}
            row |= {"id": uuid7(), "case_id": case_of[complaint.pk].pk, "complaint_id": complaint.pk}
            row |= {"owner_side": complaint.owner_side, "source": REPORT, "observed_at": complaint.filed_at}
            found.append({**row, "created_at": timezone.now()})
    return found


def _stated(complaints: Sequence[Complaint], case_of: dict[UUID, Case], readings: dict[UUID, Row]) -> list[Row]:
    """An observation for every complaint whose words name a place that is known."""
    found = []
    for complaint in complaints:
        said = readings.get(complaint.pk, {}).get("suspected_location") or {}
        place = gazetteer().stated(said.get("place_name") or "", complaint.stated_province)
        if place is not None and place.lat is not None and place.lon is not None:
            row = {"lat": place.lat, "lon": place.lon, "accuracy_m": place.radius_m, "place_name": place.code}
            row |= {"id": uuid7(), "case_id": case_of[complaint.pk].pk, "complaint_id": complaint.pk}
            row |= {"owner_side": complaint.owner_side, "source": STATEMENT, "observed_at": complaint.filed_at}
            found.append({**row, "created_at": timezone.now()})
    return found


def locate_cases(cases: Iterable[Case], observed: set[UUID] | None = None) -> list[Entry]:
    """Renew province and confidence of `cases`, and the sites of those `observed` (None: of all) by the locate engine.

    The cases know their place afterwards. Returns the events to be recorded.
    """
    asked = list(cases)
    clues = clues_of([case.pk for case in asked])
    renewed = asked if observed is None else [case for case in asked if case.pk in observed]
    renew_sites(renewed, clues)
    verdicts = _verdicts(asked, clues)
    entries, changed = [], []
    for case in asked:
        before = (case.country, case.province, case.confidence, case.place_name)
        case.country, case.province, case.confidence, case.place_name = verdict = verdicts[case.pk]
        if verdict != before:
            names = ("country", "province", "confidence", "place_name")
            changed.append({"id": case.pk, **dict(zip(names, verdict, strict=True))})
        if case.province and verdict[:2] != before[:2]:
            detail = {"province": case.province, "confidence": round(case.confidence, 2), "engine": VERSION}
            entries.append(
                Entry("case.located", case.owner_side, obj=case, case_id=case.pk, shared=case.joint, detail=detail)
            )
    rows.change(KEEP_VERDICTS, changed)
    return entries


def relocate(case: Case) -> None:
    """Renew sites, province and confidence of one case, after somebody has added or taken away an observation."""
    record_many(locate_cases([case]))


def _verdicts(cases: Sequence[Case], clues: Clues) -> dict[UUID, Verdict]:
    """For each case the strongest statement, or the best site where somebody has measured."""
    stated: dict[UUID, list[tuple[str, str, int]]] = {case.pk: [] for case in cases}
    with connection.cursor() as cursor:
        cursor.execute(STATED, [list(stated)])
        for case_id, country, province, n in cursor.fetchall():
            stated[case_id].append((country, province, n))
    found = {case_id: _strongest(told, clues[case_id]) for case_id, told in stated.items()}
    measured = [case.pk for case in cases if any(clue.source != STATEMENT for clue in clues[case.pk])]
    for case_id, verdict in _surest_sites(measured).items():
        if verdict[2] > found[case_id][2]:
            found[case_id] = verdict
    return found


def _strongest(stated: Sequence[tuple[str, str, int]], clues: Sequence[Clue]) -> Verdict:
    best: Verdict = ("", "", 0.0, "")
    total = sum(n for _, _, n in stated)
    for country, province, n in stated:
        trust = STATEMENT_CONFIDENCE if province else COUNTRY_CONFIDENCE
        confidence = (1 - (1 - trust) ** n) * n / total
        if confidence > best[2]:
            places = Counter(clue.place_name for clue in clues if clue.source == STATEMENT and clue.place_name)
            best = (country, province, confidence, next((p for p, _ in places.most_common(1)), ""))
    return best


def _surest_sites(case_ids: Sequence[UUID]) -> dict[UUID, Verdict]:
    found: dict[UUID, Verdict] = {}
    sites = Site.objects.filter(case__in=case_ids).exclude(province="").order_by("-confidence", "created_at")
    for site in sites if case_ids else []:
        found.setdefault(site.case_id, (site.country, site.province, site.confidence, site.place_name))
    return found
