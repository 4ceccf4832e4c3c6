"""The world that every route is asked about: people of each role and side, and one object of each kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases import actions as case_actions
from cases.exports.actions import ask_export, make_exports
from cases.models import Note, NoteTranslation, Share, Task
from cases.queries.queues import Filters
from complaints.models import Evidence
from extradition import actions
from extradition.models import Candidate, Handover, Person, Warrant
from taskforce.access.context import acting_as
from taskforce.access.permissions import Role
from taskforce.accounts.models import Officer
from taskforce.agencies.queries import agency, queue
from taskforce.vault.files import store
from tests.cases.build import CANARIES, Made, a_case
from tests.cast import officer

#: Column of the matrix -> agency and role. Every role stands there once for each side that has it.
PEOPLE = {
    "th_intake": ("TH-AOC", Role.INTAKE),
    "th_investigator": ("TH-CCIB", Role.INVESTIGATOR),
    "th_supervisor": ("TH-CCIB", Role.SUPERVISOR),
    "th_liaison": ("TH-IMM", Role.LIAISON),
    "th_regulator": ("TH-NBTC", Role.REGULATOR),
    "th_prosecutor": ("TH-OAG", Role.PROSECUTOR),
    "th_auditor": ("TH-MDES", Role.AUDITOR),
    "th_admin": ("TH-MDES", Role.ADMIN),
    "kh_intake": ("KH-MPTC", Role.INTAKE),
    "kh_investigator": ("KH-PP-1", Role.INVESTIGATOR),
    "kh_supervisor": ("KH-PP-1", Role.SUPERVISOR),
    "kh_liaison": ("KH-CCOS", Role.LIAISON),
    "kh_regulator": ("KH-TRC", Role.REGULATOR),
    "kh_prosecutor": ("KH-MOJ", Role.PROSECUTOR),
    "kh_auditor": ("KH-MPTC", Role.AUDITOR),
    "kh_admin": ("KH-MPTC", Role.ADMIN),
}
COLUMNS = ("stranger", *PEOPLE)


@dataclass
class World:
    """`people` by column; `joint` and `thai` give the values of every parameter a route can have."""

    people: dict[str, Officer]
    joint: dict[str, str]
    thai: dict[str, str]
    canaries: tuple[str, ...]


def make() -> World:
    """Everything, through the portal's own acts where they exist."""
    people = {name: officer(name, agency=code, roles=[role]) for name, (code, role) in PEOPLE.items()}
    with transaction.atomic():
        joint_case, thai_case = a_case(), a_case(joint=False, queues=("TH-CCIB", "TH-AOC"))
        joint, thai = _case_values(joint_case, people), _case_values(thai_case, people)
        joint |= _return_values(joint_case, people)
        joint["export_id"] = _exported(people["th_investigator"])
        joint["merge_id"] = _merged(joint_case, people)
        thai |= _thai_values(thai_case)
    thai = {**joint, **thai}
    return World(people, joint, thai, tuple(v for k, v in CANARIES.items() if k != "statement"))


def _case_values(made: Made, people: dict[str, Officer]) -> dict[str, str]:
    writer = people["th_investigator"]
    with acting_as("TH"):
        note: Note = case_actions.add_note(
            case=made.case, text="ตรวจแล้ว", language="th", both_sides=made.case.joint, by=writer
        )
        translation: NoteTranslation = case_actions.add_translation(
            note=note, text="checked", language="en", by=people["th_supervisor"]
        )
        task: Task = case_actions.add_task(
            case=made.case, agency=agency("TH-CCIB"), title="โทรหา", language="th", due_at=None, by=writer
        )
        file = store([b"what a victim sent"])
        evidence = Evidence.objects.create(
            complaint=made.complaint, file_name="slip.png", stored_name=file.name, mime="image/png", size=file.size,
            sha256=file.sha256,
        )  # fmt: skip
    values = {
        "case_ref": made.case.reference,
        "case": made.case.reference,
        "complaint": made.complaint.reference,
        "file_id": str(evidence.pk),
        "note_id": str(note.pk),
        "translation_id": str(translation.pk),
        "task_id": str(task.pk),
        "link_id": str(made.links[0].pk),
        "hold_id": str(made.hold.pk) if made.hold else "",
        "item_id": str(made.items["TH-CCIB"].pk),
    }
    if made.site and made.case.joint:
        values["share_id"] = str(_share(made, people).pk)
    return values


def _share(made: Made, people: dict[str, Officer]) -> Share:
    asker, approver = people["th_investigator"], people["th_supervisor"]
    assert made.site is not None
    with acting_as("TH"):
        share = case_actions.request_share(
            case=made.case, item_type="site", item_id=str(made.site.pk), to_agency=agency("KH-PP-1"), purpose="LOCATE",
            reason="ขอให้ตรวจสอบ", expires_at=timezone.now() + timedelta(days=9), by=asker,
        )  # fmt: skip
        return case_actions.approve_share(share=share, seen_hash=share.snapshot_hash, by=approver)


def _exported(asker: Officer) -> str:
    """The queue of the Thai investigator's agency as a file, made."""
    with acting_as("TH", asker.pk):
        export = ask_export(queue=queue("TH-CCIB"), filters=Filters(), by=asker)
    assert make_exports(side="TH") == 1
    return str(export.pk)


def _merged(made: Made, people: dict[str, Officer]) -> str:
    """A third case of one complaint, that a Thai investigator made part of the joint one."""
    third = a_case(joint=False, complaints=1, queues=("TH-CCIB",))
    with acting_as("TH"):
        return str(case_actions.merge_cases(case=made.case, other=third.case, by=people["th_investigator"]).pk)


def _return_values(made: Made, people: dict[str, Officer]) -> dict[str, str]:
    now = timezone.now()
    with acting_as("TH"):
        warrant: Warrant = actions.record_warrant(
            by=people["th_prosecutor"], court="ศาลอาญา", number=7, year_be=2569, name="สราวุธ มากมี",
            offence_id=_offence(), agency_id="TH-CCIB", issued_on=now.date(),
        )  # fmt: skip
    with acting_as("KH"):
        person: Person = actions.record_person(
            by=people["kh_investigator"], name_given="សារ៉ាវុត ម៉ាកមី", found_at=now, found_place="ប៉ោយប៉ែត", case=made.case
        )
        person = actions.send_to_screening(by=people["kh_investigator"], person=person)
        handover: Handover = actions.create_handover(
            by=people["kh_liaison"], gate_id="G-KLK", planned_at=now + timedelta(days=2), case=made.case
        )
    with acting_as("SYS"):
        candidate = Candidate.objects.filter(person=person).first()
        Handover.objects.filter(pk=handover.pk).update(joint=True)
    return {
        "person": person.reference,
        "handover": handover.reference,
        "warrant_id": str(warrant.pk),
        "candidate_id": str(candidate.pk) if candidate else "",
    }


def _thai_values(made: Made) -> dict[str, str]:
    """What is the Thai side's alone: there is no such person or handover, so those routes are asked once."""
    return {"only_thai": made.case.reference}


def _offence() -> Any:
    from taskforce.agencies.models import Offence

    return Offence.objects.values_list("code", flat=True).first()
