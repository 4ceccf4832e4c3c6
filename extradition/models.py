"""Warrants, persons found, what screening said, and the handover that two officers sign."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.models import Case
from complaints.models import Owned
from extradition.workflow import HANDOVER, PERSON
from taskforce.access.sides import Side
from taskforce.ids import uuid7


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
    model_name="WarrantHistory",
    context_field=None,  # type: ignore[arg-type]
    exclude=["name_keys", "name_sounds", "compared_at"],
    meta={"db_table": "warrant_history"},
)
class Warrant(models.Model):
    """A Thai arrest warrant. Key: court, prefix, number and year, since numbers repeat between courts."""

    class Status(models.TextChoices):
        ACTIVE = "active", _("In force")
        EXECUTED = "executed", _("Executed")
        REVOKED = "revoked", _("Revoked")
        EXPIRED = "expired", _("Expired")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner_side = models.CharField(max_length=2, choices=Side.choices, default=Side.TH)
    court = models.CharField(_("issuing court"), max_length=120)
    prefix = models.CharField(max_length=6, blank=True)
    number = models.PositiveIntegerField()
    year_be = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    name_latin = models.CharField(max_length=200, blank=True)
    name_keys = ArrayField(models.IntegerField(), default=list)
    """The engine's keys of all spellings; a trigger keeps the table `extradition_warrant_key` after them."""
    name_sounds = models.TextField(blank=True)
    """The rough sound of each spelling, divided by `|`."""
    keys_version = models.CharField(max_length=30, blank=True)
    sex = models.CharField(max_length=1, blank=True)
    birth_date = models.DateField(null=True)
    national_id_sealed = models.BinaryField(null=True)
    national_id_index = models.CharField(max_length=64, blank=True, db_index=True)
    offence = models.ForeignKey("agencies.Offence", models.PROTECT, to_field="code")
    issued_on = models.DateField()
    limitation_on = models.DateField(null=True)
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, to_field="code", related_name="+")
    case = models.ForeignKey(Case, models.SET_NULL, null=True, related_name="warrants")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.ACTIVE)
    status_checked_at = models.DateTimeField(default=timezone.now)
    compared_at = models.DateTimeField(null=True, editable=False)
    """When it was compared with persons found before it was recorded."""
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("arrest warrant")
        verbose_name_plural = _("arrest warrants")
        constraints = [models.UniqueConstraint(fields=["court", "prefix", "number", "year_be"], name="warrant_once")]
        indexes = [models.Index(fields=["id"], name="warrant_to_compare", condition=Q(compared_at=None))]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The number as a court writes it, such as "จ.123/2569"."""
        return f"{self.prefix}{self.number}/{self.year_be}"


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
    model_name="PersonHistory",
    context_field=None,  # type: ignore[arg-type]
    meta={"db_table": "person_history"},
)
class Person(Owned):
    """A person found, not a suspect. Recorded by the Cambodian side; each side's view stands beside the other's."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    case = models.ForeignKey(Case, models.SET_NULL, null=True, related_name="persons")
    state = models.CharField(max_length=20, choices=PERSON.choices, default=PERSON.initial)
    name_given = models.CharField(_("name as given"), max_length=200)
    other_names = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    sex = models.CharField(max_length=1, blank=True)
    birth_date = models.DateField(null=True)
    nationality = models.CharField(max_length=2, blank=True)
    document_sealed = models.BinaryField(null=True)
    document_index = models.CharField(max_length=64, blank=True)
    minor = models.BooleanField(default=False)
    found_at = models.DateTimeField()
    found_place = models.CharField(max_length=200)
    province = models.CharField(max_length=6, blank=True)
    custody_since = models.DateTimeField(null=True)
    indicators = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    """Indicators of trafficking or forced labour that were seen or told."""
    view_th = models.TextField(blank=True)
    view_kh = models.TextField(blank=True)
    screening_result = models.CharField(max_length=20, blank=True)
    """`match`, `no_match` or `unsure`, after a person judged."""
    matched = models.JSONField(null=True)
    """The warrant that the Thai side says is this person's: its label, court, name, offence and day, released to both."""
    status_reason = models.CharField(max_length=400, blank=True)
    recorded_by = models.ForeignKey("accounts.Officer", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("person found")
        verbose_name_plural = _("persons found")
        indexes = [models.Index(fields=["-created_at"], name="person_recent")]

    def __str__(self) -> str:
        return self.reference


class Candidate(models.Model):
    """A warrant that may be this person's: the engine's score and reasons, and a person's judgement. Thai side only."""

    class Judgement(models.TextChoices):
        OPEN = "", _("Not yet judged")
        SAME = "same", _("The same person")
        NOT_SAME = "not_same", _("Not the same person")
        UNSURE = "unsure", _("Unsure")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner_side = models.CharField(max_length=2, choices=Side.choices, default=Side.TH)
    person = models.ForeignKey(Person, models.CASCADE, related_name="candidates")
    warrant = models.ForeignKey(Warrant, models.CASCADE, related_name="candidates")
    rank = models.PositiveSmallIntegerField()
    score = models.FloatField()
    flagged = models.BooleanField(default=False)
    because = models.JSONField(default=list)
    engine_version = models.CharField(max_length=30)
    judgement = models.CharField(max_length=10, choices=Judgement.choices, blank=True)
    judged_by = models.ForeignKey("accounts.Officer", models.PROTECT, null=True, related_name="+")
    judged_reason = models.CharField(max_length=400, blank=True)
    judged_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["rank"]
        constraints = [models.UniqueConstraint(fields=["person", "warrant"], name="candidate_once")]

    def __str__(self) -> str:
        return f"{self.score:.2f}"


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
    model_name="HandoverHistory",
    context_field=None,  # type: ignore[arg-type]
    meta={"db_table": "handover_history"},
)
class Handover(Owned):
    """A handover of persons at a gate, agreed and signed by a liaison officer of each side.

    `document` is the canonical content that is shown; `document_hash` binds every approval and signature to it, and a
    change makes a new `version` and voids them all.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    case = models.ForeignKey(Case, models.SET_NULL, null=True, related_name="handovers")
    state = models.CharField(max_length=20, choices=HANDOVER.choices, default=HANDOVER.initial)
    gate = models.ForeignKey("agencies.Gate", models.PROTECT, to_field="code")
    planned_at = models.DateTimeField()
    legal_basis = models.CharField(max_length=20, default="deportation")
    interpreter = models.CharField(max_length=150, blank=True)
    medical_note = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)
    document = models.JSONField(null=True)
    document_hash = models.CharField(max_length=64, blank=True)
    refusal_ground = models.CharField(max_length=30, blank=True)
    refusal_reason = models.TextField(blank=True)
    requested_by = models.ForeignKey("accounts.Officer", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    proposed_at = models.DateTimeField(null=True)
    completed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("handover")
        verbose_name_plural = _("handovers")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.reference


class HandoverPerson(Owned):
    """A person on a handover list, under which warrant, and whether they came to the gate."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    handover = models.ForeignKey(Handover, models.CASCADE, related_name="entries")
    person = models.ForeignKey(Person, models.PROTECT, related_name="entries")
    warrant = models.ForeignKey(Warrant, models.PROTECT, null=True, related_name="+")
    warrant_label = models.CharField(max_length=160, blank=True)
    absent_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["handover", "person"], name="person_once_on_list")]

    def __str__(self) -> str:
        return f"{self.person_id} on {self.handover_id}"


class Approval(Owned):
    """One officer's approval or signature of one version of a handover, bound to the hash of what was shown."""

    class Kind(models.TextChoices):
        APPROVE = "approve", _("Approval")
        SIGN = "sign", _("Signature")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    handover = models.ForeignKey(Handover, models.CASCADE, related_name="approvals")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    officer = models.ForeignKey("accounts.Officer", models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    document_hash = models.CharField(max_length=64)
    language = models.CharField(max_length=2)
    at = models.DateTimeField(default=timezone.now)
    voided_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["at"]
        constraints = [
            models.UniqueConstraint(
                fields=["handover", "kind", "owner_side", "version"],
                condition=Q(voided_at__isnull=True),
                name="one_key_per_side",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.owner_side}"


class ProsecutionStep(Owned):
    """A step before prosecutor or court: arrest, remand, indictment, judgment, with its number and day."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=20)
    number = models.CharField(max_length=60, blank=True)
    on = models.DateField()
    court = models.CharField(max_length=120, blank=True)
    note = models.TextField(blank=True)
    recorded_by = models.ForeignKey("accounts.Officer", models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["on", "created_at"]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
