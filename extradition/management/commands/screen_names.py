"""Screen names against a list of warrants: JSON lines `{qid, text}` in, `{qid, candidates}` out."""

from __future__ import annotations

import csv
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator

from django.core.management.base import CommandError

from extradition.screening import BadName, Index
from taskforce.jsonl import JsonLinesCommand, JsonObject, LineError, Progress


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
        progress = Progress("warrants")
        try:
            with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
                reader = csv.DictReader(file)
                if not {"warrant_id", "full_name"} <= set(reader.fieldnames or ()):
                    raise CommandError(f"{path}: the columns warrant_id and full_name are needed")
                for number, error in index.load(self.warrants(reader, progress)):
                    self.failed = True
                    self.stderr.write(f"{path}: {number}: {error.code}: {error}")
        except (OSError, csv.Error) as error:
            raise CommandError(f"{path}: {error}") from error
        progress.done()
        return index

    def warrants(self, reader: csv.DictReader[str], progress: Progress) -> Iterator[tuple[str, str]]:
        for row in reader:
            progress.step()
            yield row["warrant_id"], row["full_name"] or ""

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
