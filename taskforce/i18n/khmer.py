"""One spelling for Khmer text that looks the same: the order in which the marks of a cluster are typed varies."""

from __future__ import annotations

import re

COENG = "\u17d2"
_CLUSTER = re.compile("[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17d3\u17dd])+")
_PART = re.compile("\u17d2[\u1780-\u17b3]|.", re.DOTALL)
_RO = COENG + "\u179a"
_SHIFTERS = "\u17c9\u17ca"
_ROBAT = "\u17cc"
_VOWELS = frozenset(map(chr, range(0x17B6, 0x17C6)))

# Deprecated or look-alike letters and what they stand for; two halves typed for one vowel.
_SAME = {
    "\u17a3": "\u17a2",
    "\u17a4": "\u17a2\u17b6",
    "\u17b4": "",
    "\u17b5": "",
    "\u17d8": "\u17d4\u179b\u17d4",
    "\u17dd": "\u17d1",
    "\u17d2\u178a": "\u17d2\u178f",  # coeng da and coeng ta look alike: both are typed for either
    "\u17c1\u17b8": "\u17be",
    "\u17b8\u17c1": "\u17be",
    "\u17c1\u17b6": "\u17c4",
    "\u17b6\u17c1": "\u17c4",
    "\u17c6\u17bb": "\u17bb\u17c6",
}
_TO_SAME = re.compile("|".join(sorted(map(re.escape, _SAME), key=len, reverse=True)))


def folded(text: str) -> str:
    """`text` with the marks of every cluster in one order (subscripts, ro last, shifters, vowel, signs), doubled
    marks once, and letters that cannot be told apart on paper made one. For comparing, never for showing."""
    return _TO_SAME.sub(lambda found: _SAME[found.group()], _CLUSTER.sub(_in_order, text))


def _in_order(cluster: re.Match[str]) -> str:
    base, marks = cluster.group()[0], _PART.findall(cluster.group()[1:])
    ordered = sorted(dict.fromkeys(marks), key=_rank)
    return base + "".join(ordered)


def _rank(mark: str) -> int:
    if mark[0] == COENG:
        return 2 if mark == _RO else 1
    if mark in _ROBAT:
        return 0
    if mark in _SHIFTERS:
        return 3
    return 4 if mark in _VOWELS else 5


# Order of vowels in a dictionary; what is not here (bantoc, shifters, ...) only breaks ties.
_VOWEL_ORDER = [
    "\u17b6", "\u17b7", "\u17b8", "\u17b9", "\u17ba", "\u17bb", "\u17bc", "\u17bd", "\u17be", "\u17bf",
    "\u17c0", "\u17c1", "\u17c2", "\u17c3", "\u17c4", "\u17c5", "\u17bb\u17c6", "\u17c6", "\u17b6\u17c6", "\u17c7",
    "\u17b7\u17c7", "\u17bb\u17c7", "\u17c1\u17c7", "\u17c4\u17c7",
]  # fmt: skip
_VOWEL_WEIGHT = {vowel: chr(0xE000 + rank) for rank, vowel in enumerate(_VOWEL_ORDER)}
_SUBSCRIPT = "\ue100"
_UNIT = re.compile("\u17d2[\u1780-\u17b3]|[\u17b6-\u17c7]+|.", re.DOTALL)
_TIES = re.compile("[\u17c8-\u17cb\u17cd-\u17d1\u17d3\u17d7\u17dd]")
_WITH_ROBAT = re.compile("([\u1780-\u17a2])\u17cc")  # robat is a ro that is spoken first
# Independent vowels stand where the letter and vowel they sound like stand, the rolled ones after all of their letter.
_INDEPENDENT = str.maketrans(
    {
        "\u17a5": "\u17a2\u17b7",
        "\u17a6": "\u17a2\u17b8",
        "\u17a7": "\u17a2\u17bb",
        "\u17a8": "\u17a2\u17bb\u1780",
        "\u17a9": "\u17a2\u17bc",
        "\u17aa": "\u17a2\u17bc\u179c",
        "\u17ab": "\u179a\ue0f0",
        "\u17ac": "\u179a\ue0f1",
        "\u17ad": "\u179b\ue0f0",
        "\u17ae": "\u179b\ue0f1",
        "\u17af": "\u17a2\u17c2",
        "\u17b0": "\u17a2\u17c3",
        "\u17b1": "\u17a2\u17c4",
        "\u17b2": "\u17a2\u17c4",
        "\u17b3": "\u17a2\u17c5",
    }
)


def primary(text: str) -> str:
    """What decides the place of folded Khmer text in a list: letters, then vowels, then subscripts, as in ICU."""
    plain = _WITH_ROBAT.sub("\u179a\u17d2\\1", _TIES.sub("", text)).translate(_INDEPENDENT)
    return "".join(map(_weight, _UNIT.findall(plain)))


def _weight(unit: str) -> str:
    if unit[0] == COENG and len(unit) == 2:
        return _SUBSCRIPT + unit[1]
    if unit in _VOWEL_WEIGHT:
        return _VOWEL_WEIGHT[unit]
    return "".join(_VOWEL_WEIGHT.get(mark, mark) for mark in unit)
