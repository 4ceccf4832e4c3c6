"""What of a case can be offered to the other side, and to whom."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from cases.models import Case, Link
from cases.queries.naming import named, place_words
from cases.queries.snapshots import SITE, STORY, TRANSFER, VICTIM
from cases.queries.visibility import items_visible_to, sites_visible_to
from complaints.models import Complaint, Transfer
from taskforce.access.sides import Side
from taskforce.agencies import queries as reference
from taskforce.agencies.models import Agency, Bank
from taskforce.i18n import formats

MOST = 12


def shareable_items(case: Case, officer: Any) -> list[tuple[str, str]]:
    """("site:<id>", words) for every item of the officer's own side; sites first, then complaint by complaint."""
    found = [(f"{SITE}:{site.pk}", _site_words(site)) for site in sites_visible_to(officer, case)]
    own = Complaint.objects.filter(
        owner_side=officer.side, links__case=case, links__verdict__in=[Link.Verdict.LINKED, Link.Verdict.SAME]
    ).order_by("-filed_at")[:MOST]
    for complaint in own:
        number = {"number": complaint.reference}
        found.append((f"{STORY}:{complaint.pk}", _("Redacted account of complaint %(number)s") % number))
        found.append((f"{VICTIM}:{complaint.pk}", _("Victim's initial and province, complaint %(number)s") % number))
        found += [(f"{TRANSFER}:{t.pk}", _transfer_words(t, complaint)) for t in complaint.transfers.all()]
    return found


def _site_words(site: Any) -> str:
    return _("Precise location: %(place)s, radius %(radius)s") % {
        "place": place_words(province=site.province, place_name=site.place_name),
        "radius": formats.distance(site.radius_m),
    }


def _transfer_words(transfer: Transfer, complaint: Complaint) -> str:
    return _("Transfer of %(amount)s to %(bank)s, complaint %(number)s") % {
        "amount": formats.money_minor(transfer.amount_minor, transfer.currency),
        "bank": named(Bank, transfer.to_bank) or transfer.to_account,
        "number": complaint.reference,
    }


def receivers(case: Case, officer: Any) -> list[Agency]:
    """Agencies of the other side, those in whose queue the case is first."""
    other = Side(officer.side).other
    near = set(items_visible_to(officer).filter(case=case).values_list("queue__agency__code", flat=True))
    return sorted(reference.agencies_of(other), key=lambda row: (row.code not in near, row.position))
