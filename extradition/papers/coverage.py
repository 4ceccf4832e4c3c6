"""Which letters the paper's fonts can print. A letter that none of them has is written as its number, never as a box.

PDF/A forbids missing glyphs, so a name in a script of a third country would otherwise stop the whole paper.
"""

from __future__ import annotations

import struct
from functools import cache
from importlib.resources import files
from pathlib import Path

#: Signs without a glyph of their own: spaces, joiners and break hints that the setter itself understands.
INVISIBLE = frozenset("\n\t \u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff")


def printable(text: str, packages: tuple[str, ...]) -> str:
    """`text` with every letter that the fonts of `packages` lack as `[U+5F20]`, and control signs left out."""
    known = letters(packages)
    return "".join(c if c in INVISIBLE or ord(c) in known else _named(c) for c in text)


def _named(letter: str) -> str:
    return f"[U+{ord(letter):04X}]" if letter.isprintable() else ""


@cache
def letters(packages: tuple[str, ...]) -> frozenset[int]:
    """The code points that any font file of the packages has a glyph for."""
    found: set[int] = set()
    for package in packages:
        for path in Path(str(files(package) / "files")).glob("*.ttf"):
            found |= _of_file(path.read_bytes())
    return frozenset(found)


def _of_file(font: bytes) -> set[int]:
    """The `cmap` table of an OpenType font, subtables of format 4 (two bytes) and 12 (all planes)."""
    tables = struct.unpack_from(">H", font, 4)[0]
    entries = (struct.unpack_from(">4sIII", font, 12 + 16 * place) for place in range(tables))
    start = next(offset for tag, _sum, offset, _length in entries if tag == b"cmap")
    found: set[int] = set()
    for place in range(struct.unpack_from(">H", font, start + 2)[0]):
        at = start + struct.unpack_from(">HHI", font, start + 4 + 8 * place)[2]
        kind = struct.unpack_from(">H", font, at)[0]
        if kind == 4:
            found |= _segments(font, at)
        elif kind == 12:
            found |= _groups(font, at)
    return found


def _segments(font: bytes, at: int) -> set[int]:
    size = struct.unpack_from(">H", font, at + 6)[0]
    count = size // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + size)
    return {code for first, last in zip(starts, ends, strict=True) for code in range(first, last + 1)} - {0xFFFF}


def _groups(font: bytes, at: int) -> set[int]:
    count = struct.unpack_from(">I", font, at + 12)[0]
    groups = (struct.unpack_from(">III", font, at + 16 + 12 * place) for place in range(count))
    return {code for first, last, _glyph in groups for code in range(first, last + 1)}
