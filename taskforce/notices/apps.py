"""A message is a row before it is sent."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "taskforce.notices"
    label = "notices"
