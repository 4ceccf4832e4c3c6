"""Gateways learnt from the cases. For the pipeline alone: officers see what an observation was rejected for."""

import django.utils.timezone
from django.db import migrations, models

from taskforce.access.rls import protect


class Migration(migrations.Migration):
    dependencies = [("cases", "0005_translations_verified_by_the_reader")]
    operations = [
        migrations.CreateModel(
            name="LearntGateway",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lat", models.FloatField()),
                ("lon", models.FloatField()),
                ("cases", models.PositiveIntegerField()),
                ("engine_version", models.CharField(max_length=30)),
                ("found_at", models.DateTimeField(default=django.utils.timezone.now)),
            ],
        ),
        protect("cases_learntgateway", "false"),
    ]
