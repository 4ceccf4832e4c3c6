"""What investigators of both sides do with the case: queue, page, bank hold, and a place shared across the border."""

from __future__ import annotations

import re
import time

from playwright.sync_api import Locator, Page

from tests.journeys.browser import choose, press
from tests.journeys.older import MULE
from tests.journeys.people import Desk
from tests.journeys.story import Story

PATIENCE_S = 30.0


def in_queue(story: Story, name: str, queue: str) -> Locator:
    """Look at an agency's queue again and again until the new complaint stands in it. Returns its row."""
    desk, began = story.desk(name), time.monotonic()
    while time.monotonic() < began + PATIENCE_S:
        row = desk.open(f"/queues/{queue}/").locator("tbody tr").filter(has_text=story.case)
        if row.count() and row.locator(".n").first.inner_text().strip() in ("2", "๒", "២"):
            story.seconds[queue] = time.monotonic() - began
            return row
        time.sleep(0.3)
    raise AssertionError(f"{story.complaint} is not in the queue {queue} after {PATIENCE_S:.0f} s")


def poipet_queue(story: Story) -> None:
    """The complaint came to the Banteay Meanchey police because of the place it names, and the row says so."""
    row = in_queue(story, "chantha", "KH-PP-1")
    assert "ប៉ោយប៉ែត" in row.inner_text(), row.inner_text()
    story.pictures.take(story.desk("chantha").page, "queue-poipet", dark=True)


def bank_queue(story: Story) -> None:
    row = in_queue(story, "nattaya", "TH-AOC")
    assert "ปอยเปต" in row.inner_text(), row.inner_text()
    story.pictures.take(story.desk("nattaya").page, "queue-bank-hold")


def take(story: Story) -> None:
    """The Cambodian investigator takes the case from the queue, which starts the investigation."""
    desk = story.desk("chantha")
    row = in_queue(story, "chantha", "KH-PP-1")
    row.locator('form[action$="/take/"] button').click()
    desk.page.wait_for_url(f"**/cases/{story.case}/")
    desk.said()
    assert stage(desk.page) == 2, "taking did not start the investigation"
    story.pictures.take(desk.page, "case-khmer-side", dark=True)


def stage(page: Page) -> int:
    """At which stage the case stands, counted from one: received, investigation, operation, return, prosecution."""
    return page.locator('ol.stages li:has(~ li[aria-current="step"])').count() + 1


def linked(story: Story) -> None:
    """The Thai side sees who took it, and why the new complaint belongs to the older case."""
    desk = story.desk("thanakorn")
    page = desk.open(f"/cases/{story.case}/")
    text = page.locator("main").inner_text()
    assert "សុខ ចាន់ថា" in text or "สุข จันทา" in text, "the Thai side does not see who took the case"
    for summary in page.locator("#links ~ * details.why summary, section:has(#links) td details.why summary").all():
        summary.click()
    reasons = page.locator("section:has(#links) td details.why").all_inner_texts()
    assert len(reasons) == 2 and any(MULE["account"] in re.sub(r"\W", "", words) for words in reasons), reasons
    story.pictures.take(page, "case-thai-side", dark=True)


def answer_hold(story: Story) -> None:
    """The AOC centre records what the bank held."""
    desk = story.desk("nattaya")
    page = desk.open(f"/cases/{story.case}/")
    page.locator('a[href*="/holds/"][href$="/confirm/"]').first.click()
    page.fill('[name="held"]', "31,200")
    page.fill('[name="bank_case_id"]', "BC-2569-0042")
    story.pictures.take(page, "hold")
    page.locator("main form.stack button").first.click()
    page.wait_for_url(f"**/cases/{story.case}/#holds")
    desk.said()


def share_site(story: Story) -> None:
    """Asked for by one Thai officer, approved by a second, answered in Khmer, read by the first."""
    _ask(story)
    _approve(story)
    _answer(story)
    desk = story.desk("thanakorn")
    page = desk.open(story.site_share)
    assert page.locator('[lang="km"]').filter(has_text="បានពិនិត្យ").count(), "the answer is not on the page"
    story.pictures.take(page, "share-answered")


def _ask(story: Story) -> None:
    desk = story.desk("thanakorn")
    page = desk.open(f"/cases/{story.case}/share/")
    site = page.locator('[name="item"] option[value^="site:"]').first.get_attribute("value")
    page.select_option('[name="item"]', site)
    page.select_option('[name="to_agency"]', "KH-PP-1")
    page.select_option('[name="purpose"]', index=1)
    page.fill('[name="reason"]', "ขอให้ตรวจสอบอาคารตามพิกัดนี้ก่อนปฏิบัติการร่วม")
    story.pictures.take(page, "share-ask")
    page.locator("main form.stack button").first.click()
    page.wait_for_url(f"**/cases/{story.case}/#shares")
    desk.said()


def _open_share(desk: Desk, story: Story) -> None:
    page = desk.open("/desk/")
    story.pictures.take(page, f"desk-{desk.name}")
    page.locator('a[href^="/shares/"]').first.click()
    page.wait_for_url("**/shares/*/")
    desk.look()


def _approve(story: Story) -> None:
    desk = story.desk("wichai")
    _open_share(desk, story)
    story.site_share = desk.page.url.removeprefix(story.portal.url)
    story.pictures.take(desk.page, "share-approve")
    press(desk.page, "/approve/")
    desk.said()


def _answer(story: Story) -> None:
    desk = story.desk("chantha")
    _open_share(desk, story)
    choose(desk.page, "answer", "accepted")
    desk.page.fill('[name="text"]', "យើងបានពិនិត្យអគារនេះហើយ នឹងចុះប្រតិបត្តិការរួមគ្នា")
    story.pictures.take(desk.page, "share-answer")
    press(desk.page, "/answer/")
    desk.said()


def operation(story: Story) -> None:
    """A joint operation is held and stands on the case."""
    desk = story.desk("chantha")
    desk.open(f"/cases/{story.case}/")
    press(desk.page, "/move/hold_operation/")
    desk.said()
    assert stage(desk.page) == 3
