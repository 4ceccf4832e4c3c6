"""WSGI entry point: `granian --interface wsgi taskforce.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "taskforce.settings")

application = get_wsgi_application()
