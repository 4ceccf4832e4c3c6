"""The second wall: a side's messages are its own; the public may cause one and read none."""

from django.db import migrations

from taskforce.access.rls import IS_PUBLIC, OWN_SIDE, protect


class Migration(migrations.Migration):
    dependencies = [("notices", "0001_notices")]
    operations = [protect("notices_notice", OWN_SIDE, write=f"({OWN_SIDE} OR {IS_PUBLIC})")]
