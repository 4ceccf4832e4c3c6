"""Exactly what crosses the border with a share: the item as data, its hash, and what its fields are called."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.models import Case, Link, Share, Site
from cases.queries.naming import named, place_words, value_words
from cases.queries.visibility import one
from complaints.models import Complaint, Identifier, Story, Transfer
from taskforce.agencies.models import Bank, Province
from taskforce.audit.record import canonical
from taskforce.errors import NotFound
from taskforce.i18n import formats
from taskforce.i18n.identifiers import coordinates

SITE, STORY, VICTIM, TRANSFER = "site", "story", "victim", "transfer"
IN_CASE = (Link.Verdict.LINKED, Link.Verdict.SAME)


def snapshot_hash(snapshot: Mapping[str, Any]) -> str:
    """SHA-256 (hex) of the canonical JSON of a snapshot: what an approval is bound to."""
    return hashlib.sha256(canonical(dict(snapshot)).encode()).hexdigest()


def build_snapshot(case: Case, item_type: str, item_id: str, *, text: str = "", language: str = "") -> dict[str, Any]:
    """The item as it is now, without what never crosses. `text` is the redacted wording of a story.

    Reads with the rights of whoever asks; raises `NotFound` for an item that is not theirs or not of this case.
    """
    if item_type == SITE:
        return _site(one(Site.objects.filter(case=case), item_id))
    if item_type == TRANSFER:
        return _transfer(one(_of_case(Transfer.objects.select_related("complaint"), case), item_id))
    if item_type == VICTIM:
        return _victim(_complaint(case, item_id))
    if item_type == STORY:
        return {"type": STORY, "complaint": _complaint(case, item_id).reference, "language": language, "text": text}
    raise NotFound()


def own_values(case: Case, item_id: str) -> list[str]:
    """The victim's own numbers, accounts and names in the complaint: none of them may stand in a text that crosses."""
    complaint = _complaint(case, item_id)
    rows = Identifier.objects.filter(complaint=complaint, role=Identifier.Role.VICTIM).values_list("value", flat=True)
    return [value.rpartition(":")[2] for value in rows]


def still_true(share: Share) -> bool:
    """Whether the snapshot still says what the item says, and its hash what the snapshot says."""
    if snapshot_hash(share.snapshot) != share.snapshot_hash:
        return False
    if share.item_type == STORY:
        return True
    try:
        now = build_snapshot(share.case, share.item_type, share.item_id)
    except NotFound:
        return False
    return snapshot_hash(now) == share.snapshot_hash


def _of_case(rows: Any, case: Case) -> Any:
    return rows.filter(complaint__links__case=case, complaint__links__verdict__in=IN_CASE)


def _complaint(case: Case, complaint_id: str) -> Complaint:
    """A complaint of the case whose story the reader may open: only its own side's."""
    complaint: Complaint = one(Complaint.objects.filter(links__case=case, links__verdict__in=IN_CASE), complaint_id)
    if not Story.objects.filter(complaint=complaint).exists():
        raise NotFound()
    return complaint


def _site(site: Site) -> dict[str, Any]:
    return {
        "type": SITE,
        "lat": round(site.lat, 6),
        "lon": round(site.lon, 6),
        "radius_m": round(site.radius_m),
        "confidence": round(site.confidence, 3),
        "country": site.country,
        "province": site.province,
        "place_name": site.place_name,
        "sources": len(site.observation_ids),
        "engine": site.engine_version,
    }


def _victim(complaint: Complaint) -> dict[str, Any]:
    return {
        "type": VICTIM,
        "complaint": complaint.reference,
        "initial": complaint.victim_initial,
        "province": complaint.victim_province,
    }


def _transfer(transfer: Transfer) -> dict[str, Any]:
    """Where the money went; whose account it left stays at home."""
    return {
        "type": TRANSFER,
        "complaint": transfer.complaint.reference,
        "at": transfer.at.isoformat() if transfer.at else "",
        "amount_minor": transfer.amount_minor,
        "currency": transfer.currency,
        "rail": transfer.rail,
        "to_bank": transfer.to_bank,
        "to_account": transfer.to_account,
        "to_name": transfer.to_name,
    }


def rows_of(snapshot: Mapping[str, Any]) -> list[tuple[Any, str]]:
    """A snapshot as (term, value) in the reader's language: the same for the preview and for the other side's page."""
    shown = {
        SITE: _site_rows,
        TRANSFER: _transfer_rows,
        VICTIM: _victim_rows,
        STORY: lambda s: [(_("Complaint"), s["complaint"])],
    }.get(str(snapshot.get("type")))
    return [(term, value) for term, value in shown(snapshot) if value] if shown else []


def _site_rows(s: Mapping[str, Any]) -> list[tuple[Any, str]]:
    return [
        (_("Place"), place_words(province=s["province"], place_name=s["place_name"])),
        (_("Coordinates (WGS84)"), coordinates(s["lat"], s["lon"], 5)),
        (_("Radius (9 of 10 cases)"), formats.distance(s["radius_m"])),
        (_("Confidence"), formats.percent(s["confidence"])),
        (_("Sources"), formats.integer(s["sources"])),
    ]


def _transfer_rows(s: Mapping[str, Any]) -> list[tuple[Any, str]]:
    account = value_words("bank_account", f"{s['to_bank']}:{s['to_account']}") if s["to_bank"] else s["to_account"]
    return [
        (_("Complaint"), s["complaint"]),
        (_("Time of transfer"), formats.moment(s["at"])),
        (_("Amount"), formats.money_minor(s["amount_minor"], s["currency"])),
        (_("Receiving bank"), named(Bank, s["to_bank"])),
        (_("Receiving account"), account),
        (_("Name of the receiving account"), s["to_name"]),
    ]


def _victim_rows(s: Mapping[str, Any]) -> list[tuple[Any, str]]:
    return [
        (_("Complaint"), s["complaint"]),
        (_("Victim's initial"), s["initial"]),
        (_("Victim's province"), named(Province, s["province"])),
    ]
