"""The keys under which a name is found again among a million: two forms of one name share at least one, nearly always.

A key is made of consonants in coarse classes, so that it is the same in every script. Three kinds, the rarest first:

`w` the consonants of the whole name, in each order of its words: finds a name whatever its spaces.
`p` one word whole, and the first or the last two consonants of another one: the other may be damaged.
`a` one word whole, and the first consonant of another one; or the whole name without n, l and r: broad, asked only
when the others found nobody.

Where a slot may be either of two classes both are tried, so a name has some thirteen keys. They are stored as whole
numbers of 32 bits (`number`), small in an index.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import permutations
from zlib import crc32

from extradition.screening.sounds import OPTIONS, SKIP, is_vowel

Sounds = tuple[int, ...]
Words = tuple[Sounds, ...]
LONGEST = 20
_LONG = 4  # consonants without n, l, r that say something about a whole name
MOST = 120
BROAD = "a"


def _classes_of(text: str) -> dict[str, str]:
    return {sound: group[0] for group in text.split() for sound in group[1:]}


_COARSE = _classes_of("KkK TtTdcC Ss Nnrlq GN Mm PpPbf")
_WORD = _classes_of("KkK TtTd CcC Ss Nnrlq GN Mm PpPbf")
_WHOLE = _classes_of("KkK TtTd CcC Ss Nnq Lrl GN Mm PpPbf")


@lru_cache(maxsize=32768)
def _options(number: int, fine: int) -> tuple[str, ...]:
    """The classes a slot may have; none for a vowel and for what often goes unheard."""
    if is_vowel(number) or SKIP[number] < 0.08:
        return ()
    options, table = OPTIONS[number], (_COARSE, _WORD, _WHOLE)[fine]
    likely = [sound for sound, cost in options if cost <= 0.06] or [options[0][0]]
    if fine == 2 and any(sound in "nq" for sound in likely):  # at the end of a syllable r and l are heard as n
        likely = [sound for sound in likely if sound not in "rl"]
    found = [table.get(sound, "") for sound in likely]
    return tuple(dict.fromkeys(found if SKIP[number] >= 0.3 else [*found[:1], ""]))


def skeletons(sounds: Iterable[int], most: int, fine: int = 0) -> list[str]:
    """The consonants that every reading keeps, in classes; up to `most` where one may be two classes."""
    found = [""]
    for number in sounds:
        classes = _options(number, fine)
        if len(classes) == 1:
            found = [head + classes[0] for head in found]
        elif classes:
            found = [head + tail for tail in classes for head in found][:most]
    return found


def _linked(order: Words) -> list[str]:
    """The skeletons of words that are written as one: a liquid before a vowel stays one, which else is heard as n."""
    found, changed = [""], False
    for sounds, following in zip(order, (*order[1:], ()), strict=True):
        for at, number in enumerate(sounds):
            classes = _options(number, 2)
            if at == len(sounds) - 1 and following and is_vowel(following[0]) and _is_liquid(number):
                classes, changed = ("L",), True
            if len(classes) == 1:
                found = [head + classes[0] for head in found]
            elif classes:
                found = [head + tail for tail in classes for head in found][:4]
    return found if changed else []


def _is_liquid(number: int) -> bool:
    return any(sound in "rl" and cost <= 0.06 for sound, cost in OPTIONS[number])


def once(skeleton: str) -> str:
    """Two like consonants in a row are one."""
    return "".join(letter for at, letter in enumerate(skeleton) if at == 0 or skeleton[at - 1] != letter)[:LONGEST]


@lru_cache(maxsize=65536)
def _word(sounds: Sounds) -> tuple[str, ...]:
    return tuple(dict.fromkeys(once(found) for found in skeletons(sounds, 4, 1)))


def orders(words: Words) -> list[Words]:
    """Every order of two or three words; of more the likely ones."""
    if len(words) <= 3:
        return list(permutations(words))
    return [words, (*words[1:], words[0]), (words[-1], *words[:-1]), tuple(reversed(words))]


def keys(readings: Iterable[Words]) -> tuple[str, ...]:
    """The keys of a name in all its readings, sorted; the broad ones begin with `a`."""
    found: set[str] = set()
    for words in readings:
        for order in orders(words):
            whole = [number for sounds in order for number in sounds]
            found.update("w" + once(skeleton) for skeleton in (*skeletons(whole, 4, 2), *_linked(order)))
            bare = {once(skeleton.replace("N", "")) for skeleton in skeletons(whole, 4)}
            found.update(f"{BROAD}={skeleton}" for skeleton in bare if len(skeleton) >= _LONG)
        found.update(_of_pairs(words))
    return tuple(sorted(found)[-MOST:])


def _of_pairs(words: Words) -> Iterator[str]:
    skeleton = [_word(sounds) for sounds in words]
    for place, anchors in enumerate(skeleton):
        ends = {end for other, found in enumerate(skeleton) if other != place for end in found[:2]}
        for anchor in anchors:
            for end in ends:
                yield f"p{anchor}|{end[:2]}<"
                yield f"p{anchor}|{end[-2:]}>"
                yield f"{BROAD}{anchor}|{end[:1]}"


def number(key: str) -> int:
    """A key as a whole number of 32 bits, with sign."""
    value = crc32(key.encode())
    return value - (1 << 32) if value >= 1 << 31 else value
