"""What kinds of identifier tie complaints together, and which values are everybody's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .contract import Key

HANDED_ON = {"bank_account": 4.0, "promptpay": 4.0, "bank_account_masked": 0.5}
"""Types that are sold or lent from gang to gang, with the log odds of one gang that one shared value gives.

Every other type is held by one gang as long as it is in use.
"""
FOLDED_TYPES = {"domain", "line_id", "email", "facebook"}
LONGEST_VALUE = 400

PUBLIC: dict[str, list[str]] = json.loads(Path(__file__).with_name("public_values.json").read_text(encoding="utf-8"))
PUBLIC_HOSTS = frozenset(PUBLIC["hosts"])
"""Hosts that belong to platforms, shops, banks and agencies: naming one says nothing of the gang."""
PUBLIC_SUFFIXES = tuple(PUBLIC["suffixes"])
PUBLIC_PHONES = frozenset(PUBLIC["phones"])
"""Call centres of banks and agencies, next to every number of at most five digits and 1800 numbers."""
SHORT_NUMBER = re.compile(r"^(?:\+66|\+855)?0?(?:\d{2,5}|1[89]00\d{6})$")


def is_public(key: Key) -> bool:
    """Whether the value is known to be everybody's: a hotline, a platform, a bank's call centre."""
    kind, value = key
    if kind == "phone":
        return value in PUBLIC_PHONES or bool(SHORT_NUMBER.match(value))
    if kind == "domain":
        host = value.removeprefix("www.")
        return host in PUBLIC_HOSTS or host.endswith(PUBLIC_SUFFIXES)
    if kind == "url":
        host, _, path = value.partition("://")[2].partition("/")
        return is_public(("domain", host.lower())) and (not path or host.lower().endswith(PUBLIC_SUFFIXES))
    return False


def key_of(kind: Any, value: Any) -> Key | None:
    """An identifier as it is linked: without spaces, folded where the type knows no case; None when unusable."""
    if not (isinstance(kind, str) and isinstance(value, str)):
        return None
    kind, value = kind.strip(), "".join(value.split())[:LONGEST_VALUE]
    if not kind or not value:
        return None
    return kind, value.lower() if kind in FOLDED_TYPES else value


def keys_of(identifiers: Iterable[Any]) -> tuple[Key, ...]:
    """The distinct usable identifiers, sorted; entries that are no `{type, value}` of text are left out."""
    found = (key_of(one.get("type"), one.get("value")) for one in identifiers if isinstance(one, Mapping))
    return tuple(sorted({key for key in found if key is not None}))
