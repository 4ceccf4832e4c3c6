"""Addresses of this app in the interface for agencies' systems."""

from __future__ import annotations

from django.urls import path

from extradition.api import views

urlpatterns = [
    path("persons/", views.Persons.as_view(), name="api_persons"),
    path("persons/<str:reference>/", views.OnePerson.as_view(), name="api_person"),
    path("persons/<str:reference>/candidates/", views.Candidates.as_view(), name="api_candidates"),
    path(
        "persons/<str:reference>/candidates/<str:candidate_id>/judgement/",
        views.Judgement.as_view(),
        name="api_judgement",
    ),
    path("persons/<str:reference>/victim/", views.Victim.as_view(), name="api_person_victim"),
    path("persons/<str:reference>/<str:name>/", views.PersonAct.as_view(), name="api_person_act"),
    path("handovers/", views.Handovers.as_view(), name="api_handovers"),
    path("handovers/<str:reference>/", views.OneHandover.as_view(), name="api_handover"),
    path("handovers/<str:reference>/approve/", views.Approve.as_view(), name="api_handover_approve"),
    path("handovers/<str:reference>/sign/", views.Sign.as_view(), name="api_handover_sign"),
    path("handovers/<str:reference>/refuse/", views.Refuse.as_view(), name="api_handover_refuse"),
    path("handovers/<str:reference>/complete/", views.Complete.as_view(), name="api_handover_complete"),
    path("handovers/<str:reference>/<str:name>/", views.HandoverAct.as_view(), name="api_handover_act"),
]
