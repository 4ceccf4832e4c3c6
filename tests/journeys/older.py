"""What was there before the journey begins: an older complaint that names no place, and a warrant of a Thai court."""

from __future__ import annotations

import datetime as dt
import time

from django.db import transaction
from django.utils import timezone

from tests.infra.portal import Portal

#: The gang's account and telephone, which both complaints name.
MULE = {"bank": "004", "account": "0482715936", "name": "สมพงษ์ ทองแท้"}
GANG_PHONE = "0965550187"
WANTED, OTHER = "สมชาย แสงทอง", "สมชัย แสงธรรม"
PATIENCE_S = 60.0


def prepare(portal: Portal) -> str:
    """Officers, warrants, and the older case as the pipeline itself makes it. Returns the older case's number."""
    portal.manage("demo_accounts")
    with portal.orm():
        _warrants()
        _older_complaint()
    return _case_of_it(portal)


def _older_complaint() -> None:
    """Handed in by the AOC centre three weeks ago: the money was long gone, and nobody knew from where they called."""
    from complaints.actions.agency import file_from_agency
    from taskforce.access.context import acting_as
    from taskforce.accounts.models import Officer

    nattaya = Officer.objects.get(username="nattaya")
    paid_at = timezone.now() - dt.timedelta(days=21)
    transfer = {
        "at": paid_at.isoformat(),
        "amount_minor": 12_000_000,
        "currency": "THB",
        "rail": "bank",
        "to_bank": MULE["bank"],
        "to_account": MULE["account"],
        "to_name": MULE["name"],
    }
    text = f"มีคนโทรมาจาก {GANG_PHONE} อ้างว่าเป็นตำรวจ บอกว่าบัญชีของผมพัวพันคดีฟอกเงิน ให้โอนเงินไปตรวจสอบ 120,000 บาท"
    answers = {
        "story": {"text": text},
        "money": {"paid": "late", "transfers": [transfer]},
        "contacts": {"contacts": [{"type": "phone", "value": "+66" + GANG_PHONE[1:], "typed": GANG_PHONE}]},
        "about": {"name": "ผู้เสียหาย ตัวอย่าง", "province": "TH-10"},
        "check": {"declared": True},
    }
    with acting_as(nattaya.side, nattaya.pk), transaction.atomic():
        file_from_agency(answers=answers, key="older", by=nattaya, language="th")


def _warrants() -> None:
    from extradition.actions import record_warrant
    from taskforce.access.context import acting_as
    from taskforce.agencies.models import Offence

    issued = timezone.localdate() - dt.timedelta(days=90)
    with acting_as("SYS"), transaction.atomic():
        offence = Offence.objects.order_by("code").first()
        assert offence is not None
        for number, name in enumerate((WANTED, OTHER), 4321):
            record_warrant(
                by=None,
                court="ศาลอาญา",
                number=number,
                year_be=issued.year + 543,
                name=name,
                offence_id=offence.code,
                agency_id="TH-CCIB",
                issued_on=issued,
                sex="M",
            )


def _case_of_it(portal: Portal) -> str:
    """Wait until the portal's own workers have carried the older complaint into a case."""
    from cases.models import Link
    from complaints.models import Complaint
    from taskforce.access.context import acting_as

    until = time.monotonic() + PATIENCE_S
    with portal.orm():
        while time.monotonic() < until:
            with acting_as("SYS"), transaction.atomic():
                if Complaint.objects.get().stage in ("routed", "unrouted"):
                    return Link.objects.get().case.reference
            time.sleep(0.2)
    raise AssertionError("the older complaint was not routed")
