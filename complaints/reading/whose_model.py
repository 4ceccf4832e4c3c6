"""Whose an identifier is where no rule speaks: weights learned from passages in which people have said whose it is.

A hint is a short run of letters close before or behind the identifier, with one sign in place of each word of kin, of the
person who files, of the gang, of accounts, channels, telephones, banks, calling and paying (`whose_words.py`), or the order
of these signs, or what kind of identifier it is. `whose_weights.json` holds for each hint how much it speaks for the
victim's side and for a genuine channel, against the suspects; `tests/gold/train_whose.py` learns them anew. `roles.py` asks
only about identifiers of which no rule says more than that somebody was called or paid.
"""

from __future__ import annotations

import re
from math import exp
from pathlib import Path
from typing import NamedTuple

from .letter_runs import Weights, added, load, runs, signs
from .whose_words import FIGURES, READ, SIGNS

WEIGHTS_FILE = Path(__file__).with_name("whose_weights.json")
BEFORE, BEHIND = 28, 16  # letters of the clause that are looked at, once its words have become signs
_FROM, _TO = 48, 28  # letters as written that are turned into them
_GROUP = {
    "bank_account": "a", "bank_account_masked": "a", "promptpay": "a", "phone": "t", "url": "u", "domain": "u",
    "crypto_address": "u",
}  # fmt: skip
_GROUPS = "atun"
_WHOLE = frozenset("kpQqr^$")  # how hints begin that are no runs of letters
_SIGN = frozenset("".join(SIGNS) + FIGURES + READ)
_OF_THE_LAST = re.compile(f"{READ} ?ของ[^ {READ}]{{1,10}}(?= )")  # right behind an identifier this speaks of that one


class Leaning(NamedTuple):
    """How likely an identifier is the victim's side's, and a genuine channel's; from 0 to 1, together at most 1."""

    victim: float
    official: float


def hints(low: str, start: int, end: int, kind: str, previous: str = "") -> list[str]:
    """The names of all hints about one identifier, as often as each is there.

    In: the lower-case text in which what was read is filled, where the identifier is, its type, and, when another stands
    before it, whose that is and how far off (as `beside` says it).
    """
    before, behind = _beside(low, start, end)
    found = _whole(before, behind, start, len(low) - end, kind, previous)
    return found + runs(before[-BEFORE:], behind[:BEHIND], _GROUP.get(kind, "n"))


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


def lean_by(bias: complex, weights: dict[str, complex], found: list[str]) -> Leaning:
    """Which way named hints lean under a table of weights; slow, for learning and for tests."""
    return _leaning(added(bias, [weights[hint] for hint in found if hint in weights]))


def _leaning(logs: complex) -> Leaning:
    victim, official = exp(logs.real), exp(logs.imag)
    whole = 1 + victim + official
    return Leaning(victim / whole, official / whole)


_LEARNED = Weights(*load(WEIGHTS_FILE), _GROUPS, _WHOLE)


def lean(low: str, start: int, end: int, kind: str, previous: str = "") -> Leaning:
    """Which way an identifier leans; what goes in is what `hints` takes."""
    before, behind = _beside(low, start, end)
    whole = _whole(before, behind, start, len(low) - end, kind, previous)
    return _leaning(_LEARNED.logs(before[-BEFORE:], behind[:BEHIND], whole, _GROUP.get(kind, "n")))
