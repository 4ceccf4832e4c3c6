"""A real Chromium for the journeys: its pages, what they may not do, and pictures of them in three languages."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from taskforce.run.testing import NO_BROWSER, find_chromium

ROOT = Path(__file__).resolve().parents[2]
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
LANGUAGES = ("th", "km", "en")
LOCALES = {"th": "th-TH", "km": "km-KH", "en": "en-GB"}
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
PATIENCE_MS = 30_000  # for one answer on a busy machine


def launch(playwright: Playwright) -> Browser:
    """Chromium, without anything that would speak to the outside by itself."""
    found = os.environ.get("CHROMIUM") or find_chromium()
    assert found, NO_BROWSER
    return playwright.chromium.launch(executable_path=found, args=[*SWITCHES, "--no-first-run"])


class Watch:
    """Notes everything that no page of the portal may ever do, in all contexts it watches."""

    def __init__(self, url: str) -> None:
        self.host = urlsplit(url).netloc
        self.faults: list[str] = []

    def over(self, context: BrowserContext) -> None:
        context.on("request", lambda request: self._request(request.url))
        context.on("response", lambda answer: self._status(answer.status, answer.url))
        context.on("console", lambda line: self._console(line.type, line.text))
        context.on("weberror", lambda error: self.faults.append(f"script: {error.error}"))

    def _console(self, kind: str, text: str) -> None:
        if kind == "error":
            self.faults.append(f"console: {text}")

    def _request(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.host:
            self.faults.append(f"foreign request: {url}")

    def _status(self, status: int, url: str) -> None:
        if status >= 500:
            self.faults.append(f"{status}: {url}")


class Pictures:
    """Screenshots of a journey: `build/screens/<journey>/<language>/NN-name.png`, the whole page in each language."""

    def __init__(self, journey: str) -> None:
        self.folder, self.number = ROOT / "build" / "screens" / journey, 0
        shutil.rmtree(self.folder, ignore_errors=True)

    def take(self, page: Page, name: str, *, dark: bool = False) -> None:
        """Shoot the page in all languages by its own language switch, and come back to the language it was in.

        What was typed stays, which the switch promises. `dark`: once more in the dark colours, in the own language.
        """
        self.number += 1
        own = language_of(page)
        for language in (*(other for other in LANGUAGES if other != own), own):
            switch_to(page, language)
            self._shoot(page, language, f"{self.number:02}-{name}")
        if dark:
            page.emulate_media(color_scheme="dark")
            self._shoot(page, own, f"{self.number:02}-{name}-dark")
            page.emulate_media(color_scheme="light")

    def _shoot(self, page: Page, language: str, name: str) -> None:
        path = self.folder / language / f"{name}.png"
        page.screenshot(path=path, full_page=True, animations="disabled")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{name} in {language} is {wide} px wider than the window"


def language_of(page: Page) -> str:
    return str(page.locator("html").get_attribute("lang"))


def switch_to(page: Page, language: str) -> None:
    """Press the page's own language button, as a reader does."""
    if language_of(page) != language:
        page.locator(f'.langs button[value="{language}"]').first.click()
        assert language_of(page) == language, f"{page.url} stays in {language_of(page)}"


def press(page: Page, action: str) -> None:
    """Press the first button of the form that posts to an address ending in `action`, opening what it is folded in."""
    form = page.locator(f'form[action$="{action}"]').first
    for folded in page.locator("details:not([open])").filter(has=form).all():
        folded.locator("summary").first.click()
    form.locator("button:not([name]), button[name=open], button[name=person]").first.click()


def choose(page: Page, name: str, value: str) -> None:
    """Tick a tile or a box by its label, as a person does; `value` may be the beginning of the value."""
    box = page.locator(f'input[name="{name}"][value^="{value}"]')
    page.locator("label").filter(has=box).first.click()
    assert box.first.is_checked(), f"{name}={value} is not ticked"


def type_day(page: Page, name: str, parts: tuple[int, int, int]) -> None:
    """Day, month and year into the three boxes of a date; the month is chosen from a list."""
    day, month, year = parts
    page.fill(f'[name="{name}_0"]', str(day))
    page.select_option(f'[name="{name}_1"]', str(month))
    page.fill(f'[name="{name}_2"]', str(year))


def digits_and_letters(text: str) -> str:
    """The text without spaces, dashes and marks between, so that a number is found however it is written."""
    return re.sub(r"[\s\-–.()\u00a0\u200b\u2060]", "", text)


@contextmanager
def visitor(browser: Browser, watch: Watch, language: str, *, scripts: bool = True) -> Iterator[Page]:
    """A visitor's page: on a phone without scripts, else at a desk."""
    context = browser.new_context(
        locale=LOCALES[language],
        viewport=DESK if scripts else PHONE,  # type: ignore[arg-type]
        device_scale_factor=1 if scripts else 2,
        java_script_enabled=scripts,
        timezone_id="Asia/Bangkok",
        color_scheme="light",
    )
    context.set_default_timeout(PATIENCE_MS)
    watch.over(context)
    try:
        yield context.new_page()
    finally:
        context.close()
