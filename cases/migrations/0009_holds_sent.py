"""When the agency that asks the banks was told of a hold request."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("agencies", "0002_agencies_places_queues"), ("cases", "0008_merges")]
    operations = [
        migrations.AddField("holdrequest", "sent_at", models.DateTimeField(null=True)),
        migrations.AddField(
            "holdrequest",
            "sent_to",
            models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="agencies.agency",
                to_field="code",
            ),
        ),
        migrations.AddIndex(
            "holdrequest",
            models.Index(
                condition=models.Q(("sent_at__isnull", True), ("state", "requested")),
                fields=["requested_at"],
                name="hold_unsent",
            ),
        ),
    ]
