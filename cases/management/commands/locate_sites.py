"""Where does each gang sit, and how sure are we? One JSON line of observations in, one line of sites out."""

from __future__ import annotations

from cases.locating import locate
from taskforce.jsonl import JsonLinesCommand, JsonObject, LineError


class Command(JsonLinesCommand):
    help = "Find the sites behind observations: {case, observations} as JSON lines in, {case, sites, rejected} out."
    id_field = "case"
    noun = "cases"

    def answer(self, row: JsonObject) -> JsonObject:
        if not isinstance(row.get("observations"), list):
            raise LineError("no_observations", "a list of observations was expected")
        return {"case": row.get("case"), **locate(row["observations"])}
