"""What happened, as a sentence in the reader's language: one for each audit verb that a case's timeline shows."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as now
from django.utils.translation import gettext_lazy as _

from cases.queries.naming import named, place_words
from taskforce.agencies.models import Agency, Queue

#: Verbs of a case's life, and the sentence of each. Placeholders are filled from the event's detail by `sentence`.
SENTENCES: dict[str, Any] = {
    "complaint.linked": _("Complaint %(object)s was linked to this case"),
    "complaint.located": _("The place named in complaint %(object)s was recorded"),
    "complaint.routed": _("Complaint %(object)s was routed"),
    "case.opened": _("The case was opened"),
    "case.located": _("Suspected scam location: %(place)s"),
    "case.routed": _("Routed to %(queues)s"),
    "case.joint": _("The case became joint"),
    "case.start": _("Investigation started"),
    "case.hold_operation": _("A joint operation was recorded"),
    "case.return_persons": _("Return of persons started"),
    "case.prosecute": _("Passed to prosecution"),
    "case.close": _("The case was closed: %(reason)s"),
    "case.reopen": _("The case was reopened"),
    "case.merge": _("The case became part of case %(other)s"),
    "case.absorb": _("Case %(other)s became part of this case"),
    "case.unmerge": _("The case was taken out of case %(other)s again: %(reason)s"),
    "case.give_back": _("Case %(other)s is a case of its own again: %(reason)s"),
    "queue_item.take": _("Taken from the queue %(queue)s"),
    "queue_item.assign": _("Assigned to %(officer)s in the queue %(queue)s"),
    "queue_item.hand_back": _("Handed back to the queue %(queue)s: %(reason)s"),
    "queue_item.finish": _("Marked as completed in the queue %(queue)s"),
    "queue_item.refresh": _("Brought back to the queue %(queue)s by new complaints"),
    "note.add": _("A note was added"),
    "note.translate": _("A translation of a note was added"),
    "note.verify": _("A translation was verified"),
    "task.add": _("A task was given to %(agency)s"),
    "task.finish": _("A task was completed"),
    "link.same": _("The link of complaint %(object)s was confirmed"),
    "link.not_same": _("Complaint %(object)s was judged not to be of the same gang"),
    "share.request": _("A share with %(agency)s was requested: %(item)s"),
    "share.approve": _("Shared with %(agency)s: %(item)s"),
    "share.refuse": _("A share with %(agency)s was not approved: %(item)s"),
    "share.answer": _("Answered: %(answer)s (%(item)s)"),
    "share.revoke": _("Access was revoked: %(item)s"),
    "share.expire": _("A share expired: %(item)s"),
    "hold.requested": _("A bank hold was requested"),
    "hold.sent": _("A hold request was sent to %(agency)s"),
    "hold.confirm": _("The bank confirmed a hold"),
    "hold.nothing_left": _("The bank found nothing left to hold"),
    "hold.police": _("The police complaint for a hold was recorded"),
    "hold.freeze": _("A freezing order was recorded"),
    "hold.release": _("A hold was released"),
    "hold.lapse": _("A hold lapsed"),
    "person.found": _("A person found was recorded"),
    "person.finish_screening": _("A person found was screened"),
    "handover.propose": _("A handover was proposed"),
    "handover.approve": _("A handover was approved"),
    "handover.sign": _("A handover was signed"),
    "handover.complete": _("A handover was completed"),
}

ITEM_TYPES: dict[str, Any] = {
    "site": _("Precise location"),
    "story": _("Victim's account (redacted)"),
    "victim": _("Victim's initial and province"),
    "transfer": _("Money transfer"),
}

ANSWERS: dict[str, Any] = {
    "accepted": _("Accepted, action will be taken"),
    "nothing_found": _("Nothing found there"),
    "already_known": _("Already known"),
    "needs_more": _("More information needed"),
    "declined": _("Declined, with reason"),
}

CLOSE_REASONS: dict[str, Any] = {
    "prosecuted": _("Prosecuted"),
    "merged": _("Merged with another case"),
    "not_cross_border": _("Not cross-border: returned to the Thai case"),
    "withdrawn": _("Complaints withdrawn"),
    "time_barred": _("Barred by the statute of limitations"),
    "no_lead": _("No lead left to follow"),
}

#: Verbs that say the same as another event, or that only an auditor needs.
PASSED_OVER = ("complaint.routed", "complaint.located")


def sentence(verb: str, object_id: str, detail: dict[str, Any], people: dict[str, str]) -> str:
    """The event in words; empty for verbs that a timeline does not show."""
    template = SENTENCES.get(verb)
    if template is None or verb in PASSED_OVER:
        return ""
    queues = [detail.get("lead", ""), *detail.get("support", [])]
    reason = str(detail.get("close_reason") or detail.get("reason") or "")
    return str(template) % {
        "object": str(detail.get("complaint") or object_id),
        "place": place_words(province=str(detail.get("province", ""))) or now("not known"),
        "queues": " · ".join(named(Queue, str(code)) for code in queues if code),
        "queue": named(Queue, str(detail.get("queue", ""))),
        "officer": people.get(str(detail.get("to", "")), str(detail.get("to", ""))),
        "reason": str(CLOSE_REASONS.get(reason, reason)),
        "agency": named(Agency, str(detail.get("agency", ""))),
        "other": str(detail.get("other", "")),
        "item": str(ITEM_TYPES.get(str(detail.get("item", "")), "")),
        "answer": str(ANSWERS.get(str(detail.get("answer", "")), "")),
    }
