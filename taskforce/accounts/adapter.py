"""django-allauth for officers: accounts are made by an administrator, never by signing up."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from taskforce.vault.sealed import seal, unseal


class OfficersAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class OfficersMFAAdapter(DefaultMFAAdapter):
    """Second-factor secrets are sealed at rest."""

    PLACE = "mfa_authenticator.data"

    def encrypt(self, text: str) -> str:
        return seal(text, side="TH", place=self.PLACE).hex()

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(bytes.fromhex(encrypted_text), side="TH", place=self.PLACE)

    def get_totp_label(self, user: Any) -> str:
        return str(user.get_username())
