"""Invented warrants, persons found, and three handovers in different states."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases.models import Case
from extradition import actions
from extradition.demo.clock import at
from extradition.demo.work import Officers, acting
from extradition.models import Handover, Person, Warrant
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.agencies.models import Offence
from taskforce.agencies.queries import everything

MEN = ("สราวุธ", "ปิยะพงษ์", "ธนวัฒน์", "เอกชัย", "วีรยุทธ", "อนุชา", "ณรงค์", "ชาญวิทย์", "มานพ", "กฤษณะ")
WOMEN = ("กาญจนา", "รุ่งนภา", "สุดารัตน์", "อัญชลี", "ปวีณา", "จันทร์เพ็ญ", "วิไลพร", "ดวงใจ", "นิภา", "ศศิธร")
FAMILIES = ("มากมี", "ทองดี", "แก้วมณี", "ศรีสมบูรณ์", "บุญเรือง", "พรหมมา", "วงศ์ใหญ่", "จันทร์งาม", "สุขสำราญ", "ใจเพชร")
COURTS = ("ศาลอาญา", "ศาลจังหวัดสระแก้ว", "ศาลจังหวัดนนทบุรี", "ศาลจังหวัดเชียงใหม่")
#: A wanted name of the list below, as a Cambodian clerk wrote it, and the same in Latin letters.
KNOWN = (
    ("สราวุธ มากมี", "សារ៉ាវុត ម៉ាកមី", "Sarawut Makmi", "M"),
    ("กาญจนา ทองดี", "កាញ្ចនា ថងឌី", "Kanchana Thongdi", "F"),
    ("ปิยะพงษ์ แก้วมณี", "ពិយ៉ៈផុង កែវម៉ានី", "Piyaphong Kaewmani", "M"),
    ("เอกชัย บุญเรือง", "ឯកឆៃ ប៊ុនរឿង", "Ekachai Bunrueang", "M"),
    ("รุ่งนภา จันทร์งาม", "រុងណាផា ចាន់ង៉ាម", "Rungnapha Channgam", "F"),
    ("อนุชา สุขสำราญ", "អានុឆា ស៊ុកសំរ៉ាន", "Anucha Suksamran", "M"),
)
UNKNOWN = (("ធីរ៉ាផុន សែនដី", "M"), ("ម៉ាលី វង្សា", "F"), ("ផាត់ឆារី ឈួនឆៃ", "F"))


def make_warrants(officers: Officers, rng: random.Random, cases: list[Case], count: int) -> list[Warrant]:
    """`count` warrants in force, the known names first."""
    names = [name for name, *_ in KNOWN]
    others = [f"{given} {family}" for given in (*MEN, *WOMEN) for family in FAMILIES]
    rng.shuffle(others)
    names += [name for name in others if name not in names][: max(count - len(names), 0)]
    offences = [o.code for o in everything(Offence).values()]
    prosecutor = officers["siriporn"]
    made = []
    with acting(prosecutor):
        for number, name in enumerate(names, 101):
            issued = timezone.localdate() - timedelta(days=rng.randrange(20, 500))
            made.append(
                actions.record_warrant(
                    by=prosecutor,
                    court=COURTS[number % len(COURTS)],
                    number=number,
                    year_be=issued.year + 543,
                    name=name,
                    sex="F" if name.split()[0] in WOMEN else "M",
                    offence_id=offences[number % len(offences)],
                    agency_id="TH-CCIB",
                    issued_on=issued,
                    limitation_on=issued + timedelta(days=3650),
                    case=cases[number % len(cases)] if cases else None,
                )
            )
    return made


def find_persons(officers: Officers, cases: list[Case], moment: datetime) -> list[Person]:
    """Persons found in the joint operations, recorded by Cambodian police in Khmer."""
    officer = officers["chantha"]
    found = []
    people = [(khmer, latin, sex) for _, khmer, latin, sex in KNOWN] + [(khmer, "", sex) for khmer, sex in UNKNOWN]
    for number, (khmer, latin, sex) in enumerate(people):
        with at(moment + timedelta(minutes=5 * number)), acting(officer):
            found.append(
                actions.record_person(
                    by=officer,
                    name_given=khmer,
                    other_names=[latin] if latin else [],
                    sex=sex,
                    nationality="TH",
                    found_at=moment,
                    found_place="ប៉ោយប៉ែត",
                    province="KH-1",
                    case=cases[number % len(cases)] if cases else None,
                    indicators=["passport_held", "not_free_to_leave"] if number == len(people) - 1 else [],
                )
            )
    return found


def screen_all(officers: Officers, persons: list[Person], moment: datetime) -> None:
    """Sent to screening by the Cambodian side, judged by the Thai side; the last ones still wait."""
    sender, judge = officers["chantha"], officers["thanakorn"]
    for number, person in enumerate(persons[:-1]):
        with at(moment + timedelta(hours=3, minutes=4 * number)), acting(sender):
            actions.send_to_screening(by=sender, person=person)
        if number == len(persons) - 2:
            continue
        with at(moment + timedelta(hours=9, minutes=6 * number)), acting(judge):
            for candidate in person.candidates.all():
                best = candidate.flagged and candidate.rank == 1
                words = "ชื่อและนามสกุลตรงกัน อายุใกล้เคียง" if best else "นามสกุลต่างกัน"
                actions.judge_candidate(
                    by=judge, candidate=candidate, judgement="same" if best else "not_same", reason=words
                )
            actions.finish_screening(by=judge, person=person)


def hand_over(officers: Officers, persons: list[Person], case: Case | None, moment: datetime) -> list[Handover]:
    """Three handovers: one completed and before the court, one waiting for a signature, one waiting for approval."""
    with acting_as(SYSTEM), transaction.atomic():
        matched = list(Person.objects.filter(pk__in=[p.pk for p in persons], screening_result="match"))
    groups = [matched[:2], matched[2:4], matched[4:]]
    now = timezone.now()
    done = _prepare(officers, groups[0], case, moment + timedelta(days=2), moment + timedelta(days=3))
    _approve(officers, done, moment + timedelta(days=2, hours=5))
    _sign(officers, done, moment + timedelta(days=2, hours=9), both=True)
    with at(moment + timedelta(days=3)), acting(officers["dara"]):
        actions.complete(by=officers["dara"], handover=done, counted=len(groups[0]))
    _prosecute(officers, groups[0], case, moment + timedelta(days=4))
    signing = _prepare(officers, groups[1], case, now - timedelta(hours=20), now + timedelta(days=2))
    _approve(officers, signing, now - timedelta(hours=8))
    _sign(officers, signing, now - timedelta(hours=2), both=False)
    waiting = _prepare(officers, groups[2], case, now - timedelta(hours=3), now + timedelta(days=5))
    return [done, signing, waiting]


def _prepare(
    officers: Officers, persons: list[Person], case: Case | None, moment: datetime, planned: datetime
) -> Handover:
    requester = officers["sophea"]
    _check_warrants(officers, persons, moment)
    with at(moment), acting(requester):
        handover = actions.create_handover(
            by=requester,
            gate_id="G-KLK",
            planned_at=planned,
            case=case,
            interpreter="Nuon Sreyleak",
            medical_note="បានពិនិត្យសុខភាព គ្មានរបួស",
        )
        for person in persons:
            actions.add_person(by=requester, handover=handover, person=person)
        return actions.propose(by=requester, handover=handover)


def _check_warrants(officers: Officers, persons: list[Person], moment: datetime) -> None:
    officer = officers["thanakorn"]
    with at(moment), acting(officer):
        for person in persons:
            warrant: Any = Warrant.objects.get(pk=person.matched["warrant_id"])  # type: ignore[index]
            actions.check_warrant(by=officer, warrant=warrant)


def _approve(officers: Officers, handover: Handover, moment: datetime) -> None:
    for step, name in enumerate(("dara", "pimchanok")):
        officer = officers[name]
        with at(moment + timedelta(minutes=30 * step)), acting(officer):
            actions.approve(by=officer, handover=handover, shown_hash=handover.document_hash)


def _sign(officers: Officers, handover: Handover, moment: datetime, *, both: bool) -> None:
    count = handover.document["count"]  # type: ignore[index]
    for step, name in enumerate(("pimchanok", "dara") if both else ("pimchanok",)):
        officer = officers[name]
        with at(moment + timedelta(minutes=20 * step)), acting(officer):
            actions.sign(by=officer, handover=handover, shown_hash=handover.document_hash, persons=count)


def _prosecute(officers: Officers, persons: list[Person], case: Case | None, moment: datetime) -> None:
    prosecutor = officers["siriporn"]
    for person in persons:
        for days, kind, number in ((0, "arrest", ""), (1, "remand", "ฝ.412/2569"), (20, "indictment", "อ.77/2569")):
            with at(min(moment + timedelta(days=days), timezone.now())), acting(prosecutor):
                person.refresh_from_db()
                actions.record_step(
                    by=prosecutor, person=person, kind=kind, on=timezone.localdate(), number=number, court=COURTS[0]
                )
    if case is not None:
        with at(min(moment + timedelta(days=21), timezone.now())), acting(prosecutor):
            actions.release_outcomes(by=prosecutor, case=case, kind="suspects_charged")
