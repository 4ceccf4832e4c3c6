"""Every address of the portal. Public pages first, then the desk, then the interface for agencies' systems."""

from __future__ import annotations

from django.urls import include, path

from taskforce import health

urlpatterns = [
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
    path("accounts/", include("taskforce.accounts.urls")),
    path("", include("taskforce.web.urls")),
    path("", include("complaints.urls")),
    path("", include("cases.urls")),
    path("", include("cases.figures.urls")),
    path("", include("extradition.urls")),
    path("api/v1/", include("taskforce.api.urls")),
]

handler400 = "taskforce.web.views.bad_request"
handler403 = "taskforce.web.views.forbidden"
handler404 = "taskforce.web.views.page_not_found"
handler500 = "taskforce.web.views.server_error"
