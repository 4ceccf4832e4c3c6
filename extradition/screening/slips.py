"""One slip of the fingers that moves sounds about: two letters exchanged.

A letter left out or hit beside the right one needs no undoing: the alignment prices it. Undoing those as well was tried;
it made as many new errors (Ratanak for Ratana) as it mended.
"""

from __future__ import annotations

from collections.abc import Iterator

from extradition.screening.forms import Part, part
from extradition.screening.names import likeness

SHORTEST = 5  # letters; in a shorter word a slip leaves too little
LONGEST = 24
FORGIVEN = 0.06  # what a slip costs


def _undone(text: str) -> Iterator[str]:
    for place in range(len(text) - 1):
        if text[place] != text[place + 1]:
            yield text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def after_a_slip(word: Part, wanted: Part) -> float:
    """How like the wanted word this one is when one slip is undone, less what a slip costs."""
    if word.syllables or not SHORTEST <= len(word.text) <= LONGEST:
        return 0.0
    text = word.text.lower() if word.script == "latn" else word.text
    best = max((likeness(part(undone), wanted) for undone in set(_undone(text))), default=0.0)
    return min(best, 0.95) - FORGIVEN
