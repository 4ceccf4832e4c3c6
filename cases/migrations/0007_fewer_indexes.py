"""Indexes that another one covers, or that nobody asks, are written for nothing with every link, item and case."""

import django.db.models.deletion
from django.db import migrations, models

CASCADE, PROTECT = django.db.models.deletion.CASCADE, django.db.models.deletion.PROTECT


class Migration(migrations.Migration):
    dependencies = [("cases", "0006_learnt_gateways"), ("complaints", "0004_fewer_indexes")]
    operations = [
        migrations.AlterField(
            "case",
            "impersonated",
            models.ForeignKey(
                db_index=False, null=True, on_delete=PROTECT, to="agencies.organisation", to_field="code"
            ),
        ),
        migrations.AlterField(
            "link", "case", models.ForeignKey(db_index=False, on_delete=CASCADE, related_name="links", to="cases.case")
        ),
        migrations.AlterField(
            "queueitem",
            "case",
            models.ForeignKey(db_index=False, on_delete=CASCADE, related_name="queue_items", to="cases.case"),
        ),
        migrations.AlterField(
            "queueitem",
            "queue",
            models.ForeignKey(
                db_index=False, on_delete=PROTECT, related_name="items", to="agencies.queue", to_field="code"
            ),
        ),
    ]
