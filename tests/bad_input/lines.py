"""Lines that no engine expects, and how a command is run on them."""

from __future__ import annotations

import io
import json
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import call_command

Answer = dict[str, Any]

#: In the place of any value of a row.
VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    10**40,
    1.5e300,
    -0.0,
    "",
    "a",
    "😀" * 500,
    "\ud800",
    "\udfff\ud800",
    "\u202e\u200f\u200b",
    "a\x00\x1a\x1f",
    "9" * 5000,
    "๙" * 300,
    [],
    {},
    [[[]]],
    [None],
    {"a": {"b": []}},
    "9999-12-31T23:59:59+23:59",
    "0001-01-01T00:00:00+14:00",
    "2026-02-30",
)
#: In the place of a whole line.
LINES = (
    "nonsense",
    "{",
    "null",
    "17",
    '"text"',
    "[]",
    "NaN",
    '{"id": NaN}',
    '{"id": Infinity, "text": -Infinity}',
    '{"id": 1e999}',
    '{"id": ' + "9" * 5000 + "}",
    "[" * 100_000 + "]" * 100_000,
    '{"id": ' + "[" * 900 + "]" * 900 + "}",
    '{"a":' * 600 + "1" + "}" * 600,
    "{}",
    '{"id": "\\ud83d", "qid": "\\ud83d", "case": "\\ud83d"}',
    "\x00",
    "\ufffe",
)


def refuse(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def run(monkeypatch: pytest.MonkeyPatch, command: str, lines: list[str], **options: Any) -> tuple[list[Answer], bool]:
    """The answers of a command to lines, as strict JSON, and whether it ended with status 1."""
    source = io.BytesIO("\n".join(lines).encode("utf-8", "surrogatepass"))
    target = io.BytesIO()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=source))
    monkeypatch.setattr("sys.stdout", SimpleNamespace(buffer=target))
    failed = False
    try:
        call_command(command, **options)
    except SystemExit as ended:
        failed = ended.code == 1
    written = target.getvalue().decode().splitlines()
    return [json.loads(line, parse_constant=refuse) for line in written], failed
