"""A desk page with several forms: the language switch keeps what was typed in each, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, sync_playwright

from tests.journeys.browser import launch

SCRIPT = Path(__file__).resolve().parents[2] / "taskforce/web/static/taskforce/portal.js"
PAGE = """<!doctype html><html lang="th"><meta charset="utf-8"><body class="{body}">
<form method="post" action="/cases/1/"><button name="switch_language" value="km">ខ្មែរ</button></form>
<form method="post" action="/cases/1/note/"><input type="hidden" name="csrf" value="a"><textarea name="text"></textarea>
<select name="language"><option selected>th</option><option>km</option></select><input type="checkbox" name="both"></form>
<details><summary>x</summary><form method="post" action="/cases/1/task/"><input name="title" value="เดิม">
<textarea name="text"></textarea><input type="password" name="code"></form></details>
<script type="module" src="/portal.js"></script></body></html>"""


@pytest.fixture(scope="module")
def browser_page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser.new_page()
        browser.close()


def typed(page: Page, body: str) -> Page:
    """Open the page, type in both forms, switch the language."""

    def answer(route: Route) -> None:
        script = route.request.url.endswith(".js")
        text = SCRIPT.read_text() if script else PAGE.format(body=body)
        route.fulfill(body=text, content_type="text/javascript" if script else "text/html")

    page.route("**/*", answer)
    page.goto("http://desk.test/cases/1/", wait_until="load")
    page.fill("form:nth-of-type(2) textarea", "สอบปากคำแล้ว\nบรรทัดสอง")
    page.select_option("select", "km")
    page.check("[name=both]")
    page.evaluate("document.querySelector('[name=title]').value = 'โทรหา'")
    page.evaluate("document.querySelector('[name=code]').value = '123456'")
    with page.expect_navigation(wait_until="load"):
        page.click("[name=switch_language]")
    return page


def values(page: Page) -> list[object]:
    return [
        page.input_value("form:nth-of-type(2) textarea"),
        page.input_value("select"),
        page.is_checked("[name=both]"),
        page.input_value("[name=title]"),
        page.input_value("[name=code]"),
    ]


def test_everything_typed_in_each_form_stands_there_again_and_no_code(browser_page: Page) -> None:
    page = typed(browser_page, "desk")
    assert values(page) == ["สอบปากคำแล้ว\nบรรทัดสอง", "km", True, "โทรหา", ""]
    assert page.get_attribute("details", "open") is not None
    assert page.evaluate("sessionStorage.length") == 0
    page.reload(wait_until="load")
    assert page.evaluate("document.querySelector('[name=title]').value") == "เดิม"


def test_nothing_of_a_victims_page_is_kept_in_the_browser(browser_page: Page) -> None:
    page = typed(browser_page, "public")
    assert page.evaluate("sessionStorage.length") == 0 and page.input_value("[name=title]") == "เดิม"
