"""`make backup` and `make restore`: database, evidence and keys in one folder, with a list of hashes.

The embedded servers are started when they do not run. With servers of your own, `BACKUP_DATABASE_URL` names a login that
may read every row (BYPASSRLS): the application's role and the owner of the schema may not.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from taskforce.embedded import DATABASE, Servers, ServersError, create_database, drop_database
from taskforce.run.place import Place
from taskforce.run.portal import VAR

EVIDENCE = Path(os.environ.get("EVIDENCE_DIR") or VAR / "evidence")
KEYS = ("secret_key", "vault_keys.json", "demo_accounts.txt")
MANIFEST = "manifest.json"


class BackupError(RuntimeError):
    """Why a copy cannot be made or brought back, as one sentence."""


def _tell(text: str) -> None:
    print(f"[backup] {text}", flush=True)


def _hash(path: Path) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _program(name: str) -> str:
    """PostgreSQL's own programs: those of the embedded server, else the ones installed."""
    try:
        return str(Place.of(VAR).programs() / name)
    except ServersError:
        found = shutil.which(name)
        if found is None:
            raise BackupError(f"{name} is missing: install PostgreSQL's client programs.") from None
        return found


def _run(name: str, *arguments: str) -> None:
    done = subprocess.run([_program(name), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        words = done.stderr.strip().splitlines() or ["it said nothing"]
        raise BackupError(f"{name} failed: {words[-1]}")


def _administrator_of_running_servers() -> str:
    """The administrator's address of servers that another process keeps."""
    published = json.loads((VAR / "servers.json").read_text())
    passwords = json.loads((Place.of(VAR).home / "passwords.json").read_text())
    parts = urlsplit(published["DATABASE_URL"])
    return urlunsplit(parts._replace(netloc=f"postgres:{passwords['postgres']}@127.0.0.1:{parts.port}"))


@contextmanager
def _database() -> Iterator[str]:
    """The address under which every row of the portal's database may be read."""
    if os.environ.get("DATABASE_URL"):
        address = os.environ.get("BACKUP_DATABASE_URL")
        if not address:
            raise BackupError("Set BACKUP_DATABASE_URL to a login that may read every row (BYPASSRLS).")
        yield address
    elif (VAR / "servers.json").exists():
        yield _administrator_of_running_servers()
    else:
        servers = Servers(VAR)
        with servers:
            yield servers.database_url("postgres")


def backup() -> int:
    """Make a copy under `var/backups/`; 0 when it is whole."""
    folder = VAR / "backups" / datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
    fresh = folder.with_name(folder.name + ".unfinished")
    try:
        fresh.mkdir(parents=True, mode=0o700)
        _tell("copying the database")
        with _database() as address:
            _run("pg_dump", "--format=custom", f"--dbname={address}", f"--file={fresh / 'database.dump'}")
        _tell("copying evidence and keys")
        with tarfile.open(fresh / "files.tar", "w") as archive:
            if EVIDENCE.is_dir():
                archive.add(EVIDENCE, "evidence")
            for name in KEYS:
                if (VAR / name).exists():
                    archive.add(VAR / name, name)
        hashes = {name: _hash(fresh / name) for name in ("database.dump", "files.tar")}
        (fresh / MANIFEST).write_text(json.dumps(hashes, indent=1))
        fresh.rename(folder)
    except (BackupError, ServersError, OSError) as problem:
        shutil.rmtree(fresh, ignore_errors=True)
        print(f"[backup] {problem}", file=sys.stderr)
        return 1
    _tell(f"made {folder}; it holds keys, so keep it as safe as the portal itself")
    return 0


def _checked(folder: Path) -> Path:
    try:
        hashes = json.loads((folder / MANIFEST).read_text())
    except (OSError, ValueError):
        raise BackupError(f"{folder} is no copy of the portal: make restore FROM=var/backups/...") from None
    for name, expected in hashes.items():
        if not (folder / name).exists() or _hash(folder / name) != expected:
            raise BackupError(f"{folder / name} is damaged: its hash differs from the one noted.")
    return folder


def restore(source: str = "") -> int:
    """Bring the copy in the folder `source` back, in place of what is there now; 0 when it is whole."""
    try:
        folder = _checked(Path(source or ".").resolve())
        if os.environ.get("DATABASE_URL"):
            raise BackupError("Your own PostgreSQL is restored with pg_restore: see docs/deployment.md.")
        servers = Servers(VAR)
        with servers:  # refuses while the portal runs
            _tell("bringing the database back")
            drop_database(servers.superuser_url, DATABASE)
            create_database(servers.superuser_url, DATABASE)
            address = servers.database_url("postgres")
            _run("pg_restore", "--exit-on-error", f"--dbname={address}", str(folder / "database.dump"))
        _tell("bringing evidence and keys back")
        shutil.rmtree(EVIDENCE, ignore_errors=True)
        with tarfile.open(folder / "files.tar") as archive:
            archive.extractall(VAR, filter="data")
        if (VAR / "evidence").resolve() != EVIDENCE.resolve() and (VAR / "evidence").exists():
            shutil.move(VAR / "evidence", EVIDENCE)
        (VAR / "demo.stamp").write_text("made")
        (VAR / "database.stamp").unlink(missing_ok=True)  # the next start migrates, if the copy is older
    except (BackupError, ServersError, OSError) as problem:
        print(f"[backup] {problem}", file=sys.stderr)
        return 1
    _tell("done: make run")
    return 0
