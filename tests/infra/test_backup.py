"""`make backup` and `make restore`: what was there is there again, and a damaged copy is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, LiteralString

import psycopg
import pytest

from taskforce.embedded import Servers

ROOT = Path(__file__).resolve().parents[2]


def ask(var: Path, statement: LiteralString) -> list[Any]:
    """What the administrator of the folder's own servers is answered."""
    servers = Servers(var)
    with servers, psycopg.connect(servers.database_url("postgres"), autocommit=True) as database:
        answer = database.execute(statement)
        return answer.fetchall() if answer.description else []


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal's folder with servers of its own: a database with one row behind the wall, a piece of evidence, a key."""
    var = tmp_path_factory.mktemp("portal") / "var"
    ask(var, "CREATE TABLE kept (words text); ALTER TABLE kept OWNER TO taskforce_owner")
    ask(var, "ALTER TABLE kept ENABLE ROW LEVEL SECURITY; ALTER TABLE kept FORCE ROW LEVEL SECURITY")
    ask(var, "INSERT INTO kept VALUES ('ก่อนสำรอง')")
    (var / "evidence").mkdir()
    (var / "evidence" / "slip").write_bytes(b"\xff\xd8slip")
    (var / "secret_key").write_text("a key")
    return var


def word(var: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    unset = ("DATABASE_URL", "REDIS_URL", "OWNER_DATABASE_URL", "EVIDENCE_DIR")
    own = {name: value for name, value in os.environ.items() if name not in unset}
    command = [sys.executable, "-m", "taskforce.run", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env={**own, "VAR_DIR": str(var)}, capture_output=True, text=True, check=False
    )


def words_in_database(var: Path) -> list[str]:
    return [row[0] for row in ask(var, "SELECT words FROM kept")]


def test_what_was_there_is_there_again_and_a_damaged_copy_is_refused(var: Path) -> None:
    made = word(var, "backup")
    assert made.returncode == 0, made.stderr
    (copy,) = (var / "backups").iterdir()
    ask(var, "UPDATE kept SET words = 'changed'")
    (var / "evidence" / "slip").unlink()
    (var / "secret_key").write_text("another key")

    back = word(var, "restore", str(copy))
    assert back.returncode == 0, back.stderr
    assert words_in_database(var) == ["ก่อนสำรอง"]
    assert (var / "evidence" / "slip").read_bytes() == b"\xff\xd8slip" and (var / "secret_key").read_text() == "a key"

    with open(copy / "database.dump", "ab") as dump:
        dump.write(b"!")
    refused = word(var, "restore", str(copy))
    assert refused.returncode == 1 and "damaged" in refused.stderr
    assert words_in_database(var) == ["ก่อนสำรอง"]


def test_no_copy_is_one_clear_sentence(tmp_path: Path) -> None:
    refused = word(tmp_path / "var", "restore", str(tmp_path))
    assert refused.returncode == 1 and "is no copy of the portal" in refused.stderr
