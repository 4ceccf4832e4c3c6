"""Addresses of the way back: persons found, warrants, handovers."""

from __future__ import annotations

from django.urls import path

from extradition.views import handover_acts, handovers, outcomes, papers, person_acts, persons, warrants

urlpatterns = [
    path("persons/", persons.persons, name="persons"),
    path("persons/new/", persons.person_new, name="person_new"),
    path("persons/<str:reference>/", persons.person, name="person"),
    path("persons/<str:reference>/send/", person_acts.send, name="person_send"),
    path("persons/<str:reference>/view/", person_acts.say_view, name="person_view"),
    path("persons/<str:reference>/candidates/<str:candidate_id>/", person_acts.judge, name="person_judge"),
    path("persons/<str:reference>/finish/", person_acts.finish, name="person_finish"),
    path("persons/<str:reference>/again/", person_acts.again, name="person_again"),
    path("persons/<str:reference>/victim/", person_acts.victim, name="person_victim"),
    path("persons/<str:reference>/indicators/", person_acts.indicators, name="person_indicators"),
    path("persons/<str:reference>/no-case/", person_acts.clear, name="person_clear"),
    path("persons/<str:reference>/steps/<str:kind>/", person_acts.step, name="person_step"),
    path("warrants/", warrants.warrants, name="warrants"),
    path("warrants/new/", warrants.warrant_new, name="warrant_new"),
    path("warrants/<str:warrant_id>/", warrants.warrant, name="warrant"),
    path("warrants/<str:warrant_id>/check/", warrants.check, name="warrant_check"),
    path("warrants/<str:warrant_id>/revoke/", warrants.revoke, name="warrant_revoke"),
    path("handovers/", handovers.handovers, name="handovers"),
    path("handovers/new/", handovers.handover_new, name="handover_new"),
    path("handovers/<str:reference>/", handovers.handover, name="handover"),
    path("handovers/<str:reference>/add/", handover_acts.add, name="handover_add"),
    path("handovers/<str:reference>/remove/", handover_acts.remove, name="handover_remove"),
    path("handovers/<str:reference>/change/", handover_acts.change, name="handover_change"),
    path("handovers/<str:reference>/approve/", handover_acts.approve, name="handover_approve"),
    path("handovers/<str:reference>/sign/", handover_acts.sign, name="handover_sign"),
    path("handovers/<str:reference>/refuse/", handover_acts.refuse, name="handover_refuse"),
    path("handovers/<str:reference>/complete/", handover_acts.complete, name="handover_complete"),
    path("handovers/<str:reference>/paper/<str:language>/", papers.handover_paper, name="handover_paper"),
    path("handovers/<str:reference>/move/<str:name>/", handover_acts.move, name="handover_move"),
    path("cases/<str:case_ref>/outcomes/", outcomes.outcomes, name="outcomes"),
]
