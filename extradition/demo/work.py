"""What officers of both sides did on the invented cases: taken, shared, answered, operated, found, handed over."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from cases import actions as case_actions
from cases.models import Case, HoldRequest, Observation, QueueItem, Site
from cases.pipeline.locating import relocate
from extradition.demo.clock import at
from extradition.demo.gangs import PLACES
from taskforce.access.context import acting_as
from taskforce.access.sides import SYSTEM
from taskforce.agencies.queries import agency
from taskforce.audit.models import Event

Officers = dict[str, Any]
#: The investigator of each Cambodian queue that has one in the demonstration; others wait.
INVESTIGATORS = {
    "KH-PP-1": "chantha",
    "KH-ACD": "vuthy",
    "KH-PP-18": "kosal",
    "TH-CCIB": "thanakorn",
    "TH-DSI": "prasit",
}
NOTES = (
    ("chantha", "km", "បានពិនិត្យអគារជាន់ទី ៣ ហើយ។ មានសញ្ញាសេវាអ៊ីនធឺណិតខុសធម្មតា សូមឱ្យភាគីថៃបញ្ជាក់លេខទូរស័ព្ទបន្ថែម។",
     "ได้ตรวจสอบอาคารชั้น 3 แล้ว พบสัญญาณอินเทอร์เน็ตผิดปกติ ขอให้ฝ่ายไทยยืนยันหมายเลขโทรศัพท์เพิ่มเติม"),
    ("thanakorn", "th", "ตรวจสอบบัญชีม้าแล้ว เป็นบัญชีที่เปิดใหม่ภายใน 30 วัน ขอความร่วมมือเฝ้าดูสถานที่ก่อนเข้าปฏิบัติการ",
     "បានពិនិត្យគណនីធនាគារប្រើឈ្មោះអ្នកដទៃហើយ ជាគណនីបើកថ្មីក្នុងរយៈពេល 30 ថ្ងៃ។ សូមសហការតាមដានទីតាំងមុនពេលធ្វើប្រតិបត្តិការ។"),
)  # fmt: skip


@contextmanager
def acting(officer: Any) -> Iterator[None]:
    """Ask the database as this officer in one transaction, as a request would."""
    with acting_as(officer.side, officer.pk), transaction.atomic():
        yield


def work_cases(officers: Officers, rng: random.Random, count: int) -> list[Case]:
    """Work the `count` largest cases some way each; returns those in which a joint operation was held."""
    with acting_as(SYSTEM), transaction.atomic():
        cases = list(Case.objects.order_by("-complaint_count", "reference")[:count])
    operated = []
    for number, case in enumerate(cases):
        began = _first_place(case) + _wait(case, rng)
        began = min(began, timezone.now() - timedelta(days=24 if number < 9 else 3))
        _observe(case, officers, rng, began)
        _take_items(case, officers, began)
        if number < 24 and case.joint:
            _talk(case, officers, began + timedelta(hours=1))
            _share(case, officers, rng, began, answered=number < 16)
        if number < 9 and case.joint:
            with at(began + timedelta(days=rng.uniform(3, 8))), acting(officers["chantha"]):
                case_actions.hold_operation(case=case, by=officers["chantha"])
            operated.append(case)
    _answer_holds(officers, rng)
    return operated


def _first_place(case: Case) -> datetime:
    """When the portal first knew where the case sits; else when its first complaint came."""
    with acting_as(SYSTEM), transaction.atomic():
        located = Event.objects.filter(side="TH", verb="case.located", case_id=case.pk).order_by("at").first()
        filed = case.links.order_by("complaint__filed_at").values_list("complaint__filed_at", flat=True).first()
    return located.at if located else filed or timezone.now()


def _wait(case: Case, rng: random.Random) -> timedelta:
    """How long a case lay before somebody worked it: half a day lately, some days in the first months."""
    months = max(0.0, (timezone.now() - _first_place(case)).days / 30)
    return timedelta(hours=(10 + 9 * months) * rng.uniform(0.4, 1.6))


def _observe(case: Case, officers: Officers, rng: random.Random, moment: datetime) -> None:
    """Precise clues of the Thai investigator, for cases whose place is one of those invented."""
    spot = next((p for p in PLACES.values() if p[1] == case.province), None)
    if spot is None:
        return
    with at(moment), acting_as(SYSTEM), transaction.atomic():
        Observation.objects.bulk_create(
            Observation(
                case=case,
                owner_side=case.owner_side,
                source=source,
                lat=spot[2] + rng.gauss(0, spread / 111_000),
                lon=spot[3] + rng.gauss(0, spread / 108_000),
                accuracy_m=spread,
                observed_at=moment - timedelta(days=rng.randrange(1, 9)),
                added_by=officers["thanakorn"],
            )
            for source, spread in (("photo", 30.0), ("cell", 400.0), ("photo", 45.0), ("escapee", 150.0))
        )
        relocate(case)


def _take_items(case: Case, officers: Officers, moment: datetime) -> None:
    with acting_as(SYSTEM), transaction.atomic():
        items = list(QueueItem.objects.filter(case=case, state="waiting", queue_id__in=INVESTIGATORS))
    for step, item in enumerate(items):
        officer = officers[INVESTIGATORS[item.queue_id]]
        taken = max(moment, item.entered_at) + timedelta(minutes=10 + 7 * step)
        with at(min(taken, timezone.now())), acting(officer):
            case_actions.take(item=item, by=officer)


def _talk(case: Case, officers: Officers, moment: datetime) -> None:
    """A note of each side, with its translation beside it, verified by the reader's side."""
    for step, (author, language, text, translated) in enumerate(NOTES):
        writer, reader = officers[author], officers[NOTES[1 - step][0]]
        with at(moment + timedelta(hours=step)), acting(writer):
            note = case_actions.add_note(case=case, text=text, language=language, both_sides=True, by=writer)
        with at(moment + timedelta(hours=step, minutes=40)), acting(reader):
            case_actions.add_translation(note=note, text=translated, language=reader.language, by=reader)


def _share(case: Case, officers: Officers, rng: random.Random, moment: datetime, *, answered: bool) -> None:
    """The precise site crosses the border: asked for by one officer, approved by another, answered by the other side."""
    with acting_as(SYSTEM), transaction.atomic():
        site = Site.objects.filter(case=case, province=case.province).order_by("-confidence").first()
    if site is None:
        return
    expires = timezone.now() + timedelta(days=60)
    asker, approver, answerer = officers["thanakorn"], officers["wichai"], officers["ratana"]
    with at(moment + timedelta(hours=2)), acting(asker):
        share = case_actions.request_share(
            case=case,
            item_type="site",
            item_id=str(site.pk),
            to_agency=agency("KH-PP-1"),
            purpose="LOCATE",
            reason="พิกัดจากภาพถ่ายและสัญญาณ ขอให้ตรวจสอบสถานที่",
            expires_at=expires,
            by=asker,
        )
    with at(moment + timedelta(hours=rng.uniform(3, 20))), acting(approver):
        case_actions.approve_share(share=share, seen_hash=share.snapshot_hash, by=approver)
    if answered:
        with at(moment + timedelta(hours=rng.uniform(22, 60))), acting(answerer):
            answer = rng.choice(("accepted", "accepted", "already_known"))
            case_actions.answer_share(
                share=share, answer=answer, text="បានចាត់ក្រុមចុះពិនិត្យហើយ។", language="km", by=answerer
            )


def _answer_holds(officers: Officers, rng: random.Random) -> None:
    """The bank's answers that the 1441 centre entered for two holds in three."""
    officer = officers["nattaya"]
    with acting_as(SYSTEM), transaction.atomic():
        holds = list(HoldRequest.objects.filter(state="requested").order_by("requested_at"))
    for number, hold in enumerate(holds):
        if number % 3 == 2:
            continue
        with at(hold.requested_at + timedelta(minutes=rng.uniform(6, 55))), acting(officer):
            if rng.random() < 0.25:
                case_actions.answer_hold(hold=hold, name="nothing_left", by=officer)
            else:
                held = int((hold.requested_minor or 0) * rng.choice((0.1, 0.4, 1)))
                reference = f"BC{rng.randrange(10**8):08}"
                case_actions.answer_hold(hold=hold, name="confirm", held_minor=held, bank_case_id=reference, by=officer)


def operation_moment(operated: list[Case]) -> datetime:
    """When the first joint operation was over and the people in the building were counted."""
    if not operated:
        return timezone.now() - timedelta(days=12)
    with acting_as(SYSTEM), transaction.atomic():
        held = (
            Event.objects.filter(side="TH", verb="case.hold_operation", case_id=operated[0].pk).order_by("at").first()
        )
    return (held.at if held else timezone.now() - timedelta(days=12)) + timedelta(hours=2)
