"""The index of warrants' keys holds what is asked for: the rows of a key lie side by side, and the table is not read."""

from django.db import migrations

COVERING = [
    "CREATE INDEX warrant_key_covering ON extradition_warrant_key (key) INCLUDE (warrant_id, owner_side, sounds)",
    "DROP INDEX warrant_key",
]
UNDO = ["CREATE INDEX warrant_key ON extradition_warrant_key (key)", "DROP INDEX warrant_key_covering"]


class Migration(migrations.Migration):
    dependencies = [("extradition", "0006_warrant_keys")]

    operations = [migrations.RunSQL(COVERING, UNDO)]
