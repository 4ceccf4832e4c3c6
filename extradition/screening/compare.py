"""Are two written names one name? A score, a verdict, and the reasons part by part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from typing import Any, TypeVar

from rapidfuzz.distance import Indel

from extradition.screening.align import LEEWAY, align, weight
from extradition.screening.forms import NameForm, Part, fold, part, rough
from extradition.screening.names import common_names, likeness
from extradition.screening.slips import after_a_slip
from extradition.screening.sounds import CROSS, STRICT

THRESHOLD = 0.8  # flagged from here on; how it was chosen: docs/engines/screen.md
DOUBTFUL = 0.7  # below this nobody asks whether a word is another name
HOPELESS = 0.55  # below this no slip of the fingers is looked for
SLIPPED = 0.84  # a word this like the wanted one, with a slip undone, is that word
CERTAIN = 0.95  # two words this alike are one name
SURE = 0.93  # a word this like a known name is that name
UNLISTED = 0.86  # the same for a word that is no common name itself
CLEARLY = 0.04  # how much better it must fit the known name than the wanted one
FAR_BEHIND = 0.06  # a flag falls when another warrant fits better by this much
BEHIND_A_SURE_ONE = 0.03  # or by this much, when that other one is as good as the same
Reason = dict[str, Any]
Parts = tuple[Part, ...]
#: A run that agrees as a whole is not cut: where its words end may be read in more than one way.
SAME_LETTERS = 0.999
Id = TypeVar("Id")


@dataclass(frozen=True, slots=True)
class Comparison:
    """`score` 0 to 1; `match` is the flag; `because` lists reasons with a stable `code` and plain parameters."""

    score: float
    match: bool
    because: list[Reason]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that stand opposite each other, and how like they are."""

    query: Parts
    warrant: Parts
    value: float


@dataclass(frozen=True, slots=True)
class _Fit:
    score: float
    query: Parts
    warrant: Parts
    pieces: list[_Piece]
    how: str


def compare(query: str | NameForm, warrant: str | NameForm) -> Comparison:
    """Compare two names in any of the scripts. Raises `BadName` for a text that is no name."""
    first = fold(query) if isinstance(query, str) else query
    second = fold(warrant) if isinstance(warrant, str) else warrant
    return _verdict(first, second, _closest(first, second))


def rank(
    query: str | NameForm, candidates: Iterable[tuple[Id, NameForm]], limit: int = 10
) -> list[tuple[Id, Comparison]]:
    """The candidates best first, at most `limit`; equal scores keep the order given."""
    form = fold(query) if isinstance(query, str) else query
    fits = [(number, other, _closest(form, other)) for number, other in candidates]
    fits.sort(key=lambda item: -item[2].score)
    judged = [(number, _verdict(form, other, fit)) for number, other, fit in fits[: 2 * limit]]
    judged.sort(key=lambda item: -item[1].score)
    best = judged[0][1] if judged and judged[0][1].match else None
    return [(number, _behind(result, best)) for number, result in judged[:limit]]


def _behind(result: Comparison, best: Comparison | None) -> Comparison:
    """Lower the flag of a name that is clearly not the nearest: a query is one name."""
    if best is None or not result.match:
        return result
    if result.score > best.score - (BEHIND_A_SURE_ONE if best.score >= CERTAIN else FAR_BEHIND):
        return result
    reason = {"code": "better_warrant", "score": best.score}
    return Comparison(result.score, False, [*result.because, reason])


def _closest(query: NameForm, warrant: NameForm) -> _Fit:
    if query.parts[0].syllables and warrant.parts[0].syllables:
        return _best_order(query.parts, warrant.parts)
    fits = (_best_order(left, right) for left in query.readings for right in warrant.readings)
    return max(fits, key=lambda fit: fit.score)


def _verdict(query: NameForm, warrant: NameForm, fit: _Fit) -> Comparison:
    score, found = fit.score, []
    if score >= DOUBTFUL:
        pieces = [word for piece in fit.pieces for word in _word_by_word(piece)]
        found = [(piece, other) for piece in pieces if (other := _another_name(piece))]
    if found:
        score = min(score - 0.1 * len(found), THRESHOLD - 0.02)
    elif HOPELESS <= score < THRESHOLD:
        fit = _slip_undone(fit)
        score = fit.score
    reasons = _reasons(query, warrant, fit)
    for piece, other in found:
        reasons.append(
            {
                "code": "another_name",
                "query": _text(piece.query).split("/")[0],
                "warrant": _text(piece.warrant),
                "name": other,
            }
        )
    return Comparison(round(score, 4), score >= THRESHOLD, reasons)


def _slip_undone(fit: _Fit) -> _Fit:
    """The fit with one slip of the fingers undone, when one word alone is off and is no other name."""
    off = [place for place, piece in enumerate(fit.pieces) if piece.value < CERTAIN - 0.05]
    if len(off) != 1 or len(fit.pieces) < 2:
        return fit
    piece = fit.pieces[off[0]]
    if len(piece.query) != 1 or len(piece.warrant) != 1 or _another_name(piece):
        return fit
    value = after_a_slip(piece.query[0], piece.warrant[0])
    if value < SLIPPED:
        return fit
    pieces = [*fit.pieces]
    pieces[off[0]] = _Piece(piece.query, piece.warrant, value)
    weights = [sum(weight(item.sounds) for item in other.warrant) for other in pieces]
    return _Fit(_blend([other.value for other in pieces], weights), fit.query, fit.warrant, pieces, "slip")


def _word_by_word(piece: _Piece) -> list[_Piece]:
    """A run of letters against several words, cut where the words end; any other piece as it is."""
    if len(piece.query) != 1 or len(piece.warrant) < 2 or piece.value >= SAME_LETTERS:
        return [piece]
    run = piece.query[0]
    second = tuple(number for item in piece.warrant for number in item.sounds)
    place = align(run.sounds, second, CROSS).place
    cuts, end = [0], 0
    for item in piece.warrant[:-1]:
        end += len(item.sounds)
        cuts.append(max(cuts[-1], place[end] if end < len(place) else len(run.sounds)))
    cuts.append(len(run.sounds))
    out = []
    for at, item in enumerate(piece.warrant):
        sounds = run.sounds[cuts[at] : cuts[at + 1]]
        cut = Part(f"{run.text}/{cuts[at]}-{cuts[at + 1]}", run.script, sounds, (), "")
        out.append(_Piece((cut,), (item,), likeness(cut, item)))
    return out


def _another_name(piece: _Piece) -> str:
    """A known name that the query's word writes better than it writes the warrant's; empty when there is none."""
    if piece.value >= CERTAIN or len(piece.query) != 1 or len(piece.warrant) != 1:
        return ""
    word, wanted = piece.query[0], piece.warrant[0]
    if piece.value >= UNLISTED and not common_names().knows(wanted):
        return ""  # a rare word, as most Thai family names and foreign names are: any near spelling may be it
    need = max(piece.value + CLEARLY, SURE)
    best, name = 0.0, ""
    for text, value in common_names().near(word, wanted.script).items():
        if value > max(best, need) and likeness(part(text), wanted) < CERTAIN:
            best, name = value, text
    return name


def _text(parts: Parts) -> str:
    return " ".join(item.text for item in parts)


# orders -------------------------------------------------------------------------------------------------------
@lru_cache(maxsize=32)
def _places(count: int) -> tuple[tuple[int, ...], ...]:
    straight = tuple(range(count))
    if count <= 3:
        return tuple(permutations(straight))
    turned = (*straight[1:], 0)
    return straight, turned, (count - 1, *straight[:-1]), straight[::-1]


def _likely_orders(query: Parts, warrant: Parts) -> list[tuple[Parts, Parts]]:
    """The one or two orders whose rough sounds agree best; the parts of one side move, the other side stands."""
    moved, still = (query, warrant) if len(query) > 1 else (warrant, query)
    target = rough(still)
    orders = [tuple(moved[place] for place in places) for places in _places(len(moved))]
    if len(orders) > 1:
        agreement = {order: Indel.normalized_similarity(rough(order), target) for order in orders}
        orders = sorted(agreement, key=lambda order: -agreement[order])[:2]
        if agreement[orders[0]] > agreement[orders[-1]] + 0.25:
            orders = orders[:1]
    return [(order, still) if len(query) > 1 else (still, order) for order in orders]


def _best_order(query: Parts, warrant: Parts) -> _Fit:
    fits = [_fit(first, second) for first, second in _likely_orders(query, warrant)]
    best = max(fits, key=lambda fit: fit.score)
    if (
        DOUBTFUL / 2 < best.score < THRESHOLD
        and abs(len(query) - len(warrant)) == 1
        and min(len(query), len(warrant)) >= 2
    ):
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
    """The fit of two names in the order given: word by word when both have as many, else as one stream of sounds."""
    if len(query) == len(warrant):
        pieces = [_Piece((a,), (b,), likeness(a, b)) for a, b in zip(query, warrant, strict=True)]
        values, weights = [piece.value for piece in pieces], [weight(b.sounds) for b in warrant]
        return _Fit(_blend(values, weights), query, warrant, pieces, "sound")
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
    longer = 1 if len(warrant) > len(query) else 0
    shares = _shares(lines[longer], found.second if longer else found.first)
    score = _blend(shares, [weight(line) for line in lines[longer]])
    return _Fit(
        score, query, warrant, _pieces(query, warrant, lines, found.place, shares), "letters" if letters else "sound"
    )


def _blend(values: list[float], weights: list[float]) -> float:
    """A name is as like as its weakest word, softened by the rest."""
    mean = sum(value * share for value, share in zip(values, weights, strict=True)) / (sum(weights) or 1.0)
    return max(0.0, 0.6 * min(values) + 0.4 * mean)


def _shares(lines: list[tuple[int, ...]], paid: list[float]) -> list[float]:
    """How like each part is, from what its slots cost: 1 is the same, 0 is nothing in common."""
    out, start = [], 0
    for line in lines:
        paid_here = sum(paid[start : start + len(line)])
        out.append(max(0.0, 1 - paid_here / (weight(line) + LEEWAY)))
        start += len(line)
    return out


def _pieces(
    query: Parts, warrant: Parts, lines: list[list[tuple[int, ...]]], place: list[int], shares: list[float]
) -> list[_Piece]:
    """Which words stand opposite each other; the side with fewer words sets the pieces."""
    sizes = [[len(line) for line in side] for side in lines]
    sides: list[tuple[Parts, Parts]]
    if len(query) > len(warrant):
        groups = _grouped(sizes[0], sizes[1], place)
        sides = [(tuple(query[number] for number in group), (warrant[at],)) for at, group in enumerate(groups)]
    else:
        groups = _grouped(sizes[1], sizes[0], _inverse(place, sum(sizes[0])))
        sides = [((query[at],), tuple(warrant[number] for number in group)) for at, group in enumerate(groups)]
    values = [min((shares[number] for number in group), default=0.0) for group in groups]
    return [_Piece(left, right, value) for (left, right), value in zip(sides, values, strict=True)]


def _grouped(many: list[int], few: list[int], place: list[int]) -> list[list[int]]:
    """Share the `many` words (by size) out to the `few` they overlap: by where the middle of each falls."""
    ends, total = [], 0
    for size in few:
        total += size
        ends.append(place[total] if total < len(place) else 10**6)
    groups: list[list[int]] = [[] for _ in few]
    start = 0
    for number, size in enumerate(many):
        target = next(index for index, end in enumerate(ends) if start + size / 2 < end or index == len(ends) - 1)
        groups[target].append(number)
        start += size
    return groups


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
    reasons = [_shown(piece, fit.how) | {"code": "part"} for piece in fit.pieces]
    given = [item.text for item in fit.query]
    if given != [item.text for item in query.parts] and sorted(given) == sorted(item.text for item in query.parts):
        reasons.append({"code": "order_differs"})
    if len(fit.query) != len(fit.warrant):
        reasons.append({"code": "spacing_differs"})
    if query.script != warrant.script:
        reasons.append({"code": "scripts_differ", "query": query.script, "warrant": warrant.script})
    if query.left_out:
        reasons.append({"code": "nickname_left_out", "text": query.left_out})
    if len(fit.pieces) > 1 and fit.score < THRESHOLD:
        reasons.append(_shown(min(fit.pieces, key=lambda piece: piece.value), fit.how) | {"code": "weakest_part"})
    return reasons


def _shown(piece: _Piece, how: str) -> Reason:
    left, right = _text(piece.query), _text(piece.warrant)
    by = "same" if left.casefold() == right.casefold() else how
    return {"query": left, "warrant": right, "score": round(piece.value, 3), "by": by}
