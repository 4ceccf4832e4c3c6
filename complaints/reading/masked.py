"""Account numbers with hidden digits, as slips and bank messages show them."""

from __future__ import annotations

import re

from .found import Found
from .text import Hits

_MASK = "x*•●·×✕✖#▪■○"
_ONE = rf"[{_MASK}\d]"
_TOKEN = re.compile(
    rf"(?<![a-z0-9]){_ONE}+(?:[-.]{_ONE}+| (?=[{_MASK}]|\d[\d]*[{_MASK}-]){_ONE}+|"
    rf"(?<=[{_MASK}])\s(?=\d{{3,4}}(?!\d)){_ONE}+)*(?![a-z0-9])"
)
_NAME_HIDDEN = re.compile(r"[*x]{2,6}\s")
_MASKS = re.compile(f"[{_MASK}]")
_CARD_BEFORE = re.compile(r"บัตร(?!กดเงิน)(?:(?!บัญชี)[^\n\d]){0,12}$")


def read_masked(low: str, cues: Hits) -> list[Found]:
    """Masked accounts in order, mask characters as x and separators removed."""
    if not _MASKS.search(low):
        return []
    found = []
    for match in _TOKEN.finditer(low):
        start, end = match.span()
        name = _NAME_HIDDEN.match(match[0])  # "Ms S*** xxx-x-x1234-x": the first mask hides a name
        start += name.end() if name and start and low[start - 1] > "\u0e00" else 0
        written = low[start:end]
        value = _MASKS.sub("x", re.sub(r"[\s.-]", "", written))
        hidden, shown = value.count("x"), sum(char.isdigit() for char in value)
        if not hidden or shown < 2 or not 4 <= len(value) <= 20:
            continue
        cue = cues.before(start, 40)
        tag = cue.tag.partition(":")[0] if cue else ""
        banked = tag in ("account", "bank", "wallet", "promptpay")
        if (
            tag == "nothing"
            and "-" not in written
            or (tag == "phone" and re.match(r"0[689]", value))
            or (cue and _is_card(cue.word))
            or _CARD_BEFORE.search(low, max(0, start - 16), start)
        ):
            continue
        if (hidden < 2 or len(value) < 6) and not (banked and shown >= 3):
            continue
        if len(value) == 16 and value[0] in "3456" and re.fullmatch(r"\S{4}[ -]\S{4}[ -]\S{4}[ -]\S{4}", written):
            continue  # a card
        if hidden == 1 and re.fullmatch(r"\d+x\d+", value) and "-" not in written:
            continue
        found.append(Found("bank_account_masked", value, start, end, "masked", cue.word if cue and banked else None))
    return found


def _is_card(word: str) -> bool:
    return any(
        part in word for part in ("บัตร", "card", "ประชาชน", "ประจำตัว", "พาสปอร์ต", "passport", "imei", "otp", "visa")
    )
