"""Addresses of this app in the interface for agencies' systems."""

from __future__ import annotations

from django.urls import path

from complaints.api import views

urlpatterns = [
    path("complaints/", views.Complaints.as_view(), name="api_complaints"),
    path("complaints/<str:reference>/", views.OneComplaint.as_view(), name="api_complaint"),
]
