"""The joint investigation."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "cases"

    def ready(self) -> None:
        from cases import pipeline, receivers  # noqa: F401 - its steps join the pipeline; news is heard
