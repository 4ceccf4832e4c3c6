"""What a reader has found in a text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Found:
    """One identifier at `[start, end)` of the clean text. `because` is a stable code, `cue` the word that decided."""

    type: str
    value: str
    start: int
    end: int
    because: str = "shape"
    cue: str | None = None
    bank: str | None = None
    chain: str | None = None
    role: str = "suspect"
    role_because: str = "default"
    role_cue: str | None = None
    more: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Answer:
    """One scalar with its reason: `code` is stable, `params` are data, `span` is in the clean text."""

    value: Any
    code: str
    params: dict[str, Any] = field(default_factory=dict)
    span: tuple[int, int] | None = None
