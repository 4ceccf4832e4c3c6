"""QR codes as SVG path data: no picture file, follows print and dark scheme."""

from __future__ import annotations

from typing import NamedTuple

import segno


class Qr(NamedTuple):
    """`path` for `<path d>`, on a field of `size` x `size` modules."""

    path: str
    size: int


def path(text: str) -> Qr:
    """The code of a text (an address), error correction M. ValueError if it is too long for a code."""
    try:
        code = segno.make(text, error="m", micro=False)
    except segno.DataOverflowError as error:
        raise ValueError("too long for a QR code") from error
    rows = []
    for y, row in enumerate(code.matrix):
        x = 0
        while x < len(row):
            run = 0
            while x + run < len(row) and row[x + run]:
                run += 1
            if run:
                rows.append(f"M{x} {y}h{run}v1h-{run}z")
            x += run or 1
    return Qr("".join(rows), len(code.matrix))
