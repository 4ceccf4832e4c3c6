"""Invented complaints of invented gangs, for measuring the link engine: any number, any seed, none of them real.

Gangs change numbers, buy each other's accounts, are mostly tiny and rarely huge; some values are everybody's.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

FIRST_DAY = date(2023, 1, 1).toordinal()
BANKS = ("002", "004", "006", "011", "014", "025", "030")
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
ENDINGS = (".com", ".top", ".vip", ".cc", ".bet")


@dataclass(frozen=True)
class Setting:
    """What kind of data: shares are of all complaints, or of all accounts and numbers."""

    seed: int = 1
    gangs: int = 500
    days: int = 800
    life: tuple[int, int] = (10, 240)
    phases: int = 1  # so often a gang changes everything but some accounts
    carried: float = 0.5  # of the accounts, into the next phase
    sold: float = 0.055
    recycled: float = 0.01
    hubs: int = 12
    hub_share: float = 0.08
    biggest: int = 600
    shape: float = 0.8  # of the sizes: smaller means more large gangs


@dataclass
class Pool:
    """What a gang uses in one phase of its life, between two days."""

    start: int
    end: int
    values: dict[str, list[str]] = field(default_factory=dict)


class Maker:
    """Makes values that no other gang has."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def value(self, kind: str) -> str:
        chance = self.chance
        if kind == "phone":
            return f"+66{chance.choice('689')}{chance.randrange(10**8):08d}"
        if kind == "bank_account":
            return f"{chance.choice(BANKS)}:{chance.randrange(10**10):010d}"
        word = "".join(chance.choices(LETTERS, k=chance.randint(6, 12)))
        return word + chance.choice(ENDINGS) if kind == "domain" else word


PER_VALUE = {"phone": 9, "bank_account": 11, "line_id": 28, "domain": 50}
"""So many complaints a large gang has for each of its values in use."""
ONCE = {"phone": 0.2, "bank_account": 0.0, "line_id": 0.02, "domain": 0.02}
"""This share of mentions is of a value that nobody names again."""
NAMED = {"phone": 0.54, "line_id": 0.35, "domain": 0.26}


def pools(setting: Setting, size: int, born: int, life: int, make: Maker) -> list[Pool]:
    found: list[Pool] = []
    length = max(1, life // setting.phases)
    for phase in range(setting.phases):
        pool = Pool(born + phase * length, born + (phase + 1) * length)
        for kind, each in PER_VALUE.items():
            fresh = max(1, round(size / setting.phases / each * make.chance.uniform(0.6, 1.4)))
            pool.values[kind] = [make.value(kind) for _ in range(fresh)]
        if found:
            old = found[-1].values["bank_account"]
            pool.values["bank_account"] += [one for one in old if make.chance.random() < setting.carried]
        found.append(pool)
    return found


def trade(setting: Setting, gangs: list[list[Pool]], chance: random.Random) -> None:
    """Some accounts are sold to a gang that lives then or later; some numbers are given out anew after a year."""
    everything = sorted((pool for gang in gangs for pool in gang), key=lambda pool: pool.start)
    for place, pool in enumerate(everything):
        for kind, share, wait in (("bank_account", setting.sold, 0), ("phone", setting.recycled, 400)):
            for value in pool.values[kind]:
                if chance.random() < share and place + 1 < len(everything):
                    buyer = everything[
                        min(len(everything) - 1, place + 1 + int(chance.expovariate(4 / len(everything))))
                    ]
                    if buyer.start >= pool.end + wait or not wait:
                        buyer.values[kind].append(value)


def hubs(setting: Setting, make: Maker) -> tuple[list[tuple[str, str]], list[float]]:
    kinds = [make.chance.choice(("phone", "domain", "domain", "line_id")) for _ in range(setting.hubs)]
    return [(kind, make.value(kind)) for kind in kinds], [1 / (place + 2) for place in range(setting.hubs)]


def complaints(setting: Setting) -> Iterator[tuple[dict[str, Any], int]]:
    """(complaint, number of its gang), by filing date. Ids say nothing of either."""
    chance = random.Random(setting.seed)
    make = Maker(chance)
    sizes = [min(setting.biggest, int(chance.random() ** (-1 / setting.shape))) for _ in range(setting.gangs)]
    gangs = []
    for size in sizes:
        life = chance.randint(*setting.life)
        gangs.append(pools(setting, size, chance.randrange(max(1, setting.days - life)), life, make))
    trade(setting, gangs, chance)
    common, rates = hubs(setting, make)
    filed = [
        (chance.randrange(gang[0].start, gang[-1].end + 1), number)
        for number, (size, gang) in enumerate(zip(sizes, gangs, strict=True))
        for _ in range(size)
    ]
    filed.sort()
    names = list(range(len(filed)))
    chance.shuffle(names)
    for name, (day, number) in zip(names, filed, strict=True):
        pool = next((pool for pool in gangs[number] if day < pool.end), gangs[number][-1])
        found = named(pool, make)
        if common and chance.random() < setting.hub_share:
            found += [chance.choices(common, rates)[0]]
        yield (
            {
                "id": f"c{name:07d}",
                "filed_on": date.fromordinal(FIRST_DAY + day).isoformat(),
                "identifiers": [{"type": kind, "value": value} for kind, value in found],
            },
            number,
        )


def named(pool: Pool, make: Maker) -> list[tuple[str, str]]:
    """What one victim remembers: mostly an account, often a number, sometimes more."""
    chance = make.chance
    accounts = chance.choices((0, 1, 2, 3), (0.1, 0.68, 0.2, 0.02))[0]
    kinds = ["bank_account"] * accounts + [kind for kind, share in NAMED.items() if chance.random() < share]
    found = []
    for kind in kinds or ["bank_account"]:
        once = chance.random() < ONCE[kind]
        found.append((kind, make.value(kind) if once else chance.choice(pool.values[kind])))
    return found
