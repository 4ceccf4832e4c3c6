"""JSON lines in, JSON lines out: the one way in which every engine is run from the command line.

A line that cannot be answered becomes `{"id": ..., "error": {"code", "detail"}}`; the run goes on and ends with
exit status 1. Progress goes to standard error when that is a terminal. No database and no server is needed.
"""

from __future__ import annotations

import io
import json
import sys
import time
from collections.abc import Iterable, Iterator
from typing import IO, Any

from django.core.management.base import BaseCommand

JsonObject = dict[str, Any]
#: What an engine may stumble over in a row that nobody expected.
BAD_ROW = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


class LineError(ValueError):
    """A line that cannot be answered; `code` is stable, the text says what is wrong with it."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code


def parse_line(line: str) -> JsonObject:
    """Turn one line into an object, or raise `LineError` (`not_json`, `not_an_object`)."""
    try:
        value = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise LineError("not_json", f"not JSON: {str(error)[:200]}") from None
    if not isinstance(value, dict):
        raise LineError("not_an_object", "a JSON object was expected")
    return value


def _refuse(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def _on_one_line(text: str) -> str:
    """Separators that JSON allows in a string, but that many readers of lines take for the end of one, as escapes."""
    for separator, escape in (("\x85", "\\u0085"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        if separator in text:
            text = text.replace(separator, escape)
    return text


class Progress:
    """Counts lines on standard error, once a second, when somebody is looking."""

    def __init__(self, noun: str, stream: IO[str] | None = None) -> None:
        self.noun, self.stream = noun, stream or sys.stderr
        self.shown = self.stream.isatty()
        self.count, self.last, self.start = 0, 0.0, time.monotonic()

    def step(self, by: int = 1) -> None:
        self.count += by
        now = time.monotonic()
        if self.shown and now - self.last >= 1:
            self.last = now
            rate = self.count / max(now - self.start, 0.001)
            self.stream.write(f"\r{self.count:,} {self.noun}, {rate:,.0f} a second ")
            self.stream.flush()

    def done(self) -> None:
        if self.shown:
            self.stream.write(f"\r{self.count:,} {self.noun} in {time.monotonic() - self.start:.1f} s\n")


class JsonLinesCommand(BaseCommand):
    """A streaming engine command: subclasses give `id_field`, `noun` and `answer(row)`.

    An engine that needs all rows before it can answer (linking) overrides `answers(rows)` instead; it then gets
    `(row, error)` pairs and must yield one answer for each, in the same order.
    """

    requires_system_checks: list[str] = []
    requires_migrations_checks = False
    id_field = "id"
    noun = "lines"

    def answer(self, row: JsonObject) -> JsonObject:
        """Answer one row. Raise `LineError` when the row cannot be answered."""
        raise LineError("not_supported", f"{type(self).__name__} answers no single row")

    def answers(self, rows: Iterable[tuple[JsonObject, LineError | None]]) -> Iterator[JsonObject]:
        for row, error in rows:
            if error is None:
                try:
                    yield self.answer(row)
                    continue
                except LineError as line_error:
                    error = line_error
                except BAD_ROW as bad:
                    error = LineError("bad_row", f"{type(bad).__name__}: {str(bad)[:200]}")
            yield self.refusal(row, error)

    def refusal(self, row: JsonObject, error: LineError) -> JsonObject:
        self.failed = True
        return {self.id_field: row.get(self.id_field), "error": {"code": error.code, "detail": str(error)}}

    def rows(self, lines: Iterable[str]) -> Iterator[tuple[JsonObject, LineError | None]]:
        for line in lines:
            if line.strip():
                try:
                    yield parse_line(line), None
                except LineError as error:
                    yield {}, error

    def written(self, lines: Iterable[str]) -> Iterator[str]:
        """The answers to lines, as lines."""
        for answer in self.answers(self.rows(lines)):
            yield self.line(answer) + "\n"

    def line(self, answer: JsonObject) -> str:
        """The answer as strict JSON; an error in its place when it carries what JSON cannot (an endless number, great depth)."""
        try:
            return _on_one_line(json.dumps(answer, ensure_ascii=False, allow_nan=False))
        except BAD_ROW as bad:
            error = LineError("bad_row", f"{type(bad).__name__}: {str(bad)[:200]}")
        name = answer.get(self.id_field)
        return json.dumps(self.refusal({self.id_field: name} if isinstance(name, str | int) else {}, error))

    def handle(self, *args: Any, **options: Any) -> None:
        self.failed = False
        self.options = options
        progress = Progress(self.noun)
        reader = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", errors="replace")
        writer = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", errors="backslashreplace")
        for line in self.written(reader):
            writer.write(line)
            progress.step()
        writer.flush()
        # What was wrapped stays open: the command may be one of several in a process.
        reader.detach()
        writer.detach()
        progress.done()
        if self.failed:
            sys.exit(1)
