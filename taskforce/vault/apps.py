"""Sealed fields, blind indexes and the store of evidence files."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "taskforce.vault"
    label = "vault"
