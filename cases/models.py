"""The joint case: what ties complaints together, where the gang sits, whose queue it is in, what crossed the border."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.exports.models import Export  # noqa: F401 - Django finds the models of an app here
from cases.workflow import CASE, HOLD, QUEUE_ITEM, SHARE
from complaints.models import Complaint, Owned
from taskforce.access.sides import Side
from taskforce.ids import uuid7


class Case(Owned):
    """One gang's work, as far as it is known. Joint from the moment a queue of the other side is named for it.

    Holds no victim's identity; figures are sums over its complaints, kept up to date by the pipeline.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    reference = models.CharField(_("case number"), max_length=20, unique=True)
    state = models.CharField(max_length=20, choices=CASE.choices, default=CASE.initial)
    close_reason = models.CharField(max_length=40, blank=True)
    opened_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    scam_type = models.ForeignKey("agencies.ScamType", models.PROTECT, to_field="code", null=True)
    impersonated = models.ForeignKey(
        "agencies.Organisation", models.PROTECT, to_field="code", null=True, db_index=False
    )
    lead_queue = models.ForeignKey("agencies.Queue", models.PROTECT, to_field="code", null=True, related_name="+")
    country = models.CharField(max_length=2, blank=True)
    province = models.CharField(max_length=6, blank=True)
    place_name = models.CharField(max_length=120, blank=True)
    confidence = models.FloatField(default=0)
    complaint_count = models.PositiveIntegerField(default=0)
    total_loss_minor = models.BigIntegerField(default=0)
    last_transfer_at = models.DateTimeField(null=True)
    people_held = models.BooleanField(default=False)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="absorbed")
    """The case that this one's complaints are in since a person merged the two; this number leads there."""

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        indexes = [models.Index(fields=["-changed_at"], name="case_recent")]

    def __str__(self) -> str:
        return self.reference


class Merge(models.Model):
    """A person's word that two cases are one gang's work: who, why, and exactly what moved, so that it can be undone.

    The owner's side merges; the other side reads of it in the timeline.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner_side = models.CharField(max_length=2, choices=Side.choices)
    survivor = models.ForeignKey(Case, models.CASCADE, related_name="merges")
    absorbed = models.ForeignKey(Case, models.CASCADE, related_name="+")
    reason = models.CharField(max_length=400, blank=True)
    merged_by = models.ForeignKey("accounts.Officer", models.PROTECT, related_name="+")
    merged_at = models.DateTimeField(default=timezone.now)
    moved = models.JSONField(default=dict)
    undone_by = models.ForeignKey("accounts.Officer", models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)
    undone_reason = models.CharField(max_length=400, blank=True)

    class Meta:
        ordering = ["merged_at"]
        constraints = [
            models.UniqueConstraint(fields=["absorbed"], condition=Q(undone_at__isnull=True), name="absorbed_once")
        ]

    def __str__(self) -> str:
        return f"{self.absorbed_id} into {self.survivor_id}"


class Link(Owned):
    """Why a complaint is in a case (or might be): the engine's score and reasons, and what a person said of it.

    A person's word ("same", "not the same") stands above the engine's for ever.
    """

    class Verdict(models.TextChoices):
        LINKED = "linked", _("Linked")
        POSSIBLE = "possible", _("Possible link")
        SAME = "same", _("Confirmed by an officer")
        NOT_SAME = "not_same", _("Not the same gang")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    # No index of its own for what leads another index already: links and items are what is written most.
    case = models.ForeignKey(Case, models.CASCADE, related_name="links", db_index=False)
    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="links")
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    score = models.FloatField()
    because = models.JSONField(default=list)
    engine_version = models.CharField(max_length=30)
    judged_by = models.ForeignKey("accounts.Officer", models.PROTECT, null=True)
    judged_reason = models.CharField(max_length=400, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "complaint"], name="link_once"),
            models.UniqueConstraint(
                fields=["complaint"], condition=Q(verdict__in=["linked", "same"]), name="complaint_in_one_case"
            ),
        ]
        indexes = [models.Index(fields=["case", "-created_at"], name="link_of_case")]

    def __str__(self) -> str:
        return f"{self.complaint_id} {self.verdict} {self.case_id}"


class Posting(models.Model):
    """For one identifier value: how many complaints of which case name it, from when to when. What linking asks.

    One row per value and case, never per pair of complaints, so that it grows with the complaints and no faster.
    """

    type = models.CharField(max_length=20)
    value = models.CharField(max_length=300)
    case = models.ForeignKey(Case, models.CASCADE, related_name="postings")
    bank = models.CharField(max_length=12, blank=True)
    complaints = models.PositiveIntegerField(default=0)
    first = models.DateField()
    last = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["type", "value", "case"], name="posting_once")]
        indexes = [models.Index(fields=["type", "value", "-last"], name="posting_value")]

    def __str__(self) -> str:
        return f"{self.type} {self.value}: {self.complaints}"


class CommonValue(models.Model):
    """An identifier value that turned out to be everybody's (a shop's account, a hotline): it ties nothing any more."""

    type = models.CharField(max_length=20)
    value = models.CharField(max_length=300)
    complaints = models.PositiveIntegerField()
    engine_version = models.CharField(max_length=30)
    found_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["type", "value"], name="common_once")]

    def __str__(self) -> str:
        return f"{self.type} {self.value}"


class LearntGateway(models.Model):
    """A place where wrong positions come out (VPN exits, default answers), learnt from the cases that rejected it."""

    lat = models.FloatField()
    lon = models.FloatField()
    cases = models.PositiveIntegerField()
    engine_version = models.CharField(max_length=30)
    found_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.lat:.2f}, {self.lon:.2f}"


class Observation(models.Model):
    """A clue to where the gang sits: a stated place, a photo's position, a cell. WGS84 degrees, accuracy in metres."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner_side = models.CharField(max_length=2, choices=Side.choices)
    case = models.ForeignKey(Case, models.CASCADE, related_name="observations")
    complaint = models.ForeignKey(Complaint, models.CASCADE, null=True, related_name="+")
    source = models.CharField(max_length=20)
    lat = models.FloatField()
    lon = models.FloatField()
    accuracy_m = models.FloatField()
    observed_at = models.DateTimeField(null=True)
    place_name = models.CharField(max_length=120, blank=True)
    added_by = models.ForeignKey("accounts.Officer", models.PROTECT, null=True)
    rejected_because = models.JSONField(null=True)
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.source} {self.lat:.4f} {self.lon:.4f}"


class Site(models.Model):
    """Where the engine (or an officer) says the gang sits. Precise points cross the border only by a share."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner_side = models.CharField(max_length=2, choices=Side.choices)
    case = models.ForeignKey(Case, models.CASCADE, related_name="sites")
    lat = models.FloatField()
    lon = models.FloatField()
    radius_m = models.FloatField()
    confidence = models.FloatField()
    country = models.CharField(max_length=2, blank=True)
    province = models.CharField(max_length=6, blank=True)
    place_name = models.CharField(max_length=120, blank=True)
    observation_ids = models.JSONField(default=list)
    engine_version = models.CharField(max_length=30)
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.lat:.5f} {self.lon:.5f}"


class RoutingDecision(Owned):
    """Which queue leads and which support, the facts that decided, the rules that fired, the policy's version."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="decisions")
    complaint = models.ForeignKey(Complaint, models.CASCADE, null=True, related_name="+")
    facts = models.JSONField()
    lead = models.CharField(max_length=12)
    support = models.JSONField(default=list)
    because = models.JSONField(default=list)
    version = models.CharField(max_length=30)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.case_id} -> {self.lead}"


class QueueItem(Owned):
    """A case in an agency's queue: to lead or to support it. Owned by the queue's side; both sides see whose turn it is."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="queue_items", db_index=False)
    queue = models.ForeignKey("agencies.Queue", models.PROTECT, to_field="code", related_name="items", db_index=False)
    part = models.CharField(max_length=10, default="support")
    """`lead` or `support`."""
    because = models.JSONField(default=list)
    state = models.CharField(max_length=12, choices=QUEUE_ITEM.choices, default=QUEUE_ITEM.initial)
    officer = models.ForeignKey("accounts.Officer", models.PROTECT, null=True, related_name="queue_items")
    entered_at = models.DateTimeField(default=timezone.now)
    taken_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=400, blank=True)
    fresh_complaints = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "queue"], name="case_once_in_queue")]
        indexes = [
            models.Index(fields=["queue", "state", "-entered_at", "-id"], name="queue_page"),
            models.Index(fields=["queue", "state", "due_at"], name="queue_due"),
            models.Index(fields=["officer", "state"], name="queue_mine"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} in {self.queue_id}"


class HoldRequest(models.Model):
    """A request to a bank to hold the traced amount on one receiving account (a hold is not a freeze)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner_side = models.CharField(max_length=2, choices=Side.choices, default=Side.TH)
    case = models.ForeignKey(Case, models.CASCADE, related_name="holds")
    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="holds")
    transfer = models.OneToOneField("complaints.Transfer", models.CASCADE, related_name="hold")
    state = models.CharField(max_length=20, choices=HOLD.choices, default=HOLD.initial)
    requested_minor = models.BigIntegerField(null=True)
    held_minor = models.BigIntegerField(null=True)
    bank_case_id = models.CharField(max_length=40, blank=True)
    requested_at = models.DateTimeField(default=timezone.now)
    sent_to = models.ForeignKey(
        "agencies.Agency", models.PROTECT, to_field="code", null=True, related_name="+", db_index=False
    )
    """The agency that asks the banks, once its officers were told (`sent_at`)."""
    sent_at = models.DateTimeField(null=True)
    held_at = models.DateTimeField(null=True)
    police_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["state", "requested_at"], name="hold_open"),
            models.Index(
                fields=["requested_at"], name="hold_unsent", condition=Q(sent_at__isnull=True, state="requested")
            ),
        ]

    def __str__(self) -> str:
        return f"hold {self.pk}"


class Share(models.Model):
    """One item shown to one agency of the other side: for a purpose, until a day, approved by a second person.

    The other side reads `snapshot`, exactly what was approved; `snapshot_hash` binds the approval to it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="shares")
    owner_side = models.CharField(max_length=2, choices=Side.choices)
    to_agency = models.ForeignKey("agencies.Agency", models.PROTECT, to_field="code", related_name="+")
    to_side = models.CharField(max_length=2, choices=Side.choices)
    item_type = models.CharField(max_length=20)
    item_id = models.CharField(max_length=40)
    purpose = models.ForeignKey("agencies.Purpose", models.PROTECT, to_field="code")
    reason = models.TextField()
    language = models.CharField(max_length=2)
    snapshot = models.JSONField()
    snapshot_hash = models.CharField(max_length=64)
    state = models.CharField(max_length=12, choices=SHARE.choices, default=SHARE.initial)
    requested_by = models.ForeignKey("accounts.Officer", models.PROTECT, related_name="+")
    requested_at = models.DateTimeField(default=timezone.now)
    approved_by = models.ForeignKey("accounts.Officer", models.PROTECT, null=True, related_name="+")
    sent_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField()
    reason_refused = models.CharField(max_length=400, blank=True)
    answer = models.CharField(max_length=20, blank=True)
    answer_text = models.TextField(blank=True)
    answer_language = models.CharField(max_length=2, blank=True)
    answered_by = models.ForeignKey("accounts.Officer", models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["requested_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=models.F("requested_by")),
                name="share_two_persons",
            )
        ]

    def __str__(self) -> str:
        return f"{self.item_type} to {self.to_agency_id}"


class Note(Owned):
    """What an officer writes, in their own language; joint when both sides shall read it. The original always leads."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="notes")
    author = models.ForeignKey("accounts.Officer", models.PROTECT, related_name="+")
    language = models.CharField(max_length=2)
    text = models.TextField()
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return f"note {self.pk}"


class NoteTranslation(Owned):
    """A translation beside a note: who made it, and whether a person verified it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    note = models.ForeignKey(Note, models.CASCADE, related_name="translations")
    language = models.CharField(max_length=2)
    text = models.TextField()
    made_by = models.ForeignKey("accounts.Officer", models.PROTECT, null=True, related_name="+")
    verified_by = models.ForeignKey("accounts.Officer", models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["note", "language"], name="translation_once")]

    def __str__(self) -> str:
        return f"{self.language} of {self.note_id}"


class Task(Owned):
    """Something to be done in a case by one agency, with a day."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="tasks")
    agency = models.ForeignKey("agencies.Agency", models.PROTECT, to_field="code", related_name="+")
    title = models.CharField(max_length=200)
    language = models.CharField(max_length=2)
    created_by = models.ForeignKey("accounts.Officer", models.PROTECT, related_name="+")
    done_by = models.ForeignKey("accounts.Officer", models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.title
