"""The ground of every test: one embedded PostgreSQL and Valkey per run, one database per worker, nothing left behind."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.infra import databases
from tests.infra.portal import Portal, start_portal

SESSION = databases.TestServers()


#: The same examples on every machine, so that a landing does not depend on chance; HYPOTHESIS=explore looks further.
settings.register_profile("house", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None)
settings.load_profile("explore" if os.environ.get("HYPOTHESIS") == "explore" else "house")


def pytest_configure(config: pytest.Config) -> None:
    """Before Django loads its settings: the first process starts the servers, xdist's workers are told of them."""
    if config.option.help or config.option.version:
        return
    if not hasattr(config, "workerinput"):
        SESSION.start()
    SESSION.use()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes() -> None:
    """xdist's workers must not load the settings before they are told of their own database."""
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)


def pytest_unconfigure(config: pytest.Config) -> None:
    SESSION.stop()


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: object) -> Iterator[None]:
    """Migrate and load the reference data once per run; every worker then works on its own copy."""
    SESSION.make_database()
    databases.clean_by_owner(SESSION)
    yield
    databases.close_connections(django_db_blocker)


@pytest.fixture(autouse=True)
def clean_broker(request: pytest.FixtureRequest) -> Iterator[None]:
    """Leave no message and no counter to the next test that uses the database."""
    yield
    if "django_db_setup" in request.fixturenames or request.node.get_closest_marker("django_db"):
        SESSION.flush_broker()


@pytest.fixture(scope="module")
def portal(
    django_db_setup: None, django_db_blocker: object, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Portal]:
    """The whole portal on free ports: web, workers and scheduler as processes, on a fresh database of its own.

    `portal.url` is its address, `portal.manage("seed", ...)` runs a command beside it, `with portal.orm():` lets the
    test read and write the portal's own database.
    """
    with SESSION.fresh_database() as environment:
        running = start_portal(environment, tmp_path_factory.mktemp("portal"), django_db_blocker)
        try:
            yield running
        finally:
            running.stop()
