"""Two cases that a person said are one gang's work: the word, and what moved. The owner's side keeps it."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import taskforce.ids
from taskforce.access.rls import OWN_SIDE, protect


class Migration(migrations.Migration):
    dependencies = [migrations.swappable_dependency(settings.AUTH_USER_MODEL), ("cases", "0007_fewer_indexes")]
    operations = [
        migrations.AddField(
            model_name="case",
            name="merged_into",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="absorbed", to="cases.case"
            ),
        ),
        migrations.CreateModel(
            name="Merge",
            fields=[
                (
                    "id",
                    models.UUIDField(default=taskforce.ids.uuid7, editable=False, primary_key=True, serialize=False),
                ),
                ("owner_side", models.CharField(choices=[("TH", "Thai side"), ("KH", "Cambodian side")], max_length=2)),
                ("reason", models.CharField(blank=True, max_length=400)),
                ("merged_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("moved", models.JSONField(default=dict)),
                ("undone_at", models.DateTimeField(null=True)),
                ("undone_reason", models.CharField(blank=True, max_length=400)),
                (
                    "absorbed",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="cases.case"),
                ),
                (
                    "merged_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "survivor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="merges", to="cases.case"
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["merged_at"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at__isnull", True)), fields=("absorbed",), name="absorbed_once"
                    )
                ],
            },
        ),
        protect("cases_merge", OWN_SIDE),
    ]
