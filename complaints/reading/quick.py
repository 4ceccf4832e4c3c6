"""Regular expressions of many words, rearranged so that `re` gets through a text quickly.

`re` tries the alternatives of a list one after the other at every place. Here a list is turned into a tree by first
letters, and what stands before the first letter (optional words, word edges, looks behind) is moved behind it; then
every place whose letter begins no alternative is skipped in one step. Where that cannot be done a small pattern of
first and second letters finds the places that are worth a try. What matches stays the same, in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from sys import maxsize
from typing import NamedTuple

_COPIES = 400  # letters that may be written again and again to bring a first letter to the front
_SEEN, _MANY = 3, 2000  # letters that are looked at to find a place, and ways to begin beyond which that is left
_LONG = 300  # letters of a pattern from which on it pays to look for places first
_CONTROL = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}
_OPENING = re.compile(r"\((?:\?(?:P<\w+>|[:=!]|<[=!]))?")
_QUANTIFIER = re.compile(r"(?:[*+?]|\{\d+(?:,\d*)?\}|\{,\d+\})\??")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([a-zA-Z])|([^0-9a-zA-Z]))", re.DOTALL)
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)


class _Unknown(Exception):
    """Something that is left as it is written."""


class _Part(NamedTuple):
    """A piece of a pattern: `char` (text is the letter), `set`, `edge` (takes no letter), `group` or `repeat` (of one part)."""

    kind: str
    text: str
    inner: tuple[tuple[_Part, ...], ...] = ()

    @property
    def captures(self) -> bool:
        opens = self.kind == "group" and self.text != "(?:"
        return opens or any(part.captures for row in self.inner for part in row)


_Row = tuple[_Part, ...]
_Rows = tuple[_Row, ...]


class Headed:
    """A pattern that is tried only where its first letters are."""

    __slots__ = ("fullmatch", "heads", "match", "pattern", "split", "whole")

    def __init__(self, whole: re.Pattern[str], heads: re.Pattern[str]) -> None:
        self.whole, self.heads = whole, heads
        self.match, self.fullmatch, self.split = whole.match, whole.fullmatch, whole.split

    def search(self, text: str, at: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The first match, as `re` finds it."""
        match = self.match
        for head in self.heads.finditer(text, at, end):
            found = match(text, head.start(), end)
            if found:
                return found
        return None

    def finditer(self, text: str, at: int = 0, end: int = maxsize) -> Iterator[re.Match[str]]:
        """All matches that do not overlap, as `re` finds them."""
        match, done = self.match, at
        for head in self.heads.finditer(text, at, end):
            start = head.start()
            if start >= done:
                found = match(text, start, end)
                if found:
                    yield found
                    done = found.end()


def quick(pattern: str, flags: int = 0) -> re.Pattern[str] | Headed:
    """`re.compile` of the pattern rearranged. Flags other than `re.IGNORECASE` are not known here."""
    try:
        read = _parsed(pattern)
    except _Unknown:
        return re.compile(pattern, flags)
    rows, bare = _arranged(read), _arranged(_bare(read))
    whole = re.compile(_written(rows), flags)
    if flags or len(pattern) < _LONG or _leads(rows):
        return whole
    if _leads(bare):  # only the groups stand in the way
        return Headed(whole, re.compile(_written(bare)))
    try:
        return Headed(whole, re.compile(_heads(rows)))
    except _Unknown:
        return whole


def _bare(rows: _Rows) -> _Rows:
    """The alternatives without groups that remember what they held."""
    return tuple(
        tuple(
            part._replace(text="(?:" if part.kind == "group" else part.text, inner=_bare(part.inner))
            if part.captures
            else part
            for part in row
        )
        for row in rows
    )


def _parsed(pattern: str) -> _Rows:
    rows, end = _rows(pattern, 0)
    if end != len(pattern):
        raise _Unknown
    return rows


def _rows(pattern: str, at: int) -> tuple[_Rows, int]:
    """The alternatives from a position to the bracket that closes them."""
    rows: list[_Row] = []
    row: list[_Part] = []
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            rows.append(tuple(row))
            row, at = [], at + 1
            continue
        part, at = _part(pattern, at)
        quantifier = _QUANTIFIER.match(pattern, at)
        if quantifier:
            part, at = _Part("repeat", quantifier[0], ((part,),)), quantifier.end()
        row.append(part)
    return (*rows, tuple(row)), at


def _part(pattern: str, at: int) -> tuple[_Part, int]:
    char = pattern[at]
    if char == "(":
        return _group(pattern, at)
    if char == "\\":
        return _escape(pattern, at)
    if char == "[":
        match = _CLASS.match(pattern, at)
        if match is None:
            raise _Unknown
        return _Part("set", match[0]), match.end()
    if char in "^$":
        return _Part("edge", char), at + 1
    return _Part("set" if char == "." else "char", char), at + 1


def _group(pattern: str, at: int) -> tuple[_Part, int]:
    opening = _OPENING.match(pattern, at)
    if opening is None or pattern.startswith("?", opening.end()):
        raise _Unknown
    rows, end = _rows(pattern, opening.end())
    if end >= len(pattern):
        raise _Unknown
    looks = opening[0][-1] in "=!"
    return _Part("edge", pattern[at : end + 1]) if looks else _Part("group", opening[0], rows), end + 1


def _escape(pattern: str, at: int) -> tuple[_Part, int]:
    match = _ESCAPE.match(pattern, at)
    if match is None:
        raise _Unknown
    code, letter = match[1] or match[2], match[3]
    if code:
        return _Part("char", chr(int(code, 16))), match.end()
    if letter is None or letter in _CONTROL:
        return _Part("char", _CONTROL[letter] if letter else match[4]), match.end()
    if letter not in "dDsSwWbBAZ":
        raise _Unknown
    return _Part("edge" if letter in "bBAZ" else "set", match[0]), match.end()


def _arranged(rows: _Rows) -> _Rows:
    """The alternatives as a tree by their first letters; those with one letter may change places with no other."""
    heads = [row for alternative in rows for row in _headed(alternative, alone=len(rows) == 1)]
    merged: list[list[_Row]] = []
    known: dict[str, int] = {}
    for row in heads:
        if not row or row[0].kind != "char":
            known.clear()
            merged.append([row])
        elif row[0].text in known:
            merged[known[row[0].text]].append(row)
        else:
            known[row[0].text] = len(merged)
            merged.append([row])
    return tuple(_stem(group) for group in merged)


def _stem(rows: list[_Row]) -> _Row:
    """Alternatives with one first letter as that letter and a group of what follows."""
    if len(rows) == 1:
        return tuple(_deep(part) for part in rows[0])
    return (rows[0][0], _Part("group", "(?:", _arranged(tuple(row[1:] for row in rows))))


def _deep(part: _Part) -> _Part:
    if part.kind == "group":
        return part._replace(inner=_arranged(part.inner))
    if part.kind == "repeat":
        return part._replace(inner=((_deep(part.inner[0][0]),),))
    return part


def _headed(row: _Row, *, alone: bool = False) -> Iterator[_Row]:
    """The alternatives that a row stands for, each with its first letter in front as far as that can be said."""
    if not row:
        yield row
        return
    head, rest = row[0], row[1:]
    fixed = any(part.captures for part in rest) or len(_written((rest,))) * len(head.inner) > _COPIES
    if head.kind == "group" and head.text == "(?:" and (len(head.inner) == 1 or not (fixed or alone)):
        for inner in head.inner:
            yield from _headed(inner + rest)
    elif head.kind == "repeat" and head.text == "?" and not fixed and not head.captures:
        yield from _headed(head.inner[0] + rest)
        yield from _headed(rest)
    elif head.kind == "edge" and rest:
        yield from _behind(head, row, rest)
    elif head.kind == "repeat" and head.text == "+" and not head.captures:
        yield from _headed((*head.inner[0], head._replace(text="*"), *rest))
    else:
        yield row


def _behind(edge: _Part, row: _Row, rest: _Row) -> Iterator[_Row]:
    """A row that begins with an edge: the first letter, then a look back to see that the edge is before it."""
    if rest[0].kind == "group" and rest[0].text != "(?:":
        inner = tuple((edge, *inner) for inner in rest[0].inner)
        yield (rest[0]._replace(inner=inner), *rest[1:])
        return
    for option in _headed(rest):
        if option and option[0].kind in ("char", "set") and edge.text != "$":
            yield (option[0], _Part("edge", f"(?<={edge.text}{_text(option[0])})"), *option[1:])
        else:
            yield (edge, *option)


def _leads(rows: _Rows) -> bool:
    """Whether `re` itself sees which letters a match can begin with."""
    if len(rows) > 1:
        return all(row and row[0].kind == "char" for row in rows)
    if not rows[0]:
        return False
    head = rows[0][0]
    return head.kind in ("char", "set") or (head.kind == "group" and _leads(head.inner))


def _heads(rows: _Rows) -> str:
    """A pattern of one letter that holds wherever a match can begin."""
    begins = {begin for row in rows for begin in _begins(row, _SEEN)}
    if () in begins or len(begins) > _MANY:
        raise _Unknown
    after: dict[_Part, set[_Row]] = {}
    for begin in begins:
        after.setdefault(begin[0], set()).add(begin[1:])
    letters = "".join(sorted(_in_class(first) for first in after))
    choices = [
        _text(first) + ("" if () in tails else f"(?={_written(_arranged(tuple(sorted(tails))))})")
        for first, tails in after.items()
    ]
    return f"[{letters}](?<={'|'.join(choices)})"


def _in_class(part: _Part) -> str:
    if part.kind == "char":
        return re.escape(part.text)
    if part.text not in (r"\s", "[ ]"):  # figures and letters are everywhere: to try each costs more than it saves
        raise _Unknown
    return r"\s"


def _begins(row: _Row, count: int) -> set[_Row]:
    """The first letters of what a row can match, up to `count`; fewer where what follows is not one of a few."""
    if not row or not count:
        return {()}
    head, rest = row[0], row[1:]
    if head.kind == "edge":
        return _begins(rest, count)
    if head.kind == "char":
        return {(head, *more) for more in _begins(rest, count - 1)}
    if head.kind == "set":  # what must stand before it is looked at as well: every space may begin a word, few a line
        return {(head, *rest[:1])} if rest and rest[0].text.startswith("(?<=") else {(head,)}
    if head.kind == "group":
        return {begin for inner in head.inner for begin in _begins(inner + rest, count)}
    once = {begin[:1] for begin in _begins(head.inner[0], 1)}
    if head.text == "?":
        once = _begins(head.inner[0] + rest, count)
    return once | _begins(rest, count) if head.text.startswith(("?", "*", "{0", "{,")) else once


def _written(rows: _Rows) -> str:
    return "|".join("".join(map(_text, row)) for row in rows)


def _text(part: _Part) -> str:
    if part.kind == "char":
        return re.escape(part.text)
    if part.kind == "group":
        return f"{part.text}{_written(part.inner)})"
    if part.kind == "repeat":
        return _text(part.inner[0][0]) + part.text
    return part.text
