"""The engine: one text in, everything it names out, each with the reason."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from .agencies import claims, read_agency
from .amounts import read_amount
from .bank_of import assign_banks
from .banks import BANKS
from .category import read_category
from .crypto import read_crypto
from .dates import read_date
from .found import Answer, Found
from .links import Link, read_emails, read_links
from .masked import read_masked
from .number_cues import CUES
from .numbers import read_numbers
from .pages import read_pages
from .places import read_place
from .platforms import PLATFORMS
from .roles import adjust_roles, assign_roles
from .social import from_link, read_handles
from .text import DATE_FILLER, FILLER, Hits, Text, blank

VERSION = "read-1.0"
_KHMER = re.compile("[\u1780-\u17ff]")
_THAI = re.compile("[\u0e00-\u0e7f]")


def read(text: str, filed_on: dt.date) -> dict[str, Any]:
    """Read a complaint.

    In: the text as written, the day it was filed. Out: `{version, identifiers: [{type, value, role, bank, chain, span,
    spans, because}], amount_lost_thb, event_date, scam_category, impersonated_agency, impersonated_agencies_all,
    suspected_location, reasons: {field: {code, params, span}}}`. Spans are `[start, end)` in code points of `text`.
    Reasons are codes with data and no sentences, so that a page can say them in any language. Never raises.
    """
    source = Text(text)
    found = _identifiers(source)
    filled = blank(source.low, ((item.start, item.end) for item in found))
    assign_banks(filled, found, Hits(BANKS.hits(filled)))
    assign_roles(filled, found)
    date, mentions = read_date(filled, filed_on)
    amount = read_amount(blank(filled, ((mention.start, mention.end) for mention in mentions), DATE_FILLER))
    authority, firm = claims(filled, found, source.low)
    links = any(item.type in ("url", "domain") and item.role == "suspect" for item in found)
    category = read_category(source.low, authority=authority, firm=firm, links=links)
    adjust_roles(filled, found, category.value)
    agency = read_agency(source.low, filled, found, category.value)
    place = read_place(source.low, filled)
    answers = {
        "amount_lost_thb": amount,
        "event_date": date,
        "scam_category": category,
        "impersonated_agency": agency,
        "suspected_location": place,
    }
    return {
        "version": VERSION,
        "identifiers": _merged(source, found),
        **{field: answer.value for field, answer in answers.items()},
        "impersonated_agencies_all": agency.params.get("all", []),
        "reasons": {field: _reason(source, answer) for field, answer in answers.items()},
    }


def _identifiers(source: Text) -> list[Found]:
    """All identifiers in order; what one reader has taken the next ones no longer see."""
    found = read_crypto(source)
    clean, low = _fill(source.clean, source.low, found)
    emails = read_emails(clean, low)
    found += emails
    clean, low = _fill(clean, low, emails)
    links = read_links(clean, low)
    sure = [item for link in links if link.sure for item in [_link(link, clean)]]
    found += sure
    clean, low = _fill(clean, low, sure)
    platforms = Hits(PLATFORMS.hits(low))
    pages = read_pages(source.raw, clean, low, platforms)
    found += pages
    clean, low = _fill(clean, low, pages)
    handles = _apart(read_handles(clean, low, platforms))
    found += handles
    clean, low = _fill(clean, low, handles)
    unsure = [_link(link, clean) for link in read_links(clean, low) if not link.sure]
    found += unsure
    clean, low = _fill(clean, low, unsure)
    cues = Hits(CUES.hits(low))
    masked = read_masked(low, cues)
    found += masked
    clean, low = _fill(clean, low, masked)
    khmer = len(_KHMER.findall(low)) > len(_THAI.findall(low))
    says_khmer = khmer or any(hit.tag == "country_kh" for hit in cues.all)
    found += read_numbers(low, cues, khmer, says_khmer)
    found.sort(key=lambda item: (item.start, item.end))
    return found


def _apart(found: list[Found]) -> list[Found]:
    """Of overlapping finds only the first."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def _link(link: Link, clean: str) -> Found:
    known = from_link(link, clean)
    return known or Found(link.type, link.value, link.start, link.end, because="scheme" if link.scheme else "host_shape")


def _fill(clean: str, low: str, found: list[Found]) -> tuple[str, str]:
    spans = [(item.start, item.end) for item in found]
    return (blank(clean, spans), blank(low, spans)) if spans else (clean, low)


def _merged(source: Text, found: list[Found]) -> list[dict[str, Any]]:
    """One entry for each type and value, all its places in `spans`; PromptPay wins over the same number as a phone."""
    entries: dict[tuple[str, str], dict[str, Any]] = {}
    payable = {item.value for item in found if item.type == "promptpay"}
    for item in found:
        kind = "promptpay" if item.type == "phone" and item.value in payable else item.type
        span = source.span(item.start, item.end)
        known = entries.get((kind, item.value))
        if known is None:
            entries[kind, item.value] = _entry(item, kind, span)
            continue
        known["spans"].append(span)
        if known["role"] == "suspect" and known["because"]["role"]["code"] == "default" and item.role_because != "default":
            known["role"], known["because"]["role"] = item.role, {"code": item.role_because, "cue": item.role_cue}
        if known.get("bank") is None and item.bank:
            known["bank"] = item.bank
    return list(entries.values())


def _entry(item: Found, kind: str, span: list[int]) -> dict[str, Any]:
    entry: dict[str, Any] = {"type": kind, "value": item.value, "role": item.role}
    if kind in ("bank_account", "bank_account_masked"):
        entry["bank"] = item.bank
    if item.chain:
        entry["chain"] = item.chain
    because = {"code": item.because, "cue": item.cue, "role": {"code": item.role_because, "cue": item.role_cue}}
    return {**entry, "span": span, "spans": [span], "because": because}


def _reason(source: Text, answer: Answer) -> dict[str, Any]:
    span = source.span(*answer.span) if answer.span else None
    params = {name: value.replace(FILLER, "") if isinstance(value, str) else value for name, value in answer.params.items()}
    return {"code": answer.code, "params": params, "span": span}
