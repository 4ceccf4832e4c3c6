"""A written name taken apart: parts, their sounds and letters, and the keys under which it is found again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from extradition.screening import keys, khmer, latin, thai
from extradition.screening.chinese import syllables
from extradition.screening.sounds import OPTIONS, SKIP, slot
from extradition.screening.titles import readings, script_of, tidy, without_nickname, words

VERSION = "screen-3"
LONGEST = 400
MOST_PARTS = 12


class BadName(ValueError):
    """A text that is no name; `code` is `empty`, `no_letters`, `too_long` or `too_many_parts`."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(code, detail)
        self.code, self.detail = code, detail

    def __str__(self) -> str:
        return self.detail


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name: as written, as heard (slots), as spelt (folded letters as slots), roughly."""

    text: str
    script: str
    sounds: tuple[int, ...]
    letters: tuple[int, ...]
    rough: str
    syllables: tuple[str, ...] = ()  # of a name in pinyin

    def __hash__(self) -> int:
        """By the text alone, which remembers its hash: words are looked up by the thousand, and few share a text."""
        return hash(self.text)


@dataclass(frozen=True)
class NameForm:
    """A name ready for comparing. `keys` are for finding it: two forms of one name share at least one."""

    text: str
    script: str
    parts: tuple[Part, ...]
    others: tuple[tuple[Part, ...], ...] = field(default=())
    left_out: str = ""

    @property
    def readings(self) -> tuple[tuple[Part, ...], ...]:
        return (self.parts, *self.others)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """As `keys.py` says; the broad ones begin with `a`."""
        return keys.keys(tuple(item.sounds for item in parts) for parts in self.readings)

    @cached_property
    def turns(self) -> tuple[str, ...]:
        """The rough sound of the name with each part in front once, for each reading; for a quick look."""
        found: dict[str, None] = {}
        for parts in self.readings:
            for turn in range(min(len(parts), 3)):
                found[rough(parts[turn:] + parts[:turn])] = None
        return tuple(found)


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


_ROUGH = {sound: letter for sounds, letter in (
    ("kK", "K"), ("tTdcC", "T"), ("s", "S"), ("n", "N"), ("rl", "L"), ("N", "G"), ("m", "M"), ("pPb", "P"), ("f", "F"),
    ("w", "W"), ("yq", "Y"), ("h", "H"), ("a", "A"), ("iIeE", "I"), ("uUoO", "U"), ("vVx", "V"),
) for sound in sounds}  # fmt: skip


def rough(parts: tuple[Part, ...]) -> str:
    """The name in sixteen coarse sounds, without those that often go unheard: for a quick look, not for a verdict."""
    return "".join(item.rough for item in parts)


def _rough(sounds: tuple[int, ...]) -> str:
    return "".join(_ROUGH.get(OPTIONS[number][0][0], "") for number in sounds if SKIP[number] > 0.2)


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
    return NameForm(text, script, forms[0], tuple(forms[1:]), left_out)
