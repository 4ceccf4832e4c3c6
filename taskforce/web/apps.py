"""Pages, components and static files of the portal."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "taskforce.web"
    label = "web"
