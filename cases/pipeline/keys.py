"""Under which value an identifier is linked."""

from __future__ import annotations

from functools import lru_cache

from cases.linking import keys_of
from cases.linking.contract import Key


@lru_cache(maxsize=20_000)
def key_of(kind: str, value: str) -> Key:
    """The identifier as the engine folds it (types keep values of kinds apart)."""
    keys = keys_of([{"type": kind, "value": value}])
    return keys[0] if keys else (kind, value)
