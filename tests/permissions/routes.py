"""Every address of the portal, found by walking the resolver, and the values its parameters take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
#: Parameters whose value depends on what the route is about.
REFERENCE_OF = {
    "persons/": "person", "handovers/": "handover", "complaints/": "complaint", "cases/": "case",
    "api/v1/complaints/": "complaint", "api/v1/cases/": "case", "api/v1/persons/": "person",
    "api/v1/handovers/": "handover",
}  # fmt: skip
PLAIN = {"code": "TH-CCIB", "language": "th", "lang": "th", "kind": "arrest", "format": ".json"}
MOVES = {
    "case_move": "start",
    "hold_move": "nothing_left",
    "handover_move": "suspend",
    "file_step": "story",
    "api_person_act": "send",
}


def walk() -> Iterator[tuple[str, str]]:
    """(name, pattern) of every route; a route without a name is an error of the house."""

    def inside(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[tuple[str, str]]:
        for one in patterns:
            path = prefix + str(one.pattern)
            if isinstance(one, URLResolver):
                yield from inside(one.url_patterns, path)
            else:
                yield one.name or f"unnamed:{path}", path.removesuffix("$").replace("^", "")

    return inside(get_resolver().url_patterns, "")


def address(name: str, pattern: str, values: dict[str, str]) -> str:
    """The path of a route with the parameters' values put in."""

    def value(match: re.Match[str]) -> str:
        parameter = match.group(1)
        if parameter == "reference":
            longest = max((p for p in REFERENCE_OF if pattern.startswith(p)), key=len)
            return values[REFERENCE_OF[longest]]
        if parameter == "name":
            return MOVES.get(name, "approve")
        return values.get(parameter) or PLAIN.get(parameter) or "0"

    return "/" + PARAMETER.sub(value, pattern)
