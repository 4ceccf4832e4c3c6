"""Files the invented complaints through the portal's own acts, each in its own time, and runs the pipeline on them."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from complaints.actions import file_complaint, start_draft
from complaints.models import Complaint
from complaints.pipeline import STEPS, run
from complaints.workflow import PIPELINE
from extradition.demo import gangs, stories
from extradition.demo.clock import at
from extradition.demo.gangs import Gang

NARRATIVES = Path(__file__).with_name("narratives.jsonl")
#: The demonstration's year.
SPAN = timedelta(days=330)


@dataclass(order=True)
class Plan:
    """One complaint to be filed at `moment`."""

    moment: datetime
    answers: dict[str, Any] = field(compare=False)


def plans(rng: random.Random, count: int) -> list[Plan]:
    """`count` complaints in the order of their filing: known texts, and new ones of every gang."""
    texts = [json.loads(line)["text"] for line in NARRATIVES.read_text(encoding="utf-8").splitlines()]
    texts = texts[: max(count // 6, 1)]
    end = timezone.localdate()
    start = end - SPAN
    found = [
        Plan(_moment(rng, day), _told(rng, text))
        for day, text in zip(gangs.days(rng, len(texts), start, end), texts, strict=True)
    ]
    known = gangs.make(rng)
    total = sum(gang.weight for gang in known)
    for gang in known:
        number = max(1, round((count - len(texts)) * gang.weight / total))
        found += [
            Plan(_moment(rng, day), _of_gang(rng, gang, day, start)) for day in gangs.days(rng, number, start, end)
        ]
    return sorted(found)


def _moment(rng: random.Random, day: date) -> datetime:
    clock = timezone.make_aware(datetime.combine(day, datetime.min.time()))
    moment = clock + timedelta(minutes=rng.randrange(8 * 60, 23 * 60))
    return min(moment, timezone.now() - timedelta(minutes=rng.randrange(5, 50)))


def _told(rng: random.Random, text: str) -> dict[str, Any]:
    return _answers(rng, text, [], paid="late")


def _of_gang(rng: random.Random, gang: Gang, day: date, start: date) -> dict[str, Any]:
    template = rng.choice(stories.STORIES[gang.scheme])
    bank, account = gang.of(gang.accounts, day, start, 42, rng)
    amount = rng.choice((3_500, 9_900, 19_500, 49_500, 88_000, 120_000, 350_000, 780_000, 1_450_000))
    happened = day - timedelta(days=rng.choice((0, 0, 0, 1, 2, 5)))
    told_place = gang.words and rng.random() < 0.45
    text = template.format(
        phone=gang.of(gang.phones, day, start, 30, rng),
        bank=bank,
        account=account,
        amount=f"{amount:,}",
        site=gang.of(gang.sites, day, start, 120, rng),
        line=gang.of(gang.lines, day, start, 80, rng),
        day=f"{happened.day}/{happened.month}/{happened.year + 543}",
        own_phone=f"08{rng.randrange(10)}-{rng.randrange(1000):03}-{rng.randrange(10000):04}",
        place_sentence=rng.choice(stories.PLACE_SENTENCES).format(place=gang.words) if told_place else "",
    )
    transfer = {
        "at": f"{happened.isoformat()}T{rng.randrange(7, 22):02}:{rng.randrange(60):02}:00+07:00",
        "amount_minor": amount * 100,
        "currency": "THB",
        "rail": "bank",
        "from_bank": rng.choice(list(gangs.BANK_CODES.values())),
        "from_account": "".join(str(rng.randrange(10)) for _ in range(10)),
        "to_bank": gangs.BANK_CODES[bank],
        "to_account": account,
        "to_name": "",
        "reference": f"{rng.randrange(10**15):015}",
    }
    return _answers(rng, text.strip(), [transfer] if rng.random() < 0.8 else [], paid="yes")


def _answers(rng: random.Random, text: str, transfers: list[dict[str, Any]], paid: str) -> dict[str, Any]:
    about = {
        "name": f"{rng.choice(stories.GIVEN)} {rng.choice(stories.FAMILY)}",
        "phone": f"+668{rng.randrange(10**8):08}",
        "province": rng.choice(stories.THAI_PROVINCES),
        "relation": "self",
    }
    return {
        "story": {"text": text, "people_held": False},
        "money": {"paid": paid, "none": not transfers, "transfers": transfers},
        "contacts": {"none": True, "contacts": []},
        "about": about,
        "check": {"declared": True, "consents": {"bank": True, "partner": True, "warning": True}},
    }


def file_all(planned: list[Plan], rng: random.Random, tell: Callable[[int], None]) -> Iterator[Complaint]:
    """File each at its moment and take it to its queue within minutes, as the workers would have done."""
    for number, plan in enumerate(planned, 1):
        with at(plan.moment):
            draft, _ = start_draft(language="th", answers=plan.answers)
            complaint = file_complaint(draft_id=draft.pk)
        moment = plan.moment
        for stage in PIPELINE[:-1]:
            moment += timedelta(seconds=rng.uniform(0.4, 40))
            with at(moment):
                while stage in STEPS and run(stage):
                    pass
        tell(number)
        yield complaint
