"""Officers of both sides, their sign-in and second factor."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "taskforce.accounts"
    label = "accounts"
