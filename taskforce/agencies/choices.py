"""Closed lists of the reference data. A code is stored; its label is read in the language of the reader."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Country(models.TextChoices):
    """Countries in which sites have been reported (ISO 3166-1)."""

    TH = "TH", _("Thailand")
    KH = "KH", _("Cambodia")
    MM = "MM", _("Myanmar")
    LA = "LA", _("Laos")


class QueuePurpose(models.TextChoices):
    """What a queue is asked to do."""

    INVESTIGATE = "investigate", _("Investigation")
    VICTIMS = "victims", _("Protection of victims")
    BANK_HOLD = "bank_hold", _("Bank hold")
    SITE_BLOCKING = "site_blocking", _("Website blocking")
    TELECOM = "telecom", _("Telephone numbers and signal")
    FINANCE = "finance", _("Money trail")
    PROSECUTE = "prosecute", _("Prosecution")
    DIPLOMACY = "diplomacy", _("Diplomatic channel")
    COORDINATE = "coordinate", _("Coordination")
    UNROUTED = "unrouted", _("Unrouted")


class GateStatus(models.TextChoices):
    """Whether people can be handed over at a gate. Unknown is said, never guessed."""

    OPEN = "open", _("Open to handovers")
    CLOSED = "closed", _("Closed to handovers")
    UNKNOWN = "unknown", _("To be confirmed")


class BankKind(models.TextChoices):
    BANK = "bank", _("Bank")
    WALLET = "wallet", _("Electronic wallet")


class OrganisationKind(models.TextChoices):
    """What a gang pretends to be."""

    POLICE = "police", _("Police")
    PROSECUTOR = "prosecutor", _("Prosecutor")
    COURT = "court", _("Court")
    REGULATOR = "regulator", _("Regulator")
    GOVERNMENT = "government", _("Government office")
    UTILITY = "utility", _("Electricity or water supplier")
    BANK = "bank", _("Bank")
    COURIER = "courier", _("Parcel carrier")
    TELECOM = "telecom", _("Telecom operator")
    PLATFORM = "platform", _("Online platform")
    OTHER = "other", _("Other")


class DocumentStage(models.TextChoices):
    """Where in the work a type of document belongs."""

    COMPLAINT = "complaint", _("Complaint")
    EVIDENCE = "evidence", _("Evidence")
    HANDOVER = "handover", _("Handover")
    EXTRADITION = "extradition", _("Extradition")


class ClockUnit(models.TextChoices):
    HOURS = "h", _("Hours")
    DAYS = "d", _("Days")
    MONTHS = "months", _("Months")
