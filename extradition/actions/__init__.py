"""Every write of the way back."""

from extradition.actions.handovers import (
    add_person,
    approve,
    change,
    complete,
    create_handover,
    propose,
    refuse,
    remove_person,
    resume,
    sign,
    suspend,
    withdraw,
)
from extradition.actions.persons import (
    finish_screening,
    identify_victim,
    judge_candidate,
    record_person,
    say_view,
    screen,
    send_to_screening,
)
from extradition.actions.prosecution import record_step, release_outcomes
from extradition.actions.warrants import check_warrant, record_warrant, revoke_warrant

__all__ = [
    "add_person",
    "approve",
    "change",
    "check_warrant",
    "complete",
    "create_handover",
    "finish_screening",
    "identify_victim",
    "judge_candidate",
    "propose",
    "record_person",
    "record_step",
    "record_warrant",
    "refuse",
    "release_outcomes",
    "remove_person",
    "resume",
    "revoke_warrant",
    "say_view",
    "screen",
    "send_to_screening",
    "sign",
    "suspend",
    "withdraw",
]
