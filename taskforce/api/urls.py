"""The interface's addresses: each app brings its own; the schema and its reader are served from here."""

from __future__ import annotations

from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView

from taskforce.api.views import docs

urlpatterns = [
    path("schema/", SpectacularAPIView.as_view(), name="api_schema"),
    path("docs/", docs, name="api_docs"),
    path("", include("complaints.api.urls")),
    path("", include("cases.api.urls")),
    path("", include("extradition.api.urls")),
]
