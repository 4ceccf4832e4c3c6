"""A translation in a joint case is verified by whoever reads both languages, which is often the other side."""

from django.db import migrations

from taskforce.access.rls import OWN_OR_JOINT, protect, unprotect


class Migration(migrations.Migration):
    dependencies = [("cases", "0004_common_values")]
    operations = [unprotect("cases_notetranslation"), protect("cases_notetranslation", OWN_OR_JOINT)]
