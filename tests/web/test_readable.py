"""A few pages of each kind in a real browser at 360 px: nothing to scroll sideways, nothing cut, no fault that axe knows.

The pages come from Django's test client and are handed to the browser as they are, with their headers; the languages
take turns with the colour schemes, so that each page is seen in both.
"""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.cast import sign_in
from tests.journeys.browser import LANGUAGES, LOCALES, launch
from tests.permissions.world import World, make

Answer: TypeAlias = tuple[int, dict[str, str], bytes]
HOST = "http://testserver"
SCHEMES = {"th": "light", "km": "dark", "en": "light"}
#: What is wider than its place and shows it: text that is cut off, or a page that scrolls sideways.
CUT = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  const cut = [...document.querySelectorAll('main *')].filter(e => !e.closest('svg, .pan, .vh') && e.clientWidth > 4
    && !e.matches('input, select, textarea') && getComputedStyle(e).overflowX !== 'visible'
    && e.scrollWidth > e.clientWidth + 1)
  return [...(wide > 0 ? [`the page is ${wide} px too wide`] : []), ...cut.map(e => `cut: ${e.textContent.trim().slice(0, 60)}`)]
}"""
LOW = """() => [...document.querySelectorAll('main a.btn, main button.btn, main summary, main .choice, main .input, .nav a')]
  .filter(e => e.offsetWidth && e.offsetHeight && e.offsetHeight < 43.5).map(e => `low: ${e.textContent.trim().slice(0, 40)}`)"""


@dataclass
class Seen:
    """Answers by path, and what the browser complained of."""

    answers: dict[str, Answer]
    faults: list[str] = field(default_factory=list)

    def give(self, route: Route) -> None:
        """An answer that was made before, or a static file; anything else is a fault."""
        parts = urlsplit(route.request.url)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        if not route.request.url.startswith(HOST):
            self.faults.append(f"foreign: {route.request.url}")
            route.abort()
        elif path in self.answers:
            status, headers, body = self.answers[path]
            route.fulfill(status=status, headers=headers, body=body)
        else:
            file = _static(parts.path)
            route.fulfill(path=file) if file else route.fulfill(status=404)


def _static(path: str) -> str | None:
    """The file as it lies in the sources, even where an older copy was collected under a name with its hash."""
    name = path.removeprefix(settings.STATIC_URL).lstrip("/")
    found = finders.find(re.sub(r"\.[0-9a-f]{12}(?=\.)", "", name))
    return found if isinstance(found, str) else None


def pages(world: World) -> list[tuple[str, str, str]]:
    """Who opens what in which language: the heavy or plain pages in one, what carries the work in all three."""
    v = world.joint
    case, share, person = f"/cases/{v['case']}/", f"/shares/{v['share_id']}/", f"/persons/{v['person']}/"
    once = [
        ("", "/components/", "km"),
        ("", "/api/v1/docs/", "en"),
        ("", "/accounts/login/", "th"),
        ("", "/lost/", "km"),
    ]
    work = [
        ("", "/"), ("th_supervisor", "/queues/TH-CCIB/"), ("th_investigator", case), ("kh_investigator", share),
        ("th_investigator", person), ("kh_liaison", f"/handovers/{v['handover']}/"), ("th_supervisor", "/figures/"),
    ]  # fmt: skip
    return [*once, *((who, path, language) for language in LANGUAGES for who, path in work)]


def test_pages_fit_a_phone_and_axe_finds_nothing(db: None) -> None:
    world = make()
    wanted = [(*page, _answer(world, *page)) for page in pages(world)]
    with ThreadPoolExecutor(1) as thread:  # the browser's loop would forbid the database to this thread
        faults = thread.submit(look, wanted).result()
    assert not faults, "\n".join(faults)


def look(wanted: list[tuple[str, str, str, Answer]]) -> list[str]:
    """Open every page on a telephone of its language, and tell what is wrong with it."""
    faults = []
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for language in LANGUAGES:
            page = _phone(browser, language)
            for who, path, _language, answer in [one for one in wanted if one[2] == language]:
                seen = Seen({path: answer})
                page.unroute_all()
                page.route("**/*", seen.give)
                page.goto(HOST + path)
                found = [*seen.faults, *page.evaluate(CUT), *page.evaluate(LOW), *_axe(page)]
                faults += [f"{who or 'public'} {path} in {language}: {fault}" for fault in found]
            page.context.close()
        browser.close()
    return faults


def _answer(world: World, who: str, path: str, language: str) -> Answer:
    client = Client(headers={"accept-language": language})
    if who:
        sign_in(client, world.people[who], language=language)
    answer = client.get(path)
    return answer.status_code, dict(answer.headers), answer.content


def _phone(browser: Browser, language: str) -> Page:
    context = browser.new_context(
        locale=LOCALES[language], viewport={"width": 360, "height": 740}, color_scheme=SCHEMES[language],  # type: ignore[arg-type]
        has_touch=True, is_mobile=True,
    )  # fmt: skip
    return context.new_page()


def _axe(page: Page) -> list[str]:
    violations = Axe().run(page).response["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes'][:3]]}" for one in violations]
