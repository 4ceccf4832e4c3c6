"""What can go wrong with a complaint, in words for the person who files it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from taskforce.errors import DomainError, Incomplete, NotFound


class MissingPart(Incomplete):
    """A part of the complaint has not been answered. `step` is the page that asks for it."""

    code = "part_missing"
    message = _("A part of the complaint is still missing. Fill it in, then send. Nothing is lost.")

    def __init__(self, step: str) -> None:
        self.step = step
        super().__init__(code=f"part_missing.{step}")


class DraftGone(NotFound):
    """No draft is open in this browser, or the code opens none."""

    code = "draft_gone"
    message = _("No draft is open here. Start a new complaint, or open your draft with its code.")


class AlreadyFiled(DomainError):
    """The draft became a complaint; it is changed no more, only added to."""

    code = "already_filed"
    message = _("This complaint has been sent. To add something, open “Follow a complaint”.")


class KeyReused(DomainError):
    """One idempotency key, two different contents."""

    code, status = "idempotency_key_reused", 422
    message = _("This idempotency key was used for a complaint with other contents. Use a new key.")


class FileRefused(DomainError):
    """A file that is not kept, and why. `name` is the file's own name, as its owner knows it."""

    code, status = "file_refused", 422

    def __init__(self, message: Any, *, code: str, **params: Any) -> None:
        super().__init__(message, code=f"file_refused.{code}", **params)


class CodeWrong(DomainError):
    """Number and secret code do not belong together, or there is no such complaint: the two are never told apart."""

    code, status = "code_wrong", 422
    message = _("Number and secret code do not fit. Look at your receipt and type both again.")
