"""Why: the engine's reasons for a link and the routing rules that fired, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.linking import is_public
from cases.models import Case, RoutingDecision
from cases.queries.naming import kind_of, value_words
from cases.routing.policy import DEFAULT_POLICY
from taskforce.i18n import formats
from taskforce.i18n.languages import current

#: So many days without a mention are worth telling.
LONG_SILENCE = 30


@dataclass(frozen=True, slots=True)
class RuleFired:
    """A rule of the routing policy that held for the case."""

    id: str
    name: str
    explanation: str


def rules_fired(ids: Iterable[str]) -> list[RuleFired]:
    """The rules with these ids, in words; an id that the present policy no longer has is shown as itself."""
    language = current()
    found = []
    for id_ in ids:
        rule = DEFAULT_POLICY.by_id.get(str(id_))
        if rule is None:
            found.append(RuleFired(str(id_), str(id_), ""))
            continue
        explanation = rule.explanation.get(language) or rule.explanation.get("en", "")
        name = rule.name.get(language) or rule.name.get("en", rule.id)
        found.append(RuleFired(rule.id, name, _filled(explanation)))
    return found


def _filled(explanation: str) -> str:
    """Policy parameters in an explanation, as the policy has them."""
    try:
        return explanation % _Shown(DEFAULT_POLICY.parameters)
    except (KeyError, TypeError, ValueError):
        return explanation


class _Shown(dict[str, Any]):
    """Parameters as a reader sees them: thousands grouped, shares in percent where they are below one."""

    def __getitem__(self, key: str) -> Any:
        value = super().__getitem__(key)
        if isinstance(value, float) and 0 < value < 1:
            return formats.percent(value)
        if isinstance(value, int) and not isinstance(value, bool) and value >= 10_000:
            return formats.integer(value)
        return value


def latest_decision(case: Case) -> RoutingDecision | None:
    """The routing decision that is in force."""
    return case.decisions.order_by("-created_at").first()


def link_reasons(because: Iterable[Mapping[str, Any]]) -> list[str]:
    """The reasons of a link, strongest first as the engine gave them, one sentence each."""
    return [text for text in (_reason(row) for row in because) if text]


def _reason(row: Mapping[str, Any]) -> str:
    code, params = row.get("code"), row.get("params") or {}
    what = {
        "kind": str(kind_of(str(row.get("type", "")))[0]),
        "value": value_words(str(row.get("type", "")), str(row.get("value", ""))),
        **{name: value for name, value in params.items() if isinstance(value, int)},
    }
    if code == "shared_value":
        return _shared(what, str(params.get("since") or ""))
    if code == "common_value":
        return _common(what, (str(row.get("type")), str(row.get("value"))))
    if code == "stale_value":
        return _stale(what)
    if code == "unknown_value":
        return _("%(kind)s %(value)s was new") % what
    if code == "reviewed":
        return _("Complaints that came later changed which case this one belongs to")
    if code == "first_of_case":
        return _("This was the first complaint of the case")
    if code == "split_by_officer":
        return _("An officer moved this complaint out of another case")
    return ""


def _shared(what: dict[str, Any], since: str) -> str:
    """How often the value is named, since when, how often in this case, and how long it was silent before."""
    count = int(what.get("count") or 1)
    total = max(count, int(what.get("total") or 0))
    try:
        first = formats.day(date.fromisoformat(since))
    except ValueError:  # a reason kept by an earlier version of the engine
        first = ""
    if not first:
        text = ngettext(
            "%(kind)s %(value)s is also named in %(count)s complaint of this case",
            "%(kind)s %(value)s is also named in %(count)s complaints of this case",
            count,
        )
        return text % {**what, "count": count}
    text = ngettext(
        "%(kind)s %(value)s is named in %(total)s other complaint since %(since)s, %(count)s of them in this case",
        "%(kind)s %(value)s is named in %(total)s other complaints since %(since)s, %(count)s of them in this case",
        total,
    ) % {**what, "count": count, "total": total, "since": first}
    silent = int(what.get("days") or 0)
    if silent < LONG_SILENCE:
        return text
    pause = ngettext(
        "before this it had not been named for %(days)s day",
        "before this it had not been named for %(days)s days",
        silent,
    )
    return f"{text}; {pause % {'days': silent}}"


def _common(what: dict[str, Any], key: tuple[str, str]) -> str:
    if is_public(key):
        return _("%(kind)s %(value)s is a hotline, a platform or a bank's own number: it ties nothing") % what
    if int(what.get("total") or 0) < 2:
        return _("%(kind)s %(value)s is named by too many complaints to tie anything, and did not count") % what
    return (
        _(
            "%(kind)s %(value)s is named in at least %(total)s complaints that have nothing else in common: it ties nothing"
        )
        % what
    )


def _stale(what: dict[str, Any]) -> str:
    if what.get("sold"):
        return _("%(kind)s %(value)s has been named in another case since, and did not count") % what
    if not what.get("days"):
        return _("%(kind)s %(value)s was last named too long ago to count") % what
    return _("%(kind)s %(value)s was last named %(days)s days before: too long ago to count") % what
