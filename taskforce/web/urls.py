"""Addresses of the floor's own small pages."""

from django.urls import path

from taskforce.web import views

urlpatterns = [
    path("leave/", views.leave, name="leave"),
    path("scheme/", views.scheme, name="scheme"),
    path("components/", views.gallery, name="gallery"),
]
