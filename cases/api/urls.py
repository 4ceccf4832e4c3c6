"""Addresses of this app in the interface for agencies' systems."""

from __future__ import annotations

from django.urls import path

from cases.api import views

urlpatterns = [
    path("queues/", views.Queues.as_view(), name="api_queues"),
    path("queues/<str:code>/items/", views.QueueItems.as_view(), name="api_queue_items"),
    path("queue-items/<str:item_id>/take/", views.Take.as_view(), name="api_item_take"),
    path("queue-items/<str:item_id>/hand-back/", views.HandBack.as_view(), name="api_item_hand_back"),
    path("queue-items/<str:item_id>/finish/", views.Finish.as_view(), name="api_item_finish"),
    path("queue-items/<str:item_id>/assign/", views.Assign.as_view(), name="api_item_assign"),
    path("cases/", views.Cases.as_view(), name="api_cases"),
    path("cases/<str:reference>/", views.OneCase.as_view(), name="api_case"),
    path("cases/<str:reference>/moves/", views.CaseMove.as_view(), name="api_case_move"),
    path("cases/<str:reference>/notes/", views.Notes.as_view(), name="api_case_notes"),
    path("cases/<str:reference>/merges/", views.Merges.as_view(), name="api_case_merges"),
    path("cases/<str:reference>/merges/<str:merge_id>/undo/", views.UndoMerge.as_view(), name="api_merge_undo"),
    path("cases/<str:reference>/shares/", views.Shares.as_view(), name="api_case_shares"),
    path("shares/<str:share_id>/", views.OneShare.as_view(), name="api_share"),
    path("shares/<str:share_id>/approve/", views.Approve.as_view(), name="api_share_approve"),
    path("shares/<str:share_id>/refuse/", views.Refuse.as_view(), name="api_share_refuse"),
    path("shares/<str:share_id>/answer/", views.Answer.as_view(), name="api_share_answer"),
    path("shares/<str:share_id>/revoke/", views.Revoke.as_view(), name="api_share_revoke"),
]
