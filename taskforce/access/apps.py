"""Who sees what: sides, roles, permissions, and the row-level security behind them."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "taskforce.access"
    label = "access"
