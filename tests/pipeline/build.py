"""Complaints as invented victims file them, and the pipeline run by hand, stage by stage."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from complaints.actions import file_complaint, start_draft
from complaints.models import Complaint
from complaints.pipeline import run
from complaints.workflow import PIPELINE

POIPET = (
    "วันนี้มีคนโทรมาจากเบอร์ 081-555-0142 อ้างเป็นเจ้าหน้าที่ไปรษณีย์ไทย ขู่ว่ามีหมายจับ ให้โอนเงิน 49,500 บาท "
    "เข้าบัญชีกสิกรไทย 0123456789 ชื่อไลน์ @parcel555 มีคนบอกว่าแก๊งนี้อยู่ที่ปอยเปต ประเทศกัมพูชา"
)
NOWHERE = "สั่งซื้อรองเท้าจากเพจ โอนเงิน 900 บาทเข้าบัญชีไทยพาณิชย์ 4081112223 แล้วไม่ส่งของ เบอร์ติดต่อ 062-777-1212"

FileIt = Callable[..., Complaint]


def file(text: str, *, account: str = "0123456789", hours_ago: float = 1, amount: int = 4_950_000) -> Complaint:
    """File a story, with one transfer of some hours ago to `account` unless `account` is empty."""
    transfer = {
        "at": (timezone.now() - timedelta(hours=hours_ago)).isoformat(),
        "amount_minor": amount,
        "currency": "THB",
        "rail": "bank",
        "to_bank": "004",
        "to_account": account,
    }
    answers: dict[str, Any] = {
        "story": {"text": text},
        "money": {"paid": "yes", "transfers": [transfer] if account else []},
        "contacts": {"none": True, "contacts": []},
        "about": {"name": "อรุณี ใจซื่อ", "phone": "+66815550199", "province": "TH-10"},
        "check": {"declared": True, "consents": {}},
    }
    draft, _ = start_draft(language="th", answers=answers)
    return file_complaint(draft_id=draft.pk)


def run_all() -> None:
    """What the workers would do: every stage until nothing waits."""
    for stage in PIPELINE[:-1]:
        while run(stage):
            pass
