"""The people of the tests: invented officers of both sides, each with their agency, role and language.

`cast = everybody()` makes them all; `officer("...", agency=..., roles=[...])` makes one more; `sign_in(client, person)`
gives a browser session with the second factor done.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.test import Client

from taskforce.access.permissions import Role
from taskforce.accounts.models import Officer

PASSWORD = "a long pass phrase of tests 2026"


def officer(
    username: str,
    *,
    agency: str,
    roles: list[str],
    language: str = "",
    name_latin: str = "",
    name_th: str = "",
    name_km: str = "",
) -> Officer:
    """One officer; side and first language follow from the agency's code ("TH-CCIB", "KH-PP-1")."""
    side = agency[:2]
    made = Officer(
        username=username,
        email=f"{username}@example.org",
        side=side,
        agency_id=agency,
        roles=roles,
        language=language or {"TH": "th", "KH": "km"}[side],
        name_latin=name_latin or username.replace("_", " ").title(),
        name_th=name_th,
        name_km=name_km,
    )
    made.set_unusable_password()
    made.save()
    return made


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who. `stranger` is an investigator of an agency that has nothing to do with any case."""

    thai_investigator: Officer
    thai_supervisor: Officer
    thai_liaison: Officer
    thai_aoc: Officer
    khmer_investigator: Officer
    khmer_supervisor: Officer
    khmer_liaison: Officer
    auditor: Officer
    stranger: Officer

    @property
    def thai(self) -> tuple[Officer, ...]:
        return self.thai_investigator, self.thai_supervisor, self.thai_liaison, self.thai_aoc

    @property
    def khmer(self) -> tuple[Officer, ...]:
        return self.khmer_investigator, self.khmer_supervisor, self.khmer_liaison


def everybody() -> Cast:
    """The whole cast, new in the database."""
    return Cast(
        thai_investigator=officer(
            "thanakorn",
            agency="TH-CCIB",
            roles=[Role.INVESTIGATOR],
            name_th="พ.ต.ท. ธนกร ศรีสุข",
            name_latin="Thanakorn Srisuk",
            name_km="ថានាក់ន ស្រីស៊ុក",
        ),
        thai_supervisor=officer(
            "wichai", agency="TH-CCIB", roles=[Role.SUPERVISOR], name_th="พ.ต.อ. วิชัย บุญมา", name_latin="Wichai Boonma"
        ),
        thai_liaison=officer(
            "pimchanok",
            agency="TH-CCIB",
            roles=[Role.LIAISON],
            name_th="พ.ต.ต. พิมพ์ชนก วงศ์ดี",
            name_latin="Pimchanok Wongdee",
        ),
        thai_aoc=officer(
            "nattaya", agency="TH-AOC", roles=[Role.INTAKE], name_th="นัทธยา ใจงาม", name_latin="Nattaya Jaingam"
        ),
        khmer_investigator=officer(
            "chantha", agency="KH-PP-1", roles=[Role.INVESTIGATOR], name_km="សុខ ចាន់ថា", name_latin="Sok Chantha"
        ),
        khmer_supervisor=officer(
            "ratana", agency="KH-PP-1", roles=[Role.SUPERVISOR], name_km="អ៊ុំ រតនា", name_latin="Um Ratana"
        ),
        khmer_liaison=officer(
            "dara", agency="KH-CCOS", roles=[Role.LIAISON], name_km="កែវ ដារ៉ា", name_latin="Keo Dara"
        ),
        auditor=officer("auditor", agency="TH-CCIB", roles=[Role.AUDITOR], name_latin="Audit Officer"),
        stranger=officer("stranger", agency="KH-PP-18", roles=[Role.INVESTIGATOR], name_latin="Chea Sophea"),
    )


def sign_in(client: Client, person: Officer, *, language: str = "") -> Client:
    """`client` as `person`, second factor done, reading `language` (their own when empty)."""
    client.force_login(person)
    session: Any = client.session
    session["second_factor"] = True
    session.save()
    from django.conf import settings

    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language or person.language
    return client
