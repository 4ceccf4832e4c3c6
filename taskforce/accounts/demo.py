"""The invented officers of the demonstration. They exist only where `DEMO` is on, and all share one pass phrase."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

from taskforce.access.permissions import Role
from taskforce.accounts.models import Officer

PASSWORD = "river-mist-demo-2026"


@dataclass(frozen=True, slots=True)
class Person:
    """One invented officer: account name, agency, roles, and the name in the scripts it is known in."""

    username: str
    agency: str
    roles: tuple[str, ...]
    latin: str
    thai: str = ""
    khmer: str = ""


PEOPLE = (
    Person("nattaya", "TH-AOC", (Role.INTAKE,), "Nattaya Jaingam", "นัทธยา ใจงาม", "ណាត់តាយ៉ា ចៃង៉ាម"),
    Person("thanakorn", "TH-CCIB", (Role.INVESTIGATOR,), "Thanakorn Srisuk", "ธนกร ศรีสุข", "ថាណាកន ស្រីស៊ុក"),
    Person("wichai", "TH-CCIB", (Role.SUPERVISOR,), "Wichai Boonma", "วิชัย บุญมา", "វិឆៃ ប៊ុនម៉ា"),
    Person("pimchanok", "TH-CCIB", (Role.LIAISON,), "Pimchanok Wongdee", "พิมพ์ชนก วงศ์ดี", "ពិមឆាណុក វង្សឌី"),
    Person("kittipong", "TH-IMM", (Role.LIAISON,), "Kittipong Saetang", "กิตติพงษ์ แซ่ตั้ง", "គិតតិផុង សែតាំង"),
    Person("siriporn", "TH-OAG", (Role.PROSECUTOR,), "Siriporn Kaewta", "ศิริพร แก้วตา", "សិរិផន កែវតា"),
    Person("anan", "TH-NBTC", (Role.REGULATOR,), "Anan Meesuk", "อนันต์ มีสุข", "អាណាន់ មីស៊ុក"),
    Person("malee", "TH-AMLO", (Role.REGULATOR,), "Malee Thongchai", "มาลี ทองชัย", "ម៉ាលី ថងឆៃ"),
    Person("prasit", "TH-DSI", (Role.INVESTIGATOR,), "Prasit Rungrot", "ประสิทธิ์ รุ่งโรจน์", "ប្រាស៊ិត រុងរ៉ោត"),
    Person("orawan", "TH-MDES", (Role.REGULATOR, Role.AUDITOR), "Orawan Phromma", "อรวรรณ พรหมมา", "អរវ៉ាន់ ព្រហ្មម៉ា"),
    Person("chantha", "KH-PP-1", (Role.INVESTIGATOR,), "Sok Chantha", "สุข จันทา", "សុខ ចាន់ថា"),
    Person("ratana", "KH-PP-1", (Role.SUPERVISOR,), "Um Ratana", "อุม รัตนา", "អ៊ុំ រតនា"),
    Person("dara", "KH-CCOS", (Role.LIAISON,), "Keo Dara", "แกว ดารา", "កែវ ដារ៉ា"),
    Person("sophea", "KH-GDI", (Role.LIAISON,), "Chea Sophea", "เจีย โสเภีย", "ជា សុភា"),
    Person("vuthy", "KH-ACD", (Role.INVESTIGATOR,), "Pich Vuthy", "พิช วุทธี", "ពេជ្រ វុទ្ធី"),
    Person("sreymom", "KH-TRC", (Role.REGULATOR,), "Nget Sreymom", "เงต ศรีมุม", "ង៉ែត ស្រីមុំ"),
    Person("bopha", "KH-MPTC", (Role.SUPERVISOR, Role.AUDITOR), "Long Bopha", "ลง บุปผา", "ឡុង បុប្ផា"),
    Person("kosal", "KH-PP-18", (Role.INVESTIGATOR,), "Kim Kosal", "กิม โกศล", "គឹម កុសល"),
    Person("admin", "TH-MDES", (Role.ADMIN,), "Demo Administrator", "ผู้ดูแลระบบสาธิต", "អ្នកគ្រប់គ្រងសាកល្បង"),
)


def check_demo() -> None:
    """Raise unless this is a demonstration."""
    if not settings.DEMO:
        raise ImproperlyConfigured("Demonstration accounts exist only where DEMO is on.")


@transaction.atomic
def make_officers() -> dict[str, Officer]:
    """Make (or complete) all invented officers with their second factor. Returns them by account name."""
    check_demo()
    return {person.username: _make(person) for person in PEOPLE}


def _make(person: Person) -> Officer:
    side = person.agency[:2]
    officer = Officer.objects.filter(username=person.username).first() or Officer(username=person.username)
    if officer.pk is None:
        officer.email = f"{person.username}@example.org"
        officer.side, officer.agency_id = side, person.agency
        officer.roles = [str(role) for role in person.roles]
        officer.name_latin, officer.name_th, officer.name_km = person.latin, person.thai, person.khmer
        officer.language = {"TH": "th", "KH": "km"}[side]
        officer.set_password(PASSWORD)
        officer.save()
    if not Authenticator.objects.filter(user=officer, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(officer, _secret(person.username))
    return officer


def _secret(username: str) -> str:
    """A second-factor secret that is the same after a restart and differs from one demonstration to another."""
    digest = hashlib.sha256(f"{settings.SECRET_KEY}:demo-totp:{username}".encode()).digest()
    return base64.b32encode(digest[:20]).decode()


def code_of(officer: Any) -> str:
    """A one-time code that the officer's second factor shows now and that was not used yet."""
    check_demo()
    totp = Authenticator.objects.get(user=officer, type=Authenticator.Type.TOTP).wrap()
    secret = get_adapter().decrypt(totp.instance.data["secret"])
    codes = [str(format_hotp_value(hotp_value(secret, counter))) for counter in yield_hotp_counters_from_time()]
    middle = codes[len(codes) // 2 :] + codes
    return next((code for code in middle if not cache.get(totp._get_used_cache_key(code))), middle[0])
