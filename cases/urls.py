"""Addresses of the desk: queues, cases, shares."""

from __future__ import annotations

from django.urls import path

from cases.exports import views as exports
from cases.views import acts, case, desk, merges, shares

urlpatterns = [
    path("desk/", desk.desk, name="desk"),
    path("queues/<str:code>/", desk.queue, name="queue"),
    path("queues/<str:code>/assign/", desk.assign, name="queue_assign"),
    path("queues/<str:code>/export/", exports.ask, name="queue_export"),
    path("exports/<str:export_id>/", exports.take, name="export_file"),
    path("queue-items/<str:item_id>/take/", desk.take, name="item_take"),
    path("queue-items/<str:item_id>/hand-back/", desk.hand_back, name="item_hand_back"),
    path("queue-items/<str:item_id>/finish/", desk.finish, name="item_finish"),
    path("cases/", case.cases, name="cases"),
    path("cases/<str:reference>/", case.case, name="case"),
    path("cases/<str:case_ref>/move/<str:name>/", acts.move, name="case_move"),
    path("cases/<str:case_ref>/note/", acts.add_note, name="note_add"),
    path("cases/<str:case_ref>/notes/<str:note_id>/translate/", acts.translate, name="note_translate"),
    path("cases/<str:case_ref>/translations/<str:translation_id>/verify/", acts.verify, name="translation_verify"),
    path("cases/<str:case_ref>/task/", acts.add_task, name="task_add"),
    path("cases/<str:case_ref>/tasks/<str:task_id>/finish/", acts.finish_task, name="task_finish"),
    path("cases/<str:case_ref>/links/<str:link_id>/same/", merges.confirm_link, name="link_same"),
    path("cases/<str:case_ref>/links/<str:link_id>/not-same/", acts.reject_link, name="link_not_same"),
    path("cases/<str:case_ref>/merges/<str:merge_id>/undo/", merges.undo, name="merge_undo"),
    path("cases/<str:case_ref>/holds/<str:hold_id>/<str:name>/", acts.hold, name="hold_move"),
    path("cases/<str:case_ref>/share/", shares.ask, name="share_ask"),
    path("shares/<str:share_id>/", shares.share, name="share"),
    path("shares/<str:share_id>/approve/", shares.approve, name="share_approve"),
    path("shares/<str:share_id>/refuse/", shares.refuse, name="share_refuse"),
    path("shares/<str:share_id>/answer/", shares.answer, name="share_answer"),
    path("shares/<str:share_id>/revoke/", shares.revoke, name="share_revoke"),
]
