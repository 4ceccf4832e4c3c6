"""Invented gangs: where they sit, how they cheat, which numbers, accounts and sites they use for how long."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

T = TypeVar("T")

#: Place as victims write it, province code, latitude, longitude of the (invented) site.
PLACES = {
    "poipet": ("ปอยเปต", "KH-1", 13.6585, 102.5631),
    "poipet2": ("ปอยเปต", "KH-1", 13.6476, 102.5802),
    "bavet": ("บาเวต", "KH-20", 11.0749, 106.1702),
    "sihanouk": ("สีหนุวิลล์", "KH-18", 10.6270, 103.5220),
    "osmach": ("โอเสม็ด", "KH-22", 14.4290, 103.7000),
    "kohkong": ("เกาะกง", "KH-9", 11.6150, 102.9840),
    "phnompenh": ("พนมเปญ", "KH-12", 11.5610, 104.9160),
    "kampot": ("กำปอต", "KH-7", 10.6100, 104.1800),
}

#: Gang name (never shown), scheme, place or "", share of the complaints.
PLAN = (
    ("parcel", "call_center", "poipet", 60),
    ("police", "call_center", "poipet2", 45),
    ("love", "hybrid", "sihanouk", 40),
    ("gold", "investment", "bavet", 35),
    ("tasks", "task_job", "phnompenh", 40),
    ("loan", "loan", "osmach", 25),
    ("bets", "gambling", "bavet", 20),
    ("tax", "agency_impersonation", "kohkong", 25),
    ("shop", "shopping", "", 25),
    ("kin", "known_person", "", 15),
    ("prize", "prize", "kampot", 10),
)

BANKS = ("กสิกรไทย", "ไทยพาณิชย์", "กรุงเทพ", "กรุงไทย", "ออมสิน", "ทหารไทยธนชาต")
BANK_CODES = {
    "กสิกรไทย": "004",
    "ไทยพาณิชย์": "014",
    "กรุงเทพ": "002",
    "กรุงไทย": "006",
    "ออมสิน": "030",
    "ทหารไทยธนชาต": "011",
}


@dataclass
class Gang:
    """One gang with what it uses. Accounts and numbers are given up after some weeks, sites live longer."""

    name: str
    scheme: str
    place: str
    weight: int
    phones: list[str] = field(default_factory=list)
    accounts: list[tuple[str, str]] = field(default_factory=list)
    sites: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The place as a victim would write it; empty when nobody knows."""
        return PLACES[self.place][0] if self.place else ""

    def of(self, things: list[T], day: date, start: date, life: int, rng: random.Random) -> T:
        """What the gang uses on `day`: a window of `life` days moves over its list, with a neighbour now and then."""
        index = (day - start).days // life
        return things[(index + (rng.random() < 0.25)) % len(things)]


def make(rng: random.Random) -> list[Gang]:
    """All gangs with their invented numbers, accounts and sites."""
    return [_gang(rng, *plan) for plan in PLAN]


def _gang(rng: random.Random, name: str, scheme: str, place: str, weight: int) -> Gang:
    gang = Gang(name, scheme, place, weight)
    for _ in range(9):
        local = f"0{rng.choice('689')}{rng.randrange(10)}-{rng.randrange(1000):03}-{rng.randrange(10000):04}"
        gang.phones.append(
            f"+855 96 {rng.randrange(1000):03} {rng.randrange(10000):04}" if rng.random() < 0.15 else local
        )
        bank = rng.choice(BANKS)
        digits = "".join(str(rng.randrange(10)) for _ in range(12 if bank == "ออมสิน" else 10))
        gang.accounts.append((bank, digits))
    gang.sites = [f"{name}-{rng.choice(('pay', 'trade', 'work', 'th'))}{n}.example" for n in range(3)]
    gang.lines = [f"@{name}{rng.randrange(100, 999)}" for _ in range(4)]
    return gang


def days(rng: random.Random, count: int, start: date, end: date) -> list[date]:
    """`count` days between the two, more of them lately, in order."""
    span = (end - start).days
    return sorted(start + timedelta(days=int(span * rng.random() ** 0.7)) for _ in range(count))
