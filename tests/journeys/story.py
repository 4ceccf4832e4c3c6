"""The state of one journey: the portal, the browser, who sits at which desk, and what has been found out so far."""

from __future__ import annotations

from contextlib import ExitStack

from playwright.sync_api import Browser, Page

from tests.infra.portal import Portal
from tests.journeys.browser import Pictures, Watch, visitor
from tests.journeys.people import SIDES, Desk


class Story:
    """`case`, `complaint`, `person`, `handover` are references, empty until a step has learnt them."""

    def __init__(self, portal: Portal, browser: Browser, name: str) -> None:
        self.portal, self.browser = portal, browser
        self.watch, self.pictures = Watch(portal.url), Pictures(name)
        self.case = self.complaint = self.secret = self.person = self.handover = self.site_share = ""
        self.seconds: dict[str, float] = {}
        self.failures_before = 0
        self._open = ExitStack()
        self._desks: dict[str, Desk] = {}

    def victim(self) -> Page:
        """A new browser on a telephone, in Thai, in which no script runs."""
        return self._open.enter_context(visitor(self.browser, self.watch, "th", scripts=False))

    def desk(self, name: str) -> Desk:
        """The officer's desk; who comes for the first time signs in."""
        if name not in self._desks:
            page = self._open.enter_context(visitor(self.browser, self.watch, SIDES.get(name, "th")))
            self._desks[name] = Desk(name, page, self.portal.url)
            self._desks[name].sign_in()
        return self._desks[name]

    @property
    def khmer_desks(self) -> list[Desk]:
        return [desk for desk in self._desks.values() if desk.khmer]

    def keep_failure(self) -> None:
        """Pictures and sources of all open pages, for whoever looks into it: `build/screens/<journey>/failed-N.png`."""
        pages = [page for context in self.browser.contexts for page in context.pages]
        for number, page in enumerate(pages):
            page.screenshot(path=self.pictures.folder / f"failed-{number}.png", full_page=True)
            (self.pictures.folder / f"failed-{number}.html").write_text(page.content())

    def close(self) -> None:
        self._open.close()
