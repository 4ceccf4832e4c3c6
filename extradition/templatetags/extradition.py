"""What pages of the way back say: states, answers, likeness and reasons, in the reader's language."""

from __future__ import annotations

from typing import Any

from django import template

from cases.queries.naming import place_called
from extradition import words
from extradition.rendering import warrant_words
from extradition.workflow import HANDOVER, PERSON
from taskforce.agencies.models import Province
from taskforce.agencies.queries import everything

register = template.Library()
register.filter("place_called", place_called)

_PILLS = {
    "found": "waiting", "screening": "progress", "screened": "done", "on_list": "progress", "handed_over": "progress",
    "no_case": "closed", "victim_identified": "mark", "judged": "done",
    "draft": "waiting", "proposed": "soon", "approved": "soon", "signed": "done", "completed": "done",
    "suspended": "overdue", "refused": "closed", "withdrawn": "closed",
}  # fmt: skip


@register.filter
def state_label(obj: Any) -> Any:
    """The label of a person's or handover's state."""
    workflow = {"Person": PERSON, "Handover": HANDOVER}[type(obj).__name__]
    return workflow.states[obj.state].label


@register.filter
def state_sign(state: str) -> str:
    """The pill of a state."""
    return _PILLS.get(state, "progress")


@register.filter
def sex_words(code: str) -> Any:
    return words.SEXES.get(code, "")


@register.filter
def nationality_words(code: str) -> Any:
    return words.NATIONALITIES.get(code, code)


@register.filter
def indicator_words(code: str) -> Any:
    return words.INDICATORS.get(code, code)


@register.filter
def result_words(code: str) -> Any:
    return words.RESULTS.get(code, "")


@register.filter
def basis_words(code: str) -> Any:
    return words.LEGAL_BASES.get(code, code)


@register.filter
def step_words(kind: str) -> Any:
    return words.STEPS.get(kind, kind)


@register.filter
def province_words(code: str) -> str:
    row = everything(Province).get(code)
    return str(row) if row else ""


@register.filter
def likeness(score: float) -> Any:
    return words.likeness(score)


@register.filter
def how_alike(by: str) -> Any:
    return words.how(by)


@register.filter
def name_parts(because: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows of a comparison in which part stands opposite part."""
    return [entry for entry in because if entry.get("code") == "part"]


@register.filter
def reasons(because: list[dict[str, Any]]) -> list[str]:
    """The other reasons, as sentences."""
    return [text for entry in because if (text := words.reason(entry))]


@register.filter
def released_words(matched: dict[str, Any] | None) -> str:
    return warrant_words(matched)


@register.filter
def short_hash(value: str) -> str:
    """A hash as people compare it: the first eight and the last four signs."""
    return f"{value[:4]} {value[4:8]} … {value[-4:]}" if value else ""
