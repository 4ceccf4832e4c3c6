"""What the kind of scam says of whose an identifier is, when no word says otherwise."""

from __future__ import annotations

from collections.abc import Callable

from .found import Found
from .quick import quick
from .roles import HOTLINES

_GAVE_AWAY = quick(
    r"(?:ผม|ดิฉัน|หนู|ฉัน|เรา|ข้าพเจ้า)[ก-๙\s]{0,16}(?:ให้|ขาย|เช่า|เปิด|ส่ง)|บัญชี(?:ของ)?(?:ผม|ดิฉัน|หนู|ฉัน|"
    r"เรา|ข้าพเจ้า)|my (?:[a-z]+ )?account|i (?:gave|sold|rented|opened)|គណនី(?:របស់)?ខ្ញុំ|"
    r"ខ្ញុំ(?:បាន)?(?:លក់|ជួល|បើក)"
)


_NEW_NUMBER = quick(r"เปลี่ยนเบอร์|เบอร์ใหม่|เปลี่ยนที่อยู่|changed my (?:number|phone)|new (?:number|phone)|ប្តូរលេខ")
_OWN_PAGE = quick(r"(?:เพจ(?:ของ)?|page of )(?:ร้าน|บริษัท|โรงเรียน|หมู่บ้าน|our)[^\n]{0,10}$")


def adjust_roles(low: str, found: list[Found], category: str) -> None:
    """What the kind of scam says of whose an identifier is, when no word says otherwise."""
    rule, said = _ADJUST.get(category), _SAID.get(category)
    if rule is None or (said is not None and not said.search(low)):
        return
    for item in found:
        told = rule(low, item)
        if told:
            item.role, item.role_because = "victim", told


def _friends_own(low: str, item: Found) -> str | None:
    """The real number of the friend whose name was used."""
    named = item.type in ("phone", "line_id", "facebook", "telegram") and len(item.value) > 5
    told = item.role == "official" and item.role_because in ("official_before", "official_after")
    return "friends_own" if named and told and item.value not in HOTLINES else None


def _own_page(low: str, item: Found) -> str | None:
    """The page that was taken over."""
    page = item.type == "facebook" and item.role_because == "default"
    return "own_page" if page and _OWN_PAGE.search(low[max(0, item.start - 24) : item.start]) else None


def _new_contact(low: str, item: Found) -> str | None:
    """The number that somebody who asks about a case wants to be reached at."""
    default = item.role_because == "default" and item.type in ("phone", "email")
    return "new_contact" if default else None


def _gave_away(low: str, item: Found) -> str | None:
    """An account sold, lent or misused is the account of the person who files."""
    default = item.role_because == "default" and item.type in ("bank_account", "bank_account_masked", "promptpay")
    return "gave_account_away" if default else None


_ADJUST: dict[str, Callable[[str, Found], str | None]] = {
    "known_person": _friends_own,
    "phishing": _own_page,
    "agency_impersonation": _own_page,
    "other": _new_contact,
    "mule_account": _gave_away,
}
#: What the text must say for the rule of a kind to hold; asked once, however many identifiers there are.
_SAID = {"other": _NEW_NUMBER, "mule_account": _GAVE_AWAY}
