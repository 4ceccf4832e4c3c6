"""Databases for tests: made once by the real commands, copied for every worker, cleaned by the administrator.

The application's role cannot empty tables, so Django's own flush is replaced: after a test with real transactions every
table that was empty at the start is emptied, and reference data that the test changed is put back.
"""

from __future__ import annotations

import base64
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
import redis
from psycopg import sql

from taskforce.embedded import FAST, Servers, create_database, drop_database

ROOT = Path(__file__).resolve().parents[2]
TOLD = "TASKFORCE_TEST_SERVERS"
TEMPLATE = "taskforce"


#: Everything that migrations and reference data are made from, by pattern.
SOURCES = ("*/migrations/*.py", "*/*/migrations/*.py", "*/triggers.py", "*/models.py", "*/*/models.py")
SOURCES += ("requirements*.txt", "taskforce/settings.py", "taskforce/agencies/**/*", "taskforce/a*/**/*.py")


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for path in sorted({path for pattern in SOURCES for path in ROOT.glob(pattern)}):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:32]


def at(url: str, path: str | int) -> str:
    """The same server, another database."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{path}"))


class TestServers:
    """The servers of this run, as the first process or as one of xdist's workers knows them."""

    __test__ = False

    def __init__(self) -> None:
        self.servers: Servers | None = None
        self.told: dict[str, str] = {}
        self._cleaner: psycopg.Connection[Any] | None = None
        self.worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
        self.database = f"test_{self.worker}"
        self.number = int("".join(filter(str.isdigit, self.worker)) or 0) % 30

    def start(self) -> None:
        folder = Path(tempfile.mkdtemp(prefix="taskforce-tests-"))
        folder.chmod(0o755)  # the servers' account has to get in
        (folder / "static").mkdir()  # whitenoise warns of a missing folder, and warnings are errors here
        self.servers = Servers(folder, settings=FAST)
        addresses = self.servers.start()
        (folder / "servers.json").unlink()
        assert self.servers.place is not None
        told = {**addresses, "superuser": self.servers.superuser_url, "folder": str(folder)}
        told["programs"] = str(self.servers.place.programs())
        os.environ[TOLD] = json.dumps(told)

    def stop(self) -> None:
        if self._cleaner is not None:
            self._cleaner.close()
        if self.servers is not None:
            self.servers.stop()
            shutil.rmtree(self.servers.var_dir, ignore_errors=True)
            self.servers = None

    def environment(self, database: str, broker: int) -> dict[str, str]:
        """What the portal has to be told to work on `database`."""
        key = base64.b64encode(b"k" * 32).decode()
        return {
            "DJANGO_SETTINGS_MODULE": "taskforce.settings",
            "DATABASE_URL": at(self.told["DATABASE_URL"], database),
            "DATABASE_OWNER_URL": at(self.told["DATABASE_OWNER_URL"], database),
            "REDIS_URL": at(self.told["REDIS_URL"], broker),
            "VAR_DIR": self.told["folder"],
            "SECRET_KEY": "only-for-tests-" + "0123456789abcdef" * 4,
            "VAULT_KEYS_TH": f"test:{key}",
            "VAULT_KEYS_KH": f"test:{base64.b64encode(b'q' * 32).decode()}",
            "VAULT_INDEX_KEY": key,
            "DEMO": "1",
            "PYTHONHASHSEED": "0",
        }

    def use(self) -> None:
        """Point this process at its database, then let Django load its settings."""
        self.told = json.loads(os.environ[TOLD])
        os.environ.update(self.environment(self.database, self.number))
        from django.conf import settings

        if settings.configured:
            pytest.exit("Django loaded its settings too early: unset DJANGO_SETTINGS_MODULE and try again.", 4)
        settings.DATABASES  # noqa: B018 - loads them now, so that pytest-django finds them ready

    def make_database(self) -> None:
        """This worker's own copy of the template; whoever comes first makes the template by the real commands."""
        with open(Path(self.told["folder"]) / "template.lock", "a+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            lock.seek(0)
            if not lock.read():
                self._make_template()
                lock.write("made")
                lock.flush()
            create_database(self.told["superuser"], self.database, template=TEMPLATE)

    def _make_template(self) -> None:
        """Migrate and load, or take what an earlier run kept of exactly the same sources."""
        address = at(self.told["superuser"], TEMPLATE)
        kept = ROOT / "build" / "test-template" / f"{_fingerprint()}.dump"
        if kept.exists():
            self._program("pg_restore", "--exit-on-error", f"--dbname={address}", str(kept))
            return
        self._migrate()
        with psycopg.connect(address) as connection:
            _keep_reference(connection)
        for old in kept.parent.glob("*.dump"):
            old.unlink()
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(f".{os.getpid()}")
        self._program("pg_dump", "-Fc", "-Z0", f"--dbname={address}", f"--file={fresh}")
        fresh.rename(kept)

    def _program(self, name: str, *arguments: str) -> None:
        command = [str(Path(self.told["programs"]) / name), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{name} failed: {done.stderr}")

    def _migrate(self) -> None:
        environment = {**os.environ, **self.environment(TEMPLATE, self.number)}
        for command in (["migrate", "--database=owner", "-v0"], ["load_reference", "-v0"]):
            run = [sys.executable, str(ROOT / "manage.py"), *command, "--skip-checks"]
            done = subprocess.run(run, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
            if done.returncode:
                raise RuntimeError(f"manage.py {' '.join(command)} failed:\n{done.stdout}{done.stderr}")

    @contextmanager
    def fresh_database(self) -> Iterator[dict[str, str]]:
        """A database with reference data only, and a broker number of its own; deleted afterwards."""
        name = f"{self.database}_{uuid.uuid4().hex[:8]}"
        with open(Path(self.told["folder"]) / "template.lock") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # a template may be copied by one at a time
            create_database(self.told["superuser"], name, template=TEMPLATE)
        environment = self.environment(name, 32 + self.number)
        try:
            yield environment
        finally:
            with redis.Redis.from_url(environment["REDIS_URL"]) as client:
                client.flushdb()
            drop_database(self.told["superuser"], name)

    def flush_broker(self) -> None:
        with redis.Redis.from_url(os.environ["REDIS_URL"]) as client:
            client.flushdb()

    def cleaner(self) -> psycopg.Connection[Any]:
        if self._cleaner is None:
            self._cleaner = psycopg.connect(at(self.told["superuser"], self.database), autocommit=True)
        return self._cleaner


def _tables(connection: psycopg.Connection[Any], schema: str) -> list[str]:
    found = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s ORDER BY 1", [schema])
    return [row[0] for row in found]


def _keep_reference(connection: psycopg.Connection[Any]) -> None:
    """Copy every table that holds rows now: that is the reference data, and what migrations wrote."""
    connection.execute("CREATE SCHEMA kept")
    for table in _tables(connection, "public"):
        if table in _filled(connection, [table]):
            connection.execute(sql.SQL("CREATE TABLE {} AS TABLE {}").format(_name("kept", table), _name(table)))


def _name(*parts: str) -> sql.Identifier:
    return sql.Identifier(*(parts if len(parts) == 2 else ("public", *parts)))


def _filled(connection: psycopg.Connection[Any], tables: list[str]) -> list[str]:
    """Those of `tables` that hold any row, in one question."""
    parts = [
        sql.SQL("SELECT {} WHERE EXISTS (SELECT FROM {})").format(sql.Literal(table), _name(table)) for table in tables
    ]
    return [row[0] for row in connection.execute(sql.SQL(" UNION ALL ").join(parts))] if parts else []


def _changed(connection: psycopg.Connection[Any], tables: list[str]) -> list[str]:
    """Those of `tables` whose rows differ from the ones kept."""
    digest = "(SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM {} t)"
    part = sql.SQL("SELECT {} WHERE " + digest + " IS DISTINCT FROM " + digest)
    parts = [part.format(sql.Literal(table), _name(table), _name("kept", table)) for table in tables]
    return [row[0] for row in connection.execute(sql.SQL(" UNION ALL ").join(parts))] if parts else []


def clean(connection: psycopg.Connection[Any]) -> None:
    """Bring a database back to reference data only."""
    kept = _tables(connection, "kept")
    others = [table for table in _tables(connection, "public") if table not in kept]
    with connection.transaction():
        # Neither the foreign keys nor the triggers that forbid deleting history apply to this clean-up.
        connection.execute("SET LOCAL session_replication_role = replica")
        connection.execute("SET LOCAL lock_timeout = '15s'")
        for table in _filled(connection, others):
            connection.execute(sql.SQL("DELETE FROM {}").format(_name(table)))
        for table in _changed(connection, kept):
            connection.execute(sql.SQL("DELETE FROM {}").format(_name(table)))
            columns = sql.SQL(", ").join(_written_columns(connection, table))
            copy = sql.SQL("INSERT INTO {} ({}) SELECT {} FROM {}")
            connection.execute(copy.format(_name(table), columns, columns, _name("kept", table)))


def _written_columns(connection: psycopg.Connection[Any], table: str) -> list[sql.Identifier]:
    found = connection.execute(
        "SELECT column_name FROM information_schema.columns "
        "WHERE table_schema = 'public' AND table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position",
        [table],
    )
    return [sql.Identifier(row[0]) for row in found]


def clean_by_owner(session: TestServers) -> None:
    """Replace Django's flush, which the application's role may not do."""
    from django.test import TransactionTestCase

    def teardown(self: TransactionTestCase) -> None:
        clean(session.cleaner())

    TransactionTestCase._fixture_teardown = teardown  # type: ignore[method-assign]


def close_connections(blocker: Any) -> None:
    from django.db import connections

    with blocker.unblock():
        for connection in connections.all(initialized_only=True):
            connection.close()
