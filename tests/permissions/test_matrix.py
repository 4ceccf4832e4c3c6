"""Every address, asked by a stranger and by every role of both sides: who may, who may not, who is not even told.

The file `matrix.tsv` is the rule. Letters: A allowed, V allowed but the empty form is refused, D denied, H hidden (404),
L led to sign-in, M not this method. `PRINT_MATRIX=1` writes what is found to build/matrix.tsv, for reading before the
rule is changed.
"""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from tests.cast import sign_in
from tests.permissions.routes import address, walk
from tests.permissions.world import COLUMNS, World, make

MATRIX = Path(__file__).with_name("matrix.tsv")
FOUND = Path(__file__).resolve().parents[2] / "build" / "matrix.tsv"

pytestmark = pytest.mark.django_db


def close_files(answer: Any) -> None:
    """Close what a file answer holds open, without the signal by which Django would close the database too."""
    for closer in answer._resource_closers:
        closer()


def letter(client: Client, method: str, path: str) -> str:
    """What the portal says to one question; a fault of ours fails the test at once."""
    cookies = client.cookies.copy()
    with transaction.atomic():
        answer = getattr(client, method.lower())(path)
        if answer.streaming:
            close_files(answer)
        transaction.set_rollback(True)
    client.cookies = cookies  # signing out is asked about too
    status = answer.status_code
    if path == "/health/ready":  # 503 without workers, and the same for everybody
        return "A"
    assert status < 500, f"{method} {path} answered {status}"
    if status in (301, 302) and "/accounts/" in answer.headers["Location"] and not path.startswith("/accounts/"):
        return "L"
    table = {401: "L", 403: "D", 404: "H", 405: "M"}
    return table.get(status, "V" if status >= 400 else "A")


def ask(client: Client, name: str, pattern: str, world: World) -> str:
    """GET and POST on the joint object, then GET on the Thai side's own where that makes a difference."""
    path = address(name, pattern, world.joint)
    letters = letter(client, "GET", path) + letter(client, "POST", path)
    if "<" in pattern and ("case" in pattern or "complaints/" in pattern or "item_id" in pattern):
        other = address(name, pattern, world.thai)
        letters += "/" + letter(client, "GET", other)
    return letters


@pytest.fixture
def world(db: None) -> World:
    return make()


def found(world: World) -> dict[str, dict[str, str]]:
    rows: dict[str, dict[str, str]] = {}
    for column in COLUMNS:
        client = Client(raise_request_exception=False)
        if column != "stranger":
            sign_in(client, world.people[column])
        for name, pattern in walk():
            rows.setdefault(name, {})[column] = ask(client, name, pattern, world)
    return rows


def rule() -> dict[str, dict[str, str]]:
    with open(MATRIX, encoding="utf-8", newline="") as file:
        return {row.pop("route"): row for row in csv.DictReader(file, delimiter="\t")}


@pytest.mark.timeout(600)
def test_every_address_answers_every_role_as_the_matrix_says(world: World) -> None:
    rows = found(world)
    if os.environ.get("PRINT_MATRIX"):
        FOUND.parent.mkdir(exist_ok=True)
        with open(FOUND, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter="\t", lineterminator="\n")
            writer.writerow(["route", *COLUMNS])
            writer.writerows([name, *(cells[column] for column in COLUMNS)] for name, cells in sorted(rows.items()))
    wanted = rule()
    assert set(rows) == set(wanted), "addresses and matrix name different routes"
    differing = [
        f"{name} for {column}: {rows[name][column]}, the matrix says {wanted[name][column]}"
        for name in rows
        for column in COLUMNS
        if rows[name][column] != wanted[name][column]
    ]
    assert differing == []


def test_no_page_shows_a_cambodian_officer_a_thai_victim(world: World) -> None:
    for column in (c for c in COLUMNS if c.startswith("kh_")):
        client = sign_in(Client(raise_request_exception=False), world.people[column])
        for name, pattern in walk():
            for values in (world.joint, world.thai):
                cookies = client.cookies.copy()
                page = client.get(address(name, pattern, values))
                client.cookies = cookies
                if page.streaming:
                    close_files(page)
                    continue
                shown = [canary for canary in world.canaries if canary in page.text]
                assert shown == [], f"{name} shows {column} {shown}"
