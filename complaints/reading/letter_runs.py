"""What short runs of letters beside a place weigh: shared by the judges that learned from what people have labelled.

Known words beside the place are replaced by one sign for each idea (`whose_words.py`), and what is left is cut into runs of
two to four letters. A run close to the place counts apart from the same run farther off, and one right beside it once more.
`whose_model.py` judges by them whose an identifier is, `loss_model.py` whether a sum was lost.
"""

from __future__ import annotations

import json
import re
from math import sqrt
from pathlib import Path

import ahocorasick

from .text import DATE_FILLER, FILLER
from .whose_words import FIGURES, READ, SIGNS

SIZES = (2, 3, 4)  # letters of a run
NEAR = 6  # letters between a run and the place up to which it counts as near


def _automaton() -> ahocorasick.Automaton:
    words = ahocorasick.Automaton()
    for sign, listed in SIGNS.items():
        for word in listed.split("|"):
            words.add_word(word, (len(word), sign, word[0].isascii(), word[-1].isascii()))
    words.make_automaton()
    return words


_WORDS = _automaton()
_FOLDED = re.compile(f"[0-9{FIGURES}][0-9,.:/-]*|[{FILLER}{DATE_FILLER}]+|\\n|  +")
_AS = {FILLER: READ, DATE_FILLER: READ, "\n": "\r", " ": " "}


def signs(text: str) -> str:
    """The text with one sign in place of each known word, of each number and of what has been read. In: lower case."""
    text = _FOLDED.sub(_fold, text)
    out: list[str] = []
    at = 0
    for last, (size, sign, latin_first, latin_last) in _WORDS.iter_long(text):
        start = last - size + 1
        if (latin_first and start and _latin(text[start - 1])) or (
            latin_last and last + 1 < len(text) and _latin(text[last + 1])
        ):
            continue
        if sign:
            out += (text[at:start], sign)
            at = last + 1
    out.append(text[at:])
    return "".join(out)


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _fold(match: re.Match[str]) -> str:
    return _AS.get(match[0][0], FIGURES)


def runs(before: str, behind: str, group: str = "") -> list[str]:
    """The names of all runs before and behind a place, as often as each is there.

    In: the signs before it, ending at it; the signs behind it; a letter for the group whose runs right beside the place are
    told apart from those of others, or nothing.
    """
    found: list[str] = []
    for size in SIZES:
        last = len(before) - size
        for at in range(last + 1):
            run, away = before[at : at + size], last - at
            found.append(("d" if away > NEAR else "c" if away else "b") + run)
            if group and not away:
                found.append(group + "b" + run)
        for at in range(len(behind) - size + 1):
            run = behind[at : at + size]
            found.append(("f" if at else "e") + run)
            if group and not at:
                found.append(group + "e" + run)
    return found


class Weights:
    """A learned table, by where a hint stands. A weight is a complex number, so that both of its parts are added at once.

    In: the bias, a weight for each hint, the letters of the groups, and the letters with which the names of hints begin
    that are no runs.
    """

    def __init__(self, bias: complex, weights: dict[str, complex], groups: str, whole: frozenset[str]) -> None:
        self.bias = bias
        grouped = {group + zone for group in groups for zone in "be"}
        zones: dict[str, dict[str, complex]] = {zone: {} for zone in ("", "b", "c", "d", "e", "f", *grouped)}
        for hint, weight in weights.items():
            zone = "" if hint[0] in whole else hint[:2] if hint[:2] in grouped else hint[0]
            zones[zone][hint[len(zone) :]] = weight
        self.whole = zones[""]
        self.before = _finder(zones["d"], zones["c"])
        self.behind = _finder(zones["f"], {})
        every = (*groups, "") if groups else ("",)
        self.last = {group: _beside(zones["b"], zones[group + "b"] if group else {}) for group in every}
        self.first = {group: _beside(zones["e"], zones[group + "e"] if group else {}) for group in every}

    def logs(self, before: str, behind: str, whole: list[str], group: str = "") -> complex:
        """The logarithms of the odds: what the runs that `runs` names weigh, and the other hints."""
        known = [self.whole[hint] for hint in whole if hint in self.whole]
        edge = len(before) - 1
        far_end = edge - NEAR
        for last, (_, far, near) in self.before.iter(before):
            if last < far_end:
                if far:
                    known.append(far)
            elif near and last < edge:
                known.append(near)
        known += [later for last, (size, later, _) in self.behind.iter(behind) if last >= size]
        last_run, first_run = self.last[group], self.first[group]
        for size in SIZES:
            if size <= edge + 1:
                known += last_run.get(before[-size:], ())
            if size <= len(behind):
                known += first_run.get(behind[:size], ())
        return added(self.bias, known)


def _finder(table: dict[str, complex], other: dict[str, complex]) -> ahocorasick.Automaton:
    """Finds all runs of two tables, and says what they weigh in each."""
    words = ahocorasick.Automaton()
    for run in {**table, **other} or {"\0": 0j}:
        words.add_word(run, (len(run), table.get(run), other.get(run)))
    words.make_automaton()
    return words


def _beside(every: dict[str, complex], own: dict[str, complex]) -> dict[str, list[complex]]:
    """For each run what it weighs beside any place, and beside one of a group."""
    return {run: [table[run] for table in (every, own) if run in table] for run in {**every, **own}}


def added(bias: complex, known: list[complex]) -> complex:
    """The logarithms of the odds by the weights of the hints that are known."""
    return bias + sum(known) / sqrt(len(known) or 1)


def load(path: Path) -> tuple[complex, dict[str, complex]]:
    """A learned table as it was written: the bias and a weight for each hint; empty while it is learned for the first time."""
    if not path.exists():
        return 0j, {}
    kept = json.loads(path.read_text(encoding="utf-8"))
    return complex(*kept["bias"]), {hint: complex(*parts) for hint, parts in kept["weights"].items()}
