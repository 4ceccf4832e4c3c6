"""Whether a sum was lost where no rule knows: weights learned from reports in which people have marked the losses.

The rules of `money_labels.py` and `money_events.py` label each sum by the words they know. A sum of which no word says what
it was is judged here by the runs of letters around it (`letter_runs.py`) and by how it stands among the other sums; and where
the rules find no loss at all, each sum is. `loss_weights.json` holds what each hint weighs; `tests/gold/train_losses.py` learns
them anew.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from math import exp
from pathlib import Path

from .letter_runs import Weights, load, runs, signs
from .money_labels import Mention
from .text import DATE_FILLER

WEIGHTS_FILE = Path(__file__).with_name("loss_weights.json")
BEFORE, BEHIND = 32, 18  # letters that are looked at, once words have become signs
_FROM, _TO = 56, 32  # letters as written that are turned into them
_WHOLE = frozenset("NPBGLX=DRpn")  # how hints begin that are no runs of letters
_DAY = 24  # letters between a sum and its day
_LINE = 40  # letters between the beginning of a line and a sum that stands in a list
_SURE = 0.65  # how likely a sum must be lost that no word tells of
_LIKELIER = 0.5  # and one that is called something else, where the rules find no loss at all
_NEVER = ("old", "price", "unpaid", "unpaid_more")  # said outright

_LEARNED = Weights(*load(WEIGHTS_FILE), "", _WHOLE)


class Among:
    """How the sums of a text stand to one another, found out once for all of them.

    In: the lower-case text with identifiers and dates filled, all of its sums in order, the kind of scam.
    """

    def __init__(self, low: str, mentions: list[Mention], kind: str) -> None:
        self.low, self.mentions, self.kind = low, mentions, kind
        values = [mention.quantity.value for mention in mentions]
        self.most = max(values, default=0.0)
        self.times = Counter(values)
        self.before = [0.0, *accumulate(values)]  # the sums before each one together

    def hints(self, index: int) -> list[str]:
        """The names of all hints about one sum, as often as each is there."""
        before, behind = self._beside(index)
        return self._whole(index) + runs(before, behind)

    def likely_lost(self, index: int) -> float:
        """How likely one sum was lost, from 0 to 1."""
        before, behind = self._beside(index)
        return 1 / (1 + exp(-_LEARNED.logs(before, behind, self._whole(index)).real))

    def _beside(self, index: int) -> tuple[str, str]:
        low, start, end = self.low, self.mentions[index].quantity.start, self.mentions[index].end
        return signs(low[max(0, start - _FROM) : start])[-BEFORE:], signs(low[end : end + _TO])[:BEHIND]

    def _whole(self, index: int) -> list[str]:
        """The hints that are no runs of letters: how many sums, its place and size among them, a day or a line of its own."""
        low, mention, last = self.low, self.mentions[index], len(self.mentions) - 1
        value, start, end = mention.quantity.value, mention.quantity.start, mention.end
        found = [
            f"N{min(4, last + 1)}",
            "P" + ("0" if index == 0 else "9" if index == last else "5"),
            f"B{mention.baht:d}",
            "G" + self.kind,
        ]
        if value >= self.most:
            found.append("L")
        if self.times[value] > 1:
            found.append("X")
        if index > 1 and abs(self.before[index] - value) < 0.5:
            found.append("=")
        if DATE_FILLER in low[max(0, start - _DAY) : start]:
            found.append("Db")
        if DATE_FILLER in low[end : end + _DAY]:
            found.append("Da")
        if low.rfind("\n", max(0, start - _LINE), start) >= 0:
            found.append("R2" if low.find("\n", end, end + _LINE) >= 0 else "R1")
        for step, name in ((-1, "p"), (1, "n")):
            if 0 <= index + step <= last:
                other = self.mentions[index + step].quantity
                size = "<" if other.value < value else ">" if other.value > value else "="
                found.append(f"{name}{size}{min(3, abs(other.start - start) // 30)}")
        return found * 2  # they weigh as much as the many runs


def settle_by_likeness(low: str, mentions: list[Mention], kind: str) -> None:
    """Calls those sums paid of which no word says what they were, but which stand where people write what they paid."""
    among: Among | None = None
    for index, mention in enumerate(mentions):
        if mention.label == "money" and not mention.foreign:
            among = among or Among(low, mentions, kind)
            if among.likely_lost(index) >= _SURE:
                mention.label, mention.likely = "paid", True


def likely_losses(low: str, mentions: list[Mention], kind: str) -> list[Mention]:
    """The sums that were rather lost than not, whatever the rules call them; asked where these find no loss."""
    among = Among(low, mentions, kind)
    return [
        mention
        for index, mention in enumerate(mentions)
        if mention.label not in _NEVER and not mention.foreign and among.likely_lost(index) >= _LIKELIER
    ]
