"""Thai and Khmer text: how it is stored, searched, sorted, cut and split into words."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import nlpo3
from icu4py.breakers import CharacterBreaker, WordBreaker

from taskforce.i18n import khmer

TOKENISER_VERSION = "1"  # stored with every row of tokens: raise it when `tokens` answers differently
ELLIPSIS = "…"

_INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x180E])
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(r"\s+")
_SARA_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")
_RUN = re.compile("(?P<th>[\u0e00-\u0e7f]+)|(?P<km>[\u1780-\u17ff]+)|(?P<other>[^\\W_]+)", re.UNICODE)


def for_storage(text: str) -> str:
    """What is kept of a text that somebody typed: composed (NFC), with plain line ends, without control characters;
    half a surrogate pair becomes U+FFFD. Spaces of no width and native digits stay: they are the writer's."""
    text = _SURROGATE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", _CONTROL.sub("", text))


def without_invisible(text: str) -> str:
    """Without joiners, spaces of no width and soft hyphens."""
    return text.translate(_INVISIBLE)


def fold_digits(text: str) -> str:
    """Digits of any script as 0-9; nothing else changes, and no position moves."""
    if text.isascii():
        return text
    return "".join(_digit(char) for char in text)


@lru_cache(maxsize=4096)
def _digit(char: str) -> str:
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)


def search_key(text: str) -> str:
    """One spelling for what a reader takes for the same text. Compare keys with keys; never show one."""
    key = unicodedata.normalize("NFKC", without_invisible(_SURROGATE.sub("\ufffd", text)))
    key = fold_digits(key).casefold()
    key = _SARA_AM.sub("\\1\u0e33", key).replace("\u0e40\u0e40", "\u0e41")
    return _SPACES.sub(" ", khmer.folded(key)).strip()


# --- order ---------------------------------------------------------------------------------------------------------

_THAI_LEADING = re.compile("([\u0e40-\u0e44])([\u0e01-\u0e2e])")
_THAI_TIES = re.compile("[\u0e2f\u0e46\u0e47-\u0e4c\u0e4e]")
_NO_LETTER = re.compile(r"[^\w\ue000-\ue1ff\u0e00-\u0e7f\u1780-\u17ff]+")


def sort_key(text: str) -> str:
    """A text whose plain code-point order is the dictionary order of Thai, Khmer and Latin words: store it beside
    the name and sort by it with the "C" collation. Tone marks and the like only break ties."""
    key = search_key(text)
    plain = _THAI_LEADING.sub(r"\2\1", _THAI_TIES.sub("", key))
    plain = _NO_LETTER.sub(" ", khmer.primary(plain)).strip()
    return f"{plain}\x01{key}"


# --- scripts --------------------------------------------------------------------------------------------------------

_SCRIPT = {"th": "Thai", "km": "Khmr", "en": "Latn"}


def scripts_in(text: str) -> set[str]:
    """Which of "Thai", "Khmr" and "Latn" a text has letters of (baht sign and digits do not count)."""
    return set(_letters(text))


def _letters(text: str) -> Counter[str]:
    return Counter(script for char in text if (script := _script(char)))


def _script(char: str) -> str:
    if not unicodedata.category(char).startswith(("L", "M")):
        return ""
    if "\u0e00" <= char <= "\u0e7f":
        return "Thai"
    if "\u1780" <= char <= "\u17ff":
        return "Khmr"
    return "Latn" if char < "\u0250" and char.isalpha() else ""


def language_of(text: str, *, otherwise: str = "en") -> str:
    """The language most of a text is written in, by its letters. Names and addresses in Latin letters inside a Thai
    or Khmer text weigh little: a fifth of the letters is enough for Thai or Khmer."""
    counts = _letters(text[:5000])
    if not counts:
        return otherwise
    native = max(("th", "km"), key=lambda code: counts[_SCRIPT[code]])
    return native if counts[_SCRIPT[native]] * 5 >= counts.total() else "en"


# --- pieces ---------------------------------------------------------------------------------------------------------


def graphemes(text: str) -> list[str]:
    """What a reader counts as letters: a base with all its marks and subscripts."""
    return list(CharacterBreaker(text, "km"))


def truncate(text: str, length: int) -> str:
    """At most `length` letters as a reader counts them, the last one "…" if something was cut off."""
    length = int(length)
    if len(text) <= length:
        return text
    pieces: list[str] = []
    for piece in CharacterBreaker(text, "km"):
        pieces.append(piece)
        if len(pieces) > length:
            return "".join(pieces[: length - 1]).rstrip() + ELLIPSIS
    return text


def tokens(text: str) -> list[str]:
    """The words of a text for searching, in order, as search keys: Thai by dictionary, Khmer by ICU, others by their
    letters and digits. A query must be split by the same version."""
    return list(_tokens(search_key(text)))


def _tokens(key: str) -> Iterator[str]:
    for run in _RUN.finditer(key):
        kind, part = run.lastgroup, run.group()
        if kind == "th":
            yield from (word for word in thai_words(part) if word.strip())
        elif kind == "km":
            yield from (word for word in WordBreaker(part, "km") if any(c.isalnum() for c in word))
        else:
            yield part


_thai_lock = threading.Lock()
_thai_loaded = False


def thai_words(text: str) -> list[str]:
    """Thai text cut into words of PyThaiNLP's dictionary."""
    _load_thai_dictionary()
    return list(nlpo3.segment(text, "th", safe=True))


def _load_thai_dictionary() -> None:
    global _thai_loaded
    if _thai_loaded:
        return
    with _thai_lock:
        if not _thai_loaded:
            found = find_spec("pythainlp")
            assert found is not None and found.submodule_search_locations
            nlpo3.load_dict(str(Path(found.submodule_search_locations[0]) / "corpus" / "words_th.txt"), "th")
            _thai_loaded = True
