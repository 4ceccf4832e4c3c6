"""English formats for Django."""

from taskforce.i18n.formats_django.common import *
