"""A routing policy: rules, parameters and queues as data. The file `policy_v1.json` is the first edition.

Later editions come from database rows through `Policy.from_rows`; the same evaluator reads both, so that a dry run,
a live decision and the replay of an old decision cannot differ.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from .conditions import PolicyError, check
from .facts import BASE_FACTS, number

LANGUAGES = ("th", "km", "en")
PROVINCE_QUEUE = "$province_queue"
"""Stands in a rule's queues for the provincial queue of the case's province."""


@dataclass(frozen=True)
class Rule:
    """One row: when the condition holds, a lead rule sends the case to its one queue, a support rule adds its queues.

    `name` and `explanation` hold th, km and en; an explanation may carry `%(parameter)s` for a policy parameter.
    """

    id: str
    kind: str
    when: Any
    queues: tuple[str, ...]
    name: Mapping[str, str] = field(default_factory=dict)
    explanation: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Policy:
    """An edition of the routing rules, checked when built: `route` cannot fail on a policy that exists."""

    version: str
    rules: tuple[Rule, ...]
    parameters: Mapping[str, Any]
    provincial_queues: Mapping[str, str]
    scores: Mapping[str, Any]

    def __post_init__(self) -> None:
        check_policy(self)

    @cached_property
    def lead_rules(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.kind == "lead")

    @cached_property
    def support_rules(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.rules if rule.kind == "support")

    @cached_property
    def by_id(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def fact_types(self) -> dict[str, str]:
        """Every fact a condition may name, with its type: what a form for rules offers."""
        return {
            **BASE_FACTS,
            **dict.fromkeys(self.scores, "number"),
            "sure": "truth",
            "province_queue": "text",
            "lead_side": "text",
        }

    @classmethod
    def from_rows(
        cls,
        rows: Iterable[Mapping[str, Any]],
        *,
        version: str,
        parameters: Mapping[str, Any] | None = None,
        provincial_queues: Mapping[str, str] | None = None,
        scores: Mapping[str, Any] | None = None,
    ) -> Policy:
        """Build a policy from rows `{id, kind, when, queues, name, explanation}` in the order they are tried.

        What is not given is taken from the first edition. Raises `PolicyError` naming the rule that cannot be used.
        """
        base = _read(DEFAULT_FILE)
        return cls(
            version=version,
            rules=tuple(_rule(row) for row in rows),
            parameters={**base["parameters"], **(parameters or {})},
            provincial_queues=dict(base["provincial_queues"] if provincial_queues is None else provincial_queues),
            scores=dict(base["scores"] if scores is None else scores),
        )

    @classmethod
    def from_file(cls, path: Path) -> Policy:
        """Read a policy file of the shape of `policy_v1.json`."""
        data = _read(path)
        return cls.from_rows(
            data["rules"],
            version=str(data["version"]),
            parameters=data["parameters"],
            provincial_queues=data["provincial_queues"],
            scores=data["scores"],
        )

    def rows(self) -> list[dict[str, Any]]:
        """The rules as plain rows, to seed or export; `from_rows` takes them back unchanged."""
        return [
            {
                "id": rule.id,
                "kind": rule.kind,
                "when": rule.when,
                "queues": list(rule.queues),
                "name": dict(rule.name),
                "explanation": dict(rule.explanation),
            }
            for rule in self.rules
        ]


def _rule(row: Mapping[str, Any]) -> Rule:
    try:
        return Rule(
            id=str(row["id"]),
            kind=row["kind"],
            when=row["when"],
            queues=tuple(row["queues"]),
            name=row.get("name") or {},
            explanation=row.get("explanation") or {},
        )
    except (KeyError, TypeError) as missing:
        raise PolicyError("bad_rule", f"a rule lacks {missing}") from None


def _read(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def check_policy(policy: Policy) -> None:
    """Raise `PolicyError` unless every case gets exactly one lead and no condition can fail."""
    if number(policy.parameters.get("sure_confidence")) is None:
        raise PolicyError("bad_parameter", "sure_confidence must be a number")
    if len(policy.by_id) != len(policy.rules):
        raise PolicyError("duplicate_rule", "two rules have the same id")
    before_lead = {name: kind for name, kind in policy.fact_types.items() if name != "lead_side"}
    plain = {name: kind for name, kind in before_lead.items() if name not in policy.scores}
    for name, terms in policy.scores.items():
        for term in terms:
            check(term.get("when", {"all": []}), plain, policy.parameters, name)
            if plain.get(term.get("count", "domains")) != "number" or number(term.get("add", term.get("most"))) is None:
                raise PolicyError("bad_score", f"a term needs `add`, or `count` and `most`: {term!r}", name)
    for rule in policy.rules:
        if rule.kind not in ("lead", "support"):
            raise PolicyError("bad_kind", "a rule is lead or support", rule.id)
        if not rule.queues or (rule.kind == "lead" and len(rule.queues) != 1):
            raise PolicyError("bad_queues", "a lead rule has one queue, a support rule at least one", rule.id)
        check(rule.when, before_lead if rule.kind == "lead" else policy.fact_types, policy.parameters, rule.id)
    last = policy.lead_rules[-1:]
    if not last or last[0].when != {"all": []} or PROVINCE_QUEUE in last[0].queues:
        raise PolicyError("no_default", "the last lead rule must always hold, so that no case is left without a lead")


DEFAULT_FILE = Path(__file__).with_name("policy_v1.json")
DEFAULT_POLICY = Policy.from_file(DEFAULT_FILE)
