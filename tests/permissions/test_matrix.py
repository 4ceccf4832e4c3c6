"""Every address, asked by a stranger and by every role of both sides: who may, who may not, who is not even told.

The file `matrix.tsv` is the rule. Letters: A allowed, V allowed but the empty form is refused, D denied, H hidden (404),
L led to sign-in, M not this method. `PRINT_MATRIX=1` writes what is found to build/matrix.th.tsv and build/matrix.kh.tsv,
for reading before the rule is changed.
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


class Asker:
    """One column of the matrix: who asks, and which words they must never read."""

    def __init__(self, column: str, world: World) -> None:
        self.column, self.world = column, world
        self.client = Client(raise_request_exception=False)
        if column != "stranger":
            sign_in(self.client, world.people[column])
        self.secret = world.canaries if column.startswith("kh_") else ()
        self.seen: list[str] = []

    def letter(self, method: str, path: str) -> str:
        """What the portal says to one question; a fault of ours fails the test at once."""
        cookies = self.client.cookies.copy()
        with transaction.atomic():
            answer = getattr(self.client, method.lower())(path)
            if answer.streaming:
                close_files(answer)
            transaction.set_rollback(True)
        self.client.cookies = cookies  # signing out is asked about too
        if not answer.streaming:
            self.seen += [f"{method} {path} shows {self.column}: {word}" for word in self.secret if word in answer.text]
        return judged(method, path, answer)

    def ask(self, name: str, pattern: str) -> str:
        """GET and POST on the joint object, then GET on the Thai side's own where that makes a difference."""
        path = address(name, pattern, self.world.joint)
        letters = self.letter("GET", path) + self.letter("POST", path)
        if "<" in pattern and ("case" in pattern or "complaints/" in pattern or "item_id" in pattern):
            letters += "/" + self.letter("GET", address(name, pattern, self.world.thai))
        return letters


def judged(method: str, path: str, answer: Any) -> str:
    status = answer.status_code
    if path == "/health/ready":  # 503 without workers, and the same for everybody
        return "A"
    assert status < 500, f"{method} {path} answered {status}"
    if status in (301, 302) and "/accounts/" in answer.headers["Location"] and not path.startswith("/accounts/"):
        return "L"
    table = {401: "L", 403: "D", 404: "H", 405: "M"}
    return table.get(status, "V" if status >= 400 else "A")


@pytest.fixture
def world(db: None) -> World:
    return make()


def rule() -> dict[str, dict[str, str]]:
    with open(MATRIX, encoding="utf-8", newline="") as file:
        return {row.pop("route"): row for row in csv.DictReader(file, delimiter="\t")}


@pytest.mark.timeout(900)
@pytest.mark.parametrize("side", ["th", "kh"])
def test_every_address_answers_every_role_as_the_matrix_says(world: World, side: str) -> None:
    """And no answer to a Cambodian officer holds a word of a Thai victim."""
    columns = [column for column in COLUMNS if column.startswith(side) or (column == "stranger" and side == "th")]
    askers = [Asker(column, world) for column in columns]
    rows = {name: {one.column: one.ask(name, pattern) for one in askers} for name, pattern in walk()}
    if os.environ.get("PRINT_MATRIX"):
        write(side, columns, rows)
    wanted = rule()
    assert set(rows) == set(wanted), "addresses and matrix name different routes"
    differing = [
        f"{name} for {column}: {rows[name][column]}, the matrix says {wanted[name][column]}"
        for name in rows
        for column in columns
        if rows[name][column] != wanted[name][column]
    ]
    assert differing == []
    assert [seen for one in askers for seen in one.seen] == []


def write(side: str, columns: list[str], rows: dict[str, dict[str, str]]) -> None:
    """Both sides' halves stand beside each other in build/; `paste` makes a matrix of them."""
    path = FOUND.with_name(f"matrix.{side}.tsv")
    path.parent.mkdir(exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(["route", *columns])
        writer.writerows([name, *(cells[column] for column in columns)] for name, cells in sorted(rows.items()))
