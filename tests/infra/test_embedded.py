"""The embedded servers: they keep what they are given, survive being killed, and refuse a second start clearly."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest
import redis

from taskforce.embedded import FAST, Servers, ServersError
from taskforce.run.server import end_leftovers

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder with a name that breaks careless programs; closed to others, as pytest makes it."""
    place = tmp_path / "ที่ ทดสอบ"
    yield place
    servers = Servers(place)
    servers.wipe()


def processes_in(folder: Path) -> list[int]:
    found = []
    for process in psutil.process_iter(["cwd"]):
        if (process.info["cwd"] or "").startswith(str(folder)):
            found.append(process.pid)
    return found


def test_data_is_kept_over_a_restart(folder: Path) -> None:
    servers = Servers(folder, settings=FAST)
    with servers as addresses:
        with psycopg.connect(addresses["DATABASE_OWNER_URL"]) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 7 AS n")
        with redis.Redis.from_url(addresses["REDIS_URL"]) as client:
            client.set("kept", "7")
    with servers as addresses:
        with psycopg.connect(addresses["DATABASE_OWNER_URL"]) as connection:
            assert connection.execute("SELECT n FROM kept").fetchone() == (7,)
        with redis.Redis.from_url(addresses["REDIS_URL"]) as client:
            assert client.get("kept") == b"7"


def test_a_second_start_from_the_same_folder_gets_one_clear_sentence(folder: Path) -> None:
    with Servers(folder, settings=FAST), pytest.raises(ServersError, match=f"already running.*process {os.getpid()}"):
        Servers(folder).start()


def test_nothing_is_left_after_a_stop(folder: Path) -> None:
    servers = Servers(folder, settings=FAST)
    servers.start()
    assert servers.place is not None
    assert processes_in(servers.place.home)
    servers.stop()
    assert not processes_in(servers.place.home)
    assert not (folder / "servers.json").exists()


def test_addresses_and_passwords_are_for_one_reader(folder: Path) -> None:
    servers = Servers(folder, settings=FAST)
    with servers as addresses:
        assert servers.place is not None
        published = folder / "servers.json"
        assert json.loads(published.read_text())["DATABASE_URL"] == addresses["DATABASE_URL"]
        for path in (published, servers.place.home / "passwords.json"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_servers_do_not_run_as_root(folder: Path) -> None:
    servers = Servers(folder, settings=FAST)
    with servers:
        for server in (servers.postgres, servers.valkey):
            assert server is not None
            assert server.process is not None
            assert psutil.Process(server.process.pid).uids().real != 0


def test_the_broker_asks_for_its_password(folder: Path) -> None:
    with Servers(folder, settings=FAST) as addresses:
        port = addresses["REDIS_URL"].rsplit(":", 1)[1].split("/")[0]
        with pytest.raises(redis.AuthenticationError), redis.Redis(port=int(port)) as stranger:
            stranger.get("anything")


STARTER = """
import sys, time
sys.path.insert(0, sys.argv[1])
from taskforce.embedded import FAST, Servers
servers = Servers(sys.argv[2], settings=FAST)
print(servers.start()["DATABASE_OWNER_URL"], flush=True)
time.sleep(600)
"""


def test_a_start_after_the_starter_was_killed_recovers(folder: Path) -> None:
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTER, str(ROOT), str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert starter.stdout is not None
    with starter.stdout:
        address = starter.stdout.readline().strip()
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 7 AS n")
    starter.send_signal(signal.SIGKILL)
    starter.wait()
    with Servers(folder, settings=FAST) as addresses, psycopg.connect(addresses["DATABASE_OWNER_URL"]) as connection:
        assert connection.execute("SELECT n FROM kept").fetchone() == (7,)


def test_leftovers_of_a_killed_run_are_ended(tmp_path: Path) -> None:
    sleeper = subprocess.Popen(["sleep", "600"], cwd=tmp_path)
    assert end_leftovers(tmp_path) == 1
    assert sleeper.wait(5) is not None


def test_a_killed_server_comes_back_on_its_port_with_its_data(folder: Path) -> None:
    servers = Servers(folder)
    with servers as addresses:
        assert servers.valkey is not None
        with redis.Redis.from_url(addresses["REDIS_URL"]) as client:
            client.set("kept", "7")
            servers.valkey.stop()
            servers.valkey.start()
            assert client.get("kept") == b"7"
