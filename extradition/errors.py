"""What can go wrong on the way back, each with its own code and sentence."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from taskforce.errors import DomainError


class NotScreened(DomainError):
    code = "not_screened"
    message = _("%(person)s has not been screened to the end. Nobody is put on a list before that.")


class VictimOnList(DomainError):
    code = "victim_on_list"
    message = _("%(person)s was identified as a trafficking victim and cannot be handed over as a suspect.")


class IndicatorsOpen(DomainError):
    code = "indicators_open"
    message = _("%(person)s shows indicators of trafficking. Decide them first, with a reason on record.")


class MinorOnList(DomainError):
    code = "minor_on_list"
    message = _("%(person)s is under 18 and goes the way of child protection, not on a handover list.")


class OnAnotherList(DomainError):
    code = "on_another_list"
    message = _("%(person)s is already on the handover list %(list)s. Take the person off that list first.")


class BoundByList(DomainError):
    code = "bound_by_list"
    message = _("The handover list %(list)s names this case and is before both sides. Finish or withdraw it first.")


class EmptyList(DomainError):
    code = "empty_list"
    message = _("There is nobody on this list. Add at least one person.")


class CareMissing(DomainError):
    code, status = "care_missing", 422
    message = _("Name the interpreter and give the medical note, or write why there is none.")


class WarrantNotInForce(DomainError):
    code = "warrant_not_in_force"
    message = _(
        "The warrant %(warrant)s is not in force or was not checked in the last %(hours)s hours. Check it again."
    )


class CountDiffers(DomainError):
    code, status = "count_differs", 422
    message = _("You counted %(counted)s persons, the list says %(listed)s. Name who is absent, or count again.")


class AlreadyGiven(DomainError):
    code = "already_given"
    message = _("Your side has already given this. The other side is next.")


class CandidatesOpen(DomainError):
    code = "candidates_open"
    message = _("%(count)s possible matches are not yet judged. Judge each of them first.")


class NotOnList(DomainError):
    code, status = "not_on_list", 422
    message = _("%(person)s is not on this list. Name only persons of this list as absent.")


class NothingToDecide(DomainError):
    code = "nothing_to_decide"
    message = _("No indicators of trafficking are recorded for %(person)s.")
