"""Reads a body of JSON so that what comes out can be stored and shown again."""

from __future__ import annotations

import re
from typing import Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser

_HALF = re.compile("[\ud800-\udfff]")


class CarefulJSONParser(JSONParser):
    """JSON may hold half a surrogate pair (`"\\ud800"`), which no database and no answer can: it becomes U+FFFD.

    A body that is nested deeper than Python can go is malformed, not a fault of ours.
    """

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Any = None) -> Any:
        try:
            return _whole(super().parse(stream, media_type, parser_context))
        except RecursionError:
            raise ParseError(_("Malformed request.")) from None


def _whole(value: Any) -> Any:
    """`value` with every half of a surrogate pair replaced, in keys too."""
    if isinstance(value, str):
        return _HALF.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    if isinstance(value, dict):
        return {_whole(key): _whole(one) for key, one in value.items()}
    return value
