"""The two sides of the memorandum, and the three other ways in which the portal acts."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Side(models.TextChoices):
    """A state that signed the memorandum; owns records, keeps its own audit chain."""

    TH = "TH", _("Thai side")
    KH = "KH", _("Cambodian side")

    @property
    def other(self) -> Side:
        return Side.KH if self is Side.TH else Side.TH


#: Contexts of `app.side` that are no side: the pipeline, and a member of the public filing or following a complaint.
SYSTEM, PUBLIC = "SYS", "PUB"
