"""Where does each gang sit, and how sure are we? One JSON line of observations in, one line of sites out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from cases.locating import KNOWN, GatewayBook, Gateways, locate
from taskforce.jsonl import JsonLinesCommand, JsonObject, LineError

MOST_CASES, MOST_OBSERVATIONS = 500, 100_000
"""So far the command looks ahead to learn gateways, before it answers the first of a block."""

Rows = list[tuple[JsonObject, LineError | None]]


class Command(JsonLinesCommand):
    help = "Find the sites behind observations: {case, observations} as JSON lines in, {case, sites, rejected} out."
    id_field = "case"
    noun = "cases"

    def answers(self, rows: Iterable[tuple[JsonObject, LineError | None]]) -> Iterator[JsonObject]:
        """Block by block: first learn from a block where gateways are, then answer it."""
        book, self.gateways = GatewayBook(), KNOWN
        for block in blocks(rows):
            first = {i: found for i, (row, _) in enumerate(block) if (found := noted(book, row, self.gateways))}
            before, self.gateways = self.gateways, book.gateways()
            for i, one in enumerate(block):
                if i in first and unmoved(before, self.gateways):
                    yield {"case": one[0].get("case"), **first[i]}
                else:
                    yield from super().answers([one])

    def answer(self, row: JsonObject) -> JsonObject:
        if not isinstance(row.get("observations"), list):
            raise LineError("no_observations", "a list of observations was expected")
        return {"case": row.get("case"), **locate(row["observations"], self.gateways)}


def noted(book: GatewayBook, row: JsonObject, gateways: Gateways) -> dict[str, Any] | None:
    """Locate a case for the book's sake; None when the row is not one."""
    observations = row.get("observations")
    if not isinstance(observations, list):
        return None
    found = locate(observations, gateways)
    book.note(observations, found)
    return found


def unmoved(before: Gateways, now: Gateways) -> bool:
    """Whether the gateways are still the same places (their shares move a little with every block)."""
    return len(before) == len(now) and bool(now.near(before.places).all())


def blocks(rows: Iterable[tuple[JsonObject, LineError | None]]) -> Iterator[Rows]:
    """Lists of rows, bounded in cases and in observations."""
    block: Rows = []
    size = 0
    for one in rows:
        block.append(one)
        observations = one[0].get("observations")
        size += len(observations) if isinstance(observations, list) else 0
        if len(block) >= MOST_CASES or size >= MOST_OBSERVATIONS:
            yield block
            block, size = [], 0
    if block:
        yield block
