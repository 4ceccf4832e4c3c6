"""A few pages of the tests' own, so that the frame can be tried without complaints, cases and database."""

from __future__ import annotations

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path
from django.views.decorators.csrf import ensure_csrf_cookie

from taskforce.errors import AlreadyTaken
from taskforce.web.forms import MoneyField, PortalForm, ThreeBoxDateField

PAGE = """{% extends "base_public.html" %}{% block languages %}<c-langs form="f" />{% endblock %}
{% block title %}Money{% endblock %}{% block content %}<form id="f" method="post">{% csrf_token %}
<c-errors :form="form" /><c-fields :form="form" /><c-button>Go</c-button></form>{% if saved %}<p>saved</p>{% endif %}{% endblock %}"""


class MoneyForm(PortalForm):
    who = forms.CharField(label="Who")
    amount = MoneyField(label="How much")
    day = ThreeBoxDateField(label="When")


@ensure_csrf_cookie
def money(request: HttpRequest) -> HttpResponse:
    form = MoneyForm.of(request)
    saved = request.method == "POST" and form.is_valid()
    template = engines["django"].from_string(compiled(PAGE))
    return HttpResponse(template.render({"form": form, "saved": saved}, request))


def compiled(source: str) -> str:
    """Cotton's tags become Django's, as its loader does for files."""
    from django_cotton.compiler_regex import CottonCompiler

    return CottonCompiler().process(source)


def taken(request: HttpRequest) -> HttpResponse:
    raise AlreadyTaken(officer="<b>Sok</b>")


def lost(request: HttpRequest) -> HttpResponse:
    raise Http404


def denied(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("broken on purpose")


urlpatterns = [
    path("", include("taskforce.web.urls")),
    path("money/", money),
    path("taken/", taken),
    path("lost/", lost),
    path("denied/", denied),
    path("broken/", broken),
]
handler400 = "taskforce.web.views.bad_request"
handler403 = "taskforce.web.views.forbidden"
handler404 = "taskforce.web.views.page_not_found"
handler500 = "taskforce.web.views.server_error"
