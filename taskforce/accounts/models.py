"""Officers: who they are, whose side they are on, what they may do, in which language they read."""

from __future__ import annotations

import pghistory
from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from taskforce.access.permissions import Role, permissions_of
from taskforce.access.sides import Side


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
    model_name="OfficerHistory",
    context_field=None,  # type: ignore[arg-type]
    exclude=["password", "last_login"],
    meta={"db_table": "officer_history"},
)
class Officer(AbstractUser):
    """An officer of one agency of one side. Names are kept in the scripts that they are known in, never transliterated."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    name_th = models.CharField(_("name in Thai"), max_length=150, blank=True)
    name_km = models.CharField(_("name in Khmer"), max_length=150, blank=True)
    name_latin = models.CharField(_("name in Latin letters"), max_length=150)
    rank = models.CharField(_("rank"), max_length=60, blank=True)
    side = models.CharField(_("side"), max_length=2, choices=Side.choices)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, to_field="code", related_name="officers")
    roles = ArrayField(models.CharField(max_length=20, choices=Role.choices), verbose_name=_("role"))
    language = models.CharField(_("language"), max_length=2, default="th")

    REQUIRED_FIELDS = ["email", "name_latin", "side", "agency"]

    class Meta:
        verbose_name = _("officer")
        verbose_name_plural = _("officers")
        constraints = [
            models.CheckConstraint(condition=models.Q(side__in=["TH", "KH"]), name="officer_side"),
            models.CheckConstraint(condition=models.Q(language__in=["th", "km", "en"]), name="officer_language"),
        ]

    def __str__(self) -> str:
        return self.display_name

    def can(self, permission: str) -> bool:
        """Whether one of the officer's roles carries `permission` (a name of `taskforce.access.permissions`)."""
        return self.is_active and permission in permissions_of(self.roles)

    @property
    def display_name(self) -> str:
        """The name for the reader's language: own script where it is known, Latin otherwise."""
        known = {"th": self.name_th, "km": self.name_km}.get((get_language() or "")[:2], "")
        return known or self.name_latin

    def get_full_name(self) -> str:
        return self.display_name

    def get_short_name(self) -> str:
        return self.display_name
