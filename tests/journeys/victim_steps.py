"""What the victim does: files on a telephone without scripts, and comes back to look."""

from __future__ import annotations

import datetime as dt
import io
import re
from zoneinfo import ZoneInfo

from PIL import Image, ImageDraw
from playwright.sync_api import Page

from tests.journeys.browser import choose, type_day
from tests.journeys.older import GANG_PHONE, MULE
from tests.journeys.people import VICTIM
from tests.journeys.story import Story

WORDS = (
    f"มีคนโทรมาจากเบอร์ {GANG_PHONE} อ้างว่าเป็นตำรวจ บอกว่าบัญชีของฉันพัวพันคดีฟอกเงิน แล้วให้แอดไลน์ @csd.check88 "
    "ส่งหมายจับปลอมมาให้ดู ให้โอนเงินไปตรวจสอบ 49,500 บาท พอขอเงินคืนก็บล็อก "
    "คนที่เคยทำงานด้วยบอกว่าพวกนี้อยู่ตึกข้างคาสิโนที่ปอยเปต ฝั่งกัมพูชา พิกัด 13.6571, 102.5632"
)
HERE = ZoneInfo("Asia/Bangkok")


def file_complaint(story: Story) -> None:
    """Answer, write, attach, declare: page by page to the receipt."""
    page = story.victim()
    page.goto(story.portal.url + "/")
    story.pictures.take(page, "start", dark=True)
    choose(page, "paid", "yes")
    page.locator('form[action="/file/start/"] button').click()
    for step in (_money, _story, _contacts, _evidence, _about, _check):
        step(story, page)
    _receipt(story, page)
    page.context.close()


def _go_on(page: Page, following: str) -> None:
    page.locator("form#step button.btn:not([name])").first.click()
    page.wait_for_url(re.compile(f"/file/{following}/$"))


def _money(story: Story, page: Page) -> None:
    paid = dt.datetime.now(HERE) - dt.timedelta(hours=5)
    page.fill('[name="form-0-amount"]', "๔๙,๕๐๐")
    page.select_option('[name="form-0-to_bank"]', MULE["bank"])
    page.fill('[name="form-0-to_account"]', "048-2-71593-6")
    type_day(page, "form-0-day", (paid.day, paid.month, paid.year + 543))
    page.fill('[name="form-0-time"]', f"{paid:%H.%M}")
    page.locator("form#step details.why summary").first.click()
    page.fill('[name="form-0-to_name"]', MULE["name"])
    page.fill('[name="form-0-from_account"]', VICTIM["account"])
    story.pictures.take(page, "money")
    _go_on(page, "story")


def _story(story: Story, page: Page) -> None:
    page.fill('[name="text"]', WORDS)
    story.pictures.take(page, "story")
    _go_on(page, "contacts")


def _contacts(story: Story, page: Page) -> None:
    page.fill('[name="form-0-value"]', GANG_PHONE)
    page.locator('button[name="add"]').click()
    page.select_option('[name="form-1-type"]', "line_id")
    page.fill('[name="form-1-value"]', "@csd.check88")
    story.pictures.take(page, "contacts")
    _go_on(page, "evidence")


def _evidence(story: Story, page: Page) -> None:
    page.set_input_files("#files", {"name": "slip.png", "mimeType": "image/png", "buffer": slip()})
    page.locator('button[name="stay"]').click()
    page.get_by_text("slip.png").first.wait_for()
    story.pictures.take(page, "evidence")
    _go_on(page, "about")


def slip() -> bytes:
    """The picture of a bank's slip, as a telephone would keep it."""
    picture = Image.new("RGB", (540, 900), "#e8f3ec")
    drawing = ImageDraw.Draw(picture)
    lines = ("Transfer completed", "THB 49,500.00", f"To {MULE['account']}", "Ref 015327145036BPP01234")
    for number, line in enumerate(lines):
        drawing.text((60, 120 + 80 * number), line, fill="#123", font_size=34)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _about(story: Story, page: Page) -> None:
    page.fill('[name="name"]', VICTIM["name"])
    choose(page, "contact_by", "phone")
    page.fill('[name="phone"]', VICTIM["phone"])
    page.fill('[name="email"]', VICTIM["email"])
    page.select_option('[name="province"]', "TH-50")
    story.pictures.take(page, "about")
    _go_on(page, "check")


def _check(story: Story, page: Page) -> None:
    page.locator('input[name="declared"]').check()
    story.pictures.take(page, "check")
    _go_on(page, "receipt")


def _receipt(story: Story, page: Page) -> None:
    text = page.locator("article.receipt").inner_text()
    story.complaint = re.search(r"TH-\d{4}-\w{6}-\w", text)[0]  # type: ignore[index]
    story.secret = page.locator("article.receipt p.big").inner_text()
    story.pictures.take(page, "receipt", dark=True)


def follow(story: Story) -> None:
    """Days later, on another telephone: number and secret code open the page with the news."""
    page = story.victim()
    page.goto(f"{story.portal.url}/follow/?reference={story.complaint}")
    page.fill('[name="secret"]', story.secret)
    story.pictures.take(page, "follow")
    page.locator("form#follow button.btn").click()
    page.wait_for_url("**/follow/complaint/")
    assert page.locator("main .note--ok").count() == 1, "the victim reads no news"
    story.pictures.take(page, "outcome")
