"""Weighted alignment of two lines of slots, with the price of every position."""

from __future__ import annotations

from dataclasses import dataclass

from extradition.screening.sounds import SKIP, Costs

_SWAP = 0.5  # two neighbours exchanged: a slip of the fingers


LEEWAY = 0.6  # added to the weight of a word, so that short words are not judged by one vowel


def weight(line: tuple[int, ...]) -> float:
    """What it would cost to leave the whole line out."""
    return sum(map(SKIP.__getitem__, line))


def price(first: tuple[int, ...], second: tuple[int, ...], costs: Costs, most: float = 1e9) -> float:
    """What it costs to hear one line for the other; more than `most` is not worked out to the end."""
    return _fill(first, second, costs, most)[-1][-1]


@dataclass(frozen=True, slots=True)
class Alignment:
    """What each slot of the first and of the second line cost, and where the first line stood at each slot of the second."""

    first: list[float]
    second: list[float]
    place: list[int]


def align(first: tuple[int, ...], second: tuple[int, ...], costs: Costs) -> Alignment:
    """The cheapest way to hear one line for the other. Time grows with len(first) * len(second)."""
    table = _fill(first, second, costs)
    paid_first, paid_second = [0.0] * len(first), [0.0] * len(second)
    place = [0] * len(second)
    i, j = len(first), len(second)
    while i or j:
        here = table[i][j]
        if i and j:
            price = costs.row(first[i - 1])[second[j - 1]]
            if abs(table[i - 1][j - 1] + price - here) < 1e-9:
                i, j = i - 1, j - 1
                place[j] = i
                paid_first[i] += price
                paid_second[j] += price
                continue
            if i > 1 and j > 1:
                price = _SWAP + costs.row(first[i - 1])[second[j - 2]] + costs.row(first[i - 2])[second[j - 1]]
                if abs(table[i - 2][j - 2] + price - here) < 1e-9:
                    i, j = i - 2, j - 2
                    place[j], place[j + 1] = i, i + 1
                    paid_first[i] += price
                    paid_second[j] += price
                    continue
        if i and abs(table[i - 1][j] + SKIP[first[i - 1]] - here) < 1e-9:
            i -= 1
            paid_first[i] += SKIP[first[i]]
            if second:
                paid_second[max(j - 1, 0)] += SKIP[first[i]]
            continue
        j -= 1
        paid_second[j] += SKIP[second[j]]
        place[j] = i
        if first:
            paid_first[max(i - 1, 0)] += SKIP[second[j]]
    return Alignment(paid_first, paid_second, place)


def _fill(first: tuple[int, ...], second: tuple[int, ...], costs: Costs, most: float = 1e9) -> list[list[float]]:
    skips = [SKIP[number] for number in second]
    line = [0.0]
    for skip in skips:
        line.append(line[-1] + skip)
    table = [line]
    before: dict[int, float] = {}
    for i, number in enumerate(first, 1):
        row, above, skip_first = costs.row(number), table[-1], SKIP[number]
        left = above[0] + skip_first
        line = [left]
        two_above = table[-2] if i > 1 else None
        for j, other in enumerate(second):
            best = above[j] + row[other]
            if (drop := above[j + 1] + skip_first) < best:
                best = drop
            if (add := left + skips[j]) < best:
                best = add
            if two_above is not None and j and best > two_above[j - 1] + _SWAP:
                swapped = two_above[j - 1] + _SWAP + row[second[j - 1]] + before[other]
                best = min(best, swapped)
            line.append(best)
            left = best
        table.append(line)
        if min(line) > most and min(table[-2]) > most:
            return [[most + 1.0]]
        before = row
    return table
