"""Three languages: dates in two eras, numbers, search keys, sorting, the catalogue gate."""

from django.apps import AppConfig


class I18nConfig(AppConfig):
    name = "taskforce.i18n"
    label = "i18n"
