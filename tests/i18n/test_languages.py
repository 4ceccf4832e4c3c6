"""Which of the three languages an answer, and a message to somebody, is in."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import translation

from taskforce.i18n import languages
from taskforce.i18n.middleware import LanguageMiddleware


def answer(path="/", cookie=None, accept=""):
    request = RequestFactory().get(path, HTTP_ACCEPT_LANGUAGE=accept)
    if cookie:
        request.COOKIES["language"] = cookie
    return LanguageMiddleware(lambda request: HttpResponse(languages.current()))(request)


@pytest.mark.parametrize(
    ("path", "cookie", "accept", "spoken"),
    [
        ("/", None, "", "th"),
        ("/", None, "km-KH,km;q=0.9,en;q=0.5", "km"),
        ("/", None, "fr-FR,en;q=0.3", "en"),
        ("/", None, "fr-FR", "th"),
        ("/", "km", "en", "km"),
        ("/", "xx", "en", "en"),
        ("/?lang=en", "km", "th", "en"),
        ("/?lang=%00klingon", "km", "th", "km"),
    ],
)
def test_a_link_then_the_cookie_then_the_browser_then_thai(path, cookie, accept, spoken):
    found = answer(path, cookie, accept)
    assert found.content.decode() == spoken
    assert found.headers["Content-Language"] == spoken
    assert "Cookie" in found.headers["Vary"]


def test_a_language_named_in_a_link_is_remembered_and_an_unknown_one_is_not():
    assert answer("/?lang=km").cookies["language"].value == "km"
    assert "language" not in answer("/?lang=xx").cookies


def test_a_recipient_is_written_to_in_their_own_language_or_that_of_their_side():
    with translation.override("en"), languages.override_for("km", side="TH") as code:
        assert (code, languages.current()) == ("km", "km")
    assert languages.language_for(side="KH") == "km"
    assert languages.language_for(preferred="xx", side="TH") == "th"
    assert languages.language_for() == "en"


def test_languages_are_called_by_their_own_names():
    assert languages.choices() == [("th", "ไทย"), ("km", "ខ្មែរ"), ("en", "English")]
    assert languages.known("th-TH") == "th"
