"""Rows that travel as one JSON parameter, by statements that the connection keeps."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from django.db import DataError, connection, transaction

from taskforce import rows
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM, Side
from taskforce.ids import uuid7
from taskforce.rows import Record, as_json
from tests.kernel.test_second_wall import a_draft

ID = UUID("0190a1b2-0000-7000-8000-00000000abcd")
AT = datetime(2026, 1, 5, 12, 30, 15, 250_000, tzinfo=UTC)
UNFOLDED = Record("id uuid, at timestamptz, day date, side text, sum numeric, said jsonb")


@pytest.mark.django_db
def test_plain_data_arrive_as_the_types_that_the_record_declares() -> None:
    row = {"id": ID, "at": AT, "day": date(2026, 1, 5), "side": Side.KH, "sum": 12.5, "said": {"ก": ["ខ\u0301", None]}}
    found = rows.run(f"SELECT id, at, day, side, sum, said::text FROM {UNFOLDED.source}", [row, {"id": ID}])
    assert found[0][:5] == (ID, AT, date(2026, 1, 5), "KH", 12.5)
    assert json.loads(found[0][5]) == row["said"]
    assert found[1] == (ID, None, None, None, None, None)


@pytest.mark.parametrize("number", [2**63 - 1, 2**64, -(10**40)])
def test_a_number_is_written_whole_however_long_it_is(number: int) -> None:
    assert json.loads(as_json({"at": AT, "n": number}))["n"] == number


@pytest.mark.django_db
def test_a_statement_is_kept_and_asks_for_whoever_asks_now() -> None:
    """Row-level security is asked at every run: a kept statement remembers no side."""
    with acting_as(SYSTEM), transaction.atomic():
        a_draft()
    statement = f"SELECT count(*) FROM complaints_draft /* {uuid7()} */"
    seen = {}
    for side in (SYSTEM, "TH", "KH", SYSTEM):
        with acting_as(side), transaction.atomic():
            seen[side] = rows.ask(statement)
    assert seen == {SYSTEM: [(1,)], "TH": [(0,)], "KH": [(0,)]}
    kept = rows.ask("SELECT generic_plans + custom_plans FROM pg_prepared_statements WHERE statement = %s", statement)
    assert kept == [(4,)]


def _a_draft_and_then_nonsense() -> None:
    a_draft()
    rows.ask("SELECT %s::int / %s::int", 1, 0)


@pytest.mark.django_db
def test_what_the_database_refuses_is_an_error_of_django_and_nothing_of_it_stays() -> None:
    with acting_as(SYSTEM):
        with pytest.raises(DataError), transaction.atomic():
            _a_draft_and_then_nonsense()
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM complaints_draft")
            assert cursor.fetchone() == (0,)
