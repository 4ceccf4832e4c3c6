"""The route engine: the policy is followed exactly, edited as data, and never falls over its facts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.routing import DEFAULT_POLICY, Policy, PolicyError, route
from tests.gold.run_scores import RUNS, perform

JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=5,
)
FACTS = [name for name in DEFAULT_POLICY.fact_types if name not in ("country", "province", "confidence")]
CASE = st.fixed_dictionaries(
    {}, optional={**dict.fromkeys(FACTS, JUNK), "location": JUNK | st.fixed_dictionaries({"country": JUNK})}
)


def at(country: str, confidence: float, province: str | None = None) -> dict[str, Any]:
    return {"location": {"country": country, "confidence": confidence, "province": province}}


def test_every_decision_of_the_kept_cases_is_right(tmp_path: Path) -> None:
    (run,) = (run for run in RUNS if run.name == "route")
    assert perform(run, short=False, folder=tmp_path)["route_exact"] == 1.0


@pytest.mark.parametrize(
    ("facts", "lead", "rule"),
    [
        ({"people_held": True, **at("KH", 1, "KH-1")}, "TH-ATPD", "L10"),
        (at("KH", 0.6, "KH-18"), "KH-PP-18", "L20"),
        (at("KH", 0.6, "KH-3"), "KH-ACD", "L30"),
        (at("KH", 0.59, "KH-18"), "TH-CCIB", "L99"),
        ({"scam_code": "SC01", **at("TH", 0.6)}, "TH-STN", "L40"),
        (at("TH", 0.6, "KH-1"), "TH-CCIB", "L50"),
        ({"phones_kh": 2}, "KH-ACD", "L60"),
        ({"phones_kh": 1, **at("KH", 0.1)}, "KH-ACD", "L60"),
        ({"accounts_kh": 1}, "KH-ACD", "L60"),
        ({"phones_kh": 1}, "TH-CCIB", "L99"),
        ({"scam_code": "SC14"}, "TH-TCSD", "L70"),
        ({"scam_code": "SC01", "complaint_count": 100}, "TH-STN", "L80"),
        ({"complaint_count": 100}, "TH-DSI", "L90"),
        ({"total_loss_thb": 99_999_999}, "TH-CCIB", "L99"),
        ({}, "TH-CCIB", "L99"),
    ],
)
def test_the_first_lead_rule_that_holds_decides(facts: dict[str, Any], lead: str, rule: str) -> None:
    decision = route(facts)
    assert (decision["lead"], decision["because"][0]) == (lead, rule)


def test_the_lead_does_not_support_itself_but_the_rule_is_told() -> None:
    decision = route({"complaint_count": 100})
    assert decision == {"lead": "TH-DSI", "support": [], "because": ["L90", "S90"]}


def test_a_transfer_of_unknown_age_asks_for_no_bank_hold() -> None:
    assert "TH-AOC" not in route({"accounts_th": 1})["support"]
    assert "TH-AOC" in route({"accounts_th": 1, "last_transfer_age_hours": 0})["support"]
    assert "TH-AOC" not in route({"accounts_th": 1, "last_transfer_age_hours": 72.1})["support"]


@given(CASE | JUNK)
def test_no_facts_make_it_fall_over(facts: Any) -> None:
    decision = route(facts)
    assert decision["lead"] and decision["lead"] not in decision["support"]
    assert decision["support"] == sorted(set(decision["support"]))
    assert decision["because"][0].startswith("L")


@given(st.sampled_from(FACTS))
def test_a_missing_fact_and_a_null_fact_are_the_same(name: str) -> None:
    assert route({name: None}) == route({})


def test_rules_survive_the_way_into_rows_and_back() -> None:
    again = Policy.from_rows(DEFAULT_POLICY.rows(), version="1")
    assert again == DEFAULT_POLICY


def test_a_changed_threshold_changes_the_decision() -> None:
    stricter = Policy.from_rows(DEFAULT_POLICY.rows(), version="2", parameters={"sure_confidence": 0.8})
    facts = at("KH", 0.7, "KH-18")
    assert (route(facts)["lead"], route(facts, stricter)["lead"]) == ("KH-PP-18", "TH-CCIB")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"when": ["colour", "is", "red"]}, "unknown_fact"),
        ({"when": ["phones_th", "is", "red"]}, "bad_value"),
        ({"when": ["scam_code", ">", 3]}, "bad_comparison"),
        ({"when": ["phones_th", ">", "$nothing"]}, "unknown_parameter"),
        ({"when": {"some": []}}, "bad_condition"),
        ({"when": ["lead_side", "is", "KH"]}, "unknown_fact"),
        ({"queues": []}, "bad_queues"),
        ({"kind": "boss"}, "bad_kind"),
        ({"id": "L20"}, "duplicate_rule"),
    ],
)
def test_a_rule_that_cannot_work_is_refused_by_name(change: dict[str, Any], code: str) -> None:
    first, *rest = DEFAULT_POLICY.rows()
    with pytest.raises(PolicyError) as refused:
        Policy.from_rows([{**first, **change}, *rest], version="2")
    assert refused.value.code == code


def test_a_policy_that_could_leave_a_case_without_a_lead_is_refused() -> None:
    rows = [row for row in DEFAULT_POLICY.rows() if row["id"] != "L99"]
    with pytest.raises(PolicyError, match="without a lead"):
        Policy.from_rows(rows, version="2")


def test_every_rule_speaks_three_languages_with_known_parameters() -> None:
    for rule in DEFAULT_POLICY.rules:
        asked = {tuple(sorted(re.findall(r"%\((\w+)\)s", rule.explanation[code]))) for code in ("th", "km", "en")}
        assert len(asked) == 1, rule.id
        assert set(asked.pop()) <= set(DEFAULT_POLICY.parameters)
        assert re.search(r"[\u0e00-\u0e7f]", rule.name["th"]) and re.search(r"[\u1780-\u17ff]", rule.name["km"])
        assert not re.search(r"[\u1780-\u17ff]", rule.explanation["th"] + rule.explanation["en"])
        assert not re.search(r"[\u0e00-\u0e7f]", rule.explanation["km"] + rule.explanation["en"])
