"""Why a complaint is in its group: the values it shares, as codes and parameters that pages put into words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from .complaint import Complaint
from .contract import COMMON_VALUE, SHARED_VALUE, STALE_VALUE, Key
from .values import is_public

MOST_REASONS = 8


def explain(ordered: Sequence[Complaint], found: Sequence[int], common: set[Key]) -> list[list[dict[str, Any]]]:
    """Reasons for each complaint: shared values first (most shared first), then values that tie to nobody.

    `shared_value` {count: other complaints of the group that name it, total: all others}; `stale_value` {total: others
    that name it, all in other groups}; `common_value` {total}.
    """
    totals: Counter[Key] = Counter(key for complaint in ordered for key in complaint.keys)
    inside: Counter[tuple[int, Key]] = Counter(
        (found[place], key) for place, complaint in enumerate(ordered) for key in complaint.keys if totals[key] > 1
    )
    reasons = []
    for place, complaint in enumerate(ordered):
        rows = [reason(key, inside[found[place], key] - 1, totals[key] - 1, common) for key in complaint.keys]
        told = sorted((row for row in rows if row), key=rank)
        reasons.append(told[:MOST_REASONS])
    return reasons


def reason(key: Key, count: int, total: int, common: set[Key]) -> dict[str, Any] | None:
    if key in common or is_public(key):
        return _row(COMMON_VALUE, key, total=total)
    if total <= 0:
        return None
    return _row(SHARED_VALUE, key, count=count, total=total) if count > 0 else _row(STALE_VALUE, key, total=total)


def rank(row: dict[str, Any]) -> tuple[Any, ...]:
    codes = (SHARED_VALUE, STALE_VALUE, COMMON_VALUE)
    return (codes.index(row["code"]), -row["params"].get("count", 0), row["type"], row["value"])


def _row(code: str, key: Key, **params: Any) -> dict[str, Any]:
    return {"code": code, "type": key[0], "value": key[1], "params": params}
