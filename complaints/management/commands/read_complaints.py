"""What does each complaint name? One JSON line `{id, filed_on, channel?, text}` in, one reading out."""

from __future__ import annotations

import datetime as dt

from complaints.reading import read
from taskforce.jsonl import JsonObject, LineError
from taskforce.jsonl_workers import WorkersCommand


class Command(WorkersCommand):
    help = "Read complaints: {id, filed_on, text} as JSON lines in; identifiers, loss, date, kind, agency, place out."
    noun = "complaints"

    def answer(self, row: JsonObject) -> JsonObject:
        text, filed_on = row.get("text"), row.get("filed_on")
        if not isinstance(text, str):
            raise LineError("bad_text", "text must be a string")
        try:
            day = dt.date.fromisoformat(str(filed_on)[:10])
        except ValueError:
            raise LineError("bad_date", "filed_on must be a date, YYYY-MM-DD") from None
        return {"id": row.get("id"), **read(text, day)}
