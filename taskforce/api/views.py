"""The description of the interface as a page, drawn from the same schema that machines read."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe
from drf_spectacular.generators import SchemaGenerator

from taskforce.api import reader


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Every operation and shape. Its own words are English, as the interface's names are."""
    with translation.override("en"):
        schema = SchemaGenerator().get_schema(request=None, public=True)
    context = {"schema": schema, "groups": reader.operations(schema), "shapes": reader.shapes(schema)}
    return render(request, "api/docs.html", context)
