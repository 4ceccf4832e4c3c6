"""The states of a joint case, of an item in an agency's queue, of a share across the border, of an export and of a bank hold."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from taskforce.workflow import EITHER, OTHER, OWNER, SYSTEM, Move, State, Workflow

CASE = Workflow(
    name="case",
    initial="open",
    states={
        "open": State(_("Open"), turn="owner"),
        "investigating": State(_("Under investigation"), turn="both"),
        "operation": State(_("Joint operation"), turn="both"),
        "returning": State(_("Persons being returned"), turn="both"),
        "prosecuting": State(_("Before the prosecutor or court"), turn="TH"),
        "closed": State(_("Closed"), final=True),
    },
    moves={
        "start": Move(("open",), "investigating", _("Start work"), "cases.take", EITHER, shared=True),
        "hold_operation": Move(
            ("open", "investigating"), "operation", _("Record a joint operation"), "cases.work", EITHER, shared=True
        ),
        "return_persons": Move(
            ("investigating", "operation"), "returning", _("Start returning persons"), side=SYSTEM, shared=True
        ),
        "prosecute": Move(
            ("investigating", "operation", "returning"),
            "prosecuting",
            _("Pass to prosecution"),
            side=SYSTEM,
            shared=True,
        ),
        "close": Move(
            ("open", "investigating", "operation", "returning", "prosecuting"),
            "closed",
            _("Close case"),
            "cases.close",
            OWNER,
            needs=("close_reason",),
            shared=True,
        ),
        "reopen": Move(("closed",), "investigating", _("Reopen"), "cases.close", OWNER, shared=True),
        "merge": Move(
            ("open", "investigating"),
            "closed",
            _("Merge into another case"),
            "links.judge",
            OWNER,
            needs=("merged_into_id",),
            shared=True,
        ),
        "unmerge": Move(
            ("closed",), "investigating", _("Make a case of its own again"), "links.judge", OWNER, shared=True
        ),
    },
)

QUEUE_ITEM = Workflow(
    name="queue_item",
    initial="waiting",
    states={
        "waiting": State(_("Waiting"), turn="owner", clock="complaint_to_taken"),
        "taken": State(_("In progress"), turn="owner"),
        "done": State(_("Completed"), final=True),
    },
    moves={
        "take": Move(("waiting",), "taken", _("Take"), "cases.take", OWNER, needs=("officer",), shared=True),
        "assign": Move(
            ("waiting", "taken"), "taken", _("Assign"), "cases.assign", OWNER, needs=("officer",), shared=True
        ),
        "hand_back": Move(("taken",), "waiting", _("Hand back"), "cases.take", OWNER, needs=("reason",), shared=True),
        "finish": Move(("taken",), "done", _("Mark as completed"), "cases.take", OWNER, shared=True),
        "refresh": Move(("done",), "waiting", _("Bring back"), side=SYSTEM, shared=True),
        "merge": Move(("waiting", "taken"), "done", _("Go on in the merged case"), side=SYSTEM, shared=True),
    },
)

SHARE = Workflow(
    name="share",
    initial="requested",
    states={
        "requested": State(_("Waiting for approval"), turn="owner", clock="share_approval"),
        "sent": State(_("Sent, waiting for an answer"), turn="other", clock="share_answer"),
        "answered": State(_("Answered"), turn="owner"),
        "refused": State(_("Not approved"), final=True),
        "revoked": State(_("Access revoked"), final=True),
        "expired": State(_("Expired"), final=True),
    },
    moves={
        "approve": Move(("requested",), "sent", _("Approve and send"), "shares.approve", OWNER, shared=True),
        "refuse": Move(
            ("requested",), "refused", _("Do not approve"), "shares.approve", OWNER, needs=("reason_refused",)
        ),
        "answer": Move(
            ("sent", "answered"), "answered", _("Answer"), "shares.answer", OTHER, needs=("answer",), shared=True
        ),
        "revoke": Move(("sent", "answered"), "revoked", _("Revoke access"), "shares.approve", OWNER, shared=True),
        "expire": Move(("sent", "answered"), "expired", _("Expire"), side=SYSTEM, shared=True),
    },
)

EXPORT = Workflow(
    name="export",
    initial="asked",
    states={
        "asked": State(_("Being made"), turn="owner"),
        "ready": State(_("Ready")),
        "expired": State(_("Removed"), final=True),
        "failed": State(_("Could not be made"), final=True),
    },
    moves={
        "made": Move(("asked",), "ready", _("Make the file"), side=SYSTEM, needs=("sha256",)),
        "failed": Move(("asked",), "failed", _("Give up"), side=SYSTEM),
        "expire": Move(("ready",), "expired", _("Remove the file"), side=SYSTEM),
    },
)

HOLD = Workflow(
    name="hold",
    initial="requested",
    states={
        "requested": State(_("Hold requested"), turn="TH", clock="complaint_to_hold"),
        "held": State(_("Held by the bank"), turn="TH", clock="hold_to_police_complaint_h"),
        "not_found": State(_("Nothing left to hold"), final=True),
        "police_complaint": State(_("Police complaint received"), turn="TH", clock="hold_after_complaint_d"),
        "frozen": State(_("Frozen by order"), final=True),
        "released": State(_("Released"), final=True),
        "lapsed": State(_("Lapsed"), final=True),
    },
    moves={
        "confirm": Move(
            ("requested",),
            "held",
            _("Record the bank's hold"),
            "holds.answer",
            OWNER,
            needs=("held_minor", "bank_case_id"),
        ),
        "nothing_left": Move(("requested",), "not_found", _("Record that nothing is left"), "holds.answer", OWNER),
        "police": Move(("held",), "police_complaint", _("Record the police complaint"), "holds.answer", OWNER),
        "freeze": Move(("police_complaint",), "frozen", _("Record the freezing order"), "holds.answer", OWNER),
        "release": Move(("held", "police_complaint"), "released", _("Record the release"), "holds.answer", OWNER),
        "lapse": Move(("held", "police_complaint"), "lapsed", _("Lapse"), side=SYSTEM),
    },
)
