"""The floor's own app: binds Celery when Django starts."""

from django.apps import AppConfig


class TaskforceConfig(AppConfig):
    name = "taskforce"
    label = "taskforce"

    def ready(self) -> None:
        from taskforce import celery  # noqa: F401 - shared tasks bind to this application
