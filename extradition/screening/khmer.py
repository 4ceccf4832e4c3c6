"""Khmer letters to sounds.

Every consonant belongs to one of two series, and the series decides how the vowel sounds. Subscripts, the two series
shifters (`៉ ៊`) and the silent mark (`៍`) change it again. A careless writer leaves the shifters out, and an Indic word
keeps its old letters, so each vowel slot also offers the other series and the letter's own (Indic) value, at a price.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extradition.screening.sounds import slot, smooth

_COENG = "្"
# letter: (sounds before a vowel, sounds that close a syllable, series)
_LETTERS = {
    "ក": ("k K.15", "k", 1), "ខ": ("K k.1", "k", 1), "គ": ("k K.06", "k", 2), "ឃ": ("K k.1", "k", 2), "ង": ("N", "N", 2),
    "ច": ("c C.12", "c t", 1), "ឆ": ("C c.12", "c t", 1), "ជ": ("c C.06", "c t.03", 2), "ឈ": ("C c.1", "c t.1", 2),
    "ញ": ("q y.05 n.1", "q n.03", 2), "ដ": ("d t.08", "t", 1), "ឋ": ("T d.2 t.1", "t", 1), "ឌ": ("d t.12", "t", 2),
    "ឍ": ("T t.1 d.2", "t", 2), "ណ": ("n", "n", 1), "ត": ("t d.12 T.2 c.3", "t", 1), "ថ": ("T t.1", "t", 1),
    "ទ": ("t T.06", "t", 2), "ធ": ("T t.1", "t", 2), "ន": ("n", "n", 2), "ប": ("b p.06", "p", 1), "ផ": ("P p.1", "p", 1),
    "ព": ("p P.06", "p", 2), "ភ": ("P p.08", "p", 2), "ម": ("m", "m", 2), "យ": ("y", "y", 2), "រ": ("r", "r n.03", 2),
    "ល": ("l", "l n.04", 2), "វ": ("w", "w", 2), "ឝ": ("s", "s", 1), "ឞ": ("s", "s", 1), "ស": ("s", "s h.05 t.06", 1),
    "ហ": ("h", "h", 1), "ឡ": ("l", "l n.04", 1), "អ": ("", "", 1),
}  # fmt: skip
_INDEPENDENT = {
    "ឣ": ["a"], "ឤ": ["a"], "ឥ": ["i e"], "ឦ": ["i e.2"], "ឧ": ["u o"], "ឨ": ["u o"], "ឩ": ["u"], "ឪ": ["u o", "w~.1"],
    "ឫ": ["r", "v i"], "ឬ": ["r", "v i"], "ឭ": ["l", "v i"], "ឮ": ["l", "v i"], "ឯ": ["E e"], "ឰ": ["a e", "y"],
    "ឱ": ["o O a.1", "w~.04"], "ឲ": ["o O a.1", "w~.04"], "ឳ": ["a", "w"],
}  # fmt: skip
_PASSIVE = "ងញនមយរលវ"
# vowel sign: slots in the first series, in the second
_VOWELS = {
    "ា": (["a"], ["I a.06 E.2 e.25"]),
    "ិ": (["e i.03 x.3"], ["i e.1 v.25 x.3"]),
    "ី": (["e i.04", "y i~.05"], ["i e.2"]),
    "ឹ": (["x v.03 i.15 e.15"], ["v i.06 x.08 e.12"]),
    "ឺ": (["v x.05"], ["v x.05 i.2"]),
    "ុ": (["o u.06"], ["u o.08"]),
    "ូ": (["o u.03", "w~.04"], ["u o.1"]),
    "ួ": (["U u.2 o.25"], ["U u.2 o.25"]),
    "ើ": (["x a.2 v.1 V.1"], ["x v.08 V.1"]),
    "ឿ": (["V v.1 x.08 U.15"], ["V v.1 x.08 U.15"]),
    "ៀ": (["I i.2 e.2"], ["I i.2 e.2"]),
    "េ": (["e i.2 E.1", "y~.05"], ["e i.15 E.1"]),
    "ែ": (["E a.15 e.06"], ["E e.06"]),
    "ៃ": (["a e.15", "y"], ["a.04 e x.06 v.05", "y"]),
    "ោ": (["a.08 o O", "w o~.05"], ["o O.08 u.1"]),
    "ៅ": (["a", "w"], ["v.05 o e x a.08", "w"]),
}
_PLAIN = {"ា": "a", "ិ": "i", "ី": "i", "ឹ": "v", "ឺ": "v", "ុ": "u", "ូ": "u", "េ": "e", "ែ": "E", "ោ": "o"}
_INHERENT = {1: "O a.06 o.03", 2: "O o a.08 u.15"}
_SIGNS = "៉៊់័៌៍៎៏៑៓៝"
_CLUSTER = re.compile(
    f"(?P<base>[ក-អ])(?P<subs>(?:[៉៊]?{_COENG}[៉៊]?[ក-អ])*)(?P<rest>[ា-ៈ{_SIGNS}]*)|(?P<free>[ឣ-ឳ])(?P<tail>(?:{_COENG}[ក-អ])*[ា-ៈ{_SIGNS}]*)"
)
_FOREIGN = {"វ": "f", "គ": "k", "ស": "s", "ប": "p", "ន": "n", "ម": "m", "ល": "l", "ក": "k", "យ": "y", "រ": "r"}


@dataclass
class _Cluster:
    base: str
    subs: str
    vowel: str
    marks: str
    free: bool = False

    @property
    def series(self) -> int:
        if "៉" in self.marks:
            return 1
        if "៊" in self.marks:
            return 2
        number = _LETTERS[self.base][2]
        for letter in self.subs:
            if letter not in _PASSIVE:
                number = _LETTERS[letter][2]
        return number


def _clusters(text: str) -> list[_Cluster]:
    found: list[_Cluster] = []
    for match in _CLUSTER.finditer(text.replace("េី", "ើ").replace("េា", "ោ")):
        rest = (match["rest"] if match["base"] else match["tail"]) or ""
        subs = match["subs"] or ""
        marks = "".join(mark for mark in rest + subs if mark in _SIGNS + "ះៈំ")
        vowel = "".join(sign for sign in rest if sign in _VOWELS)
        letters = "".join(letter for letter in subs if letter in _LETTERS)
        found.append(_Cluster(match["base"] or match["free"], letters, vowel[:1], marks, not match["base"]))
    return found


class _Reader:
    def __init__(self, clusters: list[_Cluster]) -> None:
        self.clusters, self.out = clusters, list[int]()
        self.nucleus = False

    def emit(self, *specs: str) -> None:
        for spec in specs:
            sound, _, skip = spec.partition("~")
            self.out.append(slot(sound, float(skip) if skip else None))

    def read(self) -> list[int]:
        for place, cluster in enumerate(self.clusters):
            following = self.clusters[place + 1] if place + 1 < len(self.clusters) else None
            while following and "៍" in following.marks:  # silent: as if it were not there
                place += 1
                following = self.clusters[place + 1] if place + 1 < len(self.clusters) else None
            if "៍" in cluster.marks:
                if cluster.subs:
                    self.emit(f"{_LETTERS[cluster.base][1] or 'h'}~.1")
            elif cluster.free:
                self.emit(*_INDEPENDENT[cluster.base])
                self.nucleus = True
            elif cluster.vowel or set(cluster.marks) & set("័ះៈំ"):
                self.open(cluster, following)
            else:
                self.bare(cluster, following)
        return self.out

    def onset(self, cluster: _Cluster) -> None:
        base, subs = cluster.base, cluster.subs
        if base == "ហ" and subs[:1] in _FOREIGN and subs:
            self.emit(_FOREIGN[subs[0]])
            subs = subs[1:]
        elif base == "ប" and "៉" in cluster.marks:
            self.emit("p P.12 b.15")
        elif base == "ប" and subs[:1] and subs[0] in "រលឡ":
            self.emit("p b.1 P.12")
        elif base == "ប" and "៊" in cluster.marks:
            self.emit("b p.12")
        elif base == "អ" and subs[:1] == "វ":
            pass
        elif base == "ទ" and subs[:1] == "រ":
            self.emit("t T.06 s.15 c.12")
        elif _LETTERS[base][0]:
            if base == "ស" and subs[:1] == "រ":
                self.emit("s")
                self.emit("r~.2" if cluster.vowel == "ី" else "r")
                subs = subs[1:]
            else:
                self.emit(_LETTERS[base][0])
        for letter in subs:
            if _LETTERS[letter][0]:
                self.emit("O a o x~0")
                loose = letter == "រ" and base in "ទត"  # ទ្រ and ត្រ also write the Vietnamese tr
                self.emit(_LETTERS[letter][0] + ("~.35" if loose else ""))

    def open(self, cluster: _Cluster, following: _Cluster | None) -> None:
        """Consonants with a vowel written on them."""
        if cluster.vowel in ("ិ", "ុ") and following is None and self.nucleus and _indic_ending(cluster):
            self.indic_end(cluster)
            return
        self.onset(cluster)
        series, marks = cluster.series, cluster.marks
        if "ំ" in marks:
            self.nasal(cluster, following)
        elif "័" in marks:
            glide = following is not None and following.base == "យ" and not following.vowel
            self.emit("a e" if glide else "a" if series == 1 else "a o.05 O.06 e.1")
        elif cluster.vowel:
            self.vowel(cluster.vowel, series, marks)
        elif "ៈ" in marks:
            self.emit("a")
        else:
            self.emit("a" if series == 1 else "e.05 a i.1", "a~.05")
        if "ះ" in marks:
            self.emit("h~.05")
        self.nucleus = True

    def indic_end(self, cluster: _Cluster) -> None:
        """ជាតិ, សក្តិ: the last consonants close the word, the vowel on them is written and not spoken."""
        self.emit(_merged(*_LETTERS[cluster.base][:2]))
        for letter in cluster.subs:
            self.emit(_merged(*_LETTERS[letter][:2]) + "~.1")
        self.emit(f"{_PLAIN[cluster.vowel]}~.06")

    def vowel(self, sign: str, series: int, marks: str) -> None:
        slots = list(_VOWELS[sign][series - 1])
        if sign == "ា" and series == 2 and "់" in marks:
            slots = ["a o.03 O.03 e.05", "a~.03"]
        other = _PLAIN.get(sign)
        if other and not any(item[0] == other for item in slots[0].split()):
            slots[0] += f" {other}.08"
        if sign == "ា" and series == 1 and "៉" not in marks:
            slots = ["a I.25 e.3"]
        self.emit(*slots)

    def nasal(self, cluster: _Cluster, following: _Cluster | None) -> None:
        series = cluster.series
        if cluster.vowel == "ា":
            self.emit("a" if series == 1 else "a o.06 O.04 e.1")
        elif cluster.vowel == "ុ":
            self.emit("o u" if series == 1 else "u o.05")
        elif cluster.vowel:
            self.vowel(cluster.vowel, series, "")
        else:
            self.emit("O a.03 o u.2" if series == 1 else "u o.03 a.1 O.06")
        velar = following is not None and not following.vowel and following.base in "ង"
        self.emit("m~.03" if velar else "m")

    def bare(self, cluster: _Cluster, following: _Cluster | None) -> None:
        """Consonants with no vowel written: they close a syllable, or carry the inherent vowel, or both."""
        short = "់" in cluster.marks
        if self.nucleus and (following is None or short):
            self.close(cluster)
            self.nucleus = following is None
        elif self.nucleus:
            if following is not None and self._closes(following):
                self.onset(cluster)
                self.emit(f"{_INHERENT[cluster.series]}~.3")
                return
            onset, coda = _LETTERS[cluster.base][:2]
            if cluster.base == "ប" and "៉" in cluster.marks:
                onset = "p"
            self.emit(_merged(onset, coda) + ("~.25" if cluster.base == "រ" else "")) if onset or coda else None
            if cluster.subs and following is not None and (self._closes(following) or self._silent_end(following)):
                for letter in cluster.subs:  # សម្បត្តិ: the subscript opens a syllable of its own
                    self.emit(_LETTERS[letter][0] or "h~.1")
                self.emit(f"{_INHERENT[cluster.series]}~.2")
                self.nucleus = True
                return
            if cluster.subs:
                self.emit("a O o~.03")
                for letter in cluster.subs:
                    self.emit(_merged(*_LETTERS[letter][:2]) + "~.1")
            self.emit("a O o~.04")
            self.nucleus = False
        else:
            self.onset(cluster)
            self.emit(f"{_INHERENT[cluster.series]}~{'.3' if following is not None else '.15'}")
            self.nucleus = True

    def _closes(self, cluster: _Cluster) -> bool:
        """A bare consonant that ends the part, or is shortened, closes what the one before it opened."""
        if cluster.vowel or cluster.free or cluster.base == "អ" or set(cluster.marks) & set("័ះៈំ"):
            return False
        return "់" in cluster.marks or cluster is self.clusters[-1]

    def _silent_end(self, cluster: _Cluster) -> bool:
        return cluster is self.clusters[-1] and cluster.vowel in ("ិ", "ុ") and _indic_ending(cluster)

    def close(self, cluster: _Cluster) -> None:
        coda = _LETTERS[cluster.base][1]
        if cluster.base == "រ" and self.clusters[-1] is cluster and self.clusters[-2].vowel == "ើ":
            coda = "r n.03 t.05 T.05"  # ប្រសើរ is Thai ประเสริฐ
        if coda:
            self.emit(coda + ("~.06" if cluster.base == "រ" else "~.4" if cluster.base == "ស" else ""))
        for letter in cluster.subs:
            if _LETTERS[letter][1]:
                self.emit(_LETTERS[letter][1] + "~.06")


def _indic_ending(cluster: _Cluster) -> bool:
    """`តិ ក្តិ ត្តិ ធិ ដ្ឋិ ធុ` at the end of a word."""
    return (cluster.subs or cluster.base)[-1] in "តទធដឋឌឍ"


def _merged(onset: str, coda: str) -> str:
    sounds: dict[str, float] = {}
    for item in f"{onset} {coda}".split():
        sounds[item[0]] = min(sounds.get(item[0], 9.0), float(item[1:] or 0))
    return " ".join(f"{sound}{cost or ''}" for sound, cost in sounds.items())


def sounds(text: str) -> tuple[int, ...]:
    """The slots of one Khmer name part; empty when nothing can be spoken."""
    slots: list[int] = []
    for place, piece in enumerate(_PROSPER.split(text)):
        if place:
            slots += [slot(spec, skip) for spec, skip in _PROSPER_SLOTS]
        slots += _Reader(_clusters(piece)).read()
    return smooth(slots)


# ចម្រើន is the Thai เจริญ and จำเริญ: the one common name word where the two languages differ by an infix
_PROSPER = re.compile("ច(?:ម្|ំ)រើន")
_PROSPER_SLOTS: list[tuple[str, float | None]] = [
    ("c C.06", None), ("a O o", 0.2), ("m", 0.2), ("r", None), ("x v.1 V.1 a.2", None), ("n", None),
]  # fmt: skip


_SPELLING = str.maketrans({"ី": "ិ", "ូ": "ុ", "ឺ": "ឹ", "ឡ": "ល", "ណ": "ន", "៉": "", "៊": "", "់": "", "័": "", "្": "", "ៈ": "", "៌": "",
                           "៏": "", "៎": ""})  # fmt: skip


def spelling(text: str) -> str:
    """The letters without length, shifters and shortening, for comparing Khmer with Khmer."""
    silent = re.sub(f"[ក-អ](?:{_COENG}[ក-អ])*៍", "", text)
    return silent.replace("្ត", "្ដ").replace("េី", "ើ").replace("េា", "ោ").translate(_SPELLING)
