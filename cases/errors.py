"""What can go wrong in a joint case, beyond the errors of the house."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from taskforce.errors import DomainError, Incomplete, NotAllowed, StaleVersion


class ShareChanged(StaleVersion):
    """The item is no longer what the share was asked for: the approval would be of something nobody has seen."""

    code = "share_changed"
    message = _("The shared item has changed since it was asked for. Refuse this request and ask again.")


class HoldsIdentity(DomainError):
    """A text that is to cross the border holds what never crosses: an identity number, or the victim's own number."""

    code, status = "holds_identity", 422
    message = _("The text contains the victim's own data (%(what)s). Remove it; the original stays as it is.")


class WrongRecipient(DomainError):
    """A share goes to an agency of the other side, and only there."""

    code, status = "wrong_recipient", 422
    message = _("Choose an agency of the other side.")


class NotTheRecipient(NotAllowed):
    """Only the agency that a share was sent to answers it, or a supervisor or liaison officer of its side."""

    code = "not_the_recipient"
    message = _("This was sent to another agency of your side. Its officers answer it.")


class WordsNeeded(Incomplete):
    """An answer or decision that is of use only with its reason in words."""

    code = "words_needed"
    message = _("Give the reason in words, so that the other side can act on it.")


class ReasonNeeded(Incomplete):
    """A step that must say why."""

    code = "reason_needed"
    message = _("Give a reason.")


class NotInAgency(DomainError):
    """Work is assigned inside the agency whose queue it is in."""

    code, status = "not_in_agency", 422
    message = _("Choose an officer of the agency of this queue who may take cases.")


class CaseClosed(DomainError):
    """Nothing is added to a closed case."""

    code = "case_closed"
    message = _("This case is closed. Reopen it before you add anything.")


class CaseMerged(DomainError):
    """The case is part of another one; work goes on there."""

    code = "case_merged"
    message = _("This case was merged into %(case)s. Work goes on there.")


class JudgedApart(DomainError):
    """A person said that a complaint of one case is not of the other's gang; that word stands."""

    code = "judged_apart"
    message = _(
        "An officer judged that complaint %(complaint)s is not of the same gang. Separate it first, then merge the rest."
    )


class JointTakesIn(DomainError):
    """A joint case takes others in; taken into one that is not joint, it would show that one to the other side."""

    code = "joint_takes_in"
    message = _("Both sides work on %(case)s. Open that case and merge this one into it from there.")


class NotMergeable(DomainError):
    """A case cannot be merged with itself, or with one that the other side owns."""

    code, status = "not_mergeable", 422
    message = _("Choose another open case of your own side.")


class ExportNotThere(DomainError):
    """The file of an export is not made yet, or no longer kept."""

    code = "export_not_there"
    message = _("This file is not there. It is being made, or it was removed after 7 days: export again.")


class SameLanguage(DomainError):
    """A translation is in another language than its original."""

    code, status = "same_language", 422
    message = _("Choose another language than the original's.")


class AlreadyTranslated(DomainError):
    """The note has a translation in this language."""

    code = "already_translated"
    message = _("Somebody has just added a translation in this language. Reload the page and read it.")
