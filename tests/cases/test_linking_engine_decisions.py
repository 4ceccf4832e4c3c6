"""Single decisions: one new complaint against what a store knows, and the stream that has second thoughts."""

from __future__ import annotations

import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from cases.linking import LINK_AT, SUGGEST_AT, Posting, PostingCluster, Stream, decide
from cases.linking.contract import POSTING_CLUSTERS
from tests.cases.test_linking_engine import complaint, gang
from tests.gold.run_scores import RUNS, perform

NEW_YEAR = date(2025, 1, 1)
PHONE, ACCOUNT = ("phone", "+66811111111"), ("bank_account", "014:1112223334")


def used(*clusters: tuple[str, int, int, int]) -> Posting:
    """A posting from (cluster, count, first day, last day)."""
    rows = [
        PostingCluster(name, count, NEW_YEAR + timedelta(days=first), NEW_YEAR + timedelta(days=last))
        for name, count, first, last in clusters
    ]
    first, last = min(row.first for row in rows), max(row.last for row in rows)
    return Posting(sum(row.count for row in rows), first, last, tuple(rows))


def test_a_complaint_that_names_nothing_known_starts_a_cluster() -> None:
    decision = decide(complaint("new", 10, "phone:+66811111111"), {})
    assert (decision.cluster, decision.links) == (None, ())
    assert decision.ignored[0].code == "unknown_value"


def test_a_shared_phone_links_with_its_reason() -> None:
    decision = decide(complaint("new", 10, "phone:+66811111111"), {PHONE: used(("A", 3, 0, 5))})
    assert decision.cluster == "A" and decision.score > 0.9
    (reason,) = decision.links[0].because
    assert (reason.code, reason.value, reason.params) == (
        "shared_value",
        "+66811111111",
        {"count": 3, "total": 3, "days": 5, "since": "2025-01-01"},
    )


def test_an_account_links_while_it_is_fresh_then_suggests_then_says_nothing() -> None:
    new, posting = "bank_account:014:1112223334", {ACCOUNT: used(("A", 3, 0, 0))}
    scores = [decide(complaint("new", day, new), posting).score for day in (5, 100, 230, 330)]
    assert scores == sorted(scores, reverse=True)
    assert scores[1] >= LINK_AT > scores[2] >= SUGGEST_AT > scores[3]


def test_a_suggestion_is_no_link() -> None:
    decision = decide(complaint("new", 230, "bank_account:014:1112223334"), {ACCOUNT: used(("A", 3, 0, 0))})
    assert decision.cluster is None
    assert [one.cluster for one in decision.links] == ["A"]


def test_an_account_goes_to_the_gang_that_named_it_last() -> None:
    posting = {ACCOUNT: used(("A", 5, 0, 20), ("B", 2, 60, 70))}
    assert decide(complaint("new", 75, "bank_account:014:1112223334"), posting).cluster == "B"


def test_two_accounts_of_one_cluster_weigh_more_than_one() -> None:
    other = ("bank_account", "002:9")
    both = {ACCOUNT: used(("A", 1, 0, 0)), other: used(("A", 1, 0, 0))}
    new = complaint("new", 150, "bank_account:014:1112223334", "bank_account:002:9")
    assert decide(new, both).score > decide(new, {ACCOUNT: both[ACCOUNT]}).score


def test_hotlines_and_values_of_everybody_tie_nothing() -> None:
    spread = used(*((f"C{i}", 1, i, i) for i in range(20)))
    postings = {("phone", "1441"): used(("A", 3, 0, 5)), PHONE: spread, ("line_id", "x"): used(("A", 1, 0, 1))}
    postings["line_id", "x"] = Posting(9, NEW_YEAR, NEW_YEAR, postings["line_id", "x"].clusters, common=True)
    decision = decide(complaint("new", 9, "phone:1441", "phone:+66811111111", "line_id:x"), postings)
    assert decision.cluster is None
    assert {reason.code for reason in decision.ignored} == {"common_value"}


def test_what_tied_nothing_is_told_with_the_link_that_was_made() -> None:
    decision = decide(complaint("new", 9, "phone:1441", "phone:+66811111111"), {PHONE: used(("A", 3, 0, 5))})
    assert [reason.code for reason in decision.links[0].because] == ["shared_value", "common_value"]


def test_an_account_that_another_cluster_named_since_says_so() -> None:
    posting = {ACCOUNT: used(("A", 5, 0, 20), ("B", 2, 60, 70))}
    decision = decide(complaint("new", 72, "bank_account:014:1112223334"), posting)
    (other,) = (one for one in decision.links if one.cluster == "A")
    assert other.because[0].params["days"] == 52


def test_a_cluster_an_analyst_refused_is_not_proposed_again() -> None:
    decision = decide(complaint("new", 1, "phone:+66811111111"), {PHONE: used(("A", 3, 0, 5))}, refused={"A"})
    assert (decision.cluster, decision.links) == (None, ())


def test_the_stream_reaches_nearly_what_the_batch_reaches(tmp_path: Path) -> None:
    (run,) = (run for run in RUNS if run.name == "link, one by one")
    assert perform(run, short=True, folder=tmp_path)["link_stream_bcubed_f1_short"] >= 0.95


def last_words(rows: list[dict[str, Any]]) -> dict[Any, int]:
    stream, word = Stream(), {}
    for row in rows:
        word[row["id"]], _, revised = stream.add(row)
        word.update(revised)
    return word


def test_the_stream_merges_two_clusters_when_a_complaint_names_both() -> None:
    rows = [*gang("a", 0), *gang("b", 0), complaint("bridge", 9, "phone:+668a", "phone:+668b")]
    assert len(set(last_words(rows).values())) == 1


def test_the_stream_takes_apart_what_a_common_value_had_glued() -> None:
    rows = []
    for day in range(6):
        for name in "abcdefgh":
            row = gang(name, 0)[day]
            row["identifiers"] += [{"type": "domain", "value": "chat.example"}] if day in (0, 5) else []
            rows.append(row)
    assert len(set(last_words(rows).values())) == 8


def test_a_complaint_that_comes_again_changes_nothing() -> None:
    stream = Stream()
    for row in gang("a", 0):
        stream.add(row)
    assert stream.add(gang("a", 0)[2])[0] == 1
    assert stream.memory.postings([("phone", "+668a")])["phone", "+668a"].total == 6


def test_a_posting_stays_small_however_many_clusters_name_the_value() -> None:
    stream = Stream()
    for i in range(400):
        stream.add(complaint(f"c{i}", i, f"bank_account:{i}", "bank_account:014:1112223334"))
    assert len(stream.memory.postings([ACCOUNT])[ACCOUNT].clusters) <= POSTING_CLUSTERS


@pytest.mark.parametrize("value", ["phone:+66822222222", "bank_account:002:5", "domain:chat.example"])
def test_a_complaint_costs_the_same_late_as_early(value: str) -> None:
    stream, took = Stream(), []
    for part in range(4):
        start = time.process_time()
        for i in range(700):
            stream.add(complaint(f"{part}-{i}", part * 30, f"line_id:{part}-{i // 5}", value))
        took.append(time.process_time() - start)
    assert took[3] < 6 * min(took[1:3]) + 1
