"""Finds all words of all word lists in one pass over a text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping

import ahocorasick

from .text import Hit

Words = Mapping[str, str]  # tag -> words between bars
_Uses = tuple[tuple[str, str], ...]  # (list, tag)
_Entry = tuple[str, int, bool, bool, _Uses]  # word, length, letter first, letter last


class Scanner:
    """Word lists by name, in one Aho-Corasick automaton: the cost is that of the text, however long the lists are."""

    def __init__(self, lists: Mapping[str, Words]) -> None:
        uses: dict[str, dict[str, str]] = {}
        for name, words in lists.items():
            for tag, listed in words.items():
                for word in listed.lower().split("|"):
                    if word.strip():
                        uses.setdefault(word.strip("\n"), {}).setdefault(name, tag)
        self.names = tuple(lists)
        self._words = ahocorasick.Automaton()
        for word, used in uses.items():
            self._words.add_word(
                word, (word, len(word), _is_letter(word[0]), _is_letter(word[-1]), tuple(used.items()))
            )
        self._words.make_automaton()

    def scan(self, low: str) -> dict[str, list[Hit]]:
        """Hits of each list in order of position; of words that lie within one another only the longest."""
        found: dict[str, list[Hit]] = {name: [] for name in self.names}
        if not low:
            return found
        places: list[tuple[int, int, _Entry]] = [
            (last - entry[1] + 1, -entry[1], entry) for last, entry in self._words.iter(low)
        ]
        places.sort()  # no two have the same place and length
        size = len(low)
        for at, minus, (word, _, letter_first, letter_last, uses) in places:
            end = at - minus
            if (letter_first and at and not _open(low[at - 1], low[max(0, at - 4) : at])) or (
                letter_last and end < size and not _open(low[end], low[end : end + 6])
            ):
                continue
            for name, tag in uses:
                hits = found[name]
                if not hits or end > hits[-1].end:
                    hits.append(Hit(at, end, tag, word))
        return found


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
    if not hits or not ordered:
        return hits
    ends = [end for _, end in ordered]
    kept: list[Hit] = []
    index = 0
    for hit in hits:
        index = bisect_left(ends, hit.start + 1, index)
        if index == len(ordered) or hit.end <= ordered[index][0]:
            kept.append(hit)
    return kept
