"""Small pages of the floor: quick exit, colour scheme, component gallery."""

from __future__ import annotations

import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from taskforce.web import gallery_data
from taskforce.web.context import SCHEME_COOKIE, SCHEMES
from taskforce.web.errors import bad_request, csrf_failure, forbidden, page_not_found, server_error

__all__ = ["bad_request", "csrf_failure", "forbidden", "gallery", "leave", "page_not_found", "scheme", "server_error"]


@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """Quick exit: to a neutral page at once; the browser is told to forget this site, drafts on the server stay.

    Another site may not make a visitor forget: it only gets the redirect. (A post would be stopped by `form-action`.)
    """
    response = HttpResponseRedirect(settings.QUICK_EXIT_URL)
    if request.headers.get("Sec-Fetch-Site", "none") in {"none", "same-origin"}:
        response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
        for cookie in request.COOKIES:  # over plain HTTP browsers pass over the header above
            if re.fullmatch(r"[A-Za-z0-9_-]{1,60}", cookie):
                response.delete_cookie(cookie, samesite="Lax")
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


@require_POST
def scheme(request: HttpRequest) -> HttpResponse:
    """Remember light, dark or "as the system does", and go back to the page."""
    target = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(target, allowed_hosts=None):
        target = "/"
    response = HttpResponseRedirect(target)
    chosen = request.POST.get("scheme", "")
    if chosen in SCHEMES:
        secure = bool(settings.SESSION_COOKIE_SECURE)
        response.set_cookie(SCHEME_COOKIE, chosen, max_age=settings.LANGUAGE_COOKIE_AGE, samesite="Lax", secure=secure)
    else:
        response.delete_cookie(SCHEME_COOKIE, samesite="Lax")
    return response


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Every part of the portal in every state, with invented data. `?scheme=dark` or `light` shows one scheme."""
    asked = request.GET.get("scheme", "")
    context = gallery_data.context()
    if asked in SCHEMES:
        context["page_scheme"] = asked
    return render(request, "web/gallery.html", context)
