"""The bare view: form POST, session and user loaded, CSRF checked, one insert."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from tests.bench.bare.models import Row


def insert(request: HttpRequest) -> HttpResponse:
    if not request.user.is_authenticated:
        return HttpResponse(status=403)
    Row.objects.create(text=request.POST["text"])
    return HttpResponse("ok")


urlpatterns = [path("insert/", insert)]
