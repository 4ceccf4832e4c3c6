"""Which sums were lost where no rule knows: the learned weights, what they are asked about and what they are not."""

from __future__ import annotations

import datetime as dt
import json
from math import exp
from pathlib import Path

import pytest

from complaints.reading import read
from complaints.reading.engine import sums_with_hints
from complaints.reading.letter_runs import Weights, added, load, runs
from complaints.reading.loss_model import WEIGHTS_FILE, Among
from complaints.reading.money_mentions import find_mentions
from tests.complaints.test_reading_whose import trainer

FILED = dt.date(2026, 3, 10)
GOLD = Path(__file__).parents[1] / "gold"


def reports(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (GOLD / "narratives" / name).read_text(encoding="utf-8").splitlines()]


def lost(text: str) -> tuple[float | None, str]:
    answer = read(text, FILED)
    return answer["amount_lost_thb"], answer["reasons"]["amount_lost_thb"]["code"]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("เล่นบาคาร่าเว็บ royalpp.bet ฝากไปสองรอบ\nรอบ 1 เสาร์ที่แล้ว 11,200\nรอบ 2 วันจันทร์ 30,000\nถอนไม่ได้", 41200),
        ("ไลน์ ผอ. ถูกแฮก คนร้ายทักในกลุ่มครูขอยืม โอนกันไป 2 คน\nครูหน่อย 28 ก.พ. 5,000\nครูเบนซ์ 28 ก.พ. 15,000", 20000),
    ],
)  # fmt: skip
def test_rows_that_only_say_who_when_and_how_much_are_added(text: str, amount: float) -> None:
    assert lost(text) == (amount, "payments_likely")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("มันขอ 5,000 บาท ผมไม่ได้โอนให้", 0),
        ("ได้กำไรในแอป 90,000 บาท โอนไป 3,000 บาท", 3000),
        ("โอนไป 3,000 บาท รวมทั้งหมด 9,000 บาท", 9000),
    ],
)
def test_what_the_rules_know_the_weights_do_not_change(text: str, amount: float) -> None:
    value, code = lost(text)
    assert value == amount
    assert code != "payments_likely"


def test_the_quick_way_through_the_weights_says_what_the_named_hints_say() -> None:
    bias, weights = load(WEIGHTS_FILE)
    asked = 0
    for row in reports("dev.jsonl"):
        low = str(row["text"]).lower()
        mentions = find_mentions(low)
        among = Among(low, mentions, "loan")
        for index in range(len(mentions)):
            named = added(bias, [weights[hint] for hint in among.hints(index) if hint in weights])
            assert among.likely_lost(index) == pytest.approx(1 / (1 + exp(-named.real)))
            asked += 1
    assert asked > 60


def test_runs_right_beside_a_place_count_apart_from_those_farther_off() -> None:
    assert runs("xab", "cd") == ["cxa", "bab", "ecd", "bxab"]
    assert runs("ab", "", "t") == ["bab", "tbab"]
    table = Weights(0j, {"bab": 1 + 0j, "cxa": 2j}, "", frozenset())
    assert table.logs("xab", "", []) == pytest.approx((1 + 2j) / 2**0.5)


def test_a_table_without_a_weight_leaves_it_open() -> None:
    assert Weights(0j, {}, "", frozenset()).logs("โอนไป", "บาท", ["N1"]) == 0j
    assert load(Path("no such table.json")) == (0j, {})


def test_learning_from_marked_reports_tells_the_lost_sums_apart() -> None:
    teach = trainer("train_losses")
    rows = []
    for name, sum_ in (("นก", "4,100"), ("แอน", "5,200"), ("อ้อ", "6,300"), ("ปุ้ย", "7,400"), ("ฝน", "8,500")):
        for text, spans in ((f"{name} ขยับเงินให้ {sum_} บาท จบ", True), (f"{name} ฝันเห็นตัวเลข {sum_} บาท ตื่น", False)):
            at = text.index(sum_)
            gold = {"amount_lost_thb": 1 if spans else 0, "amount_spans": [[at, at + 5]] if spans else []}
            rows.append({"text": text, "filed_on": "2026-03-10", "gold": gold})
    table = teach.taught(list(teach.labelled(rows, "made")), roles=teach.ROLES)
    weights = {hint: complex(row[0]) for hint, row in table["weights"].items()}
    for row in rows:
        for _, _, told in sums_with_hints(row["text"], FILED):
            odds = added(complex(table["bias"][0]), [weights[hint] for hint in told if hint in weights]).real
            assert (odds > 0) == bool(row["gold"]["amount_lost_thb"])


def test_a_report_whose_losses_nobody_marked_teaches_nothing() -> None:
    row = {"text": "โอนไป 5,000 บาท", "filed_on": "2026-03-10", "gold": {"amount_lost_thb": 5000, "amount_spans": []}}
    assert list(trainer("train_losses").labelled([row], "made")) == []
