"""The ground of the tests holds: the application's role is weak, and no test leaves anything to the next."""

from __future__ import annotations

import pytest
from django.db import connection, connections
from django.db.utils import ProgrammingError

pytestmark = pytest.mark.django_db


def test_the_application_works_as_a_role_that_owns_nothing() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, count(*) FILTER (WHERE tableowner = current_user) FROM pg_tables")
        assert cursor.fetchone() == ("taskforce_app", 0)
        cursor.execute("SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = session_user")
        assert cursor.fetchone() == (False,)


def test_the_application_cannot_change_the_schema() -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE mine (id int)")


@pytest.mark.django_db(databases=["default", "owner"])
def test_the_owner_of_the_schema_is_no_administrator() -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == ("taskforce_owner", False, False)


@pytest.mark.parametrize("time", ["first", "second"])
@pytest.mark.django_db(transaction=True)
def test_a_row_that_is_committed_is_gone_for_the_next_test(time: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_session")
        assert cursor.fetchone() == (0,)
        cursor.execute("INSERT INTO django_session VALUES (%s, 'x', now())", [time])


@pytest.mark.parametrize("time", ["first", "second"])
@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_reference_data_that_a_test_changed_is_put_back(time: str) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_content_type WHERE app_label = 'gone'")
        assert cursor.fetchone() == (0,)
        cursor.execute("UPDATE django_content_type SET app_label = 'gone' WHERE model = 'session'")
