"""What every part of the interface for agencies' systems shares."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "taskforce.api"
    label = "api"
