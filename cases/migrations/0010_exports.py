"""An agency's queue as a file: for the side that asked, and nobody else."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import taskforce.ids
from taskforce.access.rls import OWN_SIDE, protect

PROTECT = django.db.models.deletion.PROTECT
STATES = [("asked", "Being made"), ("ready", "Ready"), ("expired", "Removed"), ("failed", "Could not be made")]


class Migration(migrations.Migration):
    dependencies = [
        ("agencies", "0002_agencies_places_queues"),
        ("cases", "0009_holds_sent"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.CreateModel(
            name="Export",
            fields=[
                (
                    "id",
                    models.UUIDField(default=taskforce.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                ("owner_side", models.CharField(choices=[("TH", "Thai side"), ("KH", "Cambodian side")], max_length=2)),
                ("filters", models.JSONField(default=dict)),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("state", models.CharField(choices=STATES, default="asked", max_length=10)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("leased_until", models.DateTimeField(null=True)),
                ("stored_name", models.CharField(max_length=40)),
                ("row_count", models.PositiveIntegerField(null=True)),
                ("size", models.PositiveBigIntegerField(null=True)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("made_at", models.DateTimeField(null=True)),
                ("expires_at", models.DateTimeField()),
                (
                    "agency",
                    models.ForeignKey(on_delete=PROTECT, related_name="+", to="agencies.agency", to_field="code"),
                ),
                (
                    "asked_by",
                    models.ForeignKey(db_index=False, on_delete=PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
                ),
                (
                    "queue",
                    models.ForeignKey(
                        db_index=False, on_delete=PROTECT, related_name="+", to="agencies.queue", to_field="code"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(condition=models.Q(("state", "asked")), fields=["asked_at"], name="export_asked"),
                    models.Index(condition=models.Q(("state", "ready")), fields=["expires_at"], name="export_kept"),
                ]
            },
        ),
        protect("cases_export", OWN_SIDE),
    ]
