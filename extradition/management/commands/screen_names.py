"""Screen names against a list of warrants: JSON lines `{qid, text}` in, `{qid, candidates}` out."""

from __future__ import annotations

import csv
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator

from django.core.management.base import CommandError

from extradition.screening import BadName, Index
from taskforce.jsonl import JsonLinesCommand, JsonObject, LineError


class Command(JsonLinesCommand):
    help = "Ranks warrants for each name: at most ten candidates, best first, with score, match and reasons."
    id_field = "qid"
    noun = "names"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--warrants", required=True, help="CSV with warrant_id and full_name (UTF-8)")

    def answers(self, rows: Iterable[tuple[JsonObject, LineError | None]]) -> Iterator[JsonObject]:
        self.index = self.load(self.options["warrants"])
        return super().answers(rows)

    def load(self, path: str) -> Index[str]:
        """Read the warrants; one whose name cannot be read is reported and left out."""
        index: Index[str] = Index()
        try:
            with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
                reader = csv.DictReader(file)
                if not {"warrant_id", "full_name"} <= set(reader.fieldnames or ()):
                    raise CommandError(f"{path}: the columns warrant_id and full_name are needed")
                for row in reader:
                    try:
                        index.add(row["warrant_id"], row["full_name"] or "")
                    except BadName as error:
                        self.failed = True
                        self.stderr.write(f"{path}:{reader.line_num}: {error.code}: {error}")
        except (OSError, csv.Error) as error:
            raise CommandError(f"{path}: {error}") from error
        return index

    def answer(self, row: JsonObject) -> JsonObject:
        if not isinstance(row.get("text"), str):
            raise LineError("bad_text", "text must be a string")
        try:
            found = self.index.search(row["text"])
        except BadName as error:
            raise LineError(error.code, str(error)) from None
        return {
            "qid": row.get("qid"),
            "candidates": [
                {"warrant_id": number, "score": result.score, "match": result.match, "because": result.because}
                for number, result in found
            ],
        }
