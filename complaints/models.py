"""What a victim reports: the facts that may be shared, and apart from them the words and the identity that may not."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from complaints.workflow import COMPLAINT, Stage
from taskforce.access.sides import Side
from taskforce.ids import uuid7


class Owned(models.Model):
    """A record of one side, that the other side sees only when it is joint."""

    owner_side = models.CharField(max_length=2, choices=Side.choices, default=Side.TH)
    joint = models.BooleanField(default=False)

    class Meta:
        abstract = True


class Draft(models.Model):
    """A complaint being written. Lives on the server, sealed; only its code opens it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    resume_hash = models.CharField(max_length=64)
    language = models.CharField(max_length=2)
    answers_sealed = models.BinaryField(null=True)
    version = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)
    complaint = models.OneToOneField("Complaint", models.CASCADE, null=True, related_name="draft")

    class Meta:
        indexes = [
            models.Index(fields=["updated_at"], name="draft_age"),
            models.Index(fields=["resume_hash"], name="draft_code"),
        ]

    def __str__(self) -> str:
        return f"draft {self.pk}"


class Complaint(Owned):
    """A filed complaint: reference, stage, and the facts without a name that a joint case may show to both sides."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    reference = models.CharField(_("complaint number"), max_length=20, unique=True)
    secret_hash = models.CharField(max_length=64)
    channel = models.CharField(max_length=10, default="web")
    language = models.CharField(max_length=2)
    filed_at = models.DateTimeField(_("filed"), default=timezone.now)
    filing_key = models.CharField(max_length=80, unique=True, null=True)
    """What makes filing idempotent: the draft's id, or an agency's idempotency key."""
    state = models.CharField(max_length=20, choices=COMPLAINT.choices, default=COMPLAINT.initial)

    # No index on what nobody searches complaints by: each would be written anew at every stage of the pipeline.
    scam_type = models.ForeignKey("agencies.ScamType", models.PROTECT, to_field="code", null=True, db_index=False)
    impersonated = models.ForeignKey(
        "agencies.Organisation", models.PROTECT, to_field="code", null=True, db_index=False
    )
    amount_lost_minor = models.BigIntegerField(_("amount of loss"), null=True)
    currency = models.CharField(max_length=3, default="THB")
    event_date = models.DateField(null=True)
    last_transfer_at = models.DateTimeField(null=True)
    stated_country = models.CharField(max_length=2, blank=True)
    stated_province = models.CharField(max_length=6, blank=True)
    people_held = models.BooleanField(default=False)
    victim_initial = models.CharField(max_length=8, blank=True)
    victim_province = models.CharField(max_length=6, blank=True)

    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.FILED)
    stage_since = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(null=True)
    leased_until = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("complaint")
        verbose_name_plural = _("complaints")
        indexes = [
            models.Index(fields=["stage", "stage_since"], name="complaint_moving", condition=~models.Q(stage="routed")),
            models.Index(fields=["-filed_at"], name="complaint_recent"),
        ]

    def __str__(self) -> str:
        return self.reference


class Story(models.Model):
    """The victim's own words and answers, byte for byte, and what the engine read in them. Never crosses by itself.

    `statement` is the whole of what was answered (transfers, contacts, declarations), as filed.
    """

    complaint = models.OneToOneField(Complaint, models.CASCADE, primary_key=True, related_name="story")
    owner_side = models.CharField(max_length=2, choices=Side.choices, default=Side.TH)
    text = models.TextField()
    language = models.CharField(max_length=2)
    statement = models.JSONField(default=dict)
    reading = models.JSONField(null=True)
    reading_version = models.CharField(max_length=30, blank=True)

    def __str__(self) -> str:
        return f"story of {self.complaint_id}"


class Complainant(models.Model):
    """Who filed. Every field that names a person is sealed with the key of the owner's side."""

    complaint = models.OneToOneField(Complaint, models.CASCADE, primary_key=True, related_name="complainant")
    owner_side = models.CharField(max_length=2, choices=Side.choices, default=Side.TH)
    identity_sealed = models.BinaryField()
    """Sealed JSON: name, national_id, phone, email, address, relation, safe_contact."""
    phone_index = models.CharField(max_length=64, blank=True, db_index=True)
    national_id_index = models.CharField(max_length=64, blank=True, db_index=True)
    has_email = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"complainant of {self.complaint_id}"


class Transfer(models.Model):
    """Money that left: when, how much, from where, to which account."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="transfers")
    owner_side = models.CharField(max_length=2, choices=Side.choices, default=Side.TH)
    at = models.DateTimeField(null=True)
    amount_minor = models.BigIntegerField(null=True)
    currency = models.CharField(max_length=3, default="THB")
    rail = models.CharField(max_length=12, default="bank")
    from_bank = models.CharField(max_length=12, blank=True)
    from_account_masked = models.CharField(max_length=40, blank=True)
    to_bank = models.CharField(max_length=12, blank=True)
    to_account = models.CharField(max_length=80, blank=True)
    to_name = models.CharField(max_length=150, blank=True)
    reference = models.CharField(max_length=60, blank=True, db_index=True)

    class Meta:
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.amount_minor} {self.currency} to {self.to_account}"


class Identifier(Owned):
    """A phone, account, site or name in a channel that a complaint names, and whose it is.

    The other side of a joint case sees those of the suspects; the victim's own stay at home.
    """

    class Role(models.TextChoices):
        SUSPECT = "suspect", _("Used by the suspects")
        VICTIM = "victim", _("The victim's own")
        OFFICIAL = "official", _("Genuine channel of an agency")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="identifiers", db_index=False)
    """No index of its own: it leads the constraint's."""
    type = models.CharField(max_length=20)
    value = models.CharField(max_length=300)
    role = models.CharField(max_length=10, choices=Role.choices)
    bank = models.CharField(max_length=12, blank=True)
    chain = models.CharField(max_length=6, blank=True)
    source = models.CharField(max_length=10, default="read")
    """`typed` by the victim, `read` by the engine, `corrected` by an officer."""
    because = models.JSONField(default=dict)
    filed_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["complaint", "type", "value"], name="identifier_once_per_complaint")
        ]
        indexes = [models.Index(fields=["type", "value", "filed_on"], name="identifier_value")]

    def __str__(self) -> str:
        return f"{self.type} {self.value}"


class Evidence(models.Model):
    """A file as it came: hashed at its first byte, stored under a random name, never altered."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner_side = models.CharField(max_length=2, choices=Side.choices, default=Side.TH)
    draft = models.ForeignKey(Draft, models.SET_NULL, null=True, related_name="files")
    complaint = models.ForeignKey(Complaint, models.CASCADE, null=True, related_name="evidence")
    file_name = models.CharField(max_length=400)
    stored_name = models.CharField(max_length=60, unique=True)
    mime = models.CharField(max_length=80)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    findings = models.JSONField(default=dict)
    """What was decoded from it, such as the bank and reference of a slip's QR code."""
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.file_name


class Outcome(models.Model):
    """News that officers released to the victim, shown on the follow page in their language."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="outcomes")
    owner_side = models.CharField(max_length=2, choices=Side.choices, default=Side.TH)
    kind = models.CharField(max_length=40)
    params = models.JSONField(default=dict)
    released_by = models.ForeignKey("accounts.Officer", models.PROTECT, null=True)
    released_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["released_at"]
        constraints = [models.UniqueConstraint(fields=["complaint", "kind"], name="outcome_once")]

    def __str__(self) -> str:
        return self.kind
