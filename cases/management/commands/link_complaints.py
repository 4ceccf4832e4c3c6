"""Which complaints are the work of one gang? Complaints as JSON lines in, clusters out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.management.base import CommandParser

from cases.linking import BadComplaint, Decision, Reader, Stream, answers
from cases.linking.complaint import read
from cases.linking.contract import REVIEWED
from taskforce.jsonl import JsonLinesCommand, JsonObject, LineError


class Command(JsonLinesCommand):
    help = (
        "Group complaints by gang: {id, filed_on, identifiers: [{type, value}]} as JSON lines in, {id, cluster, because} "
        "out. With --stream each complaint is answered when it arrives; a later line for the same id (revised: true) "
        "replaces the earlier one."
    )
    noun = "complaints"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--stream", action="store_true", help="decide each complaint knowing only earlier ones")

    def answers(self, rows: Iterable[tuple[JsonObject, LineError | None]]) -> Iterator[JsonObject]:
        return self.one_by_one(rows) if self.options.get("stream") else self.all_at_once(rows)

    def all_at_once(self, rows: Iterable[tuple[JsonObject, LineError | None]]) -> Iterator[JsonObject]:
        reader = Reader()
        refused: dict[int, JsonObject] = {}
        lines = 0
        for lines, (row, error) in enumerate(rows, 1):
            if error is None:
                try:
                    reader.add(row)
                    continue
                except BadComplaint as bad:
                    error = LineError(bad.code, str(bad))
            refused[lines] = self.refusal(row, error)
        found = answers(reader)
        for line in range(1, lines + 1):
            yield refused[line] if line in refused else next(found)

    def one_by_one(self, rows: Iterable[tuple[JsonObject, LineError | None]]) -> Iterator[JsonObject]:
        stream = Stream()
        for row, error in rows:
            error = error or problem(row)
            if error is not None:
                yield self.refusal(row, error)
                continue
            cluster, decision, revised = stream.add(row)
            yield {"id": row["id"], "cluster": cluster, "because": reasons(decision)}
            for name, other in revised:
                yield {"id": name, "cluster": other, "because": [{"code": REVIEWED, "params": {}}], "revised": True}


def problem(row: JsonObject) -> LineError | None:
    try:
        read(row)
    except BadComplaint as bad:
        return LineError(bad.code, str(bad))
    return None


def reasons(decision: Decision) -> list[dict[str, Any]]:
    """The reasons of the link taken, or of the values that tied nothing."""
    told = decision.links[0].because if decision.cluster is not None else decision.ignored
    return [{"code": one.code, "type": one.type, "value": one.value, "params": one.params} for one in told]
