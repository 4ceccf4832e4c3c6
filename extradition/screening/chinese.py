"""Wade-Giles to pinyin: `Ho Hsiu-lan` and `He Xiulan` are one name."""

from __future__ import annotations

from functools import lru_cache

_FINALS = (
    "a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ueng ue er"
).split()
_INITIALS = "b p m f d t n l g k h j q x zh ch sh r z c s".split()
_ALONE = "a o e ai ei ao ou an en ang eng er yi ya ye yao you yan yin yang ying yong wu wa wo wai wei wan wen wang weng yu yue yuan yun".split()
_PALATAL = ("j", "q", "x")
_HARD = "zh ch sh r z c s g k h f".split()
_WADE_INITIALS = {
    "b": "p",
    "d": "t",
    "g": "k",
    "j": "ch",
    "q": "ch",
    "x": "hs",
    "zh": "ch",
    "r": "j",
    "z": "ts",
    "c": "ts",
}
_WADE_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "szu", "yi": "i", "you": "yu",
    "yan": "yen", "ye": "yeh", "yue": "yueh", "er": "erh", "ge": "ko", "ke": "ko", "he": "ho", "yong": "yung", "gui": "kuei",
    "kui": "kuei", "shuo": "shuo", "guo": "kuo", "kuo": "kuo", "huo": "huo", "xiong": "hsiung", "jiong": "chiung", "qiong": "chiung",
}  # fmt: skip


# finals that go with few initials only
_ONLY_AFTER = {
    "o": "b p m f", "ue": "j q x n l", "ua": "g k h zh ch sh", "uai": "g k h zh ch sh", "uang": "g k h zh ch sh", "iong": "j q x", "ia": "l j q x",
    "iang": "n l j q x", "iu": "m d n l j q x", "er": "", "ueng": "", "uan": "d t n l g k h j q x zh ch sh r z c s",
    "un": "d t n l g k h j q x zh ch sh r z c s", "uo": "d t n l g k h zh ch sh r z c s", "ui": "d t g k h zh ch sh r z c s",
    "ong": "d t n l g k h zh ch r z c s", "e": "m d t n l g k h zh ch sh r z c s", "en": "b p m f n g k h zh ch sh r z c s",
}  # fmt: skip


def _pinyin() -> list[str]:
    found = list(_ALONE)
    for initial in _INITIALS:
        for final in _FINALS:
            if initial in _PALATAL and final[0] not in "iu":
                continue
            if initial in _HARD and (final[0] == "i" and (final != "i" or initial in "g k h f".split())):
                continue
            if final not in _ONLY_AFTER or initial in _ONLY_AFTER[final].split():
                found.append(initial + final)
    return found


def _wade(syllable: str) -> str:
    if syllable in _WADE_WHOLE:
        return _WADE_WHOLE[syllable]
    initial = next((start for start in sorted(_INITIALS, key=len, reverse=True) if syllable.startswith(start)), "")
    final = syllable[len(initial) :]
    if not initial:
        return syllable
    final = {"ong": "ung", "ian": "ien", "ie": "ieh", "ue": "ueh", "uo": "o"}.get(final, final)
    if initial in _PALATAL and final == "ong":
        final = "iung"
    return _WADE_INITIALS.get(initial, initial) + final


_PINYIN = frozenset(_pinyin())
_FROM_WADE: dict[str, str] = {}
for _syllable in sorted(_PINYIN, key=lambda found: found[0] in "ptkqc"):  # unaspirated first: the commoner in names
    _FROM_WADE.setdefault(_wade(_syllable), _syllable)
_FROM_WADE["ssu"] = "si"


@lru_cache(maxsize=4096)
def _cut(text: str, syllables: frozenset[str]) -> tuple[str, ...] | None:
    """The text as syllables, long ones first; None when it is not made of them."""
    if not text:
        return ()
    for size in range(min(6, len(text)), 0, -1):
        if text[:size] in syllables:
            rest = _cut(text[size:], syllables)
            if rest is not None:
                return (text[:size], *rest)
    return None


_EITHER = _PINYIN | frozenset(_FROM_WADE)


def syllables(words: list[str]) -> list[tuple[str, ...]] | None:
    """The pinyin syllables of each word (lower case) of a name in pinyin or Wade-Giles; None when it is neither."""
    if not 2 <= len(words) <= 3 or any(len(word) > 14 for word in words):
        return None
    whole = [_cut(word, _PINYIN) for word in words]
    if None in whole:
        cut = [_cut(word, _EITHER) for word in words]
        whole = [tuple(_FROM_WADE.get(item, item) for item in found) if found is not None else None for found in cut]
    if any(found is None or not 1 <= len(found) <= 2 for found in whole):
        return None
    return [found for found in whole if found]
