"""A victim reports."""

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    name = "complaints"

    def ready(self) -> None:
        from complaints import receivers  # noqa: F401 - news from the lower floors is heard there
        from complaints.pipeline import reading  # noqa: F401 - the first step joins the pipeline
