"""Screening and handover."""

from django.apps import AppConfig


class ExtraditionConfig(AppConfig):
    name = "extradition"

    def ready(self) -> None:
        from extradition import receivers  # noqa: F401 - news from the lower floors is heard there
