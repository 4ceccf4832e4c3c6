"""Thai letters to sounds.

Thai leaves vowels unwritten, silences letters (karan), writes some vowels before the consonant, and gives a letter
one sound before a vowel and another after it. Where the writing leaves a choice, the slot keeps the choice.
"""

from __future__ import annotations

import re

from extradition.screening.sounds import slot, smooth

_ONSET = {
    "ก": "k", "ข": "K k.1", "ฃ": "K", "ค": "K k.1", "ฅ": "K", "ฆ": "K k.1", "ง": "N", "จ": "c", "ฉ": "C", "ช": "C c.1",
    "ซ": "s", "ฌ": "C", "ญ": "y q.03", "ฎ": "d", "ฏ": "t", "ฐ": "T", "ฑ": "T d.05", "ฒ": "T t.1", "ณ": "n", "ด": "d t.15",
    "ต": "t", "ถ": "T", "ท": "T t.1", "ธ": "T t.1", "น": "n", "บ": "b p.15", "ป": "p", "ผ": "P", "ฝ": "f", "พ": "P p.1",
    "ฟ": "f", "ภ": "P p.1", "ม": "m", "ย": "y", "ร": "r", "ล": "l", "ว": "w", "ศ": "s", "ษ": "s", "ส": "s", "ห": "h",
    "ฬ": "l", "ฮ": "h",
}  # fmt: skip
_CODA = {letter: sound for letters, sound in {
    "กขฃคฅฆ": "k", "ง": "N", "จฉชฌซ": "t c.03 C.05 s.15", "ศษส": "t s.05", "ดตฎฏ": "t d.1", "ฐฑฒถทธ": "t T.05",
    "บปผ": "p b.1", "พภ": "p P.05", "ฟฝ": "p f", "นณ": "n", "ญ": "n q.05", "ร": "n r.03", "ลฬ": "n l.03", "ม": "m", "ย": "y",
    "ว": "w", "หฮ": "h",
}.items() for letter in letters}  # fmt: skip
_MARKS = "ะัาำิีึืุู็ๅ"
_LEAD = "เแโใไ"
_SONORANT = "งญนมยรลว"
_CLUSTER_FIRST = "กขคตปผพบฟดทธภศส"
# written pairs where the leading vowel sounds after the second consonant, with a short unwritten a between
_SPLIT_PAIRS = frozenset(
    "สด กษ ขม สม สว ถล ฉล ขย ชล ผช จร จล ตล สน สถ ผด สง ฉว สล ขน ชร ถว ผย พย สบ แถ ขจ ฉพ ฉน สร ตร ผล".split()
)
# two letters that close a syllable as one: ยุทธ พุทธ
_ONE_ENDING = frozenset("ทธ ตถ กข ชฌ".split())
_SIGNS = {"า": "a", "ๅ": "a", "ะ": "a", "ั": "a", "ิ": "i", "ี": "i", "ึ": "v x.1", "ื": "v x.1", "ุ": "u", "ู": "u"}
_UNWRITTEN = "o a O.03 x.3"
_CLOSES_RR = "มณพคกตถธดญ"  # ธรรม วรรณ พรรค: after รร they close the syllable
_QUIET_BEFORE_R = "ตทชกคฏจ"


_IRREGULAR = {"เกียรติ": "เกียติ", "พรหม": "พรม", "เสน่ห์": "สะเน", "สามารถ": "สามาด", "ปรารถ": "ปราด"}
_IRREGULAR_WORD = re.compile("|".join(_IRREGULAR))


def _clean(text: str) -> str:
    """Without tones and silenced letters; `|` where a silenced letter ended a word of a compound."""
    text = text.replace("ํา", "ำ").replace("เเ", "แ")
    text = _IRREGULAR_WORD.sub(lambda found: _IRREGULAR[found[0]], text)
    text = re.sub("[่้๊๋๎ฺ\u200b‌‍ๆฯ]", "", text)
    # จันทร์ ลักษณ์ ศาสตร์: two letters fall silent; ภัทร์ พงษ์: one
    text = re.sub("(?<=[นกงสศมญ])[ทตดษ][รณ]์", "|", text)
    text = re.sub("[ก-ฮ][ิุู]?์", "|", text)
    return re.sub("[^ก-ฮฤฦะ-ูเ-ๅ็|]", "", text)


class _Reader:
    def __init__(self, text: str) -> None:
        self.text, self.at, self.out = text, 0, list[int]()
        self.nucleus = False  # has the syllable its vowel?
        self.undecided = False  # may the consonant before have opened a syllable?

    def peek(self, ahead: int = 0) -> str:
        where = self.at + ahead
        return self.text[where] if where < len(self.text) else ""

    def vowelled(self, ahead: int) -> bool:
        """Does the letter there have a vowel written on it or after it, so that it must open a syllable?"""
        return self.peek(ahead + 1) != "" and self.peek(ahead + 1) in _MARKS + "อฤ"

    def emit(self, spec: str, skip: float | None = None) -> None:
        self.out.append(slot(spec, skip))

    def read(self) -> list[int]:
        while self.at < len(self.text):
            letter = self.peek()
            if letter in _LEAD:
                self.lead()
            elif letter in "ฤฦ":
                self.emit("r" if letter == "ฤ" else "l")
                self.emit("i v x.1")
                self.at += 1
                self.nucleus = True
            elif letter in _ONSET or letter == "อ":
                self.consonant()
            else:  # a vowel sign that no consonant claimed
                self.sign()
        return self.out

    # consonants -----------------------------------------------------------------------------------------------
    def onset(self, letter: str, following: str = "") -> None:
        """One letter that starts a syllable."""
        if letter == "อ":
            return
        previous = self.text[self.at - 1] if self.at else ""
        if letter == "ห" and following and following in _SONORANT:
            self.emit("h", 0.03)
        elif letter == "ท" and following == "ร":
            self.emit("s T.03 t.15" if self.at == 0 or not self.nucleus else "T s.03 t.15")
        elif letter == "ร" and self.at > 1 and previous in "ศส" and self.text[self.at - 2] in _LEAD:
            self.emit("r", 0.04)  # เสริฐ เสร็จ: r written, not spoken
        elif letter == "ร" and previous and previous in "ทศส" and self.peek(1) in ("ี", "ง", "ั", "ะ"):
            self.emit("r", 0.04)
        elif letter == "ร" and previous and previous in "กขคตปผพจ" and self.at and not self._vowel_before():
            self.emit("r l.25" if self.peek(1) in _MARKS else "r n.1 l.25", 0.35)
        else:
            self.emit(_ONSET[letter])

    def _vowel_before(self) -> bool:
        return self.at >= 1 and self.text[self.at - 1] in _MARKS + _LEAD

    def consonant(self) -> None:
        letter, following = self.peek(), self.peek(1)
        if following and following in _MARKS:
            self.onset(letter)
            self.at += 1
            self.sign()
        elif letter == following == "ร" and self.peek(2) in tuple(_MARKS):
            self.emit("r", 0.05)  # เพชรรัตน์: one r is heard
            self.at += 1
        elif letter in "ยอซ" and self.text.startswith("วี", self.at + 1):  # the ü of Chinese names
            self.onset(letter)
            self.emit("u i.05 y.2 w.2")
            self.emit("i", 0.06)
            self.at += 3
            self.nucleus = True
        elif self.text.startswith("รร", self.at + 1) and self.peek(3) not in tuple(_MARKS):
            self.onset(letter)
            self.emit("a")
            self.at += 3
            if not self.peek() or self.peek(1) in _MARKS or self.peek() in _LEAD or self.peek() not in _CLOSES_RR:
                self.emit("n", 0.1 if self.peek() else None)
            self.nucleus = True
        elif letter == "อ":
            self.glottal(following)
        elif letter == "ว" and self.at and not self.nucleus and following and following not in _LEAD + "อ":
            self.emit("U w")
            self.emit("a", 0.05)
            self.at += 1
            self.nucleus = True
        elif following == "อ" and self.peek(2) not in tuple(_MARKS):
            self.onset(letter)
            self.emit("O o")
            self.at += 2
            self.nucleus = True
        else:
            self.bare(letter, following)

    def glottal(self, following: str) -> None:
        """`อ` without a sign: the vowel ɔ after a consonant, a silent start before one."""
        self.at += 1
        if following == "อ":  # อ่อน: a silent start, then the vowel
            self.at += 1
            self.emit("O o")
        elif self.at > 1 and not self.nucleus:
            self.emit("O o")
        elif following and following not in _LEAD:
            self.emit("O o a.05")
        else:
            self.emit("O o", 0.3)
        self.nucleus = True

    def bare(self, letter: str, following: str) -> None:
        """A consonant with nothing written on it: closes a syllable, opens one, or both."""
        last = not following
        undecided, self.undecided = self.undecided, False
        if self.nucleus and last:
            quiet = letter == "ร" and self.at > 1 and self.text[self.at - 1] in _QUIET_BEFORE_R
            self.emit(_CODA[letter], 0.05 if quiet else None)
        elif self.nucleus and letter + following in _ONE_ENDING and not self.peek(2):
            self.emit(_CODA[letter], 0.05)
        elif self.nucleus and letter in "ตทชกจ" and following == "ร" and self._ends_after(2):
            self.emit(_CODA[letter])  # จักร-กฤษณ์ เพชร-ดี: r is heard only where a short a links the words
            self.emit("r", 0.15)
            self.emit("a o", 0.04)
            self.at += 1
            self.nucleus, self.undecided = False, False
        elif self.nucleus and not self._opens_last_syllable(letter, following):
            self.closing(letter, following)
            ending = following == "ร" and not self.peek(2)
            self.emit("o a O" if ending else "a o", 0.02 if following in _LEAD else 0.04)
            self.nucleus, self.undecided = ending, not ending
        else:
            self.opening(letter, following, undecided)
        self.at += 1

    def _ends_after(self, ahead: int) -> bool:
        """Does another syllable open there, with a vowel of its own?"""
        return (
            self.peek(ahead) in _LEAD and self.peek(ahead) != "" or self.peek(ahead) in _ONSET and self.vowelled(ahead)
        )

    def _opens_last_syllable(self, letter: str, following: str) -> bool:
        """Two bare letters end the text (or come before a leading vowel): พงษ์ after a vowel is a syllable."""
        after = self.peek(2)
        if following in _LEAD or following not in _ONSET or (after and after not in _LEAD):
            return False
        if following == "ร" and letter in _QUIET_BEFORE_R or letter == "ร" and following in "ฐฎดตถทธศ":
            return False
        return letter != following and letter + following not in ("ทธ", "กข", "ตถ", "ชฌ", "งห", "รม", "หม", "งศ", "กษ")

    def opening(self, letter: str, following: str, undecided: bool) -> None:
        after = self.peek(2)
        if undecided and letter in "นณลรมง" and following in _ONSET:
            self.closing(letter, following)  # กมลวรรณ: it may still close what the one before it opened
        else:
            self.onset(letter, following)
        cluster = bool(following) and following in "รล" and letter in _CLUSTER_FIRST and bool(after)
        cluster = cluster and (after in _MARKS or after in _ONSET and not self.vowelled(2))  # พรหม, but พร-ทิพย์
        cluster = cluster or following == "ว" and letter in _CLUSTER_FIRST and bool(after) and after in _MARKS
        silent_h = letter == "ห" and bool(following) and following in _SONORANT and after != ""
        u_vowel = following == "ว" and bool(after) and after in _ONSET and not silent_h
        u_vowel = u_vowel and not self.text.startswith("รร", self.at + 2) and not self.vowelled(2)  # ดวง, but ช-วลิต
        closed = bool(following) and after == ""
        if not following:
            self.emit("a O", 0.2)
        elif not silent_h and not u_vowel:
            spec = ("O o" if following == "ร" else "o O.03 x.3") if closed else _UNWRITTEN
            self.emit(spec, 0.0 if cluster else 0.1 if following in _LEAD else 0.25)
        self.nucleus = not (cluster or silent_h or u_vowel or following in _LEAD)

    def closing(self, letter: str, following: str) -> None:
        if letter == "ร" and not (self.peek(2)) and following not in _LEAD:
            self.emit("n r", 0.12)  # ประเสริฐ: written r, not spoken
        elif letter == "ห":
            self.emit("h", 0.05)
        elif letter == "ท" and following == "ร" and self.peek(2):
            self.emit("T s.03 t")
        elif letter == "ล":
            self.emit("n l")
            self.emit("l", 0.06)  # นิลวงษ์: nin-la-wong
        elif letter == "ญ":
            self.emit("n q.03")
            self.emit("y", 0.06)  # บุญฤทธิ์: bun-ya-rit
        else:
            sounds: dict[str, float] = {}
            for item in f"{_ONSET[letter]} {_CODA[letter]}".split():
                sounds[item[0]] = min(sounds.get(item[0], 9.0), float(item[1:] or 0))
            self.emit(" ".join(f"{sound}{cost or ''}" for sound, cost in sounds.items()))

    # vowels ---------------------------------------------------------------------------------------------------
    def sign(self) -> None:
        """The vowel sign at the cursor, with the letters that belong to it."""
        sign = self.peek()
        self.at += 1
        self.nucleus = True
        if sign == "ำ":
            self.emit("a")
            self.emit("m")
        elif sign in "ั็" and self.peek() == "ว":
            self.at += 1
            self.emit("U")
        elif sign == "็" and self.peek() == "อ":
            self.at += 1
            self.emit("O o")
        elif sign == "็":
            self.emit("O o")
        elif sign in "ื" and self.peek() == "อ":
            self.at += 1
            self.emit(_SIGNS[sign])
        elif sign in "ิุ" and self.at == len(self.text) and self.at > 2 and self.text[self.at - 2] in "ตฒธทม":
            self.emit(_SIGNS[sign], 0.06)  # ชาติ วุฒิ ภูมิ: written, usually not spoken
        elif sign in "ิุ" and self.at > 3 and self.text[self.at - 2] in "ตฒ" and self._may_end_here():
            self.emit(_SIGNS[sign], 0.12)  # เกตุแก้ว ชาติชาย: the same inside a compound
        else:
            self.emit(_SIGNS[sign])

    def _may_end_here(self) -> bool:
        """Could a word of the compound end at the cursor: does another syllable open here?"""
        return self.peek() in _LEAD or self.peek() in _ONSET and (self.vowelled(0) or not self.peek(2) in _MARKS + "อ")

    def lead(self) -> None:
        """A vowel written before its consonant."""
        vowel = self.peek()
        self.at += 1
        first, second, third = self.peek(), self.peek(1), self.peek(2)
        if not first or first not in _ONSET and first != "อ":
            self.emit("e" if vowel == "เ" else "E" if vowel == "แ" else "o")
            return
        pair = first + second
        signed = bool(third) and third in ("ิีื็" if vowel == "เ" else "็" if vowel == "แ" else "-")
        spread = bool(second) and second in _ONSET and bool(third) and third in _ONSET and pair in _SPLIT_PAIRS
        spread = spread and not self.vowelled(2)  # แสดง, but แสง-ทอง and แสน-สุข
        true_cluster = (
            second and second in "รลว" and first in _CLUSTER_FIRST or first == "ห" and second and second in _SONORANT
        )
        if vowel in "ไใ":
            true_cluster = true_cluster and not (third and third in _MARKS)
        else:
            true_cluster = true_cluster and bool(third) and third not in _LEAD and not (vowel in "แโ" and third in "าิีุู")
            true_cluster = true_cluster and not (second == "ว" and self.vowelled(2))  # แขวง, but แก้ว-ตา
        if first in "บดทภธ":
            true_cluster = False
        if (
            second
            and second in _ONSET
            and (signed or true_cluster or spread or (first == "อ" and second == "ย" and third))
        ):
            self.onset(first, second)
            self.at += 1
            if not true_cluster and first not in "หอ":
                self.emit("a", 0.12)
            if spread and not signed and not true_cluster:
                self.out[-1] = slot("a e E", 0.15)
            self.onset(second)
        else:
            self.onset(first)
        self.at += 1
        self.tail(vowel)
        self.nucleus = True

    def tail(self, vowel: str) -> None:
        rest = self.text[self.at :]
        for ending, specs in _TAILS[vowel]:
            if not rest.startswith(ending):
                continue
            after = rest[len(ending) : len(ending) + 1]
            if ending == "ย" and after and after in _MARKS:
                continue
            for spec, skip in specs:
                self.emit(spec, skip)
            self.at += len(ending)
            if vowel == "ไ" and ending and after:
                self.emit("a", 0.05)  # ไชยวงค์: a short a may link the words
            return


_Tail = tuple[str, list[tuple[str, float | None]]]
_TAILS: dict[str, list[_Tail]] = {
    "เ": [
        ("ียะ", [("I", None)]), ("ีย", [("I", None)]), ("ือ", [("V", None)]),
        ("็ย", [("e i.1", None), ("y", 0.06)]), ("็", [("e E.1", None)]), ("ิ", [("x v.2", None)]), ("ี", [("i", None)]),
        ("ื", [("v x", None)]), ("อะ", [("x", None)]), ("อ", [("x", None)]), ("าะ", [("O o.05", None)]),
        ("า", [("a", None), ("w", None)]), ("ะ", [("e", None)]), ("ย", [("x e.3", None), ("y", None)]), ("", [("e x.2 E.1", None)]),
    ],
    "แ": [("ะ", [("E", None)]), ("็", [("E", None)]), ("", [("E e.1", None)])],
    "โ": [("ะ", [("o", None)]), ("", [("o O.05", None)])],
    "ใ": [("", [("a", None), ("y", None)])],
    "ไ": [("ย", [("a", None), ("y", None)]), ("", [("a", None), ("y", None)])],
}  # fmt: skip


def sounds(text: str) -> tuple[int, ...]:
    """The slots of one Thai name part; empty when nothing can be spoken."""
    words = re.sub(r"\|(?=[^|]?(?:\||$))", "", _clean(text)).split("|")  # ชาร์ล: one letter is no word
    return smooth([number for word in words for number in _Reader(word).read()])


_SPELLING = str.maketrans({"ศ": "ส", "ษ": "ส", "ซ": "ส", "ณ": "น", "ภ": "พ", "ผ": "พ", "ธ": "ท", "ฒ": "ท", "ฑ": "ท", "ถ": "ท", "ฐ": "ท",
                           "ฏ": "ต", "ฎ": "ด", "ฬ": "ล", "ฆ": "ค", "ข": "ค", "ฮ": "ห", "ฌ": "ช", "ฉ": "ช", "ใ": "ไ", "ี": "ิ", "ู": "ุ",
                           "ื": "ึ", "ๅ": "า", "ฝ": "ฟ"})  # fmt: skip


def spelling(text: str) -> str:
    """The letters with homophones folded, for comparing Thai with Thai."""
    folded = _clean(text).replace("|", "").replace("รร", "ั").replace("ไย", "ไ")
    folded = re.sub("([ก-ฮ])ัย", r"ไ\1", folded)
    return re.sub("(?<=[ก-ฮ])ะ(?=[ก-ฮเ-ไ])", "", folded).translate(_SPELLING)
