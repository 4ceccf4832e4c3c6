"""Finds all words of all word lists in one pass over a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .text import Hit

Words = Mapping[str, str]  # tag -> words between bars
_HEAD = 3


class _Entry(NamedTuple):
    word: str
    letter_first: bool
    letter_last: bool
    uses: tuple[tuple[str, str], ...]  # (list, tag)


class Scanner:
    """Word lists by name; every place in the text is looked up by its next three characters, once for all lists."""

    def __init__(self, lists: Mapping[str, Words]) -> None:
        uses: dict[str, dict[str, str]] = {}
        for name, words in lists.items():
            for tag, listed in words.items():
                for word in listed.lower().split("|"):
                    if word.strip():
                        uses.setdefault(word.strip("\n"), {}).setdefault(name, tag)
        self.names = tuple(lists)
        self.long: dict[str, list[_Entry]] = {}
        self.short: dict[str, list[_Entry]] = {}
        for word in sorted(uses, key=len, reverse=True):
            entry = _Entry(word, _is_letter(word[0]), _is_letter(word[-1]), tuple(uses[word].items()))
            heads = self.long if len(word) >= _HEAD else self.short
            heads.setdefault(word[: min(len(word), _HEAD)], []).append(entry)

    def scan(self, low: str) -> dict[str, list[Hit]]:
        """Hits of each list in order of position; of words that lie within one another only the longest."""
        found: dict[str, list[Hit]] = {name: [] for name in self.names}
        long, short = self.long, self.short
        for at in range(len(low)):
            entries = long.get(low[at : at + 3])
            if entries is not None:
                for entry in entries:
                    if low.startswith(entry.word, at):
                        _add(found, low, at, entry)
            entries = short.get(low[at : at + 2])
            if entries is not None:
                for entry in entries:
                    _add(found, low, at, entry)
        return found


def _add(found: dict[str, list[Hit]], low: str, at: int, entry: _Entry) -> None:
    end = at + len(entry.word)
    if (entry.letter_first and at and not _open(low[at - 1], low[max(0, at - 4) : at])) or (
        entry.letter_last and end < len(low) and not _open(low[end], low[end : end + 6])
    ):
        return
    for name, tag in entry.uses:
        hits = found[name]
        if not hits or end > hits[-1].end:
            hits.append(Hit(at, end, tag, entry.word))


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _open(char: str, beside: str) -> bool:
    """Whether a Latin word may end at this neighbour: no letter, and no digit unless a long number is glued to the word."""
    if not char.isascii() or not char.isalnum():
        return True
    return char.isdigit() and len(beside) >= 4 and beside.replace("-", "").isdigit()


def outside(hits: list[Hit], spans: Iterable[tuple[int, int]]) -> list[Hit]:
    """The hits that touch none of the spans (which do not overlap)."""
    ordered = sorted(spans)
    kept: list[Hit] = []
    index = 0
    for hit in hits:
        while index < len(ordered) and ordered[index][1] <= hit.start:
            index += 1
        if index == len(ordered) or hit.end <= ordered[index][0]:
            kept.append(hit)
    return kept
