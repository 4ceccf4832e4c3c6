"""Agencies, queues, places, laws: what both sides must agree to call by the same code."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AgenciesConfig(AppConfig):
    name = "taskforce.agencies"
    label = "agencies"
    verbose_name = _("Reference data")
