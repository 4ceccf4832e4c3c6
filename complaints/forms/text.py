"""A long text as its writer typed it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from complaints.statement import clean_text
from taskforce.i18n.formats import integer

LIMIT = 200_000


class LongText(forms.CharField):
    """Keeps every byte that can be kept; too long a text is asked to be shortened, and stays in the box."""

    widget = forms.Textarea(attrs={"rows": 10})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strip=False, **kwargs)
        self.validators = []

    def to_python(self, value: Any) -> str:
        text = clean_text(value)
        return text if text.strip() else ""

    def validate(self, value: str) -> None:
        super().validate(value)
        if len(value) > LIMIT:
            raise ValidationError(
                _("This text has %(number)s characters, %(limit)s can be sent. Shorten it, or add it as a text file."),
                code="too_long",
                params={"number": integer(len(value)), "limit": integer(LIMIT)},
            )

    def bound_data(self, data: Any, initial: Any) -> Any:
        return clean_text(data) if data is not None else data
