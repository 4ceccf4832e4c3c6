"""Append-only, hash-chained events; the one door through which a state changes."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "taskforce.audit"
    label = "audit"
