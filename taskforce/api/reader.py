"""The interface's schema as rows of a page: groups of operations, and the shapes that they take and give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter or a property: its kind in the schema's own words; `shape` is set where the kind is a shape."""

    name: str
    kind: str
    shape: str
    required: bool
    text: str
    values: list[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """One possible answer: status, and what its body is."""

    status: str
    body: Field | None


@dataclass(frozen=True, slots=True)
class Operation:
    id: str
    method: str
    path: str
    text: str
    parameters: list[Field]
    body: Field | None
    answers: list[Answer]


@dataclass(frozen=True, slots=True)
class Shape:
    """A named object of the schema; one of values only has no fields."""

    name: str
    text: str
    fields: list[Field]
    values: list[str]


def operations(schema: Mapping[str, Any]) -> dict[str, list[Operation]]:
    """All operations by their tag, in the schema's order."""
    found: dict[str, list[Operation]] = {}
    for path, item in schema.get("paths", {}).items():
        for method in METHODS:
            if method in item:
                tag = (item[method].get("tags") or [""])[0]
                found.setdefault(tag, []).append(_operation(path, method, item[method]))
    return found


def shapes(schema: Mapping[str, Any]) -> list[Shape]:
    """The shapes that operations name, by name."""
    named = schema.get("components", {}).get("schemas", {})
    return [_shape(name, named[name]) for name in sorted(named)]


def _operation(path: str, method: str, row: Mapping[str, Any]) -> Operation:
    return Operation(
        id=row.get("operationId", ""),
        method=method.upper(),
        path=path,
        text=row.get("description", ""),
        parameters=[
            _field(p["name"], p.get("schema", {}), bool(p.get("required")), p.get("description", ""))
            for p in row.get("parameters", [])
        ],
        body=_body(row.get("requestBody")),
        answers=[Answer(status, _body(answer)) for status, answer in sorted(row.get("responses", {}).items())],
    )


def _body(row: Mapping[str, Any] | None) -> Field | None:
    """The first kind of content of a request or an answer."""
    for content in (row or {}).get("content", {}).values():
        return _field("", content.get("schema", {}), True, "")
    return None


def _shape(name: str, row: Mapping[str, Any]) -> Shape:
    required = set(row.get("required", []))
    fields = [
        _field(field, value, field in required, value.get("description", ""))
        for field, value in row.get("properties", {}).items()
    ]
    return Shape(name, row.get("description", ""), fields, _values(row))


def _field(name: str, schema: Mapping[str, Any], required: bool, text: str) -> Field:
    kind, shape = _kind(schema)
    return Field(name, kind, shape, required, text, _values(schema))


def _values(schema: Mapping[str, Any]) -> list[str]:
    return [str(value) for value in schema.get("enum", []) if value not in ("", None)]


def _kind(schema: Mapping[str, Any]) -> tuple[str, str]:
    """The kind in words ("list of", "string (date-time)"), and the name of the shape it ends in."""
    if "$ref" in schema:
        return "", str(schema["$ref"]).rpartition("/")[2]
    for several in ("oneOf", "anyOf", "allOf"):
        if schema.get(several):
            return _kind(schema[several][0])
    kind = schema.get("type", "object")
    if kind == "array":
        inner, shape = _kind(schema.get("items", {}))
        return f"list of {inner}".strip(), shape
    form = schema.get("format")
    return (f"{kind} ({form})" if form else str(kind)), ""
