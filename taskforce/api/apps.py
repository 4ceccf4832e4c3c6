"""What every part of the interface for agencies' systems shares."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "taskforce.api"
    label = "api"

    def ready(self) -> None:
        from taskforce.api import schema  # noqa: F401 - its classes register themselves
