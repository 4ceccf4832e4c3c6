"""Are two written names one name? A score, a verdict, and the reasons part by part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from typing import Any, TypeVar

from rapidfuzz.distance import Levenshtein

from extradition.screening.align import align
from extradition.screening.forms import NameForm, Part, fold
from extradition.screening.sounds import CROSS, SKIP, STRICT

THRESHOLD = 0.8
Reason = dict[str, Any]
Parts = tuple[Part, ...]
Id = TypeVar("Id")


@dataclass(frozen=True, slots=True)
class Comparison:
    """`score` 0 to 1; `match` is the flag; `because` lists reasons with a stable `code` and plain parameters."""

    score: float
    match: bool
    because: list[Reason]


@dataclass(frozen=True, slots=True)
class _Fit:
    score: float
    query: Parts
    warrant: Parts
    pieces: list[tuple[str, str, float]]
    how: str


def compare(query: str | NameForm, warrant: str | NameForm) -> Comparison:
    """Compare two names in any of the scripts. Raises `BadName` for a text that is no name."""
    first = fold(query) if isinstance(query, str) else query
    second = fold(warrant) if isinstance(warrant, str) else warrant
    best = max(
        (_best_order(left, right) for left in first.readings for right in second.readings), key=lambda fit: fit.score
    )
    return Comparison(round(best.score, 4), best.score >= THRESHOLD, _reasons(first, second, best))


def rank(
    query: str | NameForm, candidates: Iterable[tuple[Id, NameForm]], limit: int = 10
) -> list[tuple[Id, Comparison]]:
    """The candidates best first, at most `limit`; equal scores keep the order given."""
    form = fold(query) if isinstance(query, str) else query
    compared = [(number, compare(form, candidate)) for number, candidate in candidates]
    return sorted(compared, key=lambda item: -item[1].score)[:limit]


# orders -------------------------------------------------------------------------------------------------------
@lru_cache(maxsize=32)
def _places(count: int) -> tuple[tuple[int, ...], ...]:
    straight = tuple(range(count))
    if count <= 3:
        return tuple(permutations(straight))
    turned = (*straight[1:], 0)
    return straight, turned, (count - 1, *straight[:-1]), straight[::-1]


def _likely_orders(query: Parts, warrant: Parts) -> list[tuple[Parts, Parts]]:
    """The two or three orders whose consonants agree best; the parts of one side move, the other side stands."""
    moved, still = (query, warrant) if len(query) > 1 else (warrant, query)
    target = "".join(part.skeleton for part in still)
    orders = [tuple(moved[place] for place in places) for places in _places(len(moved))]
    if len(orders) > 2:
        orders.sort(key=lambda order: Levenshtein.distance("".join(part.skeleton for part in order), target))
    return [(order, still) if len(query) > 1 else (still, order) for order in orders[:3]]


def _best_order(query: Parts, warrant: Parts) -> _Fit:
    fits = [_fit(first, second) for first, second in _likely_orders(query, warrant)]
    best = max(fits, key=lambda fit: fit.score)
    if best.score < THRESHOLD and abs(len(query) - len(warrant)) == 1 and min(len(query), len(warrant)) >= 2:
        best = max([best, *_without_middle(query, warrant)], key=lambda fit: fit.score)
    return best


def _without_middle(query: Parts, warrant: Parts) -> list[_Fit]:
    """The fits when the longer name gives up one middle part."""
    fits = []
    longer = query if len(query) > len(warrant) else warrant
    for place in range(1, len(longer) - 1):
        shorter = (*longer[:place], *longer[place + 1 :])
        pair = (shorter, warrant) if longer is query else (query, shorter)
        for first, second in _likely_orders(*pair):
            fit = _fit(first, second)
            fits.append(_Fit(fit.score - 0.03, fit.query, fit.warrant, fit.pieces, fit.how))
    return fits


# one order ----------------------------------------------------------------------------------------------------
def _fit(query: Parts, warrant: Parts) -> _Fit:
    same = query[0].script == warrant[0].script
    fit = _measure(query, warrant, letters=False, same=same)
    if same:
        spelt = _measure(query, warrant, letters=True, same=True)
        fit = max(fit, spelt, key=lambda found: found.score)
    return fit


def _measure(query: Parts, warrant: Parts, *, letters: bool, same: bool) -> _Fit:
    lines = [[part.letters if letters else part.sounds for part in side] for side in (query, warrant)]
    first, second = (tuple(number for line in side for number in line) for side in lines)
    costs = STRICT if same and not letters else CROSS
    found = align(first, second, costs)
    by_warrant = _shares(lines[1], found.second)
    by_query = _shares(lines[0], found.first)
    likeness = by_warrant if len(warrant) >= len(query) else by_query
    weights = [sum(SKIP[number] for number in line) for line in lines[1 if len(warrant) >= len(query) else 0]]
    worst = min(*by_warrant, *by_query) if len(warrant) == len(query) > 1 else min(likeness)
    total = sum(weights) or 1.0
    mean = sum(value * weight for value, weight in zip(likeness, weights, strict=True)) / total
    score = max(0.0, 0.6 * worst + 0.4 * mean)
    return _Fit(score, query, warrant, _pieces(query, warrant, lines, found.place, likeness), "letters" if letters else "sound")


def _shares(lines: list[tuple[int, ...]], paid: list[float]) -> list[float]:
    """How like each part is, from what its slots cost: 1 is the same, 0 is nothing in common."""
    out, start = [], 0
    for line in lines:
        price = sum(paid[start : start + len(line)])
        weight = sum(SKIP[number] for number in line)
        out.append(max(0.0, 1 - price / (weight + 0.6)))
        start += len(line)
    return out


def _pieces(
    query: Parts, warrant: Parts, lines: list[list[tuple[int, ...]]], place: list[int], likeness: list[float]
) -> list[tuple[str, str, float]]:
    """Which words stand opposite each other."""
    if len(query) == len(warrant):
        return [(a.text, b.text, value) for a, b, value in zip(query, warrant, likeness, strict=True)]
    if len(query) > len(warrant):
        groups = _grouped(query, [len(line) for line in lines[0]], [len(line) for line in lines[1]], place)
        return [(left, b.text, min(values)) for (left, values), b in zip(_named(groups, likeness), warrant, strict=True)]
    back = _inverse(place, sum(len(line) for line in lines[0]))
    groups = _grouped(warrant, [len(line) for line in lines[1]], [len(line) for line in lines[0]], back)
    return [(a.text, right, min(values)) for a, (right, values) in zip(query, _named(groups, likeness), strict=True)]


def _grouped(many: Parts, sizes: list[int], few: list[int], place: list[int]) -> list[list[tuple[int, Part]]]:
    """Share `many` parts out to the `few` they overlap: by where the middle of each part falls."""
    ends, total = [], 0
    for size in few:
        total += size
        ends.append(place[total] if total < len(place) else 10**6)
    groups: list[list[tuple[int, Part]]] = [[] for _ in few]
    start = 0
    for number, (part, size) in enumerate(zip(many, sizes, strict=True)):
        middle = start + size / 2
        target = next(index for index, end in enumerate(ends) if middle < end or index == len(ends) - 1)
        groups[target].append((number, part))
        start += size
    return groups


def _named(groups: list[list[tuple[int, Part]]], likeness: list[float]) -> list[tuple[str, list[float]]]:
    return [
        (" ".join(part.text for _, part in group), [likeness[number] for number, _ in group] or [0.0]) for group in groups
    ]


def _inverse(place: list[int], size: int) -> list[int]:
    """For each slot of the first line, where the second stood."""
    out = [len(place)] * size
    for other in range(len(place) - 1, -1, -1):
        for here in range(min(place[other], size), size):
            if out[here] > other and place[other] >= here:
                out[here] = other
    return out


# reasons ------------------------------------------------------------------------------------------------------
def _reasons(query: NameForm, warrant: NameForm, fit: _Fit) -> list[Reason]:
    reasons: list[Reason] = [
        {"code": "part", "query": left, "warrant": right, "score": round(value, 3), "by": _by(left, right, fit.how)}
        for left, right, value in fit.pieces
    ]
    given = [part.text for part in fit.query]
    if given != [part.text for part in query.readings[0]] and sorted(given) == sorted(p.text for p in query.parts):
        reasons.append({"code": "order_differs"})
    if len(fit.query) != len(fit.warrant):
        reasons.append({"code": "spacing_differs"})
    if query.script != warrant.script:
        reasons.append({"code": "scripts_differ", "query": query.script, "warrant": warrant.script})
    if query.left_out:
        reasons.append({"code": "nickname_left_out", "text": query.left_out})
    if len(fit.pieces) > 1 and fit.score < THRESHOLD:
        left, right, value = min(fit.pieces, key=lambda piece: piece[2])
        reasons.append({"code": "weakest_part", "query": left, "warrant": right, "score": round(value, 3)})
    return reasons


def _by(left: str, right: str, how: str) -> str:
    return "same" if left.casefold() == right.casefold() else how
