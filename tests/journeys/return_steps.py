"""The way back: a person found and screened, a handover under two keys, the court, and the news of it."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from tests.journeys.browser import LANGUAGES, choose, press, type_day
from tests.journeys.older import WANTED
from tests.journeys.story import Story

FOUND_AS = "សុមឆាយ សែងថង"
HERE = ZoneInfo("Asia/Bangkok")


def find(story: Story) -> None:
    """The Cambodian investigator records a person in Khmer letters, and sends the record to screening."""
    desk, found = story.desk("chantha"), dt.datetime.now(HERE) - dt.timedelta(hours=3)
    page = desk.open(f"/persons/new/?case={story.case}")
    page.fill('[name="name_given"]', FOUND_AS)
    choose(page, "sex", "M")
    type_day(page, "found_on", (found.day, found.month, found.year))
    page.fill('[name="found_time"]', f"{found:%H:%M}")
    page.fill('[name="found_place"]', "អគារក្បែរកាស៊ីណូ ប៉ោយប៉ែត")
    page.select_option('[name="province"]', "KH-1")
    page.fill('[name="view"]', "រកឃើញនៅជាន់ទី ៣ ជាមួយទូរស័ព្ទ ១២ គ្រឿង")
    story.pictures.take(page, "person-new")
    page.locator("form#person button.btn--gold").click()
    page.wait_for_url(re.compile(r"/persons/P-"))
    desk.said()
    story.person = page.url.rstrip("/").rsplit("/", 1)[1]
    press(page, "/send/")
    desk.said()
    story.pictures.take(page, "person-sent")


def screen(story: Story) -> None:
    """The Thai investigator judges the warrant on top to be this person's. The other side reads the result alone."""
    desk = story.desk("thanakorn")
    page = desk.open(f"/persons/{story.person}/")
    first = page.locator("article#c1")
    assert WANTED in first.inner_text(), first.inner_text()
    story.pictures.take(page, "screening", dark=True)
    first.locator("label").filter(has=page.locator('input[value="same"]')).click()
    first.locator('[name="reason"]').fill("ชื่อออกเสียงตรงกัน ตรวจภาพถ่ายในหมายแล้วเป็นคนเดียวกัน")
    first.locator('form[action*="/candidates/"] button').click()
    desk.said()
    press(page, "/finish/")
    desk.said()
    seen = story.desk("chantha").open(f"/persons/{story.person}/")
    assert WANTED in seen.locator("main").inner_text()
    assert not seen.locator("article#c1").count(), "the other side sees possible matches"
    story.pictures.take(seen, "person-screened-khmer-side")


def propose(story: Story) -> None:
    """A liaison officer of the Cambodian side begins a list, puts the person on it and lays it before both sides."""
    desk, planned = story.desk("sophea"), dt.datetime.now(HERE) + dt.timedelta(days=2)
    page = desk.open(f"/handovers/new/?case={story.case}")
    page.select_option('[name="gate"]', index=1)
    type_day(page, "planned_on", (planned.day, planned.month, planned.year))
    page.fill('[name="planned_time"]', "10:00")
    page.fill('[name="interpreter"]', "Nuon Sreyleak")
    page.fill('[name="medical_note"]', "ពិនិត្យសុខភាពហើយ គ្មានបញ្ហា")
    story.pictures.take(page, "handover-new")
    page.locator("form#handover button.btn--gold").click()
    page.wait_for_url(re.compile(r"/handovers/H-"))
    desk.said()
    story.handover = page.url.rstrip("/").rsplit("/", 1)[1]
    choose(page, "person", story.person)
    press(page, "/add/")
    desk.said()
    story.pictures.take(page, "handover-draft")
    press(page, "/move/propose/")
    desk.said()


def approve(story: Story) -> None:
    for name in ("dara", "pimchanok"):
        desk = story.desk(name)
        page = desk.open(f"/handovers/{story.handover}/")
        if name == "dara":
            story.pictures.take(page, "handover-approve")
        press(page, "/approve/")
        desk.said()


def sign(story: Story) -> None:
    """Each side names how many people are on the list and gives a fresh code; with the second it is signed."""
    for name in ("dara", "pimchanok"):
        desk = story.desk(name)
        page = desk.open(f"/handovers/{story.handover}/")
        page.fill('[name="persons"]', "1")
        story.pictures.take(page, "sign" if name == "pimchanok" else "sign-first", dark=name == "pimchanok")
        page.fill('[name="persons"]', "1")
        page.fill('[name="code"]', desk.code())
        press(page, "/sign/")
        desk.said()
    story.pictures.take(story.desk("pimchanok").page, "signed")


def papers(story: Story) -> list[bytes]:
    """The record as PDF in the three languages, by the links of the page."""
    desk = story.desk("dara")
    page = desk.open(f"/handovers/{story.handover}/")
    links = [link.get_attribute("href") or "" for link in page.locator("main a[href*=pdf], main a[href*=paper]").all()]
    assert len(links) == len(LANGUAGES), f"the page links to {links}"
    answers = [desk.fetch(address) for address in links]
    assert [answer.status for answer in answers] == [200] * len(LANGUAGES)
    return [answer.body() for answer in answers]


def complete(story: Story) -> None:
    """At the gate: one person counted, nobody absent."""
    desk = story.desk("dara")
    page = desk.open(f"/handovers/{story.handover}/")
    page.fill('[name="counted"]', "1")
    press(page, "/complete/")
    desk.said()
    story.pictures.take(page, "handover-completed")


def prosecute(story: Story) -> None:
    """Arrest and remand are recorded, and the victims of the case are told what they may know."""
    desk, today = story.desk("siriporn"), dt.datetime.now(HERE)
    for kind, number in (("arrest", "จ.4321"), ("remand", "ฝ.77/2569")):
        page = desk.open(f"/persons/{story.person}/")
        type_day(page, "on", (today.day, today.month, today.year + 543))
        page.fill('[name="number"]', number)
        page.fill('[name="court"]', "ศาลอาญา")
        press(page, f"/steps/{kind}/")
        desk.said()
    story.pictures.take(desk.page, "prosecution")
    page = desk.open(f"/cases/{story.case}/outcomes/")
    choose(page, "kind", "suspects_returned")
    story.pictures.take(page, "release-news")
    page.locator("main form.stack button.btn--gold").click()
    page.wait_for_url(f"**/cases/{story.case}/")
    desk.said()


def look_back(story: Story) -> None:
    """The case with its whole timeline, the list of handovers, and the figures of the agreement."""
    desk = story.desk("thanakorn")
    story.pictures.take(desk.open(f"/cases/{story.case}/"), "case-at-the-end")
    story.pictures.take(desk.open("/handovers/"), "handovers")
    story.pictures.take(desk.open("/figures/"), "figures", dark=True)
