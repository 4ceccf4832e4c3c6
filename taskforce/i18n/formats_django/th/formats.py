"""Thai formats for Django. Django can only show the Common Era; pages use `taskforce.i18n.formats` instead."""

from taskforce.i18n.formats_django.common import *

TIME_FORMAT = r"H:i \น."
DATETIME_FORMAT = r"j F Y H:i \น."
SHORT_DATETIME_FORMAT = r"j M Y H:i \น."
