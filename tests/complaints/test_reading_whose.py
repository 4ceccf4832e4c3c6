"""Whose an identifier is where the gang uses the words of its victims, and where only learned weights can tell."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from complaints.reading import read
from complaints.reading.engine import identifiers_with_hints
from complaints.reading.letter_runs import load, signs
from complaints.reading.whose_model import WEIGHTS_FILE, Leaning, hints, lean, lean_by

FILED = dt.date(2026, 3, 10)
GOLD = Path(__file__).parents[1] / "gold"

GANG_WORDS = """
คนร้ายให้ส่งเอกสารไปที่อีเมล loan.dep@quickmail.example
เขาบอกต้องส่งเอกสารสำเนาบัตรไปที่เมล docs@fastloan.example
มีคนปลอมเป็นเพื่อนชื่อแนนใช้เบอร์ 0812345678
มีข้อความว่าค่าไฟค้าง ติดต่อกลับก่อนถูกตัดไฟ 0812345678
เว็บปลอมให้ติดต่อเราได้ที่ 0812345678
ในเพจเขียนว่า สนใจติดต่อเราที่ 0812345678
เขาบอกว่าเลขบัญชีที่ถูกต้องคือ 123-4-56789-0 กสิกร
ปลายสายบอกเบอร์ตำรวจที่ถูกต้องคือ 0812345678
เขาอ้างว่าเป็นลูกสาว เปลี่ยนเบอร์ใหม่เป็น 0812345678
มันส่งข้อความมาว่าแม่เบอร์หนูหายนะ ใช้เบอร์นี้ 0812345678
คนขายบอกถ้าติดต่อไม่ได้ให้โทรหาแฟนเขา 0812345678
คนโทรมาบอกว่าชื่อร้อยเอกสมชาย เบอร์ติดต่อกลับ 0812345678
ในสัญญาปลอมมีเบอร์ติดต่อบริษัท 0812345678
ในใบแจ้งเขียนว่า หากมีข้อสงสัยกรุณาโทร 0812345678
โปรดติดต่อฝ่ายกฎหมาย 0812345678 ภายใน 24 ชั่วโมง ข้อความเขียนแบบนี้
คนที่อ้างเป็นครูบอกให้ผู้ปกครองโทร 0812345678
เขาโอนให้เราก่อน 200 จากบัญชี 123-4-56789-0 เพื่อให้เชื่อใจ
the page says contact us at 081 234 5678
She told me to write to her private mail helen.k@webmail.example
he said his personal number was 081 234 5678
""".strip().splitlines()
OWN_WORDS = """
ถ้าติดต่อหนูไม่ได้โทรหาแม่ที่ 0812345678
ขอใบรับแจ้งทางเมล somsri.k@webmail.example
เงินออกจากบัญชี 123-4-56789-0 ของผม
มันเอาเบอร์ผม 0812345678 ไปสมัครซิม
เขาบอกว่าบัญชีของผม 123-4-56789-0 พัวพันคดี
เพื่อนตัวจริงใช้เบอร์ 0812345678
the code went to my own phone 081 234 5678
""".strip().splitlines()


@pytest.mark.parametrize("text", GANG_WORDS)
def test_a_gang_that_asks_to_be_reached_does_not_clear_its_number(text: str) -> None:
    assert [item["role"] for item in read(text, FILED)["identifiers"]] == ["suspect"]


@pytest.mark.parametrize("text", OWN_WORDS)
def test_words_of_owning_stay_the_victims_though_the_gang_is_spoken_of(text: str) -> None:
    assert [item["role"] for item in read(text, FILED)["identifiers"]] == ["victim"]


def passages(name: str) -> Iterator[tuple[str, str, str]]:
    """Text, whose it is and how it was read, of each identifier of a file of passages that the engine finds."""
    for row in map(json.loads, (GOLD / "narratives" / name).read_text(encoding="utf-8").splitlines()):
        answer = read(row["text"], FILED)["identifiers"]
        for wanted in row["identifiers"]:
            start, end = wanted["span"]
            hit = next((item for item in answer if any(a < end and start < b for a, b in item["spans"])), None)
            if hit:
                yield row["text"], wanted["role"], hit["role"]


def test_passages_that_taught_the_weights_are_read_as_they_say() -> None:
    told = list(passages("whose_to_teach.jsonl"))
    wrong = [f"{wanted} read as {found}: {text}" for text, wanted, found in told if wanted != found]
    assert len(told) >= 460
    assert len(wrong) <= len(told) * 0.08, "\n".join(wrong)


def test_a_reason_says_that_a_role_was_learned() -> None:
    reasons = {
        item["because"]["role"]["code"]
        for row in map(
            json.loads, (GOLD / "narratives" / "whose_to_teach.jsonl").read_text(encoding="utf-8").splitlines()
        )
        for item in read(row["text"], FILED)["identifiers"]
    }
    assert {"learned", "victim_before", "gang_words", "default"} <= reasons


def test_the_quick_way_through_the_weights_says_what_the_named_hints_say() -> None:
    bias, weights = load(WEIGHTS_FILE)
    for row in map(json.loads, (GOLD / "narratives" / "dev.jsonl").read_text(encoding="utf-8").splitlines()):
        text = row["text"].lower()
        for at in range(0, len(text), 37):
            asked = (text, at, min(at + 10, len(text)), "phone", "s1=")
            assert lean(*asked) == pytest.approx(lean_by(bias, weights, hints(*asked)))


def test_nothing_beside_an_identifier_still_gives_an_answer() -> None:
    leaning = lean("0812345678", 0, 10, "phone")
    assert isinstance(leaning, Leaning)
    assert 0 <= leaning.victim + leaning.official <= 1
    assert lean("", 0, 0, "phone", "") == lean("", 0, 0, "phone", "")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("เบอร์แม่ผมคือ 02-123", "TKSคือ 0"),
        ("ลูกค้าขยายหน้าร้าน", "ลูกค้าขยายหน้าร้าน"),
        ("my mother's phone: ", "S K's T: "),
        ("shell called", "shell C"),
        ("\x1a\x1a\x1aแล้วโอน\n", "§แล้วP\r"),
    ],
)
def test_words_of_one_idea_become_one_sign(text: str, written: str) -> None:
    assert signs(text) == written


def test_hints_are_the_same_however_numbers_and_spaces_are_written() -> None:
    one, other = "เบอร์แม่ 081-234 5678 โทร ", "เบอร์แม่ 02.3   โทร "
    assert signs(one.replace(" 5678", "")) == signs(other)


def trainer(name: str = "train_whose") -> ModuleType:
    """A module of `tests/gold` that learns a table; these are run as commands and import each other by their bare names."""
    if str(GOLD) not in sys.path:
        sys.path.insert(0, str(GOLD))
    spec = importlib.util.spec_from_file_location(name, GOLD / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_learning_from_a_few_passages_tells_their_roles_apart() -> None:
    teach = trainer()
    rows = [
        {"text": text, "identifiers": [{"type": "phone", "role": role, "span": [0, len(text)]}]}
        for person in ("แม่", "พ่อ", "ป้า", "ลุง", "ยาย")
        for text, role in (
            (f"ฝากบอก{person}หน่อย 0812345678 อยู่บ้าน", "victim"),
            (f"สายลวง{person}มา 0612345678 วางหู", "suspect"),
        )
    ]
    table = teach.taught(list(teach.labelled(rows, "made")))
    weights = {hint: complex(*pair) for hint, pair in table["weights"].items()}
    for row in rows:
        for _, _, told in identifiers_with_hints(row["text"]):
            likely = lean_by(complex(*table["bias"]), weights, told).victim
            assert (likely > 0.5) == (row["identifiers"][0]["role"] == "victim")
