"""The bytes of a CSV file that a spreadsheet opens without harm."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

#: By this mark spreadsheets know UTF-8; without it Thai and Khmer come out as rubbish.
MARK = b"\xef\xbb\xbf"
#: A cell that begins like this is a formula to one spreadsheet or another, in full width too.
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def neutral(cell: object) -> str:
    """The cell as text that no spreadsheet calculates: what looks like a formula gets an apostrophe before it."""
    text = "" if cell is None else str(cell)
    if text[:1] in ("\t", "\r", "\n") or text.lstrip().startswith(_FORMULA):
        return "'" + text
    return text


def csv_bytes(rows: Iterable[Sequence[object]]) -> Iterator[bytes]:
    """The file in pieces: the mark, then one line for each row."""
    yield MARK
    line = io.StringIO(newline="")
    writer = csv.writer(line)
    for row in rows:
        writer.writerow([neutral(cell) for cell in row])
        yield line.getvalue().encode()
        line.seek(0)
        line.truncate()
