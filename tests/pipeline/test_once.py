"""A batch that goes the whole way in one transaction asks for nothing twice; one that goes by stages asks anew."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from django.db import connection, transaction

from cases.models import Link, Observation
from complaints.models import Complaint
from complaints.pipeline import carry
from complaints.pipeline.reading import readings_of
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from tests.pipeline.build import NOWHERE, POIPET, FileIt, run_all

pytestmark = pytest.mark.django_db
PINNED = NOWHERE + " พิกัด 13.65432, 102.56789"


def statements() -> tuple[Counter[str], Any]:
    """What is asked of the database while the block lasts, by the first words of the statement."""
    asked: Counter[str] = Counter()

    def count(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked[" ".join(str(sql).split())] += 1
        return execute(sql, params, many, context)

    return asked, connection.execute_wrapper(count)


def test_cases_are_locked_once_and_stories_are_fetched_once(file_it: FileIt) -> None:
    for text in (POIPET, PINNED):
        file_it(text)
    asked, counting = statements()
    with counting:
        assert carry("filed") == 2
    locks = [n for sql, n in asked.items() if "cases_case" in sql and sql.endswith("FOR NO KEY UPDATE")]
    stories = [n for sql, n in asked.items() if sql.startswith("SELECT") and "FROM complaints_story" in sql]
    assert (locks, stories) == ([1], [1])


def test_a_batch_takes_few_statements(file_it: FileIt) -> None:
    for text in (POIPET, PINNED, NOWHERE):
        file_it(text)
    asked, counting = statements()
    with counting:
        assert carry("filed") == 3
    assert sum(asked.values()) <= 44  # more wants a reason: each costs a batch a millisecond


@pytest.mark.parametrize("go", [lambda: carry("filed"), run_all])
def test_both_ways_find_the_same_place_and_the_same_case(file_it: FileIt, go: Any) -> None:
    told, pinned = file_it(POIPET), file_it(PINNED)
    go()
    with acting_as(SYSTEM):
        assert set(Observation.objects.values_list("complaint_id", flat=True)) == {told.pk, pinned.pk}
        assert Observation.objects.get(complaint=pinned).lat == pytest.approx(13.65432)
        assert Link.objects.filter(verdict="linked").count() == 2


def test_readings_come_from_the_rows_where_this_transaction_has_not_read(file_it: FileIt) -> None:
    complaint = file_it(PINNED)
    with acting_as(SYSTEM), transaction.atomic():
        assert readings_of([complaint]) == {complaint.pk: {}}
        run_all()
        again = Complaint.objects.get(pk=complaint.pk)
        assert readings_of([again])[complaint.pk]["coordinates"][0]["lat"] == pytest.approx(13.65432)
