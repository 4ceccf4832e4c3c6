"""The reading engine against the scoring data and against invented reports of our own."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from complaints.reading import read

HERE = Path(__file__).parent
GOLD = HERE.parent / "gold" / "narratives"
ROLES = {"s": "suspect", "v": "victim", "o": "official"}
SCALARS = ("amount_lost_thb", "event_date", "scam_category", "impersonated_agency", "suspected_location")
Record = dict[str, Any]


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("narratives_score", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def dev_records() -> list[Record]:
    return [json.loads(line) for line in (GOLD / "dev.jsonl").read_text(encoding="utf-8").splitlines()]


def expected(line: str) -> Record:
    """What the last line of a story says, in the shape of the scoring data."""
    identifiers, amount, date, kind, agency, place = (part.strip() for part in line.rsplit("|", 5))
    entries = []
    for written in filter(None, (entry.strip() for entry in identifiers.split(";"))):
        match = re.fullmatch(r"(\S+) (.+?) ([svo])(?: (\S+))?", written)
        assert match, written
        extra = {"chain" if match[1] == "crypto_address" else "bank": match[4]} if match[4] else {}
        entries.append({"type": match[1], "value": match[2], "role": ROLES[match[3]], **extra})
    return {
        "identifiers": entries,
        "amount_lost_thb": None if amount == "-" else float(amount),
        "event_date": None if date == "-" else date,
        "scam_category": kind,
        "impersonated_agency": None if agency == "-" else agency,
        "suspected_location": None
        if place == "-"
        else {"country": place[:2], "province": place if "-" in place else None},
    }


def stories() -> Iterator[Record]:
    lines = (HERE / "test_reading_stories.txt").read_text(encoding="utf-8").splitlines()
    starts = [at for at, line in enumerate(lines) if re.fullmatch(r"@\d{4}-\d\d-\d\d", line)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        text = "\n".join(lines[start + 1 : end - 1])
        yield {"id": start, "filed_on": lines[start][1:], "text": text, "gold": expected(lines[end - 1])}


def measured(records: list[Record]) -> dict[str, float]:
    """Identifier F1, role and bank accuracy among hits, and the exact share of each scalar."""
    score = scorer()
    hits = extra = missed = roles = banks = with_bank = 0
    exact = dict.fromkeys(SCALARS, 0)
    for record in records:
        gold, got = record["gold"], read(record["text"], dt.date.fromisoformat(record["filed_on"]))
        wanted, found = score.idmap(gold["identifiers"]), score.idmap(got["identifiers"])
        both = wanted.keys() & found.keys()
        hits, extra, missed = hits + len(both), extra + len(found) - len(both), missed + len(wanted) - len(both)
        roles += sum(wanted[key]["role"] == found[key]["role"] for key in both)
        named = [key for key in both if wanted[key].get("bank")]
        with_bank, banks = with_bank + len(named), banks + sum(wanted[k]["bank"] == found[k].get("bank") for k in named)
        for field in SCALARS:
            exact[field] += score.same(field, gold[field], got[field])
    shares = {field: count / len(records) for field, count in exact.items()}
    return {"f1": score.prf(hits, extra, missed)[2], "roles": roles / hits, "banks": banks / with_bank, **shares}


@pytest.mark.parametrize(
    ("field", "recorded"), [("f1", 1.0), ("roles", 1.0), ("banks", 1.0), *((field, 1.0) for field in SCALARS)]
)
def test_scoring_data_is_read_as_well_as_recorded(field: str, recorded: float) -> None:
    assert measured(dev_records())[field] >= recorded - 0.01


def test_own_stories_in_three_languages_are_read_as_well_as_recorded() -> None:
    result = measured(list(stories()))
    recorded = {"f1": 0.995, "roles": 0.99, "banks": 1.0, "amount_lost_thb": 0.988, "event_date": 1.0}
    recorded |= {"scam_category": 0.99, "impersonated_agency": 0.99, "suspected_location": 1.0}
    assert {field: share for field, share in result.items() if share < recorded[field] - 0.01} == {}


def test_every_span_shows_where_the_identifier_stands() -> None:
    for record in [*dev_records(), *stories()]:
        for entry in read(record["text"], dt.date.fromisoformat(record["filed_on"]))["identifiers"]:
            for start, end in entry["spans"]:
                assert 0 <= start < end <= len(record["text"])
                assert record["text"][start:end].strip()


def test_every_scalar_has_a_stable_reason_that_is_data() -> None:
    for record in dev_records():
        reasons = read(record["text"], dt.date.fromisoformat(record["filed_on"]))["reasons"]
        assert set(reasons) == set(SCALARS)
        for reason in reasons.values():
            assert re.fullmatch(r"[a-z_]+", reason["code"])
            assert isinstance(reason["params"], dict)
