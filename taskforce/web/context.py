"""What every page knows: the portal's name, its languages, the colour scheme, the order of the two sides."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, gettext

from taskforce.i18n import languages
from taskforce.i18n.joiners import join
from taskforce.web.nav import desk_nav

SCHEMES = ("light", "dark")
SCHEME_COOKIE = "scheme"


def portal_name(language: str | None = None) -> str:
    """The name of the portal in a language (the active one by default), as both states have set it."""
    names: dict[str, str] = settings.PORTAL_NAME
    return names.get(language or languages.known(get_language(), otherwise="en"), names["en"])


def scheme_of(request: HttpRequest) -> str:
    """The visitor's own choice, "light" or "dark"; empty if the system decides."""
    chosen = request.COOKIES.get(SCHEME_COOKIE, "")
    return chosen if chosen in SCHEMES else ""


def without_language(request: HttpRequest) -> QueryDict:
    """The page's own query; a `lang` in it would win over a choice made later."""
    query = request.GET.copy()
    query.pop("lang", None)
    return query


def same_page(request: HttpRequest) -> str:
    """This page's own address; never another host."""
    query = without_language(request)
    path = "/" + request.path.lstrip("/")
    return f"{path}?{query.urlencode()}" if query else path


def portal(request: HttpRequest) -> dict[str, Any]:
    """The context of every page."""
    language = languages.known(get_language(), otherwise="en")
    return {
        "portal_name": join(portal_name(language), language),
        "portal_countries": gettext("Cambodia · Thailand"),
        "page_language": language,
        "page_languages": languages.choices(),
        "page_scheme": scheme_of(request),
        "page_address": same_page(request),
        "desk_nav": SimpleLazyObject(lambda: desk_nav(request)),
        "demo": settings.DEMO,
    }
