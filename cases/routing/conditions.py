"""Conditions of rules as data: a small language that can be stored, edited in a form and replayed, and that runs no code.

    ["people_held", "is", true]             a fact, a comparison, a value
    {"all": [...]}  {"any": [...]}          every one / at least one holds ({"all": []} always holds)
    {"not": condition}
    ["confidence", ">=", "$sure_confidence"]   "$name" stands for a parameter of the policy

A fact that is not known satisfies no comparison except `is` with the value for "not known".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "is": lambda fact, value: fact == value,
    "in": lambda fact, value: fact in value,
    ">": lambda fact, value: fact > value,
    ">=": lambda fact, value: fact >= value,
    "<": lambda fact, value: fact < value,
    "<=": lambda fact, value: fact <= value,
}
ALLOWED = {"number": {"is", ">", ">=", "<", "<="}, "text": {"is", "in"}, "truth": {"is"}}
VALUE_TYPES: dict[str, tuple[type, ...]] = {"number": (int, float), "text": (str,), "truth": (bool,)}
DEPTH_LIMIT = 8


class PolicyError(ValueError):
    """A policy that cannot be used. `code` is stable, `rule` names the rule (or ""), the text is for engineers."""

    def __init__(self, code: str, detail: str, rule: str = "") -> None:
        super().__init__(f"{rule}: {detail}" if rule else detail)
        self.code, self.rule = code, rule


def holds(condition: Any, facts: Mapping[str, Any], parameters: Mapping[str, Any]) -> bool:
    """Whether a checked condition holds for normalised facts."""
    if isinstance(condition, Mapping):
        if "all" in condition:
            return all(holds(part, facts, parameters) for part in condition["all"])
        if "any" in condition:
            return any(holds(part, facts, parameters) for part in condition["any"])
        return not holds(condition["not"], facts, parameters)
    name, comparison, value = condition
    fact = facts[name]
    return fact is not None and COMPARISONS[comparison](fact, resolve(value, parameters))


def resolve(value: Any, parameters: Mapping[str, Any]) -> Any:
    return parameters[value[1:]] if isinstance(value, str) and value.startswith("$") else value


def check(condition: Any, types: Mapping[str, str], parameters: Mapping[str, Any], rule: str, depth: int = 0) -> None:
    """Raise `PolicyError` unless `holds` can answer for every set of normalised facts."""
    if depth > DEPTH_LIMIT:
        raise PolicyError("too_deep", "conditions are nested too deeply", rule)
    if isinstance(condition, Mapping):
        _check_group(condition, types, parameters, rule, depth)
    elif isinstance(condition, list | tuple) and len(condition) == 3:
        _check_comparison(*condition, types=types, parameters=parameters, rule=rule)
    else:
        raise PolicyError("bad_condition", f"not a condition: {condition!r}", rule)


def _check_group(group: Mapping[str, Any], types: Any, parameters: Any, rule: str, depth: int) -> None:
    if len(group) != 1 or not {"all", "any", "not"} & set(group):
        raise PolicyError("bad_condition", "a group is one of all, any, not", rule)
    key, parts = next(iter(group.items()))
    if key == "not":
        parts = [parts]
    if not isinstance(parts, list | tuple):
        raise PolicyError("bad_condition", f"{key} takes a list", rule)
    for part in parts:
        check(part, types, parameters, rule, depth + 1)


def _check_comparison(name: Any, comparison: Any, value: Any, *, types: Any, parameters: Any, rule: str) -> None:
    if not isinstance(name, str) or name not in types:
        raise PolicyError("unknown_fact", f"no such fact: {name!r}", rule)
    if not isinstance(comparison, str) or comparison not in ALLOWED[types[name]]:
        raise PolicyError("bad_comparison", f"{name} cannot be compared by {comparison!r}", rule)
    if isinstance(value, str) and value.startswith("$") and value[1:] not in parameters:
        raise PolicyError("unknown_parameter", f"no such parameter: {value}", rule)
    value = resolve(value, parameters)
    if comparison == "in" and not isinstance(value, list | tuple):
        raise PolicyError("bad_value", f"{name} in takes a list", rule)
    expected = VALUE_TYPES[types[name]]
    for one in value if comparison == "in" else [value]:
        if not isinstance(one, expected) or (bool not in expected and isinstance(one, bool)):
            raise PolicyError("bad_value", f"{name} cannot be compared with {one!r}", rule)
