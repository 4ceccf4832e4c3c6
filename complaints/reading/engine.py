"""The engine: one text in, everything it names out, each with the reason."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from .agencies import Named, find_named, read_agency
from .amounts import read_amount, sums_by_rule
from .bank_of import assign_banks
from .category import known_hints, read_category
from .category_model import hints
from .category_scores import Facts
from .crypto import read_crypto
from .date_mentions import DateMention
from .dates import read_date
from .found import Answer, Found
from .lexicons import SCANNER
from .links import Link, read_emails, read_links
from .loss_model import Among
from .masked import read_masked
from .money_labels import Mention
from .numbers import Language, read_numbers
from .pages import read_pages
from .places import read_place
from .roles import assign_roles, told_before
from .roles_by_kind import adjust_roles
from .scan import outside
from .social import from_link, read_handles
from .text import DATE_FILLER, FILLER, Hit, Hits, Text, blank
from .whose_model import hints as whose_hints

VERSION = "read-2.7"
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
    hits, found, filled, named = _first_pass(source)
    spans = [(item.start, item.end) for item in found]
    category = read_category(source.low, hits, **_facts(hits, found, named))
    kind = _kind(category)
    date, mentions = read_date(filled, filed_on, kind)
    amount = read_amount(_without_days(filled, mentions), kind)
    adjust_roles(filled, found, category.value)
    agency = read_agency(filled, named, category.value)
    place = read_place(filled, outside(hits["places"], spans), outside(hits["thai_places"], spans))
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


def kind_hints(text: str) -> list[str]:
    """The hints by which the kind of scam is weighed, for learning the weights anew."""
    source = Text(text)
    hits, found, _, named = _first_pass(source)
    return hints(source.low, known_hints(hits), Facts(**_facts(hits, found, named)))


def sums_with_hints(text: str, filed_on: dt.date) -> Iterator[tuple[Mention, list[int], list[str]]]:
    """Each sum of baht labelled by the rules alone, its span, and the hints by which it can be learned whether it was lost."""
    source = Text(text)
    hits, found, filled, named = _first_pass(source)
    kind = _kind(read_category(source.low, hits, **_facts(hits, found, named)))
    _, days = read_date(filled, filed_on, kind)
    low = _without_days(filled, days)
    mentions = sums_by_rule(low, kind)
    among = Among(low, mentions, kind)
    for index, mention in enumerate(mentions):
        if not mention.foreign:
            span = source.span(mention.quantity.start, mention.quantity.end)
            yield mention, span, among.hints(index)


def _without_days(filled: str, days: list[DateMention]) -> str:
    """The text in which no figure of a day can be taken for a sum."""
    return blank(filled, ((day.start, day.end) for day in days), DATE_FILLER)


def _kind(category: Answer) -> str:
    """The kind of scam for those who ask about sums and days: no scam told is more than none recognised."""
    return "" if category.code == "no_rule" else category.value


def identifiers_with_hints(text: str) -> Iterator[tuple[Found, list[int], list[str]]]:
    """Each identifier with its role by the rules alone, its span, and the hints by which the role can be learned."""
    source = Text(text)
    found = _identifiers(source, SCANNER.scan(source.low))
    filled = blank(source.low, [(item.start, item.end) for item in found])
    assign_roles(filled, found, learned=False)
    for last, item in zip([None, *found], found, strict=False):
        told = whose_hints(filled, item.start, item.end, item.type, told_before(item, last))
        yield item, source.span(item.start, item.end), told


def _first_pass(source: Text) -> tuple[dict[str, list[Hit]], list[Found], str, Named]:
    """The hits of all word lists, the identifiers with bank and role, the text with them filled, who is claimed to call."""
    hits = SCANNER.scan(source.low)
    found = _identifiers(source, hits)
    spans = [(item.start, item.end) for item in found]
    filled = blank(source.low, spans)
    assign_banks(filled, found, Hits(outside(hits["banks"], spans)))
    assign_roles(filled, found)
    named = find_named(filled, outside(hits["authorities"], spans), outside(hits["firms"], spans), found)
    return hits, found, filled, named


def _facts(hits: dict[str, list[Hit]], found: list[Found], named: Named) -> dict[str, bool]:
    return {
        "authority": named.authority,
        "firm": named.firm,
        "links": any(item.type in ("url", "domain") and item.role == "suspect" for item in found),
        "abroad": any(not hit.tag.startswith("TH") for hit in hits["places"]),
    }


class _Reading:
    """What has been found so far, and the text with it filled, so that the next reader does not see it."""

    def __init__(self, source: Text) -> None:
        self.clean, self.low = source.clean, source.low
        self.found: list[Found] = []

    def add(self, found: list[Found]) -> None:
        if found:
            self.found += found
            spans = [(item.start, item.end) for item in found]
            self.clean, self.low = blank(self.clean, spans), blank(self.low, spans)

    def hits(self, hits: list[Hit]) -> Hits:
        return Hits(outside(hits, [(item.start, item.end) for item in self.found]))


def _identifiers(source: Text, hits: dict[str, list[Hit]]) -> list[Found]:
    """All identifiers in order; what one reader has taken the next ones no longer see."""
    now = _Reading(source)
    now.add(read_crypto(source))
    now.add(read_emails(now.clean, now.low))
    now.add([_link(link, now.clean) for link in read_links(now.clean, now.low) if link.sure])
    platforms = now.hits(hits["platforms"])
    now.add(read_pages(now.clean, now.low, platforms))
    now.add(_apart(read_handles(now.clean, now.low, platforms)))
    now.add([_link(link, now.clean) for link in read_links(now.clean, now.low) if not link.sure])
    now.add(read_masked(now.low, now.hits(hits["cues"])))
    cues = now.hits(hits["cues"])
    khmer = _KHMER.search(now.low) is not None and len(_KHMER.findall(now.low)) > len(_THAI.findall(now.low))
    says_khmer = khmer or any(hit.tag == "country_kh" for hit in cues.all)
    now.add(read_numbers(now.low, cues, Language(khmer, says_khmer)))
    return sorted(now.found, key=lambda item: (item.start, item.end))


def _apart(found: list[Found]) -> list[Found]:
    """Of overlapping finds only the first."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def _link(link: Link, clean: str) -> Found:
    known = from_link(link, clean)
    return known or Found(
        link.type, link.value, link.start, link.end, because="scheme" if link.scheme else "host_shape"
    )


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
        if (
            known["role"] == "suspect"
            and known["because"]["role"]["code"] == "default"
            and item.role_because != "default"
        ):
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
    params = {
        name: value.replace(FILLER, "") if isinstance(value, str) else value for name, value in answer.params.items()
    }
    return {"code": answer.code, "params": params, "span": span}
