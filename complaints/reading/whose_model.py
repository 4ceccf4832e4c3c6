"""Whose an identifier is where no rule speaks: weights learned from passages in which people have said whose it is.

A hint is a short run of letters close before or behind the identifier, with one sign in place of each word of kin, of the
person who files, of the gang, of accounts, channels, telephones, banks, calling and paying (`whose_words.py`), or the order
of these signs, or what kind of identifier it is. `whose_weights.json` holds for each hint how much it speaks for the
victim's side and for a genuine channel, against the suspects; `tests/gold/train_whose.py` learns them anew. `roles.py` asks
only about identifiers of which no rule says more than that somebody was called or paid.
"""

from __future__ import annotations

import json
import re
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

import ahocorasick

from .text import DATE_FILLER, FILLER
from .whose_words import FIGURES, READ, SIGNS

WEIGHTS_FILE = Path(__file__).with_name("whose_weights.json")
BEFORE, BEHIND = 28, 16  # letters of the clause that are looked at, once its words have become signs
_FROM, _TO = 48, 28  # letters as written that are turned into them
_SIZES = (2, 3, 4)  # letters of a run
_NEAR = 6  # letters between a run and the identifier up to which it counts as near
_GROUP = {
    "bank_account": "a", "bank_account_masked": "a", "promptpay": "a", "phone": "t", "url": "u", "domain": "u",
    "crypto_address": "u",
}  # fmt: skip


class Leaning(NamedTuple):
    """How likely an identifier is the victim's side's, and a genuine channel's; from 0 to 1, together at most 1."""

    victim: float
    official: float


def _automaton() -> ahocorasick.Automaton:
    words = ahocorasick.Automaton()
    for sign, listed in SIGNS.items():
        for word in listed.split("|"):
            words.add_word(word, (len(word), sign, word[0].isascii(), word[-1].isascii()))
    words.make_automaton()
    return words


_WORDS = _automaton()
_GROUPS = "atun"
_GROUPED = frozenset(group + zone for group in _GROUPS for zone in "be")
_WHOLE = frozenset("kpQqr^$")  # how hints begin that are no runs of letters
_SIGN = frozenset("".join(SIGNS) + FIGURES + READ)
_FOLDED = re.compile(f"[0-9{FIGURES}][0-9,.:/-]*|[{FILLER}{DATE_FILLER}]+|\\n|  +")
_AS = {FILLER: READ, DATE_FILLER: READ, "\n": "\r", " ": " "}
_OF_THE_LAST = re.compile(f"{READ} ?ของ[^ {READ}]{{1,10}}(?= )")  # right behind an identifier this speaks of that one


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


def hints(low: str, start: int, end: int, kind: str, previous: str = "") -> list[str]:
    """The names of all hints about one identifier, as often as each is there.

    In: the lower-case text in which what was read is filled, where the identifier is, its type, and, when another stands
    before it, whose that is and how far off (as `beside` says it).
    """
    before, behind = _beside(low, start, end)
    found = _whole(before, behind, start, len(low) - end, kind, previous)
    group = _GROUP.get(kind, "n")
    before, behind = before[-BEFORE:], behind[:BEHIND]
    for size in _SIZES:
        last = len(before) - size
        for at in range(last + 1):
            run, away = before[at : at + size], last - at
            found.append(("d" if away > _NEAR else "c" if away else "b") + run)
            if not away:
                found.append(group + "b" + run)
        for at in range(len(behind) - size + 1):
            run = behind[at : at + size]
            found.append(("f" if at else "e") + run)
            if not at:
                found.append(group + "e" + run)
    return found


def _beside(low: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind an identifier, as signs."""
    before = signs(low[max(0, start - _FROM) : start])
    if READ in before:
        before = _OF_THE_LAST.sub(READ, before)
    return before, signs(low[end : end + _TO])


def _whole(before: str, behind: str, start: int, rest: int, kind: str, previous: str) -> list[str]:
    """The hints that are no runs of letters: type, neighbour, order of the signs, whether the text begins or ends here."""
    order = "".join([char for char in before.rpartition(READ)[2] if char in _SIGN])
    after = "".join([char for char in behind if char in _SIGN])
    found = ["k" + kind, "p" + previous]
    found += ["Q" + sign for sign in set(order)]
    found += ["q" + order[-size:] for size in range(1, min(4, len(order)) + 1)]
    found += ["r" + after[:size] for size in range(1, min(3, len(after)) + 1)]
    if start < 3:
        found.append("^")
    if rest <= 30:
        found.append("$" if rest > 3 else "$$")
    return found


def beside(role: str, gap: int, same_kind: bool) -> str:
    """What the identifier before says: whose it is, how many letters lie between, whether it is of the same kind."""
    return role[0] + ("1" if gap < 12 else "2" if gap < 40 else "3") + ("=" if same_kind else "")


class _Weights:
    """The learned table, by where a hint stands. A weight is a complex number, so that both of its parts are added at once."""

    def __init__(self, bias: complex, weights: dict[str, complex]) -> None:
        self.bias = bias
        zones: dict[str, dict[str, complex]] = {zone: {} for zone in ("", "b", "c", "d", "e", "f", *_GROUPED)}
        for hint, weight in weights.items():
            zone = "" if hint[0] in _WHOLE else hint[:2] if hint[:2] in _GROUPED else hint[0]
            zones[zone][hint[len(zone) :]] = weight
        self.whole = zones[""]
        self.before = _runs(zones["d"], zones["c"])
        self.behind = _runs(zones["f"], {})
        self.last = {group: _beside_group(zones["b"], zones[group + "b"]) for group in _GROUPS}
        self.first = {group: _beside_group(zones["e"], zones[group + "e"]) for group in _GROUPS}

    def lean(self, low: str, start: int, end: int, kind: str, previous: str) -> Leaning:
        before, behind = _beside(low, start, end)
        group = _GROUP.get(kind, "n")
        known = list(filter(None, map(self.whole.get, _whole(before, behind, start, len(low) - end, kind, previous))))
        before, behind = before[-BEFORE:], behind[:BEHIND]
        edge = len(before) - 1
        far_end = edge - _NEAR
        for last, (_, far, near) in self.before.iter(before):
            if last < far_end:
                if far:
                    known.append(far)
            elif near and last < edge:
                known.append(near)
        known += [later for last, (size, later, _) in self.behind.iter(behind) if last >= size]
        last_run, first_run = self.last[group], self.first[group]
        for size in _SIZES:
            if size <= edge + 1:
                known += last_run.get(before[-size:], ())
            if size <= len(behind):
                known += first_run.get(behind[:size], ())
        return _leaning(self.bias, known)


def _runs(table: dict[str, complex], other: dict[str, complex]) -> ahocorasick.Automaton:
    """Finds all runs of two tables, and says what they weigh in each."""
    words = ahocorasick.Automaton()
    for run in {**table, **other}:
        words.add_word(run, (len(run), table.get(run), other.get(run)))
    words.make_automaton()
    return words


def _beside_group(every: dict[str, complex], own: dict[str, complex]) -> dict[str, list[complex]]:
    """For each run what it weighs beside any identifier, and beside one of a group."""
    return {run: [table[run] for table in (every, own) if run in table] for run in {**every, **own}}


def lean_by(bias: complex, weights: dict[str, complex], found: list[str]) -> Leaning:
    """Which way named hints lean under a table of weights; slow, for learning and for tests."""
    return _leaning(bias, [weights[hint] for hint in found if hint in weights])


def _leaning(bias: complex, known: list[complex]) -> Leaning:
    logs = bias + sum(known) / sqrt(len(known) or 1)
    victim, official = exp(logs.real), exp(logs.imag)
    whole = 1 + victim + official
    return Leaning(victim / whole, official / whole)


def load() -> tuple[complex, dict[str, complex]]:
    """The learned table: the bias and a weight for each hint; the real part speaks for the victim's side, the other for a channel."""
    if not WEIGHTS_FILE.exists():  # only while it is learned for the first time
        return 0j, {}
    kept = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    return complex(*kept["bias"]), {hint: complex(*pair) for hint, pair in kept["weights"].items()}


_LEARNED = _Weights(*load())


def lean(low: str, start: int, end: int, kind: str, previous: str = "") -> Leaning:
    """Which way an identifier leans; what goes in is what `hints` takes."""
    return _LEARNED.lean(low, start, end, kind, previous)
