"""The five engines on bad lines: each gets an answer or an error of its own, in order, and the run goes on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bad_input.lines import LINES, VALUES, Answer, run

OBSERVATION = {
    "source": "gps",
    "lat": 13.6,
    "lon": 102.5,
    "accuracy_m": 20.0,
    "observed_at": "2026-05-13T10:00:00+07:00",
}
IDENTIFIER = {"type": "phone", "value": "+66812345678"}
#: command: (field of the id, a good row)
ENGINES: dict[str, tuple[str, dict[str, Any]]] = {
    "read_complaints": ("id", {"id": "good", "filed_on": "2026-05-13", "text": "โทร 0812345678"}),
    "link_complaints": ("id", {"id": "good", "filed_on": "2026-05-13", "identifiers": [IDENTIFIER]}),
    "locate_sites": ("case", {"case": "good", "observations": [OBSERVATION]}),
    "route_cases": (
        "id",
        {
            "id": "good",
            "category": "call_center",
            "amount_thb": 5000,
            "nexus": "KH",
            "complaints": 1,
            "identifiers": [IDENTIFIER],
        },
    ),
    "screen_names": ("qid", {"qid": "good", "text": "สมชาย ใจดี"}),
}
commands = pytest.mark.parametrize("command", sorted(ENGINES))


@pytest.fixture
def options(tmp_path: Path) -> dict[str, dict[str, Any]]:
    warrants = tmp_path / "warrants.csv"
    warrants.write_text("warrant_id,full_name\nW1,นายสมชาย ใจดี\nW2,Somchai Jaidee\n", encoding="utf-8")
    return {"screen_names": {"warrants": str(warrants)}, "read_complaints": {"workers": 1}}


def spoiled(row: Any) -> Iterator[Any]:
    """A row with each of its values, at any depth, replaced by each odd value, and with each key left out."""
    items = row.items() if isinstance(row, dict) else enumerate(row)
    for key, value in list(items):
        for odd in VALUES:
            yield _with(row, key, odd)
        if isinstance(row, dict):
            yield {name: kept for name, kept in row.items() if name != key}
        if isinstance(value, dict | list):
            yield from (_with(row, key, inner) for inner in spoiled(value))


def _with(row: Any, key: Any, value: Any) -> Any:
    copy = row.copy()
    copy[key] = value
    return copy


def fine(answer: Answer, field: str) -> bool:
    if "error" in answer:
        return set(answer) == {field, "error"} and set(answer["error"]) == {"code", "detail"}
    return field in answer and len(answer) > 1


@commands
def test_lines_that_are_no_row_get_an_error_and_good_rows_between_them_their_answer(
    command: str, options: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    field, good = ENGINES[command]
    row = json.dumps(good)
    lines = [line for bad in LINES for line in (bad, row)]
    answers, failed = run(monkeypatch, command, lines, **options.get(command, {}))
    assert failed and len(answers) == len(lines)
    assert all(fine(answer, field) for answer in answers)
    assert all(answer[field] == "good" and "error" not in answer for answer in answers[1::2])
    assert all("error" in answer for answer in answers[:20:2])


@commands
def test_any_value_in_any_place_of_a_row_gets_an_answer_or_an_error(
    command: str, options: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    field, good = ENGINES[command]
    rows = list(spoiled(good))
    answers, _ = run(monkeypatch, command, [json.dumps(row) for row in rows], **options.get(command, {}))
    assert len(answers) == len(rows)
    assert [row for row, answer in zip(rows, answers, strict=True) if not fine(answer, field)] == []


@commands
def test_nothing_gets_nothing_and_a_byte_order_mark_does_no_harm(
    command: str, options: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    field, good = ENGINES[command]
    assert run(monkeypatch, command, ["", "  ", ""], **options.get(command, {})) == ([], False)
    answers, failed = run(monkeypatch, command, ["\ufeff" + json.dumps(good)], **options.get(command, {}))
    assert [answer[field] for answer in answers] == ["good"] and not failed


@commands
def test_the_same_id_twice_is_answered_twice(
    command: str, options: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    field, good = ENGINES[command]
    answers, _ = run(monkeypatch, command, [json.dumps(good)] * 3, **options.get(command, {}))
    assert [answer[field] for answer in answers] == ["good"] * 3


def large() -> dict[str, list[dict[str, Any]]]:
    """Rows that are large or absurd in the way of their engine."""
    many = " ".join(f"โทร 08{number:08d}" for number in range(10_000))
    day = {"filed_on": "2026-05-13"}
    texts = ["ก" * 1_000_000, "x" * 1_000_000, "😀" * 100_000, "\ud800" * 1000, "\u202e\u200f" * 5000, many]
    values = [{"type": "phone", "value": f"+668{number:08d}"} for number in range(10_000)]
    pole = {**OBSERVATION, "lat": 90.0, "lon": 180.0}
    places = [
        [pole, {**pole, "lon": -180.0}, {**pole, "lat": -90.0}],
        *([{**OBSERVATION, "accuracy_m": accuracy}] * 3 for accuracy in (0, 1e-300, 1e308, -5)),
        [{**OBSERVATION, "observed_at": "9999-12-31T23:59:59Z"}, OBSERVATION],
        [{**OBSERVATION, "lat": 91.0}, {**OBSERVATION, "lon": 181.0}, OBSERVATION],
        [OBSERVATION] * 10_000,
    ]
    names = [
        "ก",
        "นาย",
        " ".join(["สมชาย"] * 60),
        "ก" * 1_000_000,
        "Somchai " * 10_000,
        "😀",
        "\u202e\u200f",
        "ា" * 500,
    ]
    _, facts = ENGINES["route_cases"]
    return {
        "read_complaints": [{"id": number, **day, "text": text} for number, text in enumerate(texts)],
        "link_complaints": [{"id": number, "filed_on": "2999-01-01", "identifiers": values} for number in range(2)],
        "locate_sites": [{"case": number, "observations": seen} for number, seen in enumerate(places)],
        "route_cases": [{**facts, "id": number, "amount_thb": 10**number} for number in range(0, 400, 40)],
        "screen_names": [{"qid": number, "text": name} for number, name in enumerate(names)],
    }


@pytest.mark.timeout(600)
@commands
def test_large_and_absurd_rows_are_answered_in_their_order(
    command: str, options: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    field, good = ENGINES[command]
    rows = [*large()[command], good]
    answers, _ = run(monkeypatch, command, [json.dumps(row) for row in rows], **options.get(command, {}))
    assert [answer[field] for answer in answers] == [row[field] for row in rows]
    assert all(fine(answer, field) for answer in answers) and "error" not in answers[-1]


def test_linking_as_complaints_arrive_answers_any_row(monkeypatch: pytest.MonkeyPatch) -> None:
    _, good = ENGINES["link_complaints"]
    rows = [row for bad in spoiled(good) for row in (bad, good)]
    answers, _ = run(monkeypatch, "link_complaints", [json.dumps(row) for row in rows], stream=True)
    own = [answer for answer in answers if not answer.get("revised")]
    assert len(own) == len(rows)
    assert all(fine(answer, "id") for answer in answers)
    assert all(answer["id"] == "good" for answer in own[1::2])


anything = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False),
        st.text(max_size=20),
        st.sampled_from(VALUES[:-1]),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=8,
)


@commands
@given(data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_json_in_the_fields_of_a_row_gets_an_answer(
    command: str, options: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch, data: st.DataObject
) -> None:
    field, good = ENGINES[command]
    rows = data.draw(st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(good, anything)), max_size=5))
    answers, _ = run(monkeypatch, command, [json.dumps(row) for row in rows], **options.get(command, {}))
    assert len(answers) == len(rows) and all(fine(answer, field) for answer in answers)
