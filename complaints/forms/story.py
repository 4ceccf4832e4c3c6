"""What happened."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from complaints.forms.text import LongText
from taskforce.web.forms import PortalForm


class StoryForm(PortalForm):
    """The victim's own words."""

    text = LongText(
        label=_("What happened"),
        help_text=_(
            "Write as you would tell a friend: who got in touch, what they said, where they said they were. "
            "You may paste chats and messages."
        ),
        error_messages={"required": _("Write what happened. A few sentences are enough.")},
    )
    people_held = forms.BooleanField(
        required=False, label=_("Somebody is held or forced to work there, or is in danger")
    )

    def given(self) -> dict[str, Any]:
        """The answers of this step, as they are kept."""
        return {"text": self.cleaned_data["text"], "people_held": self.cleaned_data["people_held"]}
