"""Latin letters to sounds, whatever language wrote them.

One reading serves RTGS and passport Thai, UNGEGN and everyday Khmer, pinyin, Vietnamese, Burmese and the rest: a letter
group offers all its sounds. What the groups share (`ch` is c or cʰ) costs nothing; a habit of a few costs a little.
"""

from __future__ import annotations

import re
import unicodedata

from extradition.screening.sounds import slot, smooth

_SPECIAL = {
    "đ": "d",
    "ð": "d",
    "ư": "ʉ",
    "ơ": "ɵ",
    "œ": "ø",
    "æ": "ae",
    "ß": "ss",
    "ø": "ø",
    "ł": "l",
    "ı": "i",
    "þ": "th",
    "ħ": "h",
}

# group: what it sounds like before a vowel
_ONSETS = {
    "tch": "t~.05|C c.05", "chh": "C c.1", "sch": "s C.2", "kkh": "K k.1", "tth": "T t.05", "pph": "P p.05", "ngh": "N",
    "kh": "K k.06 h.3", "gh": "K k.1", "ng": "N", "nh": "q n.05", "gn": "q n.1", "ch": "C c", "sh": "s C.06 c.25", "hs": "s",
    "ts": "c.05 C.1 s.15", "tz": "c s.1", "zh": "c C.1 s.15 r.3", "th": "T t.06 s.25", "ph": "P p.06 f.12", "dh": "T d.1 t.1",
    "bh": "P p.06 b.1", "jh": "C c.1", "ck": "k", "qu": "k|w", "rh": "r", "wh": "w",
    "b": "b p.06", "c": "k C.1 s.15 c.2", "d": "d t.06 y.3 s.3", "f": "f P.15", "g": "k K.12", "h": "h", "j": "c C.06 y.2 r.35",
    "k": "k K.1", "l": "l", "m": "m", "n": "n", "p": "p P.05 b.1", "q": "C c.1 k.15", "r": "r l.25 y.4", "s": "s C.3", "t": "t T.05 d.12",
    "v": "w f.25 b.4", "w": "w", "x": "s C.3", "y": "y", "z": "s c.08 C.2",
}  # fmt: skip
_CODAS = {
    "tch": "t c C", "chh": "t.03 c C", "ch": "t.03 c C k.25", "tt": "t", "th": "t T.1", "dh": "t", "ng": "N", "nh": "q n.04", "ngh": "N",
    "ph": "p P.08 f.15", "bh": "p", "kh": "k", "gh": "k", "ck": "k", "sh": "t.1 s", "ts": "t s", "ss": "s t.06", "gn": "q n.1",
    "b": "p b.05", "c": "k", "d": "t d.04", "f": "f p.08 P.1", "g": "k", "h": "h~.05", "j": "t.03 c C", "k": "k K.1", "l": "l n.03",
    "m": "m", "n": "n", "p": "p P.08", "q": "k", "r": "r n.04~.05", "s": "s t.06~.4", "t": "t T.08 d.1", "v": "w f p.3", "w": "w",
    "x": "k", "y": "y", "z": "s t.06",
}  # fmt: skip
_INITIAL = {
    "ht": "T t.05", "hl": "l", "hm": "m", "hn": "n", "hp": "P p.05", "ky": "c k.15|y~.1", "gy": "c k.2|y~.1", "khy": "C K.2|y~.1",
    "mc": "m|a~.05|k", "ks": "s", "ps": "s", "ny": "q n.1|y~.1", "tr": "t c.06 C.1|r~.3", "gi": "c.1 y s.2 k.1|i~.05",
}  # fmt: skip
# vowel group: its slots
_VOWELS = {
    "oeur": "x V.03 v.05|r n.04~.05", "oeu": "x V.03 v.05", "aeu": "x V.03 v.05", "euo": "V", "uea": "V", "eua": "V", "uoe": "V U.1",
    "iao": "I|w", "ieo": "I|w", "iew": "I|w", "eow": "E e|w", "aew": "E|w", "aeo": "E|w", "aau": "a|w", "uai": "U|y",
    "uay": "U|y", "uoi": "U|y", "ueai": "V|y", "oei": "x o.2|y", "oey": "x|y", "aai": "a|y", "iou": "i|u o~.1", "uee": "v x", "uye": "I U.2",
    "oui": "u|i", "eui": "x v|y", "eou": "E e|w", "oeo": "x|w", "iee": "i|i~.1", "eia": "I", "eea": "I", "iea": "I", "eau": "I o|w~.1", "oeuy": "x|y",
    "aa": "a", "ae": "E e.05 a.15", "ai": "a e.06 E.1|y", "ao": "a o O|w o~.05", "au": "a o.06 u.12 O.1|w~.08", "aw": "O a|w~.06",
    "ay": "a e.06|y", "ea": "I a.12 e.15 E.12 i.35", "ee": "i e.15", "ei": "e a.08 i.08|y i~.08", "eo": "E e|w o", "eu": "x v V.1 e.2|w u~.08",
    "ew": "E e i.2|w", "ey": "e a.08 i.06|y i~.08", "ia": "I i.04 E.1|a e x~.1", "ie": "I i.08 e.12 E.12|e a x~.05", "ii": "i", "io": "i|o O", "iu": "i|w u",
    "oa": "O o a.3 U.25|a~.1", "oe": "x v.05 o.08 V.1", "oi": "O o|y i", "oo": "u o.12 O.2", "ou": "u U.04 o.05 O.1|w u a~.05", "ow": "o a.1 O.1|w~.06",
    "oy": "O o|y i", "ua": "U V.06 u.06 v.2|a~.05", "ue": "v V.03 x.06 u.1 U.1|e a~.05", "ui": "u|e x~.0|y i", "uo": "U V.06 O.25 o.2", "uu": "u",
    "uy": "u|e~0|y i", "ye": "y i|e E", "ya": "y i|a", "yu": "y i|u v.1 i.15", "yo": "y i|o O", "øa": "V x.1 v.1", "øe": "x", "ʉɵ": "V x.1 U.15",
    "uâ": "U u.05|x O~.06", "iê": "I", "iâ": "I", "eâ": "I e", "oâ": "O a",
    "er": "x e.2 E.2|r n.04~.05", "or": "O o x.3|r n.04~.05", "ar": "a O.2|r n.04~.05", "aing": "a e|y~.05|N y.1 n.1", "ir": "i x.1|r n.04~.05",
    "a": "a E.25 x.3", "e": "e E.05 x.08 v.25 i.3 a.25", "i": "i e.08 v.2 I.3", "o": "o O u.2 a.25 x.25 U.3", "u": "u a.12 v.05 o.1 x.15 U.2",
    "y": "i e.1", "â": "O a.05 x.06 o.06", "ʉ": "v u.05 V.2", "ɵ": "x o.1 v.1 V.2", "ø": "v x i.08 e.08",
}  # fmt: skip
_SHORT = {
    "mohd": "muhammad",
    "muhd": "muhammad",
    "mohamad": "muhammad",
    "mhd": "muhammad",
    "mohammed": "muhammad",
    "abd": "abdul",
}
_VOWEL_LETTERS = frozenset("aeiouyâʉɵø")
_LETTERS = re.compile("[^a-zâʉɵø]")


def plain(text: str) -> str:
    """Lower case, diacritics gone except the three that change the vowel (â, ư, ơ)."""
    lowered = "".join(_SPECIAL.get(letter, letter) for letter in unicodedata.normalize("NFC", text.lower()))
    out: list[str] = []
    for letter in unicodedata.normalize("NFD", lowered):
        if letter == "\u0302" and out and out[-1] == "a":
            out[-1] = "â"
        elif letter == "\u031b" and out and out[-1] in "uo":
            out[-1] = "ʉ" if out[-1] == "u" else "ɵ"
        else:
            out.append(letter)
    return _LETTERS.sub("", "".join(out))


def _thin(text: str) -> str:
    """Double consonants say nothing: Sokkha, Vonng."""
    return re.sub(r"([bcdfghjklmnpqrstvwxz])\1+", r"\1", text)


class _Reader:
    def __init__(self, text: str) -> None:
        self.text, self.at, self.out = text, 0, list[int]()

    def emit(self, specs: str) -> None:
        for spec in specs.split("|"):
            sound, _, skip = spec.partition("~")
            self.out.append(slot(sound, float(skip) if skip else None))

    def vowel_at(self, where: int) -> bool:
        """Is there a vowel at this place? `y` is one unless a vowel follows it."""
        if where >= len(self.text):
            return False
        letter = self.text[where]
        if letter == "y":
            follows = where + 1 < len(self.text) and self.text[where + 1] in _VOWEL_LETTERS
            return not follows
        return letter in _VOWEL_LETTERS

    def read(self) -> list[int]:
        while self.at < len(self.text):
            if self.vowel_at(self.at):
                self.vowel()
            elif self.at == 0 and self.initial():
                continue
            else:
                self.consonant()
        return self.out

    def initial(self) -> bool:
        for size in (3, 2):
            group = self.text[:size]
            if group in _INITIAL and len(self.text) > size:
                self.emit(_INITIAL[group])
                self.at = size
                return True
        return False

    def vowel(self) -> None:
        for size in (4, 3, 2, 1):
            group = self.text[self.at : self.at + size]
            if len(group) < size or group not in _VOWELS:
                continue
            end = self.at + size
            if size > 1 and group[-1] in "ywr" and end < len(self.text) and self.text[end] in _VOWEL_LETTERS:
                continue  # the y of "aya" opens the next syllable
            self.emit(_VOWELS[group])
            self.at = end
            return
        self.at += 1

    def consonant(self) -> None:
        for size in (3, 2, 1):
            group = self.text[self.at : self.at + size]
            if len(group) < size or (group not in _ONSETS and group not in _CODAS):
                continue
            end = self.at + size
            opens = self.vowel_at(end) or (end < len(self.text) and self.text[end] == "y")
            glide = end < len(self.text) and self.text[end] in "rlwvy" and self.vowel_at(end + 1)
            closes = self.at > 0 and self.vowel_at(self.at - 1)
            if group == "gn" and not (opens and closes):
                continue
            if opens and group in _ONSETS:
                self.emit(_ONSETS[group] if not (group == "ng" and self.at == 0) else "N")
            elif glide and group in _ONSETS:
                self.emit(_either(_ONSETS[group], _CODAS.get(group, "")) if closes else _ONSETS[group])
            elif not closes and group in _ONSETS and end < len(self.text):
                self.emit(_ONSETS[group])
            elif group in _CODAS:
                last = end == len(self.text)
                if group == "s" and last and not closes:
                    self.emit("s t.06~.12")  # Yingyongs: the s of a silent letter
                else:
                    self.emit(_CODAS[group])
            else:
                self.emit(_ONSETS[group])
            self.at = end
            return
        self.at += 1


def _either(first: str, second: str) -> str:
    sounds: dict[str, float] = {}
    for item in f"{first} {second}".replace("|w", "").split():
        item = item.split("~")[0]
        sounds[item[0]] = min(sounds.get(item[0], 9.0), float(item[1:] or 0))
    return " ".join(f"{sound}{cost or ''}" for sound, cost in sounds.items())


def sounds(text: str) -> tuple[int, ...]:
    """The slots of one name part in Latin letters; empty when it has none."""
    letters = plain(text)
    return smooth(_Reader(_thin(_SHORT.get(letters, letters))).read())


def syllable_sounds(syllables: tuple[str, ...]) -> tuple[int, ...]:
    """The slots of a word whose syllables are known (pinyin: jian-guo, not jia-nguo)."""
    return smooth([number for syllable in syllables for number in _Reader(syllable).read()])


def spelling(text: str) -> str:
    """The bare letters, for comparing Latin with Latin."""
    bare = plain(text).translate(str.maketrans("âʉɵø", "auoo"))
    return _thin(_SHORT.get(bare, bare))
