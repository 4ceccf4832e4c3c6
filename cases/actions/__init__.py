"""Every write of this app: keyword-only, `by=` an officer, state and audit in one transaction."""

from cases.actions.case import close, hold_operation, reopen, start
from cases.actions.holds import answer_hold, send_requests
from cases.actions.links import judge_link
from cases.actions.merges import merge_cases, undo_merge
from cases.actions.notes import add_note, add_task, add_translation, finish_task, verify_translation
from cases.actions.queue import assign, finish, hand_back, take
from cases.actions.shares import answer_share, approve_share, expire_shares, refuse_share, request_share, revoke_share

__all__ = [
    "add_note",
    "add_task",
    "add_translation",
    "answer_hold",
    "answer_share",
    "approve_share",
    "assign",
    "close",
    "expire_shares",
    "finish",
    "finish_task",
    "hand_back",
    "hold_operation",
    "judge_link",
    "merge_cases",
    "refuse_share",
    "reopen",
    "request_share",
    "revoke_share",
    "send_requests",
    "start",
    "take",
    "undo_merge",
    "verify_translation",
]
