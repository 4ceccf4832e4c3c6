"""Every permission of the portal, by name, and the roles that carry them. `officer.can("cases.take")` asks here."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What an officer is for. An officer has one or more."""

    INTAKE = "intake", _("Intake officer")
    INVESTIGATOR = "investigator", _("Investigator")
    SUPERVISOR = "supervisor", _("Supervisor")
    LIAISON = "liaison", _("Liaison officer")
    REGULATOR = "regulator", _("Regulator")
    PROSECUTOR = "prosecutor", _("Prosecutor")
    AUDITOR = "auditor", _("Auditor")
    ADMIN = "admin", _("Administrator")


_READ = {"queues.see", "cases.see", "figures.see"}
_WORK = {"cases.take", "cases.work", "cases.note", "shares.request", "holds.answer", "links.judge", "queues.export"}

ROLE_PERMISSIONS: dict[str, frozenset[str]] = {
    Role.INTAKE: frozenset(
        _READ | {"complaints.file", "complaints.see", "cases.take", "cases.note", "holds.answer", "queues.export"}
    ),
    Role.INVESTIGATOR: frozenset(
        _READ
        | _WORK
        | {"complaints.see", "sites.edit", "shares.answer", "persons.see", "persons.record", "persons.judge"}
        | {"warrants.see", "handovers.see"}
    ),
    Role.SUPERVISOR: frozenset(
        _READ
        | _WORK
        | {"complaints.see", "identity.reveal", "cases.assign", "cases.close", "shares.approve", "shares.answer"}
        | {"queues.unrouted", "persons.see", "persons.judge", "warrants.see", "handovers.see", "outcomes.release"}
    ),
    Role.LIAISON: frozenset(
        _READ
        | {"cases.note", "shares.request", "shares.approve", "shares.answer", "persons.see", "persons.record"}
        | {"handovers.see", "handovers.request", "handovers.approve", "handovers.sign", "handovers.move"}
    ),
    Role.REGULATOR: frozenset(_READ | {"cases.take", "cases.note", "holds.answer", "shares.answer", "queues.export"}),
    Role.PROSECUTOR: frozenset(
        _READ
        | {
            "cases.take",
            "cases.note",
            "queues.export",
            "complaints.see",
            "warrants.see",
            "warrants.record",
            "persons.see",
        }
        | {"handovers.see", "prosecution.record", "outcomes.release"}
    ),
    Role.AUDITOR: frozenset({"figures.see", "audit.see"}),
    Role.ADMIN: frozenset({"officers.manage", "figures.see", "reference.see"}),
}

PERMISSIONS: frozenset[str] = frozenset().union(*ROLE_PERMISSIONS.values())


def permissions_of(roles: list[str]) -> frozenset[str]:
    """All permissions that `roles` carry together; an unknown role carries none."""
    return frozenset().union(*(ROLE_PERMISSIONS.get(role, frozenset()) for role in roles))
