"""Addresses of this app."""

from __future__ import annotations

from django.urls import path

from complaints.views import desk, public, wizard

urlpatterns = [
    path("", public.start, name="start"),
    path("file/start/", wizard.begin, name="file_start"),
    path("file/pause/", wizard.pause, name="file_pause"),
    path("file/resume/", wizard.resume, name="file_resume"),
    path("file/receipt/", public.receipt, name="receipt"),
    path("file/finish/", wizard.finish, name="file_finish"),
    path("file/<str:name>/", wizard.step, name="file_step"),
    path("follow/", public.follow, name="follow"),
    path("follow/complaint/", public.complaint, name="follow_complaint"),
    path("follow/complaint/add/", public.add, name="follow_add"),
    path("follow/complaint/withdraw/", public.take_complaint_back, name="follow_withdraw"),
    path("follow/stop/", public.stop_following, name="follow_stop"),
    path("complaints/<str:reference>/", desk.complaint, name="complaint"),
    path("complaints/<str:reference>/identity/", desk.identity, name="complaint_identity"),
    path("complaints/<str:reference>/evidence/<uuid:file_id>/", desk.evidence, name="complaint_evidence"),
]
