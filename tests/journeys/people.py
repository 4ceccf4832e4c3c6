"""The people of the journey: an invented victim and the officers of the demonstration, each with their own browser."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page

from taskforce.accounts.demo import PASSWORD
from tests.journeys.browser import digits_and_letters

SIDES = {"chantha": "km", "ratana": "km", "dara": "km", "sophea": "km"}
#: What names the victim, and her own account. No page of the Cambodian side may hold any of it.
VICTIM = {
    "name": "ขวัญนภา พิกุลทอง",
    "phone": "089-555-0142",
    "phone abroad": "+66895550142",
    "email": "khwannapha@example.org",
    "account": "3217654809",
}


class Desk:
    """An officer at work: `page` is the browser's, `look` what must hold on every page they see."""

    def __init__(self, name: str, page: Page, url: str) -> None:
        self.name, self.page, self.url = name, page, url
        self.khmer = name in SIDES

    def sign_in(self) -> None:
        """Account name, pass phrase, one-time code: by the real pages, which show the code in a demonstration."""
        self.open("/accounts/login/")
        self.page.fill('[name="login"]', self.name)
        self.page.fill('[name="password"]', PASSWORD)
        self.page.locator("main form button").first.click()
        self.page.fill('[name="code"]', self.code())
        self.page.locator("main form button").first.click()
        self.page.wait_for_url(re.compile(r"^(?!.*/accounts/)"))
        self.look()

    def code(self) -> str:
        """The present one-time code, as the demonstration tells it to its invented officers."""
        told = self.page.locator("main").get_by_text(re.compile(r"\b\d{6}\b")).last.inner_text()
        return re.findall(r"\b\d{6}\b", told)[-1]

    def open(self, address: str) -> Page:
        answer = self.page.goto(self.url + address)
        assert answer and answer.status == 200, f"{self.name} opens {address}: {answer and answer.status}"
        self.look()
        return self.page

    def fetch(self, address: str) -> Any:
        """A file by the same session."""
        return self.page.context.request.get(self.url + address)

    def look(self) -> str:
        """The page's source, after the check that it names no victim to the other side."""
        source = self.page.content()
        self.check(source, self.page.url)
        return source

    def check(self, source: str, address: str) -> None:
        """On the Cambodian side no page names the victim, in whatever way a number is written."""
        plain = digits_and_letters(source) if self.khmer else ""
        for what, value in VICTIM.items():
            assert digits_and_letters(value) not in plain, f"the victim's {what} stands on {address}"

    def said(self) -> str:
        """The message on top after an act, which must be good news."""
        self.look()
        notes = self.page.locator("#messages .note")
        words = " / ".join(notes.all_inner_texts())
        assert self.page.locator("#messages .note--ok").count(), f"{self.name} on {self.page.url} is told: {words}"
        return words
