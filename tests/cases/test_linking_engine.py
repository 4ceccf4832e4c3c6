"""The link engine: gangs are put together, sold accounts and common values do not glue them."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.linking import BadComplaint, Stream, link
from tests.gold.run_scores import RUNS, perform

Row = dict[str, Any]


def complaint(name: str, day: int, *values: str) -> Row:
    """`complaint("a", 3, "phone:1")`: filed on the third day, naming one phone."""
    pairs = [value.split(":", 1) for value in values]
    filed = date(2025, 1, 1) + timedelta(days=day)
    identifiers = [{"type": kind, "value": value} for kind, value in pairs]
    return {"id": name, "filed_on": filed.isoformat(), "identifiers": identifiers}


def gang(name: str, first_day: int, size: int = 6) -> list[Row]:
    """A gang that names one phone and one domain throughout."""
    return [complaint(f"{name}{i}", first_day + i, f"phone:+668{name}", f"domain:{name}.top") for i in range(size)]


def clusters(rows: list[Row], **known: Any) -> set[frozenset[str]]:
    found: dict[Any, set[str]] = {}
    for answer in link(rows, **known):
        found.setdefault(answer["cluster"], set()).add(answer["id"])
    return {frozenset(ids) for ids in found.values()}


def test_the_kept_complaints_reach_the_floor(tmp_path: Path) -> None:
    (run,) = (run for run in RUNS if run.name == "link")
    assert perform(run, short=False, folder=tmp_path)["link_bcubed_f1"] >= 0.96


def test_a_shared_phone_makes_one_gang_and_a_stranger_stays_alone() -> None:
    rows = [complaint("a", 0, "phone:+66811111111"), complaint("b", 200, "phone:+66811111111"), complaint("c", 1)]
    assert clusters(rows) == {frozenset("ab"), frozenset("c")}


def test_everybody_naming_a_hotline_or_a_platform_is_no_gang() -> None:
    rows = [complaint(str(i), i, "phone:1441", "domain:facebook.com") for i in range(5)]
    assert len(clusters(rows)) == 5


def test_a_value_that_groups_without_end_name_is_found_to_be_everybodys() -> None:
    rows = [row for name in "abcdefghijkl" for row in gang(name, 3)]
    for row in rows[::3]:
        row["identifiers"].append({"type": "domain", "value": "new-chat.example"})
    answers = link(rows)
    assert len({answer["cluster"] for answer in answers}) == 12
    assert any(reason["code"] == "common_value" for answer in answers for reason in answer["because"])


def test_a_sold_account_does_not_glue_two_gangs() -> None:
    first, second = gang("a", 0), gang("b", 150)
    for row in [*first[:3], *second[3:]]:
        row["identifiers"].append({"type": "bank_account", "value": "014:1112223334"})
    assert len(clusters([*first, *second])) == 2


def test_several_shared_accounts_do() -> None:
    first, second = gang("a", 0), gang("b", 4)
    for row in [*first[3:], *second[:3]]:
        row["identifiers"] += [{"type": "bank_account", "value": f"014:111222333{n}"} for n in range(4)]
    assert len(clusters([*first, *second])) == 1


def test_a_lone_complaint_follows_its_account_to_the_gang_that_held_it_then() -> None:
    first, second = gang("a", 0), gang("b", 150)
    for row in [*first[-2:], *second[:2]]:
        row["identifiers"].append({"type": "bank_account", "value": "014:1112223334"})
    alone = complaint("late", 12, "bank_account:014:1112223334")
    assert frozenset({"late", *(row["id"] for row in first)}) in clusters([*first, *second, alone])


def test_analysts_stand_above_the_engine() -> None:
    rows = [complaint("a", 0, "phone:+66811111111"), complaint("b", 1, "phone:+66811111111"), complaint("c", 2)]
    assert clusters(rows, verdicts=[("a", "b", False), ("a", "c", True)]) == {frozenset("ac"), frozenset("b")}


def test_reasons_name_the_value_and_how_many_share_it() -> None:
    answer = link([complaint("a", 0, "phone:+66811111111"), complaint("b", 1, "phone:+66811111111")])[0]
    params = {"count": 1, "total": 1, "since": "2025-01-01"}
    assert answer["because"] == [{"code": "shared_value", "type": "phone", "value": "+66811111111", "params": params}]


VALUES = st.sampled_from([f"{kind}:{n}" for kind in ("phone", "bank_account", "line_id") for n in range(100, 106)])
ROWS = st.lists(st.tuples(st.integers(0, 300), st.lists(VALUES, max_size=3)), min_size=1, max_size=14)


@settings(max_examples=60, deadline=None)
@given(ROWS, st.randoms())
def test_the_order_of_lines_changes_nothing(given_: list[tuple[int, list[str]]], chance: random.Random) -> None:
    rows = [complaint(f"c{i}", day, *values) for i, (day, values) in enumerate(given_)]
    answers = {answer["id"]: answer for answer in link(rows)}
    shuffled = rows[:]
    chance.shuffle(shuffled)
    assert {answer["id"]: answer for answer in link(shuffled)} == answers


@settings(max_examples=60, deadline=None)
@given(ROWS, st.randoms())
def test_other_ids_give_the_same_groups(given_: list[tuple[int, list[str]]], chance: random.Random) -> None:
    rows = [complaint(f"c{i:02}", day, *values) for i, (day, values) in enumerate(given_)]
    ids = [row["id"] for row in rows]
    renamed = dict(zip(ids, chance.sample(ids, len(ids)), strict=True))
    what = {row["id"]: (row["filed_on"], str(row["identifiers"])) for row in rows}
    other = clusters([{**row, "id": renamed[row["id"]]} for row in rows])
    back = {new: old for old, new in renamed.items()}
    groups = sorted(sorted(what[one] for one in group) for group in clusters(rows))
    assert groups == sorted(sorted(what[back[one]] for one in group) for group in other)


@settings(max_examples=60, deadline=None)
@given(ROWS, st.randoms())
def test_a_row_that_comes_twice_counts_once(given_: list[tuple[int, list[str]]], chance: random.Random) -> None:
    rows = [complaint(f"c{i:02}", day, *values) for i, (day, values) in enumerate(given_)]
    assert link([*rows, *chance.choices(rows, k=5)])[: len(rows)] == link(rows)


def test_a_large_gangs_phone_is_not_taken_for_everybodys() -> None:
    """Its complaints share nothing else with each other, but all with the rest of the gang."""
    rows = [complaint(f"a{i}", i, f"line_id:line{i // 7}", f"domain:site{(i + 3) // 7}.top") for i in range(63)]
    rows += [complaint(f"b{i}", i, f"line_id:line{i}", "phone:+66811111111") for i in range(9)]
    answers = link(rows)
    assert len({answer["cluster"] for answer in answers}) == 1
    assert {reason["code"] for answer in answers for reason in answer["because"]} == {"shared_value"}


def test_a_gang_that_changes_its_numbers_is_known_by_the_accounts_it_keeps() -> None:
    first, second = gang("a", 0, 30), gang("b", 30, 30)
    for row in [*first[20:], *second[:10]]:
        row["identifiers"] += [{"type": "bank_account", "value": f"014:111222333{n}"} for n in range(3)]
    assert len(clusters([*first, *second])) == 1


def test_two_gangs_at_work_side_by_side_are_not_one_for_three_accounts() -> None:
    first, second = gang("a", 0, 30), gang("b", 0, 30)
    for row in [*first[20:], *second[:10]]:
        row["identifiers"] += [{"type": "bank_account", "value": f"014:111222333{n}"} for n in range(3)]
    assert len(clusters([*first, *second])) == 2


@settings(max_examples=40, deadline=None)
@given(ROWS)
def test_spaces_and_repeated_identifiers_change_nothing(given_: list[tuple[int, list[str]]]) -> None:
    rows = [complaint(f"c{i}", day, *values) for i, (day, values) in enumerate(given_)]
    spaced = [
        {
            **row,
            "identifiers": 2
            * [{**one, "value": f" {one['value'][:2]} {one['value'][2:]}\t"} for one in row["identifiers"]],
        }
        for row in rows
    ]
    assert link(spaced) == link(rows)


JUNK = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4)
IDENTIFIER = JUNK | st.fixed_dictionaries({}, optional={"type": JUNK, "value": JUNK})


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(JUNK, st.lists(IDENTIFIER, max_size=3)), max_size=5))
def test_odd_dates_and_identifiers_never_make_it_fall_over(parts: list[tuple[Any, list[Any]]]) -> None:
    rows = [{"id": i, "filed_on": filed, "identifiers": found} for i, (filed, found) in enumerate(parts)]
    assert [answer["id"] for answer in link(rows)] == list(range(len(rows)))


@pytest.mark.parametrize(
    ("row", "code"), [({}, "no_id"), ({"id": True}, "no_id"), ({"id": "a", "identifiers": "x"}, "no_identifiers")]
)
def test_a_row_that_is_no_complaint_is_refused(row: Row, code: str) -> None:
    with pytest.raises(BadComplaint) as refused:
        link([row])
    assert refused.value.code == code


def test_odd_but_possible_complaints_get_an_answer() -> None:
    many = complaint("many", 3, *(f"phone:{n}" for n in range(100_000, 110_000)))
    broken = complaint("broken", 3, "line_id:\ud800x", "phone:100001")
    ahead = {**complaint("ahead", 3, "phone:109999"), "filed_on": "9999-12-31"}
    rows = [many, broken, ahead, {"id": "bare"}, {"id": 7, "filed_on": 20250101, "identifiers": [None, 3, "x", [], {}]}]
    stream = Stream()
    assert [answer["id"] for answer in link(rows)] == ["many", "broken", "ahead", "bare", 7]
    assert len({stream.add(row)[0] for row in rows}) == len(clusters(rows)) == 4
