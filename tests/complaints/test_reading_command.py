"""`read_complaints` in several processes: the order of the lines, the status at the end, how much is read ahead."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from taskforce.jsonl_workers import parcels

ROOT = Path(__file__).resolve().parents[2]
STORY = {"filed_on": "2026-05-13", "text": "คนร้ายโทรจาก 0812345678 ให้โอน 5,000 บาท"}


def run(lines: list[str], *options: str) -> tuple[int, list[str]]:
    command = [sys.executable, "manage.py", "read_complaints", *options]
    done = subprocess.run(command, cwd=ROOT, input="\n".join(lines), capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.splitlines()


def rows(count: int) -> list[str]:
    return [json.dumps({"id": number, **STORY}) for number in range(count)]


def test_several_processes_answer_as_one_does_in_the_order_of_the_lines() -> None:
    alone, shared = run(rows(400), "--workers=1"), run(rows(400), "--workers=3")
    assert alone == shared
    assert [json.loads(line)["id"] for line in shared[1]] == list(range(400))


def test_one_bad_line_among_many_is_told_in_its_place_and_by_the_status() -> None:
    status, answers = run([*rows(300), '{"id": 7, "text": 5}', *rows(10)], "--workers=2")
    assert status == 1 and len(answers) == 311
    assert json.loads(answers[300]) == {"id": 7, "error": {"code": "bad_text", "detail": "text must be a string"}}
    assert all("error" not in json.loads(answer) for answer in answers[:300] + answers[301:])


@pytest.mark.parametrize(
    ("lengths", "sizes"),
    [([], []), ([5], [1]), ([1] * 300, [128, 128, 44]), ([2, 1 << 19, 2, 2], [1, 1, 2]), ([1 << 17] * 4, [2, 2])],
)
def test_lines_travel_in_parcels_of_bounded_size(lengths: list[int], sizes: list[int]) -> None:
    assert [len(parcel) for parcel in parcels("x" * length for length in lengths)] == sizes


def test_no_more_lines_are_taken_than_are_on_their_way() -> None:
    taken = iter(range(10**9))
    ready = parcels(f"{number}" for number in taken)
    assert len(next(ready)) == 128 and next(taken) < 140
