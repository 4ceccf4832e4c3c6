"""A written name taken apart: parts, their sounds and letters, and the keys under which it is found again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import permutations

from extradition.screening import khmer, latin, thai
from extradition.screening.chinese import syllables
from extradition.screening.sounds import OPTIONS, SKIP, is_vowel, slot
from extradition.screening.titles import readings, script_of, tidy, without_nickname, words

VERSION = "screen-2"
LONGEST = 400
MOST_PARTS = 12


class BadName(ValueError):
    """A text that is no name; `code` is `empty`, `no_letters`, `too_long` or `too_many_parts`."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(detail)
        self.code = code


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name: as written, as heard (slots), as spelt (folded letters as slots), roughly."""

    text: str
    script: str
    sounds: tuple[int, ...]
    letters: tuple[int, ...]
    rough: str
    syllables: tuple[str, ...] = ()  # of a name in pinyin


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name ready for comparing. `keys` are for finding it: two forms of one name share at least one."""

    text: str
    script: str
    parts: tuple[Part, ...]
    keys: tuple[str, ...]
    others: tuple[tuple[Part, ...], ...] = field(default=())
    left_out: str = ""

    @property
    def readings(self) -> tuple[tuple[Part, ...], ...]:
        return (self.parts, *self.others)


_READERS: dict[str, tuple[Callable[[str], tuple[int, ...]], Callable[[str], str]]] = {
    "thai": (thai.sounds, thai.spelling),
    "khmr": (khmer.sounds, khmer.spelling),
    "latn": (latin.sounds, latin.spelling),
}


def _letter(letter: str) -> int:
    light = "ะ" <= letter <= "ู" or "ា" <= letter <= "ៈ" or letter in "aeiouy"
    return slot(chr(0xF0000 + (ord(letter) & 0xFFFF)), 0.8 if light else 0.95)


@lru_cache(maxsize=65536)
def part(text: str) -> Part:
    """Read one word of a name. A script without a reader is compared by its letters alone."""
    script = script_of(text)
    if script not in _READERS:
        letters = tuple(_letter(letter) for letter in text.casefold())
        return Part(text, script, letters, letters, text.casefold()[:24])
    hear, spell = _READERS[script]
    sounds = hear(text)
    letters = tuple(_letter(letter) for letter in spell(text))
    return Part(text, script, sounds or letters, letters, _rough(sounds))


def _pinyin_part(text: str, syllables: tuple[str, ...]) -> Part:
    sounds = latin.syllable_sounds(syllables)
    letters = tuple(_letter(letter) for letter in "".join(syllables))
    return Part(text, "latn", sounds, letters, _rough(sounds), syllables)


_CLASSES = {
    sound: name
    for name, sounds in {"K": "kK", "T": "tTdcC", "S": "s", "N": "nrlq", "G": "N", "M": "m", "P": "pPbf"}.items()
    for sound in sounds
}


@lru_cache(maxsize=8192)
def _classes(number: int) -> tuple[str, ...]:
    """The coarse classes a slot may have; none for a vowel and for what often goes unheard."""
    if is_vowel(number) or SKIP[number] < 0.08:
        return ()
    options = OPTIONS[number]
    likely = [sound for sound, cost in options if cost <= 0.06] or [options[0][0]]
    found = [_CLASSES.get(sound, "") for sound in likely]
    return tuple(dict.fromkeys(found if SKIP[number] >= 0.3 else [*found[:1], ""]))


def skeletons(sounds: tuple[int, ...], most: int) -> list[str]:
    """The consonants that every reading keeps, in coarse classes; up to `most` where one may be two classes."""
    found = [""]
    for number in sounds:
        classes = _classes(number)
        if len(classes) == 1:
            found = [head + classes[0] for head in found]
        elif classes:
            found = [head + tail for tail in classes for head in found][:most]
    return found


_ROUGH = {sound: letter for sounds, letter in (
    ("kK", "K"), ("tTdcC", "T"), ("s", "S"), ("n", "N"), ("rl", "L"), ("N", "G"), ("m", "M"), ("pPb", "P"), ("f", "F"),
    ("w", "W"), ("yq", "Y"), ("h", "H"), ("a", "A"), ("iIeE", "I"), ("uUoO", "U"), ("vVx", "V"),
) for sound in sounds}  # fmt: skip


def rough(parts: tuple[Part, ...]) -> str:
    """The name in sixteen coarse sounds, without those that often go unheard: for a quick look, not for a verdict."""
    return "".join(item.rough for item in parts)


def _rough(sounds: tuple[int, ...]) -> str:
    return "".join(_ROUGH.get(OPTIONS[number][0][0], "") for number in sounds if SKIP[number] > 0.2)


def _keys(forms: list[tuple[Part, ...]]) -> tuple[str, ...]:
    """The consonants of the whole name in each order of its parts, in two ways, and the same with any one missing.

    `=` all consonants; `~` without r, l, n, which come and go at the end of a syllable. Missing one: `-` and `^`.
    """
    keys: set[str] = set()
    for parts in forms:
        for order in _orders(parts):
            joined = tuple(number for item in order for number in item.sounds)
            for skeleton in skeletons(joined, 4):
                keys |= _with_gaps(_once(skeleton), "=", "-")
                keys |= _with_gaps(_once(skeleton.replace("N", "")), "~", "^")
    return tuple(sorted(keys)[:200])


def _with_gaps(skeleton: str, whole: str, gap: str) -> set[str]:
    if len(skeleton) < 3:
        return {whole + skeleton} if whole == "=" else set()
    return {whole + skeleton} | {gap + skeleton[:place] + skeleton[place + 1 :] for place in range(len(skeleton))}


def _once(skeleton: str) -> str:
    return "".join(letter for place, letter in enumerate(skeleton) if place == 0 or skeleton[place - 1] != letter)[:16]


def _orders(parts: tuple[Part, ...]) -> list[tuple[Part, ...]]:
    if len(parts) <= 3:
        return list(permutations(parts))
    return [parts, (*parts[1:], parts[0]), (parts[-1], *parts[:-1]), tuple(reversed(parts))]


def fold(text: str) -> NameForm:
    """Take a name apart. Raises `BadName` for what cannot be one; takes time in proportion to the text."""
    if not isinstance(text, str):
        raise BadName("empty", "a name must be text")
    if len(text) > LONGEST:
        raise BadName("too_long", f"a name has at most {LONGEST} characters, this text has {len(text)}")
    if not text.strip():
        raise BadName("empty", "the name is empty")
    bare, left_out = without_nickname(tidy(text))
    found = words(bare)
    script = script_of(" ".join(found))
    if not script:
        raise BadName("no_letters", "the text has no letters")
    if len(found) > MOST_PARTS:
        raise BadName("too_many_parts", f"a name has at most {MOST_PARTS} parts, this text has {len(found)}")
    forms = [tuple(part(word) for word in reading) for reading in readings(found, script)]
    chinese = syllables([latin.spelling(item.text) for item in forms[0]]) if script == "latn" else None
    if chinese:
        forms.insert(0, tuple(_pinyin_part(item.text, cut) for item, cut in zip(forms[0], chinese, strict=True)))
    return NameForm(text, script, forms[0], _keys(forms), tuple(forms[1:]), left_out)
