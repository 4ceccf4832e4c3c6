"""What a case, a place and a value are called in the reader's language. Nothing here reads a protected row."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from taskforce.agencies import queries as reference
from taskforce.agencies.models import Bank, Organisation, Place, Province, ScamType
from taskforce.i18n.identifiers import defanged, phone

#: Kinds of identifier, as a chip names them, and the icon of each.
KINDS: dict[str, tuple[Any, str]] = {
    "phone": (pgettext_lazy("kind of identifier", "Telephone number"), "phone"),
    "bank_account": (pgettext_lazy("kind of identifier", "Bank account"), "bank"),
    "bank_account_masked": (pgettext_lazy("kind of identifier", "Bank account"), "bank"),
    "promptpay": (pgettext_lazy("kind of identifier", "PromptPay"), "bank"),
    "domain": (pgettext_lazy("kind of identifier", "Website"), "globe"),
    "url": (pgettext_lazy("kind of identifier", "Website"), "globe"),
    "email": (pgettext_lazy("kind of identifier", "E-mail"), "mail"),
    "line_id": (pgettext_lazy("kind of identifier", "LINE"), "chat"),
    "telegram": (pgettext_lazy("kind of identifier", "Telegram"), "plane"),
    "facebook": (pgettext_lazy("kind of identifier", "Facebook"), "chat"),
    "whatsapp": (pgettext_lazy("kind of identifier", "WhatsApp"), "chat"),
    "wallet": (pgettext_lazy("kind of identifier", "Crypto wallet"), "wallet"),
    "crypto_address": (pgettext_lazy("kind of identifier", "Crypto wallet"), "wallet"),
    "txid": (pgettext_lazy("kind of identifier", "Transaction reference"), "hash"),
    "slip_ref": (pgettext_lazy("kind of identifier", "Transaction reference"), "hash"),
    "app": (pgettext_lazy("kind of identifier", "Application"), "download"),
    "name": (pgettext_lazy("kind of identifier", "Name used"), "person"),
}
OTHER_KIND = (pgettext_lazy("kind of identifier", "Other identifier"), "hash")


def kind_of(type_: str) -> tuple[Any, str]:
    """What a type of identifier is called, and its icon."""
    return KINDS.get(type_, OTHER_KIND)


def named(model: Any, code: str | None) -> str:
    """The name of a reference row in the active language; the code itself where there is no such row."""
    if not code:
        return ""
    row = reference.everything(model).get(code)
    return str(row) if row else code


def case_title(case: Any) -> str:
    """Type of scam and whom the gang claims to be, in the active language."""
    scam_row = reference.everything(ScamType).get(case.scam_type_id or "")
    if scam_row is None:
        return _("Joint case")
    scam = str(scam_row.name)
    organisation = reference.everything(Organisation).get(case.impersonated_id or "")
    if organisation is None:
        return scam
    return _("%(scam)s, claiming to be %(organisation)s") % {
        "scam": scam,
        "organisation": organisation.short_name or organisation.name,
    }


def short_title(case: Any) -> str:
    """The type of scam alone, for rows of a table."""
    scam = reference.everything(ScamType).get(case.scam_type_id or "")
    return str(scam.short_name or scam.name) if scam else _("Joint case")


def place_words(*, province: str = "", place_name: str = "") -> str:
    """A place as the reader calls it: "Poipet, Banteay Meanchey". Empty when nothing is known."""
    town = place_called(place_name)
    area = named(Province, province)
    if town and area and town != area:
        return _("%(place)s, %(province)s") % {"place": town, "province": area}
    return town or area


def place_called(place_name: str) -> str:
    """The name of a known place in the active language, whatever script it was written in; else as written."""
    if not place_name:
        return ""
    for model in (Place, Province):
        row: Any
        for row in reference.everything(model).values():
            if place_name in (row.code, row.name_th, row.name_km, row.name_en, *row.aliases):
                return str(row.name)
    return place_name


def value_words(type_: str, value: str, bank: str = "") -> str:
    """An identifier as a person reads it: the bank's name before the account, sites that cannot be followed."""
    if type_ in ("bank_account", "bank_account_masked"):
        code, colon, number = value.partition(":")
        code, number = (code, number) if colon else (bank, value)
        row = reference.everything(Bank).get(code)
        return f"{row} {number}" if row else number
    if type_ in ("domain", "url", "email"):
        return defanged(value)
    if type_ == "phone":
        return phone(value)
    if type_ in ("wallet", "crypto_address", "txid") and len(value) > 20:
        address = value.rpartition(":")[2]
        return f"{address[:6]}…{address[-6:]}"
    return value
