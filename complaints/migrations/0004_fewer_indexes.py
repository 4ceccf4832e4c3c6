"""A complaint's row is written some eight times on its way: indexes that nobody asks cost more than they give, and room
in its page lets a change of what is not indexed stay there."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("complaints", "0003_draft_code"), ("agencies", "0002_agencies_places_queues")]
    operations = [
        migrations.AlterField(
            "complaint",
            "scam_type",
            models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="agencies.scamtype",
                to_field="code",
            ),
        ),
        migrations.AlterField(
            "complaint",
            "impersonated",
            models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                to="agencies.organisation",
                to_field="code",
            ),
        ),
        migrations.AlterField(
            "identifier",
            "complaint",
            models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="identifiers",
                to="complaints.complaint",
            ),
        ),
        migrations.RunSQL(
            "ALTER TABLE complaints_complaint SET (fillfactor = 75)",
            "ALTER TABLE complaints_complaint RESET (fillfactor)",
        ),
    ]
