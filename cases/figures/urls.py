"""Addresses of the figures."""

from __future__ import annotations

from django.urls import path

from cases.figures import views

urlpatterns = [
    path("figures/", views.figures, name="figures"),
    path("figures/figures.csv", views.figures_csv, name="figures_csv"),
]
