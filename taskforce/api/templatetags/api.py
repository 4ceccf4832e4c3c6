"""What the page about the interface needs beside the portal's own parts."""

from __future__ import annotations

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def with_code(text: str) -> SafeString:
    """A docstring with its `names` set as code and its paragraphs kept apart."""
    lines = escape(text.strip()).replace("\n\n", "<br><br>")
    return mark_safe(re.sub(r"`([^`]+)`", r'<code class="mono any">\1</code>', lines))  # noqa: S308 - escaped above
