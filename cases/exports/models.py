"""A file that an officer asked for: the row is the truth, the file is written from it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from cases.workflow import EXPORT
from taskforce.access.sides import Side
from taskforce.ids import uuid7


class Export(models.Model):
    """The rows of one agency's queue that `asked_by` saw, as a CSV file. For officers of that agency, until it expires."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner_side = models.CharField(max_length=2, choices=Side.choices)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, to_field="code", related_name="+")
    queue = models.ForeignKey("agencies.Queue", models.PROTECT, to_field="code", related_name="+", db_index=False)
    filters = models.JSONField(default=dict)
    asked_by = models.ForeignKey("accounts.Officer", models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=10, choices=EXPORT.choices, default=EXPORT.initial)
    attempts = models.PositiveSmallIntegerField(default=0)
    leased_until = models.DateTimeField(null=True)
    stored_name = models.CharField(max_length=40)
    """Given when it is asked for, so that a worker that comes second writes the same file and not another one."""
    row_count = models.PositiveIntegerField(null=True)
    size = models.PositiveBigIntegerField(null=True)
    sha256 = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField()

    class Meta:
        app_label = "cases"
        indexes = [
            models.Index(fields=["asked_at"], name="export_asked", condition=Q(state="asked")),
            models.Index(fields=["expires_at"], name="export_kept", condition=Q(state="ready")),
        ]

    def __str__(self) -> str:
        return f"export {self.pk}"

    @property
    def file_name(self) -> str:
        return f"{self.queue_id}-{timezone.localtime(self.asked_at):%Y-%m-%d-%H%M}.csv"
