"""Reference data of both sides. Every row names its source and whether the task force has confirmed it.

Names are kept in Thai, Khmer and English (`name_th`, `name_km`, `name_en`); `name` reads the active language.
Rows are written by `manage.py load_reference` from the files in `data/`; everybody else only reads.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import datetime, timedelta
from typing import ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from taskforce.access.sides import Side
from taskforce.agencies.choices import (
    BankKind,
    ClockUnit,
    Country,
    DocumentStage,
    GateStatus,
    OrganisationKind,
    QueuePurpose,
)


class Reference(models.Model):
    """A row that both sides call by the same code. `position` is the order of the data file."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=300)
    source = models.CharField(max_length=300, blank=True)
    confirmed = models.BooleanField(default=False)
    position = models.PositiveIntegerField(default=0)

    # modeltranslation puts its own kind of manager here; the checker is told the plain one.
    objects: ClassVar[models.Manager[Self]] = models.Manager()

    class Meta:
        abstract = True
        ordering = ["position", "code"]

    def __str__(self) -> str:
        return str(self.name or self.code)


class Agency(Reference):  # type: ignore[django-manager-missing]
    """An authority of one side. `functions`: letters R receives, I investigates, T telecom, B bank hold and freeze,
    P prosecution, X extradition, G border gate, V victims, C coordination."""

    side = models.CharField(max_length=2, choices=Side.choices)
    short_name = models.CharField(max_length=120, blank=True)
    functions = models.CharField(max_length=9, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="units")
    note = models.TextField(blank=True)

    class Meta(Reference.Meta):
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")

    def __str__(self) -> str:
        return str(self.short_name or self.name or self.code)


class Province(Reference):  # type: ignore[django-manager-missing]
    """A first-level area by its ISO 3166-2 code. `lat`, `lon` (WGS84) are of its chief town and `radius_m` is how far
    a report that names only the province may be off; neither is a boundary."""

    country = models.CharField(max_length=2, choices=Country.choices)
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    radius_m = models.PositiveIntegerField(default=40_000)
    hot_spot = models.BooleanField(default=False)
    aliases = models.JSONField(default=list, blank=True)

    class Meta(Reference.Meta):
        verbose_name = _("province")
        verbose_name_plural = _("provinces")


class Place(Reference):
    """A named place that complaints and officers speak of: a town, a compound district, a crossing."""

    province = models.ForeignKey(Province, models.PROTECT, related_name="places")
    lat = models.FloatField()
    lon = models.FloatField()
    radius_m = models.PositiveIntegerField(default=5_000)
    hot_spot = models.BooleanField(default=False)
    aliases = models.JSONField(default=list, blank=True)

    class Meta(Reference.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")


class Queue(Reference):
    """Where a case waits for an agency. `UNROUTED` has neither agency nor side: supervisors of both sides watch it."""

    agency = models.ForeignKey(Agency, models.PROTECT, null=True, blank=True, related_name="queues")
    side = models.CharField(max_length=2, choices=Side.choices, blank=True)
    purpose = models.CharField(max_length=16, choices=QueuePurpose.choices)
    province = models.ForeignKey(Province, models.PROTECT, null=True, blank=True, related_name="queues")

    class Meta(Reference.Meta):
        verbose_name = _("queue")
        verbose_name_plural = _("queues")


class Gate(Reference):
    """A point where people are handed over, with its name on each side."""

    thai_side = models.CharField(max_length=200, blank=True)
    khmer_side = models.CharField(max_length=200, blank=True)
    thai_province = models.ForeignKey(Province, models.PROTECT, null=True, blank=True, related_name="+")
    khmer_province = models.ForeignKey(Province, models.PROTECT, null=True, blank=True, related_name="+")
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    status = models.CharField(max_length=8, choices=GateStatus.choices, default=GateStatus.UNKNOWN)
    status_since = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta(Reference.Meta):
        verbose_name = _("gate (handover point)")
        verbose_name_plural = _("gates (handover points)")


class Bank(Reference):
    """A bank or wallet. Thai banks are known by the three digits of the Bank of Thailand."""

    country = models.CharField(max_length=2, choices=Country.choices)
    kind = models.CharField(max_length=8, choices=BankKind.choices, default=BankKind.BANK)
    short_name = models.CharField(max_length=60, blank=True)
    aliases = models.JSONField(default=list, blank=True)

    class Meta(Reference.Meta):
        verbose_name = _("bank")
        verbose_name_plural = _("banks")

    def __str__(self) -> str:
        return str(self.short_name or self.name)


class ScamType(Reference):  # type: ignore[django-manager-missing]
    """A type of scam as the Royal Thai Police count them (SC01-SC14), and the portal's additions (SC90, SC98)."""

    short_name = models.CharField(max_length=120, blank=True)
    counted_by_police = models.BooleanField(default=True)

    class Meta(Reference.Meta):
        verbose_name = _("scam type")
        verbose_name_plural = _("scam types")


class EngineCategory(Reference):
    """What the reading engine calls a scam, and the type it is filed under. `organised_type` takes the place of
    `scam_type` once the complaint is linked to others of one gang."""

    scam_type = models.ForeignKey(ScamType, models.PROTECT, related_name="categories")
    organised_type = models.ForeignKey(ScamType, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(Reference.Meta):
        verbose_name = _("category of the reading engine")
        verbose_name_plural = _("categories of the reading engine")


class Organisation(Reference):
    """An organisation that gangs pretend to be."""

    kind = models.CharField(max_length=12, choices=OrganisationKind.choices)
    short_name = models.CharField(max_length=60, blank=True)
    aliases = models.JSONField(default=list, blank=True)

    class Meta(Reference.Meta):
        verbose_name = _("impersonated organisation")
        verbose_name_plural = _("impersonated organisations")


class Offence(Reference):
    """An offence under Thai law. `max_years` is the highest prison term; the limitation is in years."""

    law = models.CharField(max_length=200)
    section = models.CharField(max_length=60)
    max_penalty = models.CharField(max_length=300)
    max_years = models.PositiveSmallIntegerField(null=True, blank=True)
    limitation_years = models.PositiveSmallIntegerField()
    compoundable = models.BooleanField(default=False)

    class Meta(Reference.Meta):
        verbose_name = _("offence")
        verbose_name_plural = _("offences")


class DocumentType(Reference):
    """A type of paper or file, and the part of the work that asks for it."""

    stage = models.CharField(max_length=12, choices=DocumentStage.choices)
    note = models.TextField(blank=True)

    class Meta(Reference.Meta):
        verbose_name = _("document type")
        verbose_name_plural = _("document types")


class LegalClock(Reference):
    """A time limit. `code` is its key; nothing is closed by itself on a limit that is not confirmed."""

    value = models.PositiveSmallIntegerField()
    max_value = models.PositiveSmallIntegerField(null=True, blank=True)
    unit = models.CharField(max_length=8, choices=ClockUnit.choices)
    basis = models.CharField(max_length=300)

    class Meta(Reference.Meta):
        verbose_name = _("time limit")
        verbose_name_plural = _("time limits")

    def after(self, start: datetime) -> datetime:
        """When the limit that starts at `start` ends. A month ends on the same day, or the month's last day."""
        if self.unit == ClockUnit.HOURS:
            return start + timedelta(hours=self.value)
        if self.unit == ClockUnit.DAYS:
            return start + timedelta(days=self.value)
        year, month = divmod(start.year * 12 + start.month - 1 + self.value, 12)
        return start.replace(year=year, month=month + 1, day=min(start.day, monthrange(year, month + 1)[1]))


class Purpose(Reference):
    """Why an item is shared with an agency of the other side."""

    note = models.TextField(blank=True)

    class Meta(Reference.Meta):
        verbose_name = _("purpose of sharing")
        verbose_name_plural = _("purposes of sharing")


class RefusalGround(Reference):
    """Why a request of the other side may be refused; a refusal always carries its reasons in words as well."""

    stage = models.CharField(max_length=12, choices=DocumentStage.choices)
    basis = models.CharField(max_length=300, blank=True)

    class Meta(Reference.Meta):
        verbose_name = _("ground for refusal")
        verbose_name_plural = _("grounds for refusal")
