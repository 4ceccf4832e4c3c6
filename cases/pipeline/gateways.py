"""Where wrong positions come out, learnt once a day from what the cases have rejected, and reckoned with from then on."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any, Protocol

from django.db import transaction

from cases.locating import KNOWN, VERSION, GatewayBook, Gateways
from cases.models import Case, LearntGateway, Observation, Site
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM

STATEMENT = "victim_statement"
#: Gateways move: only the newest cases with measured positions tell where they are now.
NEWEST_CASES = 5_000


class Sourced(Protocol):
    """An observation, or as much of one as tells where it is from."""

    @property
    def source(self) -> str: ...


def gateways_for(observations: Iterable[Sourced]) -> Gateways:
    """The gateways to reckon with for one case. Plain statements need none but the known: they are no positions."""
    if all(observation.source == STATEMENT for observation in observations):
        return KNOWN
    rows = LearntGateway.objects.values_list("lat", "lon", "cases")
    return GatewayBook().gateways(rows)


def learn_gateways() -> int:
    """Learn gateways from the newest cases and keep them in place of the last ones. Returns how many were found."""
    with acting_as(SYSTEM), transaction.atomic():
        book = GatewayBook()
        for observations, answer in _located():
            book.note(observations, answer)
        found = [
            LearntGateway(lat=g.lat, lon=g.lon, cases=int(g.weight), engine_version=VERSION) for g in book.learnt()
        ]
        LearntGateway.objects.all().delete()
        LearntGateway.objects.bulk_create(found)
    return len(found)


def _located() -> Iterable[tuple[list[dict[str, Any]], dict[str, Any]]]:
    """What was observed and answered in each of the newest cases, in the form that `locate` speaks."""
    measured = Observation.objects.exclude(source=STATEMENT)
    newest = Case.objects.filter(pk__in=measured.values("case")).order_by("-opened_at").values("pk")[:NEWEST_CASES]
    ids = [row["pk"] for row in newest]
    sites: dict[Any, list[dict[str, Any]]] = {}
    for site in Site.objects.filter(case__in=ids).values("case_id", "lat", "lon", "confidence"):
        sites.setdefault(site["case_id"], []).append(dict(site))
    rows = measured.filter(case__in=ids).order_by("case_id").values("case_id", "lat", "lon", "rejected_because")
    for case_id, group in groupby(rows.iterator(), key=lambda row: row["case_id"]):
        observations: list[dict[str, Any]] = [dict(row) for row in group]
        rejected = [
            {"index": index, "because": row["rejected_because"]}
            for index, row in enumerate(observations)
            if row["rejected_because"]
        ]
        yield observations, {"sites": sites.get(case_id, []), "rejected": rejected}
