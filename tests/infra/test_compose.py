"""The containers say the same as the table of processes, the settings and the roles of the embedded servers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from taskforce.embedded import DATABASE, GROUP, OWNER, WEB
from taskforce.run.processes import names

ROOT = Path(__file__).resolve().parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
OURS = [*names(), "migrate"]


def test_every_process_of_the_table_is_a_service_that_starts_it() -> None:
    for name in names():
        assert SERVICES[name]["command"] == ["python", "-m", "taskforce.run.start", name]


def test_the_servers_and_the_door_are_there_too() -> None:
    assert set(SERVICES) == {*OURS, "postgres", "valkey", "proxy"}
    assert SERVICES["postgres"]["image"].startswith("postgres:")
    assert SERVICES["valkey"]["image"].startswith("valkey/")
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]


@pytest.mark.parametrize("name", [name for name in SERVICES if name != "migrate"])
def test_every_lasting_service_has_a_health_check_and_comes_back(name: str) -> None:
    service = SERVICES[name]
    assert service["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")
    assert service["restart"] == "unless-stopped"
    if name in names():
        assert service["healthcheck"]["test"] == ["CMD", "python", "-m", "taskforce.run.probe", name]


@pytest.mark.parametrize("name", OURS)
def test_no_service_is_bound_to_one_copy_of_itself(name: str) -> None:
    assert "container_name" not in SERVICES[name]
    assert "ports" not in SERVICES[name]


def test_only_the_migration_knows_the_owner_of_the_schema() -> None:
    knowing = [name for name in OURS if "DATABASE_OWNER_URL" in SERVICES[name]["environment"]]
    assert knowing == ["migrate"]
    assert SERVICES["web"]["depends_on"]["migrate"] == {"condition": "service_completed_successfully"}


def test_the_roles_are_those_of_the_embedded_servers() -> None:
    script = (ROOT / "deploy/postgres/roles.sh").read_text()
    assert re.findall(r"CREATE ROLE (\w+)", script) == [OWNER, GROUP, WEB]
    assert f"CREATE DATABASE {DATABASE} OWNER {OWNER}" in script
    assert f"//{WEB}:" in SERVICES["web"]["environment"]["DATABASE_URL"]
    assert f"//{OWNER}:" in SERVICES["migrate"]["environment"]["DATABASE_OWNER_URL"]


def test_every_variable_given_is_one_that_the_portal_reads() -> None:
    sources = [ROOT / "taskforce/settings.py", *(ROOT / "taskforce/run").glob("*.py")]
    text = "".join(path.read_text() for path in sources)
    read = set(re.findall(r"[\"']([A-Z][A-Z_]+)[\"']", text)) | {"VAULT_KEYS_TH", "VAULT_KEYS_KH"}
    assert set(SERVICES["migrate"]["environment"]) <= read


def test_no_secret_has_a_default() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    secrets = re.findall(r"\$\{(\w*(?:PASSWORD|SECRET|VAULT)\w*)([^}]*)\}", text)
    assert secrets
    assert all(rest == ":?" for _name, rest in secrets)


def test_files_that_are_mounted_exist() -> None:
    mounts = [volume for service in SERVICES.values() for volume in service.get("volumes", [])]
    for mount in (mount for mount in mounts if mount.startswith("./")):
        assert (ROOT / mount.split(":")[0]).exists(), mount
    named = {mount.split(":")[0] for mount in mounts if not mount.startswith("./")}
    assert named == set(COMPOSE["volumes"])


def test_the_image_installs_from_the_hashed_lock_and_runs_without_rights() -> None:
    text = (ROOT / "Dockerfile").read_text()
    assert "--require-hashes -r requirements.txt" in text
    assert "npm ci --ignore-scripts" in text
    assert re.search(r"^USER portal$", text, re.MULTILINE)
    assert '"taskforce.run.start", "web"' in text
