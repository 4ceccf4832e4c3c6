"""The states of a person found and of a handover: neutral words until screening, two keys before anybody moves."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from taskforce.workflow import EITHER, KH, OWNER, SYSTEM, TH, Move, State, Workflow

PERSON = Workflow(
    name="person",
    initial="found",
    states={
        "found": State(_("Person found"), turn="KH", clock="kh_police_custody_h"),
        "screening": State(_("Being screened"), turn="TH"),
        "screened": State(_("Screened"), turn="both"),
        "on_list": State(_("On a handover list"), turn="both"),
        "handed_over": State(_("Handed over"), turn="TH", clock="nrm_shelter_before_mdt_d"),
        "victim_identified": State(_("Identified as a trafficking victim"), final=True),
        "no_case": State(_("No case"), final=True),
        "arrested": State(_("Arrested under a warrant"), turn="TH", clock="th_police_custody_h"),
        "remanded": State(_("Remanded by the court"), turn="TH", clock="th_remand_total_d"),
        "indicted": State(_("Indicted"), turn="TH"),
        "judged": State(_("Judged"), final=True),
    },
    moves={
        "send_to_screening": Move(("found",), "screening", _("Send to screening"), "persons.record", KH, shared=True),
        "finish_screening": Move(
            ("screening",),
            "screened",
            _("Finish screening"),
            "persons.judge",
            TH,
            needs=("screening_result",),
            shared=True,
        ),
        "screen_again": Move(("screened",), "screening", _("Screen again"), "persons.judge", TH, shared=True),
        "list": Move(("screened",), "on_list", _("Put on a list"), side=SYSTEM, shared=True),
        "unlist": Move(("on_list",), "screened", _("Take off the list"), side=SYSTEM, shared=True),
        "hand_over": Move(("on_list",), "handed_over", _("Hand over"), side=SYSTEM, shared=True),
        "identify_victim": Move(
            ("found", "screening", "screened", "on_list", "handed_over"),
            "victim_identified",
            _("Identify as a trafficking victim"),
            "persons.judge",
            EITHER,
            needs=("status_reason",),
            shared=True,
        ),
        "clear": Move(("screened", "handed_over"), "no_case", _("No case"), "persons.judge", TH, shared=True),
        "arrest": Move(("handed_over",), "arrested", _("Record the arrest"), "prosecution.record", TH, shared=True),
        "remand": Move(("arrested",), "remanded", _("Record the remand"), "prosecution.record", TH, shared=True),
        "indict": Move(("remanded",), "indicted", _("Record the indictment"), "prosecution.record", TH, shared=True),
        "judge": Move(("indicted",), "judged", _("Record the judgment"), "prosecution.record", TH, shared=True),
    },
)

HANDOVER = Workflow(
    name="handover",
    initial="draft",
    states={
        "draft": State(_("Being prepared"), turn="owner"),
        "proposed": State(_("Waiting for approvals"), turn="both", clock="handover_list_target_h"),
        "approved": State(_("Waiting for signatures"), turn="both"),
        "signed": State(_("Signed by both sides"), turn="both"),
        "completed": State(_("Handed over at the gate"), final=True),
        "suspended": State(_("Channel suspended"), turn="both"),
        "refused": State(_("Not approved"), final=True),
        "withdrawn": State(pgettext_lazy("handover list", "Withdrawn"), final=True),
    },
    moves={
        "propose": Move(("draft",), "proposed", _("Propose to both sides"), "handovers.request", OWNER, shared=True),
        "approve": Move(("proposed",), "", _("Approve"), "handovers.approve", EITHER, shared=True),
        "all_approved": Move(("proposed",), "approved", _("Approved by both sides"), side=SYSTEM, shared=True),
        "sign": Move(("approved",), "", _("Sign"), "handovers.sign", EITHER, shared=True),
        "all_signed": Move(("approved",), "signed", _("Signed by both sides"), side=SYSTEM, shared=True),
        "change": Move(
            ("draft", "proposed", "approved", "signed"), "draft", _("Change"), "handovers.request", OWNER, shared=True
        ),
        "refuse": Move(
            ("proposed", "approved"),
            "refused",
            _("Refuse, and say why"),
            "handovers.approve",
            EITHER,
            needs=("refusal_ground",),
            shared=True,
        ),
        "recall": Move(
            ("proposed", "approved", "signed", "suspended"),
            "draft",
            _("Taken back, because a person left the list"),
            side=SYSTEM,
            shared=True,
        ),
        "withdraw": Move(
            ("draft", "proposed", "approved"),
            "withdrawn",
            pgettext_lazy("handover list", "Withdraw"),
            "handovers.request",
            OWNER,
            shared=True,
        ),
        "suspend": Move(
            ("proposed", "approved", "signed"),
            "suspended",
            _("Suspend the channel"),
            "handovers.move",
            EITHER,
            shared=True,
        ),
        "resume": Move(("suspended",), "proposed", _("Resume"), "handovers.move", EITHER, shared=True),
        "complete": Move(
            ("signed",), "completed", _("Record the handover at the gate"), "handovers.move", EITHER, shared=True
        ),
    },
)
