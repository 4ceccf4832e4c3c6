"""The second wall stands around every table with an owner, and falls with the transaction."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection, transaction

from complaints.models import Draft
from taskforce.access.context import NOBODY, acting_as, current
from taskforce.access.sides import SYSTEM
from taskforce.ids import uuid7
from taskforce.notices.models import Notice

WALLS = """
SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity,
       (SELECT count(DISTINCT polcmd) FROM pg_policy WHERE polrelid = c.oid)
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
WHERE a.attname = 'owner_side' AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
  AND has_table_privilege('taskforce_app', c.oid, 'SELECT')
ORDER BY 1
"""
#: Tables without a model.
KEPT_BY_TRIGGER = {"extradition_warrant_key"}


def rows(statement: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return list(cursor.fetchall())


def a_draft() -> None:
    Draft.objects.create(id=uuid7(), language="th", resume_hash="x")


def drafts() -> int:
    return int(str(rows("SELECT count(*) FROM complaints_draft")[0][0]))


@pytest.mark.django_db
def test_every_table_with_an_owner_has_row_security_enabled_and_forced() -> None:
    found = rows(WALLS)
    assert [row for row in found if row[1:] != (True, True, 4)] == []
    of_models = {m._meta.db_table for m in apps.get_models() if any(f.name == "owner_side" for f in m._meta.fields)}
    assert {row[0] for row in found} == KEPT_BY_TRIGGER | {t for t in of_models if not t.endswith("history")}


@pytest.mark.django_db
def test_the_tables_below_a_protected_one_are_protected_too() -> None:
    """Whatever points at a complaint, a person or a list says things about them."""
    about = "('complaints_complaint', 'complaints_draft', 'extradition_person', 'extradition_handover', 'cases_case')"
    bare = rows(
        "SELECT DISTINCT k.conrelid::regclass::text FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid "
        f"JOIN pg_class t ON t.oid = k.confrelid WHERE k.contype = 'f' AND t.relname IN {about} "
        "AND NOT c.relforcerowsecurity AND has_table_privilege('taskforce_app', c.oid, 'SELECT') ORDER BY 1"
    )
    assert bare == []


@pytest.mark.django_db(transaction=True)
def test_nothing_is_visible_outside_a_transaction() -> None:
    with acting_as(SYSTEM):
        with transaction.atomic():
            a_draft()
            assert drafts() == 1
        assert drafts() == 0


@pytest.mark.django_db(transaction=True)
def test_nothing_leaks_from_one_transaction_to_the_next_on_a_kept_connection() -> None:
    with acting_as(SYSTEM), transaction.atomic():
        a_draft()
        process = rows("SELECT pg_backend_pid()")
    assert current() == NOBODY
    with transaction.atomic():
        assert rows("SELECT pg_backend_pid()") == process
        assert drafts() == 0
        assert rows("SELECT coalesce(current_setting('app.side', true), '')") == [("",)]
    for side in ("TH", "KH", "PUB", "sys", "SYS'"):
        with acting_as(side), transaction.atomic():
            assert drafts() == 0 or side == "TH"


@pytest.mark.django_db(transaction=True)
def test_an_act_that_fails_leaves_no_context_behind() -> None:
    with acting_as(SYSTEM), transaction.atomic():
        a_draft()
    with pytest.raises(ZeroDivisionError), acting_as(SYSTEM), transaction.atomic():
        assert drafts() == 1 / 0
    with transaction.atomic():
        assert drafts() == 0


@pytest.mark.django_db
def test_a_context_inside_another_ends_with_its_block() -> None:
    with acting_as(SYSTEM):
        a_draft()
        with acting_as("KH"):
            assert drafts() == 0
        assert drafts() == 1


@pytest.mark.django_db
def test_one_side_cannot_write_a_row_in_the_name_of_the_other() -> None:
    with acting_as("KH"), pytest.raises(Exception, match="row-level security"), transaction.atomic():
        Notice.objects.create(owner_side="TH", kind="x", language="th")
