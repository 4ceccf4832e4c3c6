"""Gateways move: the engine learns from the cases where wrong positions come out, by no list of names."""

from __future__ import annotations

import io
import json
import random
from types import SimpleNamespace
from typing import Any

import pytest

from cases.locating import GatewayBook, Gateways, locate
from cases.management.commands.locate_sites import Command, blocks
from tests.cases.test_locating_engine import metres, seen

UNLISTED = ((17.97, 102.60), (10.03, 105.78))  # Vientiane, Can Tho: on no list of ours
NOWHERE = Gateways.of([])


def gang(chance: random.Random) -> tuple[tuple[float, float], list[dict[str, Any]]]:
    """A site somewhere, seen three to six times; one position in three came out some way off an unlisted gateway."""
    place = (chance.uniform(11, 14), chance.uniform(102.5, 106))
    right = [seen(place, chance.choice([20, 80, 900]), chance) for _ in range(chance.randint(3, 6))]
    wrong = [seen(chance.choice(UNLISTED), 7_500, chance, "cell") | {"accuracy_m": 900} for _ in range(2)]
    return place, right + wrong


def learnt_from(cases: list[list[dict[str, Any]]]) -> GatewayBook:
    book = GatewayBook(known=())
    for observations in cases:
        book.note(observations, locate(observations, NOWHERE))
    return book


def test_a_place_that_many_cases_reject_is_learnt_as_a_gateway() -> None:
    chance = random.Random(4)
    book = learnt_from([gang(chance)[1] for _ in range(60)])
    found = book.learnt()
    for exit_ in UNLISTED:
        assert any(metres({"lat": g.lat, "lon": g.lon}, exit_) < 15_000 for g in found)


def test_what_was_learnt_keeps_false_sites_away() -> None:
    chance = random.Random(5)
    cases = [gang(chance) for _ in range(60)]
    gateways = learnt_from([observations for _, observations in cases]).gateways()
    false = {
        name: sum(len(locate(observations, known)["sites"]) - 1 for _, observations in cases)
        for name, known in (("before", NOWHERE), ("after", gateways))
    }
    assert false["after"] < false["before"]
    assert all(metres(locate(o, gateways)["sites"][0], place) < 3_000 for place, o in cases)


def test_a_town_where_gangs_sit_is_not_learnt() -> None:
    chance = random.Random(6)
    town = (13.6562, 102.5640)
    cases = [[seen(town, 30, chance) for _ in range(4)] for _ in range(40)]
    book = learnt_from(cases)
    assert book.learnt() == []


def test_the_command_learns_before_it_answers_the_first_case(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(7)
    rows = [{"case": f"C{n}", "observations": gang(chance)[1]} for n in range(60)]
    given = "\n".join(json.dumps(row) for row in rows).encode() + b'\nno json\n{"case": "C60"}\n'
    out = io.BytesIO()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(given)))
    monkeypatch.setattr("sys.stdout", SimpleNamespace(buffer=out))
    with pytest.raises(SystemExit):
        Command().handle()
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [a.get("case") for a in answers] == [*(f"C{n}" for n in range(60)), None, "C60"]
    assert [a["error"]["code"] for a in answers[60:]] == ["not_json", "no_observations"]
    codes = {row["because"][0]["code"] for answer in answers[:10] for row in answer["rejected"]}
    assert "known_gateway" in codes


def test_a_block_is_bounded_in_cases_and_in_observations() -> None:
    rows = [({"case": n, "observations": [{}] * 60_000}, None) for n in range(3)]
    assert [len(block) for block in blocks(rows)] == [2, 1]
    assert [len(block) for block in blocks(({"case": n}, None) for n in range(1001))] == [500, 500, 1]
