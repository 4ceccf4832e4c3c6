"""Notices: rows that are sent once, in the recipient's language, with a reference and a link and nothing else."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from taskforce.access.sides import Side
from taskforce.ids import uuid7


class Notice(models.Model):
    """One message to one person over one channel. `address_sealed` opens only for the sender's task."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Not delivered")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner_side = models.CharField(max_length=2, choices=Side.choices)
    kind = models.CharField(max_length=40)
    channel = models.CharField(max_length=10, default="email")
    address_sealed = models.BinaryField()
    language = models.CharField(max_length=2)
    reference = models.CharField(max_length=30, blank=True)
    path = models.CharField(max_length=200, blank=True)
    dedupe_key = models.CharField(max_length=120, unique=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(null=True)
    leased_until = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["created_at"], name="notice_waiting", condition=models.Q(state="waiting"))]

    def __str__(self) -> str:
        return f"{self.kind} {self.reference}"
