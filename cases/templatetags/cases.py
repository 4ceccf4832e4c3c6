"""What pages about cases say: titles, places, deadlines, people, in the reader's language."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import rules
from cases.queries import clues, naming, sentences
from cases.queries.queues import COUNT_TO
from cases.queries.reasons import RuleFired, rules_fired
from cases.queries.snapshots import rows_of
from cases.workflow import CASE, HOLD, SHARE
from taskforce.agencies.models import Agency, Bank, Province, Queue
from taskforce.i18n import formats, languages
from taskforce.i18n.identifiers import coordinates

register = template.Library()

SOON = timedelta(hours=6)
PILLS = {"open": "waiting", "closed": "closed", "requested": "waiting", "sent": "progress", "answered": "done"}
GONE = ("refused", "revoked", "expired", "released", "lapsed", "not_found")

register.filter("case_title", naming.case_title)
register.filter("short_title", naming.short_title)
register.filter("snapshot_rows", rows_of)
register.filter("speaks_for", clues.speaks_for)


@register.filter
def case_place(case: Any) -> str:
    return naming.place_words(province=case.province, place_name=case.place_name)


@register.filter
def capped(count: int) -> str:
    """A count that stopped counting says so: `99+`."""
    return f"{COUNT_TO}+" if count > COUNT_TO else str(count)


@register.filter
def deadline_pill(due_at: Any) -> str:
    """The pill of a deadline: `overdue`, `soon` (less than six hours) or `time`."""
    left = due_at - timezone.now()
    if left < timedelta(0):
        return "overdue"
    return "soon" if left < SOON else "time"


@register.filter
def state_words(obj: Any) -> Any:
    """The label of a case's, share's or hold's state."""
    workflow = {"Case": CASE, "Share": SHARE, "HoldRequest": HOLD}[type(obj).__name__]
    return workflow.states[obj.state].label


@register.filter
def state_pill(state: str) -> str:
    return "closed" if state in GONE else PILLS.get(state, "progress")


@register.filter
def rule_rows(ids: list[str]) -> list[RuleFired]:
    return rules_fired(ids)


@register.filter
def item_words(item_type: str) -> Any:
    return sentences.ITEM_TYPES.get(item_type, item_type)


@register.filter
def answer_words(answer: str) -> Any:
    return sentences.ANSWERS.get(answer, answer)


@register.filter
def close_words(reason: str) -> Any:
    return sentences.CLOSE_REASONS.get(reason, reason)


@register.filter
def agency_name(code: str) -> str:
    return naming.named(Agency, code)


@register.filter
def queue_name(code: str) -> str:
    return naming.named(Queue, code)


@register.filter
def province_name(code: str) -> str:
    return naming.named(Province, code)


@register.filter
def bank_name(code: str) -> str:
    return naming.named(Bank, code)


@register.filter
def site_place(site: Any) -> str:
    return naming.place_words(province=site.province, place_name=site.place_name)


@register.filter
def site_coordinates(site: Any) -> str:
    return coordinates(site.lat, site.lon, site.radius_m)


@register.filter
def baht(minor: int | None) -> str:
    """An amount in satang as whole baht without its currency, for columns whose head names it."""
    return formats.integer((minor or 0) // 100)


@register.filter
def unlocalised(value: float) -> str:
    """A number as SVG wants it, whatever the language of the page."""
    return f"{value:g}" if value < 100_000 else str(value)


@register.filter
def hold_words(name: str) -> Any:
    return HOLD.moves[name].label


@register.filter
def hold_steps(hold: Any, officer: Any) -> list[tuple[str, Any]]:
    """Moves of a hold that the officer may make now, with their words."""
    return [(name, HOLD.moves[name].label) for name in rules.hold_moves(hold, officer)]


@register.filter
def best_translation(note: Any) -> Any:
    """The translation of a note into the page's language, else any; None while there is none."""
    found = list(note.translations.all())
    return next((row for row in found if row.language == languages.current()), found[0] if found else None)


@register.filter
def part_words(part: str) -> str:
    return _("Leading") if part == "lead" else _("Supporting")


@register.simple_tag
def may(rule: str, obj: Any, officer: Any) -> bool:
    """`{% may "can_take" item request.user as takes %}`: the same rule that the act itself asks."""
    return bool(getattr(rules, rule)(obj, officer))


@register.filter
def can(officer: Any, permission: str) -> bool:
    """`{% if request.user|can:"persons.see" %}`: the same question as the page behind a link asks."""
    return bool(officer.can(permission))


@register.filter
def address(params: dict[str, Any]) -> str:
    """Query parameters as text for a link; empty ones are left out."""
    from django.utils.http import urlencode

    return urlencode({key: value for key, value in params.items() if value})
