"""Khmer formats for Django, whose own use a decimal comma that nobody in Cambodia writes."""

from taskforce.i18n.formats_django.common import *

TIME_FORMAT = r"ម៉ោង H:i"
DATETIME_FORMAT = r"j F Y ម៉ោង H:i"
SHORT_DATETIME_FORMAT = r"j M Y ម៉ោង H:i"
