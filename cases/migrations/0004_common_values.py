"""Values that are everybody's."""

import django.utils.timezone
from django.db import migrations, models

from taskforce.access.rls import protect


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_posting_bank")]
    operations = [
        migrations.CreateModel(
            name="CommonValue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("type", models.CharField(max_length=20)),
                ("value", models.CharField(max_length=300)),
                ("complaints", models.PositiveIntegerField()),
                ("engine_version", models.CharField(max_length=30)),
                ("found_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={"constraints": [models.UniqueConstraint(fields=("type", "value"), name="common_once")]},
        ),
        protect("cases_commonvalue", "false"),
    ]
