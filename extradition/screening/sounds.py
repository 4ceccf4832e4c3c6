"""Sounds as slots: one position of a spoken name, with every sound it may stand for and what each reading costs.

A name part is read once, into a line of slots. A slot holds alternatives (`ច` is c, and in an Indic word may answer
Thai ช), so one alignment weighs all readings of both names at once. Slots are interned: a slot is an int.

Sounds. Consonants k K(kʰ) N(ŋ) c C(cʰ) q(ɲ) d t T(tʰ) n b p P(pʰ) m y r l w s h f, vowels a i u e E(ɛ) o O(ɔ) v(ɯ)
x(ə), glides in one I(iə) V(ɯə) U(uə). Length and tone are left out on purpose: no two of the three scripts keep both.
"""

from __future__ import annotations

from functools import lru_cache

VOWELS = frozenset("aiueEoOvxIVU")
Options = tuple[tuple[str, float], ...]

_NEAR_VOWELS = """
aO.55 aE.45 ax.4 ae.6 ao.65 au.8 ai.95 av.75 eE.12 ei.4 ex.35 ev.5 eo.8 eO.8 eu.9 Ei.6 Ex.4 EO.7 Eo.8 Eu.9 Ev.6
iv.4 ix.5 iu.8 io.9 iO.9 uo.3 uO.55 uv.35 ux.5 oO.12 ox.45 ov.55 Ox.45 Ov.6 vx.15
Ii.6 Ie.35 IE.4 Ia.6 Ix.5 Iv.6 IV.35 IU.6 Io.9 IO.9 Iu.9 Vv.4 Vx.25 VU.25 Vu.5 Vi.7 Va.7 Ve.6 VE.7 VO.6 Vo.6
Uu.45 Uo.4 UO.45 Ua.7 Uv.5 Ux.5 Ui.9 Ue.9 UE.9
"""
_NEAR_CONSONANTS = """
kK.2 tT.2 pP.2 cC.2 bp.25 dt.25 bP.45 dT.45 lr.3 ln.55 rn.6 nN.85 mn.75 mN.85 sC.4 sc.5 sT.7 st.6 tc.8 tC.9 Tc.9 TC.9 dc.9
qy.15 qn.15 fP.3 fp.45 fw.45 wb.6 hK.6 hk.8 hf.5 yc.6 yr.8 lt.95 ld.8 rd.8 nt.95 nd.8 mb.8 mp.95 ky.9 fh.5 wP.8 wp.8
kt.85 KT.85 kp.85 pt.85 kN.85 rw.9 lw.9 sd.8 hs.7 yw.95
"""
_GLIDES = "yi.3 ye.35 wu.2 wo.25 wO.4 yE.6 yv.4 wv.5 wU.4 yI.5"


def _table(*texts: str) -> dict[tuple[str, str], float]:
    pairs: dict[tuple[str, str], float] = {}
    for item in " ".join(texts).split():
        pairs[item[0], item[1]] = pairs[item[1], item[0]] = float(item[2:])
    return pairs


_NEAR = _table(_NEAR_VOWELS, _NEAR_CONSONANTS, _GLIDES)
_SKIP_DEFAULT = {"h": 0.45, "y": 0.5, "w": 0.55, "r": 0.75, "a": 0.5}

_ids: dict[tuple[Options, float], int] = {}
OPTIONS: list[Options] = []
SKIP: list[float] = []


@lru_cache(maxsize=4096)
def slot(spec: str, skip: float | None = None) -> int:
    """Intern a slot. `spec` is `k K.05` (sounds with the cost of taking them), `skip` the cost of its absence."""
    options = tuple((item[0], float(item[1:] or 0)) for item in spec.split())
    if skip is None:
        skip = _SKIP_DEFAULT.get(options[0][0], 0.6 if options[0][0] in VOWELS else 0.95)
    key = (options, skip)
    if key not in _ids:
        OPTIONS.append(options)
        SKIP.append(skip)
        _ids[key] = len(OPTIONS) - 1
    return _ids[key]


def with_skip(number: int, skip: float) -> int:
    """The same slot with another cost of absence."""
    return slot(" ".join(f"{sound}{cost or ''}" for sound, cost in OPTIONS[number]), skip)


def is_vowel(number: int) -> bool:
    return OPTIONS[number][0][0] in VOWELS


def distance(first: str, second: str) -> float:
    """Cost of hearing one sound for another, 0 to 2; a vowel is never heard for a stop."""
    if first == second:
        return 0.0
    near = _NEAR.get((first, second))
    if near is not None:
        return near
    return 1.0 if (first in VOWELS) == (second in VOWELS) else 2.0


def _price(first: int, second: int, scale: float) -> float:
    return min(
        (a_cost + b_cost + distance(a, b)) * (1.0 if a == b and not a_cost + b_cost else scale)
        for a, a_cost in OPTIONS[first]
        for b, b_cost in OPTIONS[second]
    )


class Costs:
    """Slot against slot, remembered. `strict` is for two names in one script, where less is excused."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.rows: dict[int, dict[int, float]] = {}

    def row(self, first: int) -> dict[int, float]:
        found = self.rows.get(first)
        if found is None:
            found = self.rows[first] = _Row(first, self.scale)
        return found


class _Row(dict[int, float]):
    def __init__(self, first: int, scale: float) -> None:
        super().__init__()
        self.first, self.scale = first, scale

    def __missing__(self, second: int) -> float:
        price = self[second] = min(_price(self.first, second, self.scale), 2.0)
        return price


CROSS = Costs(1.0)
STRICT = Costs(1.6)


def smooth(slots: list[int]) -> tuple[int, ...]:
    """Let the first of two like consonants go cheaply (`ทธ`, `tth`, `ក់ក`): scripts double them at will."""
    out = list(slots)
    for here, first in enumerate(slots[:-1]):
        after = here + 1
        while after < len(slots) - 1 and SKIP[slots[after]] <= 0.05:
            after += 1
        second = slots[after]
        if is_vowel(first) and second == slots[here + 1] and OPTIONS[first][0][0] == OPTIONS[second][0][0] == "a":
            out[here] = with_skip(first, min(0.1, SKIP[first]))
        elif not is_vowel(first) and not is_vowel(second) and SKIP[first] > 0.05 and _like(first, second):
            out[here] = with_skip(first, 0.05)
    return tuple(out)


_PLACE = {
    sound: place
    for place, sounds in enumerate(("kK", "cCdtTs", "bpPf", "n", "m", "N", "l", "r", "q", "y", "w"))
    for sound in sounds
}


def _like(first: int, second: int) -> bool:
    places = {_PLACE.get(sound) for sound, cost in OPTIONS[second] if cost < 0.1}
    return any(_PLACE.get(sound) in places for sound, cost in OPTIONS[first] if cost < 0.1 and sound != "s")
