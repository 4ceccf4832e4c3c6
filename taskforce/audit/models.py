"""Audit events: one gapless, hash-chained sequence per side. The application can add, never change or delete."""

from __future__ import annotations

from django.db import models

from taskforce.access.sides import Side


class Event(models.Model):
    """An act, a read of protected data, a refusal or an export, as one side's chain keeps it.

    An act to which both sides are party stands in both chains. `detail` is the canonical JSON text that was hashed;
    it holds references and hashes, no personal data.
    """

    side = models.CharField(max_length=2, choices=Side.choices)
    seq = models.BigIntegerField()
    at = models.DateTimeField()
    actor_side = models.CharField(max_length=3)
    actor = models.CharField(max_length=150)
    agency = models.CharField(max_length=20)
    verb = models.CharField(max_length=60)
    object_type = models.CharField(max_length=40)
    object_id = models.CharField(max_length=40)
    case_id = models.UUIDField(null=True)
    detail = models.TextField()
    prev_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        db_table = "audit_event"
        ordering = ["side", "seq"]
        constraints = [models.UniqueConstraint(fields=["side", "seq"], name="audit_event_gapless")]
        indexes = [
            models.Index(fields=["object_type", "object_id"], name="audit_event_object"),
            models.Index(fields=["case_id", "at"], name="audit_event_case", condition=models.Q(case_id__isnull=False)),
            models.Index(fields=["verb", "at"], name="audit_event_verb"),
        ]

    def __str__(self) -> str:
        return f"{self.side} {self.seq} {self.verb}"


class Head(models.Model):
    """The end of each side's chain: its last number and hash, in one row that writers take turns on."""

    side = models.CharField(max_length=2, primary_key=True)
    seq = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64)

    class Meta:
        db_table = "audit_head"

    def __str__(self) -> str:
        return f"{self.side} {self.seq}"
