"""The memorandum's clocks, measured from audited events."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connections, transaction
from django.test import Client

from cases.figures import by_month, overall
from taskforce.access.context import acting_as
from taskforce.audit.record import record
from tests.cast import everybody, sign_in

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner"])


def tell(verb: str, moment: datetime, **where: object) -> None:
    """An event as it would have been written at `moment` (only the owner of the chains may say so)."""
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        cursor.execute("SELECT set_config('app.clock', %s, true)", [moment.isoformat()])
        cursor.execute(
            "SELECT audit_append('TH', 'SYS', '', '', %s, %s, %s, %s, '{}')",
            [verb, where.get("kind", "complaint"), where.get("id", ""), where.get("case")],
        )


def routed_after(minutes: list[int]) -> None:
    start = datetime.now(UTC) - timedelta(days=20)
    for number, wait in enumerate(minutes):
        tell("complaint.filed", start, id=f"TH-{number}")
        tell("complaint.routed", start + timedelta(minutes=wait), id=f"TH-{number}", case=str(uuid4()))
    cache.clear()


def figure(key: str) -> object:
    return next(f for f in overall() if f.clock.key == key)


def test_median_and_ninetieth_percentile_come_from_the_events() -> None:
    routed_after([1, 2, 3, 4, 100])
    routed = figure("routed")
    assert (routed.n, routed.median_s) == (5, 180.0)
    assert 4 * 60 < routed.p90_s < 100 * 60


def test_a_group_of_four_is_not_shown() -> None:
    routed_after([1, 2, 3, 4])
    assert figure("routed").n == 4 and figure("routed").median_s is None


def test_what_was_shared_before_the_place_was_found_is_not_the_share_of_the_place() -> None:
    found = datetime.now(UTC) - timedelta(days=20)
    for _ in range(5):
        case = str(uuid4())
        tell("share.approve", found - timedelta(hours=9), case=case)
        tell("case.located", found, case=case)
        tell("share.approve", found + timedelta(hours=2), case=case)
        tell("share.approve", found + timedelta(hours=30), case=case)
    cache.clear()
    assert (figure("shared").n, figure("shared").median_s) == (5, 2 * 3600.0)


def test_a_case_begins_with_its_first_complaint() -> None:
    start = datetime.now(UTC) - timedelta(days=30)
    for number in range(5):
        case = str(uuid4())
        for day in (0, 3):
            tell("complaint.filed", start + timedelta(days=day), id=f"TH-{number}-{day}")
            tell("complaint.linked", start + timedelta(days=day, minutes=1), id=f"TH-{number}-{day}", case=case)
        tell("case.hold_operation", start + timedelta(days=9), case=case)
    cache.clear()
    assert figure("operation").median_s == 9 * 86400.0


def test_months_are_those_of_the_first_event() -> None:
    routed_after([1] * 6)
    assert [f.n for f in by_month("routed")] == [6]


def test_an_officer_of_the_web_cannot_say_when_an_event_was() -> None:
    with acting_as("TH"), transaction.atomic():
        with connections["default"].cursor() as cursor:
            cursor.execute("SELECT set_config('app.clock', '2001-01-01T00:00:00Z', true)")
        record("test.made", side="TH", object_type="x", object_id="1")
        with connections["default"].cursor() as cursor:
            cursor.execute("SELECT max(at) FROM audit_event")
            assert cursor.fetchone()[0].year > 2001


@pytest.mark.parametrize("language", ["th", "km", "en"])
def test_leaders_of_both_sides_read_the_same_figures(client: Client, language: str) -> None:
    routed_after([1, 2, 3, 4, 5])
    people = everybody()
    for officer in (people.thai_supervisor, people.khmer_supervisor):
        page = sign_in(client, officer, language=language).get("/figures/")
        assert page.status_code == 200
        assert 'id="months"' in page.text
    assert client.get("/figures/?clock=nonsense").status_code == 404
