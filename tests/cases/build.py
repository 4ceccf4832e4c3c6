"""A case as the pipeline leaves it, made by hand: one gang in Poipet, its complaints, queues, sites and bank holds."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.models import Case, HoldRequest, Link, Posting, QueueItem, RoutingDecision, Site
from complaints.actions.filing import identity_place
from complaints.models import Complainant, Complaint, Identifier, Story, Transfer
from taskforce.access.context import acting_as
from taskforce.ids import new_reference
from taskforce.vault.sealed import seal

#: Words that only the Thai side may ever read. No page or answer for the other side holds one of them.
CANARIES = {
    "story": "เขาบอกว่าเป็นไปรษณีย์ คานารีเรื่องเล่า",
    "name": "คานารีนาม สมมุติสกุล",
    "own_phone": "+66811110042",
    "from_account": "xxx-x-x7742-x",
    "statement": "canary-statement-value",
}
SITE = (13.657112, 102.563245)
ACCOUNT = ("bank_account", "004:0123456789")
PHONE = ("phone", "+855965550142")
DOMAIN = ("domain", "parcel-th.example")


@dataclass
class Made:
    """What was made, to be picked from by a test."""

    case: Case
    complaints: list[Complaint] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    items: dict[str, QueueItem] = field(default_factory=dict)
    site: Site | None = None
    hold: HoldRequest | None = None

    @property
    def complaint(self) -> Complaint:
        return self.complaints[0]


def a_case(
    *, joint: bool = True, complaints: int = 2, queues: tuple[str, ...] = ("KH-PP-1", "TH-CCIB", "TH-AOC")
) -> Made:
    """A case owned by the Thai side; the first of `queues` leads."""
    with acting_as("SYS"), transaction.atomic():
        now = timezone.now()
        case = Case.objects.create(
            reference=new_reference("J", 2026),
            joint=joint,
            scam_type_id="SC05",
            impersonated_id="THPOST",
            lead_queue_id=queues[0],
            country="KH",
            province="KH-1",
            place_name="PL-POIPET",
            confidence=0.86,
            complaint_count=complaints,
            total_loss_minor=4_950_000 * complaints,
            last_transfer_at=now - timedelta(hours=5),
        )
        made = Made(case)
        for number in range(complaints):
            a_complaint(made, number, joint=joint)
        _sites(made)
        _routing(made, queues, joint)
        return made


def a_complaint(made: Made, number: int, *, joint: bool) -> Complaint:
    now = timezone.now() - timedelta(hours=6 - number)
    complaint = Complaint.objects.create(
        reference=new_reference("TH", 2026),
        secret_hash="x" * 64,
        language="th",
        joint=joint,
        filed_at=now,
        scam_type_id="SC05",
        amount_lost_minor=4_950_000,
        victim_initial="ม.",
        victim_province="TH-50",
        stage="routed",
    )
    Story.objects.create(
        complaint=complaint, text=CANARIES["story"], language="th", statement={"canary": CANARIES["statement"]}
    )
    identity = json.dumps({"name": CANARIES["name"], "relation": "self"})
    sealed = seal(identity, side="TH", place=identity_place(complaint.pk))
    Complainant.objects.create(complaint=complaint, identity_sealed=sealed)
    transfer = Transfer.objects.create(
        complaint=complaint,
        at=now,
        amount_minor=4_950_000,
        from_bank="014",
        from_account_masked=CANARIES["from_account"],
        to_bank="004",
        to_account="0123456789",
        to_name="บัญชีม้า ทดสอบ",
    )
    _identifiers(made, complaint, joint)
    link = Link.objects.create(
        case=made.case,
        complaint=complaint,
        joint=joint,
        verdict=Link.Verdict.LINKED,
        score=0.91,
        because=[{"code": "shared_value", "type": ACCOUNT[0], "value": ACCOUNT[1], "params": {"count": 1, "total": 1}}],
        engine_version="link-1.0",
    )
    made.complaints.append(complaint)
    made.links.append(link)
    if made.hold is None:
        made.hold = HoldRequest.objects.create(
            case=made.case, complaint=complaint, transfer=transfer, requested_minor=4_950_000
        )
    return complaint


def _identifiers(made: Made, complaint: Complaint, joint: bool) -> None:
    today = timezone.localdate()
    for type_, value in (ACCOUNT, PHONE, DOMAIN):
        Identifier.objects.create(
            complaint=complaint, type=type_, value=value, role="suspect", joint=joint, filed_on=today, bank="004"
        )
        posting, _ = Posting.objects.get_or_create(
            type=type_, value=value, case=made.case, defaults={"first": today, "last": today}
        )
        posting.complaints += 1
        posting.save()
    Identifier.objects.create(
        complaint=complaint, type="phone", value=CANARIES["own_phone"], role="victim", joint=joint, filed_on=today
    )


def _sites(made: Made) -> None:
    made.site = Site.objects.create(
        case=made.case,
        owner_side="TH",
        lat=SITE[0],
        lon=SITE[1],
        radius_m=180,
        confidence=0.86,
        country="KH",
        province="KH-1",
        place_name="PL-POIPET",
        observation_ids=["a", "b", "c"],
        engine_version="locate-1.0",
    )


def _routing(made: Made, queues: tuple[str, ...], joint: bool) -> None:
    RoutingDecision.objects.create(
        case=made.case,
        joint=joint,
        facts={"country": "KH"},
        lead=queues[0],
        support=list(queues[1:]),
        because=["L20", "S10", "S60"],
        version="1",
    )
    for place, code in enumerate(queues):
        made.items[code] = QueueItem.objects.create(
            case=made.case,
            queue_id=code,
            owner_side="TH" if code == "UNROUTED" else code[:2],
            joint=joint,
            part="support" if place else "lead",
            because=["L20"] if place == 0 else ["S10"],
            due_at=timezone.now() + timedelta(hours=24 if place else 4),
        )


def a_share(made: Made, cast: Any, **given: Any) -> Any:
    """The site of the case, asked for by the Thai investigator for the Banteay Meanchey police."""
    from cases import actions
    from taskforce.agencies.queries import agency

    wanted: dict[str, Any] = {
        "case": made.case,
        "item_type": "site",
        "item_id": str(made.site.pk),  # type: ignore[union-attr]
        "to_agency": agency("KH-PP-1"),
        "purpose": "LOCATE",
        "reason": "เพื่อให้ตรวจสอบสถานที่",
        "expires_at": timezone.now() + timedelta(days=30),
        "by": cast.thai_investigator,
        **given,
    }
    with acting_as(wanted["by"].side, wanted["by"].pk), transaction.atomic():
        return actions.request_share(**wanted)
