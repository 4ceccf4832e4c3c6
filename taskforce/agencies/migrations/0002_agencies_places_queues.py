"""Tables that hang on others: units of agencies, places, gates, queues, the reading engine's categories."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("agencies", "0001_reference_data")]

    operations = [
        migrations.CreateModel(
            name="ScamType",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                ("short_name", models.CharField(blank=True, max_length=120)),
                ("short_name_th", models.CharField(blank=True, max_length=120, null=True)),
                ("short_name_km", models.CharField(blank=True, max_length=120, null=True)),
                ("short_name_en", models.CharField(blank=True, max_length=120, null=True)),
                ("counted_by_police", models.BooleanField(default=True)),
            ],
            options={
                "verbose_name": "scam type",
                "verbose_name_plural": "scam types",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Agency",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                ("side", models.CharField(choices=[("TH", "Thai side"), ("KH", "Cambodian side")], max_length=2)),
                ("short_name", models.CharField(blank=True, max_length=120)),
                ("short_name_th", models.CharField(blank=True, max_length=120, null=True)),
                ("short_name_km", models.CharField(blank=True, max_length=120, null=True)),
                ("short_name_en", models.CharField(blank=True, max_length=120, null=True)),
                ("functions", models.CharField(blank=True, max_length=9)),
                ("note", models.TextField(blank=True)),
                ("note_th", models.TextField(blank=True, null=True)),
                ("note_km", models.TextField(blank=True, null=True)),
                ("note_en", models.TextField(blank=True, null=True)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="units",
                        to="agencies.agency",
                    ),
                ),
            ],
            options={
                "verbose_name": "agency",
                "verbose_name_plural": "agencies",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                ("lat", models.FloatField()),
                ("lon", models.FloatField()),
                ("radius_m", models.PositiveIntegerField(default=5000)),
                ("hot_spot", models.BooleanField(default=False)),
                ("aliases", models.JSONField(blank=True, default=list)),
                (
                    "province",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="places", to="agencies.province"
                    ),
                ),
            ],
            options={
                "verbose_name": "place",
                "verbose_name_plural": "places",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Gate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                ("thai_side", models.CharField(blank=True, max_length=200)),
                ("thai_side_th", models.CharField(blank=True, max_length=200, null=True)),
                ("thai_side_km", models.CharField(blank=True, max_length=200, null=True)),
                ("thai_side_en", models.CharField(blank=True, max_length=200, null=True)),
                ("khmer_side", models.CharField(blank=True, max_length=200)),
                ("khmer_side_th", models.CharField(blank=True, max_length=200, null=True)),
                ("khmer_side_km", models.CharField(blank=True, max_length=200, null=True)),
                ("khmer_side_en", models.CharField(blank=True, max_length=200, null=True)),
                ("lat", models.FloatField(blank=True, null=True)),
                ("lon", models.FloatField(blank=True, null=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("open", "Open to handovers"),
                            ("closed", "Closed to handovers"),
                            ("unknown", "To be confirmed"),
                        ],
                        default="unknown",
                        max_length=8,
                    ),
                ),
                ("status_since", models.DateField(blank=True, null=True)),
                ("note", models.TextField(blank=True)),
                ("note_th", models.TextField(blank=True, null=True)),
                ("note_km", models.TextField(blank=True, null=True)),
                ("note_en", models.TextField(blank=True, null=True)),
                (
                    "khmer_province",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.province",
                    ),
                ),
                (
                    "thai_province",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.province",
                    ),
                ),
            ],
            options={
                "verbose_name": "gate (handover point)",
                "verbose_name_plural": "gates (handover points)",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Queue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "side",
                    models.CharField(blank=True, choices=[("TH", "Thai side"), ("KH", "Cambodian side")], max_length=2),
                ),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("investigate", "Investigation"),
                            ("victims", "Protection of victims"),
                            ("bank_hold", "Bank hold"),
                            ("site_blocking", "Website blocking"),
                            ("telecom", "Telephone numbers and signal"),
                            ("finance", "Money trail"),
                            ("prosecute", "Prosecution"),
                            ("diplomacy", "Diplomatic channel"),
                            ("coordinate", "Coordination"),
                            ("unrouted", "Unrouted"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "agency",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="queues",
                        to="agencies.agency",
                    ),
                ),
                (
                    "province",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="queues",
                        to="agencies.province",
                    ),
                ),
            ],
            options={
                "verbose_name": "queue",
                "verbose_name_plural": "queues",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EngineCategory",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=40, unique=True)),
                ("name", models.CharField(max_length=300)),
                ("name_th", models.CharField(max_length=300, null=True)),
                ("name_km", models.CharField(max_length=300, null=True)),
                ("name_en", models.CharField(max_length=300, null=True)),
                ("source", models.CharField(blank=True, max_length=300)),
                ("confirmed", models.BooleanField(default=False)),
                ("position", models.PositiveIntegerField(default=0)),
                (
                    "organised_type",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="agencies.scamtype",
                    ),
                ),
                (
                    "scam_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="categories", to="agencies.scamtype"
                    ),
                ),
            ],
            options={
                "verbose_name": "category of the reading engine",
                "verbose_name_plural": "categories of the reading engine",
                "ordering": ["position", "code"],
                "abstract": False,
            },
        ),
    ]
