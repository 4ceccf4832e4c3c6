"""A victim reports."""

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    name = "complaints"

    def ready(self) -> None:
        from complaints import receivers  # noqa: F401 - news from the lower floors is heard there
