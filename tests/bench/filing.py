"""What is fired: drafts that are complete but for the declaration, ready to be filed by one POST each."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core import signing
from django.utils import timezone

from complaints.actions.drafts import _sealed
from complaints.models import Draft
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.ids import uuid7
from tests.bench.client import Shot

STORY = (
    "วันนี้มีคนโทรมาจากเบอร์ 08{0}-555-{1:04} อ้างเป็นเจ้าหน้าที่ไปรษณีย์ไทย ขู่ว่ามีหมายจับ ให้โอนเงิน 49,500 บาท "
    "เข้าบัญชีกสิกรไทย {2:010} ชื่อไลน์ @parcel{1} มีคนบอกว่าแก๊งนี้อยู่ที่ปอยเปต ประเทศกัมพูชา"
)


def answers(number: int) -> dict[str, Any]:
    """All answers of one complaint: a story, a transfer, who files. Ten complaints share an account."""
    group = number // 10
    account = f"{10_000_000 + group:010}"
    transfer = {
        "at": (timezone.now() - timedelta(hours=1)).isoformat(),
        "amount_minor": 4_950_000,
        "currency": "THB",
        "rail": "bank",
        "to_bank": "004",
        "to_account": account,
    }
    return {
        "story": {"text": STORY.format(group % 10, group % 10_000, 10_000_000 + group)},
        "money": {"paid": "yes", "transfers": [transfer]},
        "contacts": {"none": True, "contacts": []},
        "evidence": {"seen": True},
        "about": {"name": "อรุณี ใจซื่อ", "phone": "+66815550199", "province": "TH-10"},
    }


def shots(count: int, *, start: int = 0) -> list[Shot]:
    """Write `count` drafts and return the POST that files each."""
    drafts = []
    for number in range(start, start + count):
        pk = uuid7()
        drafts.append(
            Draft(id=pk, resume_hash="", language="th", version=5, answers_sealed=_sealed(pk, answers(number)))
        )
    with acting_as(SYSTEM):
        for first in range(0, count, 1000):
            Draft.objects.bulk_create(drafts[first : first + 1000])
    form = {"declared": "on", "consent_bank": "on"}
    return [
        Shot("/file/check/", {"draft": signing.dumps([str(d.pk), ""], salt="complaints.draft")}, form) for d in drafts
    ]
