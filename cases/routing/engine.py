"""Which agency queue leads a case and which support it, and by which rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .conditions import holds
from .facts import normalise
from .policy import DEFAULT_POLICY, PROVINCE_QUEUE, Policy, Rule

VERSION = "route-1.0"


def route(facts: Mapping[str, Any], policy: Policy = DEFAULT_POLICY) -> dict[str, Any]:
    """Decide the queues of a case.

    In: facts `{scam_code, location {country, province, confidence 0-1}, phones_th, phones_kh, accounts_th, accounts_kh,
    domains, crypto, last_transfer_age_hours, total_loss_thb, complaint_count, people_held}`, any of them missing.
    Out: `{lead, support: [sorted], because: [ids of the rules that hold, the lead's first]}`. Never raises.
    """
    known = complete(facts, policy)
    lead_rule = next(rule for rule in policy.lead_rules if applies(rule, known, policy))
    lead = queues_of(lead_rule, known)[0]
    known["lead_side"] = lead.partition("-")[0]
    fired = [rule for rule in policy.support_rules if applies(rule, known, policy)]
    support = {queue for rule in fired for queue in queues_of(rule, known)} - {lead}
    return {"lead": lead, "support": sorted(support), "because": [lead_rule.id, *(rule.id for rule in fired)]}


def complete(facts: Any, policy: Policy) -> dict[str, Any]:
    """Normalised facts together with what the policy derives from them: `sure`, `province_queue` and its scores."""
    known = normalise(facts)
    known["sure"] = known["confidence"] >= policy.parameters["sure_confidence"]
    known["province_queue"] = policy.provincial_queues.get(known["province"], "")
    scores = {name: score(terms, known, policy) for name, terms in policy.scores.items()}
    return {**known, **scores}


def score(terms: list[dict[str, Any]], known: Mapping[str, Any], policy: Policy) -> float:
    """Sum of terms: `{add, when}` adds a fixed weight, `{count, most}` adds a number of things up to a limit."""
    total: float = 0
    for term in terms:
        if holds(term.get("when", {"all": []}), known, policy.parameters):
            total += term["add"] if "add" in term else min(known[term["count"]] or 0, term["most"])
    return total


def applies(rule: Rule, known: Mapping[str, Any], policy: Policy) -> bool:
    """Whether the rule holds; a rule that sends to the provincial queue needs the province to have one."""
    if PROVINCE_QUEUE in rule.queues and not known["province_queue"]:
        return False
    return holds(rule.when, known, policy.parameters)


def queues_of(rule: Rule, known: Mapping[str, Any]) -> list[str]:
    return [known["province_queue"] if queue == PROVINCE_QUEUE else queue for queue in rule.queues]
