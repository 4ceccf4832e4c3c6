"""Gateways are learnt from the cases once a day, and the cases located after that reckon with them."""

from __future__ import annotations

import random

import pytest
from django.utils import timezone

from cases.models import Case, LearntGateway, Observation
from cases.pipeline.gateways import STATEMENT, gateways_for, learn_gateways
from cases.pipeline.locating import relocate
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.ids import new_reference
from tests.cases.test_locating_gateways import UNLISTED, gang

pytestmark = pytest.mark.django_db


@pytest.fixture
def located_cases() -> list[Case]:
    """Twenty cases whose positions partly came out at gateways that no list names."""
    chance, made = random.Random(8), []
    with acting_as(SYSTEM):
        for _ in range(20):
            case = Case.objects.create(
                reference=new_reference("J", 2026), owner_side="TH", opened_at=timezone.now(), changed_at=timezone.now()
            )
            rows = [Observation(case=case, owner_side="TH", **observation) for observation in gang(chance)[1]]
            Observation.objects.bulk_create(rows)
            relocate(case)
            made.append(case)
    return made


def test_gateways_are_learnt_from_the_cases_and_used(located_cases: list[Case]) -> None:
    with acting_as(SYSTEM):
        before = len(gateways_for(located_cases[0].observations.all()))
        assert learn_gateways() >= 1
        lat, lon = UNLISTED[0]
        near = [g for g in LearntGateway.objects.all() if abs(g.lat - lat) < 0.2 and abs(g.lon - lon) < 0.2]
        assert near and near[0].cases >= 5
        assert len(gateways_for(located_cases[0].observations.all())) > before
        relocate(located_cases[0])


def test_learning_again_replaces_what_was_learnt(located_cases: list[Case]) -> None:
    with acting_as(SYSTEM):
        assert learn_gateways() == learn_gateways() == LearntGateway.objects.count()


def test_plain_statements_are_no_positions_and_teach_nothing(located_cases: list[Case]) -> None:
    with acting_as(SYSTEM):
        Observation.objects.update(source=STATEMENT)
        assert learn_gateways() == 0


def test_neither_side_reads_what_was_learnt(located_cases: list[Case]) -> None:
    learn_gateways()
    for side in ("TH", "KH"):
        with acting_as(side):
            assert not LearntGateway.objects.exists()
