"""The frame of the pages: language switch, quick exit, colour scheme, error pages, headers."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.http import HttpRequest
from django.test import Client, RequestFactory

from taskforce.web import errors
from taskforce.web.nav import desk_nav

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.pages")]

TYPED = {"who": "สมชาย <b>", "amount": "49,50", "day_0": "๒๑", "day_1": "11", "day_2": "2569"}


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False, headers={"accept-language": "th"})


def test_switching_the_language_keeps_what_was_typed_and_judges_nothing(client: Client) -> None:
    answer = client.post("/money/", {**TYPED, "switch_language": "km", "keep_input": "1"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert '<html lang="km"' in page
    assert "สมชาย &lt;b&gt;" in page
    assert 'value="49,50"' in page
    assert 'value="๒๑"' in page
    assert "aria-invalid" not in page
    assert client.cookies[settings.LANGUAGE_COOKIE_NAME].value == "km"


def test_switching_the_language_of_a_page_without_a_form_comes_back_to_it(client: Client) -> None:
    answer = client.post("/components/?lang=th&scheme=dark", {"switch_language": "en"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/components/?scheme=dark")
    assert client.get("/components/").headers["Content-Language"] == "en"


def test_after_a_switch_the_form_no_longer_posts_to_an_address_that_names_the_old_language(client: Client) -> None:
    page = client.get("/money/?lang=th&step=2").content.decode()
    assert 'formaction="/money/?step=2"' in page
    assert "lang=th&" not in page


def test_an_unknown_language_changes_nothing(client: Client) -> None:
    answer = client.post("/money/", {"switch_language": "<x>", "keep_input": "1"})
    assert '<html lang="th"' in answer.content.decode()


def test_a_switch_can_not_lead_to_another_host(client: Client) -> None:
    answer = client.post("/money/", {"switch_language": "en"}, PATH_INFO="//evil.example/money/")
    assert answer.headers["Location"].startswith("/evil.example/")


def test_errors_are_said_in_the_title_in_a_summary_and_at_the_field(client: Client) -> None:
    page = client.post("/money/", TYPED, headers={"accept-language": "en"}).content.decode()
    assert "<title>Error: Money" in page
    assert re.search(r'<a href="#id_amount">Write the amount', page)
    assert 'id="id_amount_error"' in page


def test_quick_exit_leads_away_and_makes_the_browser_forget(client: Client) -> None:
    client.cookies[settings.SESSION_COOKIE_NAME] = "x"
    answer = client.get("/leave/", headers={"sec-fetch-site": "same-origin"})
    assert answer.headers["Location"] == settings.QUICK_EXIT_URL
    assert "storage" in answer.headers["Clear-Site-Data"]
    assert answer.cookies[settings.SESSION_COOKIE_NAME].value == ""


def test_another_site_can_not_sign_a_visitor_out_by_quick_exit(client: Client) -> None:
    answer = client.get("/leave/", headers={"sec-fetch-site": "cross-site"})
    assert "Clear-Site-Data" not in answer.headers
    assert not answer.cookies


def test_the_colour_scheme_is_remembered_and_never_leads_elsewhere(client: Client) -> None:
    answer = client.post("/scheme/", {"scheme": "dark", "next": "https://evil.example/"})
    assert answer.headers["Location"] == "/"
    assert 'data-scheme="dark"' in client.get("/components/").content.decode()
    client.post("/scheme/", {"scheme": ""})
    assert "data-scheme" not in client.get("/components/").content.decode().split("<head>")[0]


@pytest.mark.parametrize(("path", "status"), [("/taken/", 409), ("/lost/", 404), ("/denied/", 403), ("/none/", 404)])
@pytest.mark.parametrize("language", ["th", "km", "en"])
def test_a_refusal_is_a_page_in_the_readers_language(client: Client, path: str, status: int, language: str) -> None:
    answer = client.get(path, headers={"accept-language": language})
    page = answer.content.decode()
    assert answer.status_code == status
    assert f'<html lang="{language}"' in page
    assert re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", page), "a reference to quote"


def test_a_refusal_says_its_own_sentence_and_escapes_names(client: Client) -> None:
    page = client.get("/taken/", headers={"accept-language": "en"}).content.decode()
    assert "&lt;b&gt;Sok&lt;/b&gt; took this a moment ago" in page


def test_a_request_of_htmx_gets_the_notice_alone(client: Client) -> None:
    answer = client.get("/taken/", headers={"hx-request": "true"})
    assert answer.status_code == 409
    assert "<html" not in answer.content.decode()


def test_a_broken_page_answers_in_three_languages_without_database_or_session(
    client: Client, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        answer = errors.server_error(HttpRequest())
    page = answer.content.decode()
    assert answer.status_code == client.get("/broken/").status_code == 500
    assert all(f'lang="{language}"' in page for language in ("th", "km", "en"))
    assert errors.unavailable(HttpRequest()).headers["Retry-After"]


def test_a_form_without_its_token_is_refused_with_what_to_do() -> None:
    answer = Client(enforce_csrf_checks=True).post("/money/", TYPED, headers={"accept-language": "en"})
    assert answer.status_code == 403
    assert "reload the page and send again" in answer.content.decode()


def test_every_answer_carries_the_headers_of_the_house(client: Client) -> None:
    headers = client.get("/money/").headers
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "private, no-cache"
    assert "camera=(self)" in headers["Permissions-Policy"]


class Officer:
    is_authenticated = True

    def __init__(self, side: str, *permissions: str) -> None:
        self.side, self.permissions = side, permissions

    def can(self, permission: str) -> bool:
        return permission in self.permissions


@pytest.mark.urls("taskforce.urls")
def test_the_menu_leads_an_officer_only_where_they_may_go() -> None:
    request = RequestFactory().get("/queues/KH-PP-1/")
    request.user = Officer("KH", "cases.see", "warrants.see")  # type: ignore[assignment]
    entries = desk_nav(request)
    assert [str(entry.url) for entry in entries] == ["/desk/", "/cases/", "/figures/"]
    assert [entry.current for entry in entries] == [True, False, False]
    request.user = Officer("TH", "warrants.see")  # type: ignore[assignment]
    assert "/warrants/" in [entry.url for entry in desk_nav(request)]
