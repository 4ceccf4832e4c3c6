"""What can go wrong in the house: a stable code, a sentence for the reader, and in one place an HTTP status."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _


class DomainError(Exception):
    """Something a person asked for cannot be done. `code` never changes; `message` is translated when shown.

    `params` fill the message's named placeholders; `extra` travels in API answers beside the code.
    """

    code = "refused"
    status = 409
    message: Any = _("This cannot be done now. Reload the page and look at its state.")

    def __init__(self, message: Any = None, *, code: str | None = None, **params: Any) -> None:
        self.message = self.message if message is None else message
        self.code = code or self.code
        self.params = params
        super().__init__(self.code)

    def __str__(self) -> str:
        text = str(self.message)
        return text % self.params if self.params else text


class NotAllowed(DomainError):
    """The officer's role or side does not carry this act."""

    code, status = "not_allowed", 403
    message = _("Your role does not include this. Ask a supervisor of your agency.")


class NotFound(DomainError):
    """Not there, or not for this reader: the two are never told apart."""

    code, status = "not_found", 404
    message = _("This page does not exist, or it is not shared with you.")


class StateConflict(DomainError):
    """The record is in a state in which this move does not exist."""

    code = "state_conflict"
    message = _("This step is not possible from the present state. Reload the page: somebody may have moved it.")


class StaleVersion(DomainError):
    """What was shown is no longer what is stored."""

    code = "stale_version"
    message = _("This was changed after you opened it. Read it again, then decide.")


class AlreadyTaken(DomainError):
    """Two officers reached for one thing; the other was first."""

    code = "already_taken"
    message = _("%(officer)s took this a moment ago. Choose another, or ask them to hand it back.")


class Incomplete(DomainError):
    """Something that the act needs is missing."""

    code, status = "incomplete", 422
    message = _("Something is missing. Fill in what is marked and send again.")


class SecondPersonNeeded(DomainError):
    """Two keys: the one who asked may not be the one who approves."""

    code, status = "second_person_needed", 403
    message = _("A second person must approve this. You asked for it, so it cannot be you.")


class TooMany(DomainError):
    """A quota is used up."""

    code, status = "too_many", 429
    message = _("Too many attempts. Wait %(minutes)s minutes, then try again. Nothing is lost.")
