"""The states of a complaint on its way through the portal, and as its victim and officers see it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from taskforce.workflow import SYSTEM, Move, State, Workflow


class Stage(models.TextChoices):
    """How far the pipeline has carried a complaint. `unrouted` is visible, with an alarm, never silence."""

    FILED = "filed", _("Filed")
    READ = "read", _("Read")
    LINKED = "linked", _("Linked")
    LOCATED = "located", _("Located")
    ROUTED = "routed", _("Routed")
    UNROUTED = "unrouted", _("Unrouted")


#: The order in which the pipeline works; each stage has one task that leaves it.
PIPELINE = (Stage.FILED, Stage.READ, Stage.LINKED, Stage.LOCATED, Stage.ROUTED)

COMPLAINT = Workflow(
    name="complaint",
    initial="submitted",
    states={
        "submitted": State(_("Received"), turn="TH"),
        "accepted": State(_("Accepted by an officer"), turn="TH"),
        "returned": State(_("Waiting for you to add something")),
        "investigating": State(_("Under investigation"), turn="TH"),
        "closed": State(_("Closed"), final=True),
        "withdrawn": State(_("Withdrawn"), final=True),
    },
    moves={
        "accept": Move(("submitted", "returned"), "accepted", _("Accept"), "complaints.see"),
        "return": Move(("submitted", "accepted"), "returned", _("Ask the victim to add something"), "complaints.see"),
        "investigate": Move(("submitted", "accepted"), "investigating", _("Start investigating"), side=SYSTEM),
        "close": Move(("accepted", "investigating"), "closed", _("Close"), "cases.close"),
        "withdraw": Move(
            ("submitted", "accepted", "returned", "investigating"), "withdrawn", _("Withdraw"), side=SYSTEM
        ),
        "reopen": Move(("closed", "withdrawn"), "accepted", _("Reopen"), "cases.close"),
    },
)
