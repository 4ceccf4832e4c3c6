"""Complaints as different as real ones: known invented texts, whose numbers and names change from gang to gang."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from complaints.actions import file_complaint
from complaints.actions.drafts import _sealed
from complaints.models import Draft
from extradition.demo.filing import NARRATIVES
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.ids import uuid7
from tests.bench import filing

#: So many complaints tell the same story with the same numbers: a gang of average size.
PER_GANG = 3
_NUMBER = re.compile(r"\d(?:[- ]?\d){6,}")
_NAME = re.compile(r"(?<![\w.])@?[a-z][a-z0-9_-]*[.0-9_][a-z0-9._/-]*", re.ASCII)


@cache
def texts() -> list[str]:
    return [json.loads(line)["text"] for line in NARRATIVES.read_text(encoding="utf-8").splitlines()]


def varied(text: str, gang: int) -> str:
    """The text as victims of gang number `gang` would tell it: other telephone and account numbers, other names."""

    def number(found: re.Match[str]) -> str:
        digits = [c for c in found[0] if c.isdigit()]
        fresh = iter("".join(digits[:-4]) + f"{(int(''.join(digits[-4:])) + gang * 7919) % 10_000:04}")
        return "".join(next(fresh) if c.isdigit() else c for c in found[0])

    def name(found: re.Match[str]) -> str:
        at = "@" if found[0].startswith("@") else ""
        return f"{at}g{gang}{found[0].removeprefix('@')}"

    return _NAME.sub(name, _NUMBER.sub(number, text)) if gang else text


def answers(number: int) -> dict[str, Any]:
    """All answers of complaint `number`: a story, and for every second one the transfer that the victim typed."""
    known = texts()
    gang = number // len(known) // PER_GANG
    told = varied(known[number % len(known)], gang)
    money = filing.answers(10 * (gang * len(known) + number % len(known)))["money"]
    return {
        **filing.answers(number),
        "story": {"text": told},
        "money": money if number % 2 else {"paid": "no", "transfers": []},
        "check": {"declared": True, "consents": {"bank": True}},
    }


def file_many(first: int, count: int) -> None:
    """File complaints by the portal's own act, in this process."""
    ids = [uuid7() for _ in range(count)]
    with acting_as(SYSTEM):
        Draft.objects.bulk_create(
            Draft(id=pk, resume_hash="", language="th", version=5, answers_sealed=_sealed(pk, answers(first + n)))
            for n, pk in enumerate(ids)
        )
    for pk in ids:
        file_complaint(draft_id=pk)
