"""Answers in words, for the page before sending, the receipt and the follow page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from complaints.forms.about import ABROAD, RELATIONS, WAYS
from complaints.forms.money import PAID, RAILS
from complaints.models import Evidence, Identifier, Transfer
from complaints.statement import Answers, moment_of
from complaints.typed import CHANNELS, KINDS
from taskforce.agencies.models import Bank, Province
from taskforce.agencies.queries import everything
from taskforce.i18n import formats
from taskforce.i18n.identifiers import phone
from taskforce.i18n.text import truncate


class Row(NamedTuple):
    """A line of the summary: what, the answer in lines (the first stands out when `strong`)."""

    term: str
    lines: list[str]
    strong: bool = False


class Part(NamedTuple):
    """A part of the summary and the step that changes it."""

    step: str
    title: str
    rows: list[Row]


def summary_of_answers(answers: Answers, files: Iterable[Evidence]) -> list[Part]:
    """All answers of a draft, in the order of the pages."""
    return [
        Part("story", _("What happened"), _story(answers.get("story") or {})),
        Part("money", _("The money"), _money(answers.get("money") or {})),
        Part("contacts", _("Who got in touch with you"), _contacts(answers.get("contacts") or {})),
        Part("evidence", _("Slips and evidence"), _files(list(files))),
        Part("about", _("About you"), _about(answers.get("about") or {})),
    ]


def _story(given: dict[str, Any]) -> list[Row]:
    text = str(given.get("text", ""))
    rows = [Row(_("Your words"), truncate(text, 400).splitlines() or ["–"])]
    if given.get("people_held"):
        rows.append(Row(_("People in danger"), [_("Somebody is held or forced to work there, or is in danger")]))
    return rows


def _money(given: dict[str, Any]) -> list[Row]:
    transfers = given.get("transfers") or []
    if not transfers:
        return [Row(_("Money sent"), [_choice(PAID, given.get("paid")) or _("No transfer was entered")])]
    rows = [Row(_("Transfer %(number)s") % {"number": n}, transfer_lines(t), True) for n, t in enumerate(transfers, 1)]
    sums: dict[str, int] = {}
    for transfer in transfers:
        if transfer.get("amount_minor"):
            sums[transfer["currency"]] = sums.get(transfer["currency"], 0) + transfer["amount_minor"]
    if len(transfers) > 1 and sums:
        rows.append(Row(_("Total"), [formats.money_minor(minor, code) for code, minor in sums.items()], True))
    return rows


def transfer_lines(transfer: dict[str, Any]) -> list[str]:
    """A transfer in words: amount, to whom, when."""
    minor = transfer.get("amount_minor")
    amount = _("Amount not known") if minor is None else formats.money_minor(minor, transfer["currency"])
    bank = everything(Bank).get(transfer.get("to_bank", ""))
    to = " ".join(filter(None, [str(bank.name) if bank else "", transfer.get("to_account"), transfer.get("to_name")]))
    at = str(transfer.get("at") or "")
    moment = moment_of(at)
    if moment is None:
        when = _("Date not known")
    else:
        when = formats.moment_both_eras(moment) if "T" in at else formats.day_both_eras(moment)
    return [amount, to or _choice(RAILS, transfer.get("rail")), when]


def _contacts(given: dict[str, Any]) -> list[Row]:
    names = {channel.type: str(channel.words) for channel in CHANNELS}
    found = given.get("contacts") or []
    rows = [Row(names.get(c.get("asked", ""), c["type"]), [_shown(c)]) for c in found]
    return rows or [Row(_("Numbers and names"), [_("None entered")])]


def _shown(contact: dict[str, Any]) -> str:
    return phone(contact["value"], "TH") if contact["type"] == "phone" else str(contact["value"])


def _files(files: list[Evidence]) -> list[Row]:
    if not files:
        return [Row(_("Files"), [_("None added")])]
    return [Row(_("Files"), [f"{row.file_name} · {formats.file_size(row.size)}" for row in files])]


def identifier_rows(identifiers: Iterable[Identifier]) -> list[dict[str, Any]]:
    """What a complaint names, as chips: kind, icon, value, whose it is; the victim's own apart."""
    rows = []
    for row in identifiers:
        words, icon = KINDS.get(row.type, (row.type, "hash"))
        own = row.role == Identifier.Role.VICTIM
        role = row.get_role_display()
        rows.append({"kind": words, "icon": icon, "value": row.value, "role": role, "own": own})
    return rows


def transfer_rows(transfers: Iterable[Transfer]) -> list[Transfer]:
    """Transfers with the name of the bank that received the money, as `bank_name`."""
    banks = everything(Bank)
    found = list(transfers)
    for row in found:
        name = str(banks[row.to_bank]) if row.to_bank in banks else row.to_bank
        setattr(row, "bank_name", name)  # noqa: B010 - a name for the page, no field of the row
    return found


def identity_rows(identity: dict[str, str]) -> list[Row]:
    """Who filed, for an officer to whom it was shown."""
    return _about(identity)


def _about(given: dict[str, Any]) -> list[Row]:
    province = everything(Province).get(given.get("province", ""))
    place = _("Outside Thailand") if given.get("province") == ABROAD else str(province.name) if province else ""
    rows = [
        (_("For whom"), _choice(RELATIONS, given.get("relation"))),
        (_("Name"), given.get("name", "")),
        (_("Safe to reach"), _choice(WAYS, given.get("contact_by"))),
        (_("Telephone number"), phone(given.get("phone", ""), "TH")),
        (_("E-mail address"), given.get("email", "")),
        (_("When or how to call"), given.get("safe_contact", "")),
        (_("National ID or passport number"), given.get("national_id", "")),
        (_("Province"), place),
    ]
    return [Row(term, [value]) for term, value in rows if value]


def _choice(choices: list[tuple[str, Any]], value: Any) -> str:
    return str(dict(choices).get(value, ""))
