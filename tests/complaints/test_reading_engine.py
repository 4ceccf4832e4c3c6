"""Rules of the reading engine, one by one; what changes nothing; and what must not break it."""

from __future__ import annotations

import ast
import datetime as dt
import io
import json
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from hypothesis import given, settings
from hypothesis import strategies as st

import complaints.reading
from complaints.reading import VERSION, normalise_identifier, read
from complaints.reading.crypto import keccak256

FILED = dt.date(2026, 5, 13)  # a Wednesday
THAI, KHMER = "๐๑๒๓๔๕๖๗๘๙", "០១២៣៤៥៦៧៨៩"


def values(text: str, type: str | None = None) -> list[str]:
    return [entry["value"] for entry in read(text, FILED)["identifiers"] if type in (None, entry["type"])]


def roles(text: str) -> dict[str, str]:
    return {entry["value"]: entry["role"] for entry in read(text, FILED)["identifiers"]}


def test_version_is_exported_and_stored_with_the_answer() -> None:
    assert read("", FILED)["version"] == VERSION == "read-2.7"


@pytest.mark.parametrize(
    ("type", "raw", "value"),
    [
        ("phone", "081-234-5678", "+66812345678"),
        ("phone", "๐๘๑ ๒๓๔ ๕๖๗๘", "+66812345678"),
        ("phone", "+66 (0)81 234 5678", "+66812345678"),
        ("phone", "0066812345678", "+66812345678"),
        ("phone", "02 123 4567", "+6621234567"),
        ("phone", "០១២ ៣៤៥ ៦៧៨", "+85512345678"),
        ("phone", "+855 (0)12 345 678", "+85512345678"),
        ("phone", "1441", "1441"),
        ("phone", "12345", None),
        ("phone", "call me", None),
        ("bank_account", "123-4-56789-0", "1234567890"),
        ("bank_account", "abc", None),
        ("bank_account_masked", "XXX-X-X1234-X", "xxxxx1234x"),
        ("promptpay", "081 234 5678", "+66812345678"),
        ("promptpay", "1-1007-00203-45-1", "1100700203451"),
        ("url", "hxxps://Bad[.]Example/Path?a=B#x", "https://bad.example/Path?a=B"),
        ("url", "bad.example/", "http://bad.example"),
        ("domain", "Bad (dot) Example", "bad.example"),
        ("email", "Some.One [at] mail [.] example", "some.one@mail.example"),
        ("line_id", "https://line.me/R/ti/p/@Shop", "@shop"),
        ("line_id", "Nong.Fah", "nong.fah"),
        ("telegram", "https://t.me/+AbCdEf12345", "+AbCdEf12345"),
        ("telegram", "@Boss_TH", "boss_th"),
        ("facebook", "https://m.facebook.com/profile.php?id=123", "123"),
        ("facebook", "  Big   Shop ", "big shop"),
        ("crypto_address", "0x8bbb681d80bdb1cd7b690f037570fdd7fcf9ee38", "0x8BBb681d80BDB1CD7b690F037570FDD7fcF9EE38"),
        ("crypto_address", "TDcxtj5w3JzHzzifY8qjaCv54AA8vz7o5H", None),
        ("no_such_type", "x", None),
    ],
)
def test_typed_identifier_is_brought_to_its_normal_form(type: str, raw: str, value: str | None) -> None:
    assert normalise_identifier(type, raw) == value


def test_keccak_is_the_one_that_ethereum_uses() -> None:
    assert keccak256(b"").hex() == "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"
    assert keccak256(b"a" * 200).hex() != keccak256(b"a" * 199).hex()


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("สองหมื่นห้า", 25_000), ("แสนห้า", 150_000), ("ล้านสอง", 1_200_000), ("ครึ่งล้าน", 500_000), ("หมื่นสอง", 12_000),
        ("50k บาท", 50_000), ("1.2 ล้าน", 1_200_000), ("1.2M บาท", 1_200_000), ("3 แสน 5 หมื่น", 350_000),
        ("๑๒,๕๐๐.๕๐ บาท", 12_500.5), ("สองล้านครึ่ง", 2_500_000), ("หกพันเก้า", 6_900), ("หนึ่งแสนสองหมื่นสามพันบาท", 123_000),
    ],
)  # fmt: skip
def test_amounts_are_read_in_words_and_figures(words: str, amount: float) -> None:
    assert read(f"ผมโอนไป {words} แล้วมันบล็อก", FILED)["amount_lost_thb"] == amount


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("เมื่อวาน", "2026-05-12"), ("วานซืน", "2026-05-11"), ("เมื่อเช้า", "2026-05-13"), ("3 วันก่อน", "2026-05-10"),
        ("2 สัปดาห์ก่อน", "2026-04-29"), ("วันพุธที่แล้ว", "2026-05-06"), ("วันอังคารนี้", "2026-05-12"), ("เดือนที่แล้ว", "2026-04"),
        ("1 มี.ค. 69", "2026-03-01"), ("1/3/2569", "2026-03-01"), ("๑ มีนาคม ๒๕๖๙", "2026-03-01"), ("1 มีค 26", "2026-03-01"),
        ("20 ธันวา", "2025-12-20"), ("วันที่ 10 เดือนนี้", "2026-05-10"), ("วันที่ 20", "2026-04-20"), ("ต้นเดือนมกราคม", "2026-01"),
        ("สัปดาห์ที่แล้ว", None),
    ],
)  # fmt: skip
def test_dates_are_read_in_both_eras_and_from_the_day_of_filing(words: str, date: str | None) -> None:
    assert read(f"โอนเงินไป 5,000 บาท {words}", FILED)["event_date"] == date


def test_a_birthday_or_a_deadline_is_no_event() -> None:
    assert read("ผู้แจ้งเกิด 12/08/2541 ให้ตรวจสอบก่อน 10/5/69 ค่ะ", FILED)["event_date"] is None


def test_the_victims_number_is_told_from_the_suspects_and_the_hotline() -> None:
    text = "เบอร์ที่โทรมา 0812223344 โทรเข้าเบอร์ผม 0899998877 แล้วผมโทรไปสายด่วน 1441"
    assert roles(text) == {"+66812223344": "suspect", "+66899998877": "victim", "1441": "official"}


def test_numbers_that_only_look_like_telephones_are_left_out() -> None:
    assert (
        values("เลขพัสดุ 0812345678 เลขคดี 0899999999 OTP 123456 IMEI 356938035643809 เลขบัตรประชาชน 1100700203451") == []
    )


def test_promptpay_is_not_also_a_telephone() -> None:
    text = "มันใช้เบอร์ 0812345678 โทรมา แล้วให้โอนพร้อมเพย์ 081-234-5678"
    assert [(e["type"], e["value"]) for e in read(text, FILED)["identifiers"]] == [("promptpay", "+66812345678")]


def test_an_address_with_a_wrong_checksum_is_no_address() -> None:
    assert values("ส่งไปที่ TDcxtj5w3JzHzzifY8qjaCv54AA8vz7o5H", "crypto_address") == []


def test_a_place_only_in_the_gangs_script_is_no_location() -> None:
    assert read("โทรมาบอกว่าบัตรถูกรูดที่กัมพูชา ให้โอนเงินไปพัก", FILED)["suspected_location"] is None
    assert read("แก๊งอยู่ตึกในปอยเปต", FILED)["suspected_location"]["province"] == "KH-1"


digits_of = st.sampled_from(["0123456789", THAI, KHMER])
gaps = st.sampled_from(["", "-", " ", ".", "\u2013", "\u00a0"])


@given(rest=st.text("0123456789", min_size=8, max_size=8), lead=st.sampled_from("689"), gap=gaps, script=digits_of)
@settings(max_examples=150, deadline=None)
def test_spacing_dashes_and_digits_of_three_scripts_change_no_phone(
    rest: str, lead: str, gap: str, script: str
) -> None:
    number = "0" + lead + rest
    written = gap.join([number[:3], number[3:6], number[6:]]).translate(str.maketrans("0123456789", script))
    assert values(f"คนร้ายใช้เบอร์ {written} โทรมาหา", "phone") == ["+66" + number[1:]]


@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_text_gets_an_answer_that_is_json(text: str) -> None:
    json.dumps(read(text, FILED))


PIECES = st.sampled_from(
    'โอน บาท เบอร์ 0812345678 ไลน์ @abc_1 เพจ " https:// .example x-x-1234 หมื่น ครึ่ง 1 ม.ค. / , - ( ) [.] จุด @ +66 \ud800 😀 ១២៣ ថ្ងៃទី '
    "ศูนย์ T 0x bc1 วันที่ 31 2/30/69 แสนห้า ล้าน ติดต่อ ของผม \u200b \n".split(" ")
)


@given(st.lists(PIECES, max_size=60), st.dates(dt.date(1990, 1, 1), dt.date(2200, 1, 1)))
@settings(max_examples=300, deadline=None)
def test_fragments_in_any_order_get_an_answer(pieces: list[str], filed: dt.date) -> None:
    json.dumps(read("".join(pieces) + " ".join(pieces), filed))


@pytest.mark.parametrize("text", ["", "😀" * 50, "\ud800\udfff", "\x00\x1a\x1f", "\u200b" * 100, "๐" * 5000])
def test_odd_texts_get_an_answer(text: str) -> None:
    assert read(text, FILED)["identifiers"] == []


def test_ten_thousand_identifiers_are_all_read() -> None:
    text = " ".join(f"เบอร์ 08{number:08d} และ" for number in range(10_000))
    assert len(values(text, "phone")) == 10_000


@pytest.mark.parametrize(
    "piece", ["1-", "1 ", "a.", "สอง", "ไลน์ ", 'เพจ "', "x-", "โอน 5,000 บาท ", "1 ม.ค. 69 ", "https://", "(", "'"]
)
def test_time_grows_with_the_length_and_not_with_its_square(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        read(text, FILED)
        return time.process_time() - start

    seconds(1000)
    assert seconds(80_000) < 24 * max(seconds(10_000), 0.05)  # a square would be 64


def test_the_engine_imports_nothing_of_django() -> None:
    for path in Path(complaints.reading.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = (
                [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else [a.name for a in getattr(node, "names", [])]
            )
            if isinstance(node, ast.Import | ast.ImportFrom):
                assert not any(name.startswith(("django", "taskforce")) for name in names), path


def run_command(lines: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[dict[str, Any]]:
    source, target = tmp_path / "in", tmp_path / "out"
    source.write_text(lines, encoding="utf-8")
    with source.open() as reader, target.open("w") as writer:
        monkeypatch.setattr(sys, "stdin", reader)
        monkeypatch.setattr(sys, "stdout", writer)
        monkeypatch.setattr(sys, "stderr", io.StringIO())
        call_command("read_complaints")
    return [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def test_the_command_answers_each_line_in_order(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lines = '{"id": 1, "filed_on": "2026-05-13", "text": "โทร 0812345678"}\n{"id": 2, "filed_on": "2026-05-13", "text": ""}\n'
    answers = run_command(lines, monkeypatch, tmp_path)
    assert [answer["id"] for answer in answers] == [1, 2]
    assert answers[0]["identifiers"][0]["value"] == "+66812345678"


def test_the_command_goes_on_after_bad_lines_and_ends_with_status_1(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lines = 'nonsense\n{"id": 5, "text": 7, "filed_on": "2026-05-13"}\n{"id": 6, "text": "", "filed_on": "13/5"}\n'
    with pytest.raises(SystemExit) as ended:
        run_command(lines, monkeypatch, tmp_path)
    assert ended.value.code == 1
    answers = [json.loads(line) for line in (tmp_path / "out").read_text(encoding="utf-8").splitlines()]
    assert [answer["error"]["code"] for answer in answers] == ["not_json", "bad_text", "bad_date"]
