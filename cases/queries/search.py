"""Find cases: by reference, or by a value that complaints name. Only among the visible ones; no hit tells nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from cases.models import Case, Link
from cases.queries.visibility import visible_to
from complaints.models import Complaint, Identifier
from taskforce.ids import normalise_reference

PAGE = 25
IN_CASE = (Link.Verdict.LINKED, Link.Verdict.SAME)


@dataclass(frozen=True, slots=True)
class CaseFilters:
    """What a list of cases is narrowed to."""

    q: str = ""
    state: str = ""
    scam_type: str = ""
    province: str = ""
    lead_side: str = ""


@dataclass(slots=True)
class CaseList:
    cases: list[Case]
    filters: CaseFilters
    after: str
    first: bool
    matched: str = ""
    """Why the search matched: "reference", "complaint", "identifier" or ""."""


def case_list(officer: Any, filters: CaseFilters, after: str = "", *, size: int = PAGE) -> CaseList:
    """Visible cases, the most recently changed first, behind the place `after`."""
    rows, matched = _searched(officer, filters.q.strip())
    if filters.state:
        rows = rows.filter(state=filters.state)
    if filters.scam_type:
        rows = rows.filter(scam_type_id=filters.scam_type)
    if filters.province:
        rows = rows.filter(province=filters.province)
    if filters.lead_side in ("TH", "KH"):
        rows = rows.filter(lead_queue__side=filters.lead_side)
    place = _read_place(after)
    if place:
        rows = rows.filter(Q(changed_at__lt=place[0]) | Q(changed_at=place[0], pk__lt=place[1]))
    found = list(rows.select_related("lead_queue").order_by("-changed_at", "-pk")[: size + 1])
    last = found[size - 1] if len(found) > size else None
    following = f"{last.changed_at.isoformat()}~{last.pk}" if last else ""
    return CaseList(found[:size], filters, following, first=place is None, matched=matched)


def _searched(officer: Any, text: str) -> tuple[Any, str]:
    rows = visible_to(officer)
    if not text:
        return rows, ""
    wanted = normalise_reference(text) or text.upper()[:20]
    by_reference = rows.filter(reference=wanted)
    if by_reference.exists():
        return by_reference, "reference"
    complaints = Complaint.objects.filter(reference=wanted).values("pk")
    by_complaint = rows.filter(links__complaint_id__in=complaints, links__verdict__in=IN_CASE)
    if by_complaint.exists():
        return by_complaint, "complaint"
    named = Identifier.objects.filter(value__in=spellings(text), role=Identifier.Role.SUSPECT).values("complaint_id")
    return rows.filter(links__complaint_id__in=named, links__verdict__in=IN_CASE).distinct(), "identifier"


def spellings(text: str) -> list[str]:
    """How a typed number, account or address may be stored: as it is, folded, as an international number."""
    from taskforce.web.fields import fold_digits

    plain = fold_digits(text.strip())[:300]
    digits = "".join(c for c in plain if c.isdigit())
    found = {plain, plain.lower(), plain.lower().removeprefix("http://").removeprefix("https://").strip("/")}
    found.add(plain.replace("[.]", ".").lower())
    if len(digits) >= 8 and not any(c.isalpha() for c in plain):
        found |= {digits, f"+{digits}"}
        if digits.startswith("0"):
            found |= {f"+66{digits[1:]}", f"+855{digits[1:]}"}
        found |= {f"{code}:{digits}" for code in _bank_codes()}
    return sorted(value for value in found if value)


def _bank_codes() -> list[str]:
    from taskforce.agencies import queries as reference
    from taskforce.agencies.models import Bank

    return [*reference.everything(Bank)]


def _read_place(text: str) -> tuple[Any, UUID] | None:
    moment, _tilde, key = text.replace(" ", "+").partition("~")
    try:
        changed_at, case_id = parse_datetime(moment), UUID(key)
    except ValueError:
        return None
    if changed_at is None or timezone.is_naive(changed_at):
        return None
    return changed_at, case_id
