"""Warrants of the Thai courts: recorded, checked again, revoked. A new one is found by screening at once."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from extradition.models import Warrant
from extradition.screening import VERSION, BadName, outline
from extradition.signals import warrant_recorded
from taskforce.audit.record import record
from taskforce.errors import Incomplete, NotAllowed
from taskforce.ids import uuid7
from taskforce.vault.sealed import blind_index, seal

SEALED_PLACE = "extradition_warrant.national_id."


def folded(*names: str) -> tuple[list[int], str]:
    """The keys of all spellings on a warrant, and their rough sounds. Raises `BadName`."""
    found = [outline(name) for name in names if name]
    return sorted({key for _, keys in found for key in keys}), "|".join(dict.fromkeys(sound for sound, _ in found))


def _check(by: Any, permission: str) -> None:
    if by is not None and (by.side != "TH" or not by.can(permission)):
        raise NotAllowed()


@transaction.atomic
def record_warrant(
    *,
    by: Any,
    court: str,
    number: int,
    year_be: int,
    name: str,
    offence_id: str,
    agency_id: str,
    issued_on: date,
    prefix: str = "จ.",
    name_latin: str = "",
    national_id: str = "",
    **fields: Any,
) -> Warrant:
    """Record one warrant; the national ID is sealed, and searched by its blind index only."""
    _check(by, "warrants.record")
    try:
        keys, sounds = folded(name, name_latin)
    except BadName:
        raise Incomplete(code="incomplete.name") from None
    warrant = Warrant(
        id=uuid7(),
        court=court,
        prefix=prefix,
        number=number,
        year_be=year_be,
        name=name,
        name_latin=name_latin,
        name_keys=keys,
        name_sounds=sounds,
        keys_version=VERSION,
        offence_id=offence_id,
        agency_id=agency_id,
        issued_on=issued_on,
        **fields,
    )
    if national_id:
        warrant.national_id_sealed = seal(national_id, side="TH", place=SEALED_PLACE + str(warrant.pk))
        warrant.national_id_index = blind_index(national_id, kind="national_id")
    warrant.save(force_insert=True)
    record("warrant.recorded", by=by, side="TH", obj=warrant, case_id=warrant.case_id)
    tell = partial(warrant_recorded.send_robust, Warrant, warrant_id=str(warrant.pk))
    transaction.on_commit(tell, robust=True)
    return warrant


@transaction.atomic
def check_warrant(*, by: Any, warrant: Warrant) -> None:
    """An officer looked the warrant up with the court: it is still in force."""
    _check(by, "warrants.see")
    Warrant.objects.filter(pk=warrant.pk).update(status_checked_at=timezone.now())
    record("warrant.checked", by=by, side="TH", obj=warrant, case_id=warrant.case_id)


@transaction.atomic
def revoke_warrant(*, by: Any, warrant: Warrant, status: str = Warrant.Status.REVOKED) -> None:
    """The warrant is no longer in force; lists that rest on it cannot be approved or signed any more."""
    _check(by, "warrants.record")
    Warrant.objects.filter(pk=warrant.pk).update(status=status, status_checked_at=timezone.now())
    record("warrant.revoked", by=by, side="TH", obj=warrant, case_id=warrant.case_id, detail={"status": status})
